/* The looks that the shapes of a drawing have: a class for each. */
#ifndef RENDER_LOOKS_H
#define RENDER_LOOKS_H

#include <glib.h>

#include "rollcall/scene.h"

struct looks;

struct looks *looks_new(void);
void looks_free(struct looks *looks);

/* The number of what has these declarations; in_the_dark are those that then
 * take the place of some of them, "" for none. */
guint looks_number(
    struct looks *looks, const char *declarations, const char *in_the_dark);

/* Appends a rule for each, ".c0{...}", behind the selector that it stands in,
 * then what the dark has of its own. */
void looks_append(
    const struct looks *looks, const char *selector, GString *out);

/* What a twin must be: the same shapes in other colours.  RC_EDRAW if a scene's
 * is not, or if it has none. */
bool looks_check_twin(const struct rc_scene *scene, struct rc_error *err);

#endif
