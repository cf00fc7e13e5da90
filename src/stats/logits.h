/* The parts of yearly counts as logits against one of them, each on a line in
 * the year: what the logit of one count and the multinomial logit share. */
#ifndef STATS_LOGITS_H
#define STATS_LOGITS_H

#include <stddef.h>

#include "rollcall/vote.h"

enum { LOGITS_MOST = RC_N_VOTES };

enum logits_state {
	LOGITS_FITTED,
	LOGITS_NO_COUNTS,
	LOGITS_ONE_YEAR,
	LOGITS_EMPTY_PART, /* a part that is 0 in every row */
	LOGITS_SEPARATED,  /* stats/overlap.h */
	LOGITS_STUCK,      /* no convergence */
};

/* log(share of part / share of base) = middle + slope * (x - centre).  Those of
 * the base are 0. */
struct logits_line {
	double middle, slope;
	double middle_variance, slope_variance, covariance;
};

struct logits {
	enum logits_state state; /* the rest is filled when it is FITTED */
	size_t n;                /* rows used, filled always */
	double centre;           /* mean of their x */
	struct logits_line line[LOGITS_MOST];
	double loglik;      /* sum of count * log(share) */
	double null_loglik; /* the same with every slope 0 */
};

/* counts: n rows of parts (2 to LOGITS_MOST).  Rows with an x that is not
 * finite, a negative count or no count above 0 are left out.  Newton's method
 * on the likelihood, from the weighted least squares of the logits of the
 * years; variances from the information at the maximum (McCullagh & Nelder,
 * Generalized Linear Models, 2nd ed., 2.5 and 5.2: for logits this is
 * iteratively reweighted least squares). */
struct logits rc_logits_fit(
    const double *x, const int *counts, size_t n, size_t parts, size_t base);

#endif
