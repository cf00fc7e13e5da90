#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "support/support.h"

/* What is in dissociations.csv beside an adoption of the plenary on 18 December
 * 2012, and what is known then. */
struct count_case {
	char rows[256];
	int number; /* -2: an error */
	bool are_all;
};

ParameterizedTestParameters(stances, dissociated)
{
	static struct count_case cases[] = {
		{ "GA plenary,2012,2012-12-18,CUB,,said so\n"
		  "GA plenary,2012,2012-12-18,RUS,,said so\n",
		    2, false },
		{ "GA plenary,2012,2012-12-18,CUB,2,said so\n"
		  "GA plenary,2012,2012-12-18,RUS,2,said so\n",
		    2, true },
		/* Counted, without a name. */
		{ "GA plenary,2012,2012-12-18,,11,not named\n", 11, true },
		/* The count of the list stands above what is named beside. */
		{ "GA plenary,2012,2012-12-18,CUB,1,said so\n"
		  "GA plenary,2012,2012-12-18,SDN,,in one report\n",
		    1, true },
		{ "GA plenary,2011,2011-12-18,CUB,1,another year\n", -1,
		    false },
		{ "GA plenary,2012,2012-12-18,CUB,eight,said so\n", -2, false },
		{ "GA plenary,2012,2012-12-18,CUB,-3,said so\n", -2, false },
		{ "GA plenary,2012,2012-12-18,CUB,2.5,said so\n", -2, false },
	};

	return cr_make_param_array(
	    struct count_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct count_case *c, stances, dissociated)
{
	char *directory = new_directory();
	const char *const directories[] = { directory };
	g_autofree char *votes = g_build_filename(directory, "v.csv", NULL);
	g_autofree char *facts =
	    g_build_filename(directory, "dissociations.csv", NULL);
	g_autofree char *text =
	    g_strconcat("body,year,date,iso3,count,quote\n", c->rows, NULL);
	static const char decisions[] = OUTCOMES_HEADER
	    "2012-12-18,67,A/RES/67/1,Water,Without a vote,,,,,193\n";
	struct loaded loaded;
	struct rc_selection *all;
	struct rc_stances *stances;
	struct rc_error err;

	cr_assert(g_file_set_contents(votes, decisions, -1, NULL));
	cr_assert(g_file_set_contents(facts, text, -1, NULL));
	loaded = load_text(votes, decisions, 4096);
	cr_assert_not_null(loaded.record, "%s", loaded.err.message);
	all = rc_select(loaded.record, &(struct rc_filter){ .from = 0 });
	stances = rc_stances_read(directories, 1, all, "", &err);
	cr_assert_eq(stances == NULL, c->number == -2);
	if (stances == NULL) {
		cr_expect_not_null(strstr(err.message, "count"));
	} else {
		cr_expect_eq(stances->at[0].n_dissociated, c->number);
		cr_expect_eq(stances->at[0].are_all_dissociated, c->are_all);
	}
	rc_stances_free(stances);
	rc_selection_free(all);
	loaded_free(&loaded);
	remove_directory(directory);
}
