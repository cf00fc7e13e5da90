/* Statistics by going through everything there is, and data to do it on. */
#ifndef TESTS_STATS_BRUTE_FORCE_H
#define TESTS_STATS_BRUTE_FORCE_H

#include <stddef.h>
#include <stdint.h>

/* A whole number below limit; start state at anything but 0. */
unsigned draw(uint32_t *state, unsigned limit);

/* The slopes through every two points of different x, in ascending order.  The
 * caller frees. */
double *all_slopes(
    const double *x, const double *y, size_t n, size_t *n_slopes);

/* A statistic of y against x. */
typedef double (*statistic)(const double *x, const double *y, size_t n);

/* Sum of the signs of the rises of every two points. */
double sum_of_signs(const double *x, const double *y, size_t n);

/* Over all n! orders of y: the share in which the statistic is at least as far
 * from 0 as in this one, and the mean of its square. */
struct orders_seen {
	double p, mean_square;
};
struct orders_seen go_through_orders(
    statistic of, const double *x, const double *y, size_t n);

#endif
