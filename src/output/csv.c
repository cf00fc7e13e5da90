/* Comma-separated values as RFC 4180 has them, with LF; numbers unrounded. */
#include <string.h>

#include "base/number.h"
#include "output/output.h"

static void
append_field(GString *out, const char *text)
{
	if (strpbrk(text, ",\"\r\n") == NULL) {
		g_string_append(out, text);
		return;
	}
	g_string_append_c(out, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			g_string_append_c(out, '"');
		g_string_append_c(out, *text);
	}
	g_string_append_c(out, '"');
}

static void
append_cell(GString *out, const struct rc_cell *cell)
{
	char number[RC_NUMBER_SIZE];

	switch (cell->kind) {
	case RC_CELL_TEXT:
	case RC_CELL_SPAN:
		append_field(out, cell->text);
		break;
	case RC_CELL_COUNT:
		g_string_append_printf(out, "%ld", cell->count);
		break;
	case RC_CELL_NUMBER:
		g_string_append(out, rc_number_exact(number, cell->number));
		break;
	case RC_CELL_BOOL:
		g_string_append(out, cell->count ? "true" : "false");
		break;
	case RC_CELL_EMPTY:
	case RC_CELL_BAR:
		break;
	}
}

void
rc_write_csv(const struct rc_table *table, const struct rc_output_style *style,
    GString *out)
{
	(void)style;
	for (size_t c = 0; c < table->n_columns; c++) {
		g_string_append(out, c > 0 ? "," : "");
		append_field(out, table->columns[c].key);
	}
	g_string_append_c(out, '\n');
	for (size_t r = 0; r < rc_table_n_rows(table); r++) {
		for (size_t c = 0; c < table->n_columns; c++) {
			g_string_append(out, c > 0 ? "," : "");
			append_cell(out, rc_table_cell(table, r, c));
		}
		g_string_append_c(out, '\n');
	}
}
