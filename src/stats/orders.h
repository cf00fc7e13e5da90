/* A rank statistic over all orders of a few values, without going through the
 * orders one by one. */
#ifndef STATS_ORDERS_H
#define STATS_ORDERS_H

#include <stddef.h>

enum { RC_ORDERS_MOST = 10 }; /* values */

/* The values are dealt out to places.  The statistic is the sum of what each
 * value gains where it comes to stand. */
struct rc_orders {
	size_t n;             /* at most RC_ORDERS_MOST */
	const double *places; /* ascending; equal ones are alike */
	int reach;            /* no sum is beyond -reach..reach */
	/* before: the values at lower places, 1u << value each */
	int (*gain)(
	    const void *context, unsigned before, size_t place, size_t value);
	const void *context;
};

/* Share of the n! orders in which the statistic is at least that far from 0. */
double rc_orders_beyond(const struct rc_orders *orders, int least);

#endif
