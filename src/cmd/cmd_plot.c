/* One figure: options -> load -> select -> draw a scene -> render. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "cmd/command.h"
#include "cmd/input.h"
#include "cmd/plot.h"
#include "cmd/present.h"
#include "output/output.h"
#include "render/fonts.h"
#include "rollcall/charts.h"
#include "rollcall/render.h"
#include "tables/tables.h"

struct plot_options {
	const char *output, *size, *theme, *font;
	const char *title, *subtitle, *note, *source;
	int of;
	int format; /* index in kinds; -1: by the suffix */
	bool no_credit;
};

enum { N_OPTIONS = 12 };

/* In the order of kinds. */
static const char *const format_names[] = { "svg", "pdf", "png", "csv", "txt",
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
		    "one of them, also for -o -", format_names },
		{ "of", 0, OPT_CHOICE, &o->of, "WHAT", "what 100% is",
		    denominator_names },
		{ "size", 0, OPT_TEXT, &o->size, "PRESET",
		    "column, double (default)", NULL },
		{ "theme", 0, OPT_TEXT, &o->theme, "THEME", "light", NULL },
		{ "font", 0, OPT_TEXT, &o->font, "NAME",
		    "Inter (default) or Liberation Sans", NULL },
		{ "title", 0, OPT_TEXT, &o->title, "TEXT",
		    "instead of the computed one; \"\" for none", NULL },
		{ "subtitle", 0, OPT_TEXT, &o->subtitle, "TEXT", "the same",
		    NULL },
		{ "note", 0, OPT_TEXT, &o->note, "TEXT", "the same", NULL },
		{ "source", 0, OPT_TEXT, &o->source, "TEXT", "the same", NULL },
		{ "no-credit", 0, OPT_FLAG, &o->no_credit, NULL,
		    "do not name rollcall", NULL },
		{ .name = NULL },
	};

	memcpy(table, rows, sizeof rows);
}

void
plot_help(GString *out)
{
	struct input_options input = { 0 };
	struct plot_options options = { 0 };
	struct option data[INPUT_N_OPTIONS], own[N_OPTIONS];

	input_table(&input, data);
	plot_table(&options, own);
	option_help(data, out);
	option_help(own, out);
}

/* Everything that the files of one figure are made from. */
struct figure_files {
	const struct rc_chart *chart;
	const struct rc_table_request *request;
	const struct rc_scene *scene;
	struct rc_type *type;
};

static bool
make_image(const struct figure_files *f, enum rc_format format, GString *out,
    struct rc_error *err)
{
	struct rc_image image = { NULL, 0 };
	bool ok = rc_render(f->scene, f->type, format, &image, err);

	if (ok)
		g_string_append_len(
		    out, (const char *)image.bytes, (gssize)image.n);
	free(image.bytes);
	return ok;
}

static bool
make_svg(const struct figure_files *f, GString *out, struct rc_error *err)
{
	return make_image(f, RC_SVG, out, err);
}

static bool
make_pdf(const struct figure_files *f, GString *out, struct rc_error *err)
{
	return make_image(f, RC_PDF, out, err);
}

static bool
make_png(const struct figure_files *f, GString *out, struct rc_error *err)
{
	return make_image(f, RC_PNG, out, err);
}

static void
append_table(const struct figure_files *f, const char *format, GString *out)
{
	const struct rc_output_format *as = rc_output_format_find(format);
	const struct rc_output_style style = { false, false };
	const struct rc_table_kind *kind = rc_table_kind_find(f->chart->table);
	struct rc_table *table =
	    as->for_readers ? kind->read(f->request) : kind->data(f->request);

	as->write(table, &style, out);
	rc_table_free(table);
}

static bool
make_csv(const struct figure_files *f, GString *out, struct rc_error *err)
{
	(void)err;
	append_table(f, "csv", out);
	return true;
}

static bool
make_txt(const struct figure_files *f, GString *out, struct rc_error *err)
{
	(void)err;
	g_string_append_printf(out, "%s\n%s\n\n%s\n\n", f->scene->about.title,
	    f->scene->about.subtitle, f->scene->about.alt);
	append_table(f, "table", out);
	return true;
}

static const struct {
	const char *suffix;
	bool (*make)(
	    const struct figure_files *f, GString *out, struct rc_error *err);
} kinds[] = {
	{ ".svg", make_svg },
	{ ".pdf", make_pdf },
	{ ".png", make_png },
	{ ".csv", make_csv },
	{ ".txt", make_txt },
};

