#include "render/palette.h"

#include <glib.h>
#include <string.h>

const uint32_t *
pixels_row(const struct pixels *p, int y)
{
	return (const uint32_t *)(const void *)(p->data +
	    (size_t)y * (size_t)p->stride);
}

/* The slot of the colour, or the free one where it would stand: open
 * addressing, never more than half full. */
static size_t
slot_of(const struct palette *p, uint32_t rgb)
{
	size_t slot = (rgb * 2654435761u) >> 20;

	while (p->key[slot] != 0 && p->key[slot] != rgb + 1)
		slot = (slot + 1) % PALETTE_SLOTS;
	return slot;
}

/* To the nearest of 2^bits levels that go from 0 to 255. */
static uint32_t
rounded(uint32_t rgb, int bits)
{
	uint32_t top = (1u << bits) - 1, out = 0;

	for (int shift = 0; shift < 24; shift += 8) {
		uint32_t level = ((rgb >> shift & 0xFF) * top + 127) / 255;

		out |= (level * 255 + top / 2) / top << shift;
	}
	return out;
}

static void
set_slot(struct palette *p, size_t slot, uint32_t rgb, uint8_t index)
{
	p->key[slot] = rgb + 1;
	p->index[slot] = index;
	p->n_slots++;
}

static bool
add(struct palette *p, size_t slot, uint32_t rgb)
{
	if (p->n == PALETTE_MOST)
		return false;
	set_slot(p, slot, rgb, (uint8_t)p->n);
	p->colors[p->n++] = rgb;
	return true;
}

/* Sets the index of what stands for the colour: itself, if it is in, else its
 * rounded form, which is looked for once. */
static bool
find(struct palette *p, uint32_t rgb, uint8_t *index)
{
	size_t slot = slot_of(p, rgb);

	if (p->key[slot] == 0) {
		uint32_t near = rounded(rgb, p->bits);
		size_t there = slot_of(p, near);

		if (p->key[there] == 0 && !add(p, there, near))
			return false;
		*index = p->index[there];
		if (near != rgb && p->n_slots < PALETTE_SLOTS / 2)
			set_slot(p, slot_of(p, rgb), rgb, *index);
		return true;
	}
	*index = p->index[slot];
	return true;
}

static bool
add_exact(struct palette *p, struct rc_color c)
{
	uint32_t rgb = (uint32_t)c.r << 16 | (uint32_t)c.g << 8 | c.b;
	size_t slot = slot_of(p, rgb);

	return c.a == 0 || p->key[slot] != 0 || add(p, slot, rgb);
}

static bool
add_scene(struct palette *p, const struct rc_scene *scene)
{
	bool ok = add_exact(p, scene->background);

	for (size_t i = 0; ok && i < scene->n_shapes; i++)
		ok = add_exact(p, scene->shapes[i]->fill) &&
		    add_exact(p, scene->shapes[i]->stroke);
	return ok;
}

/* Where the pixels that are like the one at x end. */
static int
run_end(const uint32_t *row, int x, int width)
{
	uint32_t first = row[x];

	while (x < width && row[x] == first)
		x++;
	return x;
}

/* Neighbours are alike more often than not. */
static bool
index_span(
    struct palette *p, const uint32_t *row, int from, int to, uint8_t *out)
{
	for (int x = from, end; x < to; x = end) {
		uint8_t index;

		if (!find(p, row[x] & 0xFFFFFF, &index))
			return false;
		end = run_end(row, x, to);
		memset(out + x, index, (size_t)(end - x));
	}
	return true;
}

enum { PIECE = 64 }; /* pixels that are compared at once */

/* In figures most of a row is the same as in the one above. */
static bool
index_below(struct palette *p, const uint32_t *row, const uint32_t *above,
    int width, const uint8_t *before, uint8_t *out)
{
	memcpy(out, before, (size_t)width);
	if (memcmp(row, above, (size_t)width * sizeof *row) == 0)
		return true;
	for (int from = 0; from < width; from += PIECE) {
		int to = MIN(from + PIECE, width);

		if (memcmp(row + from, above + from,
			(size_t)(to - from) * sizeof *row) != 0 &&
		    !index_span(p, row, from, to, out))
			return false;
	}
	return true;
}

static bool
index_rows(
    struct palette *p, const struct pixels *pixels, uint8_t *out, size_t stride)
{
	const int width = pixels->width;
	bool ok = index_span(p, pixels_row(pixels, 0), 0, width, out);

	for (int y = 1; ok && y < pixels->height; y++, out += stride)
		ok = index_below(p, pixels_row(pixels, y),
		    pixels_row(pixels, y - 1), width, out, out + stride);
	return ok;
}

bool
palette_index(struct palette *p, const struct rc_scene *scene,
    const struct pixels *pixels, uint8_t *out, size_t stride)
{
	static const int depths[] = { 8, 5, 4 };

	for (size_t i = 0; i < G_N_ELEMENTS(depths); i++) {
		memset(p, 0, sizeof *p);
		p->bits = depths[i];
		if (add_scene(p, scene) && index_rows(p, pixels, out, stride))
			return true;
	}
	return false;
}
