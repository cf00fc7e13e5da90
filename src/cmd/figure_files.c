#include "cmd/figure_files.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "output/output.h"

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
	const struct rc_table_kind *kind = rc_table_kind_find(f->table);
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

const char *const figure_formats[] = { "svg", "pdf", "png", "csv", "txt",
	NULL };

static int
kind_of_suffix(const char *path)
{
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (g_str_has_suffix(path, kinds[i].suffix))
			return (int)i;
	return -1;
}

static bool
goes_to_stdout(const struct figure_target *t)
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

bool
figure_target_find(const char *output, int format, const char *chart,
    struct figure_target *target, struct rc_error *err)
{
	target->path = output == NULL ? chart : output;
	target->only = kind_of_suffix(target->path);
	target->is_whole = target->only >= 0 || format >= 0;
	if (format >= 0)
		target->only = format;
	if (!goes_to_stdout(target))
		return format >= 0 || check_suffix(target->path, err);
	if (target->only >= 0)
		return true;
	rc_fail(err, RC_EUSAGE, NULL, "standard output takes one format");
	return rc_fail_help(err, "say which: -f svg, pdf, png, csv or txt");
}

static bool
is_wanted(const struct figure_target *t, size_t kind)
{
	return t->only < 0 || t->only == (int)kind;
}

static bool
make_files(const struct figure_files *f, const struct figure_target *target,
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
write_files(const struct figure_target *target, GString *const *made,
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
say_files(
    const struct figure_target *target, const struct rc_scene *scene, FILE *to)
{
	struct rc_pixel_size size = rc_scene_pixels(scene);

	fprintf(to, "wrote %s", target->path);
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (!is_wanted(target, i))
			continue;
		if (!target->is_whole)
			fprintf(to, "%s%s", i > 0 ? " " : "", kinds[i].suffix);
		if (kinds[i].make == make_png)
			fprintf(to, " (%d x %d, %.0f dpi)", size.width,
			    size.height, scene->dpi);
	}
	fprintf(to, "\n  title: %s\n", scene->about.title);
	if (scene->about.left_out[0] != '\0')
		fprintf(to, "  left out: %s\n", scene->about.left_out);
}

bool
figure_files_write(const struct figure_files *f,
    const struct figure_target *target, struct world *world,
    struct rc_error *err)
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

char *
figure_target_name(const struct figure_target *target, const char *chart)
{
	char *name =
	    g_path_get_basename(goes_to_stdout(target) ? chart : target->path);
	int kind = kind_of_suffix(name);

	if (kind >= 0)
		name[strlen(name) - strlen(kinds[kind].suffix)] = '\0';
	return name;
}
