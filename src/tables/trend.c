/* How the shares moved, one row a part of the votes. */
#include "rollcall/trend.h"

#include <math.h>

#include "base/number.h"
#include "base/text.h"
#include "rollcall/spread.h"
#include "rollcall/tally.h"
#include "tables/tables.h"

static const enum rc_vote series[] = { RC_YES, RC_NO, RC_ABSTAIN,
	RC_NONVOTING };

/* Shares in percent over the calendar year of each vote. */
struct points {
	size_t n;
	double *year, *percent;
};

static struct points
points_of(const struct rc_table_request *request, enum rc_vote vote)
{
	const struct rc_selection *selection = request->selection;
	struct points p = { 0, g_new(double, selection->n + 1),
		g_new(double, selection->n + 1) };

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);
		struct rc_tally tally = rc_selection_tally(selection, i);
		double share = rc_tally_share(&tally, vote, request->of);

		if (r->adoption == RC_WITHOUT_VOTE || !isfinite(share))
			continue;
		p.year[p.n] = r->date.year;
		p.percent[p.n++] = 100 * share;
	}
	return p;
}

static void
free_points(struct points *p)
{
	g_free(p->year);
	g_free(p->percent);
}

/* The line with its intercept at the first vote. */
static struct rc_trend
fit(const struct points *p)
{
	g_autofree double *x = g_new(double, p->n + 1);

	for (size_t i = 0; i < p->n; i++)
		x[i] = p->year[i] - p->year[0];
	return rc_trend_fit(x, p->percent, p->n);
}

/* Why a line or its errors are undefined; NULL when they are not. */
static const char *
reason_of(const struct rc_trend *t)
{
	if (t->n == 0)
		return "no recorded vote";
	if (t->n < 3)
		return "needs 3 votes";
	return isfinite(t->slope) ? NULL : "all votes are in one year";
}

static const struct rc_column data_columns[] = {
	{ .key = "series", .path = "" },
	{ .key = "denominator", .path = "" },
	{ .key = "n" },
	{ .key = "first" },
	{ .key = "last" },
	{ .key = "mean" },
	{ .key = "sd" },
	{ .key = "min" },
	{ .key = "max" },
	{ .key = "ols_slope", .path = "ols.slope" },
	{ .key = "ols_intercept", .path = "ols.intercept" },
	{ .key = "ols_se", .path = "ols.se" },
	{ .key = "ols_intercept_se", .path = "ols.intercept_se" },
	{ .key = "ols_t", .path = "ols.t" },
	{ .key = "ols_df", .path = "ols.df" },
	{ .key = "ols_p", .path = "ols.p" },
	{ .key = "ols_r2", .path = "ols.r2" },
	{ .key = "ols_adjusted_r2", .path = "ols.adjusted_r2" },
	{ .key = "ols_sigma", .path = "ols.sigma" },
	{ .key = "ols_ci95_lo", .path = "ols.ci95.0" },
	{ .key = "ols_ci95_hi", .path = "ols.ci95.1" },
	{ .key = "ols_reason", .path = "ols.reason" },
};

static void
add_summary_of(struct rc_table *table, const struct points *p)
{
	struct rc_spread spread = rc_spread_of(p->percent, p->n);

	rc_table_count(table, (long)p->n);
	rc_table_number(table, p->n == 0 ? NAN : p->percent[0]);
	rc_table_number(table, p->n == 0 ? NAN : p->percent[p->n - 1]);
	rc_table_number(table, spread.mean);
	rc_table_number(table, spread.sd);
	rc_table_number(table, spread.min);
	rc_table_number(table, spread.max);
}

static void
add_data_row(struct rc_table *table, const struct rc_table_request *request,
    enum rc_vote vote)
{
	struct points p = points_of(request, vote);
	struct rc_trend t = fit(&p);
	const double line[] = { t.slope, t.intercept, t.slope_se,
		t.intercept_se, t.t, t.df, t.p, t.r2, t.adjusted_r2, t.sigma,
		t.slope_ci[0], t.slope_ci[1] };

