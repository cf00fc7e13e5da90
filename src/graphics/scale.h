/* Data -> page: the one place where data become positions. */
#ifndef GRAPHICS_SCALE_H
#define GRAPHICS_SCALE_H

#include <stddef.h>

/* Linear; range may run backwards, as upright axes do. */
struct rc_scale {
	double domain[2];
	double range[2]; /* points */
};

double rc_scale_map(const struct rc_scale *scale, double value);

/* Length on the page of one unit of data. */
double rc_scale_unit(const struct rc_scale *scale);

/* Moves ascending positions apart, in their order: i and i + 1 become at least
 * gap[i] apart, all between low and high, near to where they were.  Where there
 * is no room for that, low is passed. */
void rc_spread(
    double *at, size_t n, const double *gap, double low, double high);

#endif
