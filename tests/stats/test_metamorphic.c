/* What must not change when the input is turned about, and how it must change
 * when the votes are. */
#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "support/support.h"
#include "tables/movement.h"

static const int years[] = { 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2014,
	2015 };

enum { N_YEARS = sizeof years / sizeof *years };

/* The rows of the nine files, and their header. */
static GPtrArray *
rows_of_plenary(char **header)
{
	GPtrArray *rows = g_ptr_array_new_with_free_func(g_free);

	*header = NULL;
	for (size_t i = 0; i < N_YEARS; i++) {
		g_autofree char *path =
		    g_strdup_printf("datasets/dprk/ga/%d.csv", years[i]);
		g_autofree char *text = file_bytes(path, NULL);
		g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);

		g_free(*header);
		*header = g_strdup(lines[0]);
		for (size_t k = 1; lines[k] != NULL; k++)
			g_ptr_array_add(rows, g_strdup(lines[k]));
	}
	return rows;
}

static void
shuffle(GPtrArray *rows, guint32 seed)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(seed);

	for (guint i = rows->len; i > 1; i--) {
		guint k = (guint)g_rand_int_range(random, 0, (gint32)i);
		gpointer row = rows->pdata[i - 1];

		rows->pdata[i - 1] = rows->pdata[k];
		rows->pdata[k] = row;
	}
}

/* All numbers of the trend in the files, every method. */
static struct movements
movements_in(const struct text_file *files, size_t n)
{
	const struct rc_load_options options = { .body = -1 };
	struct loaded loaded = load_texts(files, n, &options);
	struct rc_selection *all;
	struct rc_table_request request = {
		.methods = (1u << RC_N_METHODS) - 1, .draws = 500, .seed = 1
	};
	struct movements found;

	cr_assert_not_null(loaded.record, "%s", loaded.err.message);
	all = rc_select(loaded.record, &(struct rc_filter){ .bodies = 0 });
	request.selection = all;
	movements_find(&request, &found);
	rc_selection_free(all);
	loaded_free(&loaded);
	return found;
}

static struct movements
movements_of_rows(const char *header, const GPtrArray *rows, size_t n_files)
{
	g_autofree struct text_file *files = g_new0(struct text_file, n_files);
	g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);
	struct movements found;

	for (size_t f = 0; f < n_files; f++) {
		GString *text = g_string_new(header);

		g_string_append_c(text, '\n');
		for (size_t i = f; i < rows->len; i += n_files)
			g_string_append_printf(text, "%s\n",
			    (const char *)g_ptr_array_index(rows, i));
		files[f].name = g_strdup_printf("ga/%zu.csv", f);
		g_ptr_array_add(kept, (gpointer)files[f].name);
		files[f].text = g_string_free(text, FALSE);
		g_ptr_array_add(kept, (gpointer)files[f].text);
	}
	found = movements_in(files, n_files);
	return found;
}

static void
expect_same(double a, double b, double rel_tol, const char *what)
{
	if (isnan(a) && isnan(b))
		return;
	cr_expect(fabs(a - b) <= rel_tol * fmax(fabs(a), fabs(b)) + 1e-15,
	    "%s: %.17g, not %.17g", what, a, b);
}

/* What looks at shares and order alone. */
static void
expect_same_shape(
    const struct movements *a, const struct movements *b, double rel_tol)
{
	cr_assert_eq(a->n_parts, b->n_parts);
	for (size_t i = 0; i < a->n_parts; i++) {
		const struct movement *x = &a->parts[i], *y = &b->parts[i];

		cr_assert_eq(x->points.n, y->points.n);
		expect_same(x->first, y->first, rel_tol, "first");
		expect_same(x->spread.sd, y->spread.sd, rel_tol, "sd");
		expect_same(x->ols.slope, y->ols.slope, rel_tol, "ols");
		expect_same(x->ols.slope_se, y->ols.slope_se, rel_tol, "se");
		expect_same(x->ols.p, y->ols.p, rel_tol, "p");
		expect_same(x->wls.slope, y->wls.slope, rel_tol, "wls");
		expect_same(x->theil_sen.slope, y->theil_sen.slope, rel_tol,
		    "Theil-Sen");
		expect_same(x->theil_sen.slope_ci[1], y->theil_sen.slope_ci[1],
		    rel_tol, "Theil-Sen, upper end");
		cr_expect_eq(x->mann_kendall.s, y->mann_kendall.s);
		expect_same(
		    x->mann_kendall.p, y->mann_kendall.p, rel_tol, "S, p");
		expect_same(x->spearman.rho, y->spearman.rho, rel_tol, "rho");
		expect_same(x->logit.slope, y->logit.slope, rel_tol, "logit");
		expect_same(x->logit.quasi_se, y->logit.quasi_se, rel_tol,
		    "quasi-binomial error");
		expect_same(x->multinomial.slope, y->multinomial.slope, rel_tol,
		    "multinomial");
		expect_same(
		    x->clr.line.slope, y->clr.line.slope, rel_tol, "clr");
	}
}

