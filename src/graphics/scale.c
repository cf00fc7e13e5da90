#include "graphics/scale.h"

#include <math.h>

double
rc_scale_map(const struct rc_scale *s, double value)
{
	double part = (value - s->domain[0]) / (s->domain[1] - s->domain[0]);

	return s->range[0] + part * (s->range[1] - s->range[0]);
}

double
rc_scale_unit(const struct rc_scale *s)
{
	return fabs(
	    (s->range[1] - s->range[0]) / (s->domain[1] - s->domain[0]));
}

/* gap[i] is the least distance between i and i + 1.  Pushed down from the low
 * end, then back up from the high end: the second pass wins where room is
 * short, and the first is repeated so that the order holds. */
void
rc_spread(double *at, size_t n, const double *gap, double low, double high)
{
	if (n == 0)
		return;
	for (int pass = 0; pass < 2; pass++) {
		at[0] = fmax(at[0], low);
		for (size_t i = 1; i < n; i++)
			at[i] = fmax(at[i], at[i - 1] + gap[i - 1]);
		at[n - 1] = fmin(at[n - 1], high);
		for (size_t i = n - 1; i > 0; i--)
			at[i - 1] = fmin(at[i - 1], at[i] - gap[i - 1]);
	}
}
