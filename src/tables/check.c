/* What is in the files, and what is wrong with them. */
#include "base/text.h"
#include "tables/tables.h"

static const struct rc_column data_columns[] = {
	{ .key = "code" },
	{ .key = "severity" },
	{ .key = "file" },
	{ .key = "line" },
	{ .key = "field" },
	{ .key = "column" },
	{ .key = "message" },
	{ .key = "help" },
};

static const char *const severities[] = {
	[RC_NOTE] = "note",
	[RC_WARNING] = "warning",
	[RC_ERROR] = "error",
};

/* Places that are not known are 0 in a problem and empty in a table. */
static void
add_place(struct rc_table *table, size_t number)
{
	rc_table_count(table, number == 0 ? -1 : (long)number);
}

static void
add_problem(struct rc_table *table, const struct rc_error *problem)
{
	rc_table_text(table, problem->code);
	rc_table_text(table, severities[problem->severity]);
	rc_table_text(table, problem->file);
	add_place(table, problem->line);
	rc_table_text(table, problem->field);
	add_place(table, problem->column);
	rc_table_text(table, problem->message);
	rc_table_text(table, problem->help);
}

struct rc_table *
rc_check_data(const struct rc_table_request *request)
{
	const struct rc_report *report = request->report;
	struct rc_table *table = rc_table_new("rollcall/check/1", "problems",
	    data_columns, G_N_ELEMENTS(data_columns));

	for (int severity = RC_ERROR; severity >= RC_NOTE; severity--)
		rc_table_value_count(table,
		    severity == RC_ERROR         ? "errors"
			: severity == RC_WARNING ? "warnings"
						 : "notes",
		    (long)rc_report_count(report, (enum rc_severity)severity));
	for (size_t i = 0; i < rc_report_size(report); i++)
		add_problem(table, rc_report_at(report, i));
	return table;
}

static const struct rc_column read_columns[] = {
	{ .key = "body", .heading = "body" },
	{ .key = "years", .heading = "years" },
	{ .key = "resolutions", .heading = "decisions", .align = RC_RIGHT },
	{ .key = "rollcalls", .heading = "roll calls", .align = RC_RIGHT },
	{ .key = "totals", .heading = "totals only", .align = RC_RIGHT },
	{ .key = "without", .heading = "without a vote", .align = RC_RIGHT },
	{ .key = "votes", .heading = "votes of members", .align = RC_RIGHT },
};

struct contents {
	int first_year, last_year;
	long n, rollcalls, totals, without, votes;
};

static void
count_into(struct contents *c, const struct rc_selection *selection, size_t i)
{
	const struct rc_resolution *r = rc_selection_at(selection, i);

	if (c->first_year == 0)
		c->first_year = r->date.year;
	c->last_year = r->date.year;
	c->n++;
	c->without += r->adoption == RC_WITHOUT_VOTE;
	c->rollcalls += r->has_rollcall;
	c->totals += !r->has_rollcall && r->adoption != RC_WITHOUT_VOTE;
	if (r->has_rollcall)
		c->votes += rc_selection_tally(selection, i).members;
}

static void
add_body(struct rc_table *table, const struct rc_selection *selection,
    enum rc_body body)
{
	struct contents c = { 0 };

	for (size_t i = 0; i < selection->n; i++)
		if (rc_selection_at(selection, i)->body == body)
			count_into(&c, selection, i);
	if (c.n == 0)
		return;
	g_autofree char *years = rc_text_years(c.first_year, c.last_year);

	rc_table_text(table, rc_body_words(body));
	rc_table_text(table, c.last_year == 0 ? "not known" : years);
	rc_table_count(table, c.n);
	rc_table_count(table, c.rollcalls);
	rc_table_count(table, c.totals);
	rc_table_count(table, c.without);
	rc_table_count(table, c.votes);
}

struct rc_table *
rc_check_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/check/1", "bodies",
	    read_columns, G_N_ELEMENTS(read_columns));
	g_autofree char *errors = rc_count_text(
	    rc_report_count(request->report, RC_ERROR), "error", "errors");
	g_autofree char *warnings =
	    rc_count_text(rc_report_count(request->report, RC_WARNING),
		"warning", "warnings");

	if (request->data != NULL)
		rc_table_lead(table, "data: %s", request->data);
	if (request->selection == NULL) {
		rc_table_note(table, "%s, %s", errors, warnings);
		return table;
	}
	for (int body = 0; body < RC_N_BODIES; body++)
		add_body(table, request->selection, (enum rc_body)body);
	if (rc_record_n_members(request->selection->record) > 0)
		rc_table_note(table,
		    "every roll call adds up to the totals it states, and no "
		    "member votes twice; %zu members, held against their dates "
		    "of admission and the size of the body",
		    rc_record_n_members(request->selection->record));
	rc_table_note(table, "%s, %s", errors, warnings);
	return table;
}
