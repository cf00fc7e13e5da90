/* A scene as characters, for a look at it without leaving the terminal. */
#ifndef RENDER_TERMINAL_H
#define RENDER_TERMINAL_H

#include "rollcall/scene.h"

/* Lines of that many columns, without blanks at their ends; g_free. */
char *rc_render_terminal(const struct rc_scene *scene, int columns);

#endif
