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

/* By hand, ties in both: the pairs go +, 0 (same x), +, +, 0 (same y), 0 (same
 * x): S = 3.  Of 6 pairs 2 are tied in x and 1 in y.  Variance: (4 * 3 * 13 -
 * 2 * 2 * 1 * 9 - 2 * 1 * 9) / 18 + 4 * 2 / (2 * 4 * 3) = 6. */
Test(mann_kendall, textbook_formulas_with_ties)
{
	const double x[] = { 1, 1, 2, 2 }, y[] = { 1, 2, 2, 3 };
	struct rc_mann_kendall t = rc_mann_kendall_test(x, y, 4);

	cr_expect_eq(t.n, 4);
	cr_expect_eq(t.s, 3);
	cr_expect_eq(t.n_ties, 1);
	cr_expect(near(t.tau_a, 3.0 / 6));
	cr_expect(near(t.tau_b, 3 / sqrt(4 * 5)));
	cr_expect(near(t.variance, 6));
	cr_expect(near(t.z, 2 / sqrt(6)));
	cr_expect(near(t.p_normal, erfc(2 / sqrt(6) / sqrt(2))));
	/* 24 orders; the two ones of each x may change places, and the two 2s:
	 * 1 2|2 3 has S = 3 in 8 orders, 2 3|1 2 has -3 in 8. */
	cr_expect(t.exact && near(t.p, 16.0 / 24));
}

/* Kendall's counts of orders of four: 1, 3, 5, 6, 5, 3, 1 with S = 6 ... -6. */
Test(mann_kendall, exact_p_of_four_points)
{
	const double x[] = { 0, 1, 2, 3 },
		     y[][4] = { { 1, 2, 3, 4 }, { 1, 2, 4, 3 }, { 2, 1, 4, 3 },
			     { 2, 4, 1, 3 } };
	const double p[] = { 2.0 / 24, 8.0 / 24, 18.0 / 24, 1 };

	for (size_t i = 0; i < 4; i++) {
		struct rc_mann_kendall t = rc_mann_kendall_test(x, y[i], 4);

		cr_expect_eq(t.s, 6 - 2 * (long long)i);
		cr_expect(t.exact && near(t.p, p[i]), "%zu: %g", i, t.p);
	}
}

/* 2 of the 49! orders have the greatest S. */
Test(mann_kendall, small_exact_p_keeps_its_digits)
{
	double x[50];
	struct rc_mann_kendall t;

	for (int i = 0; i < 50; i++)
		x[i] = i;
	t = rc_mann_kendall_test(x, x, 49);
	cr_expect_eq(t.s, 49 * 24);
	cr_expect(t.exact && near(t.p, 2 / tgamma(50)), "%g", t.p);
	cr_expect_not(rc_mann_kendall_test(x, x, 50).exact);
}

/* S, its variance and its distribution against all 5,040 orders, on data with
 * any number of ties in x and in y. */
Test(mann_kendall, as_counted_over_all_orders)
{
	enum { N = 7 };
	uint32_t state = 60173;

	for (int i = 0; i < 60; i++) {
		double x[N], y[N];
		struct rc_mann_kendall t;
		struct orders_seen seen;

		for (size_t k = 0; k < N; k++) {
			x[k] = draw(&state, i % 2 == 0 ? 1000 : 4);
			y[k] = draw(&state, i % 3 == 0 ? 1000 : 3);
		}
		t = rc_mann_kendall_test(x, y, N);
		if (isnan(t.tau_b))
			continue;
		seen = go_through_orders(sum_of_signs, x, y, N);
		cr_expect_eq((double)t.s, sum_of_signs(x, y, N));
		cr_expect(near(t.variance, seen.mean_square));
		cr_expect(t.exact && near(t.p, seen.p), "%d: %g, not %g", i,
		    t.p, seen.p);
	}
}

Test(mann_kendall, counts_many_points_as_pair_by_pair)
{
	enum { N = 700 };
	uint32_t state = 5;
	double x[N], y[N];

	for (unsigned levels = 2; levels < 100000; levels *= 6) {
		struct rc_mann_kendall t;

		for (size_t k = 0; k < N; k++) {
			x[k] = 1946 + draw(&state, 75);
			y[k] = draw(&state, levels) / (double)levels;
		}
		t = rc_mann_kendall_test(x, y, N);
		cr_expect_eq((double)t.s, sum_of_signs(x, y, N));
	}
}

/* Ten points with a tie are the most, and eleven are too many. */
Test(mann_kendall, with_ties_exact_up_to_ten_points)
{
	double x[11], y[11];
	struct rc_mann_kendall ten, eleven;

	for (int i = 0; i < 11; i++) {
		x[i] = i;
		y[i] = i == 1 ? 0 : i;
	}
	ten = rc_mann_kendall_test(x, y, 10);
	eleven = rc_mann_kendall_test(x, y, 11);
	/* 10! / 2 orders look different, one of them goes up, one down. */
	cr_expect(ten.exact && near(ten.p, 4 / 3628800.0));
	cr_expect_not(eleven.exact);
	cr_expect_eq(eleven.p, eleven.p_normal);
	/* (11 * 10 * 27 - 2 * 1 * 9) / 18 = 164; S = 54 */
	cr_expect(near(eleven.z, 53 / sqrt(164)));
}

Test(mann_kendall, no_direction_has_p_1)
{
	const double x[] = { 0, 1, 2 }, y[] = { 1, 2, 1 };
	struct rc_mann_kendall t = rc_mann_kendall_test(x, y, 3);

	cr_expect(t.s == 0 && t.z == 0 && t.p_normal == 1 && t.p == 1);
}

Test(mann_kendall, undefined_is_nan_never_zero)
{
	const double x[] = { 0, 1, 2 }, flat[] = { 4, 4, 4 };
	const double gap[] = { 1, NAN, INFINITY };
	const struct rc_mann_kendall undefined[] = {
		rc_mann_kendall_test(x, flat, 3),
		rc_mann_kendall_test(flat, x, 3),
		rc_mann_kendall_test(x, gap, 3),
		rc_mann_kendall_test(NULL, NULL, 0),
	};
	const size_t n[] = { 3, 3, 1, 0 };

	for (size_t i = 0; i < G_N_ELEMENTS(undefined); i++) {
		const struct rc_mann_kendall *t = &undefined[i];

		cr_expect_eq(t->n, n[i]);
		cr_expect_eq(t->s, 0);
		cr_expect(isnan(t->tau_a) && isnan(t->tau_b));
		cr_expect(isnan(t->variance) && isnan(t->z));
		cr_expect(isnan(t->p_normal) && isnan(t->p) && !t->exact);
	}
}
