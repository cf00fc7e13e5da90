/* Text with Pango, on a font map that holds our own files and nothing else. */
#ifndef RENDER_TEXT_H
#define RENDER_TEXT_H

#include <pango/pangocairo.h>

#include "rollcall/render.h"

/* The layout of a text in a style; belongs to the type and is good until the
 * next call. */
PangoLayout *rc_type_layout(
    struct rc_type *type, const char *text, struct rc_text_style style);

/* The name of the family, "Inter".  Static text. */
const char *rc_type_family(const struct rc_type *type);

/* Has the type a glyph for every character?  RC_EDRAW if not. */
bool rc_type_check(struct rc_type *type, const char *text,
    struct rc_text_style style, struct rc_error *err);

#endif
