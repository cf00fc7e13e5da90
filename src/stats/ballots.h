/* Counting ballots without help, to hold the quick way against it. */
#ifndef STATS_BALLOTS_H
#define STATS_BALLOTS_H

#include "rollcall/agreement.h"

/* From now on counts as on a processor without an instruction for it. */
void rc_ballots_count_plainly(struct rc_ballots *ballots);

#endif
