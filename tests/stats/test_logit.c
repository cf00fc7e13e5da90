#include "rollcall/logit.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <string.h>

static bool
near(double a, double b, double rel_tol)
{
	return fabs(a - b) <= rel_tol * fmax(fabs(a), fabs(b));
}

/* Bliss's beetles: Dobson & Barnett, An Introduction to Generalized Linear
 * Models, 3rd ed., table 7.3: -60.72 (5.18), 34.27 (2.91), deviance 11.23;
 * more digits from Newton's method in 60-digit decimal arithmetic. */
Test(logit, beetles_as_in_dobson_and_barnett)
{
	const double dose[] = { 1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369,
		1.8610, 1.8839 };
	const int killed[] = { 6, 13, 18, 28, 52, 53, 61, 60 };
	const int beetles[] = { 59, 60, 62, 56, 63, 59, 62, 60 };
	struct rc_logit l = rc_logit_fit(dose, killed, beetles, 8);

	cr_expect_null(l.reason);
	cr_expect_eq(l.n, 8);
	cr_expect(near(l.intercept, -60.71745456163541, 1e-12));
	cr_expect(near(l.slope, 34.27032573414698, 1e-12));
	cr_expect(near(l.intercept_se, 5.180711463340804, 1e-12));
	cr_expect(near(l.slope_se, 2.91214007063573, 1e-12));
	cr_expect(near(l.deviance, 11.23223109741926, 1e-12));
	cr_expect(near(l.null_deviance, 284.2024494808314, 1e-12));
	cr_expect(near(l.dispersion, 1.671136264272927, 1e-12));
	cr_expect_eq(l.df, 6);
}

/* Two points are met exactly.  By hand: the slope is the log of the ratio of
 * odds, its variance the sum of 1 / count (Woolf 1955). */
Test(logit, two_years_are_a_ratio_of_odds)
{
	const double years[] = { 2005, 2015 };
	const int k[] = { 20, 60 }, whole[] = { 100, 100 };
	struct rc_logit l = rc_logit_fit(years, k, whole, 2);
	double ratio = (60. / 40) / (20. / 80);
	double variance = 1. / 20 + 1. / 80 + 1. / 60 + 1. / 40;

	cr_expect(near(l.slope, log(ratio) / 10, 1e-13));
	cr_expect(near(l.slope_se, sqrt(variance) / 10, 1e-13));
	cr_expect(near(l.odds_ratio, pow(ratio, 0.1), 1e-13));
	cr_expect(near(rc_logit_at(&l, 2015), 0.6, 1e-13));
	cr_expect_lt(l.deviance, 1e-12);
	cr_expect_eq(l.df, 0);
	cr_expect(isnan(l.dispersion) && isnan(l.quasi_se));
	cr_expect(isnan(l.quasi_p) && isnan(l.quasi_ci[0]));
}

Test(logit, calendar_years_move_only_the_intercept)
{
	const double x[] = { 0, 1, 2, 5 };
	const double years[] = { 2005, 2006, 2007, 2010 };
	const int k[] = { 88, 99, 101, 106 };
	const int whole[] = { 191, 192, 192, 192 };
	struct rc_logit near_0 = rc_logit_fit(x, k, whole, 4);
	struct rc_logit far = rc_logit_fit(years, k, whole, 4);

	cr_expect(near(far.slope, near_0.slope, 1e-12));
	cr_expect(near(far.slope_se, near_0.slope_se, 1e-12));
	cr_expect(
	    near(far.intercept + 2005 * far.slope, near_0.intercept, 1e-9));
	cr_expect(near(far.x_mean, 2005 + near_0.x_mean, 1e-12));
	cr_expect(near(far.middle, near_0.middle, 1e-12));
	cr_expect(
	    near(rc_logit_at(&far, 2020), rc_logit_at(&near_0, 15), 1e-12));
}

Test(logit, what_is_left_over_mirrors_it)
{
	const double x[] = { 1, 2, 3, 4 };
	const int k[] = { 3, 9, 8, 15 }, rest[] = { 17, 11, 12, 5 };
	const int whole[] = { 20, 20, 20, 20 };
	struct rc_logit l = rc_logit_fit(x, k, whole, 4);
	struct rc_logit mirror = rc_logit_fit(x, rest, whole, 4);

	cr_expect(near(l.slope, -mirror.slope, 1e-12));
	cr_expect(near(l.slope_se, mirror.slope_se, 1e-12));
	cr_expect(near(l.deviance, mirror.deviance, 1e-12));
	cr_expect(near(l.loglik, mirror.loglik, 1e-12));
	cr_expect(near(l.quasi_p, mirror.quasi_p, 1e-12));
}

