/* Wald's test and interval: an estimate over its standard error. */
#ifndef STATS_WALD_H
#define STATS_WALD_H

struct wald {
	double ratio;       /* value / se */
	double p;           /* two-sided, of a true value of 0 */
	double interval[2]; /* 95% */
};

/* By Student's t on df degrees of freedom; df = INFINITY: by the normal.  All
 * NAN unless se and df are above 0. */
struct wald rc_wald_test(double value, double se, double df);

#endif
