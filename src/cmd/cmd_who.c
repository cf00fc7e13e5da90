/* Every vote of one member or group. */
#include <string.h>

#include "cmd/arguments.h"
#include "cmd/command.h"
#include "cmd/members.h"
#include "cmd/present.h"

static struct rc_bloc *
find_group(const char *word, struct input *input, struct rc_error *err)
{
	const struct rc_group *group = rc_group_find(word, err);
	const struct rc_groups *groups =
	    group == NULL ? NULL : input_groups(input, err);

	return groups == NULL ? NULL
			      : rc_group_bloc(groups, group, input->selection);
}

/* "group:EU" is a group; "EU" is one if no member has that name. */
static struct rc_bloc *
find_asked(
    const char *word, struct input *input, bool *is_group, struct rc_error *err)
{
	static const char prefix[] = "group:";
	const char *code = NULL;

	*is_group = g_str_has_prefix(word, prefix);
	if (*is_group)
		return find_group(word + strlen(prefix), input, err);
	code = members_find_code(word, input, err);
	if (code != NULL)
		return rc_bloc_of_member(input->selection, code);
	*is_group = rc_group_find(word, NULL) != NULL;
	return *is_group ? find_group(word, input, err) : NULL;
}

/* --members says whose votes stand beside, not whose are asked for. */
static bool
select_votes(const struct input_options *options, const char *word,
    struct input *input, struct rc_bloc **asked, bool *is_group,
    struct rc_error *err)
{
	struct input_options all = *options;

	all.members = NULL;
	if (!input_select(&all, false, input, err))
		return false;
	*asked = find_asked(word, input, is_group, err);
	return *asked != NULL &&
	    (options->members == NULL ||
		members_restrict(options->members, input, err));
}

static bool
answer(const struct question *question, const char *word, struct input *input,
    struct world *world, struct rc_error *err)
{
	struct rc_bloc *asked = NULL;
	struct rc_stances *stances = NULL;
	bool is_group,
	    ok = select_votes(
		&question->data, word, input, &asked, &is_group, err);

	if (ok && !is_group) {
		stances =
		    rc_stances_read((const char *const *)input->directories,
			g_strv_length(input->directories), input->selection,
			asked->key, err);
		ok = stances != NULL;
	}
	if (ok) {
		struct rc_table_request request =
		    present_ask(input, &question->answer, world);

		request.asked = asked;
		request.stances = stances;
		ok = present_request(is_group ? "who-group" : "who", &request,
		    &question->answer, world, err);
	}
	rc_stances_free(stances);
	rc_bloc_free(asked);
	return ok;
}

bool
cmd_who(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct question question;
	struct input input = { 0 };
	bool ok;

	if (!question_read(&question, NULL, &argc, argv, err))
		return false;
	if (argc == 0) {
		rc_fail(err, RC_EUSAGE, NULL, "who is asked for?");
		return rc_fail_help(err,
		    "name a member or a group first: rollcall who KOR, "
		    "rollcall who ASEAN");
	}
	ok = arguments_check_files(argc, argv, 1, world, err) &&
	    input_load(
		&question.data, argc - 1, argv + 1, world, &input, err) &&
	    answer(&question, argv[0], &input, world, err);
	input_free(&input);
	return ok;
}
