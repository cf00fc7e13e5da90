/* Groups of members: the regional groups of the United Nations, organisations,
 * and classes of states; who is in them, by year. */
#ifndef RC_GROUP_H
#define RC_GROUP_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/bloc.h"
#include "rollcall/error.h"

struct rc_groups;

struct rc_group {
	const char *key;  /* "ASEAN" */
	const char *name; /* "Association of Southeast Asian Nations" */
	bool is_regional; /* every member is in one of these */
	int known_to;     /* the last year that the source holds for; 0: now */
	bool has_years;   /* false: the members of today, at any date */
};

/* Reads a table like datasets/members.csv; NULL and *err on failure.  The
 * caller owns the groups. */
struct rc_groups *rc_groups_read(const char *path, struct rc_error *err);
void rc_groups_free(struct rc_groups *groups);

/* All groups, the regional ones first; NULL past the end.  Static. */
const struct rc_group *rc_group_at(size_t i);

/* By key or name, in any case; NULL and *err (RC_EUSAGE) if there is none. */
const struct rc_group *rc_group_find(const char *name, struct rc_error *err);

/* Is the member with that ISO code in the group in that year?  Who joined in a
 * year is in it for the whole of it, who left is not. */
bool rc_group_has(const struct rc_groups *groups, const struct rc_group *group,
    const char *code, int year);

/* The group in the selection, with its members on the day of each resolution,
 * of those that count there.  The caller owns the bloc, which borrows the
 * record. */
struct rc_bloc *rc_group_bloc(const struct rc_groups *groups,
    const struct rc_group *group, const struct rc_selection *selection);

/* The member whose code or name that is (the name as the table has it, in any
 * case, with accents or without); its code, NULL if there is none.  Belongs to
 * the groups. */
const char *rc_groups_member(const struct rc_groups *groups, const char *word);

/* The name by which readers know the member with that code, "Türkiye"; NULL if
 * the code is unknown.  Belongs to the groups. */
const char *rc_groups_name(const struct rc_groups *groups, const char *code);

#endif
