#include "charts/charts.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "base/text.h"
#include "charts/given.h"
#include "charts/phrases.h"

static const struct rc_chart charts[] = {
	{
	    .name = "history",
	    .question = "How has the body divided on this, year by year, and "
			"when did it stop voting?",
	    .picture = { "\u2591\u2591 \u2591\u2591 \u2591\u2591 -----",
		"\u2592\u2592 \u2592\u2592 \u2592\u2592 -----",
		"\u2588\u2588 \u2588\u2588 \u2588\u2588 -----" },
	    .table = "summary",
	    .table_of_all = NULL,
	    .needs = RC_TAKES_EVENTS | RC_TAKES_OF | RC_TAKES_FOLD,
	    .draw = rc_history_draw,
	    .pages = NULL,
	},
	{
	    .name = "rows",
	    .question = "The same, a row a vote: for one column of text.",
	    .picture = { "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2592\u2592\u2592\u00b7\u00b7\u2591\u2591",
		"\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2592\u2592\u2592\u00b7\u2591\u2591",
		"--------------" },
	    .table = "summary",
	    .table_of_all = NULL,
	    .needs = RC_TAKES_OF,
	    .draw = rc_rows_draw,
	    .pages = NULL,
	},
	{
	    .name = "trend",
	    .question = "Is support rising? How surely?",
	    .picture = { "        \u25cf  ---",
		"  \u25cf \u25cf\u00b7\u25cf    ---",
		"\u25cf\u00b7         ---" },
	    .table = "summary",
	    .table_of_all = NULL,
	    .needs =
		RC_TAKES_EVENTS | RC_TAKES_MEASURE | RC_TAKES_OF | RC_TAKES_FIT,
	    .draw = rc_trend_draw,
	    .pages = NULL,
	},
	{
	    .name = "rollcall",
	    .question = "Who voted how?",
	    .picture = { "119 Yes  19 No",
		"\u25a0\u25a0\u25a0\u25a0\u25a0\u25a0\u25a0  \u25a0\u25a0\u25a0",
		"\u25a0\u25a0\u25a0\u25a0\u25a0\u25a0\u25a0  \u25a0" },
	    .table = "rollcall",
	    .table_of_all = NULL,
	    .needs = RC_NEEDS_VOTE | RC_NEEDS_GROUPS | RC_TAKES_HIGHLIGHT |
		RC_TAKES_NAMES,
	    .draw = rc_rollcall_draw,
	    .pages = NULL,
	},
	{
	    .name = "grid",
	    .question = "Who voted how, vote by vote?",
	    .picture = { "Benin  A A Y \u25c7", "Ghana  A Y Y \u25c7",
		"Kenya  A A A \u25c7" },
	    .table = "grid",
	    .table_of_all = NULL,
	    .needs = RC_NEEDS_GROUPS | RC_TAKES_HIGHLIGHT | RC_TAKES_NAMES,
	    .draw = rc_grid_draw,
	    .pages = rc_grid_pages,
	},
	{
	    .name = "switches",
	    .question = "Who changed between two votes?",
	    .picture = { "\u2592\u2192\u2588 23: Benin,", "    Botswana..",
		"\u2588\u2192\u2592 6: Fiji .." },
	    .table = "switches",
	    .table_of_all = NULL,
	    .needs = RC_NEEDS_TWO_VOTES | RC_NEEDS_GROUPS | RC_TAKES_NAMES |
		RC_TAKES_RIBBONS | RC_TAKES_OF | RC_TAKES_ALL,
	    .draw = rc_switches_draw,
	    .pages = NULL,
	},
	{
	    .name = "groups",
	    .question = "How did the groups vote, beside all?",
	    .picture = { "    \u25cf  \u25cf\u25cf\u25cf  \u25cf\u25cf",
		"  \u25cf         ", "\u25cf      \u00b7  \u00b7 \u00b7 " },
	    .table = "groups",
	    .table_of_all = NULL,
	    .needs =
		RC_NEEDS_GROUPS | RC_TAKES_GROUPS | RC_TAKES_OF | RC_TAKES_ALL,
	    .draw = rc_groups_draw,
	    .pages = NULL,
	},
	{
	    .name = "agree",
	    .question = "Who agrees with whom?",
	    .picture = { "Tunisia  \u2500\u2500\u2500\u2500\u25cf",
		"Ghana    \u2500\u2500\u2500\u25cf ", "China    \u25cf    " },
	    .table = "agree",
	    .table_of_all = "pairs",
	    .needs = RC_TAKES_MEMBER | RC_NEEDS_GROUPS | RC_TAKES_NAMES |
		RC_TAKES_ALL,
	    .draw = rc_agree_draw,
	    .pages = NULL,
	},
	{
	    .name = "mode",
	    .question = "How was it adopted, with a vote or without?",
	    .picture = { "GA  \u25a0\u25a0\u25a0\u25a0\u25a0\u25c7\u25c7\u25a0\u25a0\u25c7",
		"C3  \u25a0\u25a0\u25a0\u25a0\u25a0\u25c7\u25c7\u25a0\u25a0\u25c7",
		"HRC   \u25a0\u25a0\u25a0\u25c7\u25c7\u25a0\u25a0\u25c7" },
	    .table = "mode",
	    .table_of_all = NULL,
	    .needs = RC_NEEDS_SERIES,
	    .draw = rc_mode_draw,
	    .pages = NULL,
	},
	{
	    .name = "tiles",
	    .question = "Who voted how, where?",
	    .picture = { "\u25a0\u25a0   \u25a0\u25a0\u25a0\u25a0\u25a0 \u25a0",
		" \u25a0\u25a0   \u25a0\u25a0\u25a0\u25a0\u25a0\u25a0",
		"  \u25a0    \u25a0\u25a0  \u25a0" },
	    .table = "rollcall",
	    .table_of_all = NULL,
	    .needs = RC_NEEDS_VOTE | RC_NEEDS_GROUPS | RC_NEEDS_TILES |
		RC_TAKES_HIGHLIGHT | RC_TAKES_NAMES,
	    .draw = rc_tiles_draw,
	    .pages = NULL,
	},
	{
	    .name = "compare",
	    .question = "How do topics or bodies differ, and how did each "
			"move?",
	    .picture = { "GA     \u25cb\u2500\u2500\u2500\u2500\u25cf ",
		"C3    \u25cb\u2500\u2500\u2500\u25cf   ",
		"HRC    \u25cb\u2500\u2500\u25cf   " },
	    .table = "compare",
	    .table_of_all = NULL,
	    .needs = RC_NEEDS_SERIES | RC_TAKES_OF,
	    .draw = rc_compare_draw,
	    .pages = NULL,
	},
};

