/* figures DIR N FORMAT...: the nine files of the DPRK votes, in one process, to
 * a table, their trend and N figures in each of the formats (png, svg, pdf):
 * the first of the whole Assembly, each other one of all but one member. */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

#include "output/output.h"
#include "render/fonts.h"
#include "rollcall/rollcall.h"
#include "tables/tables.h"

static const char *const formats[] = {
	[RC_PNG] = "png", [RC_SVG] = "svg", [RC_PDF] = "pdf", NULL
};

static const char *const fonts[] = { "/usr/share/fonts/opentype/inter" };

/* Stops at what a measurement cannot go on after. */
static void
need(bool ok, const char *why)
{
	if (ok)
		return;
	fprintf(stderr, "figures: %s\n", why);
	exit(1);
}

static void
write_file(const char *directory, const char *name, const void *bytes, size_t n)
{
	g_autofree char *path = g_build_filename(directory, name, NULL);

	need(g_file_set_contents_full(
		 path, bytes, (gssize)n, G_FILE_SET_CONTENTS_NONE, 0644, NULL),
	    "cannot write");
}

static void
write_table(const char *directory, const char *kind,
    const struct rc_selection *selection)
{
	const struct rc_table_request request = { .selection = selection,
		.of = RC_OF_MEMBERS };
	const struct rc_output_style style = { false, false };
	struct rc_table *table = rc_table_kind_find(kind)->read(&request);
	g_autoptr(GString) out = g_string_new(NULL);

	rc_write_plain(table, &style, out);
	write_file(directory, kind, out->str, out->len);
	rc_table_free(table);
}

static void
write_figure(const char *directory, const struct rc_figure *figure,
    struct rc_type *type, char **wanted)
{
	struct rc_error err;
	struct rc_scene *scene =
	    rc_chart_draw(rc_chart_find("history"), figure, &err);

	need(scene != NULL, err.message);
	for (; *wanted != NULL; wanted++) {
		g_autofree char *name =
		    g_strconcat(figure->name, ".", *wanted, NULL);
		enum rc_format format = RC_PNG;
		struct rc_image image;

		while (formats[format] != NULL &&
		    !g_str_equal(formats[format], *wanted))
			format++;
		need(formats[format] != NULL, "a format is png, svg or pdf");
		need(rc_render(scene, type, format, &image, &err), err.message);
		write_file(directory, name, image.bytes, image.n);
		free(image.bytes);
	}
	rc_scene_free(scene);
}

static bool
is_another(void *context, const struct rc_member *member, struct rc_date date)
{
	(void)date;
	return member != context;
}

static void
write_figures(const char *directory, const struct rc_selection *all, size_t n,
    char **wanted)
{
	struct rc_error err;
	struct rc_type *type =
	    rc_type_open("Inter", fonts, G_N_ELEMENTS(fonts), &err);
	struct rc_measure measure;

	need(type != NULL, err.message);
	measure = rc_type_measure(type);
	for (size_t i = 0; i < n; i++) {
		struct rc_selection *selection = rc_selection_copy(all);
		const struct rc_member *without = i == 0
		    ? NULL
		    : rc_record_member(all->record,
			  (i - 1) % rc_record_n_members(all->record));
		g_autofree char *name = g_strdup_printf("figure-%zu", i);
		g_autofree char *whom = without == NULL
		    ? NULL
		    : g_strconcat("all but ", without->code, NULL);
		const struct rc_figure figure = { .name = name,
			.selection = selection,
			.whom = whom,
			.of = RC_OF_MEMBERS,
			.preset = rc_preset_find("double"),
			.theme = rc_theme_find("light"),
			.measure = &measure };

		if (without != NULL)
			rc_selection_restrict(
			    selection, is_another, (void *)without);
		write_figure(directory, &figure, type, wanted);
		rc_selection_free(selection);
	}
	rc_type_close(type);
}

int
main(int argc, char **argv)
{
	const char *path = "datasets/dprk/ga";
	const struct rc_load_options options = { .body = -1 };
	struct rc_error err;
	struct rc_record *record;
	struct rc_selection *selection;

	need(argc > 2, "figures DIR N FORMAT...");
	rc_type_forbid_system_fonts();
	record = rc_load(&path, 1, &options, NULL, &err);
	need(record != NULL, err.message);
	selection = rc_select(record, &(struct rc_filter){ .dated = true });
	write_table(argv[1], "summary", selection);
	write_table(argv[1], "trend", selection);
	write_figures(argv[1], selection, strtoul(argv[2], NULL, 10), argv + 3);
	rc_selection_free(selection);
	rc_record_free(record);
	return 0;
}
