/* A table for a terminal: aligned columns, bars of 40 cells. */
#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "output/output.h"

enum { BAR_CELLS = 40 };

#define RESET "\033[0m"

/* Shade, what it means, and colour of the 256 that comes near the figures'. */
static const struct {
	const char *glyph, *words, *color;
} bar_parts[RC_N_VOTES] = {
	[RC_NONMEMBER] = { " ", "", "" },
	[RC_YES] = { "\u2588", "yes", "\033[38;5;25m" },
	[RC_ABSTAIN] = { "\u2592", "abstained", "\033[38;5;136m" },
	[RC_NONVOTING] = { "\u00b7", "did not vote (n.v.)", "\033[38;5;245m" },
	[RC_NO] = { "\u2591", "no", "\033[38;5;131m" },
};

/* A bar, and the columns that it takes: colours take none. */
static char *
bar_text(const struct rc_cell *cell, const struct rc_output_style *style,
    int *columns)
{
	int cells[RC_N_VOTES];
	GString *out = g_string_new(NULL);

	rc_number_apportion(cell->bar, RC_N_VOTES, BAR_CELLS, cells);
	*columns = 0;
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		g_autofree char *glyph =
		    rc_reader_text(bar_parts[vote].glyph, style->ascii);

		if (style->color && cells[vote] > 0)
			g_string_append(out, bar_parts[vote].color);
		for (int i = 0; i < cells[vote]; i++)
			g_string_append(out, glyph);
		*columns += cells[vote];
	}
	if (style->color)
		g_string_append(out, RESET);
	return g_string_free(out, FALSE);
}

static char *
cell_text(const struct rc_cell *cell, const struct rc_column *column,
    const struct rc_output_style *style, int *columns)
{
	char *text;

	if (cell->kind == RC_CELL_BAR)
		return bar_text(cell, style, columns);
	text = rc_reader_cell(cell, column, style->ascii);
	*columns = rc_text_columns(text);
	return text;
}

/* A span stands in a column but does not widen it. */
static int
width_of(
    const struct rc_table *table, size_t c, const struct rc_output_style *style)
{
	const struct rc_column *column = &table->columns[c];
	g_autofree char *heading =
	    rc_reader_text(column->heading, style->ascii);
	int width = MAX(rc_text_columns(heading), column->width);

	for (size_t r = 0; r < rc_table_n_rows(table); r++) {
		const struct rc_cell *cell = rc_table_cell(table, r, c);
		int columns;

		if (cell->kind == RC_CELL_SPAN)
			continue;
		g_free(cell_text(cell, column, style, &columns));
		width = MAX(width, columns);
	}
	return width;
}

static void
trim_end(GString *out)
{
	while (out->len > 0 && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
	g_string_append_c(out, '\n');
}

/* "0%" and "100%" stand over the ends of the bars. */
static void
append_heading(GString *out, const struct rc_table *table, const int *width,
    const struct rc_output_style *style)
{
	for (size_t c = 0; c < table->n_columns; c++) {
		const struct rc_column *column = &table->columns[c];
		g_autofree char *text =
		    rc_reader_text(column->heading, style->ascii);
		g_autofree char *ends =
		    g_strdup_printf("0%%%*s", BAR_CELLS - 2, "100%");
		const char *shown =
		    strcmp(text, "0%") == 0 && width[c] >= BAR_CELLS ? ends
								     : text;

		g_string_append(out, column->is_apart ? " | " : " ");
		rc_append_padded(out, shown, rc_text_columns(shown), width[c],
		    column->align);
	}
	trim_end(out);
}

static void
append_row(GString *out, const struct rc_table *table, size_t r,
    const int *width, const struct rc_output_style *style)
{
	for (size_t c = 0; c < table->n_columns; c++) {
		const struct rc_column *column = &table->columns[c];
		const struct rc_cell *cell = rc_table_cell(table, r, c);
		int columns;
		g_autofree char *text =
		    cell_text(cell, column, style, &columns);

		g_string_append(out, column->is_apart ? " | " : " ");
		if (cell->kind == RC_CELL_SPAN) {
			g_string_append(out, text);
			break;
		}
		rc_append_padded(out, text, columns, width[c], column->align);
	}
	trim_end(out);
}

enum { NO_FOLD = 0, FOLD_INDENT = 4 };

static void
append_lines(GString *out, const GPtrArray *lines, int fold, bool ascii)
{
	for (guint i = 0; i < lines->len; i++) {
		g_autofree char *line =
		    rc_reader_text(g_ptr_array_index(lines, i), ascii);

		if (fold == NO_FOLD)
			g_string_append(out, line);
		else
			rc_text_append_folded(out, line, fold, FOLD_INDENT);
		g_string_append_c(out, '\n');
	}
}

static bool
has_bars(const struct rc_table *table)
{
	for (guint i = 0; i < table->cells->len; i++)
		if (g_array_index(table->cells, struct rc_cell, i).kind ==
		    RC_CELL_BAR)
			return true;
	return false;
}

static void
append_key(GString *out, bool ascii)
{
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		g_autofree char *glyph =
		    rc_reader_text(bar_parts[vote].glyph, ascii);

		g_string_append_printf(out, "%s%s %s",
		    vote > RC_YES ? "  " : "", glyph, bar_parts[vote].words);
	}
	g_string_append_c(out, '\n');
}

void
rc_write_plain(const struct rc_table *table,
    const struct rc_output_style *style, GString *out)
{
	g_autofree int *width = g_new0(int, table->n_columns);

	append_lines(out, table->lead, NO_FOLD, style->ascii);
	if (rc_table_n_rows(table) > 0) {
		for (size_t c = 0; c < table->n_columns; c++)
			width[c] = width_of(table, c, style);
		append_heading(out, table, width, style);
	}
	for (size_t r = 0; r < rc_table_n_rows(table); r++)
		append_row(out, table, r, width, style);
	append_lines(out, table->notes, table->fold, style->ascii);
	if (has_bars(table))
		append_key(out, style->ascii);
}
