/* Records and reports as text that is the same where they mean the same: for
 * tests and fuzzers, so without Criterion. */
#ifndef TESTS_CANON_H
#define TESTS_CANON_H

#include <glib.h>

#include "rollcall/rollcall.h"

/* The decisions chosen, with their votes by code: neither places nor names of
 * members, which may come from decisions that are not chosen. */
char *canon_selection(const struct rc_selection *selection);

/* The whole record: members with their names, decisions, votes. */
char *canon_record(const struct rc_record *record);

/* Every problem, and how many there were of each severity. */
char *canon_report(const struct rc_report *report);

#endif
