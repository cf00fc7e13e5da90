#include <criterion/criterion.h>
#include <string.h>

#include "report/findings.h"
#include "report/lock.h"
#include "support/support.h"

static void
expect_pair(
    const struct rc_pairs *pairs, size_t i, const char *name, const char *value)
{
	cr_expect_str_eq(rc_pairs_name(pairs, i), name);
	cr_expect_str_eq(rc_pairs_value(pairs, i), value);
}

Test(pairs, are_in_order_of_names)
{
	struct rc_pairs *pairs = rc_pairs_new();

	rc_pairs_set(pairs, "b", "2");
	rc_pairs_set(pairs, "c", "3");
	rc_pairs_set(pairs, "a", "1");
	rc_pairs_set(pairs, "b", "two");
	cr_assert_eq(rc_pairs_size(pairs), 3);
	expect_pair(pairs, 0, "a", "1");
	expect_pair(pairs, 1, "b", "two");
	expect_pair(pairs, 2, "c", "3");
	cr_expect_null(rc_pairs_find(pairs, "d"));
	cr_expect_null(rc_pairs_find(pairs, ""));
	cr_expect_str_eq(rc_pairs_find(pairs, "c"), "3");
	rc_pairs_free(pairs);
}

Test(pairs, are_equal_by_names_and_values)
{
	struct rc_pairs *one = rc_pairs_new(), *other = rc_pairs_new();

	rc_pairs_set(one, "a", "1");
	rc_pairs_set(one, "b", "2");
	rc_pairs_set(other, "b", "2");
	cr_expect(!rc_pairs_equal(one, other));
	rc_pairs_set(other, "a", "1");
	cr_expect(rc_pairs_equal(one, other));
	rc_pairs_set(other, "a", "3");
	cr_expect(!rc_pairs_equal(one, other));
	rc_pairs_free(one);
	rc_pairs_free(other);
}

static struct rc_lock *
example(void)
{
	struct rc_lock *lock = rc_lock_new("1.2.3", "../rollcall.ini");
	struct rc_lock_part *part = rc_lock_part_new();

	part->section = g_strdup("s");
	rc_pairs_set(part->shows, "double", "h");
	rc_pairs_set(part->findings, "title", "Yes \"votes\" \u2013 rose");
	rc_pairs_set(part->outputs, "x.svg", "o");
	rc_pairs_set(lock->inputs, "data/2015.csv", "i");
	rc_pairs_set(lock->fonts, "Inter-Regular.otf", "f");
	rc_pairs_set(lock->libraries, "cairo", "1.16.0");
	g_hash_table_insert(lock->parts, g_strdup("figure x"), part);
	return lock;
}

static const char text[] = "{\n"
			   " \"fonts\": {\n"
			   "  \"Inter-Regular.otf\": \"f\"\n"
			   " },\n"
			   " \"inputs\": {\n"
			   "  \"data/2015.csv\": \"i\"\n"
			   " },\n"
			   " \"libraries\": {\n"
			   "  \"cairo\": \"1.16.0\"\n"
			   " },\n"
			   " \"parts\": {\n"
			   "  \"figure x\": {\n"
			   "   \"findings\": {\n"
			   "    \"title\": \"Yes \\\"votes\\\" \u2013 rose\"\n"
			   "   },\n"
			   "   \"outputs\": {\n"
			   "    \"x.svg\": \"o\"\n"
			   "   },\n"
			   "   \"section\": \"s\",\n"
			   "   \"shows\": {\n"
			   "    \"double\": \"h\"\n"
			   "   }\n"
			   "  }\n"
			   " },\n"
			   " \"program\": \"1.2.3\",\n"
			   " \"recipe\": \"../rollcall.ini\",\n"
			   " \"schema\": \"rollcall/lock/1\"\n"
			   "}\n";

Test(lock, is_written_with_sorted_keys)
{
	struct rc_lock *lock = example();
	g_autoptr(GString) written = rc_lock_text(lock);

	cr_expect_str_eq(written->str, text);
	rc_lock_free(lock);
}

/* Reads a text as a file, or fails with that status. */
static struct rc_lock *
read_text(const char *what, struct rc_error *err)
{
	char *directory = new_directory();
	g_autofree char *path = g_build_filename(directory, "a.lock", NULL);
	struct rc_lock *lock;

	cr_assert(g_file_set_contents(path, what, -1, NULL));
	lock = rc_lock_read(path, err);
	remove_directory(directory);
	return lock;
}

Test(lock, reads_back_as_it_was_written)
{
	struct rc_error err;
	struct rc_lock *lock = read_text(text, &err);
	g_autoptr(GString) again = NULL;

	cr_assert_not_null(lock, "%s", err.message);
	again = rc_lock_text(lock);
	cr_expect_str_eq(again->str, text);
	rc_lock_free(lock);
}

Test(lock, that_is_not_there_is_no_error)
{
	struct rc_error err;

	cr_expect_null(rc_lock_read("/nowhere/a.lock", &err));
	cr_expect_eq(err.status, RC_OK);
}

Test(lock, of_another_kind_is_an_error)
{
	static const char *const wrong[] = { "", "[]", "{}", "{\"a\":1,}",
		"{\"schema\":\"rollcall/lock/2\"}",
		"{\"schema\":\"rollcall/lock/1\",\"program\":\"1\",\"recipe\":\"r\","
		"\"libraries\":{},\"fonts\":{},\"inputs\":{\"a\":1},"
		"\"parts\":{}}",
		"{\"schema\":\"rollcall/lock/1\",\"program\":\"1\",\"recipe\":\"r\","
		"\"libraries\":{},\"fonts\":{},\"inputs\":{},"
		"\"parts\":{\"figure x\":{}}}",
		"{\"schema\":\"rollcall/lock/1\",\"program\":\"1\",\"recipe\":\"r\","
		"\"libraries\":{},\"fonts\":{},\"inputs\":{}}",
		"\xff\xfe" };

	for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
		struct rc_error err;

		cr_expect_null(read_text(wrong[i], &err), "%s", wrong[i]);
		cr_expect_eq(err.status, RC_EDATA, "%s", wrong[i]);
		cr_expect_not_null(strstr(err.help, "delete it"));
	}
}

Test(findings, tell_what_is_not_as_it_was)
{
	struct rc_pairs *before = rc_pairs_new(), *now = rc_pairs_new();
	g_autoptr(GString) out = g_string_new(NULL);

	rc_pairs_set(before, "title", "2015: 119 yes");
	rc_pairs_set(before, "slope of yes", "+1.50 points a year");
	rc_pairs_set(before, "slope of no", "\u22120.16 points a year");
	rc_pairs_set(now, "title", "2026: 119 yes");
	rc_pairs_set(now, "slope of yes", "+1.42 points a year");
	rc_pairs_set(now, "slope of no", "\u22120.16 points a year");
	rc_pairs_set(now, "slope of abstain", "+0.1 points a year");
	cr_expect_eq(rc_findings_changes("02-trend", before, now, out), 2);
	cr_expect_str_eq(out->str,
	    "  02-trend  slope of yes: +1.50 -> +1.42 points a year\n"
	    "  02-trend  title: 2015: 119 yes\n"
	    "    -> 2026: 119 yes\n");
	rc_pairs_free(before);
	rc_pairs_free(now);
}
