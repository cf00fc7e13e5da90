#include <glib.h>

#include "rollcall/select.h"

static void
add_no_record(GArray *runs, int first_year, int last_year)
{
	struct rc_run run = { .state = RC_RUN_NO_RECORD,
		.first_year = first_year,
		.last_year = last_year };

	if (first_year <= last_year)
		g_array_append_val(runs, run);
}

static struct rc_run *
last_run(GArray *runs)
{
	return runs->len == 0
	    ? NULL
	    : &g_array_index(runs, struct rc_run, runs->len - 1);
}

/* Adoptions without a vote that follow one another are one run; every vote is a
 * run of its own. */
static void
add_resolution(GArray *runs, const struct rc_resolution *r, size_t i)
{
	enum rc_run_state state =
	    r->adoption == RC_WITHOUT_VOTE ? RC_RUN_WITHOUT_VOTE : RC_RUN_VOTE;
	struct rc_run run = { state, r->date.year, r->date.year, i, 1 };
	struct rc_run *last = last_run(runs);

	if (last != NULL && state == RC_RUN_WITHOUT_VOTE &&
	    last->state == state) {
		last->last_year = r->date.year;
		last->n++;
		return;
	}
	g_array_append_val(runs, run);
}

/* Years of silence at an end of the years that were asked for are told only
 * where there is a record to stand beside. */
struct rc_run *
rc_timeline(const struct rc_selection *selection, size_t *n_runs)
{
	GArray *runs = g_array_new(FALSE, FALSE, sizeof(struct rc_run));
	int next_year = selection->from;

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);

		if (next_year != 0 && r->date.year != 0)
			add_no_record(runs, next_year, r->date.year - 1);
		add_resolution(runs, r, i);
		if (r->date.year != 0)
			next_year = r->date.year + 1;
	}
	if (selection->to != 0 && next_year != 0)
		add_no_record(runs, next_year, selection->to);
	*n_runs = runs->len;
	return (struct rc_run *)(void *)g_array_free(runs, runs->len == 0);
}
