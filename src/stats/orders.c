#include "stats/orders.h"

#include <glib.h>
#include <stdint.h>
#include <stdlib.h>

/* The distribution of the sum over all ways to deal the values of a set out to
 * the first places.  What the remaining values gain depends on nothing else of
 * what came before. */
struct row {
	int least, most;  /* sums that occur */
	uint32_t *counts; /* of each sum, from -reach; at most 10! */
};

static void
add_moved(
    const struct rc_orders *o, const struct row *from, struct row *to, int gain)
{
	const uint32_t *source = from->counts + o->reach;
	uint32_t *target = to->counts + o->reach + gain;

	for (int sum = from->least; sum <= from->most; sum++)
		target[sum] += source[sum];
	to->least = MIN(to->least, from->least + gain);
	to->most = MAX(to->most, from->most + gain);
}

static int
sum_of_gains(const int *gains, unsigned set)
{
	int sum = 0;

	for (; set != 0; set &= set - 1)
		sum += gains[__builtin_ctz(set)];
	return sum;
}

/* The choice of values after that one, of the values left; 0 after the last.
 * One place takes one value, and few choices are of one. */
static unsigned
next_choice(unsigned set, unsigned left, size_t places)
{
	unsigned higher = left & ~(2 * set - 1);

	return places == 1 ? higher & (~higher + 1) : (set - 1) & left;
}

/* Deals every choice of the values left to the next places that are alike. */
static void
deal(const struct rc_orders *o, struct row *rows, unsigned before)
{
	size_t first = (size_t)__builtin_popcount(before), end = first;
	unsigned left = ((1u << o->n) - 1) & ~before;
	int gains[RC_ORDERS_MOST] = { 0 };

	if (rows[before].least > rows[before].most)
		return; /* never reached: it ends between equal places */
	while (end < o->n && o->places[end] == o->places[first])
		end++;
	for (size_t value = 0; value < o->n; value++)
		gains[value] = o->gain(o->context, before, first, value);
	for (unsigned set = end - first == 1 ? left & (~left + 1) : left;
	     set != 0; set = next_choice(set, left, end - first))
		if ((size_t)__builtin_popcount(set) == end - first)
			add_moved(o, &rows[before], &rows[before | set],
			    sum_of_gains(gains, set));
}

static double
share_beyond(const struct rc_orders *o, const struct row *row, int least)
{
	double beyond = 0, total = 0;

	for (int sum = row->least; sum <= row->most; sum++) {
		double count = row->counts[sum + o->reach];

		total += count;
		beyond += abs(sum) >= least ? count : 0;
	}
	return beyond / total;
}

double
rc_orders_beyond(const struct rc_orders *o, int least)
{
	size_t width = 2 * (size_t)o->reach + 1;
	unsigned all = (1u << o->n) - 1;
	g_autofree uint32_t *counts = g_new0(uint32_t, width << o->n);
	g_autofree struct row *rows = g_new(struct row, all + 1);

	for (unsigned set = 0; set <= all; set++)
		rows[set] =
		    (struct row){ o->reach, -o->reach, counts + set * width };
	rows[0].least = rows[0].most = 0;
	rows[0].counts[o->reach] = 1;
	for (unsigned set = 0; set < all; set++)
		deal(o, rows, set);
	return share_beyond(o, &rows[all], least);
}
