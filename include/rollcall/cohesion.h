/* How united a body or a group votes, from its counts. */
#ifndef RC_COHESION_H
#define RC_COHESION_H

#include "rollcall/vote.h"

/* Rice's index |yes - no| / (yes + no), 0 (split in half) to 1 (as one).  NAN
 * when nobody voted yes or no, or a number is not known.  Source: Rice,
 * Quantitative Methods in Politics (1928). */
double rc_rice_index(const struct rc_tally *tally);

/* Agreement index (max - (whole - max) / 2) / whole, with max the largest of
 * yes, no and abstain and whole their sum; 0 (split in three) to 1.  NAN when
 * nobody took part, or a number is not known.  Source: Hix, Noury & Roland,
 * British Journal of Political Science 35 (2005). */
double rc_agreement_index(const struct rc_tally *tally);

#endif
