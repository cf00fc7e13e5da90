#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "rollcall/compare.h"
#include "support/support.h"

struct compared {
	struct rc_record *records[2];
	struct rc_selection *selections[2];
	struct rc_comparison *comparison;
};

/* Takes the records. */
static struct compared
compare_records(struct rc_record *before, struct rc_record *after,
    const struct rc_filter *filter)
{
	struct compared c = { .records = { before, after } };

	for (int i = 0; i < 2; i++)
		c.selections[i] = rc_select(c.records[i], filter);
	c.comparison = rc_compare(c.selections[0], c.selections[1]);
	return c;
}

static struct compared
compare_texts(const char *before, const char *after)
{
	return compare_records(record_from(before), record_from(after),
	    &(struct rc_filter){ .from = 0 });
}

static void
compared_free(struct compared *c)
{
	rc_comparison_free(c->comparison);
	for (int i = 0; i < 2; i++) {
		rc_selection_free(c->selections[i]);
		rc_record_free(c->records[i]);
	}
}

/* One side of a change in words; "?" for what is not known. */
static char *
side_words(const struct rc_change *change, const struct rc_standing *side)
{
	const struct rc_resolution *r = side->resolution;

	if (change->kind == RC_CHANGE_NAME)
		return g_strdup(side->member->name);
	if (r == NULL)
		return g_strdup("");
	if (change->kind == RC_CHANGE_BODY)
		return g_strdup(rc_body_key(r->body));
	if (change->kind == RC_CHANGE_DATE)
		return g_strdup_printf(
		    "%d-%02d-%02d", r->date.year, r->date.month, r->date.day);
	if (change->kind == RC_CHANGE_SESSION)
		return g_strdup(r->session);
	if (change->kind == RC_CHANGE_KIND)
		return g_strdup(rc_kind_key(r->kind));
	if (change->kind == RC_CHANGE_ADOPTION)
		return g_strdup(rc_adoption_key(r->adoption));
	if (change->kind <= RC_CHANGE_REMOVED ||
	    change->kind == RC_CHANGE_TITLE)
		return g_strdup(r->title);
	if (side->value < 0)
		return g_strdup("?");
	if (change->kind == RC_CHANGE_VOTE)
		return g_strdup(rc_vote_key((enum rc_vote)side->value));
	return g_strdup_printf("%d", side->value);
}

static const char *
part_words(const struct rc_change *change)
{
	if (change->kind != RC_CHANGE_TOTAL && change->kind != RC_CHANGE_STATED)
		return "";
	return change->part == RC_NONMEMBER ? "members"
					    : rc_vote_key(change->part);
}

/* "vote FRA yes>no" */
static char *
change_words(const struct rc_change *change)
{
	const struct rc_member *member = change->after.member != NULL
	    ? change->after.member
	    : change->before.member;
	g_autofree char *before = side_words(change, &change->before);
	g_autofree char *after = side_words(change, &change->after);

	return g_strdup_printf("%s %s%s %s>%s", rc_change_key(change->kind),
	    member == NULL ? "" : member->code, part_words(change), before,
	    after);
}

/* All changes in words, in order. */
static char *
words_of(const struct rc_comparison *comparison)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < comparison->n; i++) {
		g_autofree char *words = change_words(&comparison->changes[i]);

		g_string_append_printf(out, "%s%s", i > 0 ? "; " : "", words);
	}
	return g_string_free(out, FALSE);
}

struct compare_case {
	char name[48];
	char before[600], after[600];
	char changes[240];
};

/* What follows the name and the vote in a row. */
#define TITLED(title) ",2014-12-18,69,A/RES/69/188," title ",,,,,\n"
#define SAME TITLED("T")
#define STATED(totals) ",2014-12-18,69,A/RES/69/188,T," totals "\n"
#define TOTALS "date,yes,no,abstain,resolution\n"
#define VOTERS "rcid,country,country_code,vote\n"
#define NUMBERS "rcid,ccode,vote\n"

