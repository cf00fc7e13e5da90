/* A topic cut out of a large file. */
#include "cmd/command.h"
#include "cmd/input.h"
#include "rollcall/load.h"

enum { N_OPTIONS = 2 };

static void
own_table(const char **output, struct option table[N_OPTIONS])
{
	table[0] = (struct option){ "output", 'o', OPT_TEXT, output, "DIR",
		"write the yearly files there", NULL };
	table[1] = (struct option){ .name = NULL };
}

void
extract_options(option_visit *visit, void *context)
{
	struct input_options input = { 0 };
	struct option data[INPUT_N_OPTIONS], own[N_OPTIONS];
	const char *output;

	input_table(&input, data);
	own_table(&output, own);
	visit(data, context);
	visit(own, context);
}

static void
say_counts(const struct rc_extraction *counts, const char *directory,
    struct world *world)
{
	for (int i = 0; i < RC_EXTRACT_YEARS; i++)
		if (counts->years[i].rows > 0)
			fprintf(world->words,
			    "wrote %s/%d.csv: %zu roll call%s, %zu rows\n",
			    directory, RC_EXTRACT_FIRST + i,
			    counts->years[i].rollcalls,
			    counts->years[i].rollcalls == 1 ? "" : "s",
			    counts->years[i].rows);
	if (counts->outcomes > 0)
		fprintf(world->words, "wrote %s/outcomes.csv: %zu rows\n",
		    directory, counts->outcomes);
}

static bool
fail_nothing(struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL,
	    "nothing in the files is what the options ask for");
	return rc_fail_help(err,
	    "loosen --topic, --resolution, --from or "
	    "--to; nothing was written");
}

static bool
is_empty(const struct rc_extraction *counts)
{
	for (int i = 0; i < RC_EXTRACT_YEARS; i++)
		if (counts->years[i].rows > 0)
			return false;
	return counts->outcomes == 0;
}

static bool
check_words(const struct input_options *options, const char *output,
    int n_files, struct rc_error *err)
{
	if (n_files == 0 || output == NULL) {
		rc_fail(err, RC_EUSAGE, NULL, "extract needs %s",
		    n_files == 0 ? "a file to cut from" : "-o DIR to write to");
		return rc_fail_help(
		    err, "rollcall extract --topic TEXT -o DIR FILE");
	}
	if (options->topics.n > 0 || options->symbols != NULL ||
	    options->from != 0 || options->to != 0)
		return true;
	rc_fail(err, RC_EUSAGE, NULL, "extract needs to know what to take");
	return rc_fail_help(err, "say --topic, --resolution, --from or --to");
}

bool
cmd_extract(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct input_options options = { 0 };
	struct option data[INPUT_N_OPTIONS], own[N_OPTIONS];
	const struct option *const tables[] = { data, own, NULL };
	struct rc_load_options load;
	struct rc_extraction counts;
	struct rc_filter only;
	const char *output = NULL;

	input_table(&options, data);
	own_table(&output, own);
	if (!option_parse(tables, &argc, argv, err) ||
	    !check_words(&options, output, argc, err) ||
	    !input_load_options(&options, &only, &load, err))
		return false;
	world->quiet = options.quiet;
	world->shows_notes = true;
	if (!rc_extract((const char *const *)argv, (size_t)argc, &load, output,
		&counts, world->report, err))
		return false;
	if (is_empty(&counts))
		return fail_nothing(err);
	if (!options.quiet)
		say_counts(&counts, output, world);
	return true;
}
