/* Intervals of a share, for votes that stand for more than themselves.  Where
 * members are counted in full, as in the Assembly, a share has none. */
#ifndef RC_INTERVAL_H
#define RC_INTERVAL_H

struct rc_interval {
	double low, high; /* 0..1 */
};

/* 95% intervals of the share k of n.  NAN unless 0 <= k <= n and n > 0, so a
 * count that is not known (-1) has none.  The lower end is 0 when k is 0, the
 * upper end 1 when k is n.  Brown, Cai & DasGupta, Interval estimation for a
 * binomial proportion, Stat. Sci. 16, 2001. */

/* Score interval, without a continuity correction. */
struct rc_interval rc_interval_wilson(int k, int n);

/* Covers at least 95% ("exact"): quantiles of beta distributions.  This one and
 * the next are NAN for n above a million. */
struct rc_interval rc_interval_clopper_pearson(int k, int n);

/* Equal-tailed, from the beta posterior with the prior Beta(1/2, 1/2). */
struct rc_interval rc_interval_jeffreys(int k, int n);

#endif
