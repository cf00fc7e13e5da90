/* The DPRK votes as counts, panel and log-ratios, as R and Python have them. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "rollcall/counts.h"
#include "rollcall/logit.h"
#include "rollcall/logratio.h"
#include "rollcall/multinomial.h"
#include "rollcall/panel.h"
#include "rollcall/tally.h"
#include "stats/reference.h"
#include "support/support.h"

enum { MOST_VOTES = 16, MOST_CELLS = MOST_VOTES * RC_N_VOTES };

/* The plenary's recorded votes. */
struct dprk {
	size_t n, members;
	double x[MOST_VOTES]; /* years since 2005, as the reference has them */
	struct rc_tally tallies[MOST_VOTES];
	uint8_t *panel; /* members rows of n */
};

static size_t
find_member(const struct rc_record *record, const char *code)
{
	for (size_t i = 0; i < rc_record_n_members(record); i++)
		if (strcmp(rc_record_member(record, i)->code, code) == 0)
			return i;
	cr_assert_fail("no member %s", code);
	return 0;
}

/* Serbia carries on the membership of Serbia and Montenegro: one row. */
static void
fill_panel(struct dprk *dprk, const struct rc_selection *votes)
{
	size_t from = find_member(votes->record, "SCG");
	size_t to = find_member(votes->record, "SRB");

	dprk->members = rc_record_n_members(votes->record);
	dprk->panel = g_new0(uint8_t, dprk->members * dprk->n);
	for (size_t i = 0; i < dprk->n; i++) {
		const uint8_t *cells =
		    rc_record_votes(votes->record, votes->resolutions[i]);

		for (size_t m = 0; m < dprk->members; m++)
			if (cells[m] != RC_NONMEMBER)
				dprk->panel[(m == from ? to : m) * dprk->n +
				    i] = cells[m];
	}
}

static struct dprk
load_dprk(void)
{
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .bodies = 0 });
	struct dprk dprk = { .n = votes->n };

	cr_assert_eq(dprk.n, 9);
	for (size_t i = 0; i < dprk.n; i++) {
		dprk.x[i] = rc_selection_at(votes, i)->date.year - 2005;
		dprk.tallies[i] = rc_selection_tally(votes, i);
	}
	fill_panel(&dprk, votes);
	rc_selection_free(votes);
	rc_record_free(record);
	return dprk;
}

struct named {
	const char *name;
	double value;
};

static double
pick(const struct named *values, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(values[i].name, name) == 0)
			return values[i].value;
	return NAN;
}

static int
key_index(const char *key, size_t length, const char *(*name)(int), int n)
{
	for (int i = 0; i < n; i++)
		if (strlen(name(i)) == length &&
		    strncmp(name(i), key, length) == 0)
			return i;
	return -1;
}

static const char *
vote_name(int vote)
{
	return rc_vote_key((enum rc_vote)vote);
}

static const char *
denominator_name(int of)
{
	return rc_denominator_key((enum rc_denominator)of);
}

/* "yes_vs_abstain.slope": the vote, what it is against, and the rest. */
struct parameter {
	int vote, base; /* -1: none named */
	const char *name;
};

static int
vote_index(const char *key, size_t length)
{
	return key_index(key, length, vote_name, RC_N_VOTES);
}

static struct parameter
parse(const char *text)
{
	const char *dot = strchr(text, '.'), *against = strstr(text, "_vs_");
	struct parameter p = { -1, -1, text };

	if (dot == NULL)
		return p;
	p.name = dot + 1;
	if (against == NULL) {
		p.vote = vote_index(text, (size_t)(dot - text));
		return p;
	}
	p.vote = vote_index(text, (size_t)(against - text));
	against += strlen("_vs_");
	p.base = vote_index(against, (size_t)(dot - against));
	return p;
}

/* Counts of the parts of the whole, a row a vote, in order of enum rc_vote. */
struct table {
	size_t parts;
	size_t place[RC_N_VOTES]; /* of a vote among the parts */
	int counts[MOST_CELLS];
};

