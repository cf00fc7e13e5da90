#include "rollcall/trend.h"

#include <glib.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

static const struct rc_trend undefined = {
	.intercept = NAN,
	.slope = NAN,
	.intercept_se = NAN,
	.slope_se = NAN,
	.t = NAN,
	.df = NAN,
	.p = NAN,
	.r2 = NAN,
	.adjusted_r2 = NAN,
	.sigma = NAN,
	.slope_ci = { NAN, NAN },
	.intercept_ci = { NAN, NAN },
	.x_mean = NAN,
	.sxx = NAN,
};

/* The points with two finite values, x first, then y. */
static size_t
keep_finite(
    const double *x, const double *y, size_t n, double *kept_x, double *kept_y)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (!isfinite(x[i]) || !isfinite(y[i]))
			continue;
		kept_x[kept] = x[i];
		kept_y[kept++] = y[i];
	}
	return kept;
}

/* Sum of squares about the mean. */
static double
squares(const double *v, size_t n)
{
	return n == 0 ? 0 : gsl_stats_tss_m(v, 1, n, gsl_stats_mean(v, 1, n));
}

static void
set_interval(double interval[2], double value, double se, double df)
{
	double half = gsl_cdf_tdist_Pinv(0.975, df) * se;

	interval[0] = value - half;
	interval[1] = value + half;
}

/* What needs an estimate of the scatter: at least three points. */
static void
set_errors(struct rc_trend *t, double ssr, double syy)
{
	double variance = ssr / t->df;

	t->sigma = sqrt(variance);
	t->slope_se = sqrt(variance / t->sxx);
	t->intercept_se = sqrt(
	    variance * (1.0 / (double)t->n + t->x_mean * t->x_mean / t->sxx));
	set_interval(t->slope_ci, t->slope, t->slope_se, t->df);
	set_interval(t->intercept_ci, t->intercept, t->intercept_se, t->df);
	if (syy > 0) {
		t->r2 = 1 - ssr / syy;
		t->adjusted_r2 = 1 - (1 - t->r2) * (double)(t->n - 1) / t->df;
	}
	if (t->slope_se > 0) {
		t->t = t->slope / t->slope_se;
		t->p = 2 * gsl_cdf_tdist_Q(fabs(t->t), t->df);
	}
}

/* GSL reports success, with NaN, for fewer than two points and for constant x:
 * both are turned away before. */
struct rc_trend
rc_trend_fit(const double *x, const double *y, size_t n)
{
	g_autofree double *kept_x = g_new(double, n + 1);
	g_autofree double *kept_y = g_new(double, n + 1);
	struct rc_trend t = undefined;
	double middle, cov00, cov01, cov11, ssr;

	t.n = keep_finite(x, y, n, kept_x, kept_y);
	if (t.n < 2)
		return t;
	t.x_mean = gsl_stats_mean(kept_x, 1, t.n);
	for (size_t i = 0; i < t.n; i++)
		kept_x[i] -= t.x_mean;
	t.sxx = squares(kept_x, t.n);
	if (!(t.sxx > 0) ||
	    gsl_fit_linear(kept_x, 1, kept_y, 1, t.n, &middle, &t.slope, &cov00,
		&cov01, &cov11, &ssr) != 0)
		return t;
	t.intercept = middle - t.slope * t.x_mean;
	if (t.n > 2) {
		t.df = (double)(t.n - 2);
		set_errors(&t, ssr, squares(kept_y, t.n));
	}
	return t;
}

double
rc_trend_at(const struct rc_trend *trend, double x)
{
	return trend->intercept + trend->slope * x;
}

/* Student's t times the standard error at x of the line (new = 0) or of one
 * more point about it (new = 1). */
static double
half_width(const struct rc_trend *t, double x, double new)
{
	double distance = x - t->x_mean;

	if (!isfinite(t->sigma))
		return NAN;
	return gsl_cdf_tdist_Pinv(0.975, t->df) * t->sigma *
	    sqrt(new + 1.0 / (double)t->n + distance *distance / t->sxx);
}

double
rc_trend_line_band(const struct rc_trend *trend, double x)
{
	return half_width(trend, x, 0);
}

double
rc_trend_prediction_band(const struct rc_trend *trend, double x)
{
	return half_width(trend, x, 1);
}
