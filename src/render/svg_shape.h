/* How both painters of SVG with live text write what a shape is made of. */
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

/* The segments as the attribute d has them. */
void svg_append_path_data(GString *out, const struct rc_shape *path);

/* Declarations of style: all of a stroke but its colour, all of a text but its
 * ink and its family. */
void svg_append_stroke_style(GString *out, const struct rc_shape *shape);
void svg_append_text_style(GString *out, const struct rc_shape *text);

#endif
