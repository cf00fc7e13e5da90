#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stats/columns.h"
#include "support/support.h"

/* NIST StRD, linear regression: every set with its certified values. */
struct nist_set {
	char name[16];
	size_t p;          /* coefficients */
	bool is_through_0; /* no intercept */
	bool is_power;     /* columns are powers of x1 */
	double digits;     /* log relative error to reach */
};

ParameterizedTestParameters(nist_linear, certified)
{
	static struct nist_set sets[] = {
		{ "norris", 2, false, true, 11 },
		{ "pontius", 3, false, true, 11 },
		{ "noint1", 1, true, true, 11 },
		{ "noint2", 1, true, true, 11 },
		{ "longley", 7, false, false, 11 },
		{ "wampler1", 6, false, true, 9 },
		{ "wampler2", 6, false, true, 9 },
		{ "wampler3", 6, false, true, 9 },
		{ "wampler4", 6, false, true, 5.5 },
		{ "wampler5", 6, false, true, 5.5 },
		{ "filip", 11, false, true, 5.5 },
	};
	return cr_make_param_array(
	    struct nist_set, sets, sizeof sets / sizeof *sets);
}

enum { MOST_ROWS = 96, MOST_COLUMNS = 12 };

struct nist_fit {
	size_t n, p;
	double b[MOST_COLUMNS], inverse[MOST_COLUMNS * MOST_COLUMNS], rss;
};

static void
fill_row(const struct nist_set *set, char **cells, double *row)
{
	size_t start = set->is_through_0 ? 0 : 1;

	row[0] = 1;
	for (size_t j = start; j < set->p; j++)
		row[j] = set->is_power
		    ? pow(g_ascii_strtod(cells[1], NULL),
			  (double)(j + 1 - start))
		    : g_ascii_strtod(cells[j + 1 - start], NULL);
}

static struct nist_fit
fit_of(const struct nist_set *set)
{
	g_autofree char *path =
	    g_strdup_printf("tests/data/nist/%s.csv", set->name);
	g_autofree char *text = file_bytes(path, NULL);
	g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);
	struct nist_fit fit = { g_strv_length(lines) - 1, set->p, { 0 }, { 0 },
		NAN };
	double x[MOST_ROWS * MOST_COLUMNS], y[MOST_ROWS];

	for (size_t i = 0; i < fit.n; i++) {
		g_auto(GStrv) cells = g_strsplit(lines[i + 1], ",", -1);

		y[i] = g_ascii_strtod(cells[0], NULL);
		fill_row(set, cells, x + i * fit.p);
	}
	const struct columns c = { fit.n, fit.p, x, y, NULL };
	cr_assert(
	    rc_columns_fit(&c, fit.b, fit.inverse, &fit.rss), "%s", set->name);
	return fit;
}

/* "B3", "B3_sd", "residual_sd", "residual_ss", "residual_df"; NoInt's one
 * coefficient is B1 there. */
static double
statistic_of(
    const struct nist_set *set, const struct nist_fit *fit, const char *name)
{
	double df = (double)(fit->n - fit->p);
	size_t j;

	if (strcmp(name, "residual_df") == 0)
		return df;
	if (strcmp(name, "residual_ss") == 0)
		return fit->rss;
	if (strcmp(name, "residual_sd") == 0)
		return sqrt(fit->rss / df);
	j = (size_t)atoi(name + 1) - (set->is_through_0 ? 1 : 0);
	cr_assert_lt(j, fit->p, "%s", name);
	if (!g_str_has_suffix(name, "_sd"))
		return fit->b[j];
	return sqrt(fit->inverse[j * fit->p + j] * fit->rss / df);
}

/* Digits that agree, 15 at most; of a certified 0, digits after the point. */
static double
digits_of(double value, double certified)
{
	double error = fabs(value - certified);

	if (certified != 0)
		error /= fabs(certified);
	return error > 0 ? fmin(15, -log10(error)) : 15;
}

ParameterizedTest(struct nist_set *set, nist_linear, certified)
{
	g_autofree char *text =
	    file_bytes("tests/data/nist/certified_linear.csv", NULL);
	g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);
	struct nist_fit fit = fit_of(set);
	size_t checked = 0;

	for (size_t i = 1; lines[i] != NULL; i++) {
		g_auto(GStrv) cells = g_strsplit(lines[i], ",", 3);
		double value, digits;

		if (strcmp(cells[0], set->name) != 0)
			continue;
		value = statistic_of(set, &fit, cells[1]);
		digits = digits_of(value, g_ascii_strtod(cells[2], NULL));
		cr_expect_geq(digits, set->digits, "%s: %.15g: %.1f digits",
		    lines[i], value, digits);
		checked++;
	}
	cr_expect_eq(checked, 2 * set->p + 3);
}
