#include "cmd/arguments.h"

#include <string.h>

#include "cmd/members.h"

bool
argument_is_file(const char *word)
{
	return strpbrk(word, "/*?") != NULL || strcmp(word, "-") == 0 ||
	    g_str_has_suffix(word, ".csv") || g_str_has_suffix(word, ".gz") ||
	    g_file_test(word, G_FILE_TEST_EXISTS);
}

enum { MOST_WORDS = 8 }; /* in the name of a member */

/* The longest run of words with that one in it which names a member, such as
 * "Papua New Guinea"; NULL if not even the word alone does.  g_free. */
static char *
name_around(int argc, char *const *argv, int at, struct input *input)
{
	for (int n = MIN(argc, MOST_WORDS); n > 0; n--) {
		for (int start = MAX(0, at - n + 1);
		     start <= at && start + n <= argc; start++) {
			g_autoptr(GString) name = g_string_new(argv[start]);

			for (int i = start + 1; i < start + n; i++)
				g_string_append_printf(name, " %s", argv[i]);
			if (members_is_named(name->str, input))
				return g_strdup(name->str);
		}
	}
	return NULL;
}

static void
help_member(char *const *argv, int at, const char *name, struct input *input,
    struct rc_error *err)
{
	bool is_group = !members_is_named(argv[0], input) &&
	    rc_group_find(argv[0], NULL) != NULL;

	if (strcmp(name, argv[at]) != 0)
		rc_fail_help(err, "a name with blanks is quoted: \"%s\"", name);
	else
		rc_fail_help(err,
		    "the command takes one member; a list is joined by commas: "
		    "--members \"%s%s,%s\"",
		    is_group ? "group:" : "", argv[0], name);
}

/* Loading fails at the first word that is no file: only that one matters. */
bool
arguments_check_files(int argc, char *const *argv, int first,
    struct world *world, struct rc_error *err)
{
	struct input input = { 0 };
	g_autofree char *name = NULL;
	int at = first;

	while (at < argc && argument_is_file(argv[at]))
		at++;
	if (at >= argc)
		return true;
	input.directory = input_find_bundled(world);
	name = name_around(argc, argv, at, &input);
	if (name != NULL) {
		rc_fail(
		    err, RC_EUSAGE, NULL, "there is no file \"%s\"", argv[at]);
		if (first > 0)
			help_member(argv, at, name, &input, err);
		else
			rc_fail_help(err,
			    "members are named by an option, a name with "
			    "blanks in quotes: --members \"%s\"",
			    name);
	}
	input_free(&input);
	return name == NULL;
}
