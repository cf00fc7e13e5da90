/* Who agrees with whom: pairs of members, and the body as a whole. */
#ifndef RC_AGREEMENT_H
#define RC_AGREEMENT_H

#include <stddef.h>
#include <stdint.h>

#include "rollcall/vote.h"

/* What those that take part say, in order.  Agreement knows nothing else:
 * members that did not vote are missing, never against. */
enum rc_level { RC_LEVEL_NO, RC_LEVEL_ABSTAIN, RC_LEVEL_YES };

enum { RC_N_LEVELS = 3 };

/* How far apart two levels are, 0..1: with d steps between them,
 * plain 0 if d = 0, else 1; linear d / 2; quadratic (d / 2)^2. */
enum rc_weights { RC_WEIGHTS_PLAIN, RC_WEIGHTS_LINEAR, RC_WEIGHTS_QUADRATIC };

/* Roll calls in which both members of a pair took part, by the level of the
 * one (row) and of the other (column), both enum rc_level. */
struct rc_joint {
	long n[RC_N_LEVELS][RC_N_LEVELS];
};

/* How many roll calls that is. */
long rc_joint_total(const struct rc_joint *joint);

/* 1 - the mean distance.  Linear: the agreement of two members as they are
 * usually compared, 1 - |a - b| / 2 with no 0, abstain 1, yes 2.  Plain: the
 * share of the roll calls in which both voted alike.  NAN when there is none
 * with both. */
double rc_joint_agreement(
    const struct rc_joint *joint, enum rc_weights weights);

/* Cohen's kappa, 1 - observed / expected distance, expected from the members'
 * own totals.  NAN when there is no roll call with both, and when the expected
 * distance is 0: both always said the same one thing.  Source: Cohen,
 * Educational and Psychological Measurement 20 (1960); weighted:
 * Psychological Bulletin 70 (1968). */
double rc_joint_kappa(const struct rc_joint *joint, enum rc_weights weights);

/* Scott's pi: as kappa, plain, but expected from the totals of both members
 * together.  NAN as kappa.  Source: Scott, Public Opinion Quarterly 19
 * (1955). */
double rc_joint_pi(const struct rc_joint *joint);

/* Signorino and Ritter's S, 1 - 2 * the mean distance, -1..1; linear is their
 * own, quadratic the one with squared distances; every roll call weighs the
 * same.  NAN when there is none with both.  Source: International Studies
 * Quarterly 43 (1999). */
double rc_joint_s(const struct rc_joint *joint, enum rc_weights weights);

/* Votes as sets of bits, to compare all pairs quickly. */
struct rc_ballots;

/* votes: rows (roll calls) x members of enum rc_vote, row by row; they are
 * copied.  The caller owns the ballots. */
struct rc_ballots *rc_ballots_new(
    const uint8_t *votes, size_t rows, size_t members);
void rc_ballots_free(struct rc_ballots *ballots);

/* The joint counts of two members; of a member with itself, its own totals on
 * the diagonal. */
struct rc_joint rc_ballots_joint(
    const struct rc_ballots *ballots, size_t one, size_t other);

/* Fills two matrices of members x members: agreement (linear; NAN for pairs
 * that never took part together) and how many roll calls each rests on.  Both
 * are symmetric. */
void rc_ballots_agreement(
    const struct rc_ballots *ballots, double *agreement, long *n);

/* What is looked at: roll calls, on each of which the members' votes agree or
 * do not; or members, on each of which its votes over the roll calls do. */
enum rc_units { RC_UNITS_ROLL_CALLS, RC_UNITS_MEMBERS };

/* Fleiss' kappa of the members that took part in every roll call.  NAN when
 * there are none, with only one vote to a unit, and when all votes are the
 * same.  Source: Fleiss, Psychological Bulletin 76 (1971). */
struct rc_fleiss {
	size_t members; /* those counted */
	double kappa;
};

/* votes: rows (roll calls) x members of enum rc_vote, row by row. */
struct rc_fleiss rc_fleiss_of(
    const uint8_t *votes, size_t rows, size_t members, enum rc_units units);

/* How Krippendorff's alpha measures the distance of two levels. */
enum rc_metric { RC_METRIC_NOMINAL, RC_METRIC_ORDINAL, RC_METRIC_INTERVAL };

/* Krippendorff's alpha; members that did not take part are missing, and a unit
 * with fewer than two votes is left out.  NAN when no unit is left, and when
 * all votes are the same.  votes as above.  Source: Krippendorff, Content
 * Analysis, 3rd ed. (2013), ch. 12. */
double rc_krippendorff_alpha(const uint8_t *votes, size_t rows, size_t members,
    enum rc_units units, enum rc_metric metric);

#endif
