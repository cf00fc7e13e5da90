/* Whose votes are asked for: a group of members, or one member alone. */
#ifndef RC_BLOC_H
#define RC_BLOC_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/select.h"

struct rc_bloc {
	const char *key;  /* "ASEAN", or the code of the member; borrowed */
	char *name;       /* for readers */
	int known_to;     /* the last year that the source of the group's
			     members holds for; 0: now */
	bool has_years;   /* false: its members of today, at any date */
	bool is_regional; /* every member is in one of these */
	struct rc_selection *votes; /* of its members and no others */
};

/* The member with that code, which the record must have; with it those whose
 * membership it carries on, or for one of them the member that does.  The
 * members that count in the selection do not matter.  The caller owns the
 * bloc, which borrows the record. */
struct rc_bloc *rc_bloc_of_member(
    const struct rc_selection *selection, const char *code);
void rc_bloc_free(struct rc_bloc *bloc);

/* Of a bloc of one member: its vote on the i-th resolution, RC_NONMEMBER where
 * it has none; and the member of the record that voted, NULL there. */
enum rc_vote rc_bloc_vote(const struct rc_bloc *bloc, size_t i);
const struct rc_member *rc_bloc_voter(const struct rc_bloc *bloc, size_t i);

/* The first of the blocs that counts the member of the record on any
 * resolution; n if none does. */
size_t rc_blocs_find(
    const struct rc_bloc *const *blocs, size_t n, size_t member);

#endif
