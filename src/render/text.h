/* Text with Pango, on a font map that holds our own files and nothing else. */
#ifndef RENDER_TEXT_H
#define RENDER_TEXT_H

#include <cairo.h>
#include <pango/pango.h>

#include "render/canvas.h"
#include "render/outlines.h"
#include "render/slim.h"
#include "rollcall/render.h"

/* A stretch of a text in one font, as cairo shows it: glyphs in points from
 * where the text begins, y downwards, and which bytes they stand for. */
struct text_run {
	PangoFont *font;
	const char *text; /* n_bytes of it */
	int n_bytes;
	cairo_glyph_t *glyphs;
	int n_glyphs;
	cairo_text_cluster_t *clusters;
	int n_clusters;
	cairo_text_cluster_flags_t flags;
};

/* Those of a text in a style, n of them, from left to right.  They belong to
 * the type and are good until the next call. */
const struct text_run *rc_type_runs(struct rc_type *type, const char *text,
    struct rc_text_style style, size_t *n);

/* The outlines of its fonts.  Belongs to the type. */
struct outlines *rc_type_outlines(struct rc_type *type);

/* Its fonts, cut down.  Belongs to the type. */
struct slim *rc_type_slim(struct rc_type *type);

/* For what is drawn with it.  Belongs to the type. */
struct canvas *rc_type_canvas(struct rc_type *type);

/* The name of the family, "Inter".  Static text. */
const char *rc_type_family(const struct rc_type *type);

/* Has the type a glyph for every character?  RC_EDRAW if not. */
bool rc_type_check(struct rc_type *type, const char *text,
    struct rc_text_style style, struct rc_error *err);

#endif
