#include <criterion/criterion.h>
#include <string.h>

#include "nearly.h"
#include "rollcall/cochran_q.h"

enum { Y = RC_YES, A = RC_ABSTAIN, X = RC_NONVOTING, N = RC_NO, O = 0 };

/* SAS/STAT, PROC FREQ, "Cochran's Q Test": three drugs, 46 patients, by pattern
 * of responses; 2 * 144 / 34 and exp(-Q / 2). */
Test(cochran_q, three_drugs_as_in_sas)
{
	static const struct {
		int n;
		uint8_t response[3];
	} patterns[] = { { 6, { Y, Y, Y } }, { 16, { Y, Y, N } },
		{ 2, { Y, N, Y } }, { 4, { Y, N, N } }, { 2, { N, Y, Y } },
		{ 4, { N, Y, N } }, { 6, { N, N, Y } }, { 6, { N, N, N } } };
	uint8_t votes[3][46];
	struct rc_cochran_q q;
	size_t patient = 0;

	for (size_t p = 0; p < sizeof patterns / sizeof *patterns; p++)
		for (int i = 0; i < patterns[p].n; i++, patient++)
			for (size_t drug = 0; drug < 3; drug++)
				votes[drug][patient] =
				    patterns[p].response[drug];
	q = rc_cochran_q_of(votes[0], 3, 46, RC_YES, RC_OF_MEMBERS);
	cr_expect_eq(q.members, 46);
	cr_expect_eq(q.df, 2);
	cr_expect(nearly(q.q, 144.0 / 17, 1e-14), "%.15g", q.q);
	cr_expect(nearly(q.p, exp(-72.0 / 17), 1e-13), "%.15g", q.p);
}

/* Two roll calls: McNemar's (3 - 1)^2 / 4. */
Test(cochran_q, of_two_roll_calls_is_mcnemars)
{
	const uint8_t votes[] = { Y, Y, N, A, X, N, Y, /**/
		N, Y, Y, Y, Y, X, O };
	struct rc_cochran_q q =
	    rc_cochran_q_of(votes, 2, 7, RC_YES, RC_OF_MEMBERS);

	cr_expect_eq(q.members, 6);
	cr_expect(nearly(q.q, 1, 1e-15));
	cr_expect(nearly(q.p, erfc(sqrt(0.5)), 1e-13));
	cr_expect_eq(
	    rc_cochran_q_of(votes, 2, 7, RC_YES, RC_OF_PARTICIPATING).members,
	    4);
	cr_expect_eq(
	    rc_cochran_q_of(votes, 2, 7, RC_YES, RC_OF_VOTING).members, 3);
}

Test(cochran_q, undefined_is_nan)
{
	const uint8_t steady[] = { Y, N, X, Y, N, A };
	struct rc_cochran_q same =
	    rc_cochran_q_of(steady, 2, 3, RC_YES, RC_OF_MEMBERS);
	struct rc_cochran_q one =
	    rc_cochran_q_of(steady, 1, 6, RC_YES, RC_OF_MEMBERS);
	struct rc_cochran_q none =
	    rc_cochran_q_of(NULL, 0, 0, RC_YES, RC_OF_MEMBERS);
	struct rc_cochran_q nobody =
	    rc_cochran_q_of((uint8_t[]){ O, O }, 2, 1, RC_YES, RC_OF_MEMBERS);

	cr_expect(isnan(same.q) && isnan(same.p));
	cr_expect_eq(same.df, 1);
	cr_expect(isnan(one.q) && isnan(one.p));
	cr_expect_eq(one.df, 0);
	cr_expect(isnan(none.q) && none.df == 0 && none.members == 0);
	cr_expect(isnan(nobody.q) && nobody.members == 0);
}
