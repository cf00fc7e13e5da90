#include "rollcall/logratio.h"

#include <criterion/criterion.h>
#include <math.h>

/* By hand: yes doubles against no each year, the third part keeps pace with no;
 * against the geometric mean yes gains 2/3 of log 2 a year, the others lose 1/3
 * of it. */
Test(logratio, a_part_that_doubles)
{
	const double years[] = { 2005, 2006, 2008 };
	const int counts[] = { 5, 10, 20, 10, 10, 20, 40, 10, 20 };
	struct rc_logratio alr = rc_alr_trend(years, counts, 3, 3, 0, 1);
	struct rc_logratio clr = rc_clr_trend(years, counts, 3, 3, 0);
	struct rc_logratio other = rc_clr_trend(years, counts, 3, 3, 2);

	cr_expect_null(alr.reason);
	cr_expect_float_eq(alr.line.slope, log(2), 1e-14);
	cr_expect_float_eq(
	    alr.line.intercept + 2005 * alr.line.slope, log(0.5), 1e-10);
	cr_expect_float_eq(clr.line.slope, log(2) * 2 / 3, 1e-14);
	cr_expect_float_eq(other.line.slope, -log(2) / 3, 1e-14);
	cr_expect_eq(alr.line.n, 3);
}

Test(logratio, centred_slopes_add_to_0_and_differ_by_the_additive)
{
	const double x[] = { 0, 1, 3, 4 };
	const int counts[] = { 9, 4, 7, 8, 6, 6, 11, 3, 6, 12, 4, 4 };
	double slope[3];

	for (size_t part = 0; part < 3; part++)
		slope[part] = rc_clr_trend(x, counts, 4, 3, part).line.slope;
	cr_expect_float_eq(slope[0] + slope[1] + slope[2], 0, 1e-14);
	cr_expect_float_eq(slope[0] - slope[2],
	    rc_alr_trend(x, counts, 4, 3, 0, 2).line.slope, 1e-14);
}

static void
expect_undefined(
    const double *x, const int *counts, size_t n, const char *reason)
{
	struct rc_logratio alr = rc_alr_trend(x, counts, n, 3, 0, 1);
	struct rc_logratio clr = rc_clr_trend(x, counts, n, 3, 0);

	cr_expect_str_eq(alr.reason, reason);
	cr_expect_str_eq(clr.reason, reason);
	cr_expect(isnan(alr.line.slope) && isnan(clr.line.slope));
	cr_expect(isnan(alr.line.p) && isnan(clr.line.p));
}

/* A part of 0 is not replaced, whichever it is. */
Test(logratio, undefined_says_why)
{
	const double x[] = { 0, 1, 2 }, same[] = { 2, 2, 2 };
	const int zero[] = { 5, 5, 5, 6, 6, 0, 7, 7, 7 };
	const int whole[] = { 5, 5, 5, 6, 6, 2, 7, 7, 7 };
	const int unknown[] = { 5, 5, -1 };

	expect_undefined(x, zero, 3, "a part is 0 in a year");
	expect_undefined(x, whole, 0, "no counts");
	expect_undefined(x, unknown, 1, "no counts");
	expect_undefined(x, whole, 1, "all counts are in one year");
	expect_undefined(same, whole, 3, "all counts are in one year");
}

Test(logratio, rows_without_counts_are_left_out)
{
	const double x[] = { 0, 1, 2, NAN };
	const int counts[] = { 5, 5, 5, -1, 6, 6, 0, 0, 0, 0, 7, 7 };
	struct rc_logratio ratio = rc_alr_trend(x, counts, 4, 3, 0, 1);

	cr_expect_eq(ratio.line.n, 1);
	cr_expect_str_eq(ratio.reason, "all counts are in one year");
}
