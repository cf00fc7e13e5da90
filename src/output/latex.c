/* A floating table with the rules of booktabs.  Compiles in the encoding that
 * LaTeX starts with: letters that it lacks become what reads most like them. */
#include <string.h>

#include "output/output.h"

/* What ASCII characters must be written as; NULL where they stand for
 * themselves. */
static const char *const commands[128] = {
	['"'] = "\\symbol{34}",
	['#'] = "\\#",
	['$'] = "\\$",
	['%'] = "\\%",
	['&'] = "\\&",
	['<'] = "\\textless{}",
	['>'] = "\\textgreater{}",
	['['] = "{[}",
	['\\'] = "\\textbackslash{}",
	[']'] = "{]}",
	['^'] = "\\textasciicircum{}",
	['_'] = "\\_",
	['`'] = "\\textasciigrave{}",
	['{'] = "\\{",
	['|'] = "\\textbar{}",
	['}'] = "\\}",
	['~'] = "\\textasciitilde{}",
};

static const struct {
	gunichar character;
	const char *command;
} symbols[] = {
	{ 0x00B2, "$^2$" },
	{ 0x00B3, "$^3$" },
	{ 0x2212, "$-$" },
	{ 0x2248, "$\\approx$" },
	{ 0x2260, "$\\neq$" },
	{ 0x2264, "$\\leq$" },
	{ 0x2265, "$\\geq$" },
	{ 0x03B1, "$\\alpha$" },
	{ 0x03BA, "$\\kappa$" },
	{ 0x03C1, "$\\rho$" },
	{ 0x03C4, "$\\tau$" },
	{ 0x03C7, "$\\chi$" },
};

/* What the input encoding utf8 and the font encoding OT1 know between them. */
static const struct {
	gunichar first, last;
} known[] = {
	{ 0x00A0, 0x00AA },
	{ 0x00AC, 0x00BA },
	{ 0x00BC, 0x00CF },
	{ 0x00D1, 0x00DD },
	{ 0x00DF, 0x00EF },
	{ 0x00F1, 0x00FD },
	{ 0x00FF, 0x0103 },
	{ 0x0106, 0x010F },
	{ 0x0112, 0x0117 },
	{ 0x011A, 0x0125 },
	{ 0x0128, 0x012D },
	{ 0x0130, 0x0137 },
	{ 0x0139, 0x013E },
	{ 0x0141, 0x0148 },
	{ 0x014C, 0x0165 },
	{ 0x0168, 0x0171 },
	{ 0x0174, 0x017E },
	{ 0x0218, 0x021B },
	{ 0x2010, 0x2014 },
	{ 0x2018, 0x2019 },
	{ 0x201C, 0x201D },
	{ 0x2020, 0x2022 },
	{ 0x2026, 0x2026 },
	{ 0x20AC, 0x20AC },
	{ 0x2122, 0x2122 },
};

static bool
is_known(gunichar c)
{
	for (size_t i = 0; i < G_N_ELEMENTS(known); i++)
		if (c >= known[i].first && c <= known[i].last)
			return true;
	return false;
}

static const char *
symbol_of(gunichar c)
{
	for (size_t i = 0; i < G_N_ELEMENTS(symbols); i++)
		if (symbols[i].character == c)
			return symbols[i].command;
	return NULL;
}

/* Two of -, ' and , in a row would be drawn as one other character. */
static void
append_ascii(GString *out, const char *p)
{
	const char *command = commands[(unsigned char)*p];

	if (command != NULL)
		g_string_append(out, command);
	else
		g_string_append_c(out, *p);
	if (p[0] == p[1] && strchr("-',", p[0]) != NULL)
		g_string_append(out, "{}");
}

static void
append_character(GString *out, const char *p, bool ascii)
{
	gunichar c = g_utf8_get_char(p);
	const char *symbol = symbol_of(c);

	if (c < 0x80) {
		append_ascii(out, p);
	} else if (symbol != NULL) {
		g_string_append(out, symbol);
	} else if (is_known(c) && !ascii) {
		g_string_append_unichar(out, c);
	} else {
		g_autoptr(GString) plain = g_string_new(NULL);

		g_string_append_unichar(plain, c);
		rc_make_ascii(plain);
		for (const char *q = plain->str; *q != '\0'; q++)
			append_ascii(out, q);
	}
}

