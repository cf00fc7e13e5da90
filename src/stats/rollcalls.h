/* What the statistics over rows (roll calls) x members share. */
#ifndef STATS_ROLLCALLS_H
#define STATS_ROLLCALLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rollcall/agreement.h"

/* Sets in[m] to whether member m has a part in that whole in every row, and
 * returns how many have; all of them without rows. */
size_t rc_rollcalls_complete(const uint8_t *votes, size_t rows, size_t members,
    enum rc_denominator of, bool *in);

/* Level of a vote in agreement, -1 for members that did not take part. */
int rc_rollcalls_level(uint8_t vote);

/* Adds up the levels by row (units are roll calls) or by member, of the members
 * in; all when in is NULL.  counts has one row a unit and starts at 0. */
void rc_rollcalls_count(const uint8_t *votes, size_t rows, size_t members,
    const bool *in, enum rc_units units, long (*counts)[RC_N_LEVELS]);

/* A copy of the rows with a finite year and a share of that whole, and of the
 * members that are one in any of these rows. */
struct rc_rollcalls {
	size_t rows, members;
	uint8_t *votes; /* rows x members */
	double *years;  /* of the rows */
};

struct rc_rollcalls rc_rollcalls_keep(const uint8_t *votes, size_t rows,
    size_t members, const double *years, enum rc_denominator of);
void rc_rollcalls_clear(struct rc_rollcalls *kept);

#endif
