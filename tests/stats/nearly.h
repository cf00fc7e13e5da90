/* Is a figure what it should be? */
#ifndef TESTS_NEARLY_H
#define TESTS_NEARLY_H

#include <math.h>
#include <stdbool.h>

/* NAN is nearly NAN only; what should be less than 1e-12 may miss by that. */
static inline bool
nearly(double value, double expected, double rel_tol)
{
	if (isnan(value) || isnan(expected))
		return isnan(value) && isnan(expected);
	return fabs(value - expected) <=
	    (fabs(expected) < 1e-12 ? 1e-12 : rel_tol * fabs(expected));
}

#endif
