#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>
#include <math.h>

#include "rollcall/ranks.h"
#include "stats/brute_force.h"

struct slope_case {
	char name[40];
	size_t n;
	double x[4], y[4];
	size_t n_pairs;
	double slope, intercept;
};

/* By hand. */
ParameterizedTestParameters(theil_sen, line)
{
	static struct slope_case cases[] = {
		{ "exact line", 3, { 0, 1, 2 }, { 1, 3, 5 }, 3, 2, 1 },
		{ "an even number of slopes", 4, { 0, 1, 2, 3 },
		    { 0, 1, 2, 99 }, 6, 17,
		    -8 }, /* 1, 1, 1, 33, 49, 97; rests 0, -16, -32, 48 */
		{ "skips a gap", 4, { 0, 1, 2, 3 }, { 0, NAN, 2, 3 }, 3, 1, 0 },
		{ "three years count as three", 3, { 2010, 2011, 2014 },
		    { 0, 1, 4 }, 3, 1, -2010 },
		{ "two votes in one year", 3, { 0, 0, 1 }, { 1, 3, 4 }, 2, 2,
		    2 }, /* slopes 1, 3; rests 1, 3, 2 */
		{ "two points", 2, { 1, 2 }, { 5, 4 }, 1, -1, 6 },
		{ "no change", 3, { 0, 1, 2 }, { 4, 4, 4 }, 3, 0, 4 },
		{ "infinity is skipped", 3, { 0, 1, 2 }, { 0, INFINITY, 2 }, 1,
		    1, 0 },
		{ "all in one year", 3, { 5, 5, 5 }, { 1, 2, 3 }, 0, NAN, NAN },
		{ "one point", 1, { 2000 }, { 7 }, 0, NAN, NAN },
		{ "none", 0, { 0 }, { 0 }, 0, NAN, NAN },
	};
	return cr_make_param_array(
	    struct slope_case, cases, sizeof cases / sizeof *cases);
}

static bool
same(double a, double b)
{
	return a == b || (isnan(a) && isnan(b));
}

ParameterizedTest(struct slope_case *c, theil_sen, line)
{
	struct rc_theil_sen line = rc_theil_sen_fit(c->x, c->y, c->n);

	cr_expect_eq(line.n_pairs, c->n_pairs, "%s", c->name);
	cr_expect(same(line.slope, c->slope), "%s: %g", c->name, line.slope);
	cr_expect(same(line.intercept, c->intercept), "%s: %g", c->name,
	    line.intercept);
}

/* The example of Sen (1968), section 6: slope 4, interval 26/7 to 35/8.  He
 * asks for 93%; at 95% the ranks are the same: N = 21, variance 7 * 6 * 19 /
 * 18, C = 13.05, ranks 4 and 18. */
Test(theil_sen, example_of_sen)
{
	const double x[] = { 1, 2, 3, 4, 10, 12, 18 };
	const double y[] = { 9, 15, 19, 20, 45, 55, 78 };
	struct rc_theil_sen line = rc_theil_sen_fit(x, y, 7);

	cr_expect_eq(line.n, 7);
	cr_expect_eq(line.n_pairs, 21);
	cr_expect_eq(line.slope, 4);
	cr_expect_eq(line.intercept, 6);
	cr_expect_eq(line.intercept_medians, 4);
	cr_expect_eq(line.slope_ci[0], 26.0 / 7);
	cr_expect_eq(line.slope_ci[1], 35.0 / 8);
}

/* Four points: N = 6, C = 1.96 sqrt(4 * 3 * 13 / 18) = 5.77, the lower rank
 * would be 0.  Five: N = 10, C = 1.96 sqrt(5 * 4 * 15 / 18) = 8.0, ranks 1 and
 * 10: least and greatest slope. */
Test(theil_sen, an_interval_needs_five_points)
{
	const double x[] = { 0, 1, 2, 3, 4 }, y[] = { 0, 1, 4, 9, 16 };
	struct rc_theil_sen four = rc_theil_sen_fit(x, y, 4);
	struct rc_theil_sen five = rc_theil_sen_fit(x, y, 5);

	cr_expect(isnan(four.slope_ci[0]) && isnan(four.slope_ci[1]));
	cr_expect_eq(five.slope_ci[0], 1);
	cr_expect_eq(five.slope_ci[1], 7);
}

Test(theil_sen, no_change_leaves_no_doubt)
{
	const double x[] = { 0, 1, 2 }, y[] = { 4, 4, 4 };
	struct rc_theil_sen line = rc_theil_sen_fit(x, y, 3);

	cr_expect(line.slope_ci[0] == 0 && line.slope_ci[1] == 0);
}

/* Many votes a year and few values of y: ties in both.  The variance of S is
 * the mean of its square over all orders. */
Test(theil_sen, interval_allows_for_ties_in_x_and_y)
{
	const double x[] = { 0, 0, 1, 1, 2, 2, 3, 4 };
	const double y[] = { 0, 1, 1, 1, 2, 1, 3, 2 };
	struct orders_seen seen = go_through_orders(sum_of_signs, x, y, 8);
	size_t n_slopes;
	g_autofree double *slopes = all_slopes(x, y, 8, &n_slopes);
	double c = 1.959963984540054 * sqrt(seen.mean_square);
	struct rc_theil_sen line = rc_theil_sen_fit(x, y, 8);

	cr_assert_eq(n_slopes, 25);
	cr_expect_eq(line.slope, slopes[12]);
	cr_expect_eq(
	    line.slope_ci[0], slopes[(size_t)nearbyint((25 - c) / 2) - 1]);
	cr_expect_eq(line.slope_ci[1], slopes[(size_t)nearbyint((25 + c) / 2)]);
}

Test(theil_sen, order_of_the_points_does_not_matter)
{
	const double x[] = { 2005, 2006, 2006, 2009, 2015 };
	const double y[] = { 1, 4, 2, 8, 5 };
	const double turned_x[] = { 2015, 2009, 2006, 2006, 2005 };
	const double turned_y[] = { 5, 8, 2, 4, 1 };
	struct rc_theil_sen a = rc_theil_sen_fit(x, y, 5);
	struct rc_theil_sen b = rc_theil_sen_fit(turned_x, turned_y, 5);

	cr_expect_eq(a.slope, b.slope);
	cr_expect_eq(a.intercept, b.intercept);
}
