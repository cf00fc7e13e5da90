#include "base/text.h"
#include "cmd/command.h"
#include "rollcall/charts.h"

enum { NAME_COLUMNS = 10, PICTURE_COLUMNS = 16, QUESTION_COLUMNS = 50 };

/* The name, a small picture, and the question beside it. */
static void
show(const struct rc_chart *chart, GString *out)
{
	g_autoptr(GString) folded = g_string_new(NULL);
	g_auto(GStrv) words = NULL;

	rc_text_append_folded(folded, chart->question, QUESTION_COLUMNS, 0);
	words = g_strsplit(g_strchomp(folded->str), "\n", -1);
	for (size_t i = 0; i < G_N_ELEMENTS(chart->picture); i++) {
		const char *line = i < g_strv_length(words) ? words[i] : "";
		const char *picture = chart->picture[i];
		int blanks = line[0] == '\0'
		    ? 0
		    : PICTURE_COLUMNS - rc_text_columns(picture);

		g_string_append_printf(out, "%-*s  %s%*s%s\n", NAME_COLUMNS,
		    i == 0 ? chart->name : "", picture, blanks, "", line);
	}
	g_string_append_c(out, '\n');
}

bool
cmd_charts(int argc, char **argv, struct world *world, struct rc_error *err)
{
	const struct rc_chart *chart;

	if (argc > 0)
		return rc_fail(
		    err, RC_EUSAGE, NULL, "charts takes no \"%s\"", argv[0]);
	for (size_t i = 0; (chart = rc_chart_at(i)) != NULL; i++)
		show(chart, world->out);
	g_string_append(world->out,
	    "rollcall plot CHART -o FILE.png; in the terminal: rollcall plot "
	    "CHART --preview\n");
	return true;
}
