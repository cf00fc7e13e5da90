#include <criterion/criterion.h>
#include <math.h>

#include "rollcall/multiple.h"

static void
expect_all(const double *got, const double *expected, size_t n)
{
	for (size_t i = 0; i < n; i++)
		cr_expect(fabs(got[i] - expected[i]) < 1e-15 ||
			(isnan(got[i]) && isnan(expected[i])),
		    "%zu: %g, not %g", i, got[i], expected[i]);
}

/* By hand, of 0.01, 0.02, 0.03, 0.04: Holm 4 * 0.01, 3 * 0.02, then 2 * 0.03
 * and 0.04 raised to 0.06; Benjamini-Hochberg 0.04, 2 * 0.02, 4 / 3 * 0.03,
 * 0.04: all alike. */
Test(multiple, textbook_example)
{
	const double p[] = { 0.04, 0.01, 0.03, 0.02 };
	double adjusted[4];

	rc_multiple_holm(p, 4, adjusted);
	expect_all(adjusted, (double[]){ 0.06, 0.04, 0.06, 0.06 }, 4);
	rc_multiple_benjamini_hochberg(p, 4, adjusted);
	expect_all(adjusted, (double[]){ 0.04, 0.04, 0.04, 0.04 }, 4);
}

/* The family is the three that were tested. */
Test(multiple, what_was_not_tested_does_not_count)
{
	double p[] = { 0.5, NAN, 0.01, 0.02 };

	rc_multiple_holm(p, 4, p);
	expect_all(p, (double[]){ 0.5, NAN, 0.03, 0.04 }, 4);
	p[0] = 0.9, p[2] = 0.01, p[3] = 0.02;
	rc_multiple_benjamini_hochberg(p, 4, p);
	expect_all(p, (double[]){ 0.9, NAN, 0.03, 0.03 }, 4);
}

Test(multiple, never_above_one)
{
	const double p[] = { 0.6, 0.7 };
	double adjusted[2];

	rc_multiple_holm(p, 2, adjusted);
	expect_all(adjusted, (double[]){ 1, 1 }, 2);
	rc_multiple_benjamini_hochberg(p, 2, adjusted);
	expect_all(adjusted, (double[]){ 0.7, 0.7 }, 2);
}

Test(multiple, one_test_stays_as_it_is)
{
	const double p[] = { 0.03 };
	double adjusted[1];

	rc_multiple_holm(p, 1, adjusted);
	expect_all(adjusted, p, 1);
	rc_multiple_benjamini_hochberg(p, 1, adjusted);
	expect_all(adjusted, p, 1);
	rc_multiple_holm(NULL, 0, NULL);
}
