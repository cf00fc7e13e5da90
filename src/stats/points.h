/* Points of two series that belong together. */
#ifndef STATS_POINTS_H
#define STATS_POINTS_H

#include <stddef.h>

/* Copies the points with two finite values; how many there are.  The kept
 * arrays have room for n. */
size_t rc_points_finite(
    const double *x, const double *y, size_t n, double *kept_x, double *kept_y);

#endif
