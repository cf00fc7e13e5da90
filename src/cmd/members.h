/* Members by the words that users have for them. */
#ifndef CMD_MEMBERS_H
#define CMD_MEMBERS_H

#include "cmd/input.h"

/* The code in the record of the member that the word names: by code, by its
 * name in the files, by a name of the table of members, or by an alias.  NULL
 * and *err (RC_EUSAGE) if there is none, or several may be meant.  Belongs to
 * the input. */
const char *members_find_code(
    const char *word, struct input *input, struct rc_error *err);

/* Does the word name a member, or one of several, whether the data have it or
 * not?  Needs no record. */
bool members_is_named(const char *word, struct input *input);

/* The list with one more member; NULL where there is no list, and all count.
 * g_free. */
char *members_with(const char *list, const char *code);

/* Restricts the selection of the input to a list of members: codes and names
 * with commas between them, and "group:ASEAN". */
bool members_restrict(
    const char *list, struct input *input, struct rc_error *err);

#endif
