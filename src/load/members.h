/* The members of the United Nations: codes, and from when to when. */
#ifndef LOAD_MEMBERS_H
#define LOAD_MEMBERS_H

#include "rollcall/record.h"

/* Days as numbers, 20060603; ended is the first day without membership, 0 while
 * it lasts. */
struct known_member {
	char iso3[4], iso2[3];
	int cow; /* Correlates of War number */
	int admitted, ended;
	const char *heir; /* code of the member that carries on its
			     membership; NULL if none does */
};

/* Kinds of codes that files use for members. */
enum code_kind {
	CODE_ISO, /* three letters, or two */
	CODE_COW, /* a number */
};

/* The member with that code.  Where several states had a code one after
 * another, the one that was a member on that day; NULL for an unknown code. */
const struct known_member *members_find(
    const char *code, enum code_kind kind, struct rc_date date);

/* The first and the last day, 20060603, that a date may mean: of a year alone
 * its ends. */
struct day_span {
	int first, last;
};

struct day_span members_days(struct rc_date date);

/* Was it a member on one of these days? */
static inline bool
members_is_member(const struct known_member *member, struct day_span days)
{
	return member->admitted <= days.last &&
	    (member->ended == 0 || days.first < member->ended);
}

/* How many members the body had on that day; 0 if that is not known here. */
int members_seats(enum rc_body body, struct rc_date date);

/* Rows of the table, in order; NULL past the end. */
const struct known_member *members_at(size_t i);

#endif
