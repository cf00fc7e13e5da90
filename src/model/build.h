/* How a record is put together: add members and resolutions in any order, set
 * votes, finish.  Only a finished record may be read (rollcall/record.h). */
#ifndef MODEL_BUILD_H
#define MODEL_BUILD_H

#include "rollcall/record.h"

#define RC_NO_INDEX ((size_t)-1)

struct rc_record *rc_record_new(void);

/* The index of the member with that code, added if it is new.  name is kept for
 * the latest date.  Indices hold until rc_record_finish. */
size_t rc_record_add_member(struct rc_record *record, const char *code,
    const char *name, struct rc_date date);

/* Adds a resolution; every text is copied.  Indices hold until
 * rc_record_finish. */
size_t rc_record_add_resolution(
    struct rc_record *record, const struct rc_resolution *resolution);

/* For changes before rc_record_finish: texts put into it must come from
 * rc_record_keep. */
struct rc_resolution *rc_record_edit(struct rc_record *record, size_t i);
const char *rc_record_keep(struct rc_record *record, const char *text);

/* The resolution of that identity: its symbol, or where it has none body, date
 * and draft; RC_NO_INDEX if there is none. */
size_t rc_record_find_resolution(const struct rc_record *record,
    enum rc_body body, const char *symbol, struct rc_date date,
    const char *draft);

void rc_record_set_vote(struct rc_record *record, size_t member,
    size_t resolution, enum rc_vote vote);
enum rc_vote rc_record_get_vote(
    const struct rc_record *record, size_t member, size_t resolution);

/* Sorts and packs: resolutions by date, body, symbol, draft; members by code. */
void rc_record_finish(struct rc_record *record);

/* -1 if a is before b, 0 if the same day, 1 if after. */
int rc_date_compare(struct rc_date a, struct rc_date b);

#endif