static int
kind_of_suffix(const char *path)
{
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (g_str_has_suffix(path, kinds[i].suffix))
			return (int)i;
	return -1;
}

/* Where a figure goes: one file of one kind, or one of each. */
struct target {
	const char *path; /* "-": standard output */
	int only;         /* index in kinds; -1: all */
	bool is_whole;    /* path has its suffix, or needs none */
};

static bool
goes_to_stdout(const struct target *t)
{
	return strcmp(t->path, "-") == 0;
}

/* A suffix of pictures that are not made here is a slip, not a name. */
static bool
check_suffix(const char *path, struct rc_error *err)
{
	static const char *const others[] = { ".jpg", ".jpeg", ".gif", ".eps",
		".ps", ".tif", ".tiff", ".bmp", ".webp", ".html", ".json" };

	for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
		if (!g_str_has_suffix(path, others[i]))
			continue;
		rc_fail(err, RC_EUSAGE, NULL, "no figure is written as \"%s\"",
		    others[i]);
		return rc_fail_help(err,
		    "one of: .svg, .pdf, .png, .csv, .txt; without one, all "
		    "five");
	}
	return true;
}

static bool
find_target(const struct plot_options *o, const char *chart,
    struct target *target, struct rc_error *err)
{
	target->path = o->output == NULL ? chart : o->output;
	target->only = kind_of_suffix(target->path);
	target->is_whole = target->only >= 0 || o->format >= 0;
	if (o->format >= 0)
		target->only = o->format;
	if (!goes_to_stdout(target))
		return o->format >= 0 || check_suffix(target->path, err);
	if (target->only >= 0)
		return true;
	rc_fail(err, RC_EUSAGE, NULL, "standard output takes one format");
	return rc_fail_help(err, "say which: -f svg, pdf, png, csv or txt");
}

static bool
is_wanted(const struct target *t, size_t kind)
{
	return t->only < 0 || t->only == (int)kind;
}

/* All that is asked for is made before any of it is written: a figure that
 * fails leaves every old file in its place. */
static bool
make_files(const struct figure_files *f, const struct target *target,
    GString **made, struct rc_error *err)
{
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (!is_wanted(target, i))
			continue;
		made[i] = g_string_new(NULL);
		if (!kinds[i].make(f, made[i], err))
			return false;
	}
	return true;
}

static bool
write_files(const struct target *target, GString *const *made,
    struct world *world, struct rc_error *err)
{
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autofree char *path = g_strconcat(target->path,
		    target->is_whole ? "" : kinds[i].suffix, NULL);

		if (made[i] == NULL)
			continue;
		if (goes_to_stdout(target))
			g_string_append_len(
			    world->out, made[i]->str, (gssize)made[i]->len);
		else if (!rc_file_write(path, made[i]->str, made[i]->len, err))
			return false;
	}
	return true;
}

/* "wrote history.svg .pdf .png (2161 x 1122, 300 dpi) .csv .txt" */
static void
say_files(const struct target *target, const struct rc_scene *scene, FILE *to)
{
	fprintf(to, "wrote %s", target->path);
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (!is_wanted(target, i))
			continue;
		if (!target->is_whole)
			fprintf(to, "%s%s", i > 0 ? " " : "", kinds[i].suffix);
		if (kinds[i].make == make_png)
			fprintf(to, " (%.0f x %.0f, %.0f dpi)",
			    floor(scene->width * scene->dpi / 72),
			    floor(scene->height * scene->dpi / 72), scene->dpi);
	}
	fprintf(to, "\n  title: %s\n", scene->about.title);
}

static bool
write_figure(const struct figure_files *f, const struct target *target,
    struct world *world, struct rc_error *err)
{
	GString *made[G_N_ELEMENTS(kinds)] = { NULL };
	bool ok = make_files(f, target, made, err) &&
	    write_files(target, made, world, err);

	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (made[i] != NULL)
			g_string_free(made[i], TRUE);
	if (ok && !world->quiet && !goes_to_stdout(target))
		say_files(target, f->scene, world->words);
	return ok;
}

/* The file's name without its folder and suffix; on standard output, the
 * chart's. */
static char *
figure_name(const struct target *target, const char *chart)
{
	char *name =
	    g_path_get_basename(goes_to_stdout(target) ? chart : target->path);
	int kind = kind_of_suffix(name);

	if (kind >= 0)
		name[strlen(name) - strlen(kinds[kind].suffix)] = '\0';
	return name;
}

