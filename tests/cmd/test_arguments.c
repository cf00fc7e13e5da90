/* Words that should be files and are members. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>
#include <unistd.h>

#include "cmd/arguments.h"
#include "support/support.h"

Test(arguments, files_look_like_files)
{
	cr_expect(argument_is_file("-"));
	cr_expect(argument_is_file("nowhere.csv"));
	cr_expect(argument_is_file("nowhere.csv.gz"));
	cr_expect(argument_is_file("no/where"));
	cr_expect(argument_is_file("20*"));
	cr_expect(argument_is_file("datasets"));
	cr_expect_not(argument_is_file("USA"));
}

struct command_case {
	char command[64];
	int status;
	char words[80], help[96]; /* parts of the message */
};

ParameterizedTestParameters(arguments, command)
{
	static struct command_case cases[] = {
		{ "who FRA USA", 2, "there is no file \"USA\"",
		    "takes one member; a list is joined by commas: --members "
		    "\"FRA,USA\"" },
		{ "agree KOR JPN", 2, "there is no file \"JPN\"",
		    "--members \"KOR,JPN\"" },
		{ "who ASEAN USA", 2, "there is no file \"USA\"",
		    "--members \"group:ASEAN,USA\"" },
		{ "who South Korea", 2, "there is no file \"Korea\"",
		    "a name with blanks is quoted: \"South Korea\"" },
		{ "agree Saint Kitts and Nevis", 2,
		    "there is no file \"Kitts\"",
		    "quoted: \"Saint Kitts and Nevis\"" },
		{ "summary USA", 2, "there is no file \"USA\"",
		    "by an option, a name with blanks in quotes: --members "
		    "\"USA\"" },
		{ "summary --members KOR North Korea", 2,
		    "there is no file \"North\"", "--members \"North Korea\"" },
		/* What names no member is a file that cannot be read. */
		{ "who KOR nowhere", 5, "nowhere: error: cannot read",
		    "check the name" },
		{ "who KOR USA.csv", 5, "USA.csv: error: cannot read",
		    "check the name" },
	};
	return cr_make_param_array(
	    struct command_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct command_case *c, arguments, command)
{
	struct run run = run_program(c->command, NULL);

	cr_expect_eq(run.status, c->status, "%s: %d", c->command, run.status);
	cr_expect_str_eq(run.out, "");
	cr_expect(strstr(run.words, c->words) != NULL, "%s: %s", c->command,
	    run.words);
	cr_expect(strstr(run.words, c->help) != NULL, "%s: %s", c->command,
	    run.words);
	run_free(&run);
}

/* A file with the name of a member is a file. */
Test(arguments, a_file_is_no_member)
{
	char *directory = new_directory();
	g_autofree char *path = g_build_filename(directory, "USA", NULL);
	g_autofree char *here = g_get_current_dir();
	char *argv[] = { "KOR", "USA", NULL };
	struct world world = { 0 };
	struct rc_error err;

	cr_assert(g_file_set_contents(path, "", 0, NULL));
	cr_assert_eq(chdir(directory), 0);
	cr_expect(arguments_check_files(2, argv, 1, &world, &err));
	cr_assert_eq(chdir(here), 0);
	cr_expect_not(arguments_check_files(2, argv, 1, &world, &err));
	cr_expect_eq(err.status, RC_EUSAGE);
	remove_directory(directory);
}
