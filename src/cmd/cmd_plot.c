/* One figure: options -> load -> select -> draw a scene -> render. */
#include <string.h>

#include "cmd/command.h"
#include "cmd/figure_files.h"
#include "cmd/fonts.h"
#include "cmd/plot_ask.h"
#include "cmd/present.h"
#include "render/terminal.h"

struct plot_options {
	const char *output, *size, *theme, *font;
	const char *title, *subtitle, *note, *source;
	/* -1 where they are not given. */
	int of, fit, fit_band, svg_text;
	int format; /* index in figure_formats; -1: by the suffix */
	bool no_credit, fold, ribbons, transparent, preview;
	int scale;
	struct plot_ask_options ask;
};

enum { N_OPTIONS = 20 };

enum { TEXT_OUTLINE, TEXT_LIVE };
static const char *const svg_text_names[] = {
	[TEXT_OUTLINE] = "outline", [TEXT_LIVE] = "live", NULL
};
static const char *const fit_names[] = { [RC_FIT_OLS] = "ols",
	[RC_FIT_THEIL_SEN] = "theil-sen",
	[RC_FIT_NONE] = "none",
	NULL };
static const char *const band_names[] = { [RC_BAND_LINE] = "line",
	[RC_BAND_PREDICTION] = "prediction",
	[RC_BAND_NONE] = "none",
	NULL };

static void
plot_table(struct plot_options *o, struct option table[N_OPTIONS])
{
	const struct option rows[N_OPTIONS] = {
		{ "output", 'o', OPT_TEXT, &o->output, "OUT",
		    "write there; with .png .svg .pdf .csv or .txt that one, "
		    "else all five",
		    NULL },
		{ "format", 'f', OPT_CHOICE, &o->format, "FORMAT",
		    "one of them, also for -o -", figure_formats },
		{ "of", 0, OPT_CHOICE, &o->of, "WHAT", "what 100% is",
		    denominator_names },
		{ "size", 0, OPT_TEXT, &o->size, "PRESET",
		    "column, double (default), journal, journal2, page, slide, "
		    "social, social-square, web, or 120x80mm, 800x450px",
		    NULL },
		{ "theme", 0, OPT_TEXT, &o->theme, "THEME",
		    "light (default), dark, grey, or auto: SVG that is dark for "
		    "readers who prefer it",
		    NULL },
		{ "scale", 0, OPT_TIMES, &o->scale, "N",
		    "pixels of the PNG, times 1 to 4", NULL },
		{ "transparent", 0, OPT_FLAG, &o->transparent, NULL,
		    "without a ground", NULL },
		{ "font", 0, OPT_TEXT, &o->font, "NAME",
		    "Inter, or Liberation Sans (default of the journal sizes)",
		    NULL },
		{ "title", 0, OPT_TEXT, &o->title, "TEXT",
		    "instead of the computed one; \"\" for none", NULL },
		{ "subtitle", 0, OPT_TEXT, &o->subtitle, "TEXT", "the same",
		    NULL },
		{ "note", 0, OPT_TEXT, &o->note, "TEXT", "the same", NULL },
		{ "source", 0, OPT_TEXT, &o->source, "TEXT", "the same", NULL },
		{ "fold", 0, OPT_FLAG, &o->fold, NULL,
		    "history: draw long runs without a vote short", NULL },
		{ "preview", 0, OPT_FLAG, &o->preview, NULL,
		    "draw it in the terminal, 108 columns wide whatever the "
		    "--size, and write no file",
		    NULL },
		{ "svg-text", 0, OPT_CHOICE, &o->svg_text, "HOW",
		    "letters of SVG: as they look everywhere (default), or as "
		    "text (of journals)",
		    svg_text_names },
		{ "ribbons", 0, OPT_FLAG, &o->ribbons, NULL,
		    "switches: ribbons instead of lists", NULL },
		{ "trend", 0, OPT_CHOICE, &o->fit, "LINE",
		    "trend: the line of the yes votes, or of the numbers",
		    fit_names },
		{ "band", 0, OPT_CHOICE, &o->fit_band, "BAND",
		    "trend: what is shaded around it", band_names },
		{ "no-credit", 0, OPT_FLAG, &o->no_credit, NULL,
		    "do not name rollcall", NULL },
		{ .name = NULL },
	};

	memcpy(table, rows, sizeof rows);
}

void
plot_options(option_visit *visit, void *context)
{
	struct input_options input = { 0 };
	struct plot_options options = { 0 };
	struct option data[INPUT_N_OPTIONS], own[N_OPTIONS];
	struct option ask[PLOT_ASK_N_OPTIONS];

	input_table(&input, data);
	plot_ask_table(&options.ask, ask);
	plot_table(&options, own);
	visit(data, context);
	visit(ask, context);
	visit(own, context);
}

