/* Reads everything, chooses nothing: what is in the files, what is wrong. */
#include "cmd/command.h"
#include "cmd/input.h"
#include "cmd/present.h"

/* Everything that was read; nothing where reading failed. */
static void
select_all(struct input *input)
{
	const struct rc_filter everything = { 0 };

	if (input->record != NULL)
		input->selection = rc_select(input->record, &everything);
}

bool
cmd_check(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct input_options input_options = { .reads_all = true };
	struct present_options options = { .format = -1 };
	struct option data[INPUT_N_OPTIONS], answer[PRESENT_N_OPTIONS];
	const struct option *const tables[] = { data, answer, NULL };
	const struct rc_table_request nothing = { .selection = NULL };
	struct input input = { 0 };
	bool ok;

	input_table(&input_options, data);
	present_table(&options, answer);
	if (!option_parse(tables, &argc, argv, err))
		return false;
	world->shows_all = true;
	ok = input_load(&input_options, argc, argv, world, &input, err);
	select_all(&input);
	world->answers_anyway = ok || err->status == RC_EDATA;
	if (world->answers_anyway) {
		struct rc_error failure;

		world->lists_problems = present_is_data(&options);
		if (!present_input(
			"check", &input, &nothing, &options, world, &failure)) {
			*err = failure;
			ok = false;
		}
	}
	input_free(&input);
	return ok;
}
