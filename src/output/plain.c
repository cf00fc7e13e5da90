/* A table for a terminal: aligned columns, bars of 40 cells. */
#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "output/output.h"

enum { BAR_CELLS = 40 };

#define RESET "\033[0m"

/* Shade, and colour of the 256 that comes near the figures'. */
static const struct {
	const char *glyph, *color;
} bar_parts[RC_N_VOTES] = {
	[RC_NONMEMBER] = { " ", "" },
	[RC_YES] = { "\u2588", "\033[38;5;25m" },
	[RC_ABSTAIN] = { "\u2592", "\033[38;5;136m" },
	[RC_NONVOTING] = { "\u00b7", "\033[38;5;245m" },
	[RC_NO] = { "\u2591", "\033[38;5;131m" },
};

static char *
bar_text(const struct rc_cell *cell, bool color)
{
	int cells[RC_N_VOTES];
	GString *out = g_string_new(NULL);

	rc_number_apportion(cell->bar, RC_N_VOTES, BAR_CELLS, cells);
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		if (color && cells[vote] > 0)
			g_string_append(out, bar_parts[vote].color);
		for (int i = 0; i < cells[vote]; i++)
			g_string_append(out, bar_parts[vote].glyph);
	}
	if (color)
		g_string_append(out, RESET);
	return g_string_free(out, FALSE);
}

static char *
cell_text(
    const struct rc_cell *cell, const struct rc_column *column, bool color)
{
	char number[RC_NUMBER_SIZE];
	GString *visible;

	switch (cell->kind) {
	case RC_CELL_TEXT:
	case RC_CELL_SPAN:
		visible = g_string_new(NULL);
		rc_text_append_visible(visible, cell->text, strlen(cell->text));
		return g_string_free(visible, FALSE);
	case RC_CELL_COUNT:
		return g_strdup_printf("%ld", cell->count);
	case RC_CELL_NUMBER:
		return g_strdup(rc_number_fixed(
		    number, cell->number, column->decimals, column->is_signed));
	case RC_CELL_BAR:
		return bar_text(cell, color);
	case RC_CELL_EMPTY:
		break;
	}
	return g_strdup(column->is_remark ? "" : "\u2013");
}

/* A span stands in a column but does not widen it. */
static int
width_of(const struct rc_table *table, size_t c)
{
	const struct rc_column *column = &table->columns[c];
	int width = rc_text_columns(column->heading);

	width = MAX(width, column->width);
	for (size_t r = 0; r < rc_table_n_rows(table); r++) {
		const struct rc_cell *cell = rc_table_cell(table, r, c);
		g_autofree char *text = cell_text(cell, column, false);

		if (cell->kind != RC_CELL_SPAN)
			width = MAX(width, rc_text_columns(text));
	}
	return width;
}

static void
append_padded(
    GString *out, const char *text, int columns, int width, enum rc_align align)
{
	int gap = MAX(width - columns, 0);

	g_string_append_printf(out, " %*s%s%*s", align == RC_RIGHT ? gap : 0,
	    "", text, align == RC_LEFT ? gap : 0, "");
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
append_heading(GString *out, const struct rc_table *table, const int *width)
{
	for (size_t c = 0; c < table->n_columns; c++) {
		const struct rc_column *column = &table->columns[c];
		g_autofree char *ends = NULL;

		if (strcmp(column->heading, "0%") == 0 && width[c] >= BAR_CELLS)
			ends = g_strdup_printf("0%%%*s", BAR_CELLS - 2, "100%");
		append_padded(out, ends == NULL ? column->heading : ends,
		    rc_text_columns(ends == NULL ? column->heading : ends),
		    width[c], column->align);
	}
	trim_end(out);
}

static void
append_row(GString *out, const struct rc_table *table, size_t r,
    const int *width, bool color)
{
	for (size_t c = 0; c < table->n_columns; c++) {
		const struct rc_column *column = &table->columns[c];
		const struct rc_cell *cell = rc_table_cell(table, r, c);
		g_autofree char *text = cell_text(cell, column, color);

		if (cell->kind == RC_CELL_SPAN) {
			g_string_append_printf(out, " %s", text);
			break;
		}
		append_padded(out, text,
		    cell->kind == RC_CELL_BAR ? BAR_CELLS
					      : rc_text_columns(text),
		    width[c], column->align);
	}
	trim_end(out);
}

static void
append_lines(GString *out, const GPtrArray *lines)
{
	for (guint i = 0; i < lines->len; i++) {
		const char *line = g_ptr_array_index(lines, i);

		rc_text_append_visible(out, line, strlen(line));
		g_string_append_c(out, '\n');
	}
}

void
rc_write_plain(const struct rc_table *table,
    const struct rc_output_style *style, GString *out)
{
	g_autofree int *width = g_new0(int, table->n_columns);
	gsize start = out->len;

	append_lines(out, table->lead);
	if (rc_table_n_rows(table) > 0) {
		for (size_t c = 0; c < table->n_columns; c++)
			width[c] = width_of(table, c);
		append_heading(out, table, width);
	}
	for (size_t r = 0; r < rc_table_n_rows(table); r++)
		append_row(out, table, r, width, style->color);
	append_lines(out, table->notes);
	if (style->ascii) {
		g_autoptr(GString) text = g_string_new(out->str + start);

		rc_make_ascii(text);
		g_string_truncate(out, start);
		g_string_append_len(out, text->str, (gssize)text->len);
	}
}
