#include "cmd/command.h"
#include "cmd/present.h"

bool
cmd_trend(int argc, char **argv, struct world *world, struct rc_error *err)
{
	return present("trend", argc, argv, world, err);
}
