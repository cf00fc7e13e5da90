/* Fonts cut down to the letters that most figures are made of: cairo reads a
 * font whole, and several times, for every PDF that has it. */
#ifndef RENDER_SLIM_H
#define RENDER_SLIM_H

#include <cairo.h>

struct slim;
struct text_run;

struct slim *slim_new(void);
void slim_free(struct slim *slim);

/* The glyphs of a run as its cut font numbers them, to be freed with g_free,
 * and that font, which belongs to slim; NULL where the run has others than most
 * figures.  Which fonts and letters were asked for before makes no
 * difference. */
cairo_glyph_t *slim_glyphs(
    struct slim *slim, const struct text_run *run, cairo_font_face_t **face);

#endif
