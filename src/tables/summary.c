/* Votes and shares, one row a resolution. */
#include "base/text.h"
#include "model/identity.h"
#include "rollcall/tally.h"
#include "tables/decision.h"
#include "tables/tables.h"

static const struct rc_column data_columns[] = {
	RC_DECISION_COLUMNS,
	{ .key = "title" },
};

struct rc_table *
rc_summary_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/summary/1",
	    "resolutions", data_columns, G_N_ELEMENTS(data_columns));

	rc_table_value_text(
	    table, "denominator", rc_denominator_key(request->of));
	for (size_t i = 0; i < request->selection->n; i++) {
		const struct rc_resolution *r =
		    rc_selection_at(request->selection, i);
		struct rc_tally tally =
		    rc_decision_tally(request->selection, i);

		rc_decision_add(table, r, &tally, request->of);
		rc_table_text(table, r->title);
	}
	return table;
}

/* In stacking order, as the bar has them. */
static const struct rc_column read_columns[] = {
	{ .key = "date", .heading = "date" },
	{ .key = "symbol", .heading = "resolution" },
	{ .key = "yes", .heading = "yes", .align = RC_RIGHT, .width = 4 },
	{ .key = "abstain",
	    .heading = "abst",
	    .long_heading = "abstained",
	    .align = RC_RIGHT,
	    .width = 4 },
	{ .key = "nonvoting",
	    .heading = "n.v.",
	    .long_heading = "did not vote",
	    .align = RC_RIGHT,
	    .width = 4 },
	{ .key = "no", .heading = "no", .align = RC_RIGHT, .width = 4 },
	{ .key = "bar", .heading = "0%" },
	{ .key = "share_yes",
	    .heading = "% yes",
	    .align = RC_RIGHT,
	    .decimals = 1 },
};

static void
add_vote(struct rc_table *table, const struct rc_resolution *r,
    const struct rc_tally *tally, enum rc_denominator of)
{
	char date[RC_DATE_SIZE];
	double shares[RC_N_VOTES] = { 0 };

	rc_table_text(table, rc_date_text(date, r->date));
	rc_table_text(table, rc_resolution_symbol(r));
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		shares[vote] = rc_tally_share(tally, (enum rc_vote)vote, of);
		rc_table_count(table, tally->count[vote]);
	}
	rc_table_bar(table, shares);
	rc_table_number(table, 100 * shares[RC_YES]);
}

/* "21 resolutions", "2 amendments", or where the kinds differ "3 decisions" */
static char *
decisions_text(const struct rc_selection *selection, size_t n)
{
	static const char *const many[RC_N_KINDS] = {
		[RC_RESOLUTION] = "resolutions",
		[RC_AMENDMENT] = "amendments",
		[RC_MOTION] = "motions",
		[RC_PARAGRAPH] = "paragraphs",
	};
	enum rc_kind kind = rc_selection_at(selection, 0)->kind;

	for (size_t i = 1; i < selection->n; i++)
		if (rc_selection_at(selection, i)->kind != kind)
			return rc_count_text(n, "decision", "decisions");
	return rc_count_text(n, rc_kind_key(kind), many[kind]);
}

static void
add_run(struct rc_table *table, const struct rc_table_request *request,
    const struct rc_run *run)
{
	g_autofree char *years = NULL, *adopted = NULL;

	if (run->state == RC_RUN_VOTE) {
		struct rc_tally tally =
		    rc_decision_tally(request->selection, run->first);

		add_vote(table, rc_selection_at(request->selection, run->first),
		    &tally, request->of);
		return;
	}
	years = rc_text_years(run->first_year, run->last_year);
	rc_table_text(table, years);
	if (run->state == RC_RUN_NO_RECORD) {
		rc_table_span(table, "no record in these files");
		return;
	}
	adopted = decisions_text(request->selection, run->n);
	rc_table_span(table, "adopted without a vote (%s)", adopted);
}

/* "Situation of human rights in the DPRK · General Assembly plenary · 21
 * resolutions, 9 recorded votes" */
void
rc_add_votes(struct rc_table *table, const struct rc_table_request *request)
{
	const struct rc_selection *selection = request->selection;
	size_t n_votes =
	    selection->n - rc_selection_count(selection, RC_WITHOUT_VOTE);
	g_autofree char *subject = rc_selection_subject(selection);
	g_autofree char *bodies = rc_bodies_text(selection);
	g_autofree char *all = decisions_text(selection, selection->n);
	g_autofree char *votes =
	    rc_count_text(n_votes, "recorded vote", "recorded votes");

	rc_table_lead(table, "%s%s%s \u00b7 %s, %s", subject,
	    subject[0] == '\0' ? "" : " \u00b7 ", bodies, all, votes);
	if (request->data != NULL)
		rc_table_lead(table, "data: %s", request->data);
}

void
rc_add_subject(struct rc_table *table, const struct rc_table_request *request)
{
	rc_add_votes(table, request);
	rc_table_lead(table, "shares are %% of %s%s%s",
	    rc_denominator_words(request->of),
	    request->whom == NULL ? "" : ", counting only ",
	    request->whom == NULL ? "" : request->whom);
}

struct rc_table *
rc_summary_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/summary/1",
	    "resolutions", read_columns, G_N_ELEMENTS(read_columns));
	size_t n_runs;
	g_autofree struct rc_run *runs =
	    rc_timeline(request->selection, &n_runs);

	rc_add_subject(table, request);
	for (size_t i = 0; i < n_runs; i++)
		add_run(table, request, &runs[i]);
	return table;
}
