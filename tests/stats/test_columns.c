#include "stats/columns.h"

#include <criterion/criterion.h>
#include <math.h>

static const double untouched = 77;

/* By hand: one column of 1 gives the weighted mean, here (1*1 + 3*5) / 4; X'WX
 * is the sum of the weights, 4; the squares left are 1*9 + 3*1. */
Test(columns, one_column_of_1_is_the_weighted_mean)
{
	const double x[] = { 1, 1 }, y[] = { 1, 5 }, weights[] = { 1, 3 };
	const struct columns c = { 2, 1, x, y, weights };
	double b, inverse, rss;

	cr_assert(rc_columns_fit(&c, &b, &inverse, &rss));
	cr_expect_float_eq(b, 4, 1e-14);
	cr_expect_float_eq(inverse, 0.25, 1e-15);
	cr_expect_float_eq(rss, 12, 1e-13);
}

Test(columns, a_weight_of_2_is_the_row_twice)
{
	const double x[] = { 1, 0, 1, 1, 1, 1, 1, 4 };
	const double y[] = { 2, 3, 3, 5 };
	const double two[] = { 1, 2, 1 };
	const double x3[] = { 1, 0, 1, 1, 1, 4 }, y3[] = { 2, 3, 5 };
	const struct columns rows = { 4, 2, x, y, NULL };
	const struct columns weighted = { 3, 2, x3, y3, two };
	double b[2], v[4], rss, b3[2], v3[4], rss3;

	cr_assert(rc_columns_fit(&rows, b, v, &rss));
	cr_assert(rc_columns_fit(&weighted, b3, v3, &rss3));
	for (int i = 0; i < 2; i++)
		cr_expect_float_eq(b[i], b3[i], 1e-13);
	for (int i = 0; i < 4; i++)
		cr_expect_float_eq(v[i], v3[i], 1e-13);
	cr_expect_float_eq(rss, rss3, 1e-13);
}

/* As many rows as columns: the fit is exact. */
Test(columns, two_rows_fix_two_coefficients)
{
	const double x[] = { 1, 2005, 1, 2015 }, y[] = { 0.4, 0.6 };
	const struct columns c = { 2, 2, x, y, NULL };
	double b[2], inverse[4];

	cr_assert(rc_columns_fit(&c, b, inverse, NULL));
	cr_expect_float_eq(b[1], 0.02, 1e-13);
	cr_expect_float_eq(b[0], -39.7, 1e-9);
}

static void
expect_refused(const struct columns *c, const char *why)
{
	double b[2] = { untouched, untouched }, inverse[4], rss = untouched;

	cr_expect_not(rc_columns_fit(c, b, inverse, &rss), "%s", why);
	cr_expect_eq(b[0], untouched, "%s", why);
	cr_expect_eq(rss, untouched, "%s", why);
}

/* GSL would report success for each of these. */
Test(columns, undetermined_is_refused_and_fills_nothing)
{
	const double x[] = { 1, 2, 1, 2, 1, 2 }, y[] = { 1, 2, 3 };
	const double slope[] = { 1, 0, 1, 1, 1, 2 };
	const double gap[] = { 1, NAN, 3 }, none[] = { 0, 0, 0 };
	const double endless[] = { 1, 0, 1, INFINITY, 1, 2 };

	expect_refused(&(struct columns){ 3, 2, x, y, NULL }, "dependent");
	expect_refused(&(struct columns){ 1, 2, x, y, NULL }, "one row");
	expect_refused(&(struct columns){ 0, 2, x, y, NULL }, "no row");
	expect_refused(&(struct columns){ 3, 0, x, y, NULL }, "no column");
	expect_refused(&(struct columns){ 3, 2, slope, gap, NULL }, "y");
	expect_refused(&(struct columns){ 3, 2, endless, y, NULL }, "x");
	expect_refused(&(struct columns){ 3, 2, slope, y, gap }, "weight");
	expect_refused(&(struct columns){ 3, 2, slope, y, none }, "no weight");
}