static void
expect_same_members(
    const struct movements *a, const struct movements *b, double rel_tol)
{
	for (size_t i = 0; i < a->n_parts; i++) {
		const struct movement *x = &a->parts[i], *y = &b->parts[i];

		expect_same(x->panel.slope_se, y->panel.slope_se, rel_tol,
		    "error by members");
		expect_same(x->bootstrap_ci[0], y->bootstrap_ci[0], rel_tol,
		    "bootstrap, lower end");
		expect_same(x->bootstrap_ci[1], y->bootstrap_ci[1], rel_tol,
		    "bootstrap, upper end");
	}
}

Test(metamorphic, the_order_of_rows_changes_nothing)
{
	g_autofree char *header = NULL;
	g_autoptr(GPtrArray) rows = rows_of_plenary(&header);
	struct movements sorted = movements_of_rows(header, rows, 1), shuffled;

	cr_assert_eq(rows->len, 1730);
	shuffle(rows, 20051216);
	shuffled = movements_of_rows(header, rows, 1);
	expect_same_shape(&shuffled, &sorted, 0);
	expect_same_members(&shuffled, &sorted, 0);
	movements_clear(&sorted);
	movements_clear(&shuffled);
}

Test(metamorphic, splitting_files_changes_nothing)
{
	g_autofree char *header = NULL;
	g_autoptr(GPtrArray) rows = rows_of_plenary(&header);
	struct movements one = movements_of_rows(header, rows, 1);

	for (size_t n = 2; n <= 7; n += 5) {
		struct movements several = movements_of_rows(header, rows, n);

		expect_same_shape(&several, &one, 0);
		expect_same_members(&several, &one, 0);
		movements_clear(&several);
	}
	movements_clear(&one);
}

/* Dates a number of years later: what is measured a year stays, and the logit,
 * which is fitted step by step, to its last digits. */
Test(metamorphic, other_years_change_no_slope)
{
	g_autofree char *header = NULL;
	g_autoptr(GPtrArray) rows = rows_of_plenary(&header);
	struct movements here = movements_of_rows(header, rows, 1), later;

	for (guint i = 0; i < rows->len; i++) {
		GString *row = g_string_new(rows->pdata[i]);

		for (size_t k = N_YEARS; k > 0; k--) {
			g_autofree char *from =
			    g_strdup_printf(",%d-12-", years[k - 1]);
			g_autofree char *to =
			    g_strdup_printf(",%d-12-", years[k - 1] + 130);

			g_string_replace(row, from, to, 1);
		}
		g_free(rows->pdata[i]);
		rows->pdata[i] = g_string_free(row, FALSE);
	}
	later = movements_of_rows(header, rows, 1);
	cr_expect_eq(later.parts[0].points.year[0], 2135);
	expect_same_shape(&later, &here, 1e-12);
	movements_clear(&here);
	movements_clear(&later);
}

static char *
totals_times(int factor)
{
	static const int counts[N_YEARS][4] = { { 88, 21, 60, 22 },
		{ 99, 21, 56, 16 }, { 101, 22, 59, 10 }, { 94, 22, 63, 13 },
		{ 99, 20, 63, 10 }, { 106, 20, 57, 9 }, { 123, 16, 51, 3 },
		{ 116, 20, 53, 4 }, { 119, 19, 48, 7 } };
	GString *text =
	    g_string_new("date,resolution,yes,no,abstain,nonvoting\n");

	for (size_t i = 0; i < N_YEARS; i++)
		g_string_append_printf(text,
		    "%d-12-18,A/RES/%d/1,%d,%d,%d,%d\n", years[i],
		    years[i] - 1945, factor * counts[i][0],
		    factor * counts[i][1], factor * counts[i][2],
		    factor * counts[i][3]);
	return g_string_free(text, FALSE);
}

/* Twice as many states with the same shares: shares and their trends stay; what
 * takes votes for independent is surer by the root of two, and chi-square is
 * twice as large. */
Test(metamorphic, doubling_all_counts_leaves_the_shares)
{
	g_autofree char *once = totals_times(1), *twice = totals_times(2);
	const struct text_file one = { "ga/1.csv", once };
	const struct text_file two = { "ga/2.csv", twice };
	struct movements a = movements_in(&one, 1), b = movements_in(&two, 1);

	expect_same_shape(&b, &a, 1e-11);
	for (size_t i = 0; i < a.n_parts; i++) {
		expect_same(b.parts[i].logit.slope_se * sqrt(2),
		    a.parts[i].logit.slope_se, 1e-9, "error of the logit");
		expect_same(b.parts[i].cochran_armitage.z,
		    a.parts[i].cochran_armitage.z * sqrt(2), 1e-12, "z");
	}
	expect_same(b.chi_square.chi2, 2 * a.chi_square.chi2, 1e-12, "chi2");
	movements_clear(&a);
	movements_clear(&b);
}
