#include "charts/charts.h"

#include <string.h>

static const struct rc_chart charts[] = {
	{ "history",
	    "How has the body divided on this, year by year, and when did it "
	    "stop voting?",
	    "summary", NULL, 0, rc_history_draw },
	{ "rows", "The same, a row a vote: for one column of text.", "summary",
	    NULL, 0, rc_rows_draw },
	{ "trend", "Is support rising? How surely?", "summary", NULL, 0,
	    rc_trend_draw },
};

const struct rc_chart *
rc_chart_at(size_t i)
{
	return i < G_N_ELEMENTS(charts) ? &charts[i] : NULL;
}

const struct rc_chart *
rc_chart_find(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(charts); i++)
		if (strcmp(charts[i].name, name) == 0)
			return &charts[i];
	return NULL;
}

struct rc_page
chart_page(const struct rc_figure *figure, struct rc_scene *scene,
    const char *title, const char *subtitle, const char *footer)
{
	struct rc_scene_text *about = &scene->about;

	about->title =
	    rc_scene_keep(scene, figure->title != NULL ? figure->title : title);
	about->subtitle = rc_scene_keep(
	    scene, figure->subtitle != NULL ? figure->subtitle : subtitle);
	return rc_page_begin(scene, figure->preset, figure->theme,
	    figure->measure, about->title, about->subtitle, footer);
}

bool
chart_check_years(const struct votes *votes, struct rc_error *err)
{
	for (size_t i = 1; i < votes->n_runs; i++) {
		const struct rc_run *before = &votes->runs[i - 1];

		if (votes->runs[i].first_year != before->last_year)
			continue;
		rc_fail(err, RC_EUSAGE, NULL,
		    "%d has two decisions: this chart has one place a year",
		    before->last_year);
		return rc_fail_help(
		    err, "choose with --body, --kind or --topic, or draw rows");
	}
	return true;
}

struct rc_scene *
rc_chart_draw(const struct rc_chart *chart, const struct rc_figure *figure,
    struct rc_error *err)
{
	struct rc_scene *scene =
	    rc_scene_new(figure->preset->width, figure->preset->height);
	const struct rc_selection *selection = figure->selection;
	g_autofree char *source = rc_selection_source(selection);

	scene->dpi = figure->preset->dpi;
	scene->background = figure->theme->background;
	scene->about.name = rc_scene_keep(scene, figure->name);
	scene->about.source = rc_scene_keep(scene, source);
	scene->about.keywords = "United Nations, roll-call votes";
	if (selection->n == 0) {
		rc_scene_free(scene);
		rc_fail(err, RC_EUSAGE, NULL, "there is nothing to draw");
		return NULL;
	}
	scene->date = rc_selection_at(selection, selection->n - 1)->date;
	if (!chart->draw(figure, scene, err)) {
		rc_scene_free(scene);
		return NULL;
	}
	return scene;
}
