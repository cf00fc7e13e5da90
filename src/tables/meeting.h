/* The cells that say how two members agree. */
#ifndef TABLES_MEETING_H
#define TABLES_MEETING_H

#include "stats/meeting.h"
#include "tables/tables.h"

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
