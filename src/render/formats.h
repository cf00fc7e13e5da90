/* One function for every format: scene -> bytes. */
#ifndef RENDER_FORMATS_H
#define RENDER_FORMATS_H

#include <glib.h>

#include "rollcall/render.h"

bool rc_render_png(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err);
bool rc_render_svg(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err);
bool rc_render_svg_text(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err);
bool rc_render_pdf(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err);

#endif