	rc_table_text(table, rc_vote_key(vote));
	rc_table_text(table, rc_denominator_key(request->of));
	add_summary_of(table, &p);
	for (size_t i = 0; i < G_N_ELEMENTS(line); i++)
		rc_table_number(table, line[i]);
	rc_table_text(table, reason_of(&t));
	free_points(&p);
}

/* A line needs two votes in different years. */
static const char *
warning_of(const struct rc_table_request *request)
{
	struct points p = points_of(request, RC_YES);
	struct rc_trend t = fit(&p);

	free_points(&p);
	if (isfinite(t.slope))
		return NULL;
	return t.n == 0 ? "no recorded vote: there is no trend"
	    : t.n == 1  ? "one recorded vote: there is no trend"
			: "all votes are in one year: there is no trend";
}

/* First and last year of a vote; false when there is none. */
static bool
vote_years(const struct rc_table_request *request, int *first, int *last)
{
	struct points p = points_of(request, RC_YES);
	bool any = p.n > 0;

	if (any) {
		*first = (int)p.year[0];
		*last = (int)p.year[p.n - 1];
	}
	free_points(&p);
	return any;
}

static size_t
n_votes(const struct rc_selection *selection)
{
	return selection->n - rc_selection_count(selection, RC_WITHOUT_VOTE);
}

struct rc_table *
rc_trend_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/trend/1", "series",
	    data_columns, G_N_ELEMENTS(data_columns));
	int first = -1, last = -1;

	vote_years(request, &first, &last);
	table->is_keyed = true;
	table->warning = warning_of(request);
	rc_table_value_text(
	    table, "denominator", rc_denominator_key(request->of));
	rc_table_value_text(table, "unit", "percentage points per year");
	rc_table_value_text(table, "without_vote", "gap");
	rc_table_value_count(table, "n", (long)n_votes(request->selection));
	rc_table_value_count(table, "first", first);
	rc_table_value_count(table, "last", last);
	for (size_t i = 0; i < G_N_ELEMENTS(series); i++)
		if (rc_denominator_has(request->of, series[i]))
			add_data_row(table, request, series[i]);
	return table;
}

