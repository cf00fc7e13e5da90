#include "rollcall/multiple.h"

#include <glib.h>
#include <gsl/gsl_sort_double.h>
#include <math.h>

/* The family: indices of the tested p in ascending order of p. */
static size_t *
family_of(const double *p, size_t n, size_t *size)
{
	g_autofree double *tested = g_new(double, n + 1);
	g_autofree size_t *index = g_new(size_t, n + 1);
	size_t *order = g_new(size_t, n + 1);

	*size = 0;
	for (size_t i = 0; i < n; i++)
		if (!isnan(p[i])) {
			index[*size] = i;
			tested[(*size)++] = p[i];
		}
	gsl_sort_index(order, tested, 1, *size);
	for (size_t i = 0; i < *size; i++)
		order[i] = index[order[i]];
	return order;
}

static void
copy_missing(const double *p, size_t n, double *adjusted)
{
	for (size_t i = 0; i < n; i++)
		if (isnan(p[i]))
			adjusted[i] = NAN;
}

void
rc_multiple_holm(const double *p, size_t n, double *adjusted)
{
	size_t size;
	g_autofree size_t *order = family_of(p, n, &size);
	double most = 0;

	for (size_t i = 0; i < size; i++) {
		most = fmax(most, (double)(size - i) * p[order[i]]);
		adjusted[order[i]] = fmin(most, 1);
	}
	copy_missing(p, n, adjusted);
}

void
rc_multiple_benjamini_hochberg(const double *p, size_t n, double *adjusted)
{
	size_t size;
	g_autofree size_t *order = family_of(p, n, &size);
	double least = 1;

	for (size_t i = size; i-- > 0;) {
		double share = (double)size / (double)(i + 1);

		least = fmin(least, share * p[order[i]]);
		adjusted[order[i]] = least;
	}
	copy_missing(p, n, adjusted);
}
