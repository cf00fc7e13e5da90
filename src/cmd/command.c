#include "cmd/command.h"

#include <string.h>

#include "base/text.h"
#include "cmd/input.h"
#include "cmd/plot.h"
#include "cmd/present.h"

static const struct command commands[] = {
	{ "summary", "Look",
	    "votes and shares, one line a resolution, with bars",
	    "summary [options] [FILE|DIR ...]", cmd_summary, summary_help },
	{ "trend", "Look", "how the shares moved over the years",
	    "trend [options] [FILE|DIR ...]", cmd_trend, trend_help },
	{ "claim", "Look",
	    "check a sentence about the votes; exit status 0 or 1",
	    "claim SENTENCE ... [options] [FILE|DIR ...]", cmd_claim,
	    claim_help },
	{ "switches", "Look",
	    "who changed between two votes, and what a change is made of",
	    "switches [A B] [options] [FILE|DIR ...]", cmd_switches,
	    switches_help },
	{ "who", "Look", "how one member or group voted over the years",
	    "who MEMBER|GROUP [options] [FILE|DIR ...]", cmd_who,
	    present_help },
	{ "groups", "Look", "shares and cohesion by regional group or bloc",
	    "groups [options] [FILE|DIR ...]", cmd_groups, groups_help },
	{ "agree", "Look", "agreement between members",
	    "agree [MEMBER] [options] [FILE|DIR ...]", cmd_agree, agree_help },
	{ "check", "Look",
	    "read the files, verify them, say what is wrong and where",
	    "check [options] [FILE|DIR ...]", cmd_check, present_help },
	{ "diff", "Look", "what changed between two releases of a file",
	    "diff [options] OLD NEW", cmd_diff, diff_help },
	{ "extract", "Look",
	    "cut a topic out of a large file, into yearly files",
	    "extract --topic TEXT -o DIR FILE ...", cmd_extract, extract_help },
	{ "plot", "Draw", "one figure: PNG, SVG, PDF, and its data table",
	    "plot CHART [options] [FILE|DIR ...] [-o OUT]", cmd_plot,
	    plot_help },
	{ "charts", "Help", "the charts, and the question each answers",
	    "charts", cmd_charts, NULL },
	{ "explain", "Help", "what a statistic or a code such as E203 means",
	    "explain [TOPIC]", cmd_explain, NULL },
	{ "help", "Help", "this list, or the page of a command",
	    "help [COMMAND]", cmd_help, NULL },
};

const struct command *
command_at(size_t i)
{
	return i < G_N_ELEMENTS(commands) ? &commands[i] : NULL;
}

const struct command *
command_find(const char *name, struct rc_error *err)
{
	const char *names[G_N_ELEMENTS(commands)];
	g_autofree char *suggestion = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(commands); i++) {
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
		names[i] = commands[i].name;
	}
	suggestion = rc_text_suggestion(name, names, G_N_ELEMENTS(names));
	rc_fail(err, RC_EUSAGE, NULL, "no command \"%s\"%s", name, suggestion);
	rc_fail_help(err, "`rollcall help` lists the commands");
	return NULL;
}
