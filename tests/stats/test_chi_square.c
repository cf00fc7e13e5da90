#include <criterion/criterion.h>
#include <math.h>

#include "rollcall/counts.h"

/* Agresti, Categorical Data Analysis, 3rd ed., 5.3.5: X2 = 12.1, G2 = 6.2 on 4
 * degrees of freedom; more digits by the formulas in Python. */
Test(chi_square, malformations_as_in_agresti)
{
	const int counts[] = { 17066, 48, 14464, 38, 788, 5, 126, 1, 37, 1 };
	struct rc_chi_square test = rc_chi_square_test(counts, 5, 2);

	cr_expect_float_eq(test.chi2, 12.08205480925854, 1e-10);
	cr_expect_float_eq(test.g2, 6.201997907163221, 1e-9);
	cr_expect_float_eq(test.min_expected, 0.10849143488671947, 1e-14);
	cr_expect_float_eq(test.cramers_v, 0.019259049737318488, 1e-13);
	cr_expect_eq(test.df, 4);
}

/* The example of chisq.test in R, from Agresti: 30.07, df 2, p = 2.954e-07. */
Test(chi_square, parties_as_in_r)
{
	const int counts[] = { 762, 327, 468, 484, 239, 477 };
	struct rc_chi_square test = rc_chi_square_test(counts, 2, 3);

	cr_expect_float_eq(test.chi2, 30.070149095754672, 1e-11);
	cr_expect_float_eq(test.p, 2.954e-07, 5e-11);
	cr_expect_float_eq(test.g2, 30.016692613239655, 1e-10);
	cr_expect_float_eq(test.cramers_v, 0.10443580235646777, 1e-13);
}

/* By hand: 10 and 20 of 30 each way: 4 * 25 / 15, g2 = 4 (10 log(2/3) + 20
 * log(4/3)). */
Test(chi_square, two_by_two_by_hand)
{
	const int counts[] = { 10, 20, 20, 10 };
	struct rc_chi_square test = rc_chi_square_test(counts, 2, 2);

	cr_expect_float_eq(test.chi2, 100. / 15, 1e-13);
	cr_expect_float_eq(
	    test.g2, 4 * (10 * log(2. / 3) + 20 * log(4. / 3)), 1e-13);
	cr_expect_float_eq(test.cramers_v, 1. / 3, 1e-14);
	cr_expect_eq(test.min_expected, 15);
}

Test(chi_square, rows_and_columns_of_0_are_no_part_of_the_table)
{
	const int counts[] = { 10, 0, 20, 0, 0, 0, -1, 5, 5, 20, 0, 10 };
	struct rc_chi_square test = rc_chi_square_test(counts, 4, 3);

	cr_expect_eq(test.rows, 2);
	cr_expect_eq(test.columns, 2);
	cr_expect_eq(test.df, 1);
	cr_expect_float_eq(test.chi2, 100. / 15, 1e-13);
}

Test(chi_square, even_rows_have_p_of_1)
{
	const int counts[] = { 10, 20, 30, 20, 40, 60 };
	struct rc_chi_square test = rc_chi_square_test(counts, 2, 3);

	cr_expect_float_eq(test.chi2, 0, 1e-14);
	cr_expect_float_eq(test.g2, 0, 1e-12);
	cr_expect_float_eq(test.p, 1, 1e-12);
}

static void
expect_undefined(const int *counts, size_t n, size_t parts)
{
	struct rc_chi_square test = rc_chi_square_test(counts, n, parts);

	cr_expect(isnan(test.df) && isnan(test.chi2) && isnan(test.p));
	cr_expect(isnan(test.g2) && isnan(test.g2_p));
	cr_expect(isnan(test.min_expected) && isnan(test.cramers_v));
}

Test(chi_square, fewer_than_two_rows_or_columns_is_nan)
{
	const int counts[] = { 3, 0, 4, 0 }, none[] = { 0, 0, 0, 0 };

	expect_undefined(counts, 0, 2);
	expect_undefined(counts, 1, 2);
	expect_undefined(counts, 2, 2);
	expect_undefined(counts, 4, 1);
	expect_undefined(none, 2, 2);
}
