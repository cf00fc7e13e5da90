#include "cmd/present.h"

#include <string.h>

#include "base/file.h"
#include "cmd/input.h"
#include "output/output.h"

const char *const denominator_names[] = { [RC_OF_MEMBERS] = "members",
	[RC_OF_PARTICIPATING] = "participating",
	[RC_OF_VOTING] = "voting",
	[RC_N_DENOMINATORS] = NULL };
/* In the order of the table of formats. */
static const char *const format_names[] = { "table", "csv", "json", NULL };
enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };
static const char *const color_names[] = { "auto", "always", "never", NULL };

void
present_table(struct present_options *o, struct option table[PRESENT_N_OPTIONS])
{
	const struct option rows[PRESENT_N_OPTIONS] = {
		{ "of", 0, OPT_CHOICE, &o->of, "WHAT", "what 100% is",
		    denominator_names },
		{ "format", 'f', OPT_CHOICE, &o->format, "FORMAT",
		    "of the answer", format_names },
		{ "output", 'o', OPT_TEXT, &o->output, "FILE",
		    "write there; .csv and .json say the format", NULL },
		{ "color", 0, OPT_CHOICE, &o->color, "WHEN", "colour",
		    color_names },
		{ "ascii", 0, OPT_FLAG, &o->ascii, NULL,
		    "nothing but ASCII in tables", NULL },
		{ .name = NULL },
	};

	memcpy(table, rows, sizeof rows);
}

void
present_help(GString *out)
{
	struct input_options input = { 0 };
	struct present_options options = { 0 };
	struct option data[INPUT_N_OPTIONS], answer[PRESENT_N_OPTIONS];

	input_table(&input, data);
	present_table(&options, answer);
	option_help(data, out);
	option_help(answer, out);
}

/* What -f says; else what the suffix of -o says; else a table. */
static const struct rc_output_format *
format_of(const struct present_options *o)
{
	const char *dot = o->output == NULL ? NULL : strrchr(o->output, '.');
	const struct rc_output_format *by_suffix =
	    dot == NULL ? NULL : rc_output_format_find(dot + 1);

	if (o->format >= 0)
		return rc_output_format_find(format_names[o->format]);
	return by_suffix != NULL ? by_suffix : rc_output_format_at(0);
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

struct rc_table_request
present_request(const struct input *input, const struct present_options *o,
    const struct world *world)
{
	return (struct rc_table_request){
		.selection = input->selection,
		.of = (enum rc_denominator)o->of,
		.data = input->data,
		.whom = input->whom,
		.report = world->report,
	};
}

bool
present_answer(const char *name, const struct rc_table_request *request,
    const struct present_options *o, struct world *world, struct rc_error *err)
{
	const struct rc_table_kind *kind = rc_table_kind_find(name);
	const struct rc_output_format *format = format_of(o);
	struct rc_table *table =
	    format->for_readers ? kind->read(request) : kind->data(request);
	bool ok = write_table(table, o, format, world, err);
	struct rc_error warning;

	if (table->warning != NULL) {
		rc_fail(&warning, RC_OK, NULL, "%s", table->warning);
		warning.severity = RC_WARNING;
		rc_report_add(world->report, &warning);
	}
	rc_table_free(table);
	return ok;
}

bool
present_input(const char *name, const struct input *input,
    const struct present_options *o, struct world *world, struct rc_error *err)
{
	const struct rc_table_request request =
	    present_request(input, o, world);

	return present_answer(name, &request, o, world, err);
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
	    present_input(table, &input, &question->answer, world, err);

	input_free(&input);
	return ok;
}
