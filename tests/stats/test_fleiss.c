#include <criterion/criterion.h>

#include "nearly.h"
#include "rollcall/agreement.h"

enum { Y = RC_YES, A = RC_ABSTAIN, X = RC_NONVOTING, N = RC_NO };

/* By hand.  Members 0 1 2 voted in all three.
 * Roll calls: yes 3; yes 2 no 1; abstain 2 yes 1: pairs alike 1, 1/3, 1/3, mean
 * 5/9; yes 6, abstain 2, no 1 of 9: chance 41/81; (45 - 41) / (81 - 41).
 * Members: yyy, yna, yya: 1, 0, 1/3, mean 4/9; (36 - 41) / 40. */
Test(fleiss, both_ways_by_hand)
{
	const uint8_t votes[] = { Y, Y, Y, X, /**/ Y, N, Y, N, /**/
		Y, A, A, Y };
	struct rc_fleiss by_row =
	    rc_fleiss_of(votes, 3, 4, RC_UNITS_ROLL_CALLS);
	struct rc_fleiss by_member =
	    rc_fleiss_of(votes, 3, 4, RC_UNITS_MEMBERS);

	cr_expect_eq(by_row.members, 3);
	cr_expect_eq(by_member.members, 3);
	cr_expect(nearly(by_row.kappa, 0.1, 1e-13), "%.15g", by_row.kappa);
	cr_expect(
	    nearly(by_member.kappa, -0.125, 1e-13), "%.15g", by_member.kappa);
}

Test(fleiss, undefined_is_nan)
{
	const uint8_t yes[] = { Y, Y, Y, Y }, away[] = { Y, X, X, Y };
	const uint8_t one[] = { Y, N };

	cr_expect(isnan(rc_fleiss_of(yes, 2, 2, RC_UNITS_ROLL_CALLS).kappa));
	cr_expect(isnan(rc_fleiss_of(away, 2, 2, RC_UNITS_ROLL_CALLS).kappa));
	cr_expect_eq(rc_fleiss_of(away, 2, 2, RC_UNITS_MEMBERS).members, 0);
	cr_expect(isnan(rc_fleiss_of(one, 2, 1, RC_UNITS_ROLL_CALLS).kappa));
	cr_expect(isnan(rc_fleiss_of(one, 1, 2, RC_UNITS_MEMBERS).kappa));
	cr_expect(isnan(rc_fleiss_of(NULL, 0, 0, RC_UNITS_MEMBERS).kappa));
}
