#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "rollcall/interval.h"

static bool
near(double a, double b)
{
	return fabs(a - b) <= 1e-10 * fabs(b);
}

/* With z = 1.959963984540054.  0 of n: Wilson z^2 / (n + z^2); Clopper-Pearson
 * solves (1 - p)^n = 0.025.  The other end mirrors it. */
Test(interval, nobody_and_everybody)
{
	double wilson = 3.841458820694124 / (10 + 3.841458820694124);
	double exact = 1 - pow(0.025, 0.1);
	struct rc_interval w = rc_interval_wilson(0, 10);
	struct rc_interval c = rc_interval_clopper_pearson(0, 10);
	struct rc_interval j = rc_interval_jeffreys(0, 10);

	cr_expect(w.low == 0 && near(w.high, wilson));
	cr_expect(c.low == 0 && near(c.high, exact));
	cr_expect(j.low == 0 && j.high > 0 && j.high < exact);
	w = rc_interval_wilson(10, 10);
	c = rc_interval_clopper_pearson(10, 10);
	cr_expect(w.high == 1 && near(w.low, 1 - wilson));
	cr_expect(c.high == 1 && near(c.low, 1 - exact));
	cr_expect_eq(rc_interval_jeffreys(10, 10).high, 1);
}

/* One of one: Clopper-Pearson from p = 0.025.  One of two: the ends solve
 * 1 - (1 - p)^2 = 0.025 and p^2 = 0.975. */
Test(interval, exact_ends_of_one_and_two)
{
	struct rc_interval one = rc_interval_clopper_pearson(1, 1);
	struct rc_interval half = rc_interval_clopper_pearson(1, 2);

	cr_expect(near(one.low, 0.025) && one.high == 1);
	cr_expect(near(half.low, 1 - sqrt(0.975)));
	cr_expect(near(half.high, sqrt(0.975)));
}

/* Two of 260 and others, where GSL's own quantile gives NaN; and as many votes
 * as the Assembly has cast in its history. */
Test(interval, every_share_has_one)
{
	const int n[] = { 260, 291, 350, 1000, 1000000 };

	for (size_t i = 0; i < sizeof n / sizeof *n; i++)
		for (int k = 1; k < n[i]; k += 1 + n[i] / 1000) {
			struct rc_interval c =
			    rc_interval_clopper_pearson(k, n[i]);
			struct rc_interval j = rc_interval_jeffreys(k, n[i]);
			double a = k, b = (double)n[i] - k;

			cr_expect(fabs(gsl_cdf_beta_P(c.low, a, b + 1) -
				      0.025) < 1e-9);
			cr_expect(fabs(gsl_cdf_beta_Q(c.high, a + 1, b) -
				      0.025) < 1e-9);
			cr_expect(c.low <= j.low && j.high <= c.high);
		}
	cr_expect(isnan(rc_interval_jeffreys(1, 1000001).low));
	cr_expect(isnan(rc_interval_clopper_pearson(1, 1000001).low));
}

/* P(X >= k) at the lower end and P(X <= k) at the upper are 2.5%, by the sum of
 * binomial probabilities; the other two intervals lie about the share. */
Test(interval, ends_leave_out_a_fortieth)
{
	for (int n = 1; n <= 193; n += 16)
		for (int k = 0; k <= n; k++) {
			struct rc_interval c =
			    rc_interval_clopper_pearson(k, n);
			struct rc_interval w = rc_interval_wilson(k, n);
			struct rc_interval j = rc_interval_jeffreys(k, n);
			double share = (double)k / n;
			unsigned yes = (unsigned)k, all = (unsigned)n;

			cr_expect(k == 0 ||
			    near(gsl_cdf_binomial_Q(yes - 1, c.low, all),
				0.025));
			cr_expect(k == n ||
			    near(gsl_cdf_binomial_P(yes, c.high, all), 0.025));
			cr_expect(w.low <= share && share <= w.high);
			cr_expect(j.low <= share && share <= j.high);
			cr_expect(c.low <= j.low && j.high <= c.high);
		}
}

Test(interval, of_what_is_no_share_is_nothing)
{
	const int bad[][2] = { { 0, 0 }, { -1, 10 }, { 11, 10 }, { 1, -1 } };

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		int k = bad[i][0], n = bad[i][1];

		cr_expect(isnan(rc_interval_wilson(k, n).low));
		cr_expect(isnan(rc_interval_clopper_pearson(k, n).high));
		cr_expect(isnan(rc_interval_jeffreys(k, n).low));
	}
}
