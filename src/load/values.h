/* Fields -> values, and what a resolution's own words say of it. */
#ifndef LOAD_VALUES_H
#define LOAD_VALUES_H

#include "rollcall/error.h"
#include "rollcall/record.h"

enum number_fault {
	NUMBER_OK,
	NUMBER_NONE,        /* not a number */
	NUMBER_NOT_DECIMAL, /* 0x58, 9.9e1 */
	NUMBER_NEGATIVE,
	NUMBER_NOT_WHOLE,
	NUMBER_TOO_LARGE,
};

/* "106" or "106.0"; an empty text is -1, not known. */
enum number_fault value_count(const char *text, int *count);

/* "2015-12-17", a day of the calendar from 1945 to 2200. */
bool value_date(const char *text, struct rc_date *date);

/* "2015": a date of which only the year is known. */
bool value_year(const char *text, struct rc_date *date);

/* How files write votes. */
enum vote_scheme {
	VOTE_WORDS,   /* Y, N, A, X, NV, ".", nothing; yes, no, abstain */
	VOTE_NUMBERS, /* Voeten: 1 yes, 2 abstain, 3 no, 8 absent, 9 no member
		       */
};

/* Votes as a user says a file writes them. */
struct vote_map {
	size_t n;
	char **texts;
	enum rc_vote *votes;
};

/* Reads the text of --map-value, "yes?=Y,nay=N"; NULL is an empty map.
 * RC_EUSAGE on failure. */
bool vote_map_read(
    const char *text, struct vote_map *map, struct rc_error *err);
void vote_map_clear(struct vote_map *map);

bool value_vote(const char *text, enum vote_scheme scheme,
    const struct vote_map *map, enum rc_vote *vote);

/* "Vote, recorded", "Without a vote", "consensus". */
bool value_adoption(const char *text, enum rc_adoption *adoption);

/* "R/60/173", as Voeten has it, is "A/RES/60/173"; "NA", as R writes it, is
 * none; every other symbol is itself.  The caller frees. */
char *value_symbol(const char *text);

/* From the title: amendment, procedural motion, paragraph, else resolution. */
enum rc_kind value_kind(const char *title);

/* From the symbol, else the meeting, else the draft, else the folder of the
 * file, else fallback (-1 for none); -1 if nothing tells. */
int value_body(
    const struct rc_resolution *says, const char *file, int fallback);

#endif
