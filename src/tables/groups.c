/* Shares and cohesion of groups of members, and of the whole beside them. */
#include <math.h>

#include "base/text.h"
#include "model/identity.h"
#include "rollcall/cohesion.h"
#include "rollcall/tally.h"
#include "tables/decision.h"
#include "tables/tables.h"

/* The roll calls, as indices in the selection. */
struct rollcalls {
	size_t n;
	size_t *at;
};

static struct rollcalls
rollcalls_of(const struct rc_selection *selection)
{
	struct rollcalls found = { 0, g_new(size_t, selection->n + 1) };

	for (size_t i = 0; i < selection->n; i++)
		if (rc_selection_at(selection, i)->has_rollcall)
			found.at[found.n++] = i;
	return found;
}

/* The votes of group b; after the last group, of the whole. */
static const struct rc_selection *
votes_of(const struct rc_table_request *request, size_t b)
{
	return b < request->n_blocs ? request->blocs[b]->votes
				    : request->selection;
}

static const char *
key_of(const struct rc_table_request *request, size_t b)
{
	return b < request->n_blocs ? request->blocs[b]->key : "all";
}

static int
last_year(const struct rc_selection *selection)
{
	for (size_t i = selection->n; i > 0; i--)
		if (rc_selection_at(selection, i - 1)->has_rollcall)
			return rc_selection_at(selection, i - 1)->date.year;
	return 0;
}

const char *
rc_blocs_warning(struct rc_table *table, const struct rc_selection *selection,
    const struct rc_bloc *const *blocs, size_t n)
{
	g_autoptr(GString) keys = g_string_new(NULL);
	int last = last_year(selection);

	for (size_t b = 0; b < n; b++)
		if (blocs[b]->known_to != 0 && last > blocs[b]->known_to)
			g_string_append_printf(keys, "%s%s (%d)",
			    keys->len > 0 ? ", " : "", blocs[b]->key,
			    blocs[b]->known_to);
	if (last == 0)
		return "there is no recorded vote";
	if (keys->len == 0)
		return NULL;
	return rc_table_keep(table,
	    "later votes count the members of the last year that is known: %s",
	    keys->str);
}

static const struct rc_column data_columns[] = {
	{ .key = "group" },
	{ .key = "date" },
	{ .key = "year" },
	{ .key = "symbol" },
	{ .key = "yes" },
	{ .key = "no" },
	{ .key = "abstain" },
	{ .key = "nonvoting" },
	{ .key = "members" },
	{ .key = "denominator", .path = "" },
	{ .key = "share_yes", .path = "shares.yes" },
	{ .key = "share_no", .path = "shares.no" },
	{ .key = "share_abstain", .path = "shares.abstain" },
	{ .key = "share_nonvoting", .path = "shares.nonvoting" },
	{ .key = "agreement" },
	{ .key = "rice" },
	{ .key = "name" },
};

static void
add_data_row(struct rc_table *table, const struct rc_table_request *request,
    size_t i, size_t b)
{
	const struct rc_resolution *r = rc_selection_at(request->selection, i);
	struct rc_tally tally = rc_selection_tally(votes_of(request, b), i);
	char date[RC_DATE_SIZE];

	rc_table_text(table, key_of(request, b));
	rc_table_text(table, rc_date_text(date, r->date));
	rc_table_count(table, r->date.year);
	rc_table_text(table, rc_resolution_symbol(r));
	rc_counts_add(table, &tally);
	rc_table_text(table, rc_denominator_key(request->of));
	rc_shares_add(table, &tally, request->of);
	rc_table_number(table, rc_agreement_index(&tally));
	rc_table_number(table, rc_rice_index(&tally));
	rc_table_text(table,
	    b < request->n_blocs ? request->blocs[b]->name
				 : rc_body_words(r->body));
}

