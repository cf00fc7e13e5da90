/* Least squares of y on several columns: what a line in one x does not do. */
#ifndef STATS_COLUMNS_H
#define STATS_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

struct columns {
	size_t n, p;           /* rows and columns */
	const double *x;       /* n rows of p; a column of 1 is an intercept */
	const double *y;       /* n; NULL: only the inverse is wanted */
	const double *weights; /* n, none negative; NULL: all are 1 */
};

/* Fills the p coefficients, the p x p inverse of X'WX and the weighted sum of
 * squared residuals; coefficients and rss may be NULL.  The inverse times the
 * variance of a row of weight 1 is the covariance of the coefficients: rss / (n
 * - p) where that is unknown.  By singular values of balanced columns (Golub &
 * Van Loan, Matrix Computations, 4th ed., 5.5).
 *
 * False, and nothing is filled, with fewer rows than columns, values that are
 * not finite, or columns that depend on each other. */
bool rc_columns_fit(const struct columns *c, double *coefficients,
    double *inverse, double *rss);

#endif
