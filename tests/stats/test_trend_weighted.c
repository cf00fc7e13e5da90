#include <criterion/criterion.h>
#include <math.h>

#include "rollcall/trend.h"

static bool
near(double a, double b)
{
	return fabs(a - b) <= 1e-12 * fabs(b);
}

static const double x[] = { 2005, 2006, 2008, 2009, 2012 };
static const double y[] = { 1, 3, 2, 5, 4 };

Test(trend_weighted, equal_weights_are_no_weights)
{
	const double w[] = { 193, 193, 193, 193, 193 };
	struct rc_trend plain = rc_trend_fit(x, y, 5);
	struct rc_trend t = rc_trend_fit_weighted(x, y, w, 5);

	cr_expect(near(t.slope, plain.slope));
	cr_expect(near(t.intercept, plain.intercept));
	cr_expect(near(t.slope_se, plain.slope_se) && near(t.p, plain.p));
	cr_expect(near(t.r2, plain.r2));
	cr_expect(near(t.sigma, plain.sigma * sqrt(193)));
	cr_expect(near(
	    rc_trend_line_band(&t, 2015), rc_trend_line_band(&plain, 2015)));
	cr_expect(near(rc_trend_prediction_band(&t, 2015),
	    rc_trend_prediction_band(&plain, 2015)));
	cr_expect(near(rc_trend_prediction_band_of(&t, 2015, 193),
	    rc_trend_prediction_band(&plain, 2015)));
}

/* By hand.  A point of weight 2 pulls like two points: weighted means 1 (of 0,
 * 1, 1, 2) and 5 / 4 (of 0, 2, 2, 1), Sxx = 2, Sxy = 1, slope 1 / 2; the line
 * is 3 / 4 off at each, squares 4 * 9 / 16; sigma^2 is that over one degree of
 * freedom, for the points are three. */
Test(trend_weighted, a_weight_of_two_pulls_like_two_points)
{
	const double three_x[] = { 0, 1, 2 }, three_y[] = { 0, 2, 1 };
	const double w[] = { 1, 2, 1 };
	struct rc_trend t = rc_trend_fit_weighted(three_x, three_y, w, 3);

	cr_expect_eq(t.n, 3);
	cr_expect_eq(t.df, 1);
	cr_expect_eq(t.weight, 4);
	cr_expect(near(t.slope, 0.5) && near(t.intercept, 0.75));
	cr_expect(near(t.sigma, 1.5), "%g", t.sigma);
	cr_expect(near(t.slope_se, 1.5 / sqrt(2)));
	cr_expect(near(t.intercept_se, 1.5 * sqrt(0.25 + 0.5)));
}

Test(trend_weighted, the_unit_of_the_weights_does_not_matter)
{
	const double w[] = { 191, 192, 192, 192, 193 };
	const double half[] = { 95.5, 96, 96, 96, 96.5 };
	struct rc_trend a = rc_trend_fit_weighted(x, y, w, 5);
	struct rc_trend b = rc_trend_fit_weighted(x, y, half, 5);

	cr_expect(near(a.slope_se, b.slope_se) && near(a.p, b.p));
	cr_expect(near(rc_trend_prediction_band(&a, 2015),
	    rc_trend_prediction_band(&b, 2015)));
}

Test(trend_weighted, points_without_weight_are_skipped)
{
	const double w[] = { 1, 0, -1, NAN, 1 };
	struct rc_trend t = rc_trend_fit_weighted(x, y, w, 5);

	cr_expect_eq(t.n, 2);
	cr_expect(near(t.slope, 3.0 / 7));
	cr_expect(isnan(t.slope_se) && isnan(t.p) && isnan(t.sigma));
	cr_expect(isnan(rc_trend_prediction_band_of(&t, 2015, 1)));
}

Test(trend_weighted, points_with_a_gap_are_skipped)
{
	const double gaps_x[] = { 0, NAN, 1, 2, INFINITY };
	const double gaps_y[] = { 0, 1, 2, -INFINITY, 9 };
	const double w[] = { 1, 1, 1, 1, 1 };
	struct rc_trend t = rc_trend_fit_weighted(gaps_x, gaps_y, w, 5);

	cr_expect_eq(t.n, 2);
	cr_expect(near(t.slope, 2));
}

Test(trend_weighted, undefined_is_nan_never_zero)
{
	const double none[] = { 0, 0, 0, 0, 0 }, same[] = { 1, 1, 1, 1, 1 };
	struct rc_trend weightless = rc_trend_fit_weighted(x, y, none, 5);
	struct rc_trend one_year = rc_trend_fit_weighted(same, y, same, 5);
	struct rc_trend empty = rc_trend_fit_weighted(NULL, NULL, NULL, 0);

	cr_expect(isnan(weightless.slope) && weightless.n == 0);
	cr_expect(isnan(one_year.slope) && one_year.n == 5);
	cr_expect(isnan(empty.slope) && empty.n == 0);
}

Test(trend_weighted, a_new_point_needs_a_weight)
{
	struct rc_trend t = rc_trend_fit_weighted(x, y, x, 5);

	cr_expect(isnan(rc_trend_prediction_band_of(&t, 2015, 0)));
	cr_expect_lt(rc_trend_line_band(&t, 2015),
	    rc_trend_prediction_band_of(&t, 2015, 193));
}
