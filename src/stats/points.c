#include "stats/points.h"

#include <math.h>

size_t
rc_points_finite(
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
