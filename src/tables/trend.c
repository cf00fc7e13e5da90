/* How the shares moved, one row a part of the votes. */
#include "rollcall/trend.h"

#include <math.h>
#include <stddef.h>

#include "base/number.h"
#include "base/text.h"
#include "model/subject.h"
#include "rollcall/tally.h"
#include "tables/movement.h"
#include "tables/tables.h"

enum cell {
	NUMBER,
	SIZE,   /* size_t */
	COUNT,  /* long long; only where there is a test */
	YES_NO, /* the same */
	REASON, /* why there is no estimate; empty where there is one */
};

/* Columns of data: key in CSV, path in JSON, kind of cell, field of struct
 * movement. */
#define COLUMNS(X)                                                             \
	X("n", "n", SIZE, points.n)                                            \
	X("first", "first", NUMBER, first)                                     \
	X("last", "last", NUMBER, last)                                        \
	X("mean", "mean", NUMBER, spread.mean)                                 \
	X("sd", "sd", NUMBER, spread.sd)                                       \
	X("min", "min", NUMBER, spread.min)                                    \
	X("max", "max", NUMBER, spread.max)                                    \
	X("ols_slope", "ols.slope", NUMBER, ols.slope)                         \
	X("ols_intercept", "ols.intercept", NUMBER, ols.intercept)             \
	X("ols_se", "ols.se", NUMBER, ols.slope_se)                            \
	X("ols_intercept_se", "ols.intercept_se", NUMBER, ols.intercept_se)    \
	X("ols_t", "ols.t", NUMBER, ols.t)                                     \
	X("ols_df", "ols.df", NUMBER, ols.df)                                  \
	X("ols_p", "ols.p", NUMBER, ols.p)                                     \
	X("ols_r2", "ols.r2", NUMBER, ols.r2)                                  \
	X("ols_adjusted_r2", "ols.adjusted_r2", NUMBER, ols.adjusted_r2)       \
	X("ols_sigma", "ols.sigma", NUMBER, ols.sigma)                         \
	X("ols_ci95_lo", "ols.ci95.0", NUMBER, ols.slope_ci[0])                \
	X("ols_ci95_hi", "ols.ci95.1", NUMBER, ols.slope_ci[1])                \
	X("wls_slope", "wls.slope", NUMBER, wls.slope)                         \
	X("wls_intercept", "wls.intercept", NUMBER, wls.intercept)             \
	X("wls_se", "wls.se", NUMBER, wls.slope_se)                            \
	X("wls_t", "wls.t", NUMBER, wls.t)                                     \
	X("wls_p", "wls.p", NUMBER, wls.p)                                     \
	X("wls_ci95_lo", "wls.ci95.0", NUMBER, wls.slope_ci[0])                \
	X("wls_ci95_hi", "wls.ci95.1", NUMBER, wls.slope_ci[1])                \
	X("theil_sen_slope", "theil_sen.slope", NUMBER, theil_sen.slope)       \
	X("theil_sen_intercept", "theil_sen.intercept", NUMBER,                \
	    theil_sen.intercept)                                               \
	X("theil_sen_ci95_lo", "theil_sen.ci95.0", NUMBER,                     \
	    theil_sen.slope_ci[0])                                             \
	X("theil_sen_ci95_hi", "theil_sen.ci95.1", NUMBER,                     \
	    theil_sen.slope_ci[1])                                             \
	X("mann_kendall_s", "mann_kendall.s", COUNT, mann_kendall.s)           \
	X("mann_kendall_tau_b", "mann_kendall.tau_b", NUMBER,                  \
	    mann_kendall.tau_b)                                                \
	X("mann_kendall_p", "mann_kendall.p", NUMBER, mann_kendall.p)          \
	X("mann_kendall_exact", "mann_kendall.exact", YES_NO,                  \
	    mann_kendall.exact)                                                \
	X("mann_kendall_p_holm", "mann_kendall.p_holm", NUMBER, holm)          \
	X("mann_kendall_p_bh", "mann_kendall.p_bh", NUMBER, bh)                \
	X("spearman_rho", "spearman.rho", NUMBER, spearman.rho)                \
	X("spearman_p", "spearman.p", NUMBER, spearman.p)                      \
	X("spearman_exact", "spearman.exact", YES_NO, spearman.exact)          \
	X("logit_slope", "logit.slope", NUMBER, logit.slope)                   \
	X("logit_intercept", "logit.intercept", NUMBER, logit.intercept)       \
	X("logit_se", "logit.se", NUMBER, logit.slope_se)                      \
	X("logit_z", "logit.z", NUMBER, logit.z)                               \
	X("logit_p", "logit.p", NUMBER, logit.p)                               \
	X("logit_ci95_lo", "logit.ci95.0", NUMBER, logit.slope_ci[0])          \
	X("logit_ci95_hi", "logit.ci95.1", NUMBER, logit.slope_ci[1])          \
	X("logit_deviance", "logit.deviance", NUMBER, logit.deviance)          \
	X("logit_dispersion", "logit.dispersion", NUMBER, logit.dispersion)    \
	X("logit_se_quasi", "logit.se_quasi", NUMBER, logit.quasi_se)          \
	X("logit_p_quasi", "logit.p_quasi", NUMBER, logit.quasi_p)             \
	X("logit_reason", "logit.reason", REASON, logit.reason)                \
	X("cochran_armitage_z", "cochran_armitage.z", NUMBER,                  \
	    cochran_armitage.z)                                                \
	X("cochran_armitage_p", "cochran_armitage.p", NUMBER,                  \
	    cochran_armitage.p)                                                \
	X("multinomial_slope", "multinomial_against_yes.slope", NUMBER,        \
	    multinomial.slope)                                                 \
	X("multinomial_se", "multinomial_against_yes.se", NUMBER,              \
	    multinomial.slope_se)                                              \
	X("multinomial_p", "multinomial_against_yes.p", NUMBER, multinomial.p) \
	X("clr_slope", "centred_log_ratio.slope", NUMBER, clr.line.slope)      \
	X("clr_se", "centred_log_ratio.se", NUMBER, clr.line.slope_se)         \
	X("clr_p", "centred_log_ratio.p", NUMBER, clr.line.p)                  \
	X("clr_reason", "centred_log_ratio.reason", REASON, clr.reason)        \
	X("panel_slope", "members_logit.slope", NUMBER, panel.logit.slope)     \
	X("panel_se", "members_logit.se", NUMBER, panel.slope_se)              \
	X("panel_z", "members_logit.z", NUMBER, panel.z)                       \
	X("panel_p", "members_logit.p", NUMBER, panel.p)                       \
	X("panel_reason", "members_logit.reason", REASON, panel.reason)        \
	X("bootstrap_ci95_lo", "bootstrap.ols_ci95.0", NUMBER,                 \
	    bootstrap_ci[0])                                                   \
	X("bootstrap_ci95_hi", "bootstrap.ols_ci95.1", NUMBER,                 \
	    bootstrap_ci[1])                                                   \
	X("as_yes_ols_slope", "without_vote_as_yes.ols_slope", NUMBER,         \
	    ols_as_yes)                                                        \
	X("as_yes_theil_sen_slope", "without_vote_as_yes.theil_sen_slope",     \
	    NUMBER, theil_sen_as_yes)                                          \
	X("as_last_ols_slope", "without_vote_as_last.ols_slope", NUMBER,       \
	    ols_as_last)                                                       \
	X("as_last_theil_sen_slope", "without_vote_as_last.theil_sen_slope",   \
	    NUMBER, theil_sen_as_last)

