/* Which rows are drawn where topics or bodies stand beside each other. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "support/support.h"

#define DECISION(date, symbol, title, how)                                     \
	date ",," symbol ",\"" title "\"," how "\n"
#define VOTE(date, symbol, title)                                              \
	DECISION(date, symbol, title, "\"Vote, recorded\",89,30,64,10,193")
#define ADOPTED(date, symbol, title)                                           \
	DECISION(date, symbol, title, "Without vote,,,,,193")
#define HR "Situation of human rights in "

#define IRAN                                                                   \
	VOTE("2011-12-19", "A/RES/66/175", HR "the Islamic Republic of Iran")  \
	VOTE("2016-12-19", "A/RES/71/204",                                     \
	    HR "the Islamic Republic of Iran : resolution / adopted")
#define SYRIA                                                                  \
	VOTE("2011-12-19", "A/RES/66/176", HR "the Syrian Arab Republic")      \
	VOTE("2016-12-19", "A/RES/71/203",                                     \
	    "The situation of human rights in the Syrian Arab Republic")
#define MYANMAR                                                                \
	VOTE("2011-12-24", "A/RES/66/230", HR "Myanmar")                       \
	ADOPTED("2015-12-23", "A/RES/70/233", HR "Myanmar")
#define COUNCIL(title) VOTE("2016-03-23", "A/HRC/RES/31/1", title)

static struct run
run_on(const char *command, const char *text)
{
	char *directory = new_directory();
	g_autofree char *file = g_build_filename(directory, "of.csv", NULL);
	g_autofree char *whole =
	    g_strdup_printf("plot %s -q -f csv -o - %s", command, file);
	struct run run;

	cr_assert(g_file_set_contents(file, text, -1, NULL));
	run = run_program(whole, NULL);
	remove_directory(directory);
	return run;
}

struct rows_case {
	char command[64];
	char text[1400];
	char rows[512];
};

/* One number a row is that of its own subject: nothing joins Iran's first vote
 * and Syria's last. */
ParameterizedTestParameters(plot_series, rows)
{
	static struct rows_case cases[] = {
		{ "compare", OUTCOMES_HEADER IRAN SYRIA MYANMAR,
		    "Islamic Republic of Iran,2,0,2011\n"
		    "Syrian Arab Republic,2,0,2011\n"
		    "Myanmar,1,1,2011\n" },
		{ "compare", OUTCOMES_HEADER IRAN,
		    "General Assembly plenary,2,0,2011\n" },
		{ "compare",
		    OUTCOMES_HEADER IRAN COUNCIL("Situation of human "
						 "rights in the "
						 "Islamic Republic "
						 "of Iran"),
		    "General Assembly plenary,2,0,2011\n"
		    "Human Rights Council,1,0,2016\n" },
		{ "compare",
		    OUTCOMES_HEADER IRAN SYRIA COUNCIL(
			HR "the Syrian Arab Republic"),
		    "\"General Assembly, Islamic Republic of Iran\",2,0,2011\n"
		    "\"General Assembly, Syrian Arab Republic\",2,0,2011\n"
		    "\"Human Rights Council, Syrian Arab Republic\",1,0,2016\n" },
		/* Each body has one subject, but not the same. */
		{ "compare", OUTCOMES_HEADER IRAN COUNCIL(HR "Myanmar"),
		    "\"General Assembly, Islamic Republic of Iran\",2,0,2011\n"
		    "\"Human Rights Council, Myanmar\",1,0,2016\n" },
		{ "compare --topic syria", OUTCOMES_HEADER IRAN SYRIA,
		    "syria,2,0,2011\n" },
		{ "compare --topic human --body ga,hrc",
		    OUTCOMES_HEADER IRAN COUNCIL(HR "Myanmar"),
		    "\"General Assembly, human\",2,0,2011\n"
		    "\"Human Rights Council, human\",1,0,2016\n" },
	};
	return cr_make_param_array(
	    struct rows_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct rows_case *c, plot_series, rows)
{
	struct run run = run_on(c->command, c->text);
	g_auto(GStrv) lines = g_strsplit(run.out, "\n", -1);
	g_auto(GStrv) rows = g_strsplit(c->rows, "\n", -1);

	cr_assert_eq(run.status, 0, "%s", run.words);
	cr_assert_eq(
	    g_strv_length(lines), g_strv_length(rows) + 1, "%s", run.out);
	for (size_t i = 0; rows[i] != NULL; i++)
		cr_expect(g_str_has_prefix(lines[i + 1], rows[i]), "%s: %s",
		    rows[i], lines[i + 1]);
	run_free(&run);
}

Test(plot_series, ways_of_adoption_are_told_by_subject)
{
	struct run run = run_on("mode", OUTCOMES_HEADER IRAN MYANMAR);

	cr_expect(strstr(run.out,
		      "\nIslamic Republic of Iran,2016,2016-12-19,") != NULL,
	    "%s", run.out);
	cr_expect(strstr(run.out, "\nMyanmar,2015,2015-12-23,") != NULL, "%s",
	    run.out);
	run_free(&run);
}

/* A row for each of many subjects cannot be read: one that --topic finds is
 * named, the one that has most decisions. */
Test(plot_series, many_subjects)
{
	static const char *const charts[] = { "compare", "mode" };
	g_autoptr(GString) text = g_string_new(OUTCOMES_HEADER IRAN);

	for (int i = 0; i < 12; i++)
		g_string_append_printf(text,
		    "2001-12-%02d,,A/RES/56/%d,Human rights in %c,"
		    "Without vote,,,,,193\n",
		    i + 1, i + 1, 'A' + i);
	for (size_t k = 0; k < 2; k++) {
		struct run run = run_on(charts[k], text->str);

		cr_expect_eq(run.status, 2, "%s", charts[k]);
		cr_expect(
		    strstr(run.words, "13 subjects") != NULL, "%s", run.words);
		cr_expect(strstr(run.words,
			      "--topic \"Islamic Republic of Iran\"") != NULL,
		    "%s", run.words);
		run_free(&run);
	}
}
