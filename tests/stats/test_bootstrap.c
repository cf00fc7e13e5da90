#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "dprk_members.h"
#include "nearly.h"
#include "rollcall/bootstrap.h"
#include "rollcall/tally.h"
#include "rollcall/trend.h"

enum { Y = RC_YES, A = RC_ABSTAIN, X = RC_NONVOTING, N = RC_NO, O = 0 };
enum { MOST_ROWS = 16 };

static struct rc_bootstrap
bootstrap_of(const struct dprk_members *d, enum rc_denominator of,
    uint32_t seed, unsigned threads)
{
	return rc_bootstrap_slopes(d->votes, d->rows, d->members, d->years,
	    &(struct rc_bootstrap_options){
		.of = of, .seed = seed, .threads = threads });
}

struct interval_case {
	char name[40];
	enum rc_denominator of;
	enum rc_vote vote;
	double low, high;
};

/* 200,000 draws in Python, random.choices on the members' rows of the same
 * files. */
ParameterizedTestParameters(bootstrap, dprk_as_in_python)
{
	static struct interval_case cases[] = {
		{ "abstain of members", RC_OF_MEMBERS, RC_ABSTAIN, -0.01246805,
		    0.00043102 },
		{ "no of members", RC_OF_MEMBERS, RC_NO, -0.00487584,
		    0.00146425 },
		{ "nonvoting of members", RC_OF_MEMBERS, RC_NONVOTING,
		    -0.01103151, -0.00406697 },
		{ "yes of members", RC_OF_MEMBERS, RC_YES, 0.00881352,
		    0.02141298 },
		{ "abstain of participating", RC_OF_PARTICIPATING, RC_ABSTAIN,
		    -0.01561899, -0.00205076 },
		{ "no of participating", RC_OF_PARTICIPATING, RC_NO,
		    -0.00611489, 0.00068882 },
		{ "yes of participating", RC_OF_PARTICIPATING, RC_YES,
		    0.00518365, 0.01774571 },
		{ "no of voting", RC_OF_VOTING, RC_NO, -0.01071524,
		    -0.00120538 },
		{ "yes of voting", RC_OF_VOTING, RC_YES, 0.00120538,
		    0.01071524 },
	};
	return cr_make_param_array(
	    struct interval_case, cases, G_N_ELEMENTS(cases));
}

/* Of n draws the quantile q of a normal scatters by sqrt(q (1 - q) / n) over
 * the density there, 0.0584 of a deviation; four of those allowed. */
static double
allowed(double low, double high, double draws)
{
	double deviation = (high - low) / (2 * 1.96);

	return 4 * sqrt(0.025 * 0.975 / draws) / 0.0584 * deviation;
}

ParameterizedTest(struct interval_case *c, bootstrap, dprk_as_in_python)
{
	struct dprk_members dprk;
	struct rc_bootstrap b;
	double most = allowed(c->low, c->high, RC_BOOTSTRAP_DRAWS);

	dprk_members_load(&dprk);
	b = bootstrap_of(&dprk, c->of, 1, 2);
	cr_expect_eq(b.draws, 10000);
	cr_expect_eq(b.undefined, 0);
	cr_expect_lt(fabs(b.slope_ci[c->vote][0] - c->low), most, "%s: %.8f",
	    c->name, b.slope_ci[c->vote][0]);
	cr_expect_lt(fabs(b.slope_ci[c->vote][1] - c->high), most, "%s: %.8f",
	    c->name, b.slope_ci[c->vote][1]);
	dprk_members_clear(&dprk);
}

static int
compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Member by member, year by year, and the trend as rollcall trend fits it. */
static double
slope_of_draw(const struct dprk_members *d, const size_t *members, size_t n,
    enum rc_vote vote, enum rc_denominator of)
{
	double shares[MOST_ROWS];

	for (size_t row = 0; row < d->rows; row++) {
		struct rc_tally tally = { .members = 0 };

		for (size_t i = 0; i < n; i++) {
			uint8_t v = d->votes[row * d->members + members[i]];

			if (v != RC_NONMEMBER) {
				tally.count[v]++;
				tally.members++;
			}
		}
		shares[row] = rc_tally_share(&tally, vote, of);
	}
	return rc_trend_fit(d->years, shares, d->rows).slope;
}

Test(bootstrap, agrees_with_a_slow_one)
{
	enum { SLOW_DRAWS = 2000 };
	static double slopes[SLOW_DRAWS];
	g_autoptr(GRand) random = g_rand_new_with_seed(11);
	struct dprk_members d;
	struct rc_bootstrap b;
	size_t there[256], drawn[256], n = 0;
	double most;

	dprk_members_load(&d);
	for (size_t m = 0; m < d.members; m++)
		if (strcmp(d.codes[m], "SCG") != 0)
			there[n++] = m;
	for (size_t i = 0; i < SLOW_DRAWS; i++) {
		for (size_t m = 0; m < n; m++)
			drawn[m] =
			    there[g_rand_int_range(random, 0, (gint32)n)];
		slopes[i] =
		    slope_of_draw(&d, drawn, n, RC_YES, RC_OF_PARTICIPATING);
	}
	qsort(slopes, SLOW_DRAWS, sizeof *slopes, compare);
	b = bootstrap_of(&d, RC_OF_PARTICIPATING, 5, 1);
	most = allowed(slopes[50], slopes[1949], SLOW_DRAWS) * 1.1;
	cr_expect_eq(n, 193);
	cr_expect_lt(fabs(b.slope_ci[RC_YES][0] - slopes[50]), most);
	cr_expect_lt(fabs(b.slope_ci[RC_YES][1] - slopes[1949]), most);
	dprk_members_clear(&d);
}