/* The options that only some charts have a use for, and which. */
static const struct {
	const char *option;
	unsigned use;
} uses[] = {
	{ "with", RC_TAKES_MEMBER },
	{ "by", RC_TAKES_GROUPS },
	{ "measure", RC_TAKES_MEASURE },
	{ "all", RC_TAKES_ALL },
	{ "highlight", RC_TAKES_HIGHLIGHT },
	{ "tiles", RC_NEEDS_TILES },
	{ "names", RC_TAKES_NAMES },
	{ "events", RC_TAKES_EVENTS },
	{ "of", RC_TAKES_OF },
	{ "fold", RC_TAKES_FOLD },
	{ "ribbons", RC_TAKES_RIBBONS },
	{ "trend", RC_TAKES_FIT },
	{ "band", RC_TAKES_FIT },
};

bool
rc_chart_takes(const struct rc_chart *chart, const char *option)
{
	for (size_t i = 0; i < G_N_ELEMENTS(uses); i++)
		if (strcmp(uses[i].option, option) == 0)
			return (chart->needs & uses[i].use) != 0;
	return true;
}

size_t
rc_chart_n_votes(const struct rc_chart *chart)
{
	if (chart->needs & RC_NEEDS_TWO_VOTES)
		return 2;
	return chart->needs & RC_NEEDS_VOTE ? 1 : 0;
}

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

