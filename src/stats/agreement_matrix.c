#include "rollcall/agreement.h"

#include <assert.h>
#include <glib.h>
#include <string.h>

#include "stats/ballots.h"

enum { WORD_BITS = 64 };

/* Counts the bits that each of the three sets of one member shares with each
 * of the other's. */
typedef struct rc_joint (*counter)(
    const uint64_t *one, const uint64_t *other, size_t words);

struct rc_ballots {
	size_t members;
	size_t words;   /* of one set: a bit a roll call */
	uint64_t *sets; /* by member, then enum rc_level, then word */
	counter count;
};

static inline __attribute__((always_inline)) struct rc_joint
count_shared(const uint64_t *one, const uint64_t *other, size_t words)
{
	struct rc_joint joint;

	for (int level = 0; level < RC_N_LEVELS; level++) {
		const uint64_t *set = one + (size_t)level * words;
		long no = 0, abstain = 0, yes = 0;

		for (size_t w = 0; w < words; w++) {
			no += __builtin_popcountll(
			    set[w] & other[RC_LEVEL_NO * words + w]);
			abstain += __builtin_popcountll(
			    set[w] & other[RC_LEVEL_ABSTAIN * words + w]);
			yes += __builtin_popcountll(
			    set[w] & other[RC_LEVEL_YES * words + w]);
		}
		joint.n[level][RC_LEVEL_NO] = no;
		joint.n[level][RC_LEVEL_ABSTAIN] = abstain;
		joint.n[level][RC_LEVEL_YES] = yes;
	}
	return joint;
}

static struct rc_joint
count_anywhere(const uint64_t *one, const uint64_t *other, size_t words)
{
	return count_shared(one, other, words);
}

/* The same with the processor's own instruction, which the compiler may not
 * assume: five times as fast. */
#ifdef __x86_64__
__attribute__((target("popcnt"))) static struct rc_joint
count_by_popcnt(const uint64_t *one, const uint64_t *other, size_t words)
{
	return count_shared(one, other, words);
}
#endif

static counter
best_counter(void)
{
#ifdef __x86_64__
	if (__builtin_cpu_supports("popcnt"))
		return count_by_popcnt;
#endif
	return count_anywhere;
}

/* One word of every set: up to 64 rows, gathered by member and enum rc_vote
 * first, so that no vote has to be asked for. */
static void
pack_rows(struct rc_ballots *b, const uint8_t *votes, size_t rows, size_t word,
    uint64_t (*gathered)[RC_N_VOTES])
{
	static const enum rc_vote vote_of[RC_N_LEVELS] = {
		[RC_LEVEL_NO] = RC_NO,
		[RC_LEVEL_ABSTAIN] = RC_ABSTAIN,
		[RC_LEVEL_YES] = RC_YES,
	};
	size_t size = RC_N_LEVELS * b->words;

	memset(gathered, 0, b->members * sizeof *gathered);
	for (size_t row = 0; row < rows; row++)
		for (size_t m = 0; m < b->members; m++) {
			uint8_t vote = votes[row * b->members + m];

			assert(vote < RC_N_VOTES);
			gathered[m][vote] |= (uint64_t)1 << row;
		}
	for (size_t m = 0; m < b->members; m++)
		for (size_t level = 0; level < RC_N_LEVELS; level++)
			b->sets[m * size + level * b->words + word] =
			    gathered[m][vote_of[level]];
}

struct rc_ballots *
rc_ballots_new(const uint8_t *votes, size_t rows, size_t members)
{
	struct rc_ballots *b = g_new0(struct rc_ballots, 1);
	g_autofree uint64_t(*gathered)[RC_N_VOTES] =
	    g_malloc_n(members + 1, sizeof *gathered);

	b->members = members;
	b->words = (rows + WORD_BITS - 1) / WORD_BITS;
	b->sets = g_new(uint64_t, members * RC_N_LEVELS * b->words + 1);
	b->count = best_counter();
	for (size_t word = 0; word < b->words; word++) {
		size_t first = word * WORD_BITS;

		pack_rows(b, votes + first * members,
		    MIN(rows - first, WORD_BITS), word, gathered);
	}
	return b;
}

void
rc_ballots_free(struct rc_ballots *ballots)
{
	if (ballots == NULL)
		return;
	g_free(ballots->sets);
	g_free(ballots);
}

void
rc_ballots_count_plainly(struct rc_ballots *ballots)
{
	ballots->count = count_anywhere;
}

struct rc_joint
rc_ballots_joint(const struct rc_ballots *ballots, size_t one, size_t other)
{
	size_t size = RC_N_LEVELS * ballots->words;

	assert(one < ballots->members && other < ballots->members);
	return ballots->count(ballots->sets + one * size,
	    ballots->sets + other * size, ballots->words);
}

void
rc_ballots_agreement(
    const struct rc_ballots *ballots, double *agreement, long *n)
{
	size_t members = ballots->members;

	for (size_t i = 0; i < members; i++)
		for (size_t j = i; j < members; j++) {
			struct rc_joint joint = rc_ballots_joint(ballots, i, j);

			agreement[i * members + j] =
			    agreement[j * members + i] =
				rc_joint_agreement(&joint, RC_WEIGHTS_LINEAR);
			n[i * members + j] = n[j * members + i] =
			    rc_joint_total(&joint);
		}
}
