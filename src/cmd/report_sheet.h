/* The parts of a recipe as a page shows them. */
#ifndef CMD_REPORT_SHEET_H
#define CMD_REPORT_SHEET_H

#include "cmd/report_state.h"
#include "report/page.h"

/* One part, and what it borrows from. */
struct sheet {
	struct rc_page_part shown;
	GPtrArray *scenes; /* struct rc_scene */
	struct rc_table *table;
	char *command, *answer;
	GArray *links;    /* struct rc_page_link */
	GPtrArray *texts; /* of the links */
	struct rc_report *report;
	struct rc_error err;
	bool ok;
};

/* Draws all parts for a page in that folder, several at a time.  One for each
 * of the recipe; false and *err if one cannot be made. */
struct sheet *sheets_new(const struct report_state *state, const char *folder,
    struct world *world, struct rc_error *err);
void sheets_free(struct sheet *sheets, size_t n);

#endif
