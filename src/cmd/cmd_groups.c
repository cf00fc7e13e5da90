/* Shares and cohesion of groups of members. */
#include <string.h>

#include "cmd/blocs.h"
#include "cmd/command.h"
#include "cmd/present.h"

struct groups_options {
	int by;
	bool all;
};

enum { N_OPTIONS = 3 };

static void
own_table(struct groups_options *o, struct option table[N_OPTIONS])
{
	const struct option rows[N_OPTIONS] = {
		{ "by", 0, OPT_CHOICE, &o->by, "WHAT", "which groups",
		    blocs_words },
		{ "all", 0, OPT_FLAG, &o->all, NULL,
		    "every vote, not only the first and the last", NULL },
		{ .name = NULL },
	};

	memcpy(table, rows, sizeof rows);
}

void
groups_options(option_visit *visit, void *context)
{
	struct option own[N_OPTIONS];
	struct groups_options options = { 0 };

	present_options(visit, context);
	own_table(&options, own);
	visit(own, context);
}

static bool
answer(const struct question *question, const struct groups_options *own,
    struct input *input, struct world *world, struct rc_error *err)
{
	g_autoptr(GPtrArray) blocs = blocs_new(input, own->by, err);
	struct rc_table_request request =
	    present_ask(input, &question->answer, world);

	if (blocs == NULL)
		return false;
	blocs_request(&request, blocs);
	request.all = own->all;
	return present_request(
	    "groups", &request, &question->answer, world, err);
}

bool
cmd_groups(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct option own[N_OPTIONS];
	struct groups_options options = { 0 };
	struct question question;
	struct input input = { 0 };
	bool ok;

	own_table(&options, own);
	ok = question_read(&question, own, &argc, argv, err) &&
	    input_load(&question.data, argc, argv, world, &input, err) &&
	    input_select(&question.data, true, &input, err) &&
	    answer(&question, &options, &input, world, err);
	input_free(&input);
	return ok;
}
