/* A row a line, for programs; numbers unrounded.
 *
 * csv is RFC 4180 with LF.  tsv has no quotes: a tab or a line break inside a
 * text becomes a blank.  csv-excel is for spreadsheets: CRLF, a byte order mark
 * so that they read UTF-8, and an apostrophe before a text that they would take
 * for a formula. */
#include <string.h>

#include "base/number.h"
#include "output/output.h"

struct dialect {
	const char *start; /* of the file */
	char delimiter;
	const char *line_end;
	void (*append_text)(GString *out, const char *text);
};

static void
append_quoted(GString *out, const char *text)
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
append_flat(GString *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (text[0] == '\r' && text[1] == '\n')
			continue;
		g_string_append_c(
		    out, strchr("\t\r\n", *text) == NULL ? *text : ' ');
	}
}

/* Numbers do not come here: -1.5 stays a number. */
static void
append_tame(GString *out, const char *text)
{
	bool is_formula =
	    text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL;
	g_autofree char *tame = g_strconcat(is_formula ? "'" : "", text, NULL);

	append_quoted(out, tame);
}

static void
append_cell(
    GString *out, const struct rc_cell *cell, const struct dialect *dialect)
{
	char number[RC_NUMBER_SIZE];

	switch (cell->kind) {
	case RC_CELL_TEXT:
	case RC_CELL_SPAN:
		dialect->append_text(out, cell->text);
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

static void
write_rows(
    const struct rc_table *table, const struct dialect *dialect, GString *out)
{
	g_string_append(out, dialect->start);
	for (size_t c = 0; c < table->n_columns; c++) {
		if (c > 0)
			g_string_append_c(out, dialect->delimiter);
		dialect->append_text(out, table->columns[c].key);
	}
	g_string_append(out, dialect->line_end);
	for (size_t r = 0; r < rc_table_n_rows(table); r++) {
		for (size_t c = 0; c < table->n_columns; c++) {
			if (c > 0)
				g_string_append_c(out, dialect->delimiter);
			append_cell(out, rc_table_cell(table, r, c), dialect);
		}
		g_string_append(out, dialect->line_end);
	}
}

void
rc_write_csv(const struct rc_table *table, const struct rc_output_style *style,
    GString *out)
{
	static const struct dialect csv = { "", ',', "\n", append_quoted };

	(void)style;
	write_rows(table, &csv, out);
}

void
rc_write_tsv(const struct rc_table *table, const struct rc_output_style *style,
    GString *out)
{
	static const struct dialect tsv = { "", '\t', "\n", append_flat };

	(void)style;
	write_rows(table, &tsv, out);
}

void
rc_write_csv_excel(const struct rc_table *table,
    const struct rc_output_style *style, GString *out)
{
	static const struct dialect excel = { "\uFEFF", ',', "\r\n",
		append_tame };

	(void)style;
	write_rows(table, &excel, out);
}
