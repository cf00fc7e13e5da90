#include <glib.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort_double.h>
#include <math.h>
#include <stdlib.h>

#include "rollcall/ranks.h"
#include "stats/orders.h"
#include "stats/points.h"
#include "stats/slopes.h"
#include "stats/ties.h"

enum { MOST_UNTIED = 49 };

static size_t
count_not_rising(const double *x, const double *y, size_t n)
{
	struct rc_slopes *slopes = rc_slopes_new(x, y, n);
	size_t count = rc_slopes_at_most(slopes, 0);

	rc_slopes_free(slopes);
	return count;
}

/* Level pairs are in both counts and drop out. */
static long long
count_s(const double *x, const double *y, size_t n)
{
	g_autofree double *mirrored = g_new(double, n);

	for (size_t i = 0; i < n; i++)
		mirrored[i] = -y[i];
	return (long long)count_not_rising(x, mirrored, n) -
	    (long long)count_not_rising(x, y, n);
}

/* Without ties: the i-th value comes to stand before 0 to i - 1 of the earlier
 * ones, each as likely (Kendall, section 5.2).  Sums of positive terms only, so
 * that small probabilities keep their digits. */
static double
p_untied(size_t n, long long s)
{
	size_t pairs = n * (n - 1) / 2;
	size_t most = (pairs - (size_t)llabs(s)) / 2; /* inversions */
	g_autofree double *p = g_new0(double, most + 1);
	double tail = 0;

	p[0] = 1;
	for (size_t i = 2; i <= n; i++)
		for (size_t k = most + 1; k-- > 0;) {
			double sum = 0;

			for (size_t j = 0; j < i && j <= k; j++)
				sum += p[k - j];
			p[k] = sum / (double)i;
		}
	for (size_t k = 0; k <= most; k++)
		tail += p[k];
	return s == 0 ? 1 : 2 * tail;
}

/* For each value, which others are lower and which are higher. */
struct ranking {
	unsigned lower[RC_ORDERS_MOST], higher[RC_ORDERS_MOST];
};

static int
gain(const void *context, unsigned before, size_t place, size_t value)
{
	const struct ranking *ranking = context;

	(void)place;
	return __builtin_popcount(before & ranking->lower[value]) -
	    __builtin_popcount(before & ranking->higher[value]);
}

static double
p_tied(const double *x, const double *y, size_t n, long long s)
{
	g_autofree double *places = g_memdup2(x, n * sizeof *x);
	struct ranking ranking = { { 0 }, { 0 } };
	const struct rc_orders orders = { .n = n,
		.places = places,
		.reach = (int)(n * (n - 1) / 2),
		.gain = gain,
		.context = &ranking };

	gsl_sort(places, 1, n);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++) {
			ranking.lower[i] |= (unsigned)(y[j] < y[i]) << j;
			ranking.higher[i] |= (unsigned)(y[j] > y[i]) << j;
		}
	return rc_orders_beyond(&orders, (int)llabs(s));
}

static void
set_p(struct rc_mann_kendall *test, const double *x, const double *y,
    bool is_tied)
{
	double s = (double)test->s;

	test->z = (s - (s > 0) + (s < 0)) / sqrt(test->variance);
	test->p_normal = 2 * gsl_cdf_ugaussian_Q(fabs(test->z));
	test->exact = test->n <= (is_tied ? RC_ORDERS_MOST : MOST_UNTIED);
	if (!test->exact)
		test->p = test->p_normal;
	else if (is_tied)
		test->p = p_tied(x, y, test->n, test->s);
	else
		test->p = p_untied(test->n, test->s);
}

struct rc_mann_kendall
rc_mann_kendall_test(const double *x, const double *y, size_t n)
{
	g_autofree double *kept_x = g_new(double, n + 1);
	g_autofree double *kept_y = g_new(double, n + 1);
	struct rc_mann_kendall test = { .tau_a = NAN,
		.tau_b = NAN,
		.variance = NAN,
		.z = NAN,
		.p_normal = NAN,
		.p = NAN };
	struct rc_ties x_ties, y_ties;
	double pairs, untied;

	test.n = rc_points_finite(x, y, n, kept_x, kept_y);
	x_ties = rc_ties_of(kept_x, test.n);
	y_ties = rc_ties_of(kept_y, test.n);
	test.n_ties = y_ties.groups;
	pairs = (double)test.n * ((double)test.n - 1) / 2;
	untied = (pairs - x_ties.pairs) * (pairs - y_ties.pairs);
	if (!(untied > 0))
		return test;
	test.s = count_s(kept_x, kept_y, test.n);
	test.tau_a = (double)test.s / pairs;
	test.tau_b = (double)test.s / sqrt(untied);
	test.variance = rc_ties_variance_of_s(test.n, &x_ties, &y_ties);
	set_p(&test, kept_x, kept_y, x_ties.groups + y_ties.groups > 0);
	return test;
}
