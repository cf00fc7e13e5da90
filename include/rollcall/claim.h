/* A sentence about the votes, and whether it holds.
 *
 *   yes > 50% of members every year
 *   yes >= 2/3 of voting in 2011
 *   abstain > no from 2005 to 2009
 *   yes of members is increasing
 */
#ifndef RC_CLAIM_H
#define RC_CLAIM_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/error.h"
#include "rollcall/select.h"
#include "rollcall/vote.h"

enum rc_relation {
	RC_MORE,
	RC_AT_LEAST,
	RC_LESS,
	RC_AT_MOST,
	RC_EQUAL,
};

enum rc_claim_kind {
	RC_CLAIM_SHARE,  /* a share against a fraction */
	RC_CLAIM_SERIES, /* a count against another */
	RC_CLAIM_TREND,  /* a share over the years */
};

enum rc_direction {
	RC_INCREASING,
	RC_DECREASING,
	RC_UNCHANGED,
};

struct rc_claim {
	enum rc_claim_kind kind;
	enum rc_vote vote;
	enum rc_relation relation;
	long numerator, denominator; /* of the fraction, exact */
	enum rc_vote other;
	enum rc_direction direction;
	enum rc_denominator of;
	bool once;    /* at least once, not every year */
	int from, to; /* years, both included; 0 = open */
};

/* Reads the sentence; RC_EUSAGE on failure.  of: where it names no whole. */
bool rc_claim_parse(const char *text, enum rc_denominator of,
    struct rc_claim *claim, struct rc_error *err);

enum rc_verdict {
	RC_TRUE,
	RC_FALSE,
	RC_OPEN, /* cannot be told: no vote, too few, or numbers not known */
};

/* What it comes to in one decision. */
struct rc_claim_case {
	size_t i; /* in the selection */
	enum rc_verdict verdict;
	int count, whole; /* -1 where not known */
};

struct rc_claim_result {
	enum rc_verdict verdict;
	size_t n; /* decisions that count, in the years of the claim */
	struct rc_claim_case *cases;
	size_t n_true, n_false;
	size_t n_without; /* adopted without a vote in these years */
	/* Of a trend: the exact Mann-Kendall test at 5%, and the steps from
	 * one vote to the next. */
	double p;
	long long s;
	bool exact;
	size_t ups, downs;
};

/* Checks the claim on the decisions of the selection.  Those adopted without a
 * vote do not count or, with as_yes, count as all members in favour.  Shares
 * are compared as whole numbers: nothing is rounded. */
struct rc_claim_result rc_claim_check(const struct rc_claim *claim,
    const struct rc_selection *selection, bool as_yes);
void rc_claim_result_clear(struct rc_claim_result *result);

#endif
