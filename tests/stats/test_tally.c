#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>

#include "rollcall/tally.h"

struct share_case {
	char name[40];
	struct rc_tally tally; /* non-member, yes, abstain, non-voting, no */
	enum rc_vote vote;
	enum rc_denominator of;
	double share;
};

/* A/RES/60/173: 88 yes, 60 abstained, 22 did not vote, 21 no, of 191. */
#define VOTE_2005                                                              \
	{                                                                      \
		{ 0, 88, 60, 22, 21 }, 191                                     \
	}

ParameterizedTestParameters(tally, share)
{
	static struct share_case cases[] = {
		{ "of members", VOTE_2005, RC_YES, RC_OF_MEMBERS, 88.0 / 191 },
		{ "of participating", VOTE_2005, RC_YES, RC_OF_PARTICIPATING,
		    88.0 / 169 },
		{ "of voting", VOTE_2005, RC_YES, RC_OF_VOTING, 88.0 / 109 },
		{ "non-voting of members", VOTE_2005, RC_NONVOTING,
		    RC_OF_MEMBERS, 22.0 / 191 },
		{ "non-voting is no part of participating", VOTE_2005,
		    RC_NONVOTING, RC_OF_PARTICIPATING, NAN },
		{ "abstaining is no part of voting", VOTE_2005, RC_ABSTAIN,
		    RC_OF_VOTING, NAN },
		{ "nothing stated", { { 0, -1, -1, -1, -1 }, -1 }, RC_YES,
		    RC_OF_MEMBERS, NAN },
		{ "non-voting not stated", { { 0, 29, 12, -1, 5 }, 47 }, RC_YES,
		    RC_OF_MEMBERS, 29.0 / 47 },
		{ "abstaining not stated", { { 0, 29, -1, 1, 5 }, 47 }, RC_YES,
		    RC_OF_PARTICIPATING, NAN },
		{ "nobody voted", { { 0, 0, 0, 47, 0 }, 47 }, RC_YES,
		    RC_OF_VOTING, NAN },
		{ "nobody said yes", { { 0, 0, 0, 46, 1 }, 47 }, RC_YES,
		    RC_OF_VOTING, 0 },
	};
	return cr_make_param_array(
	    struct share_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct share_case *c, tally, share)
{
	double share = rc_tally_share(&c->tally, c->vote, c->of);

	if (isnan(c->share))
		cr_assert(isnan(share), "%s: %g", c->name, share);
	else
		cr_assert_eq(share, c->share, "%s: %g", c->name, share);
}

/* Whatever the votes, the parts of a denominator make the whole. */
Test(tally, shares_of_the_parts_add_to_one)
{
	for (int yes = 0; yes <= 12; yes++) {
		struct rc_tally t = { { 0, yes, 3, 12 - yes, 1 }, 16 };

		for (int of = 0; of < RC_N_DENOMINATORS; of++) {
			enum rc_denominator d = (enum rc_denominator)of;
			double sum = 0;

			for (int v = RC_YES; v < RC_N_VOTES; v++)
				if (rc_denominator_has(d, (enum rc_vote)v))
					sum += rc_tally_share(
					    &t, (enum rc_vote)v, d);
			cr_assert(fabs(sum - 1) < 1e-15, "%g", sum);
		}
	}
}
