#include "stats/symmetry.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

/* GSL answers 1 for a negative chi-square and whatever comes for no degrees of
 * freedom. */
struct rc_symmetry
rc_symmetry_of(double chi2, int df)
{
	struct rc_symmetry test = { NAN, df, NAN };

	if (df < 1 || !(chi2 >= 0) || isinf(chi2))
		return test;
	test.chi2 = chi2;
	test.p = gsl_cdf_chisq_Q(chi2, df);
	return test;
}
