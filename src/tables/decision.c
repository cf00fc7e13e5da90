#include "tables/decision.h"

#include "base/text.h"
#include "rollcall/tally.h"
#include "tables/tables.h"

struct rc_tally
rc_decision_tally(const struct rc_selection *selection, size_t i)
{
	struct rc_tally tally = rc_selection_tally(selection, i);

	if (rc_selection_at(selection, i)->adoption == RC_WITHOUT_VOTE)
		for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
			tally.count[vote] = -1;
	return tally;
}

void
rc_counts_add(struct rc_table *table, const struct rc_tally *tally)
{
	for (size_t i = 0; i < G_N_ELEMENTS(rc_file_order); i++)
		rc_table_count(table, tally->count[rc_file_order[i]]);
	rc_table_count(table, tally->members);
}

void
rc_shares_add(struct rc_table *table, const struct rc_tally *tally,
    enum rc_denominator of)
{
	for (size_t i = 0; i < G_N_ELEMENTS(rc_file_order); i++)
		rc_table_number(
		    table, rc_tally_share(tally, rc_file_order[i], of));
}

void
rc_decision_add(struct rc_table *table, const struct rc_resolution *r,
    const struct rc_tally *tally, enum rc_denominator of)
{
	char date[RC_DATE_SIZE];

	rc_table_text(table, rc_body_key(r->body));
	rc_table_text(table, r->session);
	rc_table_text(table, rc_date_text(date, r->date));
	rc_table_count(table, r->date.year == 0 ? -1 : r->date.year);
	rc_table_text(table, r->symbol);
	rc_table_text(table, rc_kind_key(r->kind));
	rc_table_text(table, rc_adoption_key(r->adoption));
	rc_counts_add(table, tally);
	rc_table_text(table, rc_denominator_key(of));
	rc_shares_add(table, tally, of);
}

void
rc_add_decisions(struct rc_table *table, const struct rc_table_request *request,
    void (*add)(struct rc_table *table, const struct rc_table_request *request,
	size_t i))
{
	size_t n_runs;
	g_autofree struct rc_run *runs =
	    rc_timeline(request->selection, &n_runs);

	for (size_t r = 0; r < n_runs; r++) {
		if (runs[r].state == RC_RUN_NO_RECORD) {
			g_autofree char *years = rc_text_years(
			    runs[r].first_year, runs[r].last_year);

			rc_table_text(table, years);
			rc_table_span(table, "no record in these files");
		}
		for (size_t i = 0; i < runs[r].n; i++)
			add(table, request, runs[r].first + i);
	}
}
