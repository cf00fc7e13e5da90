#include "rollcall/logratio.h"

#include <glib.h>
#include <math.h>
#include <stdbool.h>

/* The rows that count: their x, and the log-ratio as y. */
struct points {
	size_t n;
	double *x, *y;
	bool has_zero; /* a part of 0 somewhere: there is no ratio */
};

static bool
is_counted(double x, const int *counts, size_t parts)
{
	bool any = false;

	for (size_t j = 0; j < parts; j++) {
		if (counts[j] < 0)
			return false;
		any = any || counts[j] > 0;
	}
	return any && isfinite(x);
}

static bool
has_zero(const int *counts, size_t parts)
{
	for (size_t j = 0; j < parts; j++)
		if (counts[j] == 0)
			return true;
	return false;
}

static double
mean_log(const int *counts, size_t parts)
{
	double sum = 0;

	for (size_t j = 0; j < parts; j++)
		sum += log(counts[j]);
	return sum / (double)parts;
}

static const char *
reason_of(const struct points *points, const struct rc_trend *line)
{
	if (points->has_zero)
		return "a part is 0 in a year";
	if (points->n == 0)
		return "no counts";
	return isfinite(line->slope) ? NULL : "all counts are in one year";
}

/* base == parts: against the geometric mean of all. */
static struct rc_logratio
trend_of(const double *x, const int *counts, size_t n, size_t parts,
    size_t part, size_t base)
{
	g_autofree double *kept_x = g_new(double, n + 1);
	g_autofree double *kept_y = g_new(double, n + 1);
	struct points points = { 0, kept_x, kept_y, false };
	struct rc_logratio ratio;

	for (size_t i = 0; i < n; i++) {
		const int *row = counts + i * parts;

		if (!is_counted(x[i], row, parts))
			continue;
		points.has_zero = points.has_zero || has_zero(row, parts);
		points.x[points.n] = x[i];
		points.y[points.n++] = log(row[part]) -
		    (base < parts ? log(row[base]) : mean_log(row, parts));
	}
	ratio.line =
	    rc_trend_fit(points.x, points.y, points.has_zero ? 0 : points.n);
	ratio.reason = reason_of(&points, &ratio.line);
	return ratio;
}

struct rc_logratio
rc_alr_trend(const double *x, const int *counts, size_t n, size_t parts,
    size_t part, size_t base)
{
	return trend_of(x, counts, n, parts, part, base);
}

struct rc_logratio
rc_clr_trend(
    const double *x, const int *counts, size_t n, size_t parts, size_t part)
{
	return trend_of(x, counts, n, parts, part, parts);
}
