#include "stats/ties.h"

#include <glib.h>
#include <gsl/gsl_sort_double.h>

struct rc_ties
rc_ties_of(const double *values, size_t n)
{
	g_autofree double *sorted = g_memdup2(values, n * sizeof *values);
	struct rc_ties ties = { 0 };
	size_t end;

	gsl_sort(sorted, 1, n);
	for (size_t i = 0; i < n; i = end) {
		double t;

		for (end = i + 1; end < n && sorted[end] == sorted[i];)
			end++;
		t = (double)(end - i);
		ties.groups += end - i > 1;
		ties.pairs += t * (t - 1) / 2;
		ties.triples += t * (t - 1) * (t - 2);
		ties.variance += t * (t - 1) * (2 * t + 5);
	}
	return ties;
}

double
rc_ties_variance_of_s(
    size_t n, const struct rc_ties *x, const struct rc_ties *y)
{
	double m = (double)n, variance;

	if (n < 2)
		return 0;
	variance = (m * (m - 1) * (2 * m + 5) - x->variance - y->variance) / 18;
	variance += 2 * x->pairs * y->pairs / (m * (m - 1));
	if (n > 2)
		variance +=
		    x->triples * y->triples / (9 * m * (m - 1) * (m - 2));
	return variance > 0 ? variance : 0; /* all alike: 0, but for rounding */
}
