/* Same input, same bytes: whatever the run, the time zone, the locale. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "support/support.h"

/* What the program writes, standard output and files, one after another. */
static GString *
everything_written(const char *const *environment)
{
	static const char *const answers[] = { "summary",
		"summary --ascii --of participating", "summary -f json",
		"summary -f csv --body c3", "summary -f csv-excel",
		"summary -f markdown", "summary -f latex", "trend",
		"trend -f json", "trend -f tsv", "trend -f markdown --ascii",
		"trend -f latex --ascii", "trend -f csv --of voting",
		"switches", "switches --all",
		"switches --all 2006 2011 -f json", "check", "check -f json",
		"charts", "help", "help plot", "plot histroy",
		"summary tests/data/bad/vote.csv",
		"check --topic \"DEMOCRATIC PEOPLE'S\"" };
	static const char *const charts[] = { "history", "rows", "trend",
		"rollcall", "grid", "switches", "switches --ribbons", "groups",
		"agree --with KOR", "agree --members group:ASEAN", "mode",
		"tiles", "compare", "history --svg-text live",
		"trend --events --theme dark --size slide" };
	static const char *const suffixes[] = { "svg", "pdf", "png", "csv",
		"txt" };
	GString *all = g_string_new(NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(answers); i++) {
		struct run run = run_program(answers[i], environment);

		g_string_append_printf(all, "%s\n%s%s[%d]\n", answers[i],
		    run.out, run.words, run.status);
		run_free(&run);
	}
	for (size_t c = 0; c < G_N_ELEMENTS(charts); c++) {
		char *directory = new_directory();
		g_autofree char *command =
		    g_strdup_printf("plot %s -q -o %s/x", charts[c], directory);
		struct run run = run_program(command, environment);

		cr_assert_eq(run.status, 0, "%s", run.words);
		run_free(&run);
		for (size_t s = 0; s < G_N_ELEMENTS(suffixes); s++) {
			g_autofree char *path =
			    g_strdup_printf("%s/x.%s", directory, suffixes[s]);
			gsize n;
			g_autofree char *bytes = file_bytes(path, &n);

			g_string_append_printf(
			    all, "%s %s\n", charts[c], suffixes[s]);
			g_string_append_len(all, bytes, (gssize)n);
		}
		remove_directory(directory);
	}
	return all;
}

/* The first place where the two differ, for the message. */
static char *
difference(const GString *a, const GString *b)
{
	gsize i = 0, from;

	while (i < a->len && i < b->len && a->str[i] == b->str[i])
		i++;
	from = i > 60 ? i - 60 : 0;
	return g_strndup(a->str + from, MIN(120, a->len - from));
}

static void
expect_same(const char *const *first, const char *const *second)
{
	g_autoptr(GString) a = everything_written(first);
	g_autoptr(GString) b = everything_written(second);
	g_autofree char *where = difference(a, b);

	cr_expect_gt(a->len, 100000);
	cr_expect(a->len == b->len && memcmp(a->str, b->str, a->len) == 0,
	    "differs near: %s", where);
}

Test(same_bytes, in_two_runs)
{
	expect_same(NULL, NULL);
}

Test(same_bytes, in_another_time_zone)
{
	static const char *const seoul[] = { "TZ=Asia/Seoul", NULL };
	static const char *const utc[] = { "TZ=UTC", NULL };

	expect_same(utc, seoul);
}

/* In Turkish, i is no lower case of I, and numbers have a comma.  The locale
 * is made here: few machines have it. */
Test(same_bytes, in_a_turkish_locale)
{
	char *directory = new_directory();
	g_autofree char *make = g_strdup_printf(
	    "localedef -i tr_TR -f UTF-8 %s/tr_TR.UTF-8", directory);
	g_autofree char *path = g_strdup_printf("LOCPATH=%s", directory);
	const char *const turkish[] = { path, "LC_ALL=tr_TR.UTF-8",
		"LANG=tr_TR.UTF-8", "LANGUAGE=tr", NULL };
	g_autofree char *made =
	    g_strdup_printf("%s/tr_TR.UTF-8/LC_NUMERIC", directory);

	g_spawn_command_line_sync(make, NULL, NULL, NULL, NULL);
	cr_assert(g_file_test(made, G_FILE_TEST_EXISTS),
	    "localedef cannot make tr_TR");
	expect_same(NULL, turkish);
	remove_directory(directory);
}

/* The shell's own notions of a terminal change nothing in a pipe. */
Test(same_bytes, on_any_terminal)
{
	static const char *const color[] = { "TERM=xterm-256color",
		"COLUMNS=40", "LINES=3", NULL };
	static const char *const dumb[] = { "TERM=dumb", "NO_COLOR=1",
		"COLUMNS=200", NULL };

	expect_same(color, dumb);
}
