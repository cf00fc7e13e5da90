/* The votes of one run of rows, by index of the member. */
#ifndef LOAD_BALLOT_H
#define LOAD_BALLOT_H

#include <glib.h>
#include <stdbool.h>

#include "rollcall/vote.h"

struct ballot {
	GByteArray *votes; /* RC_NONMEMBER if there is none */
	GArray *lines;     /* guint32; 0 if there is no vote */
	size_t n;
};

enum { BALLOT_NO_LINE = 0x7FFFFFFF }; /* of a vote from another file */

/* Room for n members; more may come. */
struct ballot *ballot_new(size_t n);
void ballot_free(struct ballot *ballot);

bool ballot_has(const struct ballot *ballot, size_t member);
enum rc_vote ballot_vote(const struct ballot *ballot, size_t member);
/* 0 if it is not known. */
size_t ballot_line(const struct ballot *ballot, size_t member);

void ballot_set(
    struct ballot *ballot, size_t member, enum rc_vote vote, size_t line);

/* Has a member a vote in both? */
bool ballot_meets(const struct ballot *ballot, const struct ballot *other);

/* Adds the votes of members that have none yet.  From another file, their lines
 * are not. */
void ballot_unite(
    struct ballot *ballot, const struct ballot *other, bool same_file);

#endif
