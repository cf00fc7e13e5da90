#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>

#include "rollcall/trend.h"

struct line_case {
	char name[40];
	size_t n;
	double x[4], y[4];
	double slope, intercept;
};

ParameterizedTestParameters(trend, line)
{
	static struct line_case cases[] = {
		{ "exact line", 3, { 0, 1, 2 }, { 1, 3, 5 }, 2, 1 },
		{ "skips a gap", 4, { 0, 1, 2, 3 }, { 0, NAN, 2, 3 }, 1, 0 },
		{ "three years count as three", 3, { 2010, 2011, 2014 },
		    { 0, 1, 4 }, 1, -2010 },
		{ "two points", 2, { 1, 2 }, { 5, 4 }, -1, 6 },
		{ "one point", 1, { 2000 }, { 7 }, NAN, NAN },
		{ "none", 0, { 0 }, { 0 }, NAN, NAN },
		{ "all in one year", 3, { 5, 5, 5 }, { 1, 2, 3 }, NAN, NAN },
		{ "infinity is skipped", 3, { 0, 1, 2 }, { 0, INFINITY, 2 }, 1,
		    0 },
		{ "no change", 3, { 0, 1, 2 }, { 4, 4, 4 }, 0, 4 },
	};
	return cr_make_param_array(
	    struct line_case, cases, sizeof cases / sizeof *cases);
}

static bool
near(double a, double b, double rel_tol)
{
	if (isnan(a) || isnan(b))
		return isnan(a) && isnan(b);
	return fabs(a - b) <= rel_tol * fmax(fabs(a), fabs(b)) ||
	    fabs(a - b) < 1e-15;
}

ParameterizedTest(struct line_case *c, trend, line)
{
	struct rc_trend t = rc_trend_fit(c->x, c->y, c->n);

	cr_expect(near(t.slope, c->slope, 1e-12), "%s: %g", c->name, t.slope);
	cr_expect(near(t.intercept, c->intercept, 1e-12), "%s: %g", c->name,
	    t.intercept);
}

/* Errors need a third point, a test needs scatter, R2 needs a y that varies. */
Test(trend, undefined_is_nan_never_zero)
{
	const double x[] = { 0, 1, 2 }, flat[] = { 4, 4, 4 };
	struct rc_trend two = rc_trend_fit(x, x, 2);
	struct rc_trend constant = rc_trend_fit(x, flat, 3);

	cr_expect(isnan(two.slope_se) && isnan(two.p) && isnan(two.r2));
	cr_expect(isnan(two.sigma) && isnan(two.df));
	cr_expect(isnan(rc_trend_line_band(&two, 1)));
	cr_expect(isnan(constant.r2) && isnan(constant.t));
	cr_expect(isnan(constant.p));
	cr_expect_eq(constant.slope_se, 0);
}

/* The band is narrowest at the mean of x; a new point is less sure than the
 * line. */
Test(trend, bands_open_from_the_middle)
{
	const double x[] = { 0, 1, 2, 3, 4 }, y[] = { 1, 3, 2, 5, 4 };
	struct rc_trend t = rc_trend_fit(x, y, 5);

	cr_expect_lt(rc_trend_line_band(&t, 2), rc_trend_line_band(&t, 3));
	cr_expect(
	    near(rc_trend_line_band(&t, 0), rc_trend_line_band(&t, 4), 1e-12));
	cr_expect_lt(
	    rc_trend_line_band(&t, 2), rc_trend_prediction_band(&t, 2));
}

/* 28, 29 and 30 of 53 lie on a line, but for what rounding makes of them: there
 * is no scatter to judge the slope by, and t is not 5e14. */
Test(trend, points_on_a_line_have_no_interval)
{
	const double x[] = { 2003, 2004, 2005 };
	const double y[] = { 100 * 28.0 / 53, 100 * 29.0 / 53,
		100 * 30.0 / 53 };
	const double flat[] = { 0.1, 0.1, 0.1 };
	struct rc_trend t = rc_trend_fit(x, y, 3);

	cr_expect(fabs(t.slope - 100.0 / 53) < 1e-12);
	cr_expect_eq(t.slope_se, 0);
	cr_expect(isnan(t.t) && isnan(t.p) && isnan(t.slope_ci[0]));
	cr_expect_eq(t.r2, 1);
	t = rc_trend_fit(x, flat, 3);
	cr_expect(isnan(t.slope_ci[1]) && isnan(t.p));
}
