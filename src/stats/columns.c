#include "stats/columns.h"

#include <glib.h>
#include <gsl/gsl_machine.h>
#include <gsl/gsl_multifit.h>
#include <math.h>
#include <string.h>

static bool
are_finite(const double *values, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!isfinite(values[i]))
			return false;
	return true;
}

/* A copy, or n times what stands for nothing given. */
static double *
copy_or(const double *values, size_t n, double missing)
{
	double *copy = g_new(double, n + 1);

	for (size_t i = 0; i < n; i++)
		copy[i] = values == NULL ? missing : values[i];
	return copy;
}

/* From the residuals themselves: GSL takes a difference of squares. */
static double
squares_left(const struct columns *c, const double *coefficients)
{
	double sum = 0;

	for (size_t i = 0; i < c->n; i++) {
		double left = c->y[i];

		for (size_t j = 0; j < c->p; j++)
			left -= c->x[i * c->p + j] * coefficients[j];
		sum += c->weights[i] * left * left;
	}
	return sum;
}

/* GSL's covariance of a weighted fit takes the weights as 1 / variance: it is
 * the inverse of X'WX.  The rank is below p where columns are dependent; GSL
 * would answer with one solution of many. */
static bool
solve(const struct columns *c, double *coefficients, double *inverse)
{
	gsl_matrix_const_view x = gsl_matrix_const_view_array(c->x, c->n, c->p);
	gsl_vector_const_view y = gsl_vector_const_view_array(c->y, c->n);
	gsl_vector_const_view w = gsl_vector_const_view_array(c->weights, c->n);
	gsl_vector_view b = gsl_vector_view_array(coefficients, c->p);
	gsl_matrix_view v = gsl_matrix_view_array(inverse, c->p, c->p);
	gsl_multifit_linear_workspace *work =
	    gsl_multifit_linear_alloc(c->n, c->p);
	double chisq;
	size_t rank = 0;
	int status = gsl_multifit_wlinear_tsvd(&x.matrix, &w.vector, &y.vector,
	    GSL_DBL_EPSILON, &b.vector, &v.matrix, &chisq, &rank, work);

	gsl_multifit_linear_free(work);
	return status == 0 && rank == c->p;
}

bool
rc_columns_fit(
    const struct columns *c, double *coefficients, double *inverse, double *rss)
{
	g_autofree double *y = copy_or(c->y, c->n, 0);
	g_autofree double *weights = copy_or(c->weights, c->n, 1);
	g_autofree double *b = g_new(double, c->p + 1);
	g_autofree double *v = g_new(double, c->p * c->p + 1);
	const struct columns full = { c->n, c->p, c->x, y, weights };

	if (c->p == 0 || c->n < c->p || !are_finite(c->x, c->n * c->p) ||
	    !are_finite(y, c->n) || !are_finite(weights, c->n) ||
	    !solve(&full, b, v))
		return false;
	memcpy(inverse, v, c->p * c->p * sizeof *v);
	if (coefficients != NULL)
		memcpy(coefficients, b, c->p * sizeof *b);
	if (rss != NULL)
		*rss = squares_left(&full, b);
	return true;
}
