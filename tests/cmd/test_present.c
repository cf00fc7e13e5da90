#include <criterion/criterion.h>

#include "support/support.h"

/* The file begins as its format does. */
static void
expect_start(const char *name, const char *options, const char *start)
{
	char *directory = new_directory();
	g_autofree char *path = g_strdup_printf("%s/%s", directory, name);
	g_autofree char *command =
	    g_strdup_printf("summary -o %s %s", path, options);
	struct run run = run_program(command, NULL);

	cr_expect_eq(run.status, 0, "%s", run.words);
	cr_expect_str_eq(run.out, "");

	g_autofree char *text = file_bytes(path, NULL);

	cr_expect(g_str_has_prefix(text, start), "%s: %.40s", name, text);
	run_free(&run);
	remove_directory(directory);
}

Test(present, the_suffix_says_the_format)
{
	expect_start("x.md", "", "**Situation");
	expect_start("x.tex", "", "% Made with rollcall");
	expect_start("x.tsv", "", "body\tsession");
	expect_start("x.csv", "", "body,session");
	expect_start("x.json", "", "{\n");
}

Test(present, without_a_suffix_it_is_a_table)
{
	expect_start("x.txt", "", "Situation");
	expect_start("x", "", "Situation");
	expect_start("x.2015", "", "Situation");
	expect_start("x.xyz", "-f table", "Situation");
}

/* Whoever writes x.xlsx does not expect a table of words in it. */
Test(present, a_suffix_of_no_format_is_refused)
{
	char *directory = new_directory();
	g_autofree char *path = g_strdup_printf("%s/x.xlsx", directory);
	g_autofree char *command = g_strdup_printf("summary -o %s", path);
	struct run run = run_program(command, NULL);

	cr_expect_eq(run.status, 2);
	cr_expect_not_null(strstr(run.words, "\".xlsx\""), "%s", run.words);
	cr_expect_not_null(strstr(run.words, ".txt, .csv"), "%s", run.words);
	cr_expect_not(g_file_test(path, G_FILE_TEST_EXISTS));
	run_free(&run);
	remove_directory(directory);
}

Test(present, the_option_overrides_the_suffix)
{
	expect_start("x.csv", "-f csv-excel",
	    "\xEF\xBB\xBF"
	    "body,session");
	expect_start("x.md", "-f json", "{\n");
}
