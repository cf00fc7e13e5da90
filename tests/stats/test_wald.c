#include "stats/wald.h"

#include <criterion/criterion.h>
#include <math.h>

/* Printed tables: 1.959964 of the normal, 2.364624 of t on 7. */
Test(wald, critical_values_have_p_of_5_percent)
{
	struct wald normal = rc_wald_test(1.959963984540054, 1, INFINITY);
	struct wald student = rc_wald_test(-2.364624251592785, 1, 7);

	cr_expect_float_eq(normal.p, 0.05, 1e-14);
	cr_expect_float_eq(normal.interval[0], 0, 1e-14);
	cr_expect_float_eq(student.p, 0.05, 1e-13);
	cr_expect_float_eq(student.interval[1], 0, 1e-13);
}

Test(wald, ratio_and_interval_scale_with_the_error)
{
	struct wald w = rc_wald_test(3, 2, INFINITY);

	cr_expect_float_eq(w.ratio, 1.5, 1e-15);
	cr_expect_float_eq(w.interval[0], 3 - 2 * 1.959963984540054, 1e-14);
	cr_expect_float_eq(w.interval[1], 3 + 2 * 1.959963984540054, 1e-14);
}

static bool
is_undefined(struct wald w)
{
	return isnan(w.ratio) && isnan(w.p) && isnan(w.interval[0]) &&
	    isnan(w.interval[1]);
}

Test(wald, no_error_or_no_freedom_is_nan)
{
	cr_expect(is_undefined(rc_wald_test(1, 0, 7)));
	cr_expect(is_undefined(rc_wald_test(1, NAN, 7)));
	cr_expect(is_undefined(rc_wald_test(NAN, 1, 7)));
	cr_expect(is_undefined(rc_wald_test(1, 1, 0)));
	cr_expect(is_undefined(rc_wald_test(1, 1, NAN)));
	cr_expect(is_undefined(rc_wald_test(1, INFINITY, INFINITY)));
}
