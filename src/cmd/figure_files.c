#include "cmd/figure_files.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "output/output.h"

static bool
make_image(const struct figure_files *f, size_t page, enum rc_format format,
    GString *out, struct rc_error *err)
{
	struct rc_image image = { NULL, 0 };
	bool ok = rc_render(f->pages[page], f->type, format, &image, err);

	if (ok)
		g_string_append_len(
		    out, (const char *)image.bytes, (gssize)image.n);
	free(image.bytes);
	return ok;
}

static bool
make_svg(const struct figure_files *f, size_t page, GString *out,
    struct rc_error *err)
{
	return make_image(
	    f, page, f->svg_has_text ? RC_SVG_TEXT : RC_SVG, out, err);
}

static bool
make_pdf(const struct figure_files *f, size_t page, GString *out,
    struct rc_error *err)
{
	return make_image(f, page, RC_PDF, out, err);
}

static bool
make_png(const struct figure_files *f, size_t page, GString *out,
    struct rc_error *err)
{
	return make_image(f, page, RC_PNG, out, err);
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
make_csv(const struct figure_files *f, size_t page, GString *out,
    struct rc_error *err)
{
	(void)page;
	(void)err;
	append_table(f, "csv", out);
	return true;
}

static bool
make_txt(const struct figure_files *f, size_t page, GString *out,
    struct rc_error *err)
{
	const struct rc_scene_text *about = &f->pages[page]->about;

	(void)err;
	g_string_append_printf(out, "%s\n%s\n\n%s\n\n%s\n\n", about->title,
	    about->subtitle, about->alt, about->footer);
	append_table(f, "table", out);
	return true;
}

static const struct {
	const char *suffix;
	bool is_picture; /* one a page; else one of all */
	bool (*make)(const struct figure_files *f, size_t page, GString *out,
	    struct rc_error *err);
} kinds[] = {
	{ ".svg", true, make_svg },
	{ ".pdf", true, make_pdf },
	{ ".png", true, make_png },
	{ ".csv", false, make_csv },
	{ ".txt", false, make_txt },
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

static void
free_file(gpointer file)
{
	struct figure_file *f = file;

	g_free(f->path);
	g_string_free(f->bytes, TRUE);
	g_free(f);
}

GPtrArray *
figure_file_list(void)
{
	return g_ptr_array_new_with_free_func(free_file);
}

void
figure_file_add(GPtrArray *list, char *path, GString *bytes)
{
	struct figure_file *file = g_new(struct figure_file, 1);

	file->path = path;
	file->bytes = bytes;
	g_ptr_array_add(list, file);
}

/* "figure.png", "figure-2.png" */
static char *
path_of(const struct figure_target *target, size_t kind, size_t page)
{
	const char *suffix = kinds[kind].suffix;
	g_autofree char *base = g_strdup(target->path);
	g_autofree char *number =
	    page == 0 ? g_strdup("") : g_strdup_printf("-%zu", page + 1);

	if (!target->is_whole)
		return g_strconcat(base, number, suffix, NULL);
	if (!g_str_has_suffix(base, suffix))
		return g_strconcat(base, number, NULL);
	base[strlen(base) - strlen(suffix)] = '\0';
	return g_strconcat(base, number, suffix, NULL);
}

static bool
make_kind(const struct figure_files *f, const struct figure_target *target,
    size_t kind, GPtrArray *all, struct rc_error *err)
{
	size_t n = kinds[kind].is_picture ? f->n_pages : 1;

	for (size_t page = 0; page < n; page++) {
		GString *bytes = g_string_new(NULL);

		figure_file_add(all, path_of(target, kind, page), bytes);
		if (!kinds[kind].make(f, page, bytes, err))
			return false;
	}
	return true;
}

bool
figure_files_make(const struct figure_files *f, const char *base,
    const char *format, GPtrArray *list, struct rc_error *err)
{
	const struct figure_target target = { .path = base, .only = -1 };
	size_t kind = 0;

	while (strcmp(figure_formats[kind], format) != 0)
		kind++;
	return make_kind(f, &target, kind, list, err);
}

static bool
make_files(const struct figure_files *f, const struct figure_target *target,
    GPtrArray *all, struct rc_error *err)
{
	for (size_t kind = 0; kind < G_N_ELEMENTS(kinds); kind++)
		if (is_wanted(target, kind) &&
		    !make_kind(f, target, kind, all, err))
			return false;
	if (!goes_to_stdout(target) || all->len <= 1)
		return true;
	rc_fail(err, RC_EUSAGE, NULL,
	    "the figure has %zu pages, and standard output takes one",
	    f->n_pages);
	return rc_fail_help(
	    err, "write it to a file with -o, or choose fewer with --members");
}

static bool
write_files(const struct figure_target *target, const GPtrArray *all,
    struct world *world, struct rc_error *err)
{
	for (guint i = 0; i < all->len; i++) {
		const struct figure_file *made = g_ptr_array_index(all, i);

		if (goes_to_stdout(target))
			g_string_append_len(world->out, made->bytes->str,
			    (gssize)made->bytes->len);
		else if (!rc_file_write(made->path, made->bytes->str,
			     made->bytes->len, err))
			return false;
	}
	return true;
}

/* Pictures of journals and of the web have their words beside them. */
static void
say_bare(const struct rc_scene *scene, FILE *to)
{
	for (size_t i = 0; i < scene->n_shapes; i++)
		if (strcmp(scene->shapes[i]->role, "footer") == 0)
			return;
	fprintf(to,
	    "  beside the picture, not in it: title, subtitle and source "
	    "(.txt)\n");
}

/* "wrote history.svg .pdf .png (2161 x 1122, 300 dpi) .csv .txt" */
static void
say_files(
    const struct figure_files *f, const struct figure_target *target, FILE *to)
{
	const struct rc_scene *scene = f->pages[0];
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
	if (f->n_pages > 1)
		fprintf(to, "; pictures go on as -2 to -%zu", f->n_pages);
	fprintf(to, "\n  title: %s\n", scene->about.title);
	if (scene->about.left_out[0] != '\0')
		fprintf(to, "  left out: %s\n", scene->about.left_out);
	say_bare(scene, to);
}

bool
figure_files_write(const struct figure_files *f,
    const struct figure_target *target, struct world *world,
    struct rc_error *err)
{
	g_autoptr(GPtrArray) all = figure_file_list();
	bool ok = make_files(f, target, all, err) &&
	    write_files(target, all, world, err);

	if (ok && !world->quiet && !goes_to_stdout(target))
		say_files(f, target, world->words);
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
