/* The others, by how far they agree with one member. */
#include "tables/meeting.h"

enum { SHOWN_AT_EACH_END = 15, NAMED_APART = 12 };

static const char *
warning_of(struct rc_table *table, const struct rc_ranking *r,
    const struct rc_table_request *request)
{
	size_t rows = r->meeting.matrix->rows;

	if (rows == 0)
		return "there is no recorded vote";
	if (!r->is_member)
		return rc_table_keep(table,
		    "%s was not a member in any of these votes",
		    request->asked->name);
	return rows >= RC_FEW_VOTES
	    ? NULL
	    : rc_table_keep(table, "agreement rests on %s",
		  rows == 1 ? "one vote" : "two votes");
}

static const struct rc_column data_columns[] = {
	{ .key = "code" },
	{ .key = "name" },
	RC_ACCORD_COLUMNS,
};

struct rc_table *
rc_agree_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/agree/1", "members",
	    data_columns, G_N_ELEMENTS(data_columns));
	struct rc_ranking r;

	rc_ranking_init(&r, request->selection, request->asked->key);
	rc_table_value_text(table, "member", request->asked->key);
	rc_table_value_text(table, "name", request->asked->name);
	rc_table_value_count(table, "votes", (long)r.meeting.matrix->rows);
	for (size_t i = 0; i < r.n; i++) {
		rc_table_text(
		    table, rc_meeting_code(&r.meeting, r.others[i].column));
		rc_table_text(table, r.others[i].name);
		rc_accord_add(table, &r.others[i].pair);
	}
	table->warning = warning_of(table, &r, request);
	rc_ranking_clear(&r);
	return table;
}

static const struct rc_column read_columns[] = {
	{ .key = "rank", .heading = "#", .align = RC_RIGHT, .width = 3 },
	{ .key = "name", .heading = "member" },
	RC_ACCORD_COLUMNS,
};

static void
add_ranked(struct rc_table *table, const struct rc_ranking *r, bool shows_all)
{
	size_t hidden = r->n_ranked > 2 * SHOWN_AT_EACH_END + 1 && !shows_all
	    ? r->n_ranked - 2 * SHOWN_AT_EACH_END
	    : 0;

	for (size_t i = 0; i < r->n_ranked; i++) {
		if (hidden > 0 && i == SHOWN_AT_EACH_END) {
			rc_table_text(table, "\u2026");
			rc_table_span(
			    table, "%zu more between (--all)", hidden);
			i += hidden;
		}
		rc_table_count(table, (long)r->others[i].rank);
		rc_table_text(table, r->others[i].name);
		rc_accord_add(table, &r->others[i].pair);
	}
}

/* "fewer than 5 votes in common: South Sudan (2), ..." */
static void
note_apart(struct rc_table *table, const struct rc_ranking *r, bool shows_all)
{
	g_autoptr(GString) names = g_string_new(NULL);
	size_t n = r->n - r->n_ranked;
	size_t named = shows_all || n <= NAMED_APART + 1 ? n : NAMED_APART;

	if (n == 0)
		return;
	for (size_t i = 0; i < named; i++)
		g_string_append_printf(names, "%s%s (%ld)", i > 0 ? ", " : "",
		    r->others[r->n_ranked + i].name,
		    r->others[r->n_ranked + i].pair.n);
	if (named < n)
		g_string_append_printf(
		    names, " and %zu more (--all)", n - named);
	if (r->least < 2)
		rc_table_note(table, "no vote in common: %s", names->str);
	else
		rc_table_note(table,
		    "fewer than %ld votes in common, not ranked: %s", r->least,
		    names->str);
}

struct rc_table *
rc_agree_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/agree/1", "members",
	    read_columns, G_N_ELEMENTS(read_columns));
	struct rc_ranking r;

	rc_ranking_init(&r, request->selection, request->asked->key);
	rc_table_lead(
	    table, "%s (%s)", request->asked->name, request->asked->key);
	rc_meeting_lead(table, request);
	add_ranked(table, &r, request->all);
	if (r.n_ranked > 0)
		rc_table_note(table,
		    "equals share a rank: more votes in common first, then by "
		    "name; kappa and pi are undefined where both always said "
		    "the same one thing");
	note_apart(table, &r, request->all);
	table->warning = warning_of(table, &r, request);
	rc_ranking_clear(&r);
	return table;
}
