#include "rollcall/multinomial.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <string.h>

#include "rollcall/logit.h"

static bool
near(double a, double b, double rel_tol)
{
	return fabs(a - b) <= rel_tol * fmax(fabs(a), fabs(b));
}

/* Two points are met exactly.  By hand: each slope is the log of a ratio of
 * odds, its variance the sum of 1 / count. */
Test(multinomial, two_years_are_ratios_of_odds)
{
	const double years[] = { 2005, 2015 };
	const int counts[] = { 88, 60, 21, 22, 119, 48, 19, 7 };
	struct rc_multinomial m = rc_multinomial_fit(years, counts, 2, 4, 0);

	cr_expect_null(m.reason);
	for (int j = 1; j < 4; j++) {
		double a = counts[0], b = counts[j], c = counts[4];
		double d = counts[4 + j];
		double variance = 1 / a + 1 / b + 1 / c + 1 / d;

		cr_expect(
		    near(m.line[j].slope, log(d / c * a / b) / 10, 1e-12));
		cr_expect(near(m.line[j].slope_se, sqrt(variance) / 10, 1e-12));
		cr_expect(near(m.line[j].intercept + 2005 * m.line[j].slope,
		    log(b / a), 1e-9));
	}
	cr_expect(isnan(m.line[0].slope) && isnan(m.line[0].slope_se));
	cr_expect(isnan(m.line[4].slope));
	cr_expect_eq(m.ratio_df, 3);
}

Test(multinomial, two_parts_are_the_logit)
{
	const double x[] = { 2005, 2006, 2008, 2011 };
	const int counts[] = { 3, 17, 9, 11, 8, 12, 15, 5 };
	const int k[] = { 3, 9, 8, 15 }, whole[] = { 20, 20, 20, 20 };
	struct rc_multinomial m = rc_multinomial_fit(x, counts, 4, 2, 1);
	struct rc_logit l = rc_logit_fit(x, k, whole, 4);

	cr_expect(near(m.line[0].slope, l.slope, 1e-13));
	cr_expect(near(m.line[0].slope_se, l.slope_se, 1e-13));
	cr_expect(near(m.line[0].intercept, l.intercept, 1e-13));
	cr_expect(near(m.line[0].intercept_se, l.intercept_se, 1e-9));
	cr_expect(near(m.line[0].z, l.z, 1e-12));
	cr_expect(near(m.line[0].p, l.p, 1e-12));
	cr_expect(near(m.line[0].slope_ci[0], l.slope_ci[0], 1e-11));
	cr_expect(near(m.ratio, l.null_deviance - l.deviance, 1e-11));
}

/* Another base, and the rows in another order, are the same model. */
Test(multinomial, base_and_order_do_not_matter)
{
	const double x[] = { 0, 1, 3, 4 }, back[] = { 4, 3, 1, 0 };
	const int counts[] = { 9, 4, 7, 8, 6, 6, 11, 3, 6, 12, 4, 4 };
	const int reversed[] = { 12, 4, 4, 11, 3, 6, 8, 6, 6, 9, 4, 7 };
	struct rc_multinomial m = rc_multinomial_fit(x, counts, 4, 3, 0);
	struct rc_multinomial other = rc_multinomial_fit(x, counts, 4, 3, 2);
	struct rc_multinomial turned =
	    rc_multinomial_fit(back, reversed, 4, 3, 0);

	cr_expect(near(m.line[2].slope, -other.line[0].slope, 1e-12));
	cr_expect(near(m.line[2].slope_se, other.line[0].slope_se, 1e-12));
	cr_expect(near(
	    m.line[1].slope, other.line[1].slope - other.line[0].slope, 1e-11));
	cr_expect(near(m.loglik, other.loglik, 1e-13));
	cr_expect(near(m.line[1].slope, turned.line[1].slope, 1e-12));
	cr_expect(near(m.ratio, turned.ratio, 1e-12));
}

/* A year of nothing known, or of nobody, says nothing. */
Test(multinomial, rows_without_counts_are_left_out)
{
	const double x[] = { 0, 1, 2, 3, INFINITY };
	const int counts[] = { 9, 4, -1, 8, 0, 0, 7, 7, 5, 5 };
	const double kept_x[] = { 0, 3 };
	const int kept[] = { 9, 4, 7, 7 };
	struct rc_multinomial m = rc_multinomial_fit(x, counts, 5, 2, 0);
	struct rc_multinomial of_kept =
	    rc_multinomial_fit(kept_x, kept, 2, 2, 0);

	cr_expect_eq(m.n, 2);
	cr_expect_eq(m.line[1].slope, of_kept.line[1].slope);
}

/* By hand: with the same shares in each year nothing moves. */
Test(multinomial, no_change_has_a_ratio_of_0_and_p_of_1)
{
	const double x[] = { 0, 1, 2 };
	const int counts[] = { 10, 20, 30, 20, 40, 60, 10, 20, 30 };
	struct rc_multinomial m = rc_multinomial_fit(x, counts, 3, 3, 1);

	cr_expect_float_eq(m.line[0].slope, 0, 1e-14);
	cr_expect_float_eq(m.line[0].intercept, log(0.5), 1e-14);
	cr_expect_lt(m.ratio, 1e-10);
	cr_expect_float_eq(m.ratio_p, 1, 1e-10);
}

struct undefined_case {
	char name[40];
	size_t n;
	double x[3];
	int counts[9];
	char reason[48];
};

ParameterizedTestParameters(multinomial, undefined)
{
	static struct undefined_case cases[] = {
		{ "nothing", 0, { 0 }, { 0 }, "no counts" },
		{ "nobody", 2, { 0, 1 }, { 0 }, "no counts" },
		{ "unknown", 2, { 0, 1 }, { 5, 5, -1, -1, 5, 5 }, "no counts" },
		{ "one year", 2, { 7, 7 }, { 1, 2, 3, 4, 5, 6 },
		    "all counts are in one year" },
		{ "a part never", 2, { 0, 1 }, { 1, 2, 0, 4, 5, 0 },
		    "a part is 0 in every year" },
		{ "one after another", 3, { 0, 1, 2 },
		    { 9, 0, 0, 0, 9, 0, 0, 0, 9 },
		    "separated by the years: no finite slope" },
		{ "one only at the end", 3, { 0, 1, 2 },
		    { 5, 4, 0, 4, 5, 0, 3, 3, 3 },
		    "separated by the years: no finite slope" },
	};
	return cr_make_param_array(
	    struct undefined_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct undefined_case *c, multinomial, undefined)
{
	struct rc_multinomial m =
	    rc_multinomial_fit(c->x, c->counts, c->n, 3, 0);

	cr_expect_str_eq(m.reason, c->reason, "%s", c->name);
	cr_expect(isnan(m.loglik) && isnan(m.ratio) && isnan(m.ratio_p));
	cr_expect(isnan(m.ratio_df));
	for (int j = 0; j < 3; j++)
		cr_expect(
		    isnan(m.line[j].slope) && isnan(m.line[j].intercept_se),
		    "%s", c->name);
}