static const char *const font_directories[] = {
	RC_SHARE "/fonts",
	"/usr/share/fonts/opentype/inter",
	"/usr/share/fonts/truetype/liberation",
	"/usr/share/fonts/truetype/liberation2",
};

static bool
fail_preset(const char *what, const char *name, struct rc_error *err)
{
	g_autoptr(GString) all = g_string_new(NULL);
	bool size = strcmp(what, "size") == 0;

	for (unsigned i = 0;
	     size ? rc_preset_at(i) != NULL : rc_theme_at(i) != NULL; i++)
		g_string_append_printf(all, "%s%s", i > 0 ? ", " : "",
		    size ? rc_preset_at(i)->name : rc_theme_at(i)->name);
	rc_fail(err, RC_EUSAGE, NULL, "no %s \"%s\"", what, name);
	return rc_fail_help(err, "one of: %s", all->str);
}

static bool
draw(const struct rc_chart *chart, const struct plot_options *o,
    const struct target *target, const struct input *input, struct world *world,
    struct rc_error *err)
{
	const struct rc_table_request request = {
		.selection = input->selection,
		.of = (enum rc_denominator)o->of,
		.data = input->data,
		.whom = input->whom,
	};
	g_autofree char *name = figure_name(target, chart->name);
	struct rc_figure figure = {
		.name = name,
		.selection = input->selection,
		.of = request.of,
		.whom = input->whom,
		.preset = rc_preset_find(o->size),
		.theme = rc_theme_find(o->theme),
		.title = o->title,
		.subtitle = o->subtitle,
		.note = o->note,
		.source = o->source,
		.no_credit = o->no_credit,
	};
	struct figure_files files = { .chart = chart, .request = &request };
	struct rc_measure measure;
	struct rc_scene *scene = NULL;
	bool ok = false;

	if (figure.preset == NULL)
		return fail_preset("size", o->size, err);
	if (figure.theme == NULL)
		return fail_preset("theme", o->theme, err);
	rc_type_forbid_system_fonts();
	files.type = rc_type_open(
	    o->font, font_directories, G_N_ELEMENTS(font_directories), err);
	if (files.type == NULL)
		return false;
	measure = rc_type_measure(files.type);
	figure.measure = &measure;
	files.scene = scene = rc_chart_draw(chart, &figure, err);
	if (scene != NULL)
		ok = write_figure(&files, target, world, err);
	rc_scene_free(scene);
	rc_type_close(files.type);
	return ok;
}

static const struct rc_chart *
find_chart(const char *name, struct rc_error *err)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	const struct rc_chart *chart = rc_chart_find(name);
	const char *nearest;

	if (chart != NULL)
		return chart;
	for (size_t i = 0; rc_chart_at(i) != NULL; i++)
		g_ptr_array_add(names, (gpointer)rc_chart_at(i)->name);
	nearest = rc_text_nearest(
	    name, (const char *const *)names->pdata, names->len);
	rc_fail(err, RC_EUSAGE, NULL, "no chart \"%s\"%s%s%s", name,
	    nearest == NULL ? "" : "; did you mean \"",
	    nearest == NULL ? "" : nearest, nearest == NULL ? "" : "\"?");
	rc_fail_help(err, "`rollcall charts` lists the charts");
	return NULL;
}

bool
cmd_plot(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct input_options input_options = { 0 };
	struct plot_options options = { .size = "double",
		.theme = "light",
		.font = "Inter",
		.format = -1 };
	struct option data[INPUT_N_OPTIONS], own[N_OPTIONS];
	const struct option *const tables[] = { data, own, NULL };
	const struct rc_chart *chart;
	struct target target;
	struct input input = { 0 };
	bool ok;

	input_table(&input_options, data);
	plot_table(&options, own);
	if (!option_parse(tables, &argc, argv, err))
		return false;
	if (argc == 0) {
		rc_fail(err, RC_EUSAGE, NULL, "plot needs a chart");
		return rc_fail_help(err, "`rollcall charts` lists the charts");
	}
	chart = find_chart(argv[0], err);
	if (chart == NULL || !find_target(&options, chart->name, &target, err))
		return false;
	ok = input_load(
		 &input_options, argc - 1, argv + 1, world, &input, err) &&
	    input_select(&input_options, true, &input, err) &&
	    draw(chart, &options, &target, &input, world, err);
	input_free(&input);
	return ok;
}
