#include <criterion/criterion.h>
#include <jansson.h>
#include <string.h>

#include "stats/guard.h"
#include "support/support.h"
#include "support/written.h"

/* Rows of two roll calls, a year apart. */
#define FIRST(code, name, vote)                                                \
	code "," name "," vote ",2001-12-01,56,A/RES/56/1,T,,,,,\n"
#define SECOND(code, name, vote)                                               \
	code "," name "," vote ",2002-12-01,57,A/RES/57/1,T,,,,,\n"

/* What the table of that kind says of two roll calls of the selection. */
static char *
answer(const char *kind, const struct rc_selection *selection, size_t from,
    size_t to, const char *format)
{
	const size_t votes[] = { from, to };
	const struct rc_table_request request = { .selection = selection,
		.votes = votes };

	return written(kind, &request, format);
}

static char *
answer_to_text(const char *text, const char *kind, const char *format)
{
	const struct rc_filter all = { 0 };
	struct rc_record *record = record_from(text);
	struct rc_selection *selection = rc_select(record, &all);
	char *out = answer(kind, selection, 0, selection->n - 1, format);

	rc_selection_free(selection);
	rc_record_free(record);
	return out;
}

static json_t *
json_of_plenary(const char *kind, size_t from, size_t to)
{
	const struct rc_filter all = { 0 };
	struct rc_record *record = record_of_plenary();
	struct rc_selection *selection = rc_select(record, &all);
	g_autofree char *text = answer(kind, selection, from, to, "json");

	rc_selection_free(selection);
	rc_record_free(record);
	return json_loads(text, 0, NULL);
}

/* The value at a path "tests.bowker.df". */
static const json_t *
at(const json_t *root, const char *path)
{
	g_auto(GStrv) names = g_strsplit(path, ".", -1);

	for (char **name = names; *name != NULL; name++)
		root = g_ascii_isdigit((*name)[0])
		    ? json_array_get(root, (size_t)atoi(*name))
		    : json_object_get(root, *name);
	cr_assert_not_null(root, "%s", path);
	return root;
}

static int
count_at(const json_t *root, const char *path)
{
	return (int)json_integer_value(at(root, path));
}

static const char *
text_at(const json_t *root, const char *path)
{
	return json_string_value(at(root, path));
}

static bool
is_near(const json_t *root, const char *path, double expected)
{
	double found = json_number_value(at(root, path));

	return found > expected * (1 - 1e-9) && found < expected * (1 + 1e-9);
}

#define assert_says(text, part)                                                \
	cr_expect(strstr(text, part) != NULL, "no \"%s\" in:\n%s", part, text)
#define assert_silent(text, part)                                              \
	cr_expect(                                                             \
	    strstr(text, part) == NULL, "there is \"%s\" in:\n%s", part, text)

/* Counted with Python's csv module from the files of the votes; the tests
 * from that table with Python's fractions, each by its definition. */
Test(switches, from_2005_to_2015_for_programs)
{
	json_t *root = json_of_plenary("switches", 0, 8);

	cr_expect_str_eq(text_at(root, "from.symbol"), "A/RES/60/173");
	cr_expect_str_eq(text_at(root, "to.date"), "2015-12-17");
	cr_expect_eq(count_at(root, "both"), 191);
	cr_expect_eq(count_at(root, "table.abstain.yes"), 23);
	cr_expect_eq(count_at(root, "table.no.nonvoting"), 0);
	cr_expect_eq(count_at(root, "flows.yes.after"), 119);
	cr_expect_eq(count_at(root, "flows.yes.from.nonmember"), 2);
	cr_expect_eq(json_array_size(at(root, "moves")), 60);
	cr_expect_eq(json_array_size(at(root, "joined")), 2);
	cr_expect_eq(json_array_size(at(root, "left")), 0);
	cr_expect_str_eq(text_at(root, "joined.0.code"), "MNE");
	cr_expect_str_eq(text_at(root, "joined.0.vote"), "yes");
	cr_expect(
	    is_near(root, "tests.mcnemar_yes.p_exact", 1.5374090196473844e-05));
	cr_expect(
	    is_near(root, "tests.stuart_maxwell.chi2", 21.073385973060844));
	cr_expect(is_near(root, "tests.bhapkar.chi2", 23.686794113466647));
	cr_expect_eq(count_at(root, "tests.bowker.df"), 6);
	cr_expect(json_is_null(at(root, "tests.bowker.reason")));
	json_decref(root);
}

Test(switches, turned_round_in_time_joined_is_left)
{
	json_t *root = json_of_plenary("switches", 8, 0);

	cr_expect_eq(json_array_size(at(root, "joined")), 0);
	cr_expect_str_eq(text_at(root, "left.1.code"), "SSD");
	cr_expect_eq(count_at(root, "flows.yes.to.nonmember"), 2);
	cr_expect_eq(count_at(root, "table.yes.abstain"), 23);
	json_decref(root);
}

/* The same votes twice: nothing to test, and no number instead. */
Test(switches, identical_votes_have_no_test)
{
	static const char text[] =
	    VOTES_HEADER FIRST("FRA", "FRANCE", "Y") FIRST("CUB", "CUBA", "N")
		SECOND("FRA", "FRANCE", "Y") SECOND("CUB", "CUBA", "N");
	g_autofree char *table = answer_to_text(text, "switches", "table");
	g_autofree char *json = answer_to_text(text, "switches", "json");
	json_t *root = json_loads(json, 0, NULL);

	assert_says(table, "2 members in both\n");
	assert_says(table, "no member changed its vote\n");
	assert_says(table, "yes stayed at 1\n");
	assert_says(table, "exact \u2013 (no member took the vote up");
	assert_silent(table, "nan");
	assert_silent(table, "to yes (");
	cr_expect(json_is_null(at(root, "tests.mcnemar_yes.p_exact")));
	cr_expect(json_is_null(at(root, "tests.stuart_maxwell.chi2")));
	cr_expect_eq(count_at(root, "tests.stuart_maxwell.df"), 0);
	cr_expect_str_eq(text_at(root, "tests.bhapkar.reason"),
	    "no member changed its vote");
	json_decref(root);
}

