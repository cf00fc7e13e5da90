/* How the painters of SVG write what a shape is made of. */
#ifndef RENDER_SVG_SHAPE_H
#define RENDER_SVG_SHAPE_H

#include <glib.h>

#include "rollcall/scene.h"

/* At most two decimals, and no zeros at the end. */
void svg_append_number(GString *out, double x);
/* ' x="1.5"' */
void svg_append_attribute(GString *out, const char *name, double x);

/* ' x="1" y="2"' and what else says where a text stands. */
void svg_append_text_place(GString *out, const struct rc_shape *text);

/* Is it written as <rect>, or else as <path>? */
bool svg_is_rect(const struct rc_shape *shape);

/* "<rect" or "<path", and the attributes that say where it is. */
void svg_begin_shape(GString *out, const struct rc_shape *shape);
void svg_append_place(GString *out, const struct rc_shape *shape);

/* What takes a shape, and its twin in the dark; NULL where there is none. */
typedef void svg_take(
    void *context, const struct rc_shape *shape, const struct rc_shape *dark);

/* Hands over the ground of the page, if it has one, then all shapes of a scene
 * whose twin was checked. */
void svg_each_shape(
    const struct rc_scene *scene, svg_take *take, void *context);

/* Declarations of style: the colours, "fill:#0F3A66;", all of a stroke but its
 * colour, all of a text but its ink and its family. */
void svg_append_colors(GString *out, const struct rc_shape *shape);
void svg_append_stroke_style(GString *out, const struct rc_shape *shape);
void svg_append_text_style(GString *out, const struct rc_shape *text);

#endif
