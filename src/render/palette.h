/* The colours of an image as a palette of at most 256: a third of the bytes to
 * compress, and files half as large.
 *
 * The colours of the scene stay as they are.  Those that smooth edges mix of
 * them are rounded, only as far as needed: at 300 dots an inch no eye sees it.
 */
#ifndef RENDER_PALETTE_H
#define RENDER_PALETTE_H

#include <stdbool.h>
#include <stdint.h>

#include "rollcall/scene.h"

enum { PALETTE_MOST = 256, PALETTE_SLOTS = 4096 };

struct palette {
	int bits;                    /* of a channel that mixed colours keep */
	uint32_t key[PALETTE_SLOTS]; /* RGB + 1; 0 is a free slot */
	uint8_t index[PALETTE_SLOTS];
	size_t n_slots;                /* that are taken */
	uint32_t colors[PALETTE_MOST]; /* RGB */
	int n;
};

/* Pixels of 32 bits, the colour in the lower 24. */
struct pixels {
	unsigned char *data;
	int width, height, stride;
};

const uint32_t *pixels_row(const struct pixels *pixels, int y);

/* Writes an index for every pixel to out, where a row begins stride bytes after
 * the one above.  False when even the coarsest rounding leaves too many
 * colours. */
bool palette_index(struct palette *palette, const struct rc_scene *scene,
    const struct pixels *pixels, uint8_t *out, size_t stride);

#endif
