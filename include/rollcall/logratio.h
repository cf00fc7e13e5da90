/* Straight-line trends of the logarithms of ratios between parts: shares add
 * to 1, so that one cannot move alone; their ratios can. */
#ifndef RC_LOGRATIO_H
#define RC_LOGRATIO_H

#include <stddef.h>

#include "rollcall/trend.h"

struct rc_logratio {
	const char *reason; /* static text; NULL when there is a trend */
	struct rc_trend
	    line; /* as in rc_trend_fit; NAN where reason says why */
};

/* Trend of log(part / base), the additive log-ratio, and of log(part /
 * geometric mean of all parts), the centred one.  counts: n rows of parts;
 * part, base < parts.  Rows with an x that is not finite, a negative count or
 * no count above 0 are left out.  A part of 0 in any other row leaves both
 * undefined: no number is put in its place.  Aitchison, The Statistical
 * Analysis of Compositional Data, 1986, ch. 4 and 6. */
struct rc_logratio rc_alr_trend(const double *x, const int *counts, size_t n,
    size_t parts, size_t part, size_t base);
struct rc_logratio rc_clr_trend(
    const double *x, const int *counts, size_t n, size_t parts, size_t part);

#endif
