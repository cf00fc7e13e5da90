/* What both kinds of SVG begin with, and how they write text and ids. */
#ifndef RENDER_SVG_HEAD_H
#define RENDER_SVG_HEAD_H

#include <glib.h>

#include "rollcall/scene.h"

enum { SVG_PREFIX_SIZE = 12 };

/* A letter and the start of a hash of the figure's name: what its ids begin
 * with, so that several figures can stand on one page. */
void svg_prefix(char prefix[SVG_PREFIX_SIZE], const char *name);

/* Text as XML has it; U+FFFD for what XML forbids. */
void svg_append_escaped(GString *out, const char *text);

/* The XML declaration, <svg ...>, <title>, <desc> and <metadata>. */
void svg_append_head(
    GString *out, const struct rc_scene *scene, const char *prefix);

#endif
