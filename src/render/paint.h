/* Scene -> cairo, the same for every surface. */
#ifndef RENDER_PAINT_H
#define RENDER_PAINT_H

#include <cairo.h>

#include "render/text.h"

/* Paints on cr, whose unit must be a point.  snap: edges of rectangles go to
 * whole device pixels; tags: the structure of a tagged PDF; slim: the fonts cut
 * down, or NULL. */
struct rc_paint {
	bool snap, tags;
	struct slim *slim;
};

/* Are all places finite, and has the type every glyph?  RC_EDRAW if not. */
bool rc_paint_check_scene(
    const struct rc_scene *scene, struct rc_type *type, struct rc_error *err);

bool rc_paint_scene(cairo_t *cr, const struct rc_scene *scene,
    struct rc_type *type, struct rc_paint how, struct rc_error *err);

/* Takes what a surface writes into a GByteArray. */
cairo_status_t rc_paint_collect(
    void *array, const unsigned char *bytes, unsigned int n);

/* Is all well with the finished surface?  RC_EDRAW if not. */
bool rc_paint_check(cairo_surface_t *surface, struct rc_error *err);

#endif
