/* The record: who voted how on what.
 *
 * A dense matrix members x resolutions of enum rc_vote, with the members and
 * the resolutions beside it.  Resolutions without a roll call (adopted without
 * a vote, or known by their totals only) stand in the same list.  Resolutions
 * are sorted by date, body, symbol and draft, members by code: the order of the
 * input never shows. */
#ifndef RC_RECORD_H
#define RC_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rollcall/vote.h"

enum rc_body {
	RC_GA,  /* General Assembly plenary */
	RC_C3,  /* its Third Committee */
	RC_HRC, /* Human Rights Council */
	RC_CHR, /* Commission on Human Rights, to 2006 */
	RC_SC,  /* Security Council */
};

enum rc_kind {
	RC_RESOLUTION,
	RC_AMENDMENT,
	RC_MOTION, /* procedural */
	RC_PARAGRAPH,
};

enum rc_adoption {
	RC_RECORDED,     /* by recorded vote */
	RC_WITHOUT_VOTE, /* also called consensus; not unanimity */
	RC_NON_RECORDED, /* voted, but only the totals were taken down */
};

enum { RC_N_BODIES = 5, RC_N_KINDS = 4, RC_N_ADOPTIONS = 3 };

/* 0 where it is not known: of totals often only the year is; of a roll call
 * that is known by its number alone, nothing. */
struct rc_date {
	int year;  /* 1945..2200 */
	int month; /* 1..12 */
	int day;   /* 1..31 */
};

/* One decision.  Texts are never NULL; what a file does not say is "".  They
 * belong to the record. */
struct rc_resolution {
	enum rc_body body;
	enum rc_kind kind;
	enum rc_adoption adoption;
	struct rc_date date;
	const char *symbol; /* "A/RES/60/173" */
	const char *draft;
	const char *session;
	const char *meeting;
	const char *title;
	const char *agenda;
	const char *subjects;
	const char *note;
	const char *link;
	bool has_rollcall;      /* there are votes of members */
	bool lists_voters;      /* the roll call has no rows for members that
				   did not vote: their number is not known */
	struct rc_tally stated; /* the source's own totals; -1 if not stated */
	const char *file;       /* where it was first read */
	size_t line;
};

struct rc_member {
	const char *code; /* ISO 3166-1 alpha-3, or as the file has it */
	const char *name; /* as in the latest resolution that names it */
	const char *heir; /* code of the member that carries on its membership;
			     "" if none does */
	int admitted; /* year in which it joined the United Nations, 0 if that
			 is not known */
	int ended;    /* year in which its membership ended, 0 if it did not */
};

struct rc_record;

void rc_record_free(struct rc_record *record);

size_t rc_record_n_resolutions(const struct rc_record *record);
const struct rc_resolution *rc_record_resolution(
    const struct rc_record *record, size_t resolution);

size_t rc_record_n_members(const struct rc_record *record);
const struct rc_member *rc_record_member(
    const struct rc_record *record, size_t member);

/* The votes on one resolution: rc_record_n_members() bytes of enum rc_vote, all
 * RC_NONMEMBER where there is no roll call.  They belong to the record. */
const uint8_t *rc_record_votes(
    const struct rc_record *record, size_t resolution);

/* Keys as files and options have them: "ga", "resolution", "without-vote".
 * Words as readers know them: "General Assembly plenary".  Static text. */
const char *rc_body_key(enum rc_body body);
const char *rc_body_words(enum rc_body body);
const char *rc_kind_key(enum rc_kind kind);
const char *rc_adoption_key(enum rc_adoption adoption);

#endif
