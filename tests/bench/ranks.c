/* Times the rank statistics on as many points as there are recorded votes in
 * the history of the Assembly. */
#include <glib.h>
#include <stdio.h>

#include "rollcall/ranks.h"

enum { N_VOTES = 6203, N_RUNS = 20 };

/* The quickest of some runs, in milliseconds. */
static double
time_of(void (*run)(const double *, const double *), const double *x,
    const double *y)
{
	gint64 best = G_MAXINT64;

	for (int i = 0; i < N_RUNS; i++) {
		gint64 start = g_get_monotonic_time();

		run(x, y);
		best = MIN(best, g_get_monotonic_time() - start);
	}
	return (double)best / 1000;
}

static void
fit_slope(const double *x, const double *y)
{
	rc_theil_sen_fit(x, y, N_VOTES);
}

static void
test_trend(const double *x, const double *y)
{
	rc_mann_kendall_test(x, y, N_VOTES);
}

static void
test_nine(const double *x, const double *y)
{
	rc_mann_kendall_test(x, y, 9);
}

static void
correlate_nine(const double *x, const double *y)
{
	rc_spearman_test(x, y, 9);
}

/* How many different x and y there may be. */
static void
report(const char *name, int n_x, int n_y)
{
	g_autofree double *x = g_new(double, N_VOTES);
	g_autofree double *y = g_new(double, N_VOTES);
	g_autoptr(GRand) random = g_rand_new_with_seed(1);

	for (int i = 0; i < N_VOTES; i++) {
		x[i] = 1946 + g_rand_int_range(random, 0, n_x) * 75.0 / n_x;
		y[i] = g_rand_int_range(random, 0, n_y) / (double)n_y;
	}
	printf("%s: Theil-Sen %.2f ms, Mann-Kendall %.2f ms\n", name,
	    time_of(fit_slope, x, y), time_of(test_trend, x, y));
}

int
main(void)
{
	const double years[] = { 0, 1, 2, 3, 4, 5, 6, 9, 10 };
	const double counts[] = { 88, 99, 101, 94, 99, 106, 123, 116, 119 };

	report("6203 votes in 75 years, 10 shares", 75, 10);
	report("6203 votes in 75 years, any share", 75, 1 << 30);
	report("6203 votes on any day, any share", 75 * 365, 1 << 30);
	printf("9 votes, exact: Mann-Kendall %.3f ms, Spearman %.3f ms\n",
	    time_of(test_nine, years, counts),
	    time_of(correlate_nine, years, counts));
	return 0;
}
