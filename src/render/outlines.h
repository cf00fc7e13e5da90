/* The outlines of glyphs, as SVG has them.  Each is made once. */
#ifndef RENDER_OUTLINES_H
#define RENDER_OUTLINES_H

#include <glib.h>
#include <hb.h>

struct outlines;

struct outlines *outlines_new(void);
void outlines_free(struct outlines *outlines);

/* For the attribute d, in units of the font, y upwards; "" for a blank.
 * Belongs to outlines. */
const char *outlines_path(
    struct outlines *outlines, hb_face_t *face, hb_codepoint_t glyph);

#endif
