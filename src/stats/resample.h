/* Members drawn with replacement, and their votes counted. */
#ifndef STATS_RESAMPLE_H
#define STATS_RESAMPLE_H

#include <gsl/gsl_rng.h>
#include <stddef.h>
#include <stdint.h>

#include "rollcall/vote.h"

enum { RC_N_PARTS = RC_N_VOTES - RC_YES };

/* Members from random numbers, without favour. */
struct rc_picker {
	uint32_t members;
	size_t each;        /* members from one number */
	uint32_t threshold; /* 2^32 modulo members^each */
};

/* Votes laid out to be added up; threads may share it. */
struct rc_resample {
	size_t rows, members;
	struct rc_picker picker;
	size_t pieces;
	struct rc_piece *strings;
};

/* One draw, and room to make it. */
struct rc_draw {
	uint32_t *picked;               /* members */
	uint32_t (*counts)[RC_N_PARTS]; /* by row, then enum rc_vote - RC_YES */
};

/* votes: rows x members of enum rc_vote, row by row; at least one member. */
void rc_resample_init(struct rc_resample *sample, const uint8_t *votes,
    size_t rows, size_t members);
void rc_resample_clear(struct rc_resample *sample);

void rc_draw_init(struct rc_draw *draw, const struct rc_resample *sample);
void rc_draw_clear(struct rc_draw *draw);

/* Draws as many members as there are, and counts their votes.  rng: 32 bits,
 * such as gsl_rng_mt19937. */
void rc_draw_make(
    struct rc_draw *draw, const struct rc_resample *sample, gsl_rng *rng);

#endif
