#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>
#include <unistd.h>

#include "cmd/votes.h"
#include "support/support.h"

struct words_case {
	char line[64];  /* as typed */
	char votes[40]; /* what is taken; "!" for an error */
	char files[40]; /* what is left */
};

ParameterizedTestParameters(votes, take)
{
	static struct words_case cases[] = {
		{ "", "-", "" },
		{ "2005 2015", "2005 2015", "" },
		{ "2005", "!", "" },
		{ "2005 2006 2007", "!", "" },
		{ "first 60/173", "first 60/173", "" },
		{ "A/RES/60/173 a/c.3/69/l.63", "A/RES/60/173 a/c.3/69/l.63",
		    "" },
		{ "S/PV.7353 last x.csv", "S/PV.7353 last", "x.csv" },
		{ "x.csv 2005 - last", "2005 last", "x.csv -" },
		{ "votes/2005.csv a/2005.csv", "-",
		    "votes/2005.csv a/2005.csv" },
		{ "datasets/dprk/ga 20055.csv ga/", "-",
		    "datasets/dprk/ga 20055.csv ga/" },
		{ "datasets/dprk/ga 20055 ga/", "!", "" },
		{ "first foo", "!", "" },
		{ "/2005 a/b", "-", "/2005 a/b" },
	};
	return cr_make_param_array(
	    struct words_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct words_case *c, votes, take)
{
	g_auto(GStrv) words = g_strsplit(c->line, " ", -1);
	int argc = (int)g_strv_length(words);
	g_autofree char **argv = g_new0(char *, argc + 1);
	const char *taken[2] = { NULL, NULL };
	g_autofree char *files = NULL;
	g_autofree char *votes = NULL;
	struct rc_error err;

	memcpy(argv, words, (size_t)argc * sizeof *argv);
	if (!votes_take(&argc, argv, taken, &err)) {
		cr_expect_str_eq(c->votes, "!", "%s", err.message);
		cr_expect_eq(err.status, RC_EUSAGE);
		return;
	}
	argv[argc] = NULL;
	files = g_strjoinv(" ", argv);
	votes = taken[0] == NULL ? g_strdup("-")
				 : g_strdup_printf("%s %s", taken[0], taken[1]);
	cr_expect_str_eq(votes, c->votes);
	cr_expect_str_eq(files, c->files);
}

/* A word that is there as a file is one. */
Test(votes, a_file_is_no_vote)
{
	char *directory = new_directory();
	g_autofree char *path = g_build_filename(directory, "2005", NULL);
	char *argv[] = { path, NULL };
	const char *taken[2] = { NULL, NULL };
	g_autofree char *here = g_get_current_dir();
	char *names[] = { "2005", NULL };
	int argc = 1;

	cr_assert(g_file_set_contents(path, "x", -1, NULL));
	cr_expect(votes_take(&argc, argv, taken, NULL));
	cr_expect_eq(argc, 1);
	cr_assert_eq(chdir(directory), 0);
	cr_expect(votes_take(&argc, names, taken, NULL));
	cr_expect_null(taken[0]);
	cr_assert_eq(chdir(here), 0);
	remove_directory(directory);
}

struct find_case {
	char first[24], second[24];
	char found[40]; /* symbols, or what the error says */
};

ParameterizedTestParameters(votes, find)
{
	static struct find_case cases[] = {
		{ "2005", "2015", "A/RES/60/173 A/RES/70/172" },
		{ "last", "first", "A/RES/70/172 A/RES/60/173" },
		{ "66/174", "a/res/69/188", "A/RES/66/174 A/RES/69/188" },
		{ "A/60/PV.64", "2006", "A/RES/60/173 A/RES/61/174" },
		{ "2012", "2015", "was adopted without a vote" },
		{ "2015", "68/183", "was adopted without a vote" },
		{ "2004", "2015", "no vote \"2004\" in the data" },
		{ "173", "6/173", "no vote \"6/173\"" },
		{ "2005", "60/173", "are the same vote, A/RES/60/173" },
	};
	return cr_make_param_array(
	    struct find_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct find_case *c, votes, find)
{
	const struct rc_filter plenary = { .bodies = 1u << RC_GA };
	struct rc_record *record = record_of_dprk();
	struct rc_selection *selection = rc_select(record, &plenary);
	const char *const words[2] = { c->first, c->second };
	struct rc_error err = { .status = RC_OK };
	size_t votes[2];

	if (votes_find(selection, words, votes, &err)) {
		g_autofree char *found = g_strdup_printf("%s %s",
		    rc_selection_at(selection, votes[0])->symbol,
		    rc_selection_at(selection, votes[1])->symbol);

		cr_expect_str_eq(found, c->found);
	} else {
		cr_expect(strstr(err.message, c->found) != NULL, "%s: %s",
		    c->found, err.message);
		cr_expect_eq(err.status, RC_EUSAGE);
	}
	rc_selection_free(selection);
	rc_record_free(record);
}

/* The years that help are those with a roll call, 2012 and 2013 not among
 * them. */
Test(votes, help_says_what_there_is)
{
	const struct rc_filter plenary = { .bodies = 1u << RC_GA };
	const char *const words[2] = { "2012", "2015" };
	struct rc_record *record = record_of_dprk();
	struct rc_selection *selection = rc_select(record, &plenary);
	struct rc_error err;
	size_t votes[2];

	cr_assert_not(votes_find(selection, words, votes, &err));
	cr_expect_str_eq(
	    err.help, "there are roll calls of 2005\u201311, 2014\u201315");
	rc_selection_free(selection);
	rc_record_free(record);
}