#define AS_COLUMN(key_, path_, cell_, field_)                                  \
	{ .key = (key_), .path = (path_) },
#define AS_SOURCE(key_, path_, cell_, field_)                                  \
	{ cell_, offsetof(struct movement, field_) },

static const struct rc_column data_columns[] = {
	{ .key = "series", .path = "" }, { .key = "denominator", .path = "" },
	{ .key = "reason" }, COLUMNS(AS_COLUMN)
};

static const struct {
	enum cell cell;
	size_t offset; /* in struct movement */
} sources[] = { COLUMNS(AS_SOURCE) };

static void
add_field(struct rc_table *table, const struct movement *m, size_t i)
{
	const char *field = (const char *)m + sources[i].offset;
	bool is_tested = isfinite(m->mann_kendall.p);

	switch (sources[i].cell) {
	case NUMBER:
		rc_table_number(table, *(const double *)(const void *)field);
		break;
	case COUNT:
		if (is_tested)
			rc_table_whole(table,
			    (long)*(const long long *)(const void *)field);
		else
			rc_table_empty(table);
		break;
	case SIZE:
		rc_table_count(
		    table, (long)*(const size_t *)(const void *)field);
		break;
	case YES_NO:
		if (is_tested)
			rc_table_bool(
			    table, *(const bool *)(const void *)field);
		else
			rc_table_empty(table);
		break;
	case REASON:
		rc_table_text(table, *(const char *const *)(const void *)field);
		break;
	}
}

