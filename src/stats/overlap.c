#include "stats/overlap.h"

#include <glib.h>
#include <math.h>

struct span {
	double from, to;
};

static struct span
span_of(
    const double *x, const double *counts, size_t n, size_t parts, size_t part)
{
	struct span span = { INFINITY, -INFINITY };

	for (size_t i = 0; i < n; i++) {
		if (!(counts[i * parts + part] > 0))
			continue;
		span.from = fmin(span.from, x[i]);
		span.to = fmax(span.to, x[i]);
	}
	return span;
}

/* Adds to the whole, which the first part begins, one more part that overlaps
 * it; false when none does. */
static bool
grow(struct span *whole, const struct span *spans, bool *joined, size_t parts)
{
	for (size_t j = 1; j < parts; j++) {
		if (joined[j] || !(spans[j].from < whole->to) ||
		    !(whole->from < spans[j].to))
			continue;
		whole->from = fmin(whole->from, spans[j].from);
		whole->to = fmax(whole->to, spans[j].to);
		joined[j] = true;
		return true;
	}
	return false;
}

bool
rc_overlap_holds(const double *x, const double *counts, size_t n, size_t parts)
{
	g_autofree struct span *spans = g_new(struct span, parts + 1);
	g_autofree bool *joined = g_new0(bool, parts + 1);
	struct span whole;
	size_t n_joined = 1;

	for (size_t j = 0; j < parts; j++)
		spans[j] = span_of(x, counts, n, parts, j);
	whole = spans[0];
	while (grow(&whole, spans, joined, parts))
		n_joined++;
	return n_joined == parts;
}
