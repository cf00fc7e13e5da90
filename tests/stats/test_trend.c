#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "rollcall/tally.h"
#include "rollcall/trend.h"
#include "support/support.h"

struct line_case {
	char name[40];
	size_t n;
	double x[4], y[4];
	double slope, intercept;
};

ParameterizedTestParameters(trend, line)
{
	static struct line_case cases[] = {
		{ "exact line", 3, { 0, 1, 2 }, { 1, 3, 5 }, 2, 1 },
		{ "skips a gap", 4, { 0, 1, 2, 3 }, { 0, NAN, 2, 3 }, 1, 0 },
		{ "three years count as three", 3, { 2010, 2011, 2014 },
		    { 0, 1, 4 }, 1, -2010 },
		{ "two points", 2, { 1, 2 }, { 5, 4 }, -1, 6 },
		{ "one point", 1, { 2000 }, { 7 }, NAN, NAN },
		{ "none", 0, { 0 }, { 0 }, NAN, NAN },
		{ "all in one year", 3, { 5, 5, 5 }, { 1, 2, 3 }, NAN, NAN },
		{ "infinity is skipped", 3, { 0, 1, 2 }, { 0, INFINITY, 2 }, 1,
		    0 },
		{ "no change", 3, { 0, 1, 2 }, { 4, 4, 4 }, 0, 4 },
	};
	return cr_make_param_array(
	    struct line_case, cases, sizeof cases / sizeof *cases);
}

static bool
near(double a, double b, double rel_tol)
{
	if (isnan(a) || isnan(b))
		return isnan(a) && isnan(b);
	return fabs(a - b) <= rel_tol * fmax(fabs(a), fabs(b)) ||
	    fabs(a - b) < 1e-15;
}

ParameterizedTest(struct line_case *c, trend, line)
{
	struct rc_trend t = rc_trend_fit(c->x, c->y, c->n);

	cr_expect(near(t.slope, c->slope, 1e-12), "%s: %g", c->name, t.slope);
	cr_expect(near(t.intercept, c->intercept, 1e-12), "%s: %g", c->name,
	    t.intercept);
}

/* Errors need a third point, a test needs scatter, R2 needs a y that varies. */
Test(trend, undefined_is_nan_never_zero)
{
	const double x[] = { 0, 1, 2 }, flat[] = { 4, 4, 4 };
	struct rc_trend two = rc_trend_fit(x, x, 2);
	struct rc_trend constant = rc_trend_fit(x, flat, 3);

	cr_expect(isnan(two.slope_se) && isnan(two.p) && isnan(two.r2));
	cr_expect(isnan(two.sigma) && isnan(two.df));
	cr_expect(isnan(rc_trend_line_band(&two, 1)));
	cr_expect(isnan(constant.r2) && isnan(constant.t));
	cr_expect(isnan(constant.p));
	cr_expect_eq(constant.slope_se, 0);
}

/* NIST StRD, Norris (linear, lower difficulty): certified values. */
Test(trend, nist_norris)
{
	g_autofree char *text = file_bytes("tests/data/nist_norris.csv", NULL);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	double x[64], y[64];
	size_t n = 0;
	struct rc_trend t;

	for (size_t i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++, n++) {
		char *end;

		y[n] = g_ascii_strtod(lines[i], &end);
		x[n] = g_ascii_strtod(end + 1, NULL);
	}
	t = rc_trend_fit(x, y, n);
	cr_assert_eq(n, 36);
	cr_expect(near(t.intercept, -0.262323073774029, 1e-11));
	cr_expect(near(t.intercept_se, 0.232818234301152, 1e-11));
	cr_expect(near(t.slope, 1.00211681802045, 1e-12));
	cr_expect(near(t.slope_se, 0.429796848199937e-03, 1e-11));
	cr_expect(near(t.sigma, 0.884796396144373, 1e-11));
	cr_expect(near(t.r2, 0.999993745883712, 1e-13));
}

enum { MOST_VOTES = 16 };

/* The shares of one part in the plenary's recorded votes, year by year. */
static size_t
series_of(const struct rc_selection *votes, enum rc_vote part,
    enum rc_denominator of, double *years, double *shares)
{
	size_t n = 0;

