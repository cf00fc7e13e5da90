#include <criterion/criterion.h>
#include <string.h>

#include "output/pages.h"

/* No bars, a span over the rest of the row, columns to the right, an en dash
 * where nothing is known, lines as sentences. */
Test(latex, is_a_floating_table)
{
	g_autofree char *text = page_in("latex", false, page_of_votes());

	cr_expect_str_eq(text,
	    "% Made with rollcall; needs \\usepackage{booktabs}.\n"
	    "\\begin{table}[htbp]\n"
	    "\\centering\n"
	    "\\caption{Subject \u00b7 plenary.\n"
	    "Data: files.\n"
	    "Shares are \\% of members.}\n"
	    "\\smallskip\n"
	    "\\begin{tabular}{@{}llrrr@{}}\n"
	    "\\toprule\n"
	    "date & resolution & yes & abstained & change \\\\\n"
	    "\\midrule\n"
	    "2005-12-16 & A/RES/60/173 & 88 & \u2013 & \u2013 \\\\\n"
	    "2006\u201308 & \\multicolumn{4}{l}{adopted without a vote (3)} "
	    "\\\\\n"
	    "2009-12-18 & A/RES/60/173 & 99 & \u2013 & $-$1.3 \\\\\n"
	    "\\bottomrule\n"
	    "\\end{tabular}\n"
	    "\\par\\smallskip\\footnotesize\n"
	    "{*} first note\\par\n"
	    "second note.\\par\n"
	    "\\end{table}\n",
	    "%s", text);
}

/* The row with the text in it. */
static void
expect_cell(const char *text, bool ascii, const char *expected)
{
	g_autofree char *page = page_in("latex", ascii, page_of_text(text));
	g_autofree char *row =
	    g_strdup_printf("\\midrule\n%s \\\\\n", expected);

	cr_expect_not_null(strstr(page, row), "%s:\n%s", expected, page);
}

Test(latex, commands_are_escaped)
{
	expect_cell(
	    "a & b % c $ d # e _ f", false, "a \\& b \\% c \\$ d \\# e \\_ f");
	expect_cell("{x} ~ ^ \\y", false,
	    "\\{x\\} \\textasciitilde{} \\textasciicircum{} "
	    "\\textbackslash{}y");
	expect_cell("< > | `", false,
	    "\\textless{} \\textgreater{} \\textbar{} \\textasciigrave{}");
	expect_cell("\"q\"", false, "\\symbol{34}q\\symbol{34}");
}

/* \\ takes a star and a length in brackets for its own. */
Test(latex, the_end_of_a_row_takes_nothing)
{
	expect_cell("[1pt] a", false, "{[}1pt{]} a");
	expect_cell("*a*", false, "{*}a*");
}

Test(latex, signs_do_not_grow_together)
{
	expect_cell("--body", false, "-{}-body");
	expect_cell("---", false, "-{}-{}-");
	expect_cell("''a,,b", false, "'{}'a,{},b");
	expect_cell("2014-12-18, People's", false, "2014-12-18, People's");
}

Test(latex, what_utf8_knows_is_kept)
{
	expect_cell("\u2013 \u2019 \u2026 \u00b7 C\u00f4te T\u00fcrkiye", false,
	    "\u2013 \u2019 \u2026 \u00b7 C\u00f4te T\u00fcrkiye");
}

/* A letter and its accent are one letter in the known encodings. */
Test(latex, accents_are_composed)
{
	expect_cell("Co\u0302te", false, "C\u00f4te");
}

Test(latex, what_utf8_does_not_know_is_replaced)
{
	expect_cell("\u2265 50, \u22120.5, R\u00b2, Kendall's \u03c4", false,
	    "$\\geq$ 50, $-$0.5, R$^2$, Kendall's $\\tau$");
	expect_cell("\u00aba\u00bb", false,
	    "\\textless{}\\textless{}a"
	    "\\textgreater{}\\textgreater{}");
	expect_cell("\ubd81\ud55c", false, "??");
}

Test(latex, ascii_keeps_what_has_a_command)
{
	expect_cell("\u22120.5 to \u2265 1 \u2013 C\u00f4te", true,
	    "$-$0.5 to $\\geq$ 1 - Cote");
}

Test(latex, control_characters_are_shown)
{
	expect_cell(
	    "a\nb\x1b", false, "a\\textbackslash{}x0ab\\textbackslash{}x1b");
}

static const struct rc_column no_rows[] = { { .key = "a", .heading = "a" } };

Test(latex, without_rows_there_is_no_tabular)
{
	struct rc_table *t = rc_table_new("rollcall/test/1", "x", no_rows, 1);

	rc_table_note(t, "note");

	g_autofree char *page = page_in("latex", false, t);

	cr_expect_null(strstr(page, "tabular"));
	cr_expect_null(strstr(page, "caption"));
	cr_expect_not_null(strstr(page, "\nnote\\par\n"));
}
