#include <criterion/criterion.h>
#include <glib.h>
#include <math.h>

#include "rollcall/ranks.h"
#include "stats/brute_force.h"

static bool
near(double a, double b)
{
	return fabs(a - b) <= 1e-12 * fabs(b);
}

/* By hand: squared differences of ranks 1, 1, 1, 1, 0, so rho is
 * 1 - 6 * 4 / (5 * 24); t = 0.8 sqrt(3 / 0.36).  Of 120 orders 8 have a rho of
 * 0.8 and more (1, 0.9, 0.8: 1, 4, 3), and 8 one of -0.8 and less. */
Test(spearman, textbook_example)
{
	const double x[] = { 1, 2, 3, 4, 5 }, y[] = { 20, 10, 40, 30, 50 };
	struct rc_spearman r = rc_spearman_test(x, y, 5);

	cr_expect_eq(r.n, 5);
	cr_expect(near(r.rho, 0.8));
	cr_expect(near(r.t, 0.8 * sqrt(3 / 0.36)));
	cr_expect(r.exact && near(r.p, 16.0 / 120), "%g", r.p);
}

/* Ranks 1, 2.5, 2.5, 4 against 1.5, 1.5, 3, 4: deviations -1.5, 0, 0, 1.5 and
 * -1, -1, 0.5, 1.5; rho = 3.75 / sqrt(4.5 * 4.5).  t is that of 2 degrees of
 * freedom, whose p is 1 - t / sqrt(2 + t^2). */
Test(spearman, equal_values_share_the_mean_of_their_ranks)
{
	const double x[] = { 0, 5, 5, 9 }, y[] = { 1, 1, 2, 3 };
	struct rc_spearman r = rc_spearman_test(x, y, 4);

	cr_expect(near(r.rho, 3.75 / 4.5), "%g", r.rho);
	cr_expect(near(r.p_t, 1 - r.t / sqrt(2 + r.t * r.t)));
}

/* Pearson's correlation of mid-ranks, but for a constant: for whole numbers
 * below 8 the rank is twice the values below, and one more for each equal. */
static double
sum_of_ranks(const double *x, const double *y, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++) {
		double a = 0, b = 0;

		for (size_t k = 0; k < n; k++) {
			a += (x[k] < x[i]) - (x[k] > x[i]);
			b += (y[k] < y[i]) - (y[k] > y[i]);
		}
		sum += a * b;
	}
	return sum;
}

Test(spearman, as_counted_over_all_orders)
{
	enum { N = 7 };
	uint32_t state = 70172;

	for (int i = 0; i < 30; i++) {
		double x[N], y[N];
		struct rc_spearman r;
		struct orders_seen seen;

		for (size_t k = 0; k < N; k++) {
			x[k] = draw(&state, i % 2 == 0 ? 1000 : 4);
			y[k] = draw(&state, i % 3 == 0 ? 1000 : 3);
		}
		r = rc_spearman_test(x, y, N);
		if (isnan(r.rho))
			continue;
		seen = go_through_orders(sum_of_ranks, x, y, N);
		cr_expect(r.exact && near(r.p, seen.p), "%d: %g, not %g", i,
		    r.p, seen.p);
	}
}

/* 2 of the 10! orders; of eleven points p is that of t. */
Test(spearman, perfect_order)
{
	double x[11], y[11];
	struct rc_spearman ten, eleven;

	for (int i = 0; i < 11; i++) {
		x[i] = i;
		y[i] = -i * i;
	}
	ten = rc_spearman_test(x, y, 10);
	eleven = rc_spearman_test(x, y, 11);
	cr_expect_eq(ten.rho, -1);
	cr_expect(ten.exact && near(ten.p, 2 / 3628800.0));
	cr_expect(!eleven.exact && eleven.p == 0 && eleven.p_t == 0);
	cr_expect(isnan(ten.t) && isnan(eleven.t));
}

Test(spearman, undefined_is_nan_never_zero)
{
	const double x[] = { 0, 1, 2 }, flat[] = { 4, 4, 4 };
	const double gap[] = { 1, NAN, 2 };
	struct rc_spearman two = rc_spearman_test(x, gap, 3);
	struct rc_spearman constant = rc_spearman_test(x, flat, 3);
	struct rc_spearman none = rc_spearman_test(NULL, NULL, 0);

	cr_expect(two.n == 2 && two.rho == 1 && two.p == 1);
	cr_expect(isnan(two.t) && isnan(two.p_t));
	cr_expect(isnan(constant.rho) && isnan(constant.p));
	cr_expect(isnan(none.rho) && isnan(none.p) && none.n == 0);
}
