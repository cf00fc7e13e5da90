/* A choice of resolutions from a record, and its timeline. */
#ifndef RC_SELECT_H
#define RC_SELECT_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/record.h"

/* What to choose.  All zero chooses everything. */
struct rc_filter {
	unsigned bodies;   /* 1u << enum rc_body; 0 = all */
	unsigned kinds;    /* 1u << enum rc_kind; 0 = all */
	const char *topic; /* title or subjects contain it; case and typographic
			      quotes do not matter; NULL = all */
	const char *symbols; /* a list with commas; "60/173" is short for
				"A/RES/60/173"; NULL = all */
	int from, to;        /* years of the date, both included; 0 = open */
	bool dated;          /* only those whose date is known */
};

/* Resolutions of a record, in its order (by date).  Borrows the record. */
struct rc_selection {
	const struct rc_record *record;
	size_t n;
	size_t *resolutions; /* indices in the record */
	int from, to;        /* years asked for; 0 = open */
	uint8_t *mask;       /* n x members of the record, 1 for those that
				count; NULL: all */
};

struct rc_stances;

/* One of several selections that are shown beside each other. */
struct rc_series {
	const char *label; /* for readers: a topic, a body */
	const struct rc_selection *selection;
	const struct rc_stances *stances; /* what is known of its decisions
					     beside the votes; NULL: nothing */
};

struct rc_selection *rc_select(
    const struct rc_record *record, const struct rc_filter *filter);
void rc_selection_free(struct rc_selection *selection);

/* The same resolutions of the same record, and the same members count. */
struct rc_selection *rc_selection_copy(const struct rc_selection *selection);

/* Those of its resolutions that the filter chooses too; the same members
 * count. */
struct rc_selection *rc_selection_narrow(
    const struct rc_selection *selection, const struct rc_filter *filter);

/* Those at the n indices, in that order; the same members count, and no years
 * are asked for beyond theirs. */
struct rc_selection *rc_selection_pick(
    const struct rc_selection *selection, const size_t *indices, size_t n);

/* The i-th alone, and the members that count in it.  Borrows the selection; not
 * to be freed. */
struct rc_selection rc_selection_one(
    const struct rc_selection *selection, size_t i);

/* The i-th resolution of the selection. */
const struct rc_resolution *rc_selection_at(
    const struct rc_selection *selection, size_t i);

/* Counts only the members for which counts says so, which is asked for each on
 * the day of each resolution.  What has no roll call has then no totals. */
void rc_selection_restrict(struct rc_selection *selection,
    bool (*counts)(
	void *context, const struct rc_member *member, struct rc_date date),
    void *context);

/* The vote of a member of the record on the i-th resolution; RC_NONMEMBER also
 * for a member that does not count. */
enum rc_vote rc_selection_vote(
    const struct rc_selection *selection, size_t i, size_t member);

/* Its votes, counted; where there is no roll call, the stated totals. */
struct rc_tally rc_selection_tally(
    const struct rc_selection *selection, size_t i);

/* How many were adopted that way. */
size_t rc_selection_count(
    const struct rc_selection *selection, enum rc_adoption adoption);

/* Which bodies occur, as a set of 1u << enum rc_body. */
unsigned rc_selection_bodies(const struct rc_selection *selection);

/* What the years hold: a vote, a row of adoptions without one, or nothing
 * known.  "No record" is never "without a vote". */
enum rc_run_state {
	RC_RUN_VOTE,         /* one resolution with totals */
	RC_RUN_WITHOUT_VOTE, /* one or more, one after another */
	RC_RUN_NO_RECORD,    /* years of which the files know nothing */
};

struct rc_run {
	enum rc_run_state state;
	int first_year, last_year;
	size_t first; /* index in the selection; unused for no record */
	size_t n;     /* resolutions; 0 for no record */
};

/* The selection as runs in order of date, years without any record between
 * them (and, where the selection asks for from and to, around them) included.
 * At least one free() away: the caller owns the array, *n_runs is its length;
 * NULL and 0 for an empty selection without years. */
struct rc_run *rc_timeline(
    const struct rc_selection *selection, size_t *n_runs);

/* What the selection is about, as a title says it: the common part of the
 * resolutions' titles without what the library adds (" : resolution / adopted
 * by ..."), with well-known long names shortened ("DPRK").  The caller frees;
 * "" when the titles differ.  A text such as "Situation of human rights in the
 * DPRK". */
char *rc_selection_subject(const struct rc_selection *selection);

/* Where the votes come from, for a source line: "UN Digital Library", by the
 * address of a page or the symbol of a meeting; else the name of the file,
 * "votes.csv".  The caller frees. */
char *rc_selection_source(const struct rc_selection *selection);

#endif
