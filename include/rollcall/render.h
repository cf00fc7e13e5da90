/* Scene -> PNG, SVG, PDF, and the measuring of text with real fonts. */
#ifndef RC_RENDER_H
#define RC_RENDER_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/error.h"
#include "rollcall/scene.h"

/* A typeface, opened from its files: the same pixels on every machine. */
struct rc_type;

/* family is "Inter" or "Liberation Sans".  directories are searched in order
 * for the font's files.  NULL and *err when a file is missing.  Letters that
 * the family lacks are taken from fonts for Hangul and other scripts, if they
 * are in the directories. */
struct rc_type *rc_type_open(const char *family, const char *const *directories,
    size_t n, struct rc_error *err);
void rc_type_close(struct rc_type *type);

/* The paths of the font files that it has opened, NULL at the end; lives until
 * the type is asked to do anything else. */
const char *const *rc_type_files(struct rc_type *type);

/* Measures with the type, which must live as long. */
struct rc_measure rc_type_measure(struct rc_type *type);

enum rc_format {
	RC_PNG,
	RC_SVG, /* letters as outlines: the same in every program */
	RC_PDF,
	RC_SVG_TEXT, /* live text, in the fonts that the reader has */
};

struct rc_image {
	unsigned char *bytes;
	size_t n;
};

/* Draws into memory: image->bytes is the caller's to free().  Same scene, same
 * bytes (of a PNG: on x86 processors of 2008 or later).  False and *err if a
 * glyph is missing (RC_EDRAW: names the character and the font) or drawing
 * failed. */
bool rc_render(const struct rc_scene *scene, struct rc_type *type,
    enum rc_format format, struct rc_image *image, struct rc_error *err);

#endif
