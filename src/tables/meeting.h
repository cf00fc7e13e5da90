/* How two members agree, and the cells that say so. */
#ifndef TABLES_MEETING_H
#define TABLES_MEETING_H

#include "rollcall/agreement.h"
#include "rollcall/matrix.h"
#include "tables/tables.h"

/* On fewer votes in common agreement says little: two of three are a third. */
enum { RC_FEW_VOTES = 3 };

/* The votes of a selection, ready to compare members. */
struct rc_meeting {
	const struct rc_selection *selection;
	struct rc_matrix *matrix;
	struct rc_ballots *ballots;
	char **names; /* by column, for readers; NULL at the end */
	long least;   /* votes in common from which a pair is ranked */
};

void rc_meeting_init(
    struct rc_meeting *meeting, const struct rc_selection *selection);
void rc_meeting_clear(struct rc_meeting *meeting);

const char *rc_meeting_code(const struct rc_meeting *meeting, size_t column);

struct rc_accord {
	long n;                         /* votes in which both took part */
	double agreement, kappa, s, pi; /* NAN where undefined */
};

struct rc_accord rc_accord_of(
    const struct rc_meeting *meeting, size_t one, size_t other);

/* Adds the cells agreement, kappa, s, pi, n. */
void rc_accord_add(struct rc_table *table, const struct rc_accord *accord);

/* The lines over a table of agreement. */
void rc_meeting_lead(
    struct rc_table *table, const struct rc_table_request *request);

#define RC_ACCORD_COLUMNS                                                      \
	{ .key = "agreement",                                                  \
		.heading = "agreement",                                        \
		.align = RC_RIGHT,                                             \
		.decimals = 3 },                                               \
	    { .key = "kappa",                                                  \
		    .heading = "kappa",                                        \
		    .align = RC_RIGHT,                                         \
		    .decimals = 2,                                             \
		    .width = 5 },                                              \
	    { .key = "s",                                                      \
		    .heading = "S",                                            \
		    .align = RC_RIGHT,                                         \
		    .decimals = 2,                                             \
		    .width = 5 },                                              \
	    { .key = "pi",                                                     \
		    .heading = "pi",                                           \
		    .align = RC_RIGHT,                                         \
		    .decimals = 2,                                             \
		    .width = 5 },                                              \
	{                                                                      \
		.key = "n", .heading = "votes", .align = RC_RIGHT              \
	}

#endif
