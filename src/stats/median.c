#include <glib.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include "rollcall/ranks.h"

/* GSL's median of nothing is 0, and it puts the values in another order. */
double
rc_median_of(const double *values, size_t n)
{
	g_autofree double *copy = g_memdup2(values, n * sizeof *values);

	return n == 0 ? NAN : gsl_stats_median(copy, 1, n);
}
