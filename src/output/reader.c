/* What the formats for readers share. */
#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "output/output.h"

char *
rc_reader_text(const char *text, bool ascii)
{
	GString *shown = g_string_new(NULL);

	rc_text_append_visible(shown, text, strlen(text));
	if (ascii)
		rc_make_ascii(shown);
	return g_string_free(shown, FALSE);
}

char *
rc_reader_cell(
    const struct rc_cell *cell, const struct rc_column *column, bool ascii)
{
	char number[RC_NUMBER_SIZE];

	switch (cell->kind) {
	case RC_CELL_TEXT:
	case RC_CELL_SPAN:
		return rc_reader_text(cell->text, ascii);
	case RC_CELL_COUNT:
		return g_strdup_printf("%ld", cell->count);
	case RC_CELL_BOOL:
		return g_strdup(cell->count ? "yes" : "no");
	case RC_CELL_NUMBER:
		rc_number_fixed(
		    number, cell->number, column->decimals, column->is_signed);
		return rc_reader_text(number, ascii);
	case RC_CELL_BAR:
		return g_strdup("");
	case RC_CELL_EMPTY:
		break;
	}
	return rc_reader_text(column->is_remark ? "" : "\u2013", ascii);
}

char *
rc_reader_heading(const struct rc_column *column, bool ascii)
{
	return rc_reader_text(column->long_heading == NULL
		? column->heading
		: column->long_heading,
	    ascii);
}

static bool
is_under_span(const struct rc_table *table, size_t r, size_t c)
{
	for (size_t i = 0; i < c; i++)
		if (rc_table_cell(table, r, i)->kind == RC_CELL_SPAN)
			return true;
	return false;
}

static bool
shows_something(const struct rc_table *table, size_t c)
{
	for (size_t r = 0; r < rc_table_n_rows(table); r++)
		if (rc_table_cell(table, r, c)->kind != RC_CELL_BAR &&
		    !is_under_span(table, r, c))
			return true;
	return false;
}

size_t *
rc_reader_columns(const struct rc_table *table, size_t *n)
{
	size_t *columns = g_new(size_t, table->n_columns);

	*n = 0;
	for (size_t c = 0; c < table->n_columns; c++)
		if (shows_something(table, c))
			columns[(*n)++] = c;
	return columns;
}

void
rc_append_padded(
    GString *out, const char *text, int columns, int width, enum rc_align align)
{
	int gap = MAX(width - columns, 0);

	g_string_append_printf(out, "%*s%s%*s", align == RC_RIGHT ? gap : 0, "",
	    text, align == RC_LEFT ? gap : 0, "");
}
