#include "cmd/command.h"
#include "cmd/present.h"

bool
cmd_summary(int argc, char **argv, struct world *world, struct rc_error *err)
{
	return present("summary", argc, argv, world, err);
}
