/* Shapes of SVG in few bytes: in tenths of a pixel, each place told from the
 * one before it.  Edges that meet stay together, as places are rounded and not
 * lengths. */
#ifndef RENDER_COMPACT_H
#define RENDER_COMPACT_H

#include <glib.h>

#include "rollcall/scene.h"

/* The pen: where it is, in tenths, and which letter was written last. */
struct compact_pen {
	long x, y;
	char op;
};

/* Appends a rectangle or a path to the attribute d; the pen is all zero where
 * that begins. */
void compact_append(
    GString *out, struct compact_pen *pen, const struct rc_shape *shape);

/* A length or place. */
void compact_append_number(GString *out, double x);

#endif
