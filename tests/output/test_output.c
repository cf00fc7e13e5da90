#include <criterion/criterion.h>
#include <jansson.h>
#include <math.h>
#include <string.h>

#include "output/output.h"

static const struct rc_column columns[] = {
	{ .key = "name", .heading = "name" },
	{ .key = "low",
	    .path = "ci.0",
	    .heading = "low",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
	{ .key = "high",
	    .path = "ci.1",
	    .heading = "high",
	    .align = RC_RIGHT,
	    .decimals = 1 },
	{ .key = "n", .path = "of.n", .heading = "n", .align = RC_RIGHT },
};

static struct rc_table *
sample(void)
{
	struct rc_table *t =
	    rc_table_new("rollcall/test/1", "things", columns, 4);

	rc_table_value_text(t, "unit", "points");
	rc_table_value_count(t, "n", 2);
	rc_table_value_count(t, "unknown", -1);
	rc_table_text(t, "a, \"b\"");
	rc_table_number(t, 0.1);
	rc_table_number(t, -2);
	rc_table_count(t, 3);
	rc_table_text(t, "none");
	rc_table_number(t, NAN);
	rc_table_number(t, INFINITY);
	rc_table_count(t, -1);
	rc_table_lead(t, "lead \x1b[31m");
	rc_table_note(t, "note");
	return t;
}

static char *
written(const char *format, struct rc_output_style style)
{
	struct rc_table *t = sample();
	GString *out = g_string_new(NULL);

	rc_output_format_find(format)->write(t, &style, out);
	rc_table_free(t);
	return g_string_free(out, FALSE);
}

/* Undefined is an empty field, never 0. */
Test(output, csv)
{
	g_autofree char *text =
	    written("csv", (struct rc_output_style){ false, false });

	cr_expect_str_eq(text,
	    "name,low,high,n\n"
	    "\"a, \"\"b\"\"\",0.1,-2,3\n"
	    "none,,,\n");
}

/* Undefined is null; a group of which nothing is known too. */
Test(output, json)
{
	g_autofree char *text =
	    written("json", (struct rc_output_style){ false, false });
	json_t *root = json_loads(text, 0, NULL);
	json_t *first, *second;

	cr_assert_not_null(root);
	cr_expect_str_eq(json_string_value(json_object_get(root, "schema")),
	    "rollcall/test/1");
	cr_expect_eq(json_integer_value(json_object_get(root, "n")), 2);
	cr_expect(json_is_null(json_object_get(root, "unknown")));
	first = json_array_get(json_object_get(root, "things"), 0);
	second = json_array_get(json_object_get(root, "things"), 1);
	cr_expect_eq(
	    json_real_value(json_array_get(json_object_get(first, "ci"), 0)),
	    0.1);
	cr_expect_eq(json_integer_value(
			 json_object_get(json_object_get(first, "of"), "n")),
	    3);
	cr_expect(json_is_null(json_object_get(second, "ci")));
	cr_expect(json_is_null(json_object_get(second, "of")));
	json_decref(root);
}

/* Control characters of the data never reach the terminal. */
Test(output, plain)
{
	g_autofree char *text =
	    written("table", (struct rc_output_style){ false, false });

	cr_expect_str_eq(text,
	    "lead \\x1b[31m\n"
	    " name     low high n\n"
	    " a, \"b\" +0.10 \u22122.0 3\n"
	    " none       \u2013    \u2013 \u2013\n"
	    "note\n");
}

Test(output, ascii_is_nothing_else)
{
	g_autofree char *text =
	    written("table", (struct rc_output_style){ true, false });

	cr_expect(g_str_is_ascii(text));
	cr_expect(strstr(text, "+0.10 -2.0 3") != NULL);
}

Test(output, formats_are_found)
{
	cr_expect_null(rc_output_format_find("xlsx"));
	for (size_t i = 0; rc_output_format_at(i) != NULL; i++)
		cr_expect_eq(
		    rc_output_format_find(rc_output_format_at(i)->name),
		    rc_output_format_at(i));
}

static void
expect_format(const char *path, const char *name)
{
	const struct rc_output_format *format = rc_output_format_of_file(path);

	cr_expect_str_eq(
	    format == NULL ? "none" : format->name, name, "%s", path);
}

Test(output, the_suffix_says_the_format)
{
	expect_format("a/x.csv", "csv");
	expect_format("x.tsv", "tsv");
	expect_format("x.json", "json");
	expect_format("x.y.md", "markdown");
	expect_format("x.tex", "latex");
	expect_format("x.txt", "none");
	expect_format("x.", "none");
	expect_format("md", "none");
	expect_format("a.md/x", "none");
	expect_format("-", "none");
}

static const struct rc_column bars[] = { { .key = "bar", .heading = "0%" } };

/* 18, 13, 5 and 4 of 40 cells: the vote of 2005 by largest remainder. */
Test(output, bars_have_forty_cells)
{
	const double shares[RC_N_VOTES] = { 0, 88 / 191.0, 60 / 191.0,
		22 / 191.0, 21 / 191.0 };
	const struct rc_output_style style = { true, false };
	struct rc_table *t = rc_table_new("rollcall/test/1", "x", bars, 1);
	g_autoptr(GString) out = g_string_new(NULL);

	rc_table_bar(t, shares);
	rc_write_plain(t, &style, out);
	cr_expect(strstr(out->str,
		      " ##################+++++++++++++.....xxxx\n") != NULL,
	    "%s", out->str);
	cr_expect(g_str_has_suffix(out->str,
		      "\n# yes  + abstained  . did not vote (n.v.)  x no\n"),
	    "%s", out->str);
	rc_table_free(t);
}

static const struct rc_column names[] = { { .key = "name", .heading = "name" },
	{ .key = "n",
	    .heading = "n",
	    .align = RC_RIGHT,
	    .width = 3,
	    .is_apart = true } };

/* Values and further rows stand where their paths say; rows without a key are
 * for CSV. */
Test(output, json_has_paths_and_parts)
{
	const struct rc_output_style style = { false, false };
	struct rc_table *t = rc_table_new("rollcall/test/1", NULL, names, 2);
	struct rc_table *some = rc_table_part(t, "of.some", names, 2);
	g_autoptr(GString) out = g_string_new(NULL);

	rc_table_part(t, "of.none", names, 2);
	rc_table_value_number(t, "test.p", NAN);
	rc_table_value_number(t, "test.chi2", 0.5);
	rc_table_text(t, "left out");
	rc_table_count(t, 1);
	rc_table_text(some, "a");
	rc_table_count(some, 2);
	rc_write_json(t, &style, out);
	cr_expect_str_eq(out->str,
	    "{\n"
	    "  \"schema\": \"rollcall/test/1\",\n"
	    "  \"test\": {\n"
	    "    \"p\": null,\n"
	    "    \"chi2\": 0.5\n"
	    "  },\n"
	    "  \"of\": {\n"
	    "    \"some\": [\n"
	    "      {\n"
	    "        \"name\": \"a\",\n"
	    "        \"n\": 2\n"
	    "      }\n"
	    "    ],\n"
	    "    \"none\": []\n"
	    "  }\n"
	    "}\n");
	rc_table_free(t);
}

Test(output, plain_folds_notes_and_sets_columns_apart)
{
	const struct rc_output_style style = { false, false };
	struct rc_table *t = rc_table_new("rollcall/test/1", "x", names, 2);
	g_autoptr(GString) out = g_string_new(NULL);

	t->fold = 10;
	rc_table_text(t, "a");
	rc_table_count(t, 2);
	rc_table_lead(t, "a lead is as long as it is");
	rc_table_note(t, "but a note has lines");
	rc_write_plain(t, &style, out);
	cr_expect_str_eq(out->str,
	    "a lead is as long as it is\n"
	    " name |   n\n"
	    " a    |   2\n"
	    "but a note\n"
	    "    has\n"
	    "    lines\n");
	rc_table_free(t);
}