static const struct rc_column read_columns[] = {
	{ .key = "series", .heading = "" },
	{ .key = "first",
	    .heading = "first",
	    .align = RC_RIGHT,
	    .decimals = 1 },
	{ .key = "last", .heading = "last", .align = RC_RIGHT, .decimals = 1 },
	{ .key = "slope",
	    .heading = "least squares",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
	{ .key = "interval", .heading = "95% interval*", .align = RC_RIGHT },
	{ .key = "p", .heading = "p", .align = RC_RIGHT },
	{ .key = "r2", .heading = "R\u00b2", .align = RC_RIGHT, .decimals = 2 },
};

static void
add_interval(struct rc_table *table, const double interval[2])
{
	char low[RC_NUMBER_SIZE], high[RC_NUMBER_SIZE];
	g_autofree char *text = g_strdup_printf("%s to %s",
	    rc_number_fixed(low, interval[0], 2, true),
	    rc_number_fixed(high, interval[1], 2, true));

	rc_table_text(table, isfinite(interval[0]) ? text : NULL);
}

static void
add_read_row(struct rc_table *table, const struct rc_table_request *request,
    enum rc_vote vote)
{
	struct points p = points_of(request, vote);
	struct rc_trend t = fit(&p);

	rc_table_text(table, rc_vote_words(vote));
	rc_table_number(table, p.n == 0 ? NAN : p.percent[0]);
	rc_table_number(table, p.n == 0 ? NAN : p.percent[p.n - 1]);
	rc_table_number(table, t.slope);
	add_interval(table, t.slope_ci);
	rc_add_p(table, t.p);
	rc_table_number(table, t.r2);
	free_points(&p);
}

/* ", 2005–2015", in full; "" without a vote */
static char *
years_of_votes(const struct rc_table_request *request)
{
	int first, last;

	if (!vote_years(request, &first, &last))
		return g_strdup("");
	if (first == last)
		return g_strdup_printf(", %d", first);
	return g_strdup_printf(", %d\u2013%d", first, last);
}

/* ", 2005–2015; 12 resolutions adopted without a vote (2012–13, 2016–25) are
 * left out as gaps" */
static void
add_scope(struct rc_table *table, const struct rc_table_request *request)
{
	const struct rc_selection *selection = request->selection;
	size_t n_runs, n_gaps = rc_selection_count(selection, RC_WITHOUT_VOTE);
	g_autofree struct rc_run *runs = rc_timeline(selection, &n_runs);
	g_autofree char *votes = rc_count_text(
	    n_votes(selection), "recorded vote", "recorded votes");
	g_autoptr(GString) gaps = g_string_new(NULL);
	g_autofree char *span = years_of_votes(request);

	for (size_t i = 0; i < n_runs; i++) {
		g_autofree char *years =
		    rc_text_years(runs[i].first_year, runs[i].last_year);

		if (runs[i].state == RC_RUN_WITHOUT_VOTE)
			g_string_append_printf(
			    gaps, "%s%s", gaps->len > 0 ? ", " : "", years);
	}
	if (n_gaps > 0)
		rc_table_lead(table,
		    "%s%s; %zu adopted without a vote (%s) %s left out as %s",
		    votes, span, n_gaps, gaps->str, n_gaps == 1 ? "is" : "are",
		    n_gaps == 1 ? "a gap" : "gaps");
	else
		rc_table_lead(table, "%s%s", votes, span);
}

static void
add_lead(struct rc_table *table, const struct rc_table_request *request)
{
	g_autofree char *subject = rc_selection_subject(request->selection);
	g_autofree char *bodies = rc_bodies_text(request->selection);

	rc_table_lead(table, "%s%s%s", subject,
	    subject[0] == '\0' ? "" : " \u00b7 ", bodies);
	add_scope(table, request);
	if (request->data != NULL)
		rc_table_lead(table, "data: %s", request->data);
	rc_table_lead(table,
	    "%% of %s; least squares in percentage points a "
	    "year of the calendar",
	    rc_denominator_words(request->of));
}

/* "Yes: of members +1.50, of states taking part +1.14, ... points a year" */
static void
note_denominators(
    struct rc_table *table, const struct rc_table_request *request)
{
	g_autoptr(GString) line = g_string_new("Yes:");

	for (int of = 0; of < RC_N_DENOMINATORS; of++) {
		struct rc_table_request other = *request;
		char number[RC_NUMBER_SIZE];

		other.of = (enum rc_denominator)of;
		struct points p = points_of(&other, RC_YES);
		struct rc_trend t = fit(&p);

		free_points(&p);
		g_string_append_printf(line, "%s of %s %s", of > 0 ? "," : "",
		    rc_denominator_words(other.of),
		    rc_number_fixed(number, t.slope, 2, true));
	}
	rc_table_note(table, "%s points a year.", line->str);
}

struct rc_table *
rc_trend_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/trend/1", "series",
	    read_columns, G_N_ELEMENTS(read_columns));
	size_t n = n_votes(request->selection);

	table->warning = warning_of(request);
	add_lead(table, request);
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (rc_denominator_has(request->of, (enum rc_vote)vote))
			add_read_row(table, request, (enum rc_vote)vote);
	rc_table_note(table,
	    "* if the scatter from year to year is random. Members are counted "
	    "in full: this is not a margin of error.");
	if (n >= 2)
		note_denominators(table, request);
	if (n < 3)
		rc_table_note(table,
		    "Errors, tests and intervals need 3 votes: undefined.");
	return table;
}
