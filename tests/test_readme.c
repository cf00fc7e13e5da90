/* The README shows what the program says, and its C example works. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/support.h"

/* What stands between the mark and the next fence. */
static char *
block_after(const char *text, const char *mark)
{
	const char *start = strstr(text, mark);
	const char *end;

	cr_assert_not_null(start, "README has no \"%s\"", mark);
	start += strlen(mark);
	end = strstr(start, "```");
	cr_assert_not_null(end);
	return g_strndup(start, (gsize)(end - start));
}

/* The program answers as installed: with the data that it brings. */
static char *
answer_to(const char *command)
{
	char *directory = new_directory();
	g_autofree char *to = g_strdup_printf(" -o %s/history", directory);
	g_autofree char *place = g_strconcat(directory, "/", NULL);
	g_autoptr(GString) line = g_string_new(command);
	GString *out = g_string_new(NULL);
	struct run run;

	g_string_replace(line, " -o history", to, 0);
	run = run_program(line->str, NULL);
	g_string_append_printf(out, "%s%s", run.out, run.words);
	g_string_replace(out, place, "", 0);
	g_string_replace(
	    out, "data: datasets/dprk", "data: bundled (datasets/dprk)", 0);
	run_free(&run);
	remove_directory(directory);
	return g_string_free(out, FALSE);
}

Test(readme, examples_are_true)
{
	static const char prompt[] = "```\n$ rollcall ";
	g_autofree char *readme = file_bytes("README.md", NULL);
	GString *now = g_string_new(NULL);
	const char *at = readme, *next;
	int n = 0;

	while ((next = strstr(at, prompt)) != NULL) {
		const char *end = strstr(next + 3, "```");
		const char *line_end = strchr(next + strlen(prompt), '\n');
		g_autofree char *command = g_strndup(next + strlen(prompt),
		    (gsize)(line_end - next) - strlen(prompt));
		g_autofree char *found = answer_to(command);
		g_autofree char *expected =
		    g_strndup(line_end + 1, (gsize)(end - line_end) - 1);

		cr_expect_str_eq(
		    found, expected, "$ rollcall %s\n%s", command, found);
		g_string_append_len(now, at, line_end + 1 - at);
		g_string_append(now, found);
		at = end;
		n++;
	}
	g_string_append(now, at);
	cr_expect_geq(n, 5);
	if (g_strcmp0(g_getenv("ROLLCALL_CASES"), "write") == 0)
		g_file_set_contents("README.md", now->str, -1, NULL);
	g_string_free(now, TRUE);
}

/* Runs a line as a shell does, in that folder, where `rollcall` is the program.
 */
static char *
shell_answer(const char *directory, const char *line)
{
	g_autofree char *program =
	    g_canonicalize_filename(g_getenv("ROLLCALL"), NULL);
	g_autofree char *script =
	    g_strdup_printf("rollcall() { '%s' \"$@\"; }\n%s\n", program, line);
	char *argv[] = { (char *)"sh", (char *)"-c", script, NULL };
	g_autofree char *words = NULL, *out = NULL;

	cr_assert(g_spawn_sync(directory, argv, NULL, G_SPAWN_SEARCH_PATH, NULL,
	    NULL, &out, &words, NULL, NULL));
	return g_strconcat(out, words, NULL);
}

/* A folder that has the data as the top of the project has them. */
static char *
new_project(void)
{
	static const char *const parts[] = { "datasets", "tests" };
	char *directory = new_directory();

	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autofree char *from = g_canonicalize_filename(parts[i], NULL);
		g_autofree char *to =
		    g_build_filename(directory, parts[i], NULL);

		cr_assert_eq(symlink(from, to), 0);
	}
	return directory;
}

/* A session at the shell: each line that begins with "$ " is typed. */
Test(readme, session_is_true)
{
	static const char mark[] = "```console\n";
	g_autofree char *readme = file_bytes("README.md", NULL);
	g_autofree char *session = block_after(readme, mark);
	const char *start = strstr(readme, mark) + strlen(mark);
	g_auto(GStrv) lines = g_strsplit(session, "\n", -1);
	char *directory = new_project();
	g_autoptr(GString) now = g_string_new(NULL);

	for (char **line = lines; *line != NULL; line++) {
		g_autofree char *answer = NULL;

		if (!g_str_has_prefix(*line, "$ "))
			continue;
		answer = shell_answer(directory, *line + strlen("$ "));
		g_string_append_printf(now, "%s\n%s", *line, answer);
	}
	cr_expect_str_eq(now->str, session, "%s", now->str);
	if (g_strcmp0(g_getenv("ROLLCALL_CASES"), "write") == 0) {
		g_autofree char *all =
		    g_strdup_printf("%.*s%s%s", (int)(start - readme), readme,
			now->str, start + strlen(session));

		g_file_set_contents("README.md", all, -1, NULL);
	}
	remove_directory(directory);
}

/* Compiled against the library beside the program, as a user would; TEST_CFLAGS
 * are what that library was made with. */
Test(readme, c_example_works)
{
	g_autofree char *readme = file_bytes("README.md", NULL);
	g_autofree char *code = block_after(readme, "```c\n");
	g_autofree char *says =
	    block_after(readme, "program that prints\n\n```\n");
	g_autofree char *build = g_path_get_dirname(g_getenv("ROLLCALL"));
	char *directory = new_directory();
	g_autofree char *source = g_strconcat(directory, "/x.c", NULL);
	const char *flags = g_getenv("TEST_CFLAGS");
	g_autofree char *command = g_strdup_printf(
	    "sh -c 'cc -std=c11 -Wall -Wextra -Werror %s -Iinclude %s -L%s "
	    "-lrollcall -Wl,-rpath,%s -o %s/x && %s/x'",
	    flags == NULL ? "" : flags, source, build, build, directory,
	    directory);
	g_autofree char *out = NULL, *words = NULL;

	cr_assert(g_file_set_contents(source, code, -1, NULL));
	cr_assert(g_spawn_command_line_sync(command, &out, &words, NULL, NULL));
	cr_expect_str_eq(out, says, "%s", words);
	remove_directory(directory);
}
