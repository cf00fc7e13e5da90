/* Shares: a count over its denominator. */
#ifndef RC_TALLY_H
#define RC_TALLY_H

#include <stdbool.h>

#include "rollcall/vote.h"

/* How many states are 100%; -1 if a number that is needed is not known. */
int rc_tally_whole(const struct rc_tally *tally, enum rc_denominator of);

/* count[vote] / whole, 0..1.  NAN when a number is not known, the whole is 0,
 * or the vote is no part of that whole (nonvoting of participating). */
double rc_tally_share(
    const struct rc_tally *tally, enum rc_vote vote, enum rc_denominator of);

/* Is the vote a part of that whole?  The shares of all parts add to 1. */
bool rc_denominator_has(enum rc_denominator of, enum rc_vote vote);

#endif
