/* Mean, deviation and range of a series. */
#ifndef RC_SPREAD_H
#define RC_SPREAD_H

#include <stddef.h>

/* NAN where undefined: everything for no value, sd for one. */
struct rc_spread {
	double mean;
	double sd; /* sample standard deviation, n - 1 */
	double min, max;
};

/* All values must be finite. */
struct rc_spread rc_spread_of(const double *values, size_t n);

#endif
