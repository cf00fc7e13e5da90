/* Every vote of one group, with the body's beside it. */
#include "model/identity.h"
#include "rollcall/cohesion.h"
#include "rollcall/tally.h"
#include "tables/decision.h"
#include "tables/tables.h"

static struct rc_tally
group_tally(const struct rc_table_request *request, size_t i)
{
	return rc_decision_tally(request->asked->votes, i);
}

static const struct rc_column data_columns[] = {
	RC_DECISION_COLUMNS,
	{ .key = "agreement" },
	{ .key = "rice" },
	{ .key = "group_yes", .path = "group.yes" },
	{ .key = "group_no", .path = "group.no" },
	{ .key = "group_abstain", .path = "group.abstain" },
	{ .key = "group_nonvoting", .path = "group.nonvoting" },
	{ .key = "group_members", .path = "group.members" },
	{ .key = "group_share_yes", .path = "group.shares.yes" },
	{ .key = "group_share_no", .path = "group.shares.no" },
	{ .key = "group_share_abstain", .path = "group.shares.abstain" },
	{ .key = "group_share_nonvoting", .path = "group.shares.nonvoting" },
	{ .key = "group_agreement", .path = "group.agreement" },
	{ .key = "group_rice", .path = "group.rice" },
};

static void
add_data_row(
    struct rc_table *table, const struct rc_table_request *request, size_t i)
{
	struct rc_tally body = rc_decision_tally(request->selection, i);
	struct rc_tally group = group_tally(request, i);

	rc_decision_add(
	    table, rc_selection_at(request->selection, i), &body, request->of);
	rc_table_number(table, rc_agreement_index(&body));
	rc_table_number(table, rc_rice_index(&body));
	rc_counts_add(table, &group);
	rc_shares_add(table, &group, request->of);
	rc_table_number(table, rc_agreement_index(&group));
	rc_table_number(table, rc_rice_index(&group));
}

struct rc_table *
rc_who_group_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/who/1", "decisions",
	    data_columns, G_N_ELEMENTS(data_columns));

	rc_table_value_text(table, "group", request->asked->key);
	rc_table_value_text(table, "name", request->asked->name);
	rc_table_value_text(
	    table, "denominator", rc_denominator_key(request->of));
	for (size_t i = 0; i < request->selection->n; i++)
		add_data_row(table, request, i);
	table->warning =
	    rc_blocs_warning(table, request->selection, &request->asked, 1);
	return table;
}

static const struct rc_column read_columns[] = {
	{ .key = "date", .heading = "date" },
	{ .key = "symbol", .heading = "resolution" },
	{ .key = "members", .heading = "members", .align = RC_RIGHT },
	{ .key = "yes", .heading = "yes", .align = RC_RIGHT, .width = 4 },
	{ .key = "abstain", .heading = "abst", .align = RC_RIGHT, .width = 4 },
	{ .key = "nonvoting",
	    .heading = "n.v.",
	    .align = RC_RIGHT,
	    .width = 4 },
	{ .key = "no", .heading = "no", .align = RC_RIGHT, .width = 4 },
	{ .key = "share_yes",
	    .heading = "% yes",
	    .align = RC_RIGHT,
	    .decimals = 1 },
	{ .key = "agreement",
	    .heading = "index",
	    .align = RC_RIGHT,
	    .decimals = 2 },
	{ .key = "body_share_yes",
	    .heading = "all: % yes",
	    .align = RC_RIGHT,
	    .decimals = 1,
	    .width = 12 },
	{ .key = "body_agreement",
	    .heading = "index",
	    .align = RC_RIGHT,
	    .decimals = 2 },
};

static void
add_read_row(
    struct rc_table *table, const struct rc_table_request *request, size_t i)
{
	const struct rc_resolution *r = rc_selection_at(request->selection, i);
	struct rc_tally body = rc_decision_tally(request->selection, i);
	struct rc_tally group = group_tally(request, i);
	char date[RC_DATE_SIZE];

	rc_table_text(table, rc_date_text(date, r->date));
	rc_table_text(table, rc_resolution_symbol(r));
	if (r->adoption == RC_WITHOUT_VOTE) {
		rc_table_span(table, "adopted without a vote");
		return;
	}
	rc_table_count(table, group.members);
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		rc_table_count(table, group.count[vote]);
	rc_table_number(
	    table, 100 * rc_tally_share(&group, RC_YES, request->of));
	rc_table_number(table, rc_agreement_index(&group));
	rc_table_number(
	    table, 100 * rc_tally_share(&body, RC_YES, request->of));
	rc_table_number(table, rc_agreement_index(&body));
}

struct rc_table *
rc_who_group_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/who/1", "decisions",
	    read_columns, G_N_ELEMENTS(read_columns));

	rc_table_lead(
	    table, "%s (%s)", request->asked->name, request->asked->key);
	rc_add_subject(table, request);
	rc_add_decisions(table, request, add_read_row);
	rc_note_index(table);
	table->warning =
	    rc_blocs_warning(table, request->selection, &request->asked, 1);
	return table;
}
