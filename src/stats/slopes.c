#include "stats/slopes.h"

#include <glib.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Two points change places in the order of y - m x when m passes the slope of
 * the line through them (Cole, Salowe, Steiger & Szemeredi, An optimal-time
 * algorithm for slope selection, SIAM J. Comput. 18, 1989).  So the slopes
 * between two values of m are the inversions between two orders, which a merge
 * sort counts; a sample of them narrows the range until the rest can be listed
 * (Matousek, Randomized optimal algorithm for slope selection, Inf. Process.
 * Lett. 39, 1991). */
struct point {
	double x, y;
	double key, rest; /* y - m x in twice the digits of a double */
};

/* Which inversions a sort writes down: one at random out of every stride, or
 * with stride 1 all. */
struct sample {
	size_t stride;
	size_t stratum;  /* rank of its first inversion */
	size_t next;     /* rank of the next inversion to take */
	uint64_t random; /* state of the generator */
	double *slopes;
	size_t n, room;
};

struct rc_slopes {
	size_t n;
	size_t n_slopes;
	size_t room;          /* of sample */
	struct point *points; /* by x, then y */
	struct point *low;    /* by y - m x at the lower end of the range */
	struct point *work, *buffer;
	double *sample;
};

struct sort {
	struct point *buffer;
	size_t inversions;     /* so far */
	struct sample *sample; /* NULL to count only */
};

/* Slopes in (low, high] have the ranks from `below` to less than `upto`. */
struct range {
	double low, high;
	size_t below, upto;
};

static int
by_place(const void *a, const void *b)
{
	const struct point *p = a, *q = b;

	if (p->x != q->x)
		return p->x < q->x ? -1 : 1;
	return (p->y > q->y) - (p->y < q->y);
}

static size_t
count_slopes(const struct point *points, size_t n)
{
	size_t slopes = 0, first = 0; /* of the same x */

	for (size_t i = 0; i < n; i++) {
		if (points[i].x != points[first].x)
			first = i;
		slopes += first;
	}
	return slopes;
}

struct rc_slopes *
rc_slopes_new(const double *x, const double *y, size_t n)
{
	struct rc_slopes *s = g_new0(struct rc_slopes, 1);

	s->n = n;
	s->room = 4 * n + 64;
	s->points = g_new(struct point, n + 1);
	s->low = g_new(struct point, n + 1);
	s->work = g_new(struct point, n + 1);
	s->buffer = g_new(struct point, n + 1);
	s->sample = g_new(double, s->room);
	for (size_t i = 0; i < n; i++)
		s->points[i] = (struct point){ x[i], y[i], 0, 0 };
	qsort(s->points, n, sizeof *s->points, by_place);
	s->n_slopes = count_slopes(s->points, n);
	return s;
}

void
rc_slopes_free(struct rc_slopes *s)
{
	if (s == NULL)
		return;
	g_free(s->points);
	g_free(s->low);
	g_free(s->work);
	g_free(s->buffer);
	g_free(s->sample);
	g_free(s);
}

size_t
rc_slopes_n(const struct rc_slopes *s)
{
	return s->n_slopes;
}

/* The product and the difference with what their rounding loses: Dekker, A
 * floating-point technique for extending the available precision, Numer. Math.
 * 18, 1971. */
static void
set_key(struct point *p, double slope)
{
	double product = slope * p->x;
	double difference = p->y - product;
	double taken = p->y - difference;
	double lost = (p->y - (difference + taken)) + (taken - product);

	lost -= fma(slope, p->x, -product);
	p->key = difference + lost;
	p->rest = lost - (p->key - difference);
}

static void
set_keys(struct point *points, size_t n, double slope)
{
	for (size_t i = 0; i < n; i++) {
		if (isfinite(slope)) {
			set_key(&points[i], slope);
		} else {
			points[i].key = -points[i].x;
			points[i].rest = 0;
		}
	}
}

/* A pair whose slope is m itself has changed places. */
static bool
goes_before(const struct point *p, const struct point *q)
{
	if (p->key != q->key)
		return p->key < q->key;
	if (p->rest != q->rest)
		return p->rest < q->rest;
	return p->x > q->x;
}

/* Xorshift (Marsaglia, J. Stat. Softw. 8(14), 2003): each call of
 * rc_slopes_select starts it anew, so that the result is always the same. */
static size_t
random_below(uint64_t *state, size_t limit)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (size_t)(*state % limit);
}

/* The point `later` changes places with `n` points that were before it. */
static void
take_slopes(struct sample *s, size_t rank, const struct point *before, size_t n,
    const struct point *later)
{
	while (s->next < rank + n && s->n < s->room) {
		const struct point *p = &before[s->next - rank];

		s->slopes[s->n++] = (later->y - p->y) / (later->x - p->x);
		s->stratum += s->stride;
		s->next = s->stratum + random_below(&s->random, s->stride);
	}
}

