/* Transcripts of the program: what a user types and all that comes back.
 *
 * A file in tests/cases holds commands ("$ rollcall ..."), each followed by its
 * standard output, its standard error ("! ..."), its exit status ("[0]") and
 * the files it left in OUT, a new directory ("+ OUT/x.svg").  With
 * ROLLCALL_CASES=write the files are written anew, for review. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>

#include "support/support.h"

#define CASES "tests/cases"

struct case_file {
	char name[64];
};

static int
compare_files(const void *a, const void *b)
{
	return strcmp(((const struct case_file *)a)->name,
	    ((const struct case_file *)b)->name);
}

ParameterizedTestParameters(cases, transcript)
{
	static struct case_file files[64];
	g_autoptr(GDir) dir = g_dir_open(CASES, 0, NULL);
	const char *name;
	size_t n = 0;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL)
		if (g_str_has_suffix(name, ".txt") && n < 64)
			g_strlcpy(files[n++].name, name, sizeof files->name);
	qsort(files, n, sizeof *files, compare_files);
	return cr_make_param_array(struct case_file, files, n);
}

/* Every line of the text after the mark. */
static void
append_lines(GString *out, const char *mark, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	for (char **line = lines; *line != NULL; line++)
		if (line[0][0] != '\0' || line[1] != NULL)
			g_string_append_printf(out, "%s%s\n", mark, *line);
}

static gint
compare_texts(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void
append_files(GString *out, const char *directory)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(directory, 0, NULL);
	const char *name;

	while ((name = g_dir_read_name(dir)) != NULL)
		g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, compare_texts);
	for (guint i = 0; i < names->len; i++)
		g_string_append_printf(out, "+ OUT/%s\n",
		    (const char *)g_ptr_array_index(names, i));
}

/* What the command comes to, each in a directory of its own. */
static void
append_run(GString *out, const char *command)
{
	char *directory = new_directory();
	g_autoptr(GString) line = g_string_new(command);
	g_autoptr(GString) answer = g_string_new(NULL);
	struct run run;

	g_string_replace(line, "OUT/", "@/", 0);
	g_string_replace(line, "@", directory, 0);
	run = run_program(line->str, NULL);
	append_lines(answer, "", run.out);
	append_lines(answer, "! ", run.words);
	g_string_replace(answer, directory, "OUT", 0);
	g_string_append_printf(answer, "[%d]\n", run.status);
	append_files(answer, directory);
	g_string_append(out, answer->str);
	run_free(&run);
	remove_directory(directory);
}

/* The transcript with every answer as it is today; remarks ("#: ...") stay. */
static char *
transcript_of(const char *expected)
{
	static const char prompt[] = "$ rollcall";
	g_auto(GStrv) lines = g_strsplit(expected, "\n", -1);
	GString *out = g_string_new(NULL);

	for (char **line = lines; *line != NULL; line++) {
		if (g_str_has_prefix(*line, "#: "))
			g_string_append_printf(out, "%s\n", *line);
		if (!g_str_has_prefix(*line, prompt))
			continue;
		g_string_append_printf(out, "%s\n", *line);
		append_run(out, *line + strlen(prompt));
		g_string_append_c(out, '\n');
	}
	return g_string_free(out, FALSE);
}

ParameterizedTest(struct case_file *c, cases, transcript)
{
	g_autofree char *path = g_build_filename(CASES, c->name, NULL);
	g_autofree char *expected = file_bytes(path, NULL);
	g_autofree char *found = transcript_of(expected);

	cr_assert(strstr(expected, "$ rollcall") != NULL);
	if (g_strcmp0(g_getenv("ROLLCALL_CASES"), "write") == 0)
		cr_assert(g_file_set_contents(path, found, -1, NULL));
	else
		cr_expect_str_eq(found, expected, "%s:\n%s", path, found);
}
