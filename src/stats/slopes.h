/* The slopes of the lines through every two points of different x, counted and
 * picked by rank without being written out: there are n (n - 1) / 2. */
#ifndef STATS_SLOPES_H
#define STATS_SLOPES_H

#include <stddef.h>

struct rc_slopes;

/* All values must be finite, and so must the products of slopes with x.  The
 * slopes belong to the caller. */
struct rc_slopes *rc_slopes_new(const double *x, const double *y, size_t n);
void rc_slopes_free(struct rc_slopes *slopes);

/* How many there are: pairs with different x. */
size_t rc_slopes_n(const struct rc_slopes *slopes);

/* How many are at most limit.  Takes n log n steps. */
size_t rc_slopes_at_most(struct rc_slopes *slopes, double limit);

/* The one of that rank, 0 for the smallest; rank < rc_slopes_n().  Takes
 * n log^2 n steps, as a rule.  The result is a quotient of two differences as
 * the machine computes them, and the exact one where the differences are exact
 * (whole numbers): else two slopes that differ in their last digits only may
 * be taken for each other. */
double rc_slopes_select(struct rc_slopes *slopes, size_t rank);

#endif
