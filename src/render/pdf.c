#include <cairo-pdf.h>

#include "render/formats.h"
#include "render/paint.h"

/* The clock never gets into the file: its dates are those of the data. */
static void
set_metadata(cairo_surface_t *surface, const struct rc_scene *scene)
{
	g_autofree char *date = g_strdup_printf("%04d-%02d-%02dT00:00:00Z",
	    scene->date.year, scene->date.month, scene->date.day);
	const struct {
		cairo_pdf_metadata_t key;
		const char *value;
	} metadata[] = {
		{ CAIRO_PDF_METADATA_TITLE, scene->about.title },
		{ CAIRO_PDF_METADATA_SUBJECT, scene->about.alt },
		{ CAIRO_PDF_METADATA_AUTHOR, scene->about.source },
		{ CAIRO_PDF_METADATA_KEYWORDS, scene->about.keywords },
		{ CAIRO_PDF_METADATA_CREATOR, "rollcall " RC_VERSION },
		{ CAIRO_PDF_METADATA_CREATE_DATE, date },
		{ CAIRO_PDF_METADATA_MOD_DATE, date },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(metadata); i++)
		cairo_pdf_surface_set_metadata(
		    surface, metadata[i].key, metadata[i].value);
}

bool
rc_render_pdf(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err)
{
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
	    rc_paint_collect, out, scene->width, scene->height);
	cairo_t *cr = cairo_create(surface);
	bool ok;

	set_metadata(surface, scene);
	ok = rc_paint_scene(cr, scene, type,
	    (struct rc_paint){ .tags = true, .slim = rc_type_slim(type) }, err);
	cairo_destroy(cr);
	cairo_surface_finish(surface);
	ok = ok && rc_paint_check(surface, err);
	cairo_surface_destroy(surface);
	return ok;
}