/* Worked out by hand: what is in the rows, and what follows from it. */
ParameterizedTestParameters(compare, changes)
{
	static struct compare_case cases[] = {
		{ "the same", VOTES_HEADER "FRA,FRANCE,Y" SAME,
		    VOTES_HEADER "FRA,FRANCE,Y" SAME, "" },
		{ "case and typographic quotes",
		    VOTES_HEADER "CIV,C\u00D4TE D'IVOIRE,Y" TITLED(
			"\"People's \"\"rights\"\"\""),
		    VOTES_HEADER "CIV,C\u00F4te d\u2019Ivoire,Y" TITLED(
			"PEOPLE\u2019S \u201Crights\u201D"),
		    "" },
		{ "a resolution more",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,Without a vote,,,,,\n",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,Without a vote,,,,,\n"
		    "2002-12-01,,A/RES/2,U,Without a vote,,,,,\n",
		    "added  >U" },
		{ "a resolution less",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,Without a vote,,,,,\n"
		    "2002-12-01,,A/RES/2,U,Without a vote,,,,,\n",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,Without a vote,,,,,\n",
		    "removed  U>" },
		{ "nothing in common",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,Without a vote,,,,,\n",
		    OUTCOMES_HEADER
		    "2002-12-01,,A/RES/2,U,Without a vote,,,,,\n",
		    "added  >U; removed  T>" },
		{ "the date",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,Without a vote,,,,,\n",
		    OUTCOMES_HEADER
		    "2001-12-02,,A/RES/1,T,Without a vote,,,,,\n",
		    "date  2001-12-01>2001-12-02" },
		{ "the session",
		    OUTCOMES_HEADER
		    "2001-12-01,56,A/RES/1,T,Without a vote,,,,,\n",
		    OUTCOMES_HEADER
		    "2001-12-01,ES-10,A/RES/1,T,Without a vote,,,,,\n",
		    "session  56>ES-10" },
		{ "the title",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,Without a vote,,,,,\n",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,U,Without a vote,,,,,\n",
		    "title  T>U" },
		{ "the kind, which the title tells",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,Without a vote,,,,,\n",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T : amendment,Without a vote,,,,,\n",
		    "kind  resolution>amendment; title  T>T : amendment" },
		{ "how it was adopted",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,Without a vote,,,,,\n",
		    OUTCOMES_HEADER
		    "2001-12-01,,A/RES/1,T,\"Vote, recorded\",,,,,\n",
		    "adoption  without-vote>recorded" },
		{ "totals of what has no votes",
		    TOTALS "2014-12-18,116,20,53,A/RES/69/188\n",
		    TOTALS "2014-12-18,117,19,53,A/RES/69/188\n",
		    "total yes 116>117; total no 20>19; "
		    "stated yes 116>117; stated no 20>19" },
		{ "votes of members where there were totals",
		    OUTCOMES_HEADER "2014-12-18,69,A/RES/69/188,T,\"Vote, "
				    "recorded\",2,0,0,0,2\n",
		    VOTES_HEADER "FRA,FRANCE,Y" STATED(
			"2,0,0,0,2") "GBR,UNITED KINGDOM,Y" STATED("2,0,0,0,2"),
		    "rollcall  ?>2" },
		{ "votes that do not bear out the totals",
		    TOTALS "2014-12-18,2,0,0,A/RES/69/188\n",
		    VOTES_HEADER
		    "FRA,FRANCE,Y" TITLED("") "PRK,DPRK,N" TITLED(""),
		    "rollcall  ?>2; total yes 2>1; total nonvoting ?>0; "
		    "total no 0>1; total members ?>2; stated yes 2>?; "
		    "stated abstain 0>?; stated no 0>?; session  >69" },
		{ "a vote, and the totals that follow",
		    VOTES_HEADER "FRA,FRANCE,Y" STATED("1,0,0,0,1"),
		    VOTES_HEADER "FRA,FRANCE,N" STATED("0,1,0,0,1"),
		    "vote FRA yes>no; total yes 1>0; total no 0>1; "
		    "stated yes 1>0; stated no 0>1" },
		{ "a vote of one that was no member",
		    VOTES_HEADER "FRA,FRANCE,Y" SAME,
		    VOTES_HEADER "FRA,FRANCE,Y" SAME "MNE,MONTENEGRO,A" SAME,
		    "vote MNE nonmember>abstain; total abstain 0>1; "
		    "total members 1>2" },
		{ "totals that one does not state",
		    VOTES_HEADER "FRA,FRANCE,Y" SAME,
		    VOTES_HEADER "FRA,FRANCE,Y" STATED("1,,,,"),
		    "stated yes ?>1" },
		{ "a name", VOTES_HEADER "TUR,TURKEY,Y" SAME,
		    VOTES_HEADER "TUR,T\u00DCRK\u0130YE,Y" SAME,
		    "name TUR TURKEY>T\u00DCRK\u0130YE" },
		{ "Serbia by either code", VOTES_HEADER "SCG,SERBIA,Y" SAME,
		    VOTES_HEADER "SRB,SERBIA,Y" SAME, "" },
		{ "Serbia by either code, with another vote",
		    VOTES_HEADER "SCG,SERBIA,Y" SAME,
		    VOTES_HEADER "SRB,SERBIA,A" SAME,
		    "vote SRB yes>abstain; total yes 1>0; "
		    "total abstain 0>1" },
		{ "no symbol, a title with other quotes",
		    OUTCOMES_HEADER
		    "2001-12-01,,,People's T,Without a vote,,,,,\n",
		    OUTCOMES_HEADER
		    "2001-12-01,,,People\u2019s T,Without a vote,,,,,\n",
		    "" },
		/* 220 is France, 2 the United States, 200 the United Kingdom:
		 * nothing says whether who has no row was a member. */
		{ "a list of voters, which leaves out the others",
		    VOTERS "1,France,FR,yes\n",
		    NUMBERS "1,220,1\n1,2,8\n1,200,3\n",
		    "vote GBR ?>no; total nonvoting ?>1; total no 0>1; "
		    "total members ?>3" },
	};
	return cr_make_param_array(
	    struct compare_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct compare_case *c, compare, changes)
{
	struct compared found = compare_texts(c->before, c->after);
	g_autofree char *words = words_of(found.comparison);

	cr_expect_str_eq(words, c->changes, "%s: %s", c->name, words);
	compared_free(&found);
}

Test(compare, the_body_is_a_change)
{
	static const char text[] =
	    OUTCOMES_HEADER "2001-12-01,,X/1,T,Without a vote,,,,,\n";
	struct loaded plenary = load_text("ga/x.csv", text, 4096);
	struct loaded committee = load_text("c3/x.csv", text, 4096);
	struct compared found = compare_records(
	    plenary.record, committee.record, &(struct rc_filter){ .from = 0 });
	g_autofree char *words = words_of(found.comparison);

	cr_expect_str_eq(words, "body  ga>c3");
	compared_free(&found);
	rc_report_free(plenary.report);
	rc_report_free(committee.report);
}

/* Only one of the two says what the question asks for. */
Test(compare, a_corrected_date_takes_no_resolution_away)
{
	struct rc_record *before = record_from(
	    OUTCOMES_HEADER "2001-12-31,,A/RES/1,T,Without a vote,,,,,\n"
			    "2001-12-31,,A/RES/2,T,Without a vote,,,,,\n");
	struct rc_record *after = record_from(
	    OUTCOMES_HEADER "2002-01-01,,A/RES/1,T,Without a vote,,,,,\n"
			    "2001-12-31,,A/RES/2,T,Without a vote,,,,,\n"
			    "2002-12-01,,A/RES/3,T,Without a vote,,,,,\n");
	struct compared found =
	    compare_records(before, after, &(struct rc_filter){ .to = 2001 });
	g_autofree char *words = words_of(found.comparison);

	cr_expect_str_eq(words, "date  2001-12-31>2002-01-01");
	cr_expect_eq(found.comparison->n_both, 2);
	compared_free(&found);
}

Test(compare, nothing_differs_from_itself)
{
	struct compared found = compare_records(record_of_dprk(),
	    record_of_dprk(), &(struct rc_filter){ .from = 0 });

	cr_expect_eq(found.comparison->n, 0);
	cr_expect_eq(found.comparison->n_both, 75);
	/* 9 in the plenary, 11 in the committee, 6 in the Council, 3 in the
	 * Commission, 5 in the Security Council. */
	cr_expect_eq(found.comparison->n_rollcalls, 34);
	compared_free(&found);
}

static struct rc_record *
record_of_unvotes(void)
{
	const char *path = "tests/data/unvotes";
	struct rc_load_options options = { .body = -1 };
	struct rc_error err;
	struct rc_record *record = rc_load(&path, 1, &options, NULL, &err);

	cr_assert_not_null(record, "%s", err.message);
	return record;
}

/* The nine votes as the unvotes package has them against the Digital Library's,
 * joined row by row with Python's csv module: four cells differ. */
Test(compare, two_collections_differ_in_four_votes)
{
	struct compared found = compare_records(record_of_unvotes(),
	    record_of_plenary(), &(struct rc_filter){ .from = 0 });
	const struct rc_comparison *c = found.comparison;
	g_autofree char *words = words_of(c);

	cr_expect_eq(c->n_both, 9);
	cr_expect_eq(c->n_rollcalls, 9);
	cr_expect_eq(c->n_rollcalls_changed, 3);
	cr_expect_eq(c->count[RC_CHANGE_VOTE], 4);
	cr_expect(g_str_has_prefix(words,
	    "vote ZAF yes>abstain; vote FJI nonvoting>yes; "
	    "vote GRC abstain>yes; vote GRD yes>abstain; "
	    "total yes 102>101; total abstain 58>59; "
	    "total yes 98>99; total nonvoting 11>10; stated yes ?>88; "));
	compared_free(&found);
}

static void
mirror(struct rc_change *change)
{
	struct rc_standing before = change->before;

	change->before = change->after;
	change->after = before;
	if (change->kind == RC_CHANGE_ADDED)
		change->kind = RC_CHANGE_REMOVED;
	else if (change->kind == RC_CHANGE_REMOVED)
		change->kind = RC_CHANGE_ADDED;
}

static gint
compare_words(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* A member that both name is called by the code of the later. */
static char *
sorted_words(const struct rc_comparison *c, bool mirrored)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);

	for (size_t i = 0; i < c->n; i++) {
		struct rc_change change = c->changes[i];

		if (mirrored)
			mirror(&change);
		g_ptr_array_add(lines, change_words(&change));
	}
	g_ptr_array_sort(lines, compare_words);
	g_ptr_array_add(lines, NULL);
	return g_strjoinv("\n", (char **)lines->pdata);
}

Test(compare, the_other_way_round_is_the_mirror_image)
{
	const struct rc_filter all = { .from = 0 };
	struct compared forth =
	    compare_records(record_of_unvotes(), record_of_dprk(), &all);
	struct compared back =
	    compare_records(record_of_dprk(), record_of_unvotes(), &all);
	g_autofree char *expected = sorted_words(forth.comparison, true);
	g_autofree char *found = sorted_words(back.comparison, false);

	cr_expect_str_eq(found, expected);
	cr_expect_gt(forth.comparison->count[RC_CHANGE_ADDED], 0);
	compared_free(&forth);
	compared_free(&back);
}
