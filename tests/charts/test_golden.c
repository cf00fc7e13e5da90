/* The scenes of the bundled votes as text, a file a chart: what changes in a
 * figure shows in the diff.  ROLLCALL_CASES=write writes them anew. */
#include <criterion/criterion.h>
#include <string.h>

#include "support/support.h"

static void
expect_golden(const char *name, const struct rc_scene *scene)
{
	g_autofree char *dump = rc_scene_dump(scene);
	g_autofree char *path = g_strdup_printf("tests/scenes/%s.txt", name);
	g_autofree char *golden = NULL;

	if (g_strcmp0(g_getenv("ROLLCALL_CASES"), "write") == 0) {
		cr_assert(g_file_set_contents(path, dump, -1, NULL));
		return;
	}
	cr_assert(
	    g_file_get_contents(path, &golden, NULL, NULL), "no %s", path);
	cr_expect_str_eq(dump, golden,
	    "%s: the scene has changed; if it should, write it anew with "
	    "ROLLCALL_CASES=write",
	    path);
}

static void
expect_chart(
    const struct rc_chart *chart, const char *name, struct rc_figure *figure)
{
	struct rc_scene *scene = scene_of(chart->name, figure);

	expect_golden(name, scene);
	rc_scene_free(scene);
}

static void
expect_counts(const struct rc_record *record)
{
	static const struct {
		enum rc_counted counted;
		const char *name;
	} all[] = { { RC_COUNTED_SPONSORS, "trend-sponsors" },
		{ RC_COUNTED_DISSOCIATED, "trend-dissociated" } };
	struct rc_selection *committee = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_C3, .kinds = 1u << RC_RESOLUTION });
	const struct rc_chart *trend = rc_chart_find("trend");
	struct rc_figure figure = figure_of(committee, "double");
	struct kit kit;

	kit_init(&kit, committee);
	cr_assert(kit_fill(&kit, trend, &figure));
	for (size_t i = 0; i < G_N_ELEMENTS(all); i++) {
		figure.counted = all[i].counted;
		expect_chart(trend, all[i].name, &figure);
	}
	kit_clear(&kit);
	rc_selection_free(committee);
}

Test(golden, every_chart)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *all = rc_select(
	    record, &(struct rc_filter){ .kinds = 1u << RC_RESOLUTION });
	struct rc_selection *plenary = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct kit kit, kit_of_all;

	kit_init(&kit, plenary);
	kit_init(&kit_of_all, all);
	for (size_t c = 0; rc_chart_at(c) != NULL; c++) {
		const struct rc_chart *chart = rc_chart_at(c);
		bool in_series = chart->needs & RC_NEEDS_SERIES;
		struct rc_figure figure =
		    figure_of(in_series ? all : plenary, "double");

		cr_assert(
		    kit_fill(in_series ? &kit_of_all : &kit, chart, &figure));
		expect_chart(chart, chart->name, &figure);
		if (strcmp(chart->name, "switches") == 0) {
			figure.ribbons = true;
			expect_chart(chart, "ribbons", &figure);
		}
	}
	expect_counts(record);
	kit_clear(&kit);
	kit_clear(&kit_of_all);
	rc_selection_free(all);
	rc_selection_free(plenary);
	rc_record_free(record);
}
