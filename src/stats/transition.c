#include "rollcall/paired.h"

#include <assert.h>

#include "rollcall/tally.h"

static void
sum_up(struct rc_transition *t)
{
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		t->joined += t->count[RC_NONMEMBER][vote];
		t->left += t->count[vote][RC_NONMEMBER];
		for (int to = RC_YES; to < RC_N_VOTES; to++)
			t->both += t->count[vote][to];
	}
}

struct rc_transition
rc_transition_count(const uint8_t *first, const uint8_t *second, size_t n)
{
	struct rc_transition t = { .both = 0 };

	for (size_t i = 0; i < n; i++) {
		assert(first[i] < RC_N_VOTES && second[i] < RC_N_VOTES);
		t.count[first[i]][second[i]]++;
	}
	t.count[RC_NONMEMBER][RC_NONMEMBER] = 0;
	sum_up(&t);
	return t;
}

struct rc_transition
rc_transition_within(const struct rc_transition *table, enum rc_denominator of)
{
	struct rc_transition t = { .both = 0 };

	for (int from = RC_YES; from < RC_N_VOTES; from++)
		for (int to = RC_YES; to < RC_N_VOTES; to++)
			if (rc_denominator_has(of, (enum rc_vote)from) &&
			    rc_denominator_has(of, (enum rc_vote)to))
				t.count[from][to] = table->count[from][to];
	sum_up(&t);
	return t;
}
