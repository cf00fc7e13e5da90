/* Groups of equal values in a series, and what they take from rank tests. */
#ifndef STATS_TIES_H
#define STATS_TIES_H

#include <stddef.h>

/* Sums over the groups of t equal values. */
struct rc_ties {
	size_t groups;   /* of two and more */
	double pairs;    /* t (t - 1) / 2 */
	double triples;  /* t (t - 1) (t - 2) */
	double variance; /* t (t - 1) (2 t + 5) */
};

/* All values must be finite. */
struct rc_ties rc_ties_of(const double *values, size_t n);

/* Variance of Kendall's S over all orders of two series of n values with those
 * ties; 0 for n < 2.  Kendall, Rank Correlation Methods, 4th ed., section
 * 4.4. */
double rc_ties_variance_of_s(
    size_t n, const struct rc_ties *x, const struct rc_ties *y);

#endif
