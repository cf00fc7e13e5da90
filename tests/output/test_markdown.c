#include <criterion/criterion.h>
#include <string.h>

#include "output/pages.h"

/* No bars, a span in the next cell, marks for the alignment, an en dash where
 * nothing is known. */
Test(markdown, is_a_page)
{
	g_autofree char *text = page_in("markdown", false, page_of_votes());

	cr_expect_str_eq(text,
	    "**Subject \u00b7 plenary**\n"
	    "\n"
	    "data: files\n"
	    "\n"
	    "shares are % of members\n"
	    "\n"
	    "| date       | resolution   | yes | abstained | change |\n"
	    "| ---------- | ------------ | --: | --------: | -----: |\n"
	    "| 2005-12-16 | A/RES/60/173 |  88 |         \u2013 |      \u2013 |\n"
	    "| 2006\u201308    | adopted without a vote (3) |     |           |  "
	    "      |\n"
	    "| 2009-12-18 | A/RES/60/173 |  99 |         \u2013 |   \u22121.3 |\n"
	    "\n"
	    "\\* first note\n"
	    "\n"
	    "second note.\n",
	    "%s", text);
}

/* The cell with the text in it. */
static void
expect_cell(const char *text, const char *expected)
{
	g_autofree char *page = page_in("markdown", false, page_of_text(text));
	g_autofree char *cell = g_strdup_printf("\n| %s |\n\n", expected);

	cr_expect_not_null(strstr(page, cell), "%s:\n%s", expected, page);
}

Test(markdown, marks_are_escaped)
{
	expect_cell("a|b*c_d`e", "a\\|b\\*c\\_d\\`e");
	expect_cell("[a](b)~c^d$e", "\\[a\\](b)\\~c\\^d\\$e");
	expect_cell("back\\slash\\|", "back\\\\slash\\\\\\|");
	expect_cell("<b> & &lt;", "&lt;b&gt; &amp; &amp;lt;");
}

Test(markdown, other_signs_stand_as_they_are)
{
	expect_cell("100% #1 {x} \"q\" \u2019 \u2265 \ubd81",
	    "100% #1 {x} \"q\" \u2019 \u2265 \ubd81");
	expect_cell("1. - a + b", "1. - a + b");
}

/* Line breaks and the codes of terminals would end the row, or worse. */
Test(markdown, control_characters_are_shown)
{
	expect_cell("a\nb\x1b[1m", "a\\\\x0ab\\\\x1b\\[1m");
}

/* The note with the text in it. */
static void
expect_note(const char *text, const char *expected)
{
	g_autofree char *page = page_in("markdown", false, page_of_text(text));
	g_autofree char *note = g_strdup_printf("\n\n%s\n", expected);

	cr_expect(g_str_has_suffix(page, note), "%s:\n%s", expected, page);
}

Test(markdown, a_note_is_no_list_and_no_heading)
{
	expect_note("9. of nine", "9\\. of nine");
	expect_note("9) of nine", "9\\) of nine");
	expect_note("9 of nine.", "9 of nine.");
	expect_note("# one", "\\# one");
	expect_note("- one", "\\- one");
	expect_note("+1 to +2", "\\+1 to +2");
	expect_note(": one", "\\: one");
	expect_note("=", "\\=");
	expect_note("> one", "&gt; one");
	expect_note("    one", "one");
	expect_note("2014", "2014");
}

/* Blanks inside the stars would keep the line from being bold. */
Test(markdown, the_first_line_is_bold)
{
	g_autofree char *page =
	    page_in("markdown", false, page_of_text(" 9. *a* "));

	cr_expect(g_str_has_prefix(page, "**9. \\*a\\***\n\n"), "%s", page);
}

/* What reads most like a character may be one that must be escaped. */
Test(markdown, ascii_is_escaped_after_the_fact)
{
	g_autofree char *page =
	    page_in("markdown", true, page_of_text("\u00aba\u00bb \u2212 b"));

	cr_expect(g_str_is_ascii(page));
	cr_expect_not_null(
	    strstr(page, "| &lt;&lt;a&gt;&gt; - b |\n"), "%s", page);
}

static const struct rc_column no_rows[] = { { .key = "a", .heading = "a" } };

Test(markdown, without_rows_there_is_no_table)
{
	struct rc_table *t = rc_table_new("rollcall/test/1", "x", no_rows, 1);

	rc_table_lead(t, "lead");
	rc_table_note(t, "note");

	g_autofree char *page = page_in("markdown", false, t);

	cr_expect_str_eq(page, "**lead**\n\nnote\n");
}

/* Years without any vote: what the span hides in every row has no column. */
Test(markdown, columns_under_spans_are_left_out)
{
	struct rc_table *t = page_of_votes();

	g_array_set_size(t->cells, 0);
	rc_table_text(t, "2012");
	rc_table_span(t, "adopted");

	g_autofree char *page = page_in("markdown", false, t);

	cr_expect_not_null(strstr(page,
			       "| date | resolution |\n"
			       "| ---- | ---------- |\n"
			       "| 2012 | adopted    |\n"),
	    "%s", page);
}
