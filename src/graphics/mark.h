/* Small forms that stand for one value, told apart without colour. */
#ifndef GRAPHICS_MARK_H
#define GRAPHICS_MARK_H

#include "graphics/scene.h"

enum rc_mark {
	RC_MARK_CIRCLE,
	RC_MARK_SQUARE,
	RC_MARK_TRIANGLE,
	RC_MARK_DIAMOND,
	RC_MARK_INVERTED, /* triangle, point down */
};

/* Adds the form to the path, around its middle; all of one r look alike
 * large. */
void rc_mark_path(
    struct rc_shape *path, enum rc_mark mark, double x, double y, double r);

#endif
