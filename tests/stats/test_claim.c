#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>

#include "rollcall/claim.h"
#include "support/support.h"

struct claim_case {
	char text[64];
	enum rc_verdict verdict;
	size_t n, n_true;
};

/* By hand from the nine votes of the plenary: yes 88 99 101 94 99 106 123 116
 * 119 of members 191 192 192 192 192 192 193 193 193. */
ParameterizedTestParameters(claim, of_the_plenary)
{
	static struct claim_case cases[] = {
		{ "yes > 50% of members every year", RC_FALSE, 9, 7 },
		{ "yes > 50% of members", RC_FALSE, 9, 7 },
		{ "yes > 1/2 of participating every year", RC_TRUE, 9, 9 },
		{ "YES \u2265 2/3 of Voting in 2011", RC_TRUE, 1, 1 },
		/* 99 of 192 is 51.5625%, exactly. */
		{ "yes = 51.5625% of members at least once", RC_TRUE, 9, 2 },
		{ "yes > 51.5625% of members in 2006", RC_FALSE, 1, 0 },
		{ "yes >= 51.5625% of members in 2006", RC_TRUE, 1, 1 },
		{ "yes<=64% of members", RC_TRUE, 9, 9 },
		{ "yes < 0.46 of members at least once", RC_FALSE, 9, 0 },
		{ "yes > 60% of members from 2014 to 2015", RC_TRUE, 2, 2 },
		{ "abstain > no", RC_TRUE, 9, 9 },
		{ "nonvoting > no every year", RC_FALSE, 9, 1 },
		{ "yes > 50% of members in 2012", RC_OPEN, 0, 0 },
		{ "yes > 50% of members in 1999", RC_OPEN, 0, 0 },
		{ "yes of members is increasing", RC_TRUE, 9, 0 },
		{ "yes is increasing", RC_TRUE, 9, 0 },
		{ "yes of members is decreasing", RC_FALSE, 9, 0 },
		{ "yes of members is unchanged", RC_FALSE, 9, 0 },
		/* p is 0.094: nothing found is not nothing there. */
		{ "abstained of members is unchanged", RC_OPEN, 9, 0 },
		{ "abstained of members is increasing", RC_FALSE, 9, 0 },
		{ "yes is increasing from 2005 to 2007", RC_OPEN, 3, 0 },
		{ "yes is decreasing from 2005 to 2007", RC_FALSE, 3, 0 },
		{ "yes is increasing from 2014 to 2015", RC_OPEN, 2, 0 },
	};
	return cr_make_param_array(
	    struct claim_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct claim_case *c, claim, of_the_plenary)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *votes = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct rc_claim claim;
	struct rc_claim_result result;
	struct rc_error err;

	cr_assert(rc_claim_parse(c->text, RC_OF_MEMBERS, &claim, &err), "%s",
	    err.message);
	result = rc_claim_check(&claim, votes, false);
	cr_expect_eq(result.verdict, c->verdict, "%s", c->text);
	cr_expect_eq(result.n, c->n, "%s: %zu", c->text, result.n);
	cr_expect_eq(
	    result.n_true, c->n_true, "%s: %zu", c->text, result.n_true);
	rc_claim_result_clear(&result);
	rc_selection_free(votes);
	rc_record_free(record);
}

Test(claim, years_without_a_vote_may_count_as_yes)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .bodies = 1u << RC_GA });
	struct rc_claim claim;
	struct rc_claim_result gap, yes;

	cr_assert(rc_claim_parse(
	    "yes > 50% of members every year", RC_OF_MEMBERS, &claim, NULL));
	gap = rc_claim_check(&claim, votes, false);
	yes = rc_claim_check(&claim, votes, true);
	cr_expect_eq(gap.n_without, 12);
	cr_expect_eq(gap.n, 9);
	cr_expect_eq(yes.n, 21);
	cr_expect_eq(yes.n_true, 19);
	cr_expect_eq(yes.cases[20].count, 193);
	rc_claim_result_clear(&gap);
	rc_claim_result_clear(&yes);
	rc_selection_free(votes);
	rc_record_free(record);
}

