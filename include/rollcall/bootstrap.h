/* How much a trend hangs on single members: the bootstrap. */
#ifndef RC_BOOTSTRAP_H
#define RC_BOOTSTRAP_H

#include <stddef.h>
#include <stdint.h>

#include "rollcall/vote.h"

enum { RC_BOOTSTRAP_DRAWS = 10000 };

struct rc_bootstrap_options {
	enum rc_denominator of;
	size_t draws;     /* 0: RC_BOOTSTRAP_DRAWS */
	uint32_t seed;    /* the same seed, the same draws */
	unsigned threads; /* at most; 0 and 1: none beside the calling one */
};

/* 95% percentile intervals of the least-squares slopes (rollcall/trend.h), in
 * shares a year, by enum rc_vote: the 2.5% and 97.5% quantiles (type 7 of
 * Hyndman & Fan, American Statistician 50 (1996)) over the draws.  NAN for a
 * vote that is no part of the whole, and for all when no draw had a slope. */
struct rc_bootstrap {
	size_t draws;
	size_t undefined; /* draws without a slope: fewer than two years with a
			     share; left out of the intervals */
	double slope_ci[RC_N_VOTES][2];
};

/* Draws as many members as there are, with replacement, each with its votes in
 * all roll calls, and computes the shares and their slopes again.
 *
 * votes: rows (roll calls) x members of enum rc_vote, row by row; years: of the
 * rows, used as x.  A member that was not yet one in a row is not counted
 * there; what is a member in no row is not drawn.  Left out are rows with a
 * year that is not finite, and in a draw rows without a share.
 *
 * The result depends on all that but never on the threads: draws are made in
 * blocks of 500, each with a generator of its own (GSL's mt19937, seeded with
 * seed + block * 0x9e3779b9 modulo 2^32, block from 0).  A 32-bit number x
 * gives as many members as fit (3 of 193): the whole part of x * members /
 * 2^32, then the same with the fraction left; it is thrown away where that
 * would favour some members (Lemire, ACM TOMACS 29 (2019), applied to members
 * to the power of the number of them).  Source: Efron & Tibshirani, An
 * Introduction to the Bootstrap (1993), ch. 13. */
struct rc_bootstrap rc_bootstrap_slopes(const uint8_t *votes, size_t rows,
    size_t members, const double *years,
    const struct rc_bootstrap_options *options);

#endif
