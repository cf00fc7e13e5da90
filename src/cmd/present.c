#include "cmd/present.h"

#include <string.h>

#include "base/file.h"
#include "cmd/input.h"
#include "cmd/votes.h"

const char *const denominator_names[] = { [RC_OF_MEMBERS] = "members",
	[RC_OF_PARTICIPATING] = "participating",
	[RC_OF_VOTING] = "voting",
	[RC_N_DENOMINATORS] = NULL };
enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };
static const char *const color_names[] = { "auto", "always", "never", NULL };

void
present_table(struct present_options *o, struct option table[PRESENT_N_OPTIONS])
{
	const struct option rows[PRESENT_N_OPTIONS] = {
		{ "of", 0, OPT_CHOICE, &o->of, "WHAT", "what 100% is",
		    denominator_names },
		{ "format", 'f', OPT_CHOICE, &o->format, "FORMAT",
		    "of the answer", o->format_names },
		{ "output", 'o', OPT_TEXT, &o->output, "FILE",
		    "write there; the suffix says the format", NULL },
		{ "color", 0, OPT_CHOICE, &o->color, "WHEN", "colour",
		    color_names },
		{ "ascii", 0, OPT_FLAG, &o->ascii, NULL,
		    "nothing but ASCII in tables", NULL },
		{ .name = NULL },
	};

	memcpy(table, rows, sizeof rows);
	for (size_t i = 0; i < RC_N_OUTPUT_FORMATS; i++)
		o->format_names[i] = rc_output_format_at(i)->name;
}

void
present_options(option_visit *visit, void *context)
{
	struct input_options input = { 0 };
	struct present_options options = { 0 };
	struct option data[INPUT_N_OPTIONS], answer[PRESENT_N_OPTIONS];

	input_table(&input, data);
	present_table(&options, answer);
	visit(data, context);
	visit(answer, context);
}

/* What -f says; else what the suffix of -o says; else a table. */
static const struct rc_output_format *
format_of(const struct present_options *o)
{
	const struct rc_output_format *by_suffix =
	    o->output == NULL ? NULL : rc_output_format_of_file(o->output);

	if (o->format >= 0)
		return rc_output_format_at((size_t)o->format);
	return by_suffix != NULL ? by_suffix : rc_output_format_at(0);
}

/* A suffix of no format is a slip, unless -f says which one is meant. */
static bool
check_suffix(const struct present_options *o, struct rc_error *err)
{
	static const char plain[] = "txt"; /* the table for readers */
	const char *suffix = o->output == NULL || o->format >= 0
	    ? NULL
	    : rc_path_suffix(o->output);
	g_autoptr(GString) all = g_string_new(NULL);

	if (suffix == NULL || strcmp(suffix, plain) == 0 ||
	    rc_output_format_of_file(o->output) != NULL)
		return true;
	for (size_t i = 0; rc_output_format_at(i) != NULL; i++)
		if (rc_output_format_at(i)->suffix != NULL)
			g_string_append_printf(
			    all, ", .%s", rc_output_format_at(i)->suffix);
	rc_fail(err, RC_EUSAGE, NULL, "no table is written as \".%s\"", suffix);
	return rc_fail_help(
	    err, "one of: .%s%s; or say which it is with -f", plain, all->str);
}

static bool
write_table(const struct rc_table *table, const struct present_options *o,
    const struct rc_output_format *format, struct world *world,
    struct rc_error *err)
{
	bool to_file = o->output != NULL && strcmp(o->output, "-") != 0;
	const struct rc_output_style style = {
		.ascii = o->ascii,
		.color = o->color == COLOR_ALWAYS ||
		    (o->color == COLOR_AUTO && world->color && !to_file),
	};
	g_autoptr(GString) text = g_string_new(NULL);

	format->write(table, &style, text);
	if (to_file)
		return rc_file_write(o->output, text->str, text->len, err);
	g_string_append_len(world->out, text->str, (gssize)text->len);
	return true;
}

bool
present_is_data(const struct present_options *options)
{
	return !format_of(options)->for_readers;
}

bool
present_request(const char *name, const struct rc_table_request *request,
    const struct present_options *o, struct world *world, struct rc_error *err)
{
	const struct rc_table_kind *kind = rc_table_kind_find(name);
	const struct rc_output_format *format = format_of(o);
	struct rc_table *table;
	struct rc_error warning;
	bool ok;

	if (world->taker != NULL)
		return world->taker->table(
		    world->taker->context, kind, request, err);
	if (!check_suffix(o, err))
		return false;
	table = format->for_readers ? kind->read(request) : kind->data(request);
	ok = write_table(table, o, format, world, err);

	world->says_no |= table->says_no;
	if (table->warning != NULL) {
		rc_fail(&warning, RC_OK, NULL, "%s", table->warning);
		warning.severity = RC_WARNING;
		rc_report_add(world->report, &warning);
	}
	rc_table_free(table);
	return ok;
}

/* Adds to what is asked what the input and the shared options say. */
static void
fill_request(struct rc_table_request *request, const struct input *input,
    const struct present_options *o, const struct world *world)
{
	request->selection = input->selection;
	request->of = (enum rc_denominator)o->of;
	request->data = input->data;
	request->whom = input->whom;
	request->report = world->report;
	request->votes = input->votes;
	request->all = o->all;
}

struct rc_table_request
present_ask(const struct input *input, const struct present_options *o,
    const struct world *world)
{
	struct rc_table_request request = { .selection = NULL };

	fill_request(&request, input, o, world);
	return request;
}

bool
present_input(const char *name, const struct input *input,
    const struct rc_table_request *ask, const struct present_options *o,
    struct world *world, struct rc_error *err)
{
	struct rc_table_request request = *ask;

	fill_request(&request, input, o, world);
	return present_request(name, &request, o, world, err);
}

bool
question_read(struct question *question, const struct option *own, int *argc,
    char **argv, struct rc_error *err)
{
	struct option data[INPUT_N_OPTIONS], answer[PRESENT_N_OPTIONS];
	const struct option *const tables[] = { data, answer, own, NULL };

	*question = (struct question){ .answer.format = -1 };
	input_table(&question->data, data);
	present_table(&question->answer, answer);
	return option_parse(tables, argc, argv, err);
}

bool
question_answer(const struct question *question, const char *table, int n_files,
    char **files, struct world *world, struct rc_error *err)
{
	const struct rc_table_kind *kind = rc_table_kind_find(table);
	struct input input = { 0 };
	bool ok =
	    input_load(&question->data, n_files, files, world, &input, err) &&
	    input_select(&question->data, kind->of_one_body, &input, err) &&
	    (question->votes[0] == NULL ||
		votes_find(
		    input.selection, question->votes, input.votes, err)) &&
	    present_input(
		table, &input, &question->ask, &question->answer, world, err);

	input_free(&input);
	return ok;
}