/* One of one: exact p = 1, chi-square 1 on 1 df; the variance that Bhapkar
 * divides by is 0. */
Test(switches, of_one_member_is_all_of_it)
{
	static const char text[] = VOTES_HEADER FIRST("FRA", "FRANCE", "A")
	    SECOND("FRA", "FRANCE", "Y");
	g_autofree char *table = answer_to_text(text, "switches", "table");
	g_autofree char *json = answer_to_text(text, "switches", "json");
	json_t *root = json_loads(json, 0, NULL);

	assert_says(table, "1 member in both\n");
	assert_says(table, "to yes (1): from abstained 1: France\n");
	assert_says(table, "why yes went from 0 to 1: +1 from abstaining\n");
	assert_says(table, "exact p = 1.000");
	cr_expect_eq(count_at(root, "tests.bhapkar.df"), 1);
	cr_expect(json_is_null(at(root, "tests.bhapkar.chi2")));
	cr_expect_str_eq(text_at(root, "tests.bhapkar.reason"),
	    "every member moved, and all one way");
	json_decref(root);
}

Test(switches, nobody_in_both_is_no_pair)
{
	static const char text[] =
	    VOTES_HEADER FIRST("FRA", "FRANCE", "Y") SECOND("CUB", "CUBA", "N");
	g_autofree char *table = answer_to_text(text, "switches", "table");
	g_autofree char *csv = answer_to_text(text, "switches", "csv");

	assert_says(table,
	    "0 members in both; 1 joined later (Cuba: no); 1 left (France: "
	    "yes)\n");
	assert_says(table, "why yes went from 1 to 0: \u22121 to members");
	assert_silent(table, "no member changed its vote\nto");
	cr_expect_str_eq(csv,
	    "code,name,from,to\n"
	    "CUB,Cuba,nonmember,no\n"
	    "FRA,France,yes,nonmember\n");
}

/* An accent makes no letter of its own: bytes would put the C with one after
 * Cuba. */
Test(switches, names_are_in_alphabetical_order)
{
	static const char text[] = VOTES_HEADER FIRST("CUB", "CUBA", "A")
	    SECOND("CUB", "CUBA", "Y") FIRST("CIV", "C\u00d4TE D'IVOIRE", "A")
		SECOND("CIV", "C\u00d4TE D'IVOIRE", "Y") FIRST(
		    "CRI", "COSTA RICA", "A") SECOND("CRI", "COSTA RICA", "Y")
		    FIRST("DEU", "GERMANY", "A") SECOND("DEU", "GERMANY", "Y");
	g_autofree char *table = answer_to_text(text, "switches", "table");

	assert_says(table,
	    "from abstained 4: Costa Rica, C\u00f4te d'Ivoire, Cuba, "
	    "Germany\n");
}

/* Counted with Python's csv module: members in all nine roll calls, by the one
 * vote that they cast. */
Test(neighbours, members_that_never_changed)
{
	json_t *root = json_of_plenary("neighbours", 0, 8);

	cr_expect_eq(json_array_size(at(root, "pairs")), 8);
	cr_expect_eq(count_at(root, "present_in_all"), 191);
	cr_expect_eq(json_array_size(at(root, "constant.yes")), 69);
	cr_expect_eq(json_array_size(at(root, "constant.abstain")), 20);
	cr_expect_eq(json_array_size(at(root, "constant.no")), 12);
	cr_expect_str_eq(text_at(root, "constant.nonvoting.0.code"), "MNG");
	json_decref(root);
}

/* From 2005 to 2006: R 4.2.2, binom.test and Stuart-Maxwell with the votes that
 * nobody changed dropped; Holm: it is the second of eight. */
Test(neighbours, tests_allow_for_their_number)
{
	json_t *root = json_of_plenary("neighbours", 0, 8);

	cr_expect(is_near(
	    root, "pairs.0.tests.mcnemar_yes.p_exact", 0.0413894653320313));
	cr_expect(is_near(
	    root, "pairs.0.tests.mcnemar_yes.p_holm", 7 * 0.0413894653320313));
	cr_expect(
	    is_near(root, "pairs.0.tests.stuart_maxwell.p", 0.132949833082891));
	cr_expect_eq(count_at(root, "pairs.0.switched"), 37);
	json_decref(root);
}

/* A year that comes twice names no roll call. */
Test(neighbours, of_one_year_are_named_by_their_symbols)
{
	static const char text[] = VOTES_HEADER FIRST("FRA", "FRANCE",
	    "Y") "FRA,FRANCE,N,2001-12-02,56,A/RES/56/2,T,,,,,\n";
	g_autofree char *table = answer_to_text(text, "neighbours", "table");

	assert_says(table, " A/RES/56/1 A/RES/56/2    1 ");
	assert_says(table, "1 member in all 2 votes: 0 never changed, 1 did");
}

/* A single roll call has no neighbour. */
Test(neighbours, of_one_are_none)
{
	static const char text[] = VOTES_HEADER FIRST("FRA", "FRANCE", "Y");
	g_autofree char *table = answer_to_text(text, "neighbours", "table");
	g_autofree char *csv = answer_to_text(text, "neighbours", "csv");

	assert_says(table, "1 roll call, 0 pairs of neighbours\n");
	assert_says(table, "always yes (1): France\n");
	cr_expect_eq(strchr(csv, '\n')[1], '\0');
}
