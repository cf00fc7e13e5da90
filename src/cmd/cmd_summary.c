#include "cmd/command.h"
#include "cmd/present.h"

/* What one line is: the names of tables, in the order of the words of --by. */
static const char *const tables[] = { "summary", "years" };
static const char *const words[] = { "resolution", "year", NULL };

enum { N_OPTIONS = 2 };

static void
own_table(int *by, struct option table[N_OPTIONS])
{
	table[0] = (struct option){ "by", 0, OPT_CHOICE, by, "WHAT",
		"what one line is; a year adds up its votes", words };
	table[1] = (struct option){ .name = NULL };
}

void
summary_options(option_visit *visit, void *context)
{
	struct option own[N_OPTIONS];
	int by = 0;

	present_options(visit, context);
	own_table(&by, own);
	visit(own, context);
}

bool
cmd_summary(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct option own[N_OPTIONS];
	struct question question;
	int by = 0;

	own_table(&by, own);
	return question_read(&question, own, &argc, argv, err) &&
	    question_answer(&question, tables[by], argc, argv, world, err);
}
