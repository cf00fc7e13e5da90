/* What changed between two records of the same decisions: the corrections that
 * no one publishes.
 *
 * Resolutions are the same by their symbol, else by body, date and draft,
 * meeting or title.  Texts are the same if they differ in case, typographic
 * quotes or the like alone.  A member and the one that carries on its
 * membership are one: Serbia and Montenegro, and Serbia. */
#ifndef RC_COMPARE_H
#define RC_COMPARE_H

#include <stddef.h>

#include "rollcall/select.h"

/* In the order in which they are listed. */
enum rc_change_kind {
	RC_CHANGE_ADDED,
	RC_CHANGE_REMOVED,
	RC_CHANGE_BODY,
	RC_CHANGE_DATE,
	RC_CHANGE_KIND,
	RC_CHANGE_ADOPTION,
	RC_CHANGE_ROLLCALL, /* there are votes of members in one only */
	RC_CHANGE_VOTE,
	RC_CHANGE_TOTAL,  /* counted from the votes, else as stated */
	RC_CHANGE_STATED, /* what the sources say */
	RC_CHANGE_NAME,
	RC_CHANGE_TITLE,
	RC_CHANGE_SESSION,
};

enum { RC_N_CHANGE_KINDS = 13 };

/* How something stands in one of the records, which own what is pointed to. */
struct rc_standing {
	const struct rc_resolution *resolution; /* NULL: not in that record, or
						   a name */
	const struct rc_member *member; /* of votes and names; NULL: not in any
					   roll call that was compared */
	/* Of a vote: enum rc_vote; of a total: the count; of a roll call: how
	 * many votes there are.  -1: not known. */
	int value;
};

struct rc_change {
	enum rc_change_kind kind;
	enum rc_vote part; /* of totals: which; RC_NONMEMBER: all members */
	struct rc_standing before, after;
};

struct rc_comparison {
	size_t n_both;              /* resolutions in both */
	size_t n_rollcalls;         /* those with votes of members in both */
	size_t n_rollcalls_changed; /* those with another vote */
	size_t n;
	struct rc_change *changes; /* by kind, then by date, votes and names by
				      code */
	size_t count[RC_N_CHANGE_KINDS];
};

/* Compares what either selection holds; what is in one selection only is
 * looked for in the whole of the other's record, so that a corrected date or
 * title takes no resolution away.  All members count, also where a selection
 * is restricted.  A member without a row in a roll call that lists voters only
 * is not known to have changed unless it votes in the other.  Names are the
 * latest of either record, of members in roll calls that were compared.
 *
 * The caller owns the comparison, which borrows both records. */
struct rc_comparison *rc_compare(
    const struct rc_selection *before, const struct rc_selection *after);
void rc_comparison_free(struct rc_comparison *comparison);

/* As files have it: "added", "vote", "total", "stated", "name".  Static. */
const char *rc_change_key(enum rc_change_kind kind);

#endif
