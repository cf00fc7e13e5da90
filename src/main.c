/* The program: find the command, run it, print what it has to say. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/command.h"
#include "cmd/problems.h"
#include "render/fonts.h"
#include "stats/guard.h"

static bool
wants_color(void)
{
	const char *term = getenv("TERM");

	return isatty(STDOUT_FILENO) && getenv("NO_COLOR") == NULL &&
	    term != NULL && strcmp(term, "dumb") != 0;
}

static bool
wants_help(int argc, char **argv)
{
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (strcmp(argv[i], "-h") == 0 ||
		    strcmp(argv[i], "--help") == 0)
			return true;
	return false;
}

static bool
run(int argc, char **argv, struct world *world, struct rc_error *err)
{
	const char *name = argc > 1 ? argv[1] : "help";
	const struct command *command;

	if (strcmp(name, "--version") == 0) {
		g_string_append(world->out, "rollcall " RC_VERSION "\n");
		return true;
	}
	if (name[0] == '-' && wants_help(argc, argv))
		name = "help", argc = 0;
	command = command_find(name, err);
	if (command == NULL)
		return false;
	if (argc > 1 && wants_help(argc, argv)) {
		help_page(command, world->out);
		return true;
	}
	return command->run(argc > 2 ? argc - 2 : 0, argv + 2, world, err);
}

/* The report holds what loading found, its first error included; an error of
 * another kind comes after it. */
static void
say_problems(const struct world *world, const struct rc_error *err, bool failed)
{
	enum rc_severity least = world->quiet ? RC_ERROR
	    : world->shows_notes              ? RC_NOTE
					      : RC_WARNING;

	if (!world->lists_problems)
		problems_print(
		    world->report, least, !world->shows_all, world->words);
	if (failed && rc_report_count(world->report, RC_ERROR) == 0)
		problem_print(err, world->words);
}

/* Success is claimed only when everything has been written. */
static bool
print(const GString *out, struct rc_error *err)
{
	if (fwrite(out->str, 1, out->len, stdout) == out->len &&
	    fflush(stdout) == 0)
		return true;
	return rc_fail(err, RC_EIO, NULL, "cannot write to standard output: %s",
	    strerror(errno));
}

/* Of processes that a signal ends, as shells have it. */
enum { SIGNALLED = 128 };

int
main(int argc, char **argv)
{
	struct rc_error err = { .status = RC_OK };
	struct world world = {
		.data = getenv("ROLLCALL_DATA"),
		.color = wants_color(),
		.out = g_string_new(NULL),
		.words = stderr,
		.report = rc_report_new(),
	};
	bool ok;

	rc_stats_forbid_abort();
	rc_type_forbid_system_fonts();
	ok = run(argc, argv, &world, &err);
	say_problems(&world, &err, !ok);
	if ((ok || world.answers_anyway) && !print(world.out, &err)) {
		problem_print(&err, stderr);
		ok = false;
	}
	if (ok && rc_report_count(world.report, RC_ERROR) > 0) {
		ok = false; /* rows were set aside */
		err.status = RC_EDATA;
	}
	rc_report_free(world.report);
	g_string_free(world.out, TRUE);
	if (!ok)
		return (int)err.status;
	if (world.signal != 0)
		return SIGNALLED + world.signal;
	return world.says_no ? EXIT_FAILURE : EXIT_SUCCESS;
}
