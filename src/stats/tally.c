#include "rollcall/tally.h"

#include <math.h>

bool
rc_denominator_has(enum rc_denominator of, enum rc_vote vote)
{
	static const bool parts[RC_N_DENOMINATORS][RC_N_VOTES] = {
		[RC_OF_MEMBERS] = { [RC_YES] = true,
		    [RC_ABSTAIN] = true,
		    [RC_NONVOTING] = true,
		    [RC_NO] = true },
		[RC_OF_PARTICIPATING] = { [RC_YES] = true,
		    [RC_ABSTAIN] = true,
		    [RC_NO] = true },
		[RC_OF_VOTING] = { [RC_YES] = true, [RC_NO] = true },
	};

	return parts[of][vote];
}

/* The members are known by their own number where a part is not. */
int
rc_tally_whole(const struct rc_tally *tally, enum rc_denominator of)
{
	int whole = 0;

	if (of == RC_OF_MEMBERS)
		return tally->members;
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		if (!rc_denominator_has(of, (enum rc_vote)vote))
			continue;
		if (tally->count[vote] < 0)
			return -1;
		whole += tally->count[vote];
	}
	return whole;
}

double
rc_tally_share(
    const struct rc_tally *tally, enum rc_vote vote, enum rc_denominator of)
{
	int whole = rc_tally_whole(tally, of);

	if (!rc_denominator_has(of, vote) || tally->count[vote] < 0 ||
	    whole <= 0)
		return NAN;
	return (double)tally->count[vote] / whole;
}
