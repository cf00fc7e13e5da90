#include "rollcall/trend.h"

#include <glib.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include "stats/points.h"
#include "stats/trend_errors.h"

const struct rc_trend rc_trend_undefined = {
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
	.weight = NAN,
	.x_mean = NAN,
	.sxx = NAN,
};

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

void
rc_trend_set_errors(struct rc_trend *t, double ssr, double syy, double level)
{
	const double rounding = 1e-28; /* the square of a part in 1e14 */
	double variance;

	if (t->n < 3)
		return;
	if (ssr <= rounding * level)
		ssr = 0;
	t->df = (double)(t->n - 2);
	variance = ssr / t->df;
	t->sigma = sqrt(variance);
	t->slope_se = sqrt(variance / t->sxx);
	t->intercept_se =
	    sqrt(variance * (1 / t->weight + t->x_mean * t->x_mean / t->sxx));
	if (ssr > 0) {
		set_interval(t->slope_ci, t->slope, t->slope_se, t->df);
		set_interval(
		    t->intercept_ci, t->intercept, t->intercept_se, t->df);
	}
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
	struct rc_trend t = rc_trend_undefined;
	double middle, cov00, cov01, cov11, ssr;

	t.n = rc_points_finite(x, y, n, kept_x, kept_y);
	if (t.n < 2)
		return t;
	t.weight = (double)t.n;
	t.x_mean = gsl_stats_mean(kept_x, 1, t.n);
	for (size_t i = 0; i < t.n; i++)
		kept_x[i] -= t.x_mean;
	t.sxx = squares(kept_x, t.n);
	if (!(t.sxx > 0) ||
	    gsl_fit_linear(kept_x, 1, kept_y, 1, t.n, &middle, &t.slope, &cov00,
		&cov01, &cov11, &ssr) != 0)
		return t;
	t.intercept = middle - t.slope * t.x_mean;
	rc_trend_set_errors(
	    &t, ssr, squares(kept_y, t.n), gsl_stats_tss_m(kept_y, 1, t.n, 0));
	return t;
}

double
rc_trend_at(const struct rc_trend *trend, double x)
{
	return trend->intercept + trend->slope * x;
}

/* Student's t times the standard error at x of the line (new = 0) or of one
 * more point about it (new = 1 / its weight). */
static double
half_width(const struct rc_trend *t, double x, double new)
{
	double distance = x - t->x_mean;

	if (!isfinite(t->sigma))
		return NAN;
	return gsl_cdf_tdist_Pinv(0.975, t->df) * t->sigma *
	    sqrt(new + 1 / t->weight + distance *distance / t->sxx);
}

double
rc_trend_line_band(const struct rc_trend *trend, double x)
{
	return half_width(trend, x, 0);
}

double
rc_trend_prediction_band(const struct rc_trend *trend, double x)
{
	return half_width(trend, x, (double)trend->n / trend->weight);
}

double
rc_trend_prediction_band_of(
    const struct rc_trend *trend, double x, double weight)
{
	return weight > 0 ? half_width(trend, x, 1 / weight) : NAN;
}
