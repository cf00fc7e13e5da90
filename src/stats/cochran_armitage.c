#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdbool.h>

#include "rollcall/counts.h"

static bool
is_counted(double x, int k, int whole)
{
	return isfinite(x) && k >= 0 && k <= whole && whole > 0;
}

/* What of what, over all points. */
struct totals {
	double k, whole;
	double x; /* mean of x, a vote each */
};

static struct totals
totals_of(const double *x, const int *k, const int *whole, size_t n)
{
	struct totals t = { 0, 0, 0 };

	for (size_t i = 0; i < n; i++) {
		if (!is_counted(x[i], k[i], whole[i]))
			continue;
		t.k += k[i];
		t.whole += whole[i];
		t.x += (x[i] - t.x) * whole[i] / t.whole;
	}
	return t;
}

struct rc_cochran_armitage
rc_cochran_armitage_test(
    const double *x, const int *k, const int *whole, size_t n)
{
	struct totals t = totals_of(x, k, whole, n);
	struct rc_cochran_armitage test = { 0, NAN, NAN, NAN };
	double share = t.k / t.whole, drift = 0, spread = 0;

	for (size_t i = 0; i < n; i++) {
		double aside = x[i] - t.x;

		if (!is_counted(x[i], k[i], whole[i]))
			continue;
		drift += (k[i] - whole[i] * share) * aside;
		spread += whole[i] * aside * aside;
		test.n++;
	}
	if (!(spread > 0) || !(t.k > 0) || !(t.k < t.whole))
		return test;
	test.z = drift / sqrt(share * (1 - share) * spread);
	test.chi2 = test.z * test.z;
	test.p = 2 * gsl_cdf_ugaussian_Q(fabs(test.z));
	return test;
}
