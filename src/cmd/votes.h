/* Roll calls by the words that users have for them: a year, a symbol, "first",
 * "last". */
#ifndef CMD_VOTES_H
#define CMD_VOTES_H

#include "rollcall/error.h"
#include "rollcall/select.h"

/* Takes the words that name votes out of argv[0 .. *argc): what is a file is
 * none.  Two go to words; without any, words stays as it is.  One or more than
 * two are RC_EUSAGE. */
bool votes_take(
    int *argc, char **argv, const char *words[2], struct rc_error *err);

/* The roll call of that name, as an index in the selection. */
bool votes_find_one(const struct rc_selection *selection, const char *word,
    size_t *vote, struct rc_error *err);

/* The two roll calls of those names, as indices in the selection.  RC_EUSAGE
 * where a name means none, several, or both the same. */
bool votes_find(const struct rc_selection *selection,
    const char *const words[2], size_t votes[2], struct rc_error *err);

#endif
