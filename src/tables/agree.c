/* The others, by how far they agree with one member. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tables/meeting.h"

enum { SHOWN_AT_EACH_END = 15, NAMED_APART = 12 };

struct other {
	size_t column;
	const char *name;
	struct rc_accord pair;
	size_t rank; /* from 1; equals share it */
};

struct ranking {
	struct rc_meeting meeting;
	struct other *others;
	size_t n, n_ranked; /* those with too few votes in common come last */
	bool is_member;     /* the one that is asked for had a vote */
};

/* Undefined agreement comes last; of equals, more votes in common first. */
static int
compare(const void *a, const void *b)
{
	const struct rc_accord *x = &((const struct other *)a)->pair;
	const struct rc_accord *y = &((const struct other *)b)->pair;

	if (isnan(x->agreement) != isnan(y->agreement))
		return isnan(x->agreement) ? 1 : -1;
	if (!isnan(x->agreement) && x->agreement != y->agreement)
		return x->agreement > y->agreement ? -1 : 1;
	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return strcmp(
	    ((const struct other *)a)->name, ((const struct other *)b)->name);
}

static bool
is_ranked(const struct ranking *r, const struct other *other)
{
	return other->pair.n > 0 && other->pair.n >= r->meeting.least;
}

/* Keeps the order within both. */
static void
set_apart(struct ranking *r)
{
	g_autofree struct other *apart = g_new(struct other, r->n + 1);
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++) {
		if (is_ranked(r, &r->others[i]))
			r->others[r->n_ranked++] = r->others[i];
		else
			apart[n++] = r->others[i];
	}
	memcpy(r->others + r->n_ranked, apart, n * sizeof *apart);
	for (size_t i = 0; i < r->n_ranked; i++)
		r->others[i].rank = i > 0 &&
			r->others[i].pair.agreement ==
			    r->others[i - 1].pair.agreement
		    ? r->others[i - 1].rank
		    : i + 1;
}

static void
rank(struct ranking *r, const struct rc_table_request *request)
{
	size_t members, one;

	*r = (struct ranking){ 0 };
	rc_meeting_init(&r->meeting, request->selection);
	members = r->meeting.matrix->members;
	one = rc_matrix_find(
	    r->meeting.matrix, request->selection, request->asked->key);
	r->is_member = one < members;
	r->others = g_new0(struct other, members + 1);
	for (size_t c = 0; r->is_member && c < members; c++) {
		if (c == one)
			continue;
		r->others[r->n++] = (struct other){ .column = c,
			.name = r->meeting.names[c],
			.pair = rc_accord_of(&r->meeting, one, c) };
	}
	qsort(r->others, r->n, sizeof *r->others, compare);
	set_apart(r);
}

static void
clear(struct ranking *r)
{
	g_free(r->others);
	rc_meeting_clear(&r->meeting);
}

static const char *
warning_of(struct rc_table *table, const struct ranking *r,
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
	struct ranking r;

	rank(&r, request);
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
	clear(&r);
	return table;
}

static const struct rc_column read_columns[] = {
	{ .key = "rank", .heading = "#", .align = RC_RIGHT, .width = 3 },
	{ .key = "name", .heading = "member" },
	RC_ACCORD_COLUMNS,
};

static void
add_ranked(struct rc_table *table, const struct ranking *r, bool shows_all)
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

/* "fewer than 3 votes in common: South Sudan (2), ..." */
static void
note_apart(struct rc_table *table, const struct ranking *r, bool shows_all)
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
	if (r->meeting.least < 2)
		rc_table_note(table, "no vote in common: %s", names->str);
	else
		rc_table_note(table,
		    "fewer than %ld votes in common, not ranked: %s",
		    r->meeting.least, names->str);
}

struct rc_table *
rc_agree_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/agree/1", "members",
	    read_columns, G_N_ELEMENTS(read_columns));
	struct ranking r;

	rank(&r, request);
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
	clear(&r);
	return table;
}
