#include "rollcall/spread.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>

/* GSL gives 0 for the mean of nothing and NaN for the deviation of one. */
struct rc_spread
rc_spread_of(const double *values, size_t n)
{
	struct rc_spread spread = { NAN, NAN, NAN, NAN };

	if (n == 0)
		return spread;
	spread.mean = gsl_stats_mean(values, 1, n);
	if (n > 1)
		spread.sd = gsl_stats_sd_m(values, 1, n, spread.mean);
	gsl_stats_minmax(&spread.min, &spread.max, values, 1, n);
	return spread;
}
