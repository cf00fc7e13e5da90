#include "cmd/command.h"
#include "rollcall/charts.h"

bool
cmd_charts(int argc, char **argv, struct world *world, struct rc_error *err)
{
	const struct rc_chart *chart;

	if (argc > 0)
		return rc_fail(
		    err, RC_EUSAGE, NULL, "charts takes no \"%s\"", argv[0]);
	for (size_t i = 0; (chart = rc_chart_at(i)) != NULL; i++)
		g_string_append_printf(
		    world->out, "%-10s %s\n", chart->name, chart->question);
	g_string_append(world->out, "\nrollcall plot CHART -o FILE.png\n");
	return true;
}