Test(bootstrap, does_not_depend_on_the_threads)
{
	static const unsigned threads[] = { 0, 2, 5, 64 };
	struct dprk_members d;

	dprk_members_load(&d);
	for (int of = 0; of < RC_N_DENOMINATORS; of++) {
		struct rc_bootstrap one =
		    bootstrap_of(&d, (enum rc_denominator)of, 1, 1);

		for (size_t i = 0; i < G_N_ELEMENTS(threads); i++)
			for (int repeat = 0; repeat < 2; repeat++) {
				struct rc_bootstrap b = bootstrap_of(
				    &d, (enum rc_denominator)of, 1, threads[i]);

				cr_expect_arr_eq(&b, &one, sizeof b,
				    "%u threads", threads[i]);
			}
	}
	dprk_members_clear(&d);
}

Test(bootstrap, another_seed_is_another_sequence)
{
	struct dprk_members d;
	struct rc_bootstrap one, two;
	double most;

	dprk_members_load(&d);
	one = bootstrap_of(&d, RC_OF_MEMBERS, 1, 2);
	two = bootstrap_of(&d, RC_OF_MEMBERS, 2, 2);
	most = allowed(one.slope_ci[RC_YES][0], one.slope_ci[RC_YES][1], 10000);
	cr_expect_neq(one.slope_ci[RC_YES][0], two.slope_ci[RC_YES][0]);
	cr_expect_lt(fabs(one.slope_ci[RC_YES][0] - two.slope_ci[RC_YES][0]),
	    1.5 * most);
	dprk_members_clear(&d);
}

/* Only yes and no are counted: what one wins the other loses. */
Test(bootstrap, two_parts_mirror_each_other)
{
	struct dprk_members d;
	struct rc_bootstrap b;

	dprk_members_load(&d);
	b = bootstrap_of(&d, RC_OF_VOTING, 1, 1);
	cr_expect(nearly(b.slope_ci[RC_YES][0], -b.slope_ci[RC_NO][1], 1e-10));
	cr_expect(nearly(b.slope_ci[RC_YES][1], -b.slope_ci[RC_NO][0], 1e-10));
	cr_expect(isnan(b.slope_ci[RC_ABSTAIN][0]));
	cr_expect(isnan(b.slope_ci[RC_NONVOTING][1]));
	cr_expect(isnan(b.slope_ci[RC_NONMEMBER][0]));
	dprk_members_clear(&d);
}

/* One of n members goes from no to yes in one year: the slope is how often it
 * was drawn, over n.  That is binomial, for n = 1000 nearly Poisson of 1:
 * P(X <= 2) = 0.920, P(X <= 3) = 0.981, P(X = 0) = 0.368. */
Test(bootstrap, one_member_is_drawn_as_often_as_poisson_says)
{
	static uint8_t votes[2000];
	const double years[] = { 2001, 2002 };
	struct rc_bootstrap b;

	memset(votes, RC_NO, sizeof votes);
	votes[1000] = RC_YES;
	b = rc_bootstrap_slopes(
	    votes, 2, 1000, years, &(struct rc_bootstrap_options){ .seed = 1 });
	cr_expect_eq(b.slope_ci[RC_YES][0], 0);
	cr_expect(nearly(b.slope_ci[RC_YES][1], 0.003, 1e-12));
	cr_expect(nearly(b.slope_ci[RC_NO][0], -0.003, 1e-12));
}

/* All change, whoever is drawn; more members than a byte can count. */
Test(bootstrap, leaves_no_doubt_where_all_move_alike)
{
	static uint8_t votes[3 * 600];
	const double years[] = { 2005, 2006, 2007 };
	struct rc_bootstrap b;

	memset(votes, RC_YES, 600);
	memset(votes + 600, RC_ABSTAIN, 600);
	memset(votes + 1200, RC_NO, 600);
	b = rc_bootstrap_slopes(votes, 3, 600, years,
	    &(struct rc_bootstrap_options){ .draws = 50 });
	cr_expect_eq(b.draws, 50);
	cr_expect(nearly(b.slope_ci[RC_YES][0], -0.5, 1e-12));
	cr_expect(nearly(b.slope_ci[RC_YES][1], -0.5, 1e-12));
	cr_expect(nearly(b.slope_ci[RC_ABSTAIN][0], 0, 0));
	cr_expect(nearly(b.slope_ci[RC_NO][1], 0.5, 1e-12));
}

/* Draws of two members, one of which never votes: a quarter has nobody that
 * votes, the others have the line of the one that does. */
