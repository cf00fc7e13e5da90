/* All parts of yearly counts at once, as shares that move on the logit scale.
 */
#ifndef RC_MULTINOMIAL_H
#define RC_MULTINOMIAL_H

#include <stddef.h>

#include "rollcall/vote.h"

/* log(share of part / share of base) = intercept + slope * x.  For the base
 * itself every number is NAN. */
struct rc_multinomial_line {
	double intercept, slope; /* at x = 0; per unit of x */
	double intercept_se, slope_se;
	double z, p;        /* slope / slope_se; two-sided, normal */
	double slope_ci[2]; /* 95% */
};

/* The votes are taken as independent, though the years are the same members.
 * Where there is no finite estimate, reason says why and every number but n is
 * NAN.  Formulas: Agresti, Categorical Data Analysis, 3rd ed., 8.1. */
struct rc_multinomial {
	size_t n;           /* rows used */
	const char *reason; /* static text; NULL when there is an estimate */
	struct rc_multinomial_line line[RC_N_VOTES]; /* by part */
	double loglik;   /* sum of count * log(share): no coefficients */
	double ratio;    /* 2 * (loglik - loglik with every slope 0) */
	double ratio_df; /* parts - 1 */
	double ratio_p;  /* chi-square: does any share move at all */
};

/* counts: n rows of 2 to RC_N_VOTES parts; base < parts.  Rows with an x that
 * is not finite, a negative count or no count above 0 are left out.  x may be
 * calendar years: it is centred inside. */
struct rc_multinomial rc_multinomial_fit(
    const double *x, const int *counts, size_t n, size_t parts, size_t base);

#endif
