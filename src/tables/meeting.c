#include "tables/meeting.h"

void
rc_accord_add(struct rc_table *table, const struct rc_accord *accord)
{
	rc_table_number(table, accord->agreement);
	rc_table_number(table, accord->kappa);
	rc_table_number(table, accord->s);
	rc_table_number(table, accord->pi);
	rc_table_count(table, accord->n);
}

void
rc_meeting_lead(struct rc_table *table, const struct rc_table_request *request)
{
	rc_add_votes(table, request);
	if (request->whom != NULL)
		rc_table_lead(table, "counting only %s", request->whom);
	rc_table_lead(table,
	    "agreement: 1 \u2212 the mean distance of two members' votes, over "
	    "the votes in which both took part (yes to no 1, to abstaining "
	    "\u00bd)");
}
