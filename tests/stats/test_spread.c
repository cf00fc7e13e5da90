#include <criterion/criterion.h>
#include <math.h>

#include "rollcall/spread.h"

/* By hand: mean 5, squares about it 9+1+1+1+0+0+4+16 = 32, 32 / 7. */
Test(spread, textbook_example)
{
	const double v[] = { 2, 4, 4, 4, 5, 5, 7, 9 };
	struct rc_spread s = rc_spread_of(v, 8);

	cr_expect_eq(s.mean, 5);
	cr_expect(fabs(s.sd - sqrt(32.0 / 7)) < 1e-14);
	cr_expect_eq(s.min, 2);
	cr_expect_eq(s.max, 9);
}

Test(spread, one_value_has_no_deviation)
{
	const double v[] = { 3 };
	struct rc_spread s = rc_spread_of(v, 1);

	cr_expect_eq(s.mean, 3);
	cr_expect(isnan(s.sd));
	cr_expect_eq(s.max, 3);
}

Test(spread, of_nothing_is_nothing)
{
	struct rc_spread s = rc_spread_of(NULL, 0);

	cr_expect(isnan(s.mean) && isnan(s.sd));
	cr_expect(isnan(s.min) && isnan(s.max));
}
