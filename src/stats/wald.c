#include "stats/wald.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

struct wald
rc_wald_test(double value, double se, double df)
{
	struct wald w = { NAN, NAN, { NAN, NAN } };
	double half;

	if (!isfinite(value) || !isfinite(se) || !(se > 0) || !(df > 0))
		return w;
	w.ratio = value / se;
	if (isinf(df)) {
		w.p = 2 * gsl_cdf_ugaussian_Q(fabs(w.ratio));
		half = se * gsl_cdf_ugaussian_Pinv(0.975);
	} else {
		w.p = 2 * gsl_cdf_tdist_Q(fabs(w.ratio), df);
		half = se * gsl_cdf_tdist_Pinv(0.975, df);
	}
	w.interval[0] = value - half;
	w.interval[1] = value + half;
	return w;
}
