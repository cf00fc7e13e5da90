#include "rollcall/event.h"

#include <glib.h>

void
rc_events_free(struct rc_events *events)
{
	if (events == NULL)
		return;
	for (size_t i = 0; i < events->n; i++)
		g_free(events->at[i].text);
	g_free(events->at);
	g_free(events);
}
