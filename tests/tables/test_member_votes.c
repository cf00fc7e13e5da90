#include <criterion/criterion.h>
#include <string.h>

#include "support/support.h"
#include "support/written.h"

#define ROW(code, name, vote, year, symbol)                                    \
	code "," name "," vote "," year "-12-01,56," symbol ",T,,,,,\n"

/* Three members, of which one joins in the second year; then an adoption
 * without a vote, which is no column. */
static const char two_votes[] =
    VOTES_HEADER ROW("FRA", "FRANCE", "Y", "2005", "A/RES/60/1")
	ROW("CUB", "CUBA", "N", "2005", "A/RES/60/1")
	    ROW("FRA", "FRANCE", "A", "2006", "A/RES/61/1")
		ROW("CUB", "CUBA", "X", "2006", "A/RES/61/1")
		    ROW("MNE", "MONTENEGRO", "Y", "2006", "A/RES/61/1");

static char *
table_of(const char *text, const char *kind, size_t vote, const char *format)
{
	struct rc_record *record = record_from(text);
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct kit kit;
	const size_t votes[] = { vote, vote };
	struct rc_table_request request = { .selection = all, .votes = votes };
	char *out;

	kit_init(&kit, all);
	request.blocs = (const struct rc_bloc *const *)kit.blocs->pdata;
	request.n_blocs = kit.blocs->len;
	out = written(kind, &request, format);
	kit_clear(&kit);
	rc_selection_free(all);
	rc_record_free(record);
	return out;
}

/* By name; what was no member then has nothing in the grid, and no row in the
 * table of the one vote. */
Test(member_votes, a_column_for_every_roll_call)
{
	g_autofree char *grid = table_of(two_votes, "grid", 0, "csv");

	cr_expect_str_eq(grid,
	    "code,name,group,A/RES/60/1,A/RES/61/1\n"
	    "CUB,Cuba,GRULAC,no,nonvoting\n"
	    "FRA,France,WEOG,yes,abstain\n"
	    "MNE,Montenegro,EEG,,yes\n");
}

Test(member_votes, of_one_roll_call)
{
	g_autofree char *first = table_of(two_votes, "rollcall", 0, "csv");
	g_autofree char *second = table_of(two_votes, "rollcall", 1, "csv");

	cr_expect_str_eq(first,
	    "code,name,group,vote\n"
	    "CUB,Cuba,GRULAC,no\n"
	    "FRA,France,WEOG,yes\n");
	cr_expect_str_eq(second,
	    "code,name,group,vote\n"
	    "CUB,Cuba,GRULAC,nonvoting\n"
	    "FRA,France,WEOG,abstain\n"
	    "MNE,Montenegro,EEG,yes\n");
}

Test(member_votes, for_readers)
{
	g_autofree char *table = table_of(two_votes, "rollcall", 1, "table");

	cr_expect(strstr(table, "A/RES/61/1") != NULL, "%s", table);
	cr_expect(strstr(table, "Cuba       GRULAC Did not vote") != NULL, "%s",
	    table);
	cr_expect(strstr(table, "nonvoting") == NULL, "%s", table);
}

/* A roll call without a symbol is called by its day: no two columns have the
 * same name. */
Test(member_votes, without_symbols)
{
	g_autofree char *grid =
	    table_of(VOTES_HEADER ROW("FRA", "FRANCE", "Y", "2005", "")
			 ROW("FRA", "FRANCE", "N", "2006", ""),
		"grid", 0, "csv");

	cr_expect_str_eq(grid,
	    "code,name,group,2005-12-01,2006-12-01\n"
	    "FRA,France,WEOG,yes,no\n");
}

/* Two of a day are numbered. */
Test(member_votes, without_symbols_on_one_day)
{
	g_autofree char *grid =
	    table_of(VOTES_HEADER "FRA,FRANCE,Y,2005-12-01,60,,T,,,,,\n"
				  "FRA,FRANCE,N,2005-12-01,60,,U,,,,,\n",
		"grid", 0, "csv");

	cr_expect_str_eq(grid,
	    "code,name,group,2005-12-01,2005-12-01 (2)\n"
	    "FRA,France,WEOG,yes,no\n");
}

static size_t
count_rows(const char *table, const char *end)
{
	size_t n = 0;

	for (const char *at = table; (at = strstr(at, end)) != NULL; n++)
		at += strlen(end);
	return n;
}

/* Counted in datasets/dprk/ga/2015.csv: 119, 19, 48 and 7 of 193.  Montenegro
 * and South Sudan joined after the first vote; Serbia carries on Serbia and
 * Montenegro and has one row. */
Test(member_votes, of_the_plenary)
{
	struct rc_record *record = record_of_plenary();
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	const size_t votes[] = { 10, 10 };
	struct rc_table_request request = { .selection = all, .votes = votes };
	g_autofree char *one = written("rollcall", &request, "csv");
	g_autofree char *grid = written("grid", &request, "csv");

	cr_expect_eq(count_rows(one, ",yes\n"), 119);
	cr_expect_eq(count_rows(one, ",no\n"), 19);
	cr_expect_eq(count_rows(one, ",abstain\n"), 48);
	cr_expect_eq(count_rows(one, ",nonvoting\n"), 7);
	cr_expect_eq(count_rows(grid, "\n"), 194);
	cr_expect(strstr(grid, "\nMNE,Montenegro,,,yes") != NULL);
	cr_expect(
	    strstr(grid, "\nSSD,South Sudan,,,,,,,,yes,yes,yes\n") != NULL);
	cr_expect(strstr(grid, "\nSRB,Serbia,,yes") != NULL);
	cr_expect_null(strstr(grid, "SCG"));
	rc_selection_free(all);
	rc_record_free(record);
}
