#include <glib.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include "rollcall/trend.h"
#include "stats/trend_errors.h"

/* GSL drops negative weights in silence and gives NaN when all are zero. */
static size_t
keep_weighted(const double *x, const double *y, const double *w, size_t n,
    double *kept_x, double *kept_y, double *kept_w)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (!isfinite(x[i]) || !isfinite(y[i]) || !isfinite(w[i]) ||
		    !(w[i] > 0))
			continue;
		kept_x[kept] = x[i];
		kept_y[kept] = y[i];
		kept_w[kept++] = w[i];
	}
	return kept;
}

/* Of the covariance that GSL gives nothing is used: it takes the weights for
 * 1 / variance itself, not for proportional to it. */
struct rc_trend
rc_trend_fit_weighted(
    const double *x, const double *y, const double *w, size_t n)
{
	g_autofree double *kept_x = g_new(double, n + 1);
	g_autofree double *kept_y = g_new(double, n + 1);
	g_autofree double *kept_w = g_new(double, n + 1);
	struct rc_trend t = rc_trend_undefined;
	double middle, cov00, cov01, cov11, ssr, y_mean;

	t.n = keep_weighted(x, y, w, n, kept_x, kept_y, kept_w);
	if (t.n < 2)
		return t;
	t.weight = 0;
	for (size_t i = 0; i < t.n; i++)
		t.weight += kept_w[i];
	t.x_mean = gsl_stats_wmean(kept_w, 1, kept_x, 1, t.n);
	for (size_t i = 0; i < t.n; i++)
		kept_x[i] -= t.x_mean;
	t.sxx = gsl_stats_wtss_m(kept_w, 1, kept_x, 1, t.n, 0);
	if (!(t.sxx > 0) ||
	    gsl_fit_wlinear(kept_x, 1, kept_w, 1, kept_y, 1, t.n, &middle,
		&t.slope, &cov00, &cov01, &cov11, &ssr) != 0)
		return t;
	t.intercept = middle - t.slope * t.x_mean;
	y_mean = gsl_stats_wmean(kept_w, 1, kept_y, 1, t.n);
	rc_trend_set_errors(&t, ssr,
	    gsl_stats_wtss_m(kept_w, 1, kept_y, 1, t.n, y_mean),
	    gsl_stats_wtss_m(kept_w, 1, kept_y, 1, t.n, 0));
	return t;
}
