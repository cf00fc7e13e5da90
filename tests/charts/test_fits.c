/* Sizes of every kind, each with the type that it has: charts fit those that
 * are made for them; elsewhere they are clean or are said not to fit. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "support/support.h"

struct size_case {
	char size[16];
	bool is_roomy;   /* DPRK data over the years fit it */
	bool takes_rows; /* and so they do as rows */
};

ParameterizedTestParameters(fits, dprk)
{
	static struct size_case cases[] = {
		{ "column", true, true },
		{ "double", true, true },
		{ "journal", true, true },
		{ "journal2", true, true },
		{ "page", true, true },
		{ "slide", true, true },
		{ "social", true, true },
		{ "social-square", true, true },
		{ "web", true, true },
		{ "60x60mm", false, false },
		{ "50x40mm", false, false },
		{ "400x300mm", true, true },
		{ "1400x1400mm", true, true },
		{ "300x200px", false, false },
		{ "400x1600px", true, true },
		{ "3000x800px", true, true },
	};
	return cr_make_param_array(
	    struct size_case, cases, sizeof cases / sizeof *cases);
}

/* A clean figure, or one that is said not to fit and what to do. */
static void
check(const struct rc_chart *chart, const struct rc_figure *figure,
    const char *what, bool must_fit)
{
	struct rc_error err = { .status = RC_OK };
	struct rc_scene *scene = rc_chart_draw(chart, figure, &err);
	g_autofree char *faults = NULL;

	if (scene == NULL) {
		cr_expect_eq(err.status, RC_EDRAW, "%s at %s: %s", chart->name,
		    what, err.message);
		cr_expect_neq(err.help[0], '\0', "%s", err.message);
		cr_expect_not(
		    must_fit, "%s at %s: %s", chart->name, what, err.message);
		return;
	}
	cr_expect_eq(rc_scene_audit(scene, figure->preset->smallest, &faults),
	    0, "%s at %s:\n%s", chart->name, what, faults);
	if (figure->preset->is_fixed)
		cr_expect_eq(scene->height, figure->preset->height);
	rc_scene_free(scene);
}

/* A figure in a size, with the type that the size has. */
struct sized {
	struct rc_preset preset;
	struct rc_type *type;
	struct rc_measure measure;
};

static void
set_size(struct rc_figure *figure, const char *size, struct sized *sized)
{
	struct rc_error err;

	cr_assert(
	    rc_preset_parse(size, &sized->preset, &err), "%s", err.message);
	sized->type = open_type(
	    sized->preset.font != NULL ? sized->preset.font : "Inter");
	sized->measure = rc_type_measure(sized->type);
	figure->preset = &sized->preset;
	figure->measure = &sized->measure;
}

static bool
is_of_years(const struct rc_chart *chart)
{
	return (chart->needs & ~(unsigned)RC_TAKES_EVENTS) == 0;
}

ParameterizedTest(struct size_case *c, fits, dprk)
{
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct kit kit;
	struct sized sized;
	struct rc_figure figure = figure_of(votes, "double");

	kit_init(&kit, votes);
	set_size(&figure, c->size, &sized);
	for (size_t i = 0; rc_chart_at(i) != NULL; i++) {
		const struct rc_chart *chart = rc_chart_at(i);
		bool takes_it = strcmp(chart->name, "rows") == 0
		    ? c->takes_rows
		    : is_of_years(chart) && c->is_roomy;

		cr_assert(kit_fill(&kit, chart, &figure));
		for (figure.page = 0;
		     figure.page < rc_chart_pages(chart, &figure);
		     figure.page++)
			check(chart, &figure, c->size, takes_it);
	}
	rc_type_close(sized.type);
	kit_clear(&kit);
	rc_selection_free(votes);
	rc_record_free(record);
}

/* What is shown on slides and in posts fits them. */
Test(fits, slides_and_posts)
{
	static const char *const sizes[] = { "slide", "social",
		"social-square" };
	static const char *const names[] = { "rows", "switches", "groups" };
	struct rc_record *record = record_of_dprk();
	struct rc_selection *votes = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct kit kit;

	kit_init(&kit, votes);
	for (size_t k = 0; k < G_N_ELEMENTS(sizes); k++) {
		struct rc_figure figure = figure_of(votes, "double");
		struct sized sized;

		set_size(&figure, sizes[k], &sized);
		for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
			const struct rc_chart *chart = rc_chart_find(names[i]);

			cr_assert(kit_fill(&kit, chart, &figure));
			figure.ribbons = false;
			check(chart, &figure, sizes[k], true);
			figure.ribbons = true;
			check(chart, &figure, sizes[k], true);
		}
		rc_type_close(sized.type);
	}
	kit_clear(&kit);
	rc_selection_free(votes);
	rc_record_free(record);
}

