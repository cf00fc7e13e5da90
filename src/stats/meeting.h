/* How two members agree, over the votes of a selection; and who agrees most
 * with one of them. */
#ifndef STATS_MEETING_H
#define STATS_MEETING_H

#include "rollcall/agreement.h"
#include "rollcall/matrix.h"

/* On fewer votes in common agreement says little: two of three are a third.  So
 * many are enough to be ranked. */
enum { RC_FEW_VOTES = 3, RC_ENOUGH_VOTES = 20 };

/* The votes of a selection, ready to compare members. */
struct rc_meeting {
	const struct rc_selection *selection;
	struct rc_matrix *matrix;
	struct rc_ballots *ballots;
	char **names; /* by column, for readers; NULL at the end */
	long least;   /* votes in common from which a pair counts */
};

void rc_meeting_init(
    struct rc_meeting *meeting, const struct rc_selection *selection);
void rc_meeting_clear(struct rc_meeting *meeting);

const char *rc_meeting_code(const struct rc_meeting *meeting, size_t column);

struct rc_accord {
	long n;                         /* votes in which both took part */
	double agreement, kappa, s, pi; /* NAN where undefined */
};

struct rc_accord rc_accord_of(
    const struct rc_meeting *meeting, size_t one, size_t other);

/* The others, by how far they agree with one member.  Who has fewer votes in
 * common with it than enough, or than half of its own where that is less, has
 * no rank: it would stand at an end for want of votes. */
struct rc_other {
	size_t column;
	const char *name;
	struct rc_accord pair;
	size_t rank; /* from 1; equals share it */
};

struct rc_ranking {
	struct rc_meeting meeting;
	struct rc_other *others;
	size_t n, n_ranked; /* those with too few votes in common come last */
	long least;         /* votes in common from which a member is ranked */
	bool is_member;     /* the one that is asked for had a vote */
};

void rc_ranking_init(struct rc_ranking *ranking,
    const struct rc_selection *selection, const char *code);
void rc_ranking_clear(struct rc_ranking *ranking);

#endif
