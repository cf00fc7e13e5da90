#include "rollcall/cohesion.h"

#include <math.h>
#include <stdlib.h>

#include "rollcall/tally.h"

double
rc_rice_index(const struct rc_tally *tally)
{
	int whole = rc_tally_whole(tally, RC_OF_VOTING);

	if (whole <= 0)
		return NAN;
	return (double)abs(tally->count[RC_YES] - tally->count[RC_NO]) / whole;
}

double
rc_agreement_index(const struct rc_tally *tally)
{
	int whole = rc_tally_whole(tally, RC_OF_PARTICIPATING);
	int most = 0;

	if (whole <= 0)
		return NAN;
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (rc_denominator_has(
			RC_OF_PARTICIPATING, (enum rc_vote)vote) &&
		    tally->count[vote] > most)
			most = tally->count[vote];
	return (3.0 * most - whole) / (2.0 * whole);
}
