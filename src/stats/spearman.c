#include <glib.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort_double.h>
#include <math.h>

#include "rollcall/ranks.h"
#include "stats/orders.h"
#include "stats/points.h"

/* Twice the rank less the mean rank, a whole number also where equal values
 * share one: so sums of products are exact. */
static double *
ranks_of(const double *values, size_t n)
{
	g_autofree size_t *order = g_new(size_t, n + 1);
	double *ranks = g_new(double, n + 1);
	size_t end;

	gsl_sort_index(order, values, 1, n);
	for (size_t i = 0; i < n; i = end) {
		for (end = i + 1;
		     end < n && values[order[end]] == values[order[i]];)
			end++;
		for (size_t k = i; k < end; k++)
			ranks[order[k]] = (double)(i + end) - (double)n;
	}
	return ranks;
}

static double
product_of(const double *a, const double *b, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += a[i] * b[i];
	return sum;
}

struct ranking {
	const double *x, *y; /* x ascending */
};

static int
gain(const void *context, unsigned before, size_t place, size_t value)
{
	const struct ranking *ranking = context;

	(void)before;
	return (int)(ranking->x[place] * ranking->y[value]);
}

/* rho with the same ranks in another order is the sum of their products over
 * a constant.  reach: by Cauchy and Schwarz no sum is beyond it. */
static double
p_exact(double *x, const double *y, size_t n, double product, double reach)
{
	struct ranking ranking = { x, y };
	struct rc_orders orders = { .n = n,
		.places = x,
		.reach = (int)reach,
		.gain = gain,
		.context = &ranking };

	gsl_sort(x, 1, n);
	return rc_orders_beyond(&orders, (int)fabs(product));
}

static void
set_t(struct rc_spearman *test)
{
	double df = (double)test->n - 2;

	if (test->n < 3)
		return;
	if (fabs(test->rho) < 1) {
		test->t = test->rho * sqrt(df / (1 - test->rho * test->rho));
		test->p_t = 2 * gsl_cdf_tdist_Q(fabs(test->t), df);
	} else {
		test->p_t = 0;
	}
}

struct rc_spearman
rc_spearman_test(const double *x, const double *y, size_t n)
{
	g_autofree double *kept_x = g_new(double, n + 1);
	g_autofree double *kept_y = g_new(double, n + 1);
	g_autofree double *x_ranks = NULL, *y_ranks = NULL;
	struct rc_spearman test = {
		.rho = NAN, .t = NAN, .p_t = NAN, .p = NAN
	};
	double product, reach;

	test.n = rc_points_finite(x, y, n, kept_x, kept_y);
	x_ranks = ranks_of(kept_x, test.n);
	y_ranks = ranks_of(kept_y, test.n);
	product = product_of(x_ranks, y_ranks, test.n);
	reach = sqrt(product_of(x_ranks, x_ranks, test.n) *
	    product_of(y_ranks, y_ranks, test.n));
	if (!(reach > 0))
		return test;
	test.rho = product / reach;
	set_t(&test);
	test.exact = test.n <= RC_ORDERS_MOST;
	test.p = test.exact ? p_exact(x_ranks, y_ranks, test.n, product, reach)
			    : test.p_t;
	return test;
}
