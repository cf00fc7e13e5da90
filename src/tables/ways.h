/* The ways that members went from one roll call to another. */
#ifndef TABLES_WAYS_H
#define TABLES_WAYS_H

#include <glib.h>

#include "rollcall/paired.h"

/* Ways by what they mean to the yes votes and to the membership. */
enum rc_section {
	RC_STAYED, /* the same vote twice */
	RC_TO_YES,
	RC_FROM_YES,
	RC_OTHER_MOVES, /* between votes that are not yes */
	RC_SECOND_ONLY, /* joined, in time */
	RC_FIRST_ONLY,  /* left */
};

enum rc_section rc_section_of(enum rc_vote from, enum rc_vote to);

struct rc_way {
	enum rc_vote from, to;
	int n; /* members that went it */
};

/* Those of the section that somebody went, as struct rc_way, the most used
 * first.  The caller unrefs. */
GArray *rc_ways_of(const struct rc_transition *table, enum rc_section section);

/* Those that led to the vote, or away from it, between members in both. */
GArray *rc_ways_to(const struct rc_flows *flows, enum rc_vote vote);
GArray *rc_ways_from(const struct rc_flows *flows, enum rc_vote vote);

const struct rc_way *rc_way_at(const GArray *ways, guint i);

#endif