/* More decisions are a history, not a series, and draws of it take long: they
 * are made when they are asked for. */
enum { BOOTSTRAP_MOST = 100 };

/* The parts in the order of files. */
static void
add_data_rows(struct rc_table *table, const struct movements *ms)
{
	for (size_t i = 0; i < G_N_ELEMENTS(rc_file_order); i++) {
		for (size_t part = 0; part < ms->n_parts; part++) {
			const struct movement *m = &ms->parts[part];

			if (m->vote != rc_file_order[i])
				continue;
			rc_table_text(table, rc_vote_key(m->vote));
			rc_table_text(table, rc_denominator_key(ms->of));
			rc_table_text(table, ms->reason);
			for (size_t k = 0; k < G_N_ELEMENTS(sources); k++)
				add_field(table, m, k);
		}
	}
}

/* A line needs two votes in different years. */
/* A yes to an amendment is no yes to the text that it amends. */
static bool
is_mixed(const struct rc_selection *selection)
{
	for (size_t i = 1; i < selection->n; i++)
		if (rc_selection_at(selection, i)->kind !=
		    rc_selection_at(selection, 0)->kind)
			return true;
	return false;
}

static const char *
warning_of(const struct movements *ms, const struct rc_table_request *request)
{
	const struct movement *m = &ms->parts[0];

	if (is_mixed(request->selection))
		return "votes of several kinds are no one series: choose one "
		       "with --kind";
	if (rc_selection_is_on_several(request->selection))
		return "votes on several subjects are no one series: choose "
		       "one with --topic";
	if (isfinite(m->ols.slope))
		return NULL;
	return m->points.n == 0 ? "no recorded vote: there is no trend"
	    : m->points.n == 1  ? "one recorded vote: there is no trend"
				: "all votes are in one year: there is no "
				  "trend";
}

static size_t
n_votes(const struct rc_selection *selection)
{
	return selection->n - rc_selection_count(selection, RC_WITHOUT_VOTE);
}

const char *
rc_without_vote_key(enum rc_without_vote without)
{
	static const char *const keys[] = { "gap", "yes", "last" };

	return keys[without];
}