static void
merge(struct sort *sort, struct point *points, size_t half, size_t n)
{
	struct point *left = sort->buffer, *end = left + half;
	struct point *right = points + half, *stop = points + n;

	memcpy(left, points, half * sizeof *points);
	while (left < end && right < stop) {
		size_t waiting = (size_t)(end - left);

		if (!goes_before(right, left)) {
			*points++ = *left++;
			continue;
		}
		if (sort->sample != NULL)
			take_slopes(sort->sample, sort->inversions, left,
			    waiting, right);
		sort->inversions += waiting;
		*points++ = *right++;
	}
	memcpy(points, left, (size_t)(end - left) * sizeof *points);
}

static void
sort_points(struct sort *sort, struct point *points, size_t n)
{
	size_t half = n / 2;

	if (n < 2)
		return;
	sort_points(sort, points, half);
	sort_points(sort, points + half, n - half);
	if (goes_before(&points[half], &points[half - 1]))
		merge(sort, points, half, n);
}

/* Puts the points from the order at one slope, kept, into the order at a
 * higher one, in s->work; the number of slopes between. */
static size_t
count_between(struct rc_slopes *s, const struct point *from, double slope,
    struct sample *sample)
{
	struct sort sort = { .buffer = s->buffer, .sample = sample };

	memcpy(s->work, from, s->n * sizeof *from);
	set_keys(s->work, s->n, slope);
	sort_points(&sort, s->work, s->n);
	return sort.inversions;
}

size_t
rc_slopes_at_most(struct rc_slopes *s, double limit)
{
	return count_between(s, s->points, limit, NULL);
}

/* Moves an end of the range to the slope, if that is within. */
static void
narrow(struct rc_slopes *s, struct range *range, size_t rank, double slope)
{
	size_t upto;

	if (!(range->low < slope && slope < range->high))
		return;
	upto = range->below + count_between(s, s->low, slope, NULL);
	if (rank < upto) {
		range->high = slope;
		range->upto = upto;
	} else {
		struct point *order = s->low;

		range->low = slope;
		range->below = upto;
		s->low = s->work;
		s->work = order;
	}
}

/* No double lies strictly between the ends but one. */
static bool
is_closed(const struct range *range)
{
	double next = nextafter(range->low, INFINITY);

	return nextafter(next, INFINITY) >= range->high;
}

static void
take_sample(
    struct rc_slopes *s, const struct range *range, struct sample *sample)
{
	sample->n = sample->stratum = 0;
	sample->stride = (range->upto - range->below - 1) / s->room + 1;
	sample->next = random_below(&sample->random, sample->stride);
	count_between(s, s->low, range->high, sample);
}

/* Two sample slopes that are likely to enclose the rank become the ends.  One
 * step beyond them, so that equal slopes stay on one side. */
static void
narrow_by_sample(struct rc_slopes *s, struct range *range, size_t rank,
    struct sample *sample, size_t wanted)
{
	const struct range before = *range;
	size_t margin = (size_t)sqrt((double)sample->n);
	size_t low = wanted > margin ? wanted - margin : 0;
	size_t high = MIN(wanted + margin, sample->n - 1);
	double least = gsl_stats_select(sample->slopes, 1, sample->n, low);
	double most = gsl_stats_select(sample->slopes, 1, sample->n, high);

	narrow(s, range, rank, nextafter(least, -INFINITY));
	narrow(s, range, rank, nextafter(most, INFINITY));
	if (range->low == before.low && range->high == before.high)
		narrow(s, range, rank,
		    range->low + (range->high - range->low) / 2);
}

double
rc_slopes_select(struct rc_slopes *s, size_t rank)
{
	struct range range = { -INFINITY, INFINITY, 0, s->n_slopes }, before;
	struct sample sample = { .random = 0x9e3779b97f4a7c15,
		.slopes = s->sample,
		.room = s->room };
	double found;

	memcpy(s->low, s->points, s->n * sizeof *s->points);
	do {
		size_t wanted;

		take_sample(s, &range, &sample);
		if (sample.n == 0)
			return NAN;
		before = range;
		wanted =
		    MIN((rank - range.below) / sample.stride, sample.n - 1);
		found = gsl_stats_select(sample.slopes, 1, sample.n, wanted);
		if (sample.stride > 1 && !is_closed(&range))
			narrow_by_sample(s, &range, rank, &sample, wanted);
	} while (range.low != before.low || range.high != before.high);
	return found;
}
