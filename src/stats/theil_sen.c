#include <glib.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "rollcall/ranks.h"
#include "stats/points.h"
#include "stats/slopes.h"
#include "stats/ties.h"

/* Sen's ranks of the ends, from 0.  Halves, which R rounds to even too, occur
 * only with C = 0, when all y are alike and all slopes 0. */
static void
set_interval(struct rc_theil_sen *line, struct rc_slopes *slopes,
    const double *x, const double *y)
{
	struct rc_ties x_ties = rc_ties_of(x, line->n);
	struct rc_ties y_ties = rc_ties_of(y, line->n);
	double pairs = (double)line->n_pairs;
	double c = gsl_cdf_ugaussian_Pinv(0.975) *
	    sqrt(rc_ties_variance_of_s(line->n, &x_ties, &y_ties));
	double low = nearbyint((pairs - c) / 2) - 1;
	double high = nearbyint((pairs + c) / 2);

	if (low < 0 || high >= pairs)
		return;
	line->slope_ci[0] = rc_slopes_select(slopes, (size_t)low);
	line->slope_ci[1] = rc_slopes_select(slopes, (size_t)high);
}

static void
set_intercepts(struct rc_theil_sen *line, const double *x, const double *y)
{
	g_autofree double *rest = g_new(double, line->n);

	for (size_t i = 0; i < line->n; i++)
		rest[i] = y[i] - line->slope * x[i];
	line->intercept = rc_median_of(rest, line->n);
	line->intercept_medians =
	    rc_median_of(y, line->n) - line->slope * rc_median_of(x, line->n);
}

struct rc_theil_sen
rc_theil_sen_fit(const double *x, const double *y, size_t n)
{
	g_autofree double *kept_x = g_new(double, n + 1);
	g_autofree double *kept_y = g_new(double, n + 1);
	struct rc_theil_sen line = { .slope = NAN,
		.intercept = NAN,
		.intercept_medians = NAN,
		.slope_ci = { NAN, NAN } };
	struct rc_slopes *slopes;

	line.n = rc_points_finite(x, y, n, kept_x, kept_y);
	slopes = rc_slopes_new(kept_x, kept_y, line.n);
	line.n_pairs = rc_slopes_n(slopes);
	if (line.n_pairs > 0) {
		line.slope = rc_slopes_select(slopes, line.n_pairs / 2);
		if (line.n_pairs % 2 == 0)
			line.slope = (line.slope +
					 rc_slopes_select(
					     slopes, line.n_pairs / 2 - 1)) /
			    2;
		set_interval(&line, slopes, kept_x, kept_y);
		set_intercepts(&line, kept_x, kept_y);
	}
	rc_slopes_free(slopes);
	return line;
}
