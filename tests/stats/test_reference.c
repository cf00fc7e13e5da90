/* Every statistic of the DPRK votes against R and Python.
 *
 * tests/data/dprk_reference.csv holds 1,746 values computed in R 4.2.2 and
 * again, for nearly all, in Python (numpy, scipy, statsmodels, mpmath), each
 * with the tolerance to which it is held. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <string.h>

#include "stats/nearly.h"
#include "stats/reference.h"
#include "support/support.h"

static const struct {
	const char *name;
	size_t rows; /* in the table */
	double (*compute)(
	    const char *denominator, const char *method, const char *parameter);
} methods[] = {
	{ "share", 72, reference_series },
	{ "summary", 40, reference_series },
	{ "ols", 192, reference_series },
	{ "wls", 184, reference_series },
	{ "logit", 104, reference_counts },
	{ "quasilogit", 32, reference_counts },
	{ "theil_sen", 32, reference_series },
	{ "mann_kendall", 72, reference_series },
	{ "spearman", 24, reference_series },
	{ "wilson95", 144, reference_series },
	{ "clopper_pearson95", 144, reference_series },
	{ "jeffreys95", 144, reference_series },
	{ "cochran_armitage", 24, reference_counts },
	{ "ols_bh", 7, reference_series },
	{ "chi2_homogeneity", 21, reference_counts },
	{ "multinomial", 26, reference_counts },
	{ "clr_trend", 21, reference_counts },
	{ "alr_trend", 15, reference_counts },
	{ "rice_index", 9, reference_members },
	{ "hix_agreement_index", 9, reference_members },
	{ "transition", 128, reference_members },
	{ "mcnemar_yes", 112, reference_members },
	{ "stuart_maxwell", 48, reference_members },
	{ "bhapkar", 32, reference_members },
	{ "bowker", 48, reference_members },
	{ "cochran_q_yes", 7, reference_members },
	{ "fleiss_kappa", 3, reference_members },
	{ "krippendorff_alpha", 6, reference_members },
	{ "pair", 8, reference_members },
	{ "cohen_kappa", 12, reference_members },
	{ "signorino_ritter_S", 8, reference_members },
	{ "panel_logit", 18, reference_counts },
};

struct method_case {
	size_t i; /* in methods */
};

ParameterizedTestParameters(reference, as_in_r_and_python)
{
	static struct method_case cases[G_N_ELEMENTS(methods)];

	for (size_t i = 0; i < G_N_ELEMENTS(methods); i++)
		cases[i].i = i;
	return cr_make_param_array(
	    struct method_case, cases, G_N_ELEMENTS(methods));
}

ParameterizedTest(struct method_case *c, reference, as_in_r_and_python)
{
	g_autofree char *text =
	    file_bytes("tests/data/dprk_reference.csv", NULL);
	g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);
	size_t checked = 0;

	for (size_t i = 1; lines[i] != NULL; i++) {
		g_auto(GStrv) cells = g_strsplit(lines[i], ",", 5);
		double value;

		if (strcmp(cells[1], methods[c->i].name) != 0)
			continue;
		value = methods[c->i].compute(cells[0], cells[1], cells[2]);
		cr_expect(nearly(value, g_ascii_strtod(cells[3], NULL),
			      g_ascii_strtod(cells[4], NULL)),
		    "%s: %.15g", lines[i], value);
		checked++;
	}
	cr_expect_eq(checked, methods[c->i].rows, "%s: %zu rows",
	    methods[c->i].name, checked);
}

Test(reference, every_row_of_the_table_has_a_method)
{
	g_autofree char *text =
	    file_bytes("tests/data/dprk_reference.csv", NULL);
	g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);
	size_t rows = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(methods); i++)
		rows += methods[i].rows;
	cr_expect_eq(rows, 1746);
	cr_expect_eq(g_strv_length(lines), 1 + rows);
}

/* A name that is none has no value: a row cannot pass by being unknown. */
Test(reference, unknown_names_are_nan)
{
	cr_expect(isnan(reference_counts("members", "logit", "maybe.slope")));
	cr_expect(isnan(reference_counts("members", "logit", "yes.colour")));
	cr_expect(isnan(reference_counts("states", "logit", "yes.slope")));
	cr_expect(isnan(reference_counts("members", "probit", "yes.slope")));
	cr_expect(isnan(reference_series("states", "share", "yes.y2005")));
	cr_expect(isnan(reference_series("members", "ols", "yes.none")));
	cr_expect(isnan(reference_series("members", "ols", "yes")));
	cr_expect(isnan(reference_members("members", "ols", "yes.slope")));
	cr_expect(isnan(
	    reference_members("members", "mcnemar_yes", "2005_2006.chi3")));
}
