#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>
#include <stdlib.h>

#include "nearly.h"
#include "rollcall/agreement.h"
#include "stats/ballots.h"

static uint8_t *
new_votes(size_t n)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(7);
	uint8_t *votes = g_new0(uint8_t, n + 1);

	for (size_t i = 0; i < n; i++)
		votes[i] = (uint8_t)g_rand_int_range(random, 0, RC_N_VOTES);
	return votes;
}

/* Vote by vote, as the definition says. */
static struct rc_joint
joint_slowly(
    const uint8_t *votes, size_t rows, size_t members, size_t one, size_t other)
{
	static const int level[RC_N_VOTES] = { -1, RC_LEVEL_YES,
		RC_LEVEL_ABSTAIN, -1, RC_LEVEL_NO };
	struct rc_joint joint = { { { 0 } } };

	for (size_t row = 0; row < rows; row++) {
		int a = level[votes[row * members + one]];
		int b = level[votes[row * members + other]];

		if (a >= 0 && b >= 0)
			joint.n[a][b]++;
	}
	return joint;
}

struct size_case {
	char name[40];
	size_t rows, members;
};

/* Around the 64 roll calls that share a word. */
ParameterizedTestParameters(ballots, count_as_vote_by_vote)
{
	static struct size_case cases[] = {
		{ "one roll call", 1, 5 },
		{ "nearly a word", 63, 4 },
		{ "a word", 64, 4 },
		{ "one more", 65, 4 },
		{ "many", 1000, 7 },
		{ "one member", 70, 1 },
		{ "no roll call", 0, 3 },
	};
	return cr_make_param_array(
	    struct size_case, cases, G_N_ELEMENTS(cases));
}

static void
expect_all_pairs(const struct size_case *c, const struct rc_ballots *ballots,
    const uint8_t *votes)
{
	g_autofree double *agreement = g_new(double, c->members * c->members);
	g_autofree long *n = g_new(long, c->members * c->members);

	rc_ballots_agreement(ballots, agreement, n);
	for (size_t i = 0; i < c->members; i++)
		for (size_t j = 0; j < c->members; j++) {
			struct rc_joint fast = rc_ballots_joint(ballots, i, j);
			struct rc_joint slow =
			    joint_slowly(votes, c->rows, c->members, i, j);

			cr_expect_arr_eq(&fast, &slow, sizeof fast,
			    "%s: %zu with %zu", c->name, i, j);
			cr_expect_eq(
			    n[i * c->members + j], rc_joint_total(&slow));
			cr_expect(nearly(agreement[i * c->members + j],
			    rc_joint_agreement(&slow, RC_WEIGHTS_LINEAR), 0));
		}
}

/* With the processor's instruction, where it has it, and without. */
ParameterizedTest(struct size_case *c, ballots, count_as_vote_by_vote)
{
	g_autofree uint8_t *votes = new_votes(c->rows * c->members);
	struct rc_ballots *ballots = rc_ballots_new(votes, c->rows, c->members);

	expect_all_pairs(c, ballots, votes);
	rc_ballots_count_plainly(ballots);
	expect_all_pairs(c, ballots, votes);
	rc_ballots_free(ballots);
}

/* mean(1 - |a - b| / 2): yes yes 1, yes abstain 1/2, no yes 0; where one did
 * not vote nothing counts. */
Test(ballots, agreement_by_hand)
{
	const uint8_t votes[] = { RC_YES, RC_YES, RC_NONMEMBER, /**/
		RC_YES, RC_ABSTAIN, RC_NONMEMBER,               /**/
		RC_NO, RC_YES, RC_YES,                          /**/
		RC_NO, RC_NONVOTING, RC_NONVOTING };
	struct rc_ballots *ballots = rc_ballots_new(votes, 4, 3);
	double agreement[9];
	long n[9];

	rc_ballots_agreement(ballots, agreement, n);
	cr_expect_eq(agreement[1], 0.5);
	cr_expect_eq(n[1], 3);
	cr_expect_eq(agreement[2], 0);
	cr_expect_eq(n[2], 1);
	cr_expect_eq(agreement[5], 1);
	cr_expect_eq(agreement[7], 1);
	cr_expect_eq(agreement[0], 1);
	cr_expect_eq(n[0], 4);
	rc_ballots_free(ballots);
}

Test(ballots, who_never_voted_agrees_with_nobody)
{
	const uint8_t votes[] = { RC_YES, RC_NONVOTING, RC_NO, RC_NONMEMBER };
	struct rc_ballots *ballots = rc_ballots_new(votes, 2, 2);
	double agreement[4];
	long n[4];

	rc_ballots_agreement(ballots, agreement, n);
	cr_expect_eq(agreement[0], 1);
	for (int i = 1; i < 4; i++) {
		cr_expect(isnan(agreement[i]));
		cr_expect_eq(n[i], 0);
	}
	rc_ballots_free(ballots);
	rc_ballots_free(NULL);
}