struct rc_table *
rc_groups_table_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/groups/1", "votes",
	    data_columns, G_N_ELEMENTS(data_columns));
	struct rollcalls rollcalls = rollcalls_of(request->selection);

	rc_table_value_text(
	    table, "denominator", rc_denominator_key(request->of));
	for (size_t v = 0; v < rollcalls.n; v++)
		for (size_t b = 0; b <= request->n_blocs; b++)
			add_data_row(table, request, rollcalls.at[v], b);
	table->warning = rc_blocs_warning(
	    table, request->selection, request->blocs, request->n_blocs);
	g_free(rollcalls.at);
	return table;
}

/* One vote after the other. */
static const struct rc_column vote_columns[] = {
	{ .key = "date", .heading = "date" },
	{ .key = "group", .heading = "group" },
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
	{ .key = "rice", .heading = "Rice", .align = RC_RIGHT, .decimals = 2 },
};

static void
add_vote_row(struct rc_table *table, const struct rc_table_request *request,
    size_t i, size_t b)
{
	struct rc_tally tally = rc_selection_tally(votes_of(request, b), i);
	char date[RC_DATE_SIZE];

	rc_table_text(table,
	    rc_date_text(date, rc_selection_at(request->selection, i)->date));
	rc_table_text(table, key_of(request, b));
	rc_table_count(table, tally.members);
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		rc_table_count(table, tally.count[vote]);
	rc_table_number(
	    table, 100 * rc_tally_share(&tally, RC_YES, request->of));
	rc_table_number(table, rc_agreement_index(&tally));
	rc_table_number(table, rc_rice_index(&tally));
}

static struct rc_table *
read_votes(
    const struct rc_table_request *request, const struct rollcalls *rollcalls)
{
	struct rc_table *table = rc_table_new("rollcall/groups/1", "votes",
	    vote_columns, G_N_ELEMENTS(vote_columns));

	for (size_t v = 0; v < rollcalls->n; v++)
		for (size_t b = 0; b <= request->n_blocs; b++)
			add_vote_row(table, request, rollcalls->at[v], b);
	return table;
}

