/* Fields -> values, and what a resolution's own words say of it. */
#ifndef LOAD_VALUES_H
#define LOAD_VALUES_H

#include "rollcall/record.h"

enum number_fault {
	NUMBER_OK,
	NUMBER_NONE, /* not a number */
	NUMBER_NEGATIVE,
	NUMBER_NOT_WHOLE,
	NUMBER_TOO_LARGE,
};

/* "106" or "106.0"; an empty text is -1, not known. */
enum number_fault value_count(const char *text, int *count);

/* "2015-12-17", a day of the calendar from 1945 to 2200. */
bool value_date(const char *text, struct rc_date *date);

/* Y, N, A; X, NV, ".", or nothing for non-voting. */
bool value_vote(const char *text, enum rc_vote *vote);

/* "Vote, recorded", "Vote, non-recorded", "Without a vote". */
bool value_adoption(const char *text, enum rc_adoption *adoption);

/* From the title: amendment, procedural motion, paragraph, else resolution. */
enum rc_kind value_kind(const char *title);

/* From the symbol, else the meeting, else the draft, else the folder of the
 * file, else fallback (-1 for none); -1 if nothing tells. */
int value_body(
    const struct rc_resolution *says, const char *file, int fallback);

#endif
