/* What the chi-square tests of paired votes share. */
#ifndef STATS_SYMMETRY_H
#define STATS_SYMMETRY_H

#include "rollcall/paired.h"

/* The test with its p.  Without a degree of freedom, or where chi2 is NAN, chi2
 * and p are NAN. */
struct rc_symmetry rc_symmetry_of(double chi2, int df);

#endif
