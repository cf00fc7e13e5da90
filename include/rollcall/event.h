/* Dated notes, to be shown beside the votes: what happened, and when. */
#ifndef RC_EVENT_H
#define RC_EVENT_H

#include <stddef.h>

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

void rc_events_free(struct rc_events *events);

#endif
