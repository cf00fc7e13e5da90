/* How decisions were adopted, topic by topic or body by body, with what is
 * known of those that did so without a vote. */
#include "model/identity.h"
#include "tables/tables.h"

static const struct rc_column columns[] = {
	{ .key = "series", .heading = "" },
	{ .key = "year", .heading = "year", .align = RC_RIGHT },
	{ .key = "date", .heading = "date" },
	{ .key = "symbol", .heading = "resolution" },
	{ .key = "adoption", .heading = "adoption" },
	{ .key = "sponsors_at_adoption",
	    .heading = "co-sponsors",
	    .align = RC_RIGHT },
	{ .key = "dissociated", .heading = "dissociated", .align = RC_RIGHT },
	{ .key = "dissociated_is", .heading = "" },
};

static void
add_row(struct rc_table *table, const struct rc_series *series, size_t i)
{
	const struct rc_resolution *r = rc_selection_at(series->selection, i);
	const struct rc_stance *stance =
	    series->stances == NULL ? NULL : &series->stances->at[i];
	char date[RC_DATE_SIZE];

	rc_table_text(table, series->label);
	rc_table_count(table, r->date.year);
	rc_table_text(table, rc_date_text(date, r->date));
	rc_table_text(table, rc_resolution_symbol(r));
	rc_table_text(table, rc_adoption_key(r->adoption));
	rc_table_count(
	    table, stance == NULL ? -1 : stance->n_sponsors[RC_AT_ADOPTION]);
	rc_table_count(table, stance == NULL ? -1 : stance->n_dissociated);
	rc_table_text(table,
	    stance == NULL || stance->n_dissociated < 0 ? NULL
		: stance->are_all_dissociated           ? "all"
							: "at least");
}

static struct rc_table *
tabulate(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new(
	    "rollcall/mode/1", "decisions", columns, G_N_ELEMENTS(columns));

	for (size_t k = 0; k < request->n_series; k++)
		for (size_t i = 0; i < request->series[k].selection->n; i++)
			add_row(table, &request->series[k], i);
	return table;
}

struct rc_table *
rc_mode_read(const struct rc_table_request *request)
{
	struct rc_table *table = tabulate(request);

	if (request->data != NULL)
		rc_table_lead(table, "data: %s", request->data);
	rc_table_note(table,
	    "co-sponsors at adoption and members that dissociated themselves, "
	    "where they are known; \"at least\": there may be more");
	return table;
}

struct rc_table *
rc_mode_data(const struct rc_table_request *request)
{
	return tabulate(request);
}
