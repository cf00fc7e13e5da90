/* The same members in two roll calls: who moved where, what a change is made
 * of, and whether the movements balance. */
#ifndef RC_PAIRED_H
#define RC_PAIRED_H

#include <stddef.h>
#include <stdint.h>

#include "rollcall/vote.h"

/* Members by their vote in the first roll call (row) and in the second
 * (column), both in the order of enum rc_vote.  Row RC_NONMEMBER holds the new
 * members, column RC_NONMEMBER those that left; what is a member in neither is
 * not counted. */
struct rc_transition {
	int count[RC_N_VOTES][RC_N_VOTES];
	int both;   /* members in both: the four by four table's sum */
	int joined; /* members in the second only */
	int left;   /* members in the first only */
};

/* Counts n members; first and second are rows of enum rc_vote in the same
 * order of members. */
struct rc_transition rc_transition_count(
    const uint8_t *first, const uint8_t *second, size_t n);

/* The members whose votes are parts of that whole in both roll calls, such as
 * those that took part in both.  For RC_OF_MEMBERS all members in both.
 * Nobody joins or leaves it. */
struct rc_transition rc_transition_within(
    const struct rc_transition *table, enum rc_denominator of);

/* Why the number of members with one vote changed.  The numbers add up:
 * after - before = sum of from - sum of to.  from[RC_NONMEMBER] are new
 * members, to[RC_NONMEMBER] members that left; from and to of the vote itself
 * are 0. */
struct rc_flows {
	int before, after;
	int from[RC_N_VOTES]; /* came to it from there */
	int to[RC_N_VOTES];   /* left it for there */
};

struct rc_flows rc_flows_of(
    const struct rc_transition *table, enum rc_vote vote);

/* McNemar's test: did as many members give up the vote as took it up?  Only
 * members in both roll calls count.  Everything but the counts is NAN when no
 * member changed.  Source: McNemar, Psychometrika 12 (1947). */
struct rc_mcnemar {
	int from, to; /* gave the vote up, took it up */
	double chi2;  /* (from - to)^2 / (from + to), 1 df */
	double p;
	double chi2_corrected; /* (|from - to| - 1)^2 / (from + to), or 0 where
				  from = to; Edwards, Psychometrika 13 */
	double p_corrected;
	double p_exact; /* two-sided binomial of from in from + to, 1/2 */
};

struct rc_mcnemar rc_mcnemar_of(
    const struct rc_transition *table, enum rc_vote vote);

/* A test of the four by four table, among the members in both roll calls.
 * chi2 and p are NAN where the test is undefined; df is 0 when no member
 * changed its vote, and then both are. */
struct rc_symmetry {
	double chi2;
	int df;
	double p; /* chi-square on df */
};

/* Stuart-Maxwell: are the totals of all votes the same in both roll calls?
 * Votes that no member took up or gave up are left out, and one of the others,
 * which these determine; where the others fall into sets between which nobody
 * moved, one of each set.  df is the number of votes that remain.  Source:
 * Stuart, Biometrika 42 (1955); Maxwell, British Journal of Psychiatry 116
 * (1970). */
struct rc_symmetry rc_stuart_maxwell_of(const struct rc_transition *table);

/* Bhapkar's test of the same: chi2 / (1 - chi2 / n) of Stuart-Maxwell, n
 * members in both.  NAN also when every member moved and all moves agree so
 * well that their variance is 0, as when all went from yes to no.  Source:
 * Bhapkar, JASA 61 (1966); Ireland, Ku & Kullback, JASA 64 (1969). */
struct rc_symmetry rc_bhapkar_of(const struct rc_transition *table);

/* Bowker: did as many members move one way as the other between each two
 * votes?  df is the number of pairs of votes between which somebody moved.
 * Source: Bowker, JASA 43 (1948). */
struct rc_symmetry rc_bowker_of(const struct rc_transition *table);

#endif