static bool
fail_theme(const char *name, struct rc_error *err)
{
	g_autoptr(GString) all = g_string_new(NULL);

	for (unsigned i = 0; rc_theme_at(i) != NULL; i++)
		g_string_append_printf(
		    all, "%s%s", i > 0 ? ", " : "", rc_theme_at(i)->name);
	rc_fail(err, RC_EUSAGE, NULL, "no theme \"%s\"", name);
	return rc_fail_help(err, "one of: %s", all->str);
}

/* A band that was asked for is not left out without a word. */
static bool
check_band(const struct plot_options *o, struct rc_error *err)
{
	if (o->fit_band < 0 || o->fit_band == RC_BAND_NONE ||
	    option_choice(o->fit) == RC_FIT_OLS)
		return true;
	rc_fail(
	    err, RC_EUSAGE, NULL, "--trend %s has no band", fit_names[o->fit]);
	return rc_fail_help(err, "take --trend ols, or leave out --band %s",
	    band_names[o->fit_band]);
}

/* Numbers of members are no shares, and those that dissociated are known of too
 * few decisions for a line. */
static bool
check_counted(const struct plot_options *o, struct rc_error *err)
{
	int counted = option_choice(o->ask.counted);

	if (counted != RC_COUNTED_VOTES && o->of >= 0) {
		rc_fail(err, RC_EUSAGE, NULL,
		    "trend takes no --of with --measure: it counts members");
		return rc_fail_help(
		    err, "leave out --of %s", denominator_names[o->of]);
	}
	if (counted != RC_COUNTED_DISSOCIATED ||
	    (o->fit < 0 && o->fit_band < 0))
		return true;
	rc_fail(err, RC_EUSAGE, NULL,
	    "trend has no line with --measure dissociated: too few numbers are "
	    "known");
	return rc_fail_help(err, "leave out --trend and --band");
}

/* The words and the look of a figure; false if one is not known. */
static bool
look(const struct plot_options *o, struct rc_preset *preset,
    struct rc_figure *figure, struct rc_error *err)
{
	if (!rc_preset_parse(o->size, preset, err))
		return false;
	if (o->preview)
		*preset = rc_terminal_preset;
	figure->preset = preset;
	figure->theme = rc_theme_find(o->theme);
	figure->title = o->title;
	figure->subtitle = o->subtitle;
	figure->note = o->note;
	figure->source = o->source;
	figure->no_credit = o->no_credit;
	figure->all = o->ask.all;
	figure->fold = o->fold;
	figure->ribbons = o->ribbons;
	figure->fit = (enum rc_fit)option_choice(o->fit);
	figure->fit_band = (enum rc_fit_band)option_choice(o->fit_band);
	figure->transparent = o->transparent && !o->preview;
	figure->scale = o->scale;
	return check_band(o, err) && check_counted(o, err) &&
	    (figure->theme != NULL || fail_theme(o->theme, err));
}

/* The one asked for, else that of the size, else the house's. */
static const char *
font_of(const struct plot_options *o, const struct rc_preset *preset)
{
	if (o->font != NULL)
		return o->font;
	return preset->font != NULL ? preset->font : "Inter";
}

/* With --strict the warnings of a figure are errors: none is written. */
static bool
check_warnings(const struct world *world, struct rc_error *err)
{
	return rc_report_count(world->report, RC_WARNING) == 0 ||
	    rc_fail(err, RC_EDRAW, NULL,
		"the figure has warnings, and with --strict is not written");
}

static void
free_scene(gpointer scene)
{
	rc_scene_free(scene);
}

/* All pages; NULL and *err if one cannot be drawn. */
static GPtrArray *
draw_pages(const struct rc_chart *chart, struct rc_figure *figure,
    struct rc_error *err)
{
	GPtrArray *pages = g_ptr_array_new_with_free_func(free_scene);
	size_t n = rc_chart_pages(chart, figure);

	for (figure->page = 0; figure->page < n; figure->page++) {
		struct rc_scene *scene = rc_chart_draw(chart, figure, err);

		if (scene == NULL) {
			g_ptr_array_unref(pages);
			return NULL;
		}
		g_ptr_array_add(pages, scene);
	}
	return pages;
}

static bool
preview(const struct figure_files *files, struct world *world)
{
	for (size_t i = 0; i < files->n_pages; i++) {
		g_autofree char *text = rc_render_terminal(files->pages[i]);

		g_string_append(world->out, text);
	}
	return true;
}

