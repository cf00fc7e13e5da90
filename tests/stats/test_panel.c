#include "rollcall/panel.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

enum { Y = RC_YES, N = RC_NO, A = RC_ABSTAIN, X = RC_NONVOTING, O = 0 };

/* By hand.  Shares 1/4 and 3/4 of four members: the slope is log 9.  A member
 * moves the logit of a vote by what is left of it over 4 * 1/4 * 3/4; over both
 * votes the four move the slope by -2/3, 2/3, 2/3 and -2/3, and the first logit
 * by 1, -1/3, -1/3 and -1/3. */
Test(panel, four_members_by_hand)
{
	const uint8_t votes[] = { Y, Y, N, Y, N, Y, N, N };
	const double x[] = { 0, 1 };
	struct rc_panel fit =
	    rc_panel_fit(votes, 4, x, 2, RC_YES, RC_OF_MEMBERS);

	cr_expect_null(fit.reason);
	cr_expect_eq(fit.n_votes, 8);
	cr_expect_eq(fit.n_members, 4);
	cr_expect_float_eq(fit.logit.slope, log(9), 1e-13);
	cr_expect_float_eq(fit.logit.slope_se, sqrt(8. / 3), 1e-13);
	cr_expect_float_eq(fit.slope_se, 4. / 3, 1e-13);
	cr_expect_float_eq(fit.slope_se_few, 4. / 3 * sqrt(4. / 3), 1e-13);
	cr_expect_float_eq(fit.intercept_se, sqrt(4. / 3), 1e-13);
	cr_expect_float_eq(fit.z, log(9) * 3 / 4, 1e-13);
	cr_expect_float_eq(
	    fit.slope_ci[0], log(9) - 1.959963984540054 * 4 / 3, 1e-12);
}

Test(panel, calendar_years_move_only_the_intercept)
{
	const uint8_t votes[] = { Y, Y, N, N, Y, Y, N, N, Y, A, Y, Y, N, N, N };
	const double x[] = { 0, 1, 4 }, years[] = { 2005, 2006, 2009 };
	struct rc_panel near_0 =
	    rc_panel_fit(votes, 5, x, 3, RC_YES, RC_OF_MEMBERS);
	struct rc_panel far =
	    rc_panel_fit(votes, 5, years, 3, RC_YES, RC_OF_MEMBERS);

	cr_expect_null(far.reason);
	cr_expect_float_eq(far.slope_se, near_0.slope_se, 1e-12);
	cr_expect_float_eq(far.p, near_0.p, 1e-12);
	cr_expect_gt(far.intercept_se, 100 * near_0.intercept_se);
}

/* Not a member, and not of that whole, is neither yes nor not yes. */
Test(panel, cells_outside_the_whole_are_left_out)
{
	const uint8_t all[] = { Y, Y, N, Y, N, Y, N, N, O, O, A, X };
	const double x[] = { 0, 1 };
	struct rc_panel voting =
	    rc_panel_fit(all, 6, x, 2, RC_YES, RC_OF_VOTING);
	struct rc_panel participating =
	    rc_panel_fit(all, 6, x, 2, RC_YES, RC_OF_PARTICIPATING);
	struct rc_panel members =
	    rc_panel_fit(all, 6, x, 2, RC_YES, RC_OF_MEMBERS);

	cr_expect_eq(voting.n_votes, 8);
	cr_expect_eq(voting.n_members, 4);
	cr_expect_float_eq(voting.slope_se, 4. / 3, 1e-13);
	cr_expect_eq(participating.n_votes, 9);
	cr_expect_eq(participating.n_members, 5);
	cr_expect_eq(members.n_votes, 10);
	cr_expect_eq(members.n_members, 5);
}

Test(panel, order_of_members_does_not_matter)
{
	const uint8_t votes[] = { Y, Y, N, Y, N, Y, N, N, A, Y };
	const uint8_t turned[] = { A, Y, N, N, N, Y, N, Y, Y, Y };
	const double x[] = { 0, 1 };
	struct rc_panel fit =
	    rc_panel_fit(votes, 5, x, 2, RC_YES, RC_OF_MEMBERS);
	struct rc_panel other =
	    rc_panel_fit(turned, 5, x, 2, RC_YES, RC_OF_MEMBERS);

	cr_expect_float_eq(fit.slope_se, other.slope_se, 1e-14);
}

static void
expect_undefined(const uint8_t *votes, size_t members, const double *x,
    size_t n, const char *reason)
{
	struct rc_panel fit =
	    rc_panel_fit(votes, members, x, n, RC_YES, RC_OF_MEMBERS);

	cr_expect_str_eq(fit.reason, reason);
	cr_expect(isnan(fit.slope_se) && isnan(fit.slope_se_few));
	cr_expect(isnan(fit.intercept_se) && isnan(fit.z) && isnan(fit.p));
	cr_expect(isnan(fit.slope_ci[0]) && isnan(fit.slope_ci[1]));
}

Test(panel, undefined_says_why)
{
	const uint8_t one[] = { Y, N, N, Y }, none[] = { N, A, N, X };
	const uint8_t apart[] = { N, Y, N, Y }, nobody[] = { O, O, O, O };
	const double x[] = { 0, 1, 2, 3 }, same[] = { 5, 5 };

	expect_undefined(one, 1, x, 4, "needs 2 members");
	expect_undefined(one, 0, x, 4, "no counts");
	expect_undefined(one, 2, x, 0, "no counts");
	expect_undefined(nobody, 2, x, 2, "no counts");
	expect_undefined(one, 2, same, 2, "all counts are in one year");
	expect_undefined(none, 2, x, 2, "none or all in every year");
	expect_undefined(
	    apart, 2, x, 2, "separated by the years: no finite slope");
}
