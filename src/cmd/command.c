#include "cmd/command.h"

#include <string.h>

#include "base/text.h"
#include "cmd/input.h"
#include "cmd/present.h"

static const char claim_grammar[] =
    "  a majority of UN members, even counting abstentions and those "
    "not voting:\n"
    "    rollcall claim 'yes > 50% of members every year'\n"
    "  SERIES > NUMBER% of DENOMINATOR   also >= < <= =, and 2/3\n"
    "  SERIES > SERIES                   counts of the same vote\n"
    "    ... every year | in YEAR | from YEAR to YEAR | at least "
    "once\n"
    "  SERIES of DENOMINATOR is increasing | decreasing | unchanged\n"
    "    ... from YEAR to YEAR\n"
    "  SERIES: yes, no, abstain, nonvoting.  DENOMINATOR: members, "
    "participating,\n"
    "  voting.  Exit status 0 if all claims hold, 1 if not.\n\n";
static const char switches_votes[] =
    "\nA and B are a year, a symbol such as A/RES/60/173 or 60/173, "
    "first or last; without\nthem the first vote and the last are "
    "compared.\n";
static const char diff_sides[] =
    "\nOLD and NEW are each a file or a directory (every CSV below "
    "it).  What the options\nname in either is looked for in the whole "
    "of the other.\n";

static const struct command commands[] = {
	{ "summary", "Look",
	    "votes and shares, one line a resolution, with bars",
	    "summary [options] [FILE|DIR ...]", cmd_summary, summary_options,
	    .part = PART_TABLE },
	{ "trend", "Look", "how the shares moved over the years",
	    "trend [options] [FILE|DIR ...]", cmd_trend, trend_options,
	    .part = PART_TABLE },
	{ "claim", "Look",
	    "check a sentence about the votes; exit status 0 or 1",
	    "claim SENTENCE ... [options] [FILE|DIR ...]", cmd_claim,
	    claim_options, .before = claim_grammar, .part = PART_CLAIM },
	{ "switches", "Look",
	    "who changed between two votes, and what a change is made of",
	    "switches [A B] [options] [FILE|DIR ...]", cmd_switches,
	    switches_options, .after = switches_votes, .part = PART_TABLE,
	    .words = "votes" },
	{ "who", "Look", "how one member or group voted over the years",
	    "who MEMBER|GROUP [options] [FILE|DIR ...]", cmd_who,
	    present_options, .part = PART_TABLE, .words = "member",
	    .needs_words = true },
	{ "groups", "Look", "shares and cohesion by regional group or bloc",
	    "groups [options] [FILE|DIR ...]", cmd_groups, groups_options,
	    .part = PART_TABLE },
	{ "agree", "Look", "agreement between members",
	    "agree [MEMBER] [options] [FILE|DIR ...]", cmd_agree, agree_options,
	    .part = PART_TABLE, .words = "with" },
	{ "check", "Look",
	    "read the files, verify them, say what is wrong and where",
	    "check [options] [FILE|DIR ...]", cmd_check,
	    .options = present_options },
	{ "diff", "Look", "what changed between two releases of a file",
	    "diff [options] OLD NEW", cmd_diff, diff_options,
	    .after = diff_sides },
	{ "extract", "Look",
	    "cut a topic out of a large file, into yearly files",
	    "extract --topic TEXT -o DIR FILE ...", cmd_extract,
	    .options = extract_options },
	{ "plot", "Draw", "one figure: PNG, SVG, PDF, and its data table",
	    "plot CHART [options] [FILE|DIR ...] [-o OUT]", cmd_plot,
	    plot_options, .part = PART_FIGURE },
	{ "build", "Draw",
	    "all of a recipe that is stale; says which findings changed",
	    "build [options] [RECIPE|DIR]", cmd_build,
	    .options = build_options },
	{ "report", "Draw", "one page of a recipe, whole in itself",
	    "report [options] [RECIPE|DIR]", cmd_report,
	    .options = report_options },
	{ "status", "Keep", "what of a recipe is stale, and why",
	    "status [options] [RECIPE|DIR]", cmd_status,
	    .options = status_options },
	{ "verify", "Keep",
	    "draw everything again in memory, and compare with the manifest",
	    "verify [RECIPE|DIR]", .run = cmd_verify },
	{ "init", "Keep", "write a recipe for the data at hand",
	    "init [options] [FILE|DIR ...]", cmd_init,
	    .options = init_options },
	{ "charts", "Help", "the charts, and the question each answers",
	    "charts", .run = cmd_charts },
	{ "explain", "Help", "what a statistic or a code such as E203 means",
	    "explain [TOPIC]", .run = cmd_explain },
	{ "help", "Help", "this list, or the page of a command",
	    "help [COMMAND]", .run = cmd_help },
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