struct rc_table *
rc_trend_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/trend/1", "series",
	    data_columns, G_N_ELEMENTS(data_columns));
	struct rc_table_request all = *request;
	struct movements ms;
	const struct points *p;

	all.methods |= (1u << RC_N_METHODS) - 1;
	if (!(request->methods & 1u << RC_BOOTSTRAP) &&
	    request->selection->n > BOOTSTRAP_MOST)
		all.methods &= ~(1u << RC_BOOTSTRAP);
	movements_find(&all, &ms);
	p = &ms.parts[0].points;
	table->is_keyed = true;
	table->warning = warning_of(&ms, request);
	g_autofree char *subject = rc_selection_subject(request->selection);
	rc_table_value_text(table, "subject", subject);
	rc_table_value_text(table, "body",
	    request->selection->n == 0
		? NULL
		: rc_body_key(rc_selection_at(request->selection, 0)->body));
	rc_table_value_text(table, "members", request->whom);
	rc_table_value_text(
	    table, "denominator", rc_denominator_key(request->of));
	rc_table_value_text(table, "unit", "percentage points per year");
	rc_table_value_text(
	    table, "without_vote", rc_without_vote_key(request->without));
	rc_table_value_count(table, "n", (long)n_votes(request->selection));
	rc_table_value_count(table, "first", p->n == 0 ? -1 : (long)p->year[0]);
	rc_table_value_count(
	    table, "last", p->n == 0 ? -1 : (long)p->year[p->n - 1]);
	rc_table_value_number(table, "chi_square", ms.chi_square.chi2);
	rc_table_value_number(table, "chi_square_df", ms.chi_square.df);
	rc_table_value_number(table, "chi_square_p", ms.chi_square.p);
	rc_table_value_count(
	    table, "bootstrap_draws", ms.draws == 0 ? -1 : (long)ms.draws);
	rc_table_value_count(
	    table, "bootstrap_seed", ms.draws == 0 ? -1 : (long)request->seed);
	add_data_rows(table, &ms);
	movements_clear(&ms);
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
	{ .key = "theil_sen",
	    .heading = "Theil\u2013Sen",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
	{ .key = "p", .heading = "Mann\u2013Kendall p", .align = RC_RIGHT },
};

static void
add_read_row(struct rc_table *table, const struct movement *m)
{
	rc_table_text(table, rc_vote_words(m->vote));
	rc_table_number(table, m->first);
	rc_table_number(table, m->last);
	rc_table_number(table, m->ols.slope);
	rc_table_interval(table, m->ols.slope_ci, 2);
	rc_table_number(table, m->theil_sen.slope);
	rc_table_p(table, m->mann_kendall.p);
}

/* "2005–2015", in full; "" without a vote */
static char *
years_of_votes(const struct rc_table_request *request)
{
	struct points p =
	    points_of(request->selection, RC_YES, request->of, RC_LEFT_OUT);
	int first = p.n == 0 ? 0 : (int)p.year[0];
	int last = p.n == 0 ? 0 : (int)p.year[p.n - 1];

	points_clear(&p);
	if (first == 0)
		return g_strdup("");
	if (first == last)
		return g_strdup_printf(", %d", first);
	return g_strdup_printf(", %d\u2013%d", first, last);
}

static char *
years_without_vote(const struct rc_selection *selection)
{
	GString *gaps = g_string_new(NULL);
	size_t n_runs;
	g_autofree struct rc_run *runs = rc_timeline(selection, &n_runs);

	for (size_t i = 0; i < n_runs; i++) {
		g_autofree char *years =
		    rc_text_years(runs[i].first_year, runs[i].last_year);

		if (runs[i].state == RC_RUN_WITHOUT_VOTE)
			g_string_append_printf(
			    gaps, "%s%s", gaps->len > 0 ? ", " : "", years);
	}
	return g_string_free(gaps, FALSE);
}

/* "9 recorded votes, 2005–2015; 12 adopted without a vote (2012–13, 2016–25)
 * are left out as gaps" */
static void
add_scope(struct rc_table *table, const struct rc_table_request *request)
{
	static const char *const treated[][2] = {
		[RC_LEFT_OUT] = { "is left out as a gap",
		    "are left out as gaps" },
		[RC_AS_YES] = { "counts as all members in favour",
		    "count as all members in favour" },
		[RC_AS_LAST] = { "counts as the roll call before it",
		    "count as the roll call before them" },
	};
	size_t n_gaps = rc_selection_count(request->selection, RC_WITHOUT_VOTE);
	g_autofree char *votes = rc_count_text(
	    n_votes(request->selection), "recorded vote", "recorded votes");
	g_autofree char *span = years_of_votes(request);
	g_autofree char *gaps = years_without_vote(request->selection);

	if (n_gaps > 0)
		rc_table_lead(table, "%s%s; %zu adopted without a vote (%s) %s",
		    votes, span, n_gaps, gaps,
		    treated[request->without][n_gaps > 1]);
	else
		rc_table_lead(table, "%s%s", votes, span);
}

