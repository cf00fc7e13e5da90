/* Who agrees with whom: the others beside one member, or all pairs. */
#include "cmd/arguments.h"
#include "cmd/blocs.h"
#include "cmd/command.h"
#include "cmd/members.h"
#include "cmd/present.h"

enum { N_OPTIONS = 2 };

static void
own_table(bool *all, struct option table[N_OPTIONS])
{
	table[0] = (struct option){ "all", 0, OPT_FLAG, all, NULL,
		"every member, or every pair", NULL };
	table[1] = (struct option){ .name = NULL };
}

void
agree_options(option_visit *visit, void *context)
{
	struct option own[N_OPTIONS];
	bool all = false;

	present_options(visit, context);
	own_table(&all, own);
	visit(own, context);
}

/* Undated votes can be compared too.  Who is asked about is compared with those
 * of --members, whether it is one of them or not. */
static bool
select_votes(const struct input_options *options, const char *code,
    struct input *input, struct rc_error *err)
{
	struct input_options all = *options;
	g_autofree char *members =
	    code == NULL ? NULL : members_with(options->members, code);

	if (members != NULL)
		all.members = members;
	return input_select(&all, false, input, err) &&
	    input_check_one_body(input, err);
}

static bool
present_ranking(const struct question *question,
    struct rc_table_request *request, const char *code, struct world *world,
    struct rc_error *err)
{
	struct rc_bloc *asked = rc_bloc_of_member(request->selection, code);
	bool ok;

	request->asked = asked;
	ok = present_request("agree", request, &question->answer, world, err);
	rc_bloc_free(asked);
	return ok;
}

/* Programs get pairs, for which no groups are needed. */
static bool
present_pairs(const struct question *question, struct rc_table_request *request,
    struct input *input, struct world *world, struct rc_error *err)
{
	g_autoptr(GPtrArray) blocs = NULL;

	if (!present_is_data(&question->answer)) {
		blocs = blocs_new(input, BLOCS_BY_REGION, err);
		if (blocs == NULL)
			return false;
		blocs_request(request, blocs);
	}
	return present_request("pairs", request, &question->answer, world, err);
}

static bool
answer(const struct question *question, const char *member, bool all,
    struct input *input, struct world *world, struct rc_error *err)
{
	const char *code =
	    member == NULL ? NULL : members_find_code(member, input, err);
	struct rc_table_request request;

	if ((member != NULL && code == NULL) ||
	    !select_votes(&question->data, code, input, err))
		return false;
	request = present_ask(input, &question->answer, world);
	request.all = all;
	return code != NULL
	    ? present_ranking(question, &request, code, world, err)
	    : present_pairs(question, &request, input, world, err);
}

bool
cmd_agree(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct option own[N_OPTIONS];
	struct question question;
	struct input input = { 0 };
	const char *member = NULL;
	bool all = false, ok;

	own_table(&all, own);
	if (!question_read(&question, own, &argc, argv, err))
		return false;
	/* The first word may be a member or already a file. */
	if (argc > 0 && !argument_is_file(argv[0])) {
		if (!arguments_check_files(argc, argv, 1, world, err))
			return false;
		member = argv[0];
		argc--;
		argv++;
	}
	ok = input_load(&question.data, argc, argv, world, &input, err) &&
	    answer(&question, member, all, &input, world, err);
	input_free(&input);
	return ok;
}
