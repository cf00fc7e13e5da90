/* Topics or bodies beside each other: the yes votes of the first roll call and
 * of the last. */
#include <math.h>

#include "rollcall/tally.h"
#include "tables/tables.h"

static const struct rc_column columns[] = {
	{ .key = "series", .heading = "" },
	{ .key = "votes", .heading = "votes", .align = RC_RIGHT },
	{ .key = "without_vote", .heading = "without", .align = RC_RIGHT },
	{ .key = "first_year", .heading = "first", .align = RC_RIGHT },
	{ .key = "first_share",
	    .heading = "yes",
	    .align = RC_RIGHT,
	    .decimals = 3 },
	{ .key = "last_year", .heading = "last", .align = RC_RIGHT },
	{ .key = "last_share",
	    .heading = "yes",
	    .align = RC_RIGHT,
	    .decimals = 3 },
	{ .key = "change",
	    .heading = "change",
	    .align = RC_RIGHT,
	    .decimals = 3,
	    .is_signed = true },
};

struct end {
	size_t at; /* index in the selection */
	int year;
	double share;
};

/* The first or the last recorded vote that has a share. */
static struct end
end_of(
    const struct rc_selection *selection, enum rc_denominator of, bool is_last)
{
	struct end end = { 0, -1, NAN };

	for (size_t i = 0; i < selection->n; i++) {
		struct rc_tally tally = rc_selection_tally(selection, i);
		const struct rc_resolution *r = rc_selection_at(selection, i);
		double share = rc_tally_share(&tally, RC_YES, of);

		if (r->adoption == RC_WITHOUT_VOTE || !isfinite(share) ||
		    (!is_last && end.year >= 0))
			continue;
		end = (struct end){ i, r->date.year, share };
	}
	return end;
}

static struct rc_table *
tabulate(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new(
	    "rollcall/compare/1", "series", columns, G_N_ELEMENTS(columns));

	for (size_t k = 0; k < request->n_series; k++) {
		const struct rc_series *series = &request->series[k];
		struct end first =
		    end_of(series->selection, request->of, false);
		struct end last = end_of(series->selection, request->of, true);
		size_t without =
		    rc_selection_count(series->selection, RC_WITHOUT_VOTE);

		rc_table_text(table, series->label);
		rc_table_count(table, (long)(series->selection->n - without));
		rc_table_count(table, (long)without);
		rc_table_count(table, first.year);
		rc_table_number(table, first.share);
		rc_table_count(table, last.year);
		rc_table_number(table, last.share);
		/* One vote is no change, rather than one of nothing. */
		rc_table_number(table,
		    first.at == last.at ? NAN : last.share - first.share);
	}
	return table;
}

struct rc_table *
rc_compare_read(const struct rc_table_request *request)
{
	struct rc_table *table = tabulate(request);

	if (request->data != NULL)
		rc_table_lead(table, "data: %s", request->data);
	rc_table_lead(
	    table, "shares of %s, 0 to 1", rc_denominator_words(request->of));
	return table;
}

struct rc_table *
rc_compare_data(const struct rc_table_request *request)
{
	return tabulate(request);
}
