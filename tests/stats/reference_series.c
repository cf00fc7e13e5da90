#include "stats/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "rollcall/interval.h"
#include "rollcall/multiple.h"
#include "rollcall/ranks.h"
#include "rollcall/spread.h"
#include "rollcall/tally.h"
#include "rollcall/trend.h"
#include "support/support.h"

enum { MOST_VOTES = 16, FIRST_YEAR = 2005 };

/* The shares of one part in the recorded votes of the plenary.  x is in years
 * since the first vote. */
struct series {
	const struct rc_selection *votes;
	enum rc_denominator of;
	enum rc_vote part;
	size_t n;
	double x[MOST_VOTES], share[MOST_VOTES];
	int count[MOST_VOTES], whole[MOST_VOTES];
};

struct value {
	const char *name;
	double value;
};

static double
find_value(const struct value *values, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(values[i].name, name) == 0)
			return values[i].value;
	return NAN;
}

static struct series
series_of(
    const struct rc_selection *votes, enum rc_denominator of, enum rc_vote part)
{
	struct series s = { .votes = votes, .of = of, .part = part };

	for (; s.n < MIN(votes->n, MOST_VOTES); s.n++) {
		struct rc_tally tally = rc_selection_tally(votes, s.n);
		int year = rc_selection_at(votes, s.n)->date.year;

		s.x[s.n] = year - FIRST_YEAR;
		s.share[s.n] = rc_tally_share(&tally, part, of);
		s.count[s.n] = tally.count[part];
		s.whole[s.n] = rc_tally_whole(&tally, of);
	}
	return s;
}

/* "y2011_lo": the vote of that year */
static size_t
vote_of_year(const struct series *s, const char *name)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->x[i] == atoi(name + 1) - FIRST_YEAR)
			return i;
	cr_assert_fail("no vote in %s", name);
	return 0;
}

static double
share(const struct series *s, const char *name)
{
	return s->share[vote_of_year(s, name)];
}

static double
summary(const struct series *s, const char *name)
{
	struct rc_spread spread = rc_spread_of(s->share, s->n);
	struct rc_tally sum = { { 0 }, 0 };

	for (size_t i = 0; i < s->n; i++) {
		struct rc_tally tally = rc_selection_tally(s->votes, i);

		for (int vote = 0; vote < RC_N_VOTES; vote++)
			sum.count[vote] += tally.count[vote];
		sum.members += tally.members;
	}
	const struct value values[] = {
		{ "mean", spread.mean },
		{ "sd", spread.sd },
		{ "median", rc_median_of(s->share, s->n) },
		{ "pooled", rc_tally_share(&sum, s->part, s->of) },
		{ "change_first_last_pp",
		    100 * (s->share[s->n - 1] - s->share[0]) },
	};
	return find_value(values, G_N_ELEMENTS(values), name);
}

/* "pred_x11_fit", "pred_x11_pi95_lo": a new point of that weight at x = 11 */
static double
prediction(const struct rc_trend *t, double weight, const char *name)
{
	double at = atoi(name + strlen("pred_x"));
	double half = rc_trend_prediction_band_of(t, at, weight);

	if (g_str_has_suffix(name, "_fit"))
		return rc_trend_at(t, at);
	return rc_trend_at(t, at) +
	    (g_str_has_suffix(name, "_hi") ? half : -half);
}

static double
line(const struct rc_trend *t, double weight, const char *name)
{
	const struct value values[] = {
		{ "slope", t->slope },
		{ "slope_se", t->slope_se },
		{ "slope_t", t->t },
		{ "slope_p", t->p },
		{ "slope_ci95_lo", t->slope_ci[0] },
		{ "slope_ci95_hi", t->slope_ci[1] },
		{ "intercept", t->intercept },
		{ "intercept_se", t->intercept_se },
		{ "intercept_ci95_lo", t->intercept_ci[0] },
		{ "intercept_ci95_hi", t->intercept_ci[1] },
		{ "r2", t->r2 },
		{ "adj_r2", t->adjusted_r2 },
		{ "sigma", t->sigma },
		{ "df", t->df },
		{ "intercept_year0", rc_trend_at(t, -FIRST_YEAR) },
	};

	if (g_str_has_prefix(name, "pred_x"))
		return prediction(t, weight, name);
	return find_value(values, G_N_ELEMENTS(values), name);
}

static double
least_squares(const struct series *s, const char *name)
{
	struct rc_trend t = rc_trend_fit(s->x, s->share, s->n);

	return line(&t, 1, name);
}

/* The new point has the weight of the last one. */
static double
weighted(const struct series *s, const char *name)
{
	double weights[MOST_VOTES] = { 0 };
	struct rc_trend t;

	for (size_t i = 0; i < s->n; i++)
		weights[i] = s->whole[i];
	t = rc_trend_fit_weighted(s->x, s->share, weights, s->n);
	return line(&t, weights[s->n - 1], name);
}

