#include "cmd/command.h"
#include "cmd/present.h"
#include "cmd/votes.h"

enum { N_OPTIONS = 2 };

static void
own_table(bool *all, struct option table[N_OPTIONS])
{
	table[0] = (struct option){ "all", 0, OPT_FLAG, all, NULL,
		"with A B: every name and test; without: every pair of "
		"neighbours",
		NULL };
	table[1] = (struct option){ .name = NULL };
}

void
switches_options(option_visit *visit, void *context)
{
	struct option own[N_OPTIONS];
	bool all;

	present_options(visit, context);
	own_table(&all, own);
	visit(own, context);
}

/* Without votes, the first and the last, or all from the first to the last. */
static const char *
default_votes(struct question *question)
{
	if (question->votes[0] != NULL)
		return "switches";
	question->votes[0] = "first";
	question->votes[1] = "last";
	return question->answer.all ? "neighbours" : "switches";
}

bool
cmd_switches(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct option own[N_OPTIONS];
	struct question question;

	own_table(&question.answer.all, own);
	return question_read(&question, own, &argc, argv, err) &&
	    votes_take(&argc, argv, question.votes, err) &&
	    question_answer(
		&question, default_votes(&question), argc, argv, world, err);
}