const struct rc_chart *
rc_chart_choose(
    const char *name, const struct rc_place *place, struct rc_error *err)
{
	const struct rc_chart *chart = rc_chart_find(name);
	const char *names[G_N_ELEMENTS(charts)];
	g_autofree char *suggestion = NULL;

	if (chart != NULL)
		return chart;
	for (size_t i = 0; i < G_N_ELEMENTS(charts); i++)
		names[i] = charts[i].name;
	suggestion = rc_text_suggestion(name, names, G_N_ELEMENTS(names));
	rc_fail(err, RC_EUSAGE, place, "no chart \"%s\"%s", name, suggestion);
	rc_fail_help(err, "`rollcall charts` lists the charts");
	return NULL;
}

struct rc_page
chart_page(const struct rc_figure *figure, struct rc_scene *scene,
    const char *title, const char *subtitle, const char *footer)
{
	struct rc_scene_text *about = &scene->about;

	about->finding = rc_scene_keep(scene, title);
	about->subject = rc_scene_keep(scene, subtitle);
	about->title =
	    rc_scene_keep(scene, figure->title != NULL ? figure->title : title);
	about->subtitle = rc_scene_keep(
	    scene, figure->subtitle != NULL ? figure->subtitle : subtitle);
	about->footer = rc_scene_keep(scene, footer);
	return rc_page_begin(scene, figure->preset, figure->theme,
	    figure->measure, about->title, about->subtitle, footer);
}

struct rc_figure
chart_figure_of(
    const struct rc_figure *figure, const struct rc_selection *selection)
{
	struct rc_figure of = *figure;

	of.selection = selection;
	return of;
}

bool
chart_fail_voters(struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL,
	    "the roll call lists voters only: who did not vote is not known");
	return rc_fail_help(
	    err, "draw history or rows, which need no more than totals");
}

bool
chart_fail_roll_calls(const char *chart, struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL,
	    "%s needs roll calls, and none of the decisions has one", chart);
	return rc_fail_help(err,
	    "choose other years, or draw mode, which shows years without a "
	    "roll call");
}

void
chart_settle(chart_drawing draw, void *chart, struct rc_scene *scene)
{
	char *note = g_strdup(""), *left_out = NULL;
	bool settled = false, done = false;

	for (int trials = 0; !done; trials++) {
		char *before = note;

		/* The heading tells what the drawing before has found. */
		done = settled || trials == 4;
		g_free(left_out);
		rc_scene_clear(scene);
		note = draw(chart, scene, before, &left_out);
		settled = strcmp(before, note) == 0;
		g_free(before);
	}
	scene->about.left_out = rc_scene_keep(scene, left_out);
	scene->about.note = rc_scene_keep(scene, note);
	g_free(left_out);
	g_free(note);
}

bool
chart_fail_rows(struct rc_error *err)
{
	rc_fail(err, RC_EDRAW, NULL,
	    "the rows do not fit: the page is not high enough for them");
	return rc_fail_help(err,
	    "take a higher page, such as --size social-square or 1080x1600px, "
	    "or one that grows with them, such as --size double");
}