/* The first vote and the last; the years stand in the headings. */
static const struct rc_column change_columns[] = {
	{ .key = "group", .heading = "group" },
	{ .key = "members_first", .heading = "members", .align = RC_RIGHT },
	{ .key = "members_last", .heading = "", .align = RC_RIGHT },
	{ .key = "share_yes_first",
	    .heading = "% yes",
	    .align = RC_RIGHT,
	    .decimals = 1,
	    .width = 12 },
	{ .key = "share_yes_last",
	    .heading = "",
	    .align = RC_RIGHT,
	    .decimals = 1 },
	{ .key = "share_yes_change",
	    .heading = "change",
	    .align = RC_RIGHT,
	    .decimals = 1,
	    .is_signed = true },
	{ .key = "agreement_first",
	    .heading = "index",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .width = 12 },
	{ .key = "agreement_last",
	    .heading = "",
	    .align = RC_RIGHT,
	    .decimals = 2 },
	{ .key = "agreement_change",
	    .heading = "change",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
};

static void
add_pair(struct rc_table *table, double first, double last)
{
	rc_table_number(table, first);
	rc_table_number(table, last);
	rc_table_number(table, last - first);
}

static void
add_change_row(struct rc_table *table, const struct rc_table_request *request,
    size_t first, size_t last, size_t b)
{
	struct rc_tally from = rc_selection_tally(votes_of(request, b), first);
	struct rc_tally to = rc_selection_tally(votes_of(request, b), last);

	rc_table_text(table, key_of(request, b));
	rc_table_count(table, from.members);
	rc_table_count(table, to.members);
	add_pair(table, 100 * rc_tally_share(&from, RC_YES, request->of),
	    100 * rc_tally_share(&to, RC_YES, request->of));
	add_pair(table, rc_agreement_index(&from), rc_agreement_index(&to));
}

/* "members 2005", "2015", "% yes 2005", "2015", "change" and so on. */
static void
name_columns(struct rc_table *table, int first, int last)
{
	bool tells = first != last;
	const char *from = tells ? rc_table_keep(table, "%d", first) : "first";
	const char *to = tells ? rc_table_keep(table, "%d", last) : "last";

	for (size_t c = 1; c + 1 < table->n_columns; c++) {
		struct rc_column *column = &table->own_columns[c];

		if (table->columns[c + 1].heading[0] != '\0')
			continue;
		column->heading =
		    rc_table_keep(table, "%s %s", column->heading, from);
		column[1].heading = to;
	}
}

static struct rc_table *
read_changes(
    const struct rc_table_request *request, const struct rollcalls *rollcalls)
{
	size_t first = rollcalls->at[0];
	size_t last = rollcalls->at[rollcalls->n - 1];
	struct rc_column *columns =
	    g_memdup2(change_columns, sizeof change_columns);
	struct rc_table *table = rc_table_new("rollcall/groups/1", "groups",
	    columns, G_N_ELEMENTS(change_columns));

	table->own_columns = columns;
	name_columns(table,
	    rc_selection_at(request->selection, first)->date.year,
	    rc_selection_at(request->selection, last)->date.year);
	for (size_t b = 0; b <= request->n_blocs; b++)
		add_change_row(table, request, first, last, b);
	return table;
}

/* "EEG: Eastern European Group; ..." where the groups are few. */
static void
note_names(struct rc_table *table, const struct rc_table_request *request)
{
	g_autoptr(GString) names = g_string_new(NULL);

	for (size_t b = 0; b < request->n_blocs; b++)
		if (request->blocs[b]->is_regional &&
		    !g_str_has_prefix(
			request->blocs[b]->name, request->blocs[b]->key))
			g_string_append_printf(names, "%s%s: %s",
			    names->len > 0 ? "; " : "", request->blocs[b]->key,
			    request->blocs[b]->name);
	if (names->len > 0)
		rc_table_note(table, "%s", names->str);
}

/* The groups that are known as they are today alone. */
static void
note_today(struct rc_table *table, const struct rc_table_request *request)
{
	g_autoptr(GString) keys = g_string_new(NULL);

	for (size_t b = 0; b < request->n_blocs; b++)
		if (!request->blocs[b]->has_years)
			g_string_append_printf(keys, "%s%s",
			    keys->len > 0 ? ", " : "", request->blocs[b]->key);
	if (keys->len > 0)
		rc_table_note(
		    table, "as they are today, at every date: %s", keys->str);
}

/* Members that are in none of the regional groups: states of the past of which
 * the table of members knows nothing. */
static void
note_rest(struct rc_table *table, const struct rc_table_request *request,
    const struct rollcalls *rollcalls)
{
	long most = 0;

	for (size_t b = 0; b < request->n_blocs; b++)
		if (!request->blocs[b]->is_regional)
			return;
	for (size_t v = 0; v < rollcalls->n; v++) {
		size_t i = rollcalls->at[v];
		long rest = rc_selection_tally(request->selection, i).members;

		for (size_t b = 0; b < request->n_blocs; b++)
			rest -=
			    rc_selection_tally(votes_of(request, b), i).members;
		most = MAX(most, rest);
	}
	if (most > 0)
		rc_table_note(table,
		    "up to %ld members are in none of these groups", most);
}

void
rc_note_index(struct rc_table *table)
{
	rc_table_note(table,
	    "index: agreement of those that took part, 1 if all voted alike, "
	    "0 if split in three even parts (Hix, Noury, Roland)");
}

struct rc_table *
rc_groups_table_read(const struct rc_table_request *request)
{
	struct rollcalls rollcalls = rollcalls_of(request->selection);
	struct rc_table *table = request->all || rollcalls.n < 2
	    ? read_votes(request, &rollcalls)
	    : read_changes(request, &rollcalls);

	rc_add_subject(table, request);
	note_names(table, request);
	note_today(table, request);
	note_rest(table, request, &rollcalls);
	rc_note_index(table);
	table->warning = rc_blocs_warning(
	    table, request->selection, request->blocs, request->n_blocs);
	g_free(rollcalls.at);
	return table;
}
