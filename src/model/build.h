/* How a record is put together: add members and resolutions in any order, set
 * votes, finish.  Until then rc_record_member may be read, the votes not. */
#ifndef MODEL_BUILD_H
#define MODEL_BUILD_H

#include "rollcall/record.h"

struct rc_record *rc_record_new(void);

/* The index of the member with that code, added if it is new.  name is kept for
 * the latest date.  Indices hold until rc_record_finish. */
size_t rc_record_add_member(struct rc_record *record, const char *code,
    const char *name, struct rc_date date);

/* The same for a member of that index. */
void rc_record_name_member(struct rc_record *record, size_t member,
    const char *name, struct rc_date date);

/* What is known of a member but its code and name.  heir must live as long as
 * the record; NULL if there is none.  Years as in struct rc_member. */
void rc_record_set_membership(struct rc_record *record, size_t member,
    const char *heir, int admitted, int ended);

/* Adds a resolution, whose texts must live as long as the record
 * (rc_record_keep).  Indices hold until rc_record_finish. */
size_t rc_record_add_resolution(
    struct rc_record *record, const struct rc_resolution *resolution);

/* A copy of the text that lives as long as the record. */
const char *rc_record_keep(struct rc_record *record, const char *text);

/* The votes of the first n members, bytes of enum rc_vote; of those that follow
 * RC_NONMEMBER.  Copied. */
void rc_record_set_votes(struct rc_record *record, size_t resolution,
    const uint8_t *votes, size_t n);

/* Changes one vote of a finished record; false if there is no such roll call,
 * or the member has no vote in it. */
bool rc_record_amend(struct rc_record *record, const char *symbol,
    const char *code, enum rc_vote vote);

/* Sorts and packs: resolutions by date, body, symbol, draft; members by code.
 */
void rc_record_finish(struct rc_record *record);

/* -1 if a is before b, 0 if the same day, 1 if after. */
int rc_date_compare(struct rc_date a, struct rc_date b);

#endif