/* The parts of one denominator are a family. */
static double
adjusted(const struct series *s, const char *name)
{
	double p[RC_N_VOTES] = { NAN };

	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		struct series part =
		    series_of(s->votes, s->of, (enum rc_vote)vote);

		p[vote] = rc_trend_fit(part.x, part.share, part.n).p;
	}
	rc_multiple_benjamini_hochberg(p, RC_N_VOTES, p);
	return strcmp(name, "slope_p") == 0 ? p[s->part] : NAN;
}

static double
theil_sen(const struct series *s, const char *name)
{
	struct rc_theil_sen t = rc_theil_sen_fit(s->x, s->share, s->n);
	const struct value values[] = {
		{ "slope", t.slope },
		{ "intercept_medians", t.intercept_medians },
		{ "slope_ci95_lo", t.slope_ci[0] },
		{ "slope_ci95_hi", t.slope_ci[1] },
	};

	return find_value(values, G_N_ELEMENTS(values), name);
}

/* The variance without ties is that of as many different values. */
static double
mann_kendall(const struct series *s, const char *name)
{
	struct rc_mann_kendall t = rc_mann_kendall_test(s->x, s->share, s->n);
	const struct value values[] = {
		{ "S", (double)t.s },
		{ "tau_a", t.tau_a },
		{ "tau_b", t.tau_b },
		{ "varS_noties",
		    rc_mann_kendall_test(s->x, s->x, s->n).variance },
		{ "varS_ties", t.variance },
		{ "z_cc", t.z },
		{ "p_normal_cc", t.p_normal },
		{ "n_tied_groups", (double)t.n_ties },
		{ t.n_ties > 0 ? "p_exact_perm" : "p_exact",
		    t.exact ? t.p : NAN },
	};

	return find_value(values, G_N_ELEMENTS(values), name);
}

static double
spearman(const struct series *s, const char *name)
{
	struct rc_spearman r = rc_spearman_test(s->x, s->share, s->n);
	const struct value values[] = {
		{ "rho", r.rho },
		{ "p_t", r.p_t },
		{ "p_exact_perm", r.exact ? r.p : NAN },
	};

	return find_value(values, G_N_ELEMENTS(values), name);
}

static double
interval(const struct series *s, const char *name,
    struct rc_interval (*of)(int, int))
{
	size_t i = vote_of_year(s, name);
	struct rc_interval found = of(s->count[i], s->whole[i]);

	return g_str_has_suffix(name, "_lo") ? found.low : found.high;
}

static double
wilson(const struct series *s, const char *name)
{
	return interval(s, name, rc_interval_wilson);
}

static double
clopper_pearson(const struct series *s, const char *name)
{
	return interval(s, name, rc_interval_clopper_pearson);
}

static double
jeffreys(const struct series *s, const char *name)
{
	return interval(s, name, rc_interval_jeffreys);
}

static const struct {
	const char *name;
	double (*compute)(const struct series *series, const char *name);
} methods[] = {
	{ "share", share },
	{ "summary", summary },
	{ "ols", least_squares },
	{ "wls", weighted },
	{ "ols_bh", adjusted },
	{ "theil_sen", theil_sen },
	{ "mann_kendall", mann_kendall },
	{ "spearman", spearman },
	{ "wilson95", wilson },
	{ "clopper_pearson95", clopper_pearson },
	{ "jeffreys95", jeffreys },
};

static int
part_of(const char *key)
{
	for (int vote = 0; vote < RC_N_VOTES; vote++)
		if (strcmp(rc_vote_key((enum rc_vote)vote), key) == 0)
			return vote;
	return -1;
}

static int
denominator_of(const char *key)
{
	for (int of = 0; of < RC_N_DENOMINATORS; of++)
		if (strcmp(rc_denominator_key((enum rc_denominator)of), key) ==
		    0)
			return of;
	return -1;
}

static double
compute(const struct rc_selection *votes, const char *denominator,
    const char *method, const char *parameter)
{
	g_auto(GStrv) key = g_strsplit(parameter, ".", 2);
	int of = denominator_of(denominator), part = part_of(key[0]);

	for (size_t i = 0; i < G_N_ELEMENTS(methods); i++)
		if (strcmp(methods[i].name, method) == 0 && of >= 0 &&
		    part >= 0 && key[1] != NULL) {
			struct series s = series_of(
			    votes, (enum rc_denominator)of, (enum rc_vote)part);

			return methods[i].compute(&s, key[1]);
		}
	return NAN;
}

double
reference_series(
    const char *denominator, const char *method, const char *parameter)
{
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .bodies = 0 });
	double value = compute(votes, denominator, method, parameter);

	rc_selection_free(votes);
	rc_record_free(record);
	return value;
}
