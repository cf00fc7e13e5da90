/* Cochran's Q: the same members in all roll calls. */
#ifndef RC_COCHRAN_Q_H
#define RC_COCHRAN_Q_H

#include <stddef.h>
#include <stdint.h>

#include "rollcall/vote.h"

/* q and p are NAN with fewer than two roll calls, and when no member ever
 * changed. */
struct rc_cochran_q {
	size_t members; /* those counted */
	double q;
	int df;   /* roll calls - 1; 0 for none */
	double p; /* chi-square on df */
};

/* Is that vote equally frequent in all roll calls, taking the members as their
 * own controls?  votes: rows (roll calls) x members of enum rc_vote, row by
 * row.  Counted are the members whose vote is a part of the whole in every
 * row: for RC_OF_MEMBERS those that were members in all, for
 * RC_OF_PARTICIPATING those that took part in all.  Source: Cochran,
 * Biometrika 37 (1950). */
struct rc_cochran_q rc_cochran_q_of(const uint8_t *votes, size_t rows,
    size_t members, enum rc_vote vote, enum rc_denominator of);

#endif
