#include "rollcall/paired.h"

struct rc_flows
rc_flows_of(const struct rc_transition *table, enum rc_vote vote)
{
	struct rc_flows flows = { .before = 0 };

	for (int other = RC_NONMEMBER; other < RC_N_VOTES; other++) {
		flows.before += table->count[vote][other];
		flows.after += table->count[other][vote];
		if (other == (int)vote)
			continue;
		flows.from[other] = table->count[other][vote];
		flows.to[other] = table->count[vote][other];
	}
	return flows;
}