/* Made-up years: how many, every how-many-th of them without a vote, and the
 * number that did not vote. */
struct years_case {
	char name[40];
	int n, without, nonvoting;
	int first_yes, step; /* yes votes in the first year, change a year */
};

ParameterizedTestParameters(fits, years)
{
	static struct years_case cases[] = {
		{ "one vote", 1, 0, 7, 119, 0 },
		{ "no vote at all", 12, 1, 0, 0, 0 },
		{ "every other year without a vote", 20, 2, 3, 60, 3 },
		{ "80 years", 80, 9, 12, 40, 1 },
		{ "a part of zero", 9, 0, 0, 100, 2 },
		{ "falling", 12, 0, 10, 150, -9 },
		{ "two votes", 2, 0, 1, 100, 1 },
		{ "a council of 47", 10, 4, 1, 20, 1 },
	};
	return cr_make_param_array(
	    struct years_case, cases, sizeof cases / sizeof *cases);
}

static char *
made_years(const struct years_case *c)
{
	GString *out = g_string_new(OUTCOMES_HEADER);
	int members = strcmp(c->name, "a council of 47") == 0 ? 47 : 193;

	for (int i = 0; i < c->n; i++) {
		int yes = c->first_yes + i * c->step;
		int no = (members - yes - c->nonvoting) / 3;
		int abstain = members - yes - no - c->nonvoting;

		g_string_append_printf(out,
		    "%d-12-18,,A/RES/%d/1,Situation of human rights in "
		    "Somewhere,",
		    1946 + i, i + 1);
		if (c->without > 0 && i % c->without == c->without - 1)
			g_string_append(out, "Without vote,,,,,193\n");
		else
			g_string_append_printf(out,
			    "\"Vote, recorded\",%d,%d,%d,%d,%d\n", yes, no,
			    abstain, c->nonvoting, members);
	}
	return g_string_free(out, FALSE);
}

ParameterizedTest(struct years_case *c, fits, years)
{
	static const char *const sizes[] = { "column", "double", "journal",
		"page", "slide", "social", "social-square", "web", "60x60mm",
		"400x300mm" };
	g_autofree char *text = made_years(c);
	struct rc_record *record = record_from(text);
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .from = 0 });

	for (size_t k = 0; k < G_N_ELEMENTS(sizes); k++) {
		struct rc_figure figure = figure_of(votes, "double");
		g_autofree char *what =
		    g_strdup_printf("%s, %s", sizes[k], c->name);
		struct sized sized;

		set_size(&figure, sizes[k], &sized);
		for (size_t i = 0; rc_chart_at(i) != NULL; i++)
			if (is_of_years(rc_chart_at(i)))
				check(rc_chart_at(i), &figure, what, false);
		rc_type_close(sized.type);
	}
	rc_selection_free(votes);
	rc_record_free(record);
}

/* A journal has pages of a height: rows that go on beyond it are an error, and
 * a size without a bound takes them. */
Test(fits, a_size_may_bound_the_height)
{
	const struct years_case long_series = { "long", 75, 0, 10, 40, 1 };
	g_autofree char *text = made_years(&long_series);
	struct rc_record *record = record_from(text);
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(votes, "journal");
	struct rc_error err;
	struct rc_scene *scene;

	cr_expect_null(rc_chart_draw(rc_chart_find("rows"), &figure, &err));
	cr_expect_eq(err.status, RC_EDRAW);
	cr_expect_neq(err.help[0], '\0');
	figure.preset = rc_preset_find("column");
	scene = scene_of("rows", &figure);
	cr_expect_gt(scene->height, rc_preset_find("journal")->tallest);
	rc_scene_free(scene);
	rc_selection_free(votes);
	rc_record_free(record);
}

/* What seeds the ids of its SVG: pages may stand on one. */
Test(fits, every_page_has_a_name_of_its_own)
{
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	const struct rc_chart *grid = rc_chart_find("grid");
	struct rc_figure figure = figure_of(votes, "double");
	static const char *const names[] = { "t", "t-2", "t-3" };
	struct kit kit;

	kit_init(&kit, votes);
	cr_assert(kit_fill(&kit, grid, &figure));
	cr_assert_geq(rc_chart_pages(grid, &figure), G_N_ELEMENTS(names));
	figure.name = "t";
	for (; figure.page < G_N_ELEMENTS(names); figure.page++) {
		struct rc_scene *scene = rc_chart_draw(grid, &figure, NULL);

		cr_assert_not_null(scene);
		cr_expect_str_eq(scene->about.name, names[figure.page]);
		rc_scene_free(scene);
	}
	kit_clear(&kit);
	rc_selection_free(votes);
	rc_record_free(record);
}
