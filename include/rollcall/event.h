/* Dated notes, to be shown beside the votes: what happened, and when. */
#ifndef RC_EVENT_H
#define RC_EVENT_H

#include <stddef.h>

#include "rollcall/error.h"
#include "rollcall/record.h"

struct rc_event {
	struct rc_date date;
	unsigned bodies; /* that it concerns, as 1u << enum rc_body; 0: all */
	char *text;
};

struct rc_events {
	size_t n;
	struct rc_event *at; /* by date, those of one day as in the file */
};

/* Reads a CSV file with the columns date (2005-12-16, or a year) and event,
 * and, if it has one, body.  NULL and *err on failure.  The caller owns the
 * events. */
struct rc_events *rc_events_read(const char *path, struct rc_error *err);
void rc_events_free(struct rc_events *events);

#endif
