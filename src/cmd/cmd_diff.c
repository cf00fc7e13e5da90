/* Two releases of the same data, held against one another. */
#include "cmd/command.h"
#include "cmd/present.h"
#include "rollcall/compare.h"

struct diff_options {
	struct input_options data;
	struct present_options answer;
	bool all, exit_code;
};

enum { N_OPTIONS = 3 };

/* The rows of all its options parse into *o. */
struct diff_tables {
	struct option data[INPUT_N_OPTIONS], answer[PRESENT_N_OPTIONS];
	struct option own[N_OPTIONS];
};

static void
fill_tables(struct diff_options *o, struct diff_tables *tables)
{
	*o = (struct diff_options){ .data.reads_all = true,
		.answer.format = -1 };
	input_table(&o->data, tables->data);
	present_table(&o->answer, tables->answer);
	tables->own[0] = (struct option){ "all", 0, OPT_FLAG, &o->all, NULL,
		"every difference, also where only their number is told",
		NULL };
	tables->own[1] =
	    (struct option){ "exit-code", 0, OPT_FLAG, &o->exit_code, NULL,
		    "exit 1 if anything differs, else 0", NULL };
	tables->own[2] = (struct option){ .name = NULL };
}

void
diff_options(option_visit *visit, void *context)
{
	struct diff_options options;
	struct diff_tables tables;

	fill_tables(&options, &tables);
	visit(tables.data, context);
	visit(tables.answer + PRESENT_AFTER_OF, context);
	visit(tables.own, context);
}

static bool
parse(struct diff_options *o, int *argc, char **argv, struct rc_error *err)
{
	struct diff_tables rows;
	const struct option *const tables[] = { rows.data,
		rows.answer + PRESENT_AFTER_OF, rows.own, NULL };

	fill_tables(o, &rows);
	if (!option_parse(tables, argc, argv, err))
		return false;
	if (*argc == 2)
		return true;
	rc_fail(err, RC_EUSAGE, NULL,
	    "diff needs two files or directories, not %d", *argc);
	return rc_fail_help(err, "rollcall diff OLD NEW");
}

static bool
answer(const struct diff_options *o, const struct input *before,
    const struct input *after, struct world *world, struct rc_error *err)
{
	const struct rc_table_request request = {
		.selection = before->selection,
		.data = before->data,
		.other = after->selection,
		.other_data = after->data,
		.all = o->all,
		.report = world->report,
	};
	struct rc_comparison *c =
	    rc_compare(before->selection, after->selection);

	world->says_no = o->exit_code && c->n > 0;
	rc_comparison_free(c);
	return present_request("diff", &request, &o->answer, world, err);
}

bool
cmd_diff(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct diff_options o;
	struct input before = { 0 }, after = { 0 };
	bool ok = parse(&o, &argc, argv, err) &&
	    input_load(&o.data, 1, argv, world, &before, err) &&
	    input_load(&o.data, 1, argv + 1, world, &after, err) &&
	    input_select_both(&o.data, &before, &after, err) &&
	    answer(&o, &before, &after, world, err);

	input_free(&before);
	input_free(&after);
	return ok;
}