/* No point without a number: -1, a count above its whole, no whole, no x. */
Test(logit, points_that_are_no_counts_are_left_out)
{
	const double x[] = { 0, 1, 2, 3, NAN, 5, 6 };
	const int k[] = { 3, -1, 5, 0, 2, 21, 9 };
	const int whole[] = { 20, 20, 20, 0, 20, 20, 20 };
	const double kept_x[] = { 0, 2, 6 };
	const int kept_k[] = { 3, 5, 9 }, kept_whole[] = { 20, 20, 20 };
	struct rc_logit l = rc_logit_fit(x, k, whole, 7);
	struct rc_logit kept = rc_logit_fit(kept_x, kept_k, kept_whole, 3);

	cr_expect_eq(l.n, 3);
	cr_expect_eq(memcmp(&l, &kept, sizeof l), 0);
}

struct undefined_case {
	char name[40];
	size_t n;
	double x[4];
	int k[4], whole[4];
	char reason[48];
};

ParameterizedTestParameters(logit, undefined)
{
	static struct undefined_case cases[] = {
		{ "nothing", 0, { 0 }, { 0 }, { 0 }, "no counts" },
		{ "unknown", 1, { 0 }, { -1 }, { 9 }, "no counts" },
		{ "one vote", 1, { 2005 }, { 88 }, { 191 },
		    "all counts are in one year" },
		{ "one year", 3, { 2005, 2005, 2005 }, { 1, 2, 3 }, { 9, 9, 9 },
		    "all counts are in one year" },
		{ "none", 3, { 0, 1, 2 }, { 0, 0, 0 }, { 9, 9, 9 },
		    "none or all in every year" },
		{ "all", 3, { 0, 1, 2 }, { 9, 9, 9 }, { 9, 9, 9 },
		    "none or all in every year" },
		{ "none, then all", 4, { 0, 1, 2, 3 }, { 0, 0, 9, 9 },
		    { 9, 9, 9, 9 }, "separated by the years: no finite slope" },
		{ "none, some, all", 3, { 2005, 2006, 2007 }, { 0, 4, 9 },
		    { 9, 9, 9 }, "separated by the years: no finite slope" },
	};
	return cr_make_param_array(
	    struct undefined_case, cases, sizeof cases / sizeof *cases);
}

static bool
is_all_nan(const struct rc_logit *l)
{
	const double values[] = { l->intercept, l->slope, l->intercept_se,
		l->slope_se, l->z, l->p, l->slope_ci[0], l->slope_ci[1],
		l->odds_ratio, l->odds_ci[0], l->odds_ci[1], l->deviance,
		l->null_deviance, l->df, l->loglik, l->dispersion, l->quasi_se,
		l->quasi_t, l->quasi_p, l->quasi_ci[0], l->quasi_ci[1],
		l->x_mean, l->middle, l->middle_se };

	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		if (!isnan(values[i]))
			return false;
	return true;
}

ParameterizedTest(struct undefined_case *c, logit, undefined)
{
	struct rc_logit l = rc_logit_fit(c->x, c->k, c->whole, c->n);

	cr_expect_str_eq(l.reason, c->reason, "%s", c->name);
	cr_expect(is_all_nan(&l), "%s", c->name);
	cr_expect(isnan(rc_logit_at(&l, 2005)), "%s", c->name);
}

/* By hand: with the two of the first year all but sure, what is left over of
 * the others must be 6 and -4 so that it and its product with x add to 0. */
Test(logit, steep_where_the_counts_hardly_overlap)
{
	const double x[] = { 0, 2, 3 };
	const int k[] = { 0, 99096, 0 }, whole[] = { 2, 99098, 40176 };
	struct rc_logit l = rc_logit_fit(x, k, whole, 3);
	double slope = log(4. / 40172) - log(99090. / 8);

	cr_expect_null(l.reason);
	cr_expect(near(l.slope, slope, 1e-10), "%.15g", l.slope);
}
