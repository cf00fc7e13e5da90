#include "rollcall/paired.h"

#include <math.h>

#include "stats/symmetry.h"

/* The remainder is a fraction with small whole numbers, or 0 but for rounding:
 * nothing lies between. */
static const double least_remainder = 1e-12;

struct rc_symmetry
rc_bhapkar_of(const struct rc_transition *table)
{
	struct rc_symmetry stuart = rc_stuart_maxwell_of(table);
	double remainder = 1 - stuart.chi2 / table->both;

	if (!(remainder > least_remainder))
		return rc_symmetry_of(NAN, stuart.df);
	return rc_symmetry_of(stuart.chi2 / remainder, stuart.df);
}
