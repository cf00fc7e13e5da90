/* What src/output/csv.c writes: csv, tsv, csv-excel. */
#include <criterion/criterion.h>

#include "output/output.h"

static const struct rc_column columns[] = {
	{ .key = "name" },
	{ .key = "number" },
	{ .key = "count" },
};

/* A row of the text and the numbers. */
static char *
row_of(const char *format, const char *text, double number, long count)
{
	const struct rc_output_style style = { 0 };
	struct rc_table *t = rc_table_new("rollcall/test/1", "x", columns, 3);
	GString *out = g_string_new(NULL);

	rc_table_text(t, text);
	rc_table_number(t, number);
	rc_table_count(t, count);
	rc_output_format_find(format)->write(t, &style, out);
	rc_table_free(t);
	return g_string_free(out, FALSE);
}

static void
expect_row(
    const char *format, const char *text, double number, const char *expected)
{
	g_autofree char *found = row_of(format, text, number, 7);

	cr_expect_str_eq(found, expected, "%s", found);
}

/* Tests, users and other programs rely on every byte of csv. */
Test(dialects, csv_leaves_formulas_alone)
{
	expect_row("csv", "=1+1", -1.5, "name,number,count\n=1+1,-1.5,7\n");
	expect_row("csv", "@a,\r", 0.1, "name,number,count\n\"@a,\r\",0.1,7\n");
}

Test(dialects, tsv_has_tabs_and_no_quotes)
{
	expect_row("tsv", "a, \"b\"", -1.5,
	    "name\tnumber\tcount\na, \"b\"\t-1.5\t7\n");
}

Test(dialects, tsv_has_blanks_for_tabs_and_line_breaks)
{
	expect_row("tsv", "a\tb\nc\r\nd\re", 0,
	    "name\tnumber\tcount\na b c d e\t0\t7\n");
}

Test(dialects, tsv_leaves_the_unknown_empty)
{
	g_autofree char *found = row_of("tsv", NULL, 0.0 / 0.0, -1);

	cr_expect_str_eq(found, "name\tnumber\tcount\n\t\t\n");
}

#define EXCEL "\xEF\xBB\xBFname,number,count\r\n"

/* The numbers of the program are numbers also where they begin with a minus. */
Test(dialects, excel_gets_mark_and_crlf_and_numbers)
{
	expect_row(
	    "csv-excel", "C\u00f4te", -1.5, EXCEL "C\u00f4te,-1.5,7\r\n");
}

Test(dialects, excel_gets_no_formulas)
{
	expect_row("csv-excel", "=1+1", 0, EXCEL "'=1+1,0,7\r\n");
	expect_row("csv-excel", "+1", 0, EXCEL "'+1,0,7\r\n");
	expect_row("csv-excel", "-1", 0, EXCEL "'-1,0,7\r\n");
	expect_row("csv-excel", "@SUM(A1)", 0, EXCEL "'@SUM(A1),0,7\r\n");
	expect_row("csv-excel", "\t=1", 0, EXCEL "'\t=1,0,7\r\n");
	expect_row("csv-excel", "\r=1", 0, EXCEL "\"'\r=1\",0,7\r\n");
}

/* The apostrophe stands inside the quotes: outside, it would end the field's
 * being quoted. */
Test(dialects, excel_quotes_what_it_tames)
{
	expect_row("csv-excel", "=HYPERLINK(\"x\",1)", 0,
	    EXCEL "\"'=HYPERLINK(\"\"x\"\",1)\",0,7\r\n");
}

Test(dialects, excel_leaves_signs_inside_a_text)
{
	expect_row("csv-excel", "a=b", 0, EXCEL "a=b,0,7\r\n");
	expect_row("csv-excel", "\u22120.5", 0, EXCEL "\u22120.5,0,7\r\n");
}
