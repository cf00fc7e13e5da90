/* Trend of a yearly series by order alone: no outlier and no scale moves it. */
#ifndef RC_RANKS_H
#define RC_RANKS_H

#include <stdbool.h>
#include <stddef.h>

/* Middle value, or the mean of the two in the middle.  All values must be
 * finite; NAN for none. */
double rc_median_of(const double *values, size_t n);

/* The line whose slope is the median of the slopes through every two points of
 * different x.  A field is NAN where it is undefined: all with fewer than two
 * distinct x, the interval where its ranks fall off the list (without ties,
 * with fewer than five points).  Theil, Proc. KNAW 53, 1950; interval: Sen,
 * JASA 63, 1968. */
struct rc_theil_sen {
	size_t n;                 /* points used: both x and y finite */
	size_t n_pairs;           /* of different x */
	double slope;             /* units of y per unit of x */
	double intercept;         /* median of y - slope * x */
	double intercept_medians; /* median y less slope times median x */
	/* 95%: the slopes, in order and counted from 1, number (N - C) / 2 and
	 * (N + C) / 2 + 1, both rounded, of N = n_pairs; C is 1.96 times the
	 * deviation of Kendall's S, corrected for ties in x and in y. */
	double slope_ci[2];
};

/* Pairs with a value that is not finite are skipped; so are, as pairs, points
 * of the same x.  x may be calendar years.  Takes some n log^2 n steps. */
struct rc_theil_sen rc_theil_sen_fit(
    const double *x, const double *y, size_t n);

/* Kendall's test of y against x; of years, the Mann-Kendall test of a trend.
 * NAN where undefined: everything but n and s when x or y takes fewer than two
 * values.  Formulas: Kendall, Rank Correlation Methods, 4th ed., ch. 3-5. */
struct rc_mann_kendall {
	size_t n;        /* points used: both x and y finite */
	long long s;     /* pairs that go up less pairs that go down; a pair of
			    the same x or the same y counts 0 */
	double tau_a;    /* s / number of all pairs */
	double tau_b;    /* s / sqrt(pairs of different x * pairs of different
			    y); -1..1 */
	size_t n_ties;   /* groups of points with the same y */
	double variance; /* of s without a trend, corrected for ties */
	double z;        /* s, one nearer to 0, / deviation */
	double p_normal; /* two-sided, of z */
	double p;        /* two-sided: P(|S| >= |s|) if exact, else p_normal */
	bool exact;      /* over all orders of y: without ties fewer than 50
			    points, with ties at most 10 */
};

struct rc_mann_kendall rc_mann_kendall_test(
    const double *x, const double *y, size_t n);

/* Spearman's rank correlation, equal values sharing the mean of their ranks.
 * NAN where undefined: everything but n when x or y takes fewer than two
 * values; t and p_t with fewer than three points; t when rho is 1 or -1. */
struct rc_spearman {
	size_t n;   /* points used: both x and y finite */
	double rho; /* -1..1 */
	double t;   /* rho sqrt((n - 2) / (1 - rho^2)) */
	double p_t; /* two-sided, Student's t on n - 2; 0 if rho is 1 or -1 */
	double p;   /* two-sided: P(|rho'| >= |rho|) if exact, else p_t */
	bool exact; /* over all orders of y: at most 10 points */
};

struct rc_spearman rc_spearman_test(const double *x, const double *y, size_t n);

#endif