static bool
hand_over(const struct figure_files *files, const struct figure_target *target,
    struct world *world, struct rc_error *err)
{
	if (world->taker != NULL)
		return world->taker->figure(world->taker->context, files, err);
	return target == NULL ? preview(files, world)
			      : figure_files_write(files, target, world, err);
}

/* Draws the figure and writes its files; without a target, in the terminal,
 * which needs no font. */
static bool
draw(const struct rc_chart *chart, const struct rc_figure *figure,
    const char *font, bool is_strict, struct figure_files *files,
    const struct figure_target *target, struct world *world,
    struct rc_error *err)
{
	struct rc_figure measured = *figure;
	struct rc_measure measure = rc_terminal_measure();
	GPtrArray *pages;
	bool ok;

	if (target != NULL) {
		files->type = rc_type_open(
		    font, font_directories, n_font_directories, err);
		if (files->type == NULL)
			return false;
		measure = rc_type_measure(files->type);
	}
	measured.measure = &measure;
	pages = draw_pages(chart, &measured, err);
	ok = pages != NULL && (!is_strict || check_warnings(world, err));
	if (ok) {
		files->scenes = pages;
		files->pages = (struct rc_scene *const *)pages->pdata;
		files->n_pages = pages->len;
		ok = hand_over(files, target, world, err);
	}
	if (pages != NULL)
		g_ptr_array_unref(pages);
	rc_type_close(files->type);
	return ok;
}

static bool
answer(const struct rc_chart *chart, const struct plot_options *o,
    const struct plot_ask *ask, bool is_strict,
    const struct figure_target *target, const struct input *input,
    struct world *world, struct rc_error *err)
{
	struct rc_table_request request = {
		.selection = input->selection,
		.of = (enum rc_denominator)option_choice(o->of),
		.data = input->data,
		.whom = input->whom,
		.all = o->ask.all,
	};
	g_autofree char *name = figure_target_name(target, chart->name);
	struct rc_figure figure = {
		.name = name,
		.selection = input->selection,
		.of = request.of,
		.whom = input->whom,
		.report = world->report,
	};
	struct rc_preset preset;
	struct figure_files files = {
		.table = plot_ask_companion(chart, ask),
		.request = &request,
	};

	plot_ask_figure(ask, &figure);
	plot_ask_request(ask, &request);
	if (!look(o, &preset, &figure, err))
		return false;
	/* Journals ask for text as text. */
	files.svg_has_text = o->svg_text == TEXT_LIVE ||
	    (o->svg_text < 0 && preset.font != NULL);
	return draw(chart, &figure, font_of(o, &preset), is_strict, &files,
	    o->preview ? NULL : target, world, err);
}

/* The chart, where its options are such as it takes; else NULL. */
static const struct rc_chart *
read_options(struct input_options *input, struct plot_options *options,
    int *argc, char **argv, struct rc_error *err)
{
	const struct rc_chart *chart;
	struct option data[INPUT_N_OPTIONS], own[N_OPTIONS];
	struct option ask[PLOT_ASK_N_OPTIONS];
	const struct option *const tables[] = { data, ask, own, NULL };

	input_table(input, data);
	plot_ask_table(&options->ask, ask);
	plot_table(options, own);
	if (!option_parse(tables, argc, argv, err))
		return NULL;
	if (*argc == 0) {
		rc_fail(err, RC_EUSAGE, NULL, "plot needs a chart");
		rc_fail_help(err, "`rollcall charts` lists the charts");
		return NULL;
	}
	chart = rc_chart_choose(argv[0], NULL, err);
	return chart != NULL && plot_ask_check(chart, ask, err) &&
		plot_ask_check(chart, own, err)
	    ? chart
	    : NULL;
}

bool
cmd_plot(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct input_options input_options = { .takes_topics = false };
	struct plot_options options = { .size = "double",
		.theme = "light",
		.of = -1,
		.fit = -1,
		.fit_band = -1,
		.svg_text = -1,
		.format = -1,
		.ask = PLOT_ASK_OPTIONS };
	const struct rc_chart *chart;
	struct figure_target target;
	struct input input = { 0 };
	struct plot_ask ask = { .blocs = NULL };
	bool ok;

	chart = read_options(&input_options, &options, &argc, argv, err);
	if (chart == NULL ||
	    !figure_target_find(
		options.output, options.format, chart->name, &target, err))
		return false;
	input_options.takes_topics = chart->needs & RC_NEEDS_SERIES;
	ok = input_load(
		 &input_options, argc - 1, argv + 1, world, &input, err) &&
	    plot_ask(chart, &input_options, &options.ask, &input, &ask, err) &&
	    answer(chart, &options, &ask, input_options.strict, &target, &input,
		world, err);
	plot_ask_clear(&ask);
	input_free(&input);
	return ok;
}
