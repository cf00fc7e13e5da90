#include <glib.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdbool.h>

#include "rollcall/counts.h"

/* Sums of the rows and columns; a row that is not known sums to 0. */
struct margins {
	double *rows, *columns;
	double whole;
	size_t n_rows, n_columns; /* above 0 */
};

static bool
is_known(const int *row, size_t parts)
{
	for (size_t j = 0; j < parts; j++)
		if (row[j] < 0)
			return false;
	return true;
}

static size_t
count_above_0(const double *sums, size_t n)
{
	size_t above = 0;

	for (size_t i = 0; i < n; i++)
		above += sums[i] > 0;
	return above;
}

static void
add_up(struct margins *m, const int *counts, size_t n, size_t parts)
{
	for (size_t i = 0; i < n; i++) {
		const int *row = counts + i * parts;

		for (size_t j = 0; j < parts && is_known(row, parts); j++) {
			m->rows[i] += row[j];
			m->columns[j] += row[j];
			m->whole += row[j];
		}
	}
	m->n_rows = count_above_0(m->rows, n);
	m->n_columns = count_above_0(m->columns, parts);
}

static void
add_cell(struct rc_chi_square *test, double count, double expected)
{
	double left = count - expected;

	test->chi2 += left * left / expected;
	if (count > 0)
		test->g2 += 2 * count * log(count / expected);
	test->min_expected = fmin(test->min_expected, expected);
}

static void
set_tests(struct rc_chi_square *test, const struct margins *m)
{
	size_t shorter = MIN(m->n_rows, m->n_columns);

	test->df = (double)((m->n_rows - 1) * (m->n_columns - 1));
	test->g2 = fmax(0, test->g2);
	test->p = gsl_cdf_chisq_Q(test->chi2, test->df);
	test->g2_p = gsl_cdf_chisq_Q(test->g2, test->df);
	test->cramers_v = sqrt(test->chi2 / (m->whole * (double)(shorter - 1)));
}

struct rc_chi_square
rc_chi_square_test(const int *counts, size_t n, size_t parts)
{
	g_autofree double *rows = g_new0(double, n + 1);
	g_autofree double *columns = g_new0(double, parts + 1);
	struct margins m = { rows, columns, 0, 0, 0 };
	struct rc_chi_square test = { 0, 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN };

	add_up(&m, counts, n, parts);
	test.rows = m.n_rows;
	test.columns = m.n_columns;
	if (m.n_rows < 2 || m.n_columns < 2)
		return test;
	test.chi2 = test.g2 = 0;
	test.min_expected = INFINITY;
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < parts; j++)
			if (rows[i] > 0 && columns[j] > 0)
				add_cell(&test, counts[i * parts + j],
				    rows[i] * columns[j] / m.whole);
	set_tests(&test, &m);
	return test;
}
