/* A scene as characters, for a look at it without leaving the terminal. */
#ifndef RENDER_TERMINAL_H
#define RENDER_TERMINAL_H

#include "rollcall/scene.h"

/* Figures that are to be shown so are laid out with these: a page of
 * 108 columns of characters, as many as a map of 27 tiles needs, on which every
 * line of text fills one row of whole cells.  No font is needed. */
extern const struct rc_preset rc_terminal_preset;
struct rc_measure rc_terminal_measure(void);

/* Lines of the characters of a scene of that preset, without blanks at their
 * ends; g_free.  A text that shares a cell with one before it, or touches it,
 * is left out whole, and named below the figure, as is what the layout had to
 * leave out. */
char *rc_render_terminal(const struct rc_scene *scene);

#endif
