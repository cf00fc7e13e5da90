/* What the options of a plot ask for, and what is said of those that it cannot
 * be asked. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "support/support.h"

struct error_case {
	char options[72];
	char words[96], help[64]; /* parts of the message */
};

ParameterizedTestParameters(plot_ask, error)
{
	static struct error_case cases[] = {
		{ "rollcall --votes 2012", "was adopted without a vote",
		    "there are roll calls of 2005\u201311, 2014\u201315" },
		{ "rollcall --votes 1999", "no vote \"1999\" in the data",
		    "there are roll calls of" },
		{ "rollcall --votes 2005,2015",
		    "--votes \"2005,2015\" is not one vote", "--votes last" },
		{ "rollcall --votes \"\"", "--votes \"\" is not one vote",
		    "--votes last" },
		{ "switches --votes 2005", "--votes \"2005\" is not two votes",
		    "--votes first,last" },
		{ "switches --votes 2005,60/173", "are the same vote",
		    "there are roll calls of" },
		{ "history --votes 2005", "history is not about single votes",
		    "--from and --to" },
		{ "compare --votes 2005", "compare is not about single votes",
		    "--from and --to" },
		{ "history --with USA", "history takes no --with",
		    "charts that do: agree" },
		{ "agree --with Utopia", "no member \"Utopia\" in the data",
		    "a code such as KOR" },
		{ "mode --highlight USA", "mode takes no --highlight",
		    "charts that do: rollcall, grid, tiles" },
		{ "tiles --highlight USA,Utopia",
		    "no member \"Utopia\" in the data", "a code such as KOR" },
		{ "grid --tiles tiles.csv", "grid takes no --tiles",
		    "charts that do: tiles" },
		{ "rows --events", "rows takes no --events",
		    "charts that do: history, trend" },
		{ "rows --fold", "rows takes no --fold",
		    "charts that do: history" },
		{ "history --ribbons", "history takes no --ribbons",
		    "charts that do: switches" },
		{ "history --trend ols", "history takes no --trend",
		    "charts that do: trend" },
		{ "rows --band line", "rows takes no --band",
		    "charts that do: trend" },
		{ "grid --all", "grid takes no --all",
		    "charts that do: switches, groups, agree" },
		{ "rollcall --by region", "rollcall takes no --by",
		    "charts that do: groups" },
		{ "groups --names now", "groups takes no --names",
		    "charts that do: rollcall, grid, switches, agree, tiles" },
		{ "tiles --of members", "tiles takes no --of",
		    "charts that do: history, rows, trend, switches, groups, "
		    "compare" },
		{ "history --measure votes", "history takes no --measure",
		    "charts that do: trend" },
		{ "trend --body c3 --measure cosponsors --of voting",
		    "trend takes no --of with --measure",
		    "leave out --of voting" },
		{ "grid --from 2016", "grid needs roll calls",
		    "draw mode, which shows years without" },
		{ "agree --from 2016", "agree needs roll calls",
		    "draw mode, which shows years without" },
		{ "agree --with KOR --from 2016", "agree needs roll calls",
		    "draw mode, which shows years without" },
		{ "history --title caf\xe9",
		    "--title is not UTF-8: byte 4 is 0xE9", "iconv" },
		{ "grid --title caf\xe9",
		    "--title is not UTF-8: byte 4 is 0xE9", "iconv" },
		{ "groups --by continent", "--by knows no \"continent\"",
		    "one of: region, organisation, all" },
	};
	return cr_make_param_array(
	    struct error_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct error_case *c, plot_ask, error)
{
	g_autofree char *command =
	    g_strdup_printf("plot %s -f csv -o -", c->options);
	struct run run = run_program(command, NULL);

	cr_expect_eq(run.status, 2, "%s: %d", c->options, run.status);
	cr_expect_str_eq(run.out, "");
	cr_expect(strstr(run.words, c->words) != NULL, "%s: %s", c->options,
	    run.words);
	cr_expect(strstr(run.words, c->help) != NULL, "%s: %s", c->options,
	    run.words);
	run_free(&run);
}

/* A file that is not there is an error of reading, with its name. */
Test(plot_ask, files_that_are_not_there)
{
	static const char *const commands[] = {
		"plot tiles --tiles nowhere.csv -f csv -o -",
		"plot history --events=nowhere.csv -f csv -o -",
	};

	for (size_t i = 0; i < 2; i++) {
		struct run run = run_program(commands[i], NULL);

		cr_expect_eq(run.status, 5, "%d", run.status);
		cr_expect(g_str_has_prefix(run.words, "nowhere.csv: "), "%s",
		    run.words);
		run_free(&run);
	}
}

struct vote_case {
	char options[32];
	char title[64];
};

/* 88, 99 and 119 yes votes, counted in the files. */
ParameterizedTestParameters(plot_ask, vote)
{
	static struct vote_case cases[] = {
		{ "", "2015: 119 of 193 members voted yes" },
		{ "--votes last", "2015: 119 of 193 members voted yes" },
		{ "--votes first", "2005: 88 of 191 members voted yes" },
		{ "--votes 61/174", "2006: 99 of 192 members voted yes" },
		{ "--votes ' 2006 '", "2006: 99 of 192 members voted yes" },
		{ "--body hrc --votes 2008",
		    "2008: 22 of 47 members voted yes" },
	};
	return cr_make_param_array(
	    struct vote_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct vote_case *c, plot_ask, vote)
{
	g_autofree char *command =
	    g_strdup_printf("plot rollcall %s -f txt -o -", c->options);
	struct run run = run_program(command, NULL);

	cr_expect_eq(run.status, 0, "%s", run.words);
	cr_expect(g_str_has_prefix(run.out, c->title), "%s: %.80s", c->options,
	    run.out);
	run_free(&run);
}

/* Topics make the rows where they are named, else bodies. */
Test(plot_ask, rows_are_bodies_or_topics)
{
	struct run bodies = run_program("plot compare -f csv -o -", NULL);
	struct run topics = run_program(
	    "plot compare --topic 'human rights' --topic nothing -f csv -o -",
	    NULL);

	cr_expect(strstr(bodies.out, "\nHuman Rights Council,6,13,") != NULL,
	    "%s", bodies.out);
	cr_expect(strstr(topics.out, "\nhuman rights,9,12,") != NULL, "%s",
	    topics.out);
	cr_expect_null(strstr(topics.out, "nothing"));
	run_free(&bodies);
	run_free(&topics);
}