/* S = 25 and p = 0.00823413 with the tie of 2006 and 2009: R, over all orders
 * of the nine shares. */
Test(claim, a_trend_is_the_exact_test)
{
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .bodies = 0 });
	struct rc_claim claim;
	struct rc_claim_result result;

	cr_assert(
	    rc_claim_parse("yes is increasing", RC_OF_MEMBERS, &claim, NULL));
	result = rc_claim_check(&claim, votes, false);
	cr_expect_eq(result.s, 25);
	cr_expect(result.exact);
	cr_expect_float_eq(result.p, 0.00823413, 1e-8);
	cr_expect_eq(result.ups, 6);
	cr_expect_eq(result.downs, 2);
	rc_claim_result_clear(&result);
	rc_selection_free(votes);
	rc_record_free(record);
}

struct bad_claim {
	char text[64], says[48];
};

ParameterizedTestParameters(claim, that_is_none)
{
	static struct bad_claim cases[] = {
		{ "", "abstain or nonvoting, not its end" },
		{ "maybe > 5% of members", "not \"maybe\"" },
		{ "yes", "expected is, or one of" },
		{ "yes > 50%", "\"of members\"" },
		{ "yes > 50% of states", "not \"states\"" },
		{ "yes > 50 of members", "at most 100%" },
		{ "yes > 5x% of members", "a share such as" },
		{ "yes > 2/0 of members", "a fraction such as 2/3" },
		{ "yes > 99999999999999999999% of members", "a share" },
		{ "yes of members > 50%", "\"is\"" },
		{ "yes is rising", "not \"rising\"" },
		{ "yes > 5% of members in 20055", "a year" },
		{ "yes > 5% of members from 2011 to 2005", "in their order" },
		{ "yes > 5% of members every year now", "the end" },
		{ "nonvoting > 5% of voting", "is no part of" },
	};
	return cr_make_param_array(
	    struct bad_claim, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct bad_claim *c, claim, that_is_none)
{
	struct rc_claim claim;
	struct rc_error err = { .status = RC_OK };

	cr_expect_not(rc_claim_parse(c->text, RC_OF_MEMBERS, &claim, &err));
	cr_expect_eq(err.status, RC_EUSAGE);
	cr_expect(strstr(err.message, c->says) != NULL, "%s: %s", c->text,
	    err.message);
}

/* Half of ten in three years: it neither rose nor fell, and that needs no
 * test. */
Test(claim, a_share_that_never_moves_is_unchanged)
{
	struct rc_record *record = record_from(OUTCOMES_HEADER
	    "2001-12-18,,A/RES/1,T,\"Vote, recorded\",5,1,2,2,10\n"
	    "2002-12-18,,A/RES/2,T,\"Vote, recorded\",5,3,2,0,10\n"
	    "2003-12-18,,A/RES/3,T,\"Vote, recorded\",5,2,2,1,10\n");
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	static const struct {
		const char *text;
		enum rc_verdict verdict;
	} cases[] = { { "yes is unchanged", RC_TRUE },
		{ "yes is increasing", RC_FALSE },
		{ "yes is decreasing", RC_FALSE },
		{ "yes is unchanged from 2002 to 2003", RC_OPEN } };

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct rc_claim claim;
		struct rc_claim_result result;

		cr_assert(
		    rc_claim_parse(cases[i].text, RC_OF_MEMBERS, &claim, NULL));
		result = rc_claim_check(&claim, votes, false);
		cr_expect_eq(
		    result.verdict, cases[i].verdict, "%s", cases[i].text);
		cr_expect(isnan(result.p));
		rc_claim_result_clear(&result);
	}
	rc_selection_free(votes);
	rc_record_free(record);
}
