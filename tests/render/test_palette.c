#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

#include "graphics/scene.h"
#include "render/palette.h"
#include "support/support.h"

enum { WIDTH = 64, HEIGHT = 48 };

/* A scene of two colours. */
static struct rc_scene *
scene_of_two(void)
{
	struct rc_scene *scene = rc_scene_new(WIDTH, HEIGHT);
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");

	scene->background = (struct rc_color){ 255, 255, 255, 255 };
	s->fill = (struct rc_color){ 0x0F, 0x3A, 0x66, 255 };
	return scene;
}

static int
most_off(uint32_t a, uint32_t b)
{
	int most = 0;

	for (int shift = 0; shift < 24; shift += 8) {
		int off =
		    abs((int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF));

		most = off > most ? off : most;
	}
	return most;
}

/* Ramps from black, one after another, then every colour there is. */
static uint32_t
color_of(uint32_t i)
{
	return i < 3 * 256 ? i % 256 << 8 * (i / 256) : i * 4093 & 0xFFFFFF;
}

/* Draws n colours, one of the scene beside them, and returns how far the
 * palette is off at most; -1 if they do not fit. */
static int
try_colors(uint32_t n)
{
	struct rc_scene *scene = scene_of_two();
	static uint32_t image[HEIGHT][WIDTH];
	static uint8_t indices[HEIGHT * WIDTH];
	struct palette *p = g_new(struct palette, 1);
	const struct pixels pixels = { (unsigned char *)image, WIDTH, HEIGHT,
		WIDTH * 4 };
	int most = -1;

	for (uint32_t y = 0; y < HEIGHT; y++)
		for (uint32_t x = 0; x < WIDTH; x++)
			image[y][x] = 0xFF000000u |
			    (x == 0 ? 0x0F3A66 : color_of((y * WIDTH + x) % n));
	if (palette_index(p, scene, &pixels, indices, WIDTH)) {
		most = 0;
		cr_expect_leq(p->n, PALETTE_MOST);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				uint32_t c = p->colors[indices[y * WIDTH + x]];
				int off = most_off(c, image[y][x] & 0xFFFFFF);

				cr_expect(x > 0 || off == 0);
				most = off > most ? off : most;
			}
		}
	}
	g_free(p);
	rc_scene_free(scene);
	return most;
}

/* Few colours stay as they are. */
Test(palette, few_colours_are_exact)
{
	cr_expect_eq(try_colors(1), 0);
	cr_expect_eq(try_colors(250), 0);
}

/* More are rounded, by half a step of 15 levels at most; those of the scene
 * never. */
Test(palette, more_colours_are_rounded)
{
	int most = try_colors(400);

	cr_expect_gt(most, 0);
	cr_expect_leq(most, 9);
}

Test(palette, too_many_colours_do_not_fit)
{
	cr_expect_eq(try_colors(3000), -1);
}
