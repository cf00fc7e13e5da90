#include "stats/resample.h"

#include <assert.h>
#include <glib.h>
#include <string.h>

/* A member is a string of bytes, four a row, with a 1 at its vote.  Strings are
 * added eight bytes at once, 255 of them before a byte is full, and in pieces,
 * so that the sums stay in registers. */
enum {
	PIECE_WORDS = 4,
	PIECE_BYTES = PIECE_WORDS * 8,
	MOST_ADDED = 255,
	MOST_PICKS = 8,
};

struct rc_piece {
	uint64_t words[PIECE_WORDS];
};

static struct rc_picker
picker_of(size_t members)
{
	const uint64_t range = (uint64_t)1 << 32;
	struct rc_picker p = { .members = (uint32_t)members, .each = 1 };
	uint64_t outcomes = members;

	assert(members > 0 && members < range);
	while (p.each < MOST_PICKS && outcomes * members <= range / 256) {
		outcomes *= members;
		p.each++;
	}
	p.threshold = (uint32_t)(range % outcomes);
	return p;
}

/* Piece by piece, so that the pieces added together lie together. */
void
rc_resample_init(struct rc_resample *sample, const uint8_t *votes, size_t rows,
    size_t members)
{
	*sample = (struct rc_resample){ .rows = rows,
		.members = members,
		.picker = picker_of(members),
		.pieces = (rows * RC_N_PARTS + PIECE_BYTES - 1) / PIECE_BYTES };
	sample->strings = g_new0(struct rc_piece, sample->pieces * members + 1);
	for (size_t row = 0; row < rows; row++)
		for (size_t m = 0; m < members; m++) {
			uint8_t vote = votes[row * members + m];
			size_t at = row * RC_N_PARTS + vote - RC_YES;
			struct rc_piece *piece;

			if (vote == RC_NONMEMBER)
				continue;
			assert(vote < RC_N_VOTES);
			piece =
			    &sample->strings[at / PIECE_BYTES * members + m];
			((uint8_t *)piece->words)[at % PIECE_BYTES] = 1;
		}
}

void
rc_resample_clear(struct rc_resample *sample)
{
	g_free(sample->strings);
}

void
rc_draw_init(struct rc_draw *draw, const struct rc_resample *sample)
{
	draw->picked = g_new(uint32_t, sample->members + MOST_PICKS);
	draw->counts =
	    g_malloc_n(sample->pieces * PIECE_BYTES + 1, sizeof(uint32_t));
}

void
rc_draw_clear(struct rc_draw *draw)
{
	g_free(draw->picked);
	g_free(draw->counts);
}

/* The fraction x / 2^32, times the members, is a member and a fraction again.
 * The last number may give more than are wanted. */
static void
pick_members(const struct rc_picker *p, gsl_rng *rng, uint32_t *picked)
{
	for (size_t n = 0; n < p->members;) {
		uint64_t x = gsl_rng_get(rng);

		for (size_t i = 0; i < p->each; i++) {
			x *= p->members;
			picked[n + i] = (uint32_t)(x >> 32);
			x &= UINT32_MAX;
		}
		if (x >= p->threshold)
			n += p->each;
	}
}

static struct rc_piece
add_pieces(const struct rc_piece *strings, const uint32_t *picked, size_t n)
{
	struct rc_piece sum = { { 0 } };

	for (size_t i = 0; i < n; i++) {
		const struct rc_piece *string = &strings[picked[i]];

		for (size_t word = 0; word < PIECE_WORDS; word++)
			sum.words[word] += string->words[word];
	}
	return sum;
}

void
rc_draw_make(
    struct rc_draw *draw, const struct rc_resample *sample, gsl_rng *rng)
{
	size_t n = sample->members;
	uint32_t *counts = draw->counts[0];

	pick_members(&sample->picker, rng, draw->picked);
	memset(counts, 0, sample->pieces * PIECE_BYTES * sizeof *counts);
	for (size_t piece = 0; piece < sample->pieces; piece++)
		for (size_t from = 0; from < n; from += MOST_ADDED) {
			struct rc_piece sum =
			    add_pieces(sample->strings + piece * n,
				draw->picked + from, MIN(n - from, MOST_ADDED));
			const uint8_t *bytes = (const uint8_t *)sum.words;

			for (size_t i = 0; i < PIECE_BYTES; i++)
				counts[piece * PIECE_BYTES + i] += bytes[i];
		}
}
