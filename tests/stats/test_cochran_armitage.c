#include <criterion/criterion.h>
#include <math.h>

#include "rollcall/counts.h"

/* Agresti, Categorical Data Analysis, 3rd ed., 5.3.5: malformation by the
 * mother's alcohol, z2 = 6.57; more digits by his formula in Python. */
Test(cochran_armitage, malformations_as_in_agresti)
{
	const double drinks[] = { 0, 0.5, 1.5, 4, 7 };
	const int present[] = { 48, 38, 5, 1, 1 };
	const int births[] = { 17114, 14502, 793, 127, 38 };
	struct rc_cochran_armitage test =
	    rc_cochran_armitage_test(drinks, present, births, 5);

	cr_expect_float_eq(test.z, 2.5632272518654204, 1e-12);
	cr_expect_float_eq(test.chi2, 6.570133944705556, 1e-12);
	cr_expect_float_eq(test.p, 0.0104, 5e-5);
	cr_expect_eq(test.n, 5);
}

/* The example of prop.trend.test in R: 8.2249, p = 0.004132. */
Test(cochran_armitage, smokers_as_in_r)
{
	const double group[] = { 1, 2, 3, 4 };
	const int smokers[] = { 83, 90, 129, 70 };
	const int patients[] = { 86, 93, 136, 82 };
	struct rc_cochran_armitage test =
	    rc_cochran_armitage_test(group, smokers, patients, 4);

	cr_expect_float_eq(test.chi2, 8.2249, 5e-5);
	cr_expect_float_eq(test.p, 0.004132, 5e-7);
	cr_expect_lt(test.z, 0);
}

Test(cochran_armitage, unit_and_origin_of_x_do_not_matter)
{
	const double x[] = { 0, 1, 2, 5 }, years[] = { 2000, 2010, 2020, 2050 };
	const int k[] = { 3, 9, 8, 15 }, whole[] = { 20, 21, 22, 23 };
	struct rc_cochran_armitage test =
	    rc_cochran_armitage_test(x, k, whole, 4);
	struct rc_cochran_armitage far =
	    rc_cochran_armitage_test(years, k, whole, 4);

	cr_expect_float_eq(test.z, far.z, 1e-12);
}

static void
expect_undefined(const double *x, const int *k, const int *whole, size_t n)
{
	struct rc_cochran_armitage test =
	    rc_cochran_armitage_test(x, k, whole, n);

	cr_expect(isnan(test.z) && isnan(test.chi2) && isnan(test.p));
}

Test(cochran_armitage, nothing_to_differ_is_nan)
{
	const double x[] = { 0, 1 }, same[] = { 7, 7 };
	const int none[] = { 0, 0 }, some[] = { 1, 2 }, all[] = { 9, 9 };

	expect_undefined(x, some, all, 0);
	expect_undefined(x, some, all, 1);
	expect_undefined(same, some, all, 2);
	expect_undefined(x, none, all, 2);
	expect_undefined(x, all, all, 2);
	expect_undefined(x, none, none, 2);
}

Test(cochran_armitage, points_that_are_no_counts_are_left_out)
{
	const double x[] = { 0, 1, 2, 3, NAN, 5 };
	const int k[] = { 3, -1, 5, 21, 2, 9 };
	const int whole[] = { 20, 20, 20, 20, 20, 20 };
	const double kept_x[] = { 0, 2, 5 };
	const int kept[] = { 3, 5, 9 };
	struct rc_cochran_armitage test =
	    rc_cochran_armitage_test(x, k, whole, 6);

	cr_expect_eq(test.n, 3);
	cr_expect_eq(
	    test.z, rc_cochran_armitage_test(kept_x, kept, whole, 3).z);
}