/* After the end of a row LaTeX takes "*" and "[" for its own; "[" is never
 * written bare. */
static char *
escape(const char *text, bool ascii)
{
	g_autofree char *composed =
	    g_utf8_normalize(text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
	GString *out = g_string_new(NULL);
	const char *p = composed;

	if (*p == '*') {
		g_string_append(out, "{*}");
		p++;
	}
	for (; *p != '\0'; p = g_utf8_next_char(p))
		append_character(out, p, ascii);
	return g_string_free(out, FALSE);
}

static char *
line_text(const char *line, bool ascii)
{
	g_autofree char *text = rc_reader_text(line, false);

	return escape(g_strstrip(text), ascii);
}

char *
rc_latex_text(const char *text)
{
	g_autofree char *shown = rc_reader_text(text, false);

	return escape(shown, false);
}

/* The lines as sentences, one after another. */
static void
append_caption(GString *out, const GPtrArray *lines, bool ascii)
{
	g_string_append(out, "\\caption{");
	for (guint i = 0; i < lines->len; i++) {
		g_autofree char *text =
		    line_text(g_ptr_array_index(lines, i), ascii);

		text[0] = g_ascii_toupper(text[0]);
		g_string_append_printf(out, "%s%s%s", i > 0 ? "\n" : "", text,
		    g_str_has_suffix(text, ".") ? "" : ".");
	}
	g_string_append(out, "}\n\\smallskip\n");
}

static void
append_headings(GString *out, const struct rc_table *table,
    const size_t *columns, size_t n, bool ascii)
{
	for (size_t i = 0; i < n; i++) {
		g_autofree char *heading =
		    rc_reader_heading(&table->columns[columns[i]], false);
		g_autofree char *text = escape(heading, ascii);

		g_string_append_printf(out, "%s%s", i > 0 ? " & " : "", text);
	}
	g_string_append(out, " \\\\\n");
}

static void
append_row(GString *out, const struct rc_table *table, size_t r,
    const size_t *columns, size_t n, bool ascii)
{
	for (size_t i = 0; i < n; i++) {
		const struct rc_cell *cell =
		    rc_table_cell(table, r, columns[i]);
		g_autofree char *shown =
		    rc_reader_cell(cell, &table->columns[columns[i]], false);
		g_autofree char *text = escape(shown, ascii);

		g_string_append(out, i > 0 ? " & " : "");
		if (cell->kind == RC_CELL_SPAN) {
			g_string_append_printf(
			    out, "\\multicolumn{%zu}{l}{%s}", n - i, text);
			break;
		}
		g_string_append(out, text);
	}
	g_string_append(out, " \\\\\n");
}

static void
append_tabular(GString *out, const struct rc_table *table, bool ascii)
{
	size_t n;
	g_autofree size_t *columns = rc_reader_columns(table, &n);

	if (n == 0)
		return;
	g_string_append(out, "\\begin{tabular}{@{}");
	for (size_t i = 0; i < n; i++)
		g_string_append_c(out,
		    table->columns[columns[i]].align == RC_RIGHT ? 'r' : 'l');
	g_string_append(out, "@{}}\n\\toprule\n");
	append_headings(out, table, columns, n, ascii);
	g_string_append(out, "\\midrule\n");
	for (size_t r = 0; r < rc_table_n_rows(table); r++)
		append_row(out, table, r, columns, n, ascii);
	g_string_append(out, "\\bottomrule\n\\end{tabular}\n");
}

static void
append_notes(GString *out, const GPtrArray *notes, bool ascii)
{
	if (notes->len > 0)
		g_string_append(out, "\\par\\smallskip\\footnotesize\n");
	for (guint i = 0; i < notes->len; i++) {
		g_autofree char *text =
		    line_text(g_ptr_array_index(notes, i), ascii);

		g_string_append_printf(out, "%s\\par\n", text);
	}
}

void
rc_write_latex(const struct rc_table *table,
    const struct rc_output_style *style, GString *out)
{
	g_string_append(out,
	    "% Made with rollcall; needs \\usepackage{booktabs}.\n"
	    "\\begin{table}[htbp]\n"
	    "\\centering\n");
	if (table->lead->len > 0)
		append_caption(out, table->lead, style->ascii);
	append_tabular(out, table, style->ascii);
	append_notes(out, table->notes, style->ascii);
	g_string_append(out, "\\end{table}\n");
}
