/* Votes and shares, one row a year: the sums over its resolutions. */
#include "base/text.h"
#include "rollcall/tally.h"
#include "tables/tables.h"

/* A year of one body. */
struct year {
	enum rc_body body;
	int year;
	long n, recorded, without;
	struct rc_tally sum; /* of the recorded votes; -1 where one is not known
			      */
};

static void
add_up(int *sum, int number)
{
	*sum = *sum < 0 || number < 0 ? -1 : *sum + number;
}

static void
add_vote(struct year *y, const struct rc_selection *selection, size_t i)
{
	struct rc_tally tally = rc_selection_tally(selection, i);

	y->recorded++;
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		add_up(&y->sum.count[vote], tally.count[vote]);
	add_up(&y->sum.members, tally.members);
}

static struct year *
year_of(GArray *years, const struct rc_resolution *r)
{
	struct year new = { .body = r->body, .year = r->date.year };

	for (guint i = years->len; i > 0; i--) {
		struct year *y = &g_array_index(years, struct year, i - 1);

		if (y->year != r->date.year)
			break;
		if (y->body == r->body)
			return y;
	}
	g_array_append_val(years, new);
	return &g_array_index(years, struct year, years->len - 1);
}

static int
compare_years(gconstpointer a, gconstpointer b)
{
	const struct year *x = a, *y = b;

	if (x->year != y->year)
		return x->year < y->year ? -1 : 1;
	return (x->body > y->body) - (x->body < y->body);
}

/* In order of years, then of bodies; struct year. */
static GArray *
years_of(const struct rc_selection *selection)
{
	GArray *years = g_array_new(FALSE, FALSE, sizeof(struct year));

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);
		struct year *y = year_of(years, r);

		y->n++;
		if (r->adoption == RC_WITHOUT_VOTE)
			y->without++;
		else
			add_vote(y, selection, i);
	}
	for (guint i = 0; i < years->len; i++) {
		struct year *y = &g_array_index(years, struct year, i);

		for (int vote = RC_YES; y->recorded == 0 && vote < RC_N_VOTES;
		     vote++)
			y->sum.count[vote] = y->sum.members = -1;
	}
	g_array_sort(years, compare_years);
	return years;
}

static const struct rc_column data_columns[] = {
	{ .key = "body" },
	{ .key = "year" },
	{ .key = "resolutions" },
	{ .key = "recorded" },
	{ .key = "without_vote" },
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
};

static void
add_data_row(
    struct rc_table *table, const struct year *y, enum rc_denominator of)
{
	rc_table_text(table, rc_body_key(y->body));
	rc_table_count(table, y->year == 0 ? -1 : y->year);
	rc_table_count(table, y->n);
	rc_table_count(table, y->recorded);
	rc_table_count(table, y->without);
	for (size_t i = 0; i < G_N_ELEMENTS(rc_file_order); i++)
		rc_table_count(table, y->sum.count[rc_file_order[i]]);
	rc_table_count(table, y->sum.members);
	rc_table_text(table, rc_denominator_key(of));
	for (size_t i = 0; i < G_N_ELEMENTS(rc_file_order); i++)
		rc_table_number(
		    table, rc_tally_share(&y->sum, rc_file_order[i], of));
}

struct rc_table *
rc_years_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/years/1", "years",
	    data_columns, G_N_ELEMENTS(data_columns));
	g_autoptr(GArray) years = years_of(request->selection);

	rc_table_value_text(
	    table, "denominator", rc_denominator_key(request->of));
	for (guint i = 0; i < years->len; i++)
		add_data_row(
		    table, &g_array_index(years, struct year, i), request->of);
	return table;
}

static const struct rc_column read_columns[] = {
	{ .key = "year", .heading = "year" },
	{ .key = "body", .heading = "body" },
	{ .key = "recorded", .heading = "votes", .align = RC_RIGHT },
	{ .key = "yes", .heading = "yes", .align = RC_RIGHT, .width = 5 },
	{ .key = "abstain",
	    .heading = "abst",
	    .long_heading = "abstained",
	    .align = RC_RIGHT,
	    .width = 5 },
	{ .key = "nonvoting",
	    .heading = "n.v.",
	    .long_heading = "did not vote",
	    .align = RC_RIGHT,
	    .width = 5 },
	{ .key = "no", .heading = "no", .align = RC_RIGHT, .width = 5 },
	{ .key = "bar", .heading = "0%" },
	{ .key = "share_yes",
	    .heading = "% yes",
	    .align = RC_RIGHT,
	    .decimals = 1 },
};

static void
add_read_row(
    struct rc_table *table, const struct year *y, enum rc_denominator of)
{
	double shares[RC_N_VOTES] = { 0 };
	g_autofree char *year =
	    y->year == 0 ? NULL : rc_text_years(y->year, y->year);

	rc_table_text(table, year);
	rc_table_text(table, rc_body_key(y->body));
	if (y->recorded == 0) {
		g_autofree char *n =
		    rc_count_text((size_t)y->n, "resolution", "resolutions");

		rc_table_span(table, "adopted without a vote (%s)", n);
		return;
	}
	rc_table_count(table, y->recorded);
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		shares[vote] = rc_tally_share(&y->sum, (enum rc_vote)vote, of);
		rc_table_count(table, y->sum.count[vote]);
	}
	rc_table_bar(table, shares);
	rc_table_number(table, 100 * shares[RC_YES]);
}

static void
add_silence(struct rc_table *table, int first, int last)
{
	g_autofree char *years = rc_text_years(first, last);

	rc_table_text(table, years);
	rc_table_span(table, "no record in these files");
}

struct rc_table *
rc_years_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/years/1", "years",
	    read_columns, G_N_ELEMENTS(read_columns));
	g_autoptr(GArray) years = years_of(request->selection);
	int before = 0;

	rc_add_subject(table, request);
	for (guint i = 0; i < years->len; i++) {
		const struct year *y = &g_array_index(years, struct year, i);

		if (before != 0 && y->year > before + 1)
			add_silence(table, before + 1, y->year - 1);
		add_read_row(table, y, request->of);
		before = y->year;
	}
	rc_table_note(table,
	    "counts are votes of members, added up over a year's roll calls");
	return table;
}