static struct table
table_of(const struct dprk *dprk, enum rc_denominator of)
{
	struct table t = { .parts = 0 };
	size_t n = 0;

	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (rc_denominator_has(of, (enum rc_vote)vote))
			t.place[vote] = t.parts++;
	for (size_t i = 0; i < dprk->n; i++)
		for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
			if (rc_denominator_has(of, (enum rc_vote)vote))
				t.counts[n++] = dprk->tallies[i].count[vote];
	return t;
}

/* A count and its whole, vote by vote. */
struct share {
	int k[MOST_VOTES], whole[MOST_VOTES];
};

static struct share
share_of(const struct dprk *dprk, int vote, enum rc_denominator of)
{
	struct share s = { { 0 }, { 0 } };

	for (size_t i = 0; i < dprk->n; i++) {
		s.k[i] = dprk->tallies[i].count[vote];
		s.whole[i] = rc_tally_whole(&dprk->tallies[i], of);
	}
	return s;
}

static double
logit_value(const struct dprk *dprk, enum rc_denominator of, struct parameter p)
{
	struct share s = share_of(dprk, p.vote, of);
	struct rc_logit l = rc_logit_fit(dprk->x, s.k, s.whole, dprk->n);
	const struct named values[] = {
		{ "intercept", l.intercept },
		{ "intercept_se", l.intercept_se },
		{ "slope", l.slope },
		{ "slope_se", l.slope_se },
		{ "slope_z", l.z },
		{ "slope_p", l.p },
		{ "deviance", l.deviance },
		{ "null_deviance", l.null_deviance },
		{ "df_resid", l.df },
		{ "loglik", l.loglik },
		{ "odds_ratio_per_year", l.odds_ratio },
		{ "or_ci95_lo", l.odds_ci[0] },
		{ "or_ci95_hi", l.odds_ci[1] },
	};

	return pick(values, G_N_ELEMENTS(values), p.name);
}

static double
quasi_value(const struct dprk *dprk, enum rc_denominator of, struct parameter p)
{
	struct share s = share_of(dprk, p.vote, of);
	struct rc_logit l = rc_logit_fit(dprk->x, s.k, s.whole, dprk->n);
	const struct named values[] = {
		{ "dispersion_pearson", l.dispersion },
		{ "slope_se", l.quasi_se },
		{ "slope_t", l.quasi_t },
		{ "slope_p", l.quasi_p },
	};

	return pick(values, G_N_ELEMENTS(values), p.name);
}

static double
armitage_value(
    const struct dprk *dprk, enum rc_denominator of, struct parameter p)
{
	struct share s = share_of(dprk, p.vote, of);
	struct rc_cochran_armitage test =
	    rc_cochran_armitage_test(dprk->x, s.k, s.whole, dprk->n);
	const struct named values[] = {
		{ "chi2", test.chi2 },
		{ "z", test.z },
		{ "p", test.p },
	};

	return pick(values, G_N_ELEMENTS(values), p.name);
}

static double
chi_square_value(
    const struct dprk *dprk, enum rc_denominator of, struct parameter p)
{
	struct table t = table_of(dprk, of);
	struct rc_chi_square test =
	    rc_chi_square_test(t.counts, dprk->n, t.parts);
	const struct named values[] = {
		{ "chi2", test.chi2 },
		{ "df", test.df },
		{ "p", test.p },
		{ "G2", test.g2 },
		{ "G2_p", test.g2_p },
		{ "min_expected", test.min_expected },
		{ "cramers_v", test.cramers_v },
	};

	return pick(values, G_N_ELEMENTS(values), p.name);
}

