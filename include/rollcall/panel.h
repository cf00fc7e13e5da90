/* The logit of single votes on the year, the votes of one member taken as one
 * cluster: a member votes much as it did before, and its votes are not so many
 * pieces of news. */
#ifndef RC_PANEL_H
#define RC_PANEL_H

#include <stddef.h>
#include <stdint.h>

#include "rollcall/logit.h"
#include "rollcall/vote.h"

/* The estimates are those of the logit; only the errors differ.  They come
 * from how far the sums of each member's scores scatter (the sandwich with HC0
 * and no factor for few members), z and p from the normal.  NAN where the
 * logit has no estimate, and with one member.  White, Asymptotic Theory for
 * Econometricians, 1984; Liang & Zeger, Biometrika 73 (1986) 13-22. */
struct rc_panel {
	const char *reason; /* static text; NULL when there are errors */
	struct rc_logit logit;
	size_t n_votes;   /* single votes */
	size_t n_members; /* with at least one */
	double intercept_se, slope_se;
	double slope_se_few; /* times sqrt(members / (members - 1)) */
	double z, p;         /* of slope_se */
	double slope_ci[2];  /* 95%, of slope_se */
};

/* votes: members rows of n bytes of enum rc_vote, one for each x.  Is a vote of
 * that kind or another part of the whole; other cells (RC_NONMEMBER always) are
 * left out.  A member that carries on another's membership is one row. */
struct rc_panel rc_panel_fit(const uint8_t *votes, size_t members,
    const double *x, size_t n, enum rc_vote vote, enum rc_denominator of);

#endif
