#include "cmd/command.h"
#include "cmd/present.h"

bool
cmd_trend(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct question question;

	return question_read(&question, NULL, &argc, argv, err) &&
	    question_answer(&question, "trend", argc, argv, world, err);
}
