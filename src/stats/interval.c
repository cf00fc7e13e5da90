#include "rollcall/interval.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdbool.h>

/* With more, GSL's continued fraction of the beta distribution runs out of
 * terms. */
enum { MOST = 1000000 };

static const struct rc_interval undefined = { NAN, NAN };

static bool
is_share(int k, int n)
{
	return n > 0 && k >= 0 && k <= n;
}

struct rc_interval
rc_interval_wilson(int k, int n)
{
	double z = gsl_cdf_ugaussian_Pinv(0.975), share, zz, middle, half;

	if (!is_share(k, n))
		return undefined;
	share = (double)k / n;
	zz = z * z / n;
	middle = (share + zz / 2) / (1 + zz);
	half = sqrt(share * (1 - share) * zz + zz * zz / 4) / (1 + zz);
	return (struct rc_interval){ k == 0 ? 0 : middle - half,
		k == n ? 1 : middle + half };
}

/* Where a distribution function that rises or falls with x is 0.025, by
 * halving.  GSL's own inverse will not do: gsl_cdf_beta_Pinv() does not come
 * back when a parameter is 0, and gives NaN for some others, from 2 of 260
 * on. */
static double
quantile(double (*of)(double x, double a, double b), double a, double b)
{
	double low = 0, high = 1, middle = 0.5;
	bool rises = of(0, a, b) < of(1, a, b);

	while (low < middle && middle < high) {
		if ((of(middle, a, b) < 0.025) == rises)
			low = middle;
		else
			high = middle;
		middle = low + (high - low) / 2;
	}
	return middle;
}

static struct rc_interval
interval_of_beta(
    int k, int n, double a, double b, double upper_a, double upper_b)
{
	struct rc_interval interval = { 0, 1 };

	if (k > 0)
		interval.low = quantile(gsl_cdf_beta_P, a, b);
	if (k < n)
		interval.high = quantile(gsl_cdf_beta_Q, upper_a, upper_b);
	return interval;
}

struct rc_interval
rc_interval_clopper_pearson(int k, int n)
{
	double yes = k, rest = (double)n - k;

	if (!is_share(k, n) || n > MOST)
		return undefined;
	return interval_of_beta(k, n, yes, rest + 1, yes + 1, rest);
}

struct rc_interval
rc_interval_jeffreys(int k, int n)
{
	double yes = k + 0.5, rest = (double)n - k + 0.5;

	if (!is_share(k, n) || n > MOST)
		return undefined;
	return interval_of_beta(k, n, yes, rest, yes, rest);
}