/* " (191-193)": how many states are 100%; "" without a vote. */
static char *
wholes_of(const struct rc_table_request *request)
{
	int low = INT_MAX, high = 0;

	for (size_t i = 0; i < request->selection->n; i++) {
		struct rc_tally tally =
		    rc_selection_tally(request->selection, i);
		int whole = rc_tally_whole(&tally, request->of);

		if (rc_selection_at(request->selection, i)->adoption ==
			RC_WITHOUT_VOTE ||
		    whole <= 0)
			continue;
		low = MIN(low, whole);
		high = MAX(high, whole);
	}
	if (high == 0)
		return g_strdup("");
	return low == high ? g_strdup_printf(" (%d)", low)
			   : g_strdup_printf(" (%d\u2013%d)", low, high);
}

void
rc_trend_lead(struct rc_table *table, const struct rc_table_request *request)
{
	g_autofree char *subject = rc_selection_subject(request->selection);
	g_autofree char *bodies = rc_bodies_text(request->selection);

	rc_table_lead(table, "%s%s%s", subject,
	    subject[0] == '\0' ? "" : " \u00b7 ", bodies);
	add_scope(table, request);
	if (request->data != NULL)
		rc_table_lead(table, "data: %s", request->data);
	g_autofree char *wholes = wholes_of(request);
	rc_table_lead(table,
	    "%% of %s%s%s%s; slopes in percentage points a year of the "
	    "calendar",
	    rc_denominator_words(request->of), wholes,
	    request->whom == NULL ? "" : ", counting only ",
	    request->whom == NULL ? "" : request->whom);
}

/* "Yes: of members +1.50, of states taking part +1.14, ... points a year" */
static void
note_denominators(
    struct rc_table *table, const struct rc_table_request *request)
{
	g_autoptr(GString) line = g_string_new("Yes by least squares:");

	for (int of = 0; of < RC_N_DENOMINATORS; of++) {
		struct points p = points_of(request->selection, RC_YES,
		    (enum rc_denominator)of, request->without);
		char number[RC_NUMBER_SIZE];

		g_string_append_printf(line, "%s of %s %s", of > 0 ? "," : "",
		    rc_denominator_words((enum rc_denominator)of),
		    rc_number_fixed(number, points_line(&p).slope, 2, true));
		points_clear(&p);
	}
	rc_table_note(table, "%s points a year.", line->str);
}

/* How far apart the slopes are that the treatments of years without a vote
 * give: by more than half of the largest, or in sign, and the choice matters.
 */
static bool
treatment_matters(const double *slopes, size_t n)
{
	double low = INFINITY, high = -INFINITY, most = 0;

	for (size_t i = 0; i < n; i++) {
		low = fmin(low, slopes[i]);
		high = fmax(high, slopes[i]);
		most = fmax(most, fabs(slopes[i]));
	}
	return high - low > most / 2;
}

/* How much hangs on the years that have no vote to count. */
static void
note_sensitivity(struct rc_table *table, const struct rc_table_request *request,
    const struct movement *yes)
{
	const double slopes[] = { yes->ols.slope, yes->ols_as_last,
		yes->ols_as_yes, yes->theil_sen.slope, yes->theil_sen_as_last,
		yes->theil_sen_as_yes };
	char number[G_N_ELEMENTS(slopes)][RC_NUMBER_SIZE];

	if (request->without != RC_LEFT_OUT || !isfinite(slopes[0]) ||
	    rc_selection_count(request->selection, RC_WITHOUT_VOTE) == 0)
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(slopes); i++)
		rc_number_fixed(number[i], slopes[i], 2, true);
	rc_table_note(table,
	    "Years without a vote left out, as the vote before, as all yes: "
	    "yes %s, %s, %s (least squares), %s, %s, %s (Theil\u2013Sen): the "
	    "choice %s.",
	    number[0], number[1], number[2], number[3], number[4], number[5],
	    treatment_matters(slopes, G_N_ELEMENTS(slopes)) ? "matters"
							    : "changes little");
}

