/* Text with Pango, on a font map that holds our own files and nothing else. */
#ifndef RENDER_TEXT_H
#define RENDER_TEXT_H

#include <pango/pangocairo.h>

#include "render/outlines.h"
#include "rollcall/render.h"

/* The line of a text in a style, as it is drawn on cr, which is turned a
 * quarter to the left if the text is rotated.  Belongs to the type and is good
 * until the next call. */
PangoLayoutLine *rc_type_line(struct rc_type *type, cairo_t *cr,
    const char *text, struct rc_text_style style, bool rotated);

/* A glyph of a text: of which face, and where, in points from where the text
 * begins, y upwards. */
struct glyph {
	hb_face_t *face;
	hb_codepoint_t id;
	double x, y;
};

/* Those of a text in a style, n of them.  They belong to the type and are good
 * until the next call. */
const struct glyph *rc_type_glyphs(struct rc_type *type, const char *text,
    struct rc_text_style style, size_t *n);

/* Those of its fonts.  Belongs to the type. */
struct outlines *rc_type_outlines(struct rc_type *type);

/* The name of the family, "Inter".  Static text. */
const char *rc_type_family(const struct rc_type *type);

/* Has the type a glyph for every character?  RC_EDRAW if not. */
bool rc_type_check(struct rc_type *type, const char *text,
    struct rc_text_style style, struct rc_error *err);

#endif