Test(bootstrap, leaves_out_draws_without_a_slope)
{
	const uint8_t votes[] = { N, X, Y, X };
	const double years[] = { 2001, 2003 };
	struct rc_bootstrap b = rc_bootstrap_slopes(votes, 2, 2, years,
	    &(struct rc_bootstrap_options){ .of = RC_OF_VOTING });

	cr_expect_lt(abs((int)b.undefined - 2500), 4 * 44, "%zu", b.undefined);
	cr_expect(nearly(b.slope_ci[RC_YES][0], 0.5, 1e-12));
	cr_expect(nearly(b.slope_ci[RC_YES][1], 0.5, 1e-12));
}

/* Three members of which the third joins later; where only the third is drawn
 * the first row has no share, and the line goes through the other two. */
Test(bootstrap, a_draw_may_miss_a_row)
{
	const uint8_t votes[] = { Y, Y, O, Y, Y, N, Y, Y, Y };
	const double years[] = { 1, 2, 3 };
	struct rc_bootstrap b = rc_bootstrap_slopes(
	    votes, 3, 3, years, &(struct rc_bootstrap_options){ .seed = 9 });

	cr_expect_eq(b.undefined, 0);
	/* 1/27 of the draws: 0 to 1 in a year, more than 2.5% */
	cr_expect(nearly(b.slope_ci[RC_YES][1], 1, 1e-12));
	cr_expect(nearly(b.slope_ci[RC_NO][0], -1, 1e-12));
}

/* Rows without a year or a roll call, and members that were never one. */
Test(bootstrap, what_does_not_count_changes_nothing)
{
	const uint8_t plain[] = { Y, N, A, /**/ Y, Y, X, /**/ N, Y, Y };
	const uint8_t padded[] = { O, Y, N, O, A, /**/ O, O, O, O, O, /**/
		O, Y, Y, O, X, /**/ O, Y, Y, O, Y, /**/ O, N, Y, O, Y };
	const double years[] = { 2001, 2002, 2005 };
	const double padded_years[] = { 2001, 2007, 2002, NAN, 2005 };
	struct rc_bootstrap_options options = { .draws = 700, .seed = 4 };
	struct rc_bootstrap a =
	    rc_bootstrap_slopes(plain, 3, 3, years, &options);
	struct rc_bootstrap b =
	    rc_bootstrap_slopes(padded, 5, 5, padded_years, &options);

	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		cr_expect_eq(a.slope_ci[vote][0], b.slope_ci[vote][0]);
		cr_expect_eq(a.slope_ci[vote][1], b.slope_ci[vote][1]);
	}
}

struct undefined_case {
	char name[40];
	size_t rows, members;
	uint8_t votes[4];
	double years[4];
};

ParameterizedTestParameters(bootstrap, undefined_is_nan)
{
	static struct undefined_case cases[] = {
		{ "nothing", 0, 0, { 0 }, { 0 } },
		{ "nobody", 2, 0, { 0 }, { 1, 2 } },
		{ "no members", 2, 2, { O, O, O, O }, { 1, 2 } },
		{ "one roll call", 1, 3, { Y, N, Y }, { 2005 } },
		{ "all in one year", 2, 2, { Y, N, Y, Y }, { 5, 5 } },
		{ "no years", 2, 2, { Y, N, Y, Y }, { NAN, INFINITY } },
	};
	return cr_make_param_array(
	    struct undefined_case, cases, G_N_ELEMENTS(cases));
}

ParameterizedTest(struct undefined_case *c, bootstrap, undefined_is_nan)
{
	struct rc_bootstrap b =
	    rc_bootstrap_slopes(c->votes, c->rows, c->members, c->years,
		&(struct rc_bootstrap_options){ .draws = 20, .threads = 2 });

	cr_expect_eq(b.draws, 20);
	cr_expect_eq(b.undefined, 20, "%s: %zu", c->name, b.undefined);
	for (int vote = 0; vote < RC_N_VOTES; vote++)
		cr_expect(
		    isnan(b.slope_ci[vote][0]) && isnan(b.slope_ci[vote][1]),
		    "%s", c->name);
}

/* Type 7 of one draw is that draw, of two a mean with weights: 2.5% of the way
 * and 97.5%. */
Test(bootstrap, quantiles_of_few_draws)
{
	const uint8_t votes[] = { N, N, Y, N };
	const double years[] = { 1, 2 };
	struct rc_bootstrap_options options = { .draws = 1 };
	struct rc_bootstrap one =
	    rc_bootstrap_slopes(votes, 2, 2, years, &options);

	cr_expect_eq(one.slope_ci[RC_YES][0], one.slope_ci[RC_YES][1]);
	for (options.seed = 1; options.seed < 50; options.seed++) {
		struct rc_bootstrap two;
		double between, apart;

		options.draws = 2;
		two = rc_bootstrap_slopes(votes, 2, 2, years, &options);
		between = two.slope_ci[RC_YES][1] - two.slope_ci[RC_YES][0];
		apart = between / 0.95;
		cr_expect(nearly(apart, 0, 0) || nearly(apart, 0.5, 1e-12) ||
		    nearly(apart, 1, 1e-12));
	}
}
