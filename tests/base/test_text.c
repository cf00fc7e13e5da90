#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "base/text.h"

struct contains_case {
	char text[64], needle[32];
	bool contains;
};

ParameterizedTestParameters(text, contains)
{
	static struct contains_case cases[] = {
		{ "Democratic People\u2019s Republic", "people's", true },
		{ "Democratic People's Republic", "PEOPLE\u2019S", true },
		{ "T\u00FCrkiye", "t\u00FCrkiye", true },
		/* A decomposed letter is the same letter. */
		{ "Tu\u0308rkiye", "T\u00DCRKIYE", true },
		{ "KOREA", "korea", true },
		{ "Korea", "Iran", false },
		{ "", "x", false },
		{ "x", "", true },
		{ "co\u2011sponsor", "co-sponsor", true },
	};
	return cr_make_param_array(
	    struct contains_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct contains_case *c, text, contains)
{
	g_autofree char *needle = rc_text_fold(c->needle);

	cr_assert_eq(rc_text_contains(c->text, needle), c->contains,
	    "\"%s\" in \"%s\"", c->needle, c->text);
}

struct bare_case {
	char text[40], bare[40];
};

ParameterizedTestParameters(text, bare)
{
	static struct bare_case cases[] = {
		{ "C\u00D4TE D'IVOIRE", "cote divoire" },
		{ "C\u00F4te d\u2019Ivoire", "cote divoire" },
		{ "T\u00DCRK\u0130YE", "turkiye" },
		{ "Tu\u0308rkiye", "turkiye" },
		{ "BOLIVIA (PLURINATIONAL STATE OF)",
		    "bolivia plurinational state of" },
		{ "Guinea-Bissau", "guinea bissau" },
		{ "Bosnia & Herzegovina", "bosnia and herzegovina" },
		{ "  St.  Lucia ", "st lucia" },
		{ "U.S.A.", "usa" },
		{ "The Gambia", "gambia" },
		{ "Thebes", "thebes" },
		{ "\xFF", "" },
		{ " - ", "" },
		{ "", "" },
	};
	return cr_make_param_array(
	    struct bare_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct bare_case *c, text, bare)
{
	g_autofree char *bare = rc_text_bare(c->text);

	cr_assert_str_eq(bare, c->bare, "%s: %s", c->text, bare);
}

Test(text, nearest_is_no_farther_than_asked)
{
	static const char *const names[] = { "austria", "armenia" };

	cr_expect_null(rc_text_nearest_within("russia", names, 2, 2));
	cr_expect_str_eq(
	    rc_text_nearest_within("russia", names, 2, 3), "austria");
	cr_expect_str_eq(
	    rc_text_nearest_within("austira", names, 2, 1), "austria");
}

Test(text, suggests_what_is_near_and_else_nothing)
{
	static const char *const names[] = { "history", "trend" };
	g_autofree char *near = rc_text_suggestion("histroy", names, 2);
	g_autofree char *far = rc_text_suggestion("pie", names, 2);

	cr_expect_str_eq(near, "; did you mean \"history\"?");
	cr_expect_str_eq(far, "");
}

struct visible_case {
	char text[24];
	size_t n;
	char shown[48];
};

ParameterizedTestParameters(text, visible)
{
	static struct visible_case cases[] = {
		{ "plain", 5, "plain" },
		{ "\x1b[31mred", 8, "\\x1b[31mred" },
		{ "a\tb", 3, "a b" },
		{ "\x80\xFF", 2, "\\x80\\xff" },
		{ "\0", 1, "\\x00" },
		{ "\xC2\x9B"
		  "31m",
		    5, "\\u009b31m" },
		{ "\u202Eevil", 7, "\\u202eevil" },
		{ "caf\u00E9", 5, "caf\u00E9" },
		/* Cut within a character. */
		{ "caf\u00E9", 4, "caf\\xc3" },
		{ "\x7f", 1, "\\x7f" },
	};
	return cr_make_param_array(
	    struct visible_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct visible_case *c, text, visible)
{
	g_autoptr(GString) out = g_string_new(NULL);

	rc_text_append_visible(out, c->text, c->n);
	cr_assert_str_eq(out->str, c->shown);
}

struct nearest_case {
	char word[80], nearest[16]; /* "" for none */
};

ParameterizedTestParameters(text, nearest)
{
	static struct nearest_case cases[] = {
		{ "histroy", "history" },
		{ "hist", "" },
		{ "sumary", "summary" },
		{ "trend", "trend" },
		{ "xyzzy", "" },
		{ "", "" },
		{ "a word that is much longer than any name, and longer than "
		  "64 bytes",
		    "" },
	};
	return cr_make_param_array(
	    struct nearest_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct nearest_case *c, text, nearest)
{
	static const char *const names[] = { "summary", "trend", "history" };
	const char *nearest = rc_text_nearest(c->word, names, 3);

	cr_assert_str_eq(nearest == NULL ? "" : nearest, c->nearest);
}

struct years_case {
	int first, last;
	char text[16];
};

ParameterizedTestParameters(text, years)
{
	static struct years_case cases[] = {
		{ 2012, 2013, "2012\u201313" },
		{ 2005, 2005, "2005" },
		{ 1999, 2004, "1999\u20132004" },
		{ 2000, 2009, "2000\u201309" },
	};
	return cr_make_param_array(
	    struct years_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct years_case *c, text, years)
{
	g_autofree char *text = rc_text_years(c->first, c->last);

	cr_assert_str_eq(text, c->text);
}

Test(text, wide_characters_take_two_columns)
{
	cr_expect_eq(rc_text_columns("abc"), 3);
	cr_expect_eq(rc_text_columns("\uBD81\uD55C"), 4);
	cr_expect_eq(rc_text_columns("e\u0301"), 1);
}

struct fold_case {
	char text[64];
	int columns, indent;
	char folded[80];
};

ParameterizedTestParameters(text, fold)
{
	static struct fold_case cases[] = {
		{ "", 10, 4, "" },
		{ "short", 10, 4, "short" },
		{ "ten wide..", 10, 4, "ten wide.." },
		{ "one two three four", 9, 2, "one two\n  three\n  four" },
		{ "a longerthanaline b", 6, 2, "a\n  longerthanaline\n  b" },
		{ "C\u00f4te Ivoire", 4, 0, "C\u00f4te\nIvoire" },
		{ "so p\u00a0<\u00a01", 6, 1, "so\n p < 1" },
		{ "x  y", 10, 4, "x  y" },
	};
	return cr_make_param_array(
	    struct fold_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct fold_case *c, text, fold)
{
	g_autoptr(GString) out = g_string_new(NULL);

	rc_text_append_folded(out, c->text, c->columns, c->indent);
	cr_expect_str_eq(out->str, c->folded);
}
