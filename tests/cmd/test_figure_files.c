/* Which files a figure is written to. */
#include <criterion/criterion.h>
#include <string.h>

#include "support/support.h"

static gint
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "a.csv a.png", sorted. */
static char *
names_in(const char *directory)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	GDir *dir = g_dir_open(directory, 0, NULL);
	const char *name;

	cr_assert_not_null(dir);
	while ((name = g_dir_read_name(dir)) != NULL)
		g_ptr_array_add(names, g_strdup(name));
	g_dir_close(dir);
	g_ptr_array_sort(names, compare_names);
	g_ptr_array_add(names, NULL);
	return g_strjoinv(" ", (char **)names->pdata);
}

/* Draws into a new directory, NAME for what is written there. */
static struct run
plot_into(const char *directory, const char *options, const char *name)
{
	g_autofree char *command =
	    g_strdup_printf("plot %s -o %s/%s", options, directory, name);

	return run_program(command, NULL);
}

static void
expect_files(const char *options, const char *name, const char *expected)
{
	char *directory = new_directory();
	struct run run = plot_into(directory, options, name);
	g_autofree char *names = names_in(directory);

	cr_expect_eq(run.status, 0, "%s", run.words);
	cr_expect_str_eq(names, expected, "%s: %s", options, names);
	cr_expect_str_eq(run.out, "");
	run_free(&run);
	remove_directory(directory);
}

Test(figure_files, one_page)
{
	expect_files("rows", "x", "x.csv x.pdf x.png x.svg x.txt");
	expect_files("rows", "x.svg", "x.svg");
	expect_files("rows", "x.v2",
	    "x.v2.csv x.v2.pdf x.v2.png x.v2.svg "
	    "x.v2.txt");
	expect_files("rows -f png", "x.dat", "x.dat");
	expect_files("rows -f csv", "x.svg", "x.svg");
}

/* 193 members and the names of five groups, at most 60 lines a page. */
Test(figure_files, pictures_have_pages_and_tables_have_not)
{
	expect_files("grid --from 2014 --to 2015", "x",
	    "x-2.pdf x-2.png x-2.svg x-3.pdf x-3.png x-3.svg "
	    "x-4.pdf x-4.png x-4.svg x.csv x.pdf x.png x.svg x.txt");
	expect_files("grid --from 2014 --to 2015", "x.svg",
	    "x-2.svg x-3.svg x-4.svg x.svg");
	expect_files("grid --from 2014 --to 2015", "x.csv", "x.csv");
	expect_files("grid --from 2014 --to 2015 -f svg", "x.dat",
	    "x.dat x.dat-2 x.dat-3 x.dat-4");
	expect_files("grid --members USA,KOR", "x.svg", "x.svg");
}

Test(figure_files, what_was_written_is_said)
{
	char *directory = new_directory();
	struct run run =
	    plot_into(directory, "grid --from 2014 --to 2015", "x.svg");

	cr_expect(
	    strstr(run.words, "x.svg; pictures go on as -2 to -4\n") != NULL,
	    "%s", run.words);
	cr_expect(
	    strstr(run.words, "(1\u00a0of\u00a04)\n") != NULL, "%s", run.words);
	run_free(&run);
	run = plot_into(directory, "rows -q", "y.svg");
	cr_expect_str_eq(run.words, "");
	run_free(&run);
	remove_directory(directory);
}

struct stdout_case {
	const char *command;
	int status;
	const char *words, *help;
};

Test(figure_files, standard_output_takes_one_file)
{
	static const struct stdout_case cases[] = {
		{ "plot grid -f svg -o -", 2,
		    "has 4 pages, and standard output takes one",
		    "write it to a file with -o" },
		{ "plot rows -o -", 2, "standard output takes one format",
		    "svg, pdf, png, csv or txt" },
		{ "plot rows -o x.jpg", 2, "no figure is written as \".jpg\"",
		    ".svg, .pdf, .png, .csv, .txt" },
		{ "plot grid -f csv -o -", 0, "", "" },
		{ "plot rows -f svg -o -", 0, "", "" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct stdout_case *c = &cases[i];
		struct run run = run_program(c->command, NULL);

		cr_expect_eq(run.status, c->status, "%s", c->command);
		cr_expect_eq(run.out[0] == '\0', c->status != 0);
		cr_expect(strstr(run.words, c->words) != NULL, "%s: %s",
		    c->command, run.words);
		cr_expect(strstr(run.words, c->help) != NULL, "%s: %s",
		    c->command, run.words);
		run_free(&run);
	}
}

/* A page too small for the figure: what is there stays, nothing new is left. */
Test(figure_files, a_failure_leaves_the_old_files)
{
	char *directory = new_directory();
	g_autofree char *path = g_build_filename(directory, "x.svg", NULL);
	g_autofree char *names = NULL, *bytes = NULL;
	struct run run;

	cr_assert(g_file_set_contents(path, "old", -1, NULL));
	run = plot_into(directory, "rows --size 60x60mm", "x");
	cr_expect_eq(run.status, 4, "%d", run.status);
	names = names_in(directory);
	bytes = file_bytes(path, NULL);
	cr_expect_str_eq(names, "x.svg");
	cr_expect_str_eq(bytes, "old");
	run_free(&run);
	remove_directory(directory);
}

/* Every page is its own picture, and the pages together show all members. */
Test(figure_files, pages_go_on)
{
	char *directory = new_directory();
	struct run run =
	    plot_into(directory, "grid --from 2014 --to 2015", "x");
	g_autofree char *first = g_strdup_printf("%s/x.svg", directory);
	g_autofree char *last = g_strdup_printf("%s/x-4.svg", directory);
	g_autofree char *one = file_bytes(first, NULL);
	g_autofree char *four = file_bytes(last, NULL);

	cr_expect(strstr(one, "(1\u00a0of\u00a04)") != NULL);
	cr_expect(strstr(four, "(4\u00a0of\u00a04)") != NULL);
	run_free(&run);
	remove_directory(directory);
}
