/* Drawings for a page of HTML that has one style sheet for all: live text, and
 * colours that follow the light or the dark of the page.  On paper they are
 * light. */
#ifndef RENDER_SHEET_H
#define RENDER_SHEET_H

#include <glib.h>

#include "rollcall/render.h"

/* The looks that the drawings of a page share: a class for each. */
struct rc_sheet;

struct rc_sheet *rc_sheet_new(void);
void rc_sheet_free(struct rc_sheet *sheet);

/* Appends <svg> of a scene that has a dark twin.  Its ids begin with that id,
 * the ground is left to the page, and a tooltip is the <title> of its mark.
 * RC_EDRAW if a glyph is missing or it has no such twin; then nothing is
 * appended. */
bool rc_sheet_draw(struct rc_sheet *sheet, const struct rc_scene *scene,
    const char *id, struct rc_type *type, GString *out, struct rc_error *err);

/* Appends the rules of all drawings so far. */
void rc_sheet_rules(
    const struct rc_sheet *sheet, struct rc_type *type, GString *out);

/* Appends a colour as a property of the page, "--name:#0F3A66;". */
void rc_sheet_color(GString *out, const char *name, struct rc_color color);

#endif
