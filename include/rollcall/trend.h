/* Straight-line trend of a yearly series by least squares. */
#ifndef RC_TREND_H
#define RC_TREND_H

#include <stddef.h>

/* y = intercept + slope * x.  A field is NAN where it is undefined: everything
 * with fewer than two distinct x, errors, tests and intervals with fewer than
 * three points, r2 of a constant y, t, p and intervals where all points lie on
 * the line.  Formulas: Draper & Smith, Applied
 * Regression Analysis, 3rd ed., ch. 1. */
struct rc_trend {
	size_t n;         /* points used: both x and y finite */
	double intercept; /* at x = 0, in units of y */
	double slope;     /* units of y per unit of x */
	double intercept_se, slope_se;
	double t;  /* slope / slope_se */
	double df; /* n - 2 */
	double p;  /* two-sided, of slope = 0; Student's t on df */
	double r2, adjusted_r2;
	double sigma;           /* residual standard error; of weight 1 */
	double slope_ci[2];     /* 95% */
	double intercept_ci[2]; /* 95% */
	/* Of the points used, for the bands: the sum of their weights (n
	 * without weights), the mean of x and its squares about it, both
	 * weighted. */
	double weight, x_mean, sxx;
};

/* Least-squares line through (x[i], y[i]); pairs with a value that is not
 * finite are skipped.  x may be calendar years: it is centred inside. */
struct rc_trend rc_trend_fit(const double *x, const double *y, size_t n);

/* The same with the squares weighted: w[i] is proportional to 1 / variance of
 * y[i], for a share its denominator.  Points whose weight is not positive and
 * finite are skipped too.  The scale of the weights is free: the line and its
 * errors stay when all are doubled.  Draper & Smith, ch. 9. */
struct rc_trend rc_trend_fit_weighted(
    const double *x, const double *y, const double *w, size_t n);

/* Height of the line at x. */
double rc_trend_at(const struct rc_trend *trend, double x);

/* Half-width at x of the 95% band of the line, and of the 95% interval of one
 * new point: the line +/- this.  NAN where sigma is.  The new point has the
 * mean weight of the others, or the weight that is given. */
double rc_trend_line_band(const struct rc_trend *trend, double x);
double rc_trend_prediction_band(const struct rc_trend *trend, double x);
double rc_trend_prediction_band_of(
    const struct rc_trend *trend, double x, double weight);

#endif