/* How p was computed, of all parts that were tested; NULL where none was. */
static const char *
words_of_p(const struct movements *ms)
{
	size_t exact = 0, tested = 0;

	for (size_t part = 0; part < ms->n_parts; part++) {
		const struct rc_mann_kendall *k = &ms->parts[part].mann_kendall;

		tested += isfinite(k->p) ? 1 : 0;
		exact += isfinite(k->p) && k->exact ? 1 : 0;
	}
	if (tested == 0)
		return NULL;
	return exact == tested ? "exact, over all orders of the votes"
	    : exact == 0       ? "by the normal approximation"
			       : "exact where no two votes are alike, else by "
				 "the normal approximation";
}

/* Which of the parts still move when it is allowed for that all are tested. */
static void
note_multiplicity(struct rc_table *table, const struct movements *ms)
{
	g_autoptr(GString) names = g_string_new(NULL);
	g_autoptr(GString) tested = g_string_new(NULL);
	size_t n_tested = 0;

	if (ms->n_parts == 2) {
		rc_table_note(table,
		    "No mirrors Yes: the two are one look at the votes.");
		return;
	}
	for (size_t part = 0; part < ms->n_parts; part++) {
		double holm = ms->parts[part].holm;
		char p[RC_NUMBER_SIZE];

		n_tested += isfinite(holm) ? 1 : 0;
		if (!(holm < 0.05))
			continue;
		g_string_append_printf(names, "%s%s (%s)",
		    names->len > 0 ? ", " : "",
		    rc_vote_words(ms->parts[part].vote), rc_number_p(p, holm));
	}
	if (n_tested == ms->n_parts)
		g_string_printf(tested,
		    "The %zu parts are %zu looks at the same votes", n_tested,
		    n_tested);
	else
		g_string_printf(tested,
		    "Tested side by side: %zu of the %zu parts, as the others "
		    "never moved",
		    n_tested, ms->n_parts);
	rc_table_note(table,
	    "%s: after Holm's correction p is below 0.05 for %s.", tested->str,
	    names->len == 0 ? "none" : names->str);
}

static void
add_notes(struct rc_table *table, const struct rc_table_request *request,
    const struct movements *ms)
{
	size_t n = ms->parts[0].points.n;
	bool has_line = isfinite(ms->parts[0].ols.slope);

	rc_table_note(table,
	    "* if the shares scatter about a straight line evenly, "
	    "independently and normally. Members are counted in full: this is "
	    "not a margin of error.");
	if (ms->parts[0].points.n_assumed > 0)
		rc_table_note(table,
		    "%zu of the %zu points are assumed, not voted: they give a "
		    "slope, and no interval or p.",
		    ms->parts[0].points.n_assumed, n);
	if (has_line)
		note_denominators(table, request);
	note_sensitivity(table, request, &ms->parts[0]);
	if (n < 3) {
		rc_table_note(table,
		    "Errors, tests and intervals need 3 votes: undefined.");
		return;
	}
	if (ms->parts[0].points.n_assumed > 0)
		return;
	if (words_of_p(ms) == NULL) {
		rc_table_note(table,
		    has_line ? "No part moved in any of the votes: there is "
			       "nothing to test."
			     : "All votes are in one year: there is nothing "
			       "to test.");
		return;
	}
	note_multiplicity(table, ms);
	rc_table_note(table,
	    "p is %s. Not tested: when it changed, or why. More: rollcall "
	    "trend -v, rollcall explain trend.",
	    words_of_p(ms));
}

struct rc_table *
rc_trend_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/trend/1", "series",
	    read_columns, G_N_ELEMENTS(read_columns));
	struct movements ms;

	movements_find(request, &ms);
	table->warning = warning_of(&ms, request);
	rc_trend_lead(table, request);
	for (size_t part = 0; part < ms.n_parts; part++)
		add_read_row(table, &ms.parts[part]);
	add_notes(table, request, &ms);
	movements_clear(&ms);
	return table;
}
