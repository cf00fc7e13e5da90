/* The votes of one run of rows, by index of the member. */
#ifndef LOAD_BALLOT_H
#define LOAD_BALLOT_H

#include <glib.h>

#include "rollcall/vote.h"

struct ballot {
	GByteArray *votes; /* RC_NONMEMBER if there is none */
	GArray *lines;     /* guint32; 0 if there is no vote */
	size_t n;
};

/* Room for n members; more may come. */
struct ballot *ballot_new(size_t n);
void ballot_free(struct ballot *ballot);

/* RC_NONMEMBER and 0 past the end. */
enum rc_vote ballot_vote(const struct ballot *ballot, size_t member);
size_t ballot_line(const struct ballot *ballot, size_t member);

void ballot_set(
    struct ballot *ballot, size_t member, enum rc_vote vote, size_t line);

#endif
