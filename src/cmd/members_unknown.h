/* What is said of a word that names no member in the data. */
#ifndef CMD_MEMBERS_UNKNOWN_H
#define CMD_MEMBERS_UNKNOWN_H

#include "cmd/aliases.h"
#include "cmd/input.h"

/* Fills *err (RC_EUSAGE): why the word is none, and who may be meant.  code:
 * that of the member it names, which has no vote in the data; else NULL. */
void members_fail_unknown(const char *word, const char *code,
    struct input *input, struct rc_error *err);

/* The same of a word that names several. */
void members_fail_several(const char *word, const struct alias *alias,
    const struct rc_record *record, struct rc_error *err);

#endif