	for (size_t i = 0; i < votes->n && n < MOST_VOTES; i++, n++) {
		struct rc_tally tally = rc_selection_tally(votes, i);

		years[n] = rc_selection_at(votes, i)->date.year;
		shares[n] = rc_tally_share(&tally, part, of);
	}
	return n;
}

/* The reference has x in years since 2005. */
static double
computed(const char *method, const char *parameter, const double *years,
    const double *shares, size_t n)
{
	double x[MOST_VOTES];
	struct rc_trend t;

	if (strcmp(method, "share") == 0) {
		for (size_t i = 0; i < n; i++)
			if (years[i] == atoi(parameter + 1))
				return shares[i];
		return NAN;
	}
	for (size_t i = 0; i < n; i++)
		x[i] = years[i] - 2005;
	t = rc_trend_fit(x, shares, n);
	const struct {
		const char *name;
		double value;
	} values[] = {
		{ "slope", t.slope },
		{ "slope_se", t.slope_se },
		{ "slope_t", t.t },
		{ "slope_p", t.p },
		{ "slope_ci95_lo", t.slope_ci[0] },
		{ "slope_ci95_hi", t.slope_ci[1] },
		{ "intercept", t.intercept },
		{ "intercept_se", t.intercept_se },
		{ "intercept_ci95_lo", t.intercept_ci[0] },
		{ "intercept_ci95_hi", t.intercept_ci[1] },
		{ "r2", t.r2 },
		{ "adj_r2", t.adjusted_r2 },
		{ "sigma", t.sigma },
		{ "df", t.df },
		{ "intercept_year0", rc_trend_at(&t, 0) - 2005 * t.slope },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(values); i++)
		if (strcmp(values[i].name, parameter) == 0)
			return values[i].value;
	if (g_str_has_prefix(parameter, "pred_x")) {
		double at = atoi(parameter + strlen("pred_x"));
		double half = rc_trend_prediction_band(&t, at);

		return rc_trend_at(&t, at) +
		    (g_str_has_suffix(parameter, "_hi")          ? half
			    : g_str_has_suffix(parameter, "_lo") ? -half
								 : 0);
	}
	cr_assert_fail("no parameter %s", parameter);
	return NAN;
}

static int
index_of(const char *key, const char *(*name)(int), int n)
{
	for (int i = 0; i < n; i++)
		if (strcmp(name(i), key) == 0)
			return i;
	cr_assert_fail("no %s", key);
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

/* Every share and every least-squares figure of the DPRK votes, as R and a
 * second program have them (tests/data/dprk_statistics.csv names both), from
 * our own files, within the tolerance that the table states. */
Test(trend, dprk_votes_as_in_r)
{
	g_autofree char *text =
	    file_bytes("tests/data/dprk_statistics.csv", NULL);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .bodies = 0 });
	size_t checked = 0;

	cr_assert_eq(votes->n, 9);
	for (size_t i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++) {
		g_auto(GStrv) cells = g_strsplit(lines[i], ",", 7);
		g_auto(GStrv) key = g_strsplit(cells[3], ".", 2);
		double years[MOST_VOTES], shares[MOST_VOTES], value, expected;
		size_t n = series_of(votes,
		    (enum rc_vote)index_of(key[0], vote_name, RC_N_VOTES),
		    (enum rc_denominator)index_of(
			cells[1], denominator_name, RC_N_DENOMINATORS),
		    years, shares);

		value = computed(cells[2], key[1], years, shares, n);
		expected = g_ascii_strtod(cells[4], NULL);
		cr_expect(near(value, expected, g_ascii_strtod(cells[5], NULL)),
		    "%s: %.15g", lines[i], value);
		checked++;
	}
	cr_expect_eq(checked, 264);
	rc_selection_free(votes);
	rc_record_free(record);
}

/* The band is narrowest at the mean of x; a new point is less sure than the
 * line. */
Test(trend, bands_open_from_the_middle)
{
	const double x[] = { 0, 1, 2, 3, 4 }, y[] = { 1, 3, 2, 5, 4 };
	struct rc_trend t = rc_trend_fit(x, y, 5);

	cr_expect_lt(rc_trend_line_band(&t, 2), rc_trend_line_band(&t, 3));
	cr_expect(
	    near(rc_trend_line_band(&t, 0), rc_trend_line_band(&t, 4), 1e-12));
	cr_expect_lt(
	    rc_trend_line_band(&t, 2), rc_trend_prediction_band(&t, 2));
}