bool
chart_check_room(const struct rc_page *page, struct rc_error *err)
{
	const double least = 9; /* lines of words */

	if (page->plot.h >= least * page->preset->label)
		return true;
	rc_fail(err, RC_EDRAW, NULL,
	    "the plot does not fit: title, subtitle and note leave no room");
	return rc_fail_help(err,
	    "shorten them with --title, --subtitle or --note, or take a larger "
	    "--size");
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

void
chart_warn(
    const struct rc_figure *figure, const char *help, const char *fmt, ...)
{
	g_autofree char *message = NULL;
	struct rc_error warning;
	va_list args;

	if (figure->report == NULL)
		return;
	va_start(args, fmt);
	message = g_strdup_vprintf(fmt, args);
	va_end(args);
	rc_fail(&warning, RC_EDRAW, NULL, "%s", message);
	rc_fail_help(&warning, "%s", help);
	warning.severity = RC_WARNING;
	rc_report_add(figure->report, &warning);
}

/* What does not fit is left out or refused where it is placed; that nothing
 * collides all the same is looked at in every figure. */
static void
audit(const struct rc_figure *figure, const struct rc_scene *scene)
{
	char *report;
	g_auto(GStrv) faults = NULL;

	rc_scene_audit(scene, figure->preset->smallest, &report);
	faults = g_strsplit(report, "\n", -1);
	g_free(report);
	for (char **fault = faults; *fault != NULL && **fault != '\0'; fault++)
		chart_warn(figure, "take a larger --size, or shorter words",
		    "the layout has a fault, %s", *fault);
}

/* Some sizes bound how high their content may make the page. */
static bool
check_height(const struct rc_preset *preset, const struct rc_scene *scene,
    struct rc_error *err)
{
	const double mm = 25.4 / 72;

	if (preset->tallest <= 0 || scene->height <= preset->tallest + 1e-6)
		return true;
	rc_fail(err, RC_EDRAW, NULL,
	    "the figure does not fit: it is %.0f mm high, and the size %s "
	    "allows %.0f",
	    scene->height * mm, preset->name, preset->tallest * mm);
	return rc_fail_help(err,
	    "show fewer votes or members (--from, --to, --members), or take "
	    "another --size");
}

static bool
draw_expanded(const struct rc_chart *chart, const struct rc_figure *figure,
    struct rc_scene *scene, struct rc_error *err)
{
	struct rc_figure expanded;
	bool ok = given_expand(chart, figure, scene, &expanded, err) &&
	    chart->draw(&expanded, scene, err) &&
	    check_height(figure->preset, scene, err);

	if (ok)
		audit(figure, scene);
	return ok;
}

/* Words that cannot be expanded are told of when the first page is drawn. */
size_t
rc_chart_pages(const struct rc_chart *chart, const struct rc_figure *figure)
{
	struct rc_scene *trial;
	struct rc_figure expanded;
	size_t n = 1;

	if (chart->pages == NULL || figure->selection->n == 0)
		return 1;
	trial = rc_scene_new(1, 1);
	if (given_expand(chart, figure, trial, &expanded, NULL))
		n = chart->pages(&expanded);
	rc_scene_free(trial);
	return MAX(n, 1);
}

/* As the files are named.  What has one name has the same ids, and pages may
 * stand together. */
static const char *
name_page(struct rc_scene *scene, const struct rc_figure *figure)
{
	return figure->page == 0
	    ? rc_scene_keep(scene, figure->name)
	    : rc_scene_printf(scene, "%s-%zu", figure->name, figure->page + 1);
}

static struct rc_scene *
draw_scene(const struct rc_chart *chart, const struct rc_figure *figure,
    struct rc_error *err)
{
	struct rc_scene *scene =
	    rc_scene_new(figure->preset->width, figure->preset->height);
	const struct rc_selection *selection = figure->selection;
	g_autofree char *source = rc_selection_source(selection);

	scene->dpi = figure->preset->dpi * MAX(figure->scale, 1);
	scene->in_pixels = figure->preset->in_pixels;
	if (!figure->transparent)
		scene->background = figure->theme->background;
	scene->about.name = name_page(scene, figure);
	scene->about.source = rc_scene_keep(scene, source);
	scene->about.keywords = PHRASE_KEYWORDS;
	if (selection->n == 0) {
		rc_scene_free(scene);
		rc_fail(err, RC_EUSAGE, NULL, "there is nothing to draw");
		return NULL;
	}
	scene->date = rc_selection_at(selection, selection->n - 1)->date;
	if (!draw_expanded(chart, figure, scene, err)) {
		rc_scene_free(scene);
		return NULL;
	}
	return scene;
}

struct rc_scene *
rc_chart_draw(const struct rc_chart *chart, const struct rc_figure *figure,
    struct rc_error *err)
{
	struct rc_scene *scene = draw_scene(chart, figure, err);
	struct rc_figure dark = *figure;

	/* What is wrong is said once, not of every page and of its twin. */
	dark.theme = figure->theme->dark;
	dark.report = NULL;
	if (scene != NULL && figure->page == 0)
		given_check(chart, figure, scene);
	if (scene == NULL || dark.theme == NULL)
		return scene;
	scene->dark = draw_scene(chart, &dark, err);
	if (scene->dark != NULL)
		return scene;
	rc_scene_free(scene);
	return NULL;
}
