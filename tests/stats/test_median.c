#include <criterion/criterion.h>
#include <math.h>

#include "rollcall/ranks.h"

/* By hand. */
Test(median, middle_value_or_mean_of_the_two)
{
	const double v[] = { 9, 1, 5, 2 };

	cr_expect_eq(rc_median_of(v, 1), 9);
	cr_expect_eq(rc_median_of(v, 2), 5);
	cr_expect_eq(rc_median_of(v, 3), 5);
	cr_expect_eq(rc_median_of(v, 4), 3.5);
	cr_expect(v[0] == 9 && v[3] == 2, "the values stay as they were");
}

Test(median, of_nothing_is_nothing)
{
	cr_expect(isnan(rc_median_of(NULL, 0)));
}