static double
multinomial_value(
    const struct dprk *dprk, enum rc_denominator of, struct parameter p)
{
	struct table t = table_of(dprk, of);
	struct rc_multinomial m = rc_multinomial_fit(
	    dprk->x, t.counts, dprk->n, t.parts, t.place[RC_YES]);
	struct rc_multinomial_line line =
	    m.line[p.vote < 0 ? t.place[RC_YES] : t.place[p.vote]];
	const struct named values[] = {
		{ "intercept", line.intercept },
		{ "intercept_se", line.intercept_se },
		{ "slope", line.slope },
		{ "slope_se", line.slope_se },
		{ "loglik_kernel", m.loglik },
		{ "lr_vs_null", m.ratio },
		{ "lr_p", m.ratio_p },
	};

	return p.vote >= 0 && p.base != RC_YES
	    ? NAN
	    : pick(values, G_N_ELEMENTS(values), p.name);
}

static double
line_value(const struct rc_trend *line, const char *name)
{
	const struct named values[] = {
		{ "slope", line->slope },
		{ "slope_se", line->slope_se },
		{ "slope_p", line->p },
	};

	return pick(values, G_N_ELEMENTS(values), name);
}

static double
alr_value(const struct dprk *dprk, enum rc_denominator of, struct parameter p)
{
	struct table t = table_of(dprk, of);
	struct rc_logratio ratio = rc_alr_trend(dprk->x, t.counts, dprk->n,
	    t.parts, t.place[p.vote], t.place[p.base]);

	return line_value(&ratio.line, p.name);
}

static double
clr_value(const struct dprk *dprk, enum rc_denominator of, struct parameter p)
{
	struct table t = table_of(dprk, of);
	struct rc_logratio ratio =
	    rc_clr_trend(dprk->x, t.counts, dprk->n, t.parts, t.place[p.vote]);

	return line_value(&ratio.line, p.name);
}

static double
panel_value(const struct dprk *dprk, enum rc_denominator of, struct parameter p)
{
	struct rc_panel fit = rc_panel_fit(
	    dprk->panel, dprk->members, dprk->x, dprk->n, RC_YES, of);
	const struct named values[] = {
		{ "intercept", fit.logit.intercept },
		{ "slope", fit.logit.slope },
		{ "slope_se_naive", fit.logit.slope_se },
		{ "slope_se_cluster", fit.slope_se },
		{ "slope_se_cluster_gadj", fit.slope_se_few },
		{ "slope_z_cluster", fit.z },
		{ "slope_p_cluster", fit.p },
		{ "n_obs", (double)fit.n_votes },
		{ "n_clusters", (double)fit.n_members },
	};

	return pick(values, G_N_ELEMENTS(values), p.name);
}

struct method {
	const char *name;
	double (*value)(const struct dprk *dprk, enum rc_denominator of,
	    struct parameter p);
	int needs; /* names in the parameter: a vote, and another to be against
		    */
};

static const struct method methods[] = {
	{ "logit", logit_value, 1 },
	{ "quasilogit", quasi_value, 1 },
	{ "cochran_armitage", armitage_value, 1 },
	{ "chi2_homogeneity", chi_square_value, 0 },
	{ "multinomial", multinomial_value, 0 },
	{ "alr_trend", alr_value, 2 },
	{ "clr_trend", clr_value, 1 },
	{ "panel_logit", panel_value, 0 },
};

static double
value_of(const struct dprk *dprk, const char *denominator, const char *method,
    const char *parameter)
{
	struct parameter p = parse(parameter);
	int named = (p.vote >= 0) + (p.base >= 0);
	int of = key_index(denominator, strlen(denominator), denominator_name,
	    RC_N_DENOMINATORS);

	for (size_t i = 0; i < G_N_ELEMENTS(methods); i++)
		if (strcmp(methods[i].name, method) == 0 && of >= 0 &&
		    named >= methods[i].needs)
			return methods[i].value(
			    dprk, (enum rc_denominator)of, p);
	return NAN;
}

double
reference_counts(
    const char *denominator, const char *method, const char *parameter)
{
	struct dprk dprk = load_dprk();
	double value = value_of(&dprk, denominator, method, parameter);

	g_free(dprk.panel);
	return value;
}
