/* Paragraphs and a pipe table, as GitHub, Pandoc and most others read them. */
#include <string.h>

#include "base/text.h"
#include "output/output.h"

enum { LEAST_WIDTH = 3 }; /* of the rule under a heading: "---" */

/* Entities are understood where a backslash before the character is not. */
static void
append_character(GString *out, char c)
{
	switch (c) {
	case '<':
		g_string_append(out, "&lt;");
		break;
	case '>':
		g_string_append(out, "&gt;");
		break;
	case '&':
		g_string_append(out, "&amp;");
		break;
	default:
		if (strchr("\\`*_|[]~^$", c) != NULL)
			g_string_append_c(out, '\\');
		g_string_append_c(out, c);
	}
}

static char *
escape(const char *text)
{
	GString *out = g_string_new(NULL);

	for (; *text != '\0'; text++)
		append_character(out, *text);
	return g_string_free(out, FALSE);
}

char *
rc_markdown_text(const char *text)
{
	g_autofree char *shown = rc_reader_text(text, false);

	return escape(shown);
}

/* How many characters of the paragraph's start stand before one that would
 * make it something else: "9. ", "# ", "- "; the length where none does. */
static size_t
start_of_block(const char *text)
{
	size_t n_digits = strspn(text, "0123456789");

	if (n_digits > 0 && strcspn(text + n_digits, ".)") == 0)
		return n_digits;
	return strcspn(text, "#+-=:") == 0 ? 0 : strlen(text);
}

/* Paragraphs stand apart: no way to break a line is understood everywhere. */
static void
append_paragraph(GString *out, const char *text, const char *mark, bool ascii)
{
	g_autofree char *shown = rc_reader_text(text, ascii);
	g_autofree char *escaped = escape(g_strstrip(shown));
	size_t at = mark[0] == '\0' ? start_of_block(escaped) : 0;

	if (escaped[0] == '\0')
		return;
	g_string_append(out, mark);
	g_string_append_len(out, escaped, (gssize)at);
	if (mark[0] == '\0' && escaped[at] != '\0')
		g_string_append_c(out, '\\');
	g_string_append_printf(out, "%s%s\n\n", escaped + at, mark);
}

/* The columns that are shown. */
struct grid {
	const struct rc_table *table;
	size_t n;
	size_t *columns;
	bool ascii;
};

static const struct rc_column *
column_at(const struct grid *grid, size_t i)
{
	return &grid->table->columns[grid->columns[i]];
}

static char *
heading_at(const struct grid *grid, size_t i)
{
	g_autofree char *heading =
	    rc_reader_heading(column_at(grid, i), grid->ascii);

	return escape(heading);
}

static char *
cell_at(const struct grid *grid, size_t r, size_t i)
{
	const struct rc_cell *cell =
	    rc_table_cell(grid->table, r, grid->columns[i]);
	g_autofree char *text =
	    rc_reader_cell(cell, column_at(grid, i), grid->ascii);

	return escape(text);
}

static bool
is_span(const struct grid *grid, size_t r, size_t i)
{
	return rc_table_cell(grid->table, r, grid->columns[i])->kind ==
	    RC_CELL_SPAN;
}

/* A span does not widen its column: in the source its row juts out. */
static int
width_at(const struct grid *grid, size_t i)
{
	g_autofree char *heading = heading_at(grid, i);
	int width = MAX(rc_text_columns(heading), LEAST_WIDTH);

	for (size_t r = 0; r < rc_table_n_rows(grid->table); r++) {
		g_autofree char *text = cell_at(grid, r, i);

		if (!is_span(grid, r, i))
			width = MAX(width, rc_text_columns(text));
	}
	return width;
}

static void
append_cell(GString *out, const char *text, int width, enum rc_align align)
{
	g_string_append(out, "| ");
	rc_append_padded(out, text, rc_text_columns(text), width, align);
	g_string_append_c(out, ' ');
}

static void
append_heading(GString *out, const struct grid *grid, const int *width)
{
	for (size_t i = 0; i < grid->n; i++) {
		g_autofree char *text = heading_at(grid, i);

		append_cell(out, text, width[i], column_at(grid, i)->align);
	}
	g_string_append(out, "|\n");
	for (size_t i = 0; i < grid->n; i++) {
		g_autofree char *rule = g_strnfill((gsize)width[i], '-');

		if (column_at(grid, i)->align == RC_RIGHT)
			rule[width[i] - 1] = ':';
		append_cell(out, rule, width[i], RC_LEFT);
	}
	g_string_append(out, "|\n");
}

/* A span's text stands in its first cell; the others are blank. */
static void
append_row(GString *out, const struct grid *grid, size_t r, const int *width)
{
	bool is_covered = false;

	for (size_t i = 0; i < grid->n; i++) {
		g_autofree char *text = cell_at(grid, r, i);

		append_cell(out, is_covered ? "" : text, width[i],
		    is_span(grid, r, i) ? RC_LEFT : column_at(grid, i)->align);
		is_covered = is_covered || is_span(grid, r, i);
	}
	g_string_append(out, "|\n");
}

static void
append_table(GString *out, const struct rc_table *table, bool ascii)
{
	struct grid grid = { .table = table, .ascii = ascii };
	g_autofree size_t *columns = rc_reader_columns(table, &grid.n);
	g_autofree int *width = g_new0(int, grid.n + 1);

	if (grid.n == 0)
		return;
	grid.columns = columns;
	for (size_t i = 0; i < grid.n; i++)
		width[i] = width_at(&grid, i);
	append_heading(out, &grid, width);
	for (size_t r = 0; r < rc_table_n_rows(table); r++)
		append_row(out, &grid, r, width);
	g_string_append_c(out, '\n');
}

void
rc_write_markdown(const struct rc_table *table,
    const struct rc_output_style *style, GString *out)
{
	for (guint i = 0; i < table->lead->len; i++)
		append_paragraph(out, g_ptr_array_index(table->lead, i),
		    i == 0 ? "**" : "", style->ascii);
	append_table(out, table, style->ascii);
	for (guint i = 0; i < table->notes->len; i++)
		append_paragraph(
		    out, g_ptr_array_index(table->notes, i), "", style->ascii);
	if (out->len > 0)
		g_string_truncate(out, out->len - 1);
}
