#include "stats/brute_force.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>

/* Xorshift with 32 bits. */
unsigned
draw(uint32_t *state, unsigned limit)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state % limit;
}

static int
ascending(const void *a, const void *b)
{
	const double *p = a, *q = b;

	return (*p > *q) - (*p < *q);
}

double *
all_slopes(const double *x, const double *y, size_t n, size_t *n_slopes)
{
	double *slopes = g_new(double, n *n + 1);

	*n_slopes = 0;
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < i; j++)
			if (x[i] != x[j])
				slopes[(*n_slopes)++] =
				    (y[i] - y[j]) / (x[i] - x[j]);
	qsort(slopes, *n_slopes, sizeof *slopes, ascending);
	return slopes;
}

static int
sign_of(double a)
{
	return (a > 0) - (a < 0);
}

double
sum_of_signs(const double *x, const double *y, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < i; j++)
			sum += sign_of(x[i] - x[j]) * sign_of(y[i] - y[j]);
	return sum;
}

struct walk {
	statistic of;
	const double *x;
	double *y;
	size_t n;
	double least;
	double beyond, squares, orders;
};

/* Every value in turn comes to stand at place i, then the rest. */
static void
permute(struct walk *w, size_t i)
{
	if (i == w->n) {
		double value = w->of(w->x, w->y, w->n);

		w->beyond += fabs(value) >= w->least;
		w->squares += value * value;
		w->orders++;
		return;
	}
	for (size_t j = i; j < w->n; j++) {
		double kept = w->y[i];

		w->y[i] = w->y[j];
		w->y[j] = kept;
		permute(w, i + 1);
		w->y[j] = w->y[i];
		w->y[i] = kept;
	}
}

struct orders_seen
go_through_orders(statistic of, const double *x, const double *y, size_t n)
{
	g_autofree double *copy = g_memdup2(y, n * sizeof *y);
	struct walk w = { .of = of, .x = x, .y = copy, .n = n };

	w.least = fabs(of(x, y, n)) * (1 - 1e-9);
	permute(&w, 0);
	return (
	    struct orders_seen){ w.beyond / w.orders, w.squares / w.orders };
}
