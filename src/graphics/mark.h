/* Small forms that stand for one value, told apart without colour. */
#ifndef GRAPHICS_MARK_H
#define GRAPHICS_MARK_H

#include "graphics/scene.h"

/* Adds the form to the path, around its middle, and makes it that mark; all of
 * one r look alike large. */
void rc_mark_path(
    struct rc_shape *path, enum rc_mark mark, double x, double y, double r);

#endif
