/* Sizes in pixels, and figures without a ground, in each format. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "support/support.h"

/* The trend of the plenary's votes in a format. */
static struct rc_image
image_of(const char *size, int scale, bool transparent, enum rc_format format)
{
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_type *type = open_type("Inter");
	struct rc_measure measure = rc_type_measure(type);
	struct rc_figure figure = figure_of(votes, "double");
	struct rc_preset preset;
	struct rc_image image;
	struct rc_scene *scene;
	struct rc_error err;

	cr_assert(rc_preset_parse(size, &preset, &err), "%s", err.message);
	figure.preset = &preset;
	figure.measure = &measure;
	figure.scale = scale;
	figure.transparent = transparent;
	scene = rc_chart_draw(rc_chart_find("trend"), &figure, &err);
	cr_assert_not_null(scene, "%s", err.message);
	cr_assert(
	    rc_render(scene, type, format, &image, &err), "%s", err.message);
	rc_scene_free(scene);
	rc_type_close(type);
	rc_selection_free(votes);
	rc_record_free(record);
	return image;
}

/* The pixels of a PNG as RGBA; the caller frees. */
static unsigned char *
pixels_of(const struct rc_image *file, png_image *image)
{
	unsigned char *pixels;

	memset(image, 0, sizeof *image);
	image->version = PNG_IMAGE_VERSION;
	cr_assert(
	    png_image_begin_read_from_memory(image, file->bytes, file->n));
	image->format = PNG_FORMAT_RGBA;
	pixels = malloc(PNG_IMAGE_SIZE(*image));
	cr_assert(png_image_finish_read(image, NULL, pixels, 0, NULL));
	return pixels;
}

struct pixel_case {
	char size[16];
	int scale;
	unsigned width, height;
};

/* 183 mm at 300 dots an inch are 2161.4 of them. */
ParameterizedTestParameters(sizes, pixels)
{
	static struct pixel_case cases[] = {
		{ "double", 1, 2161, 1122 },
		{ "double", 2, 4322, 2244 },
		{ "column", 1, 1051, 992 },
		{ "slide", 1, 1920, 1080 },
		{ "slide", 2, 3840, 2160 },
		{ "social", 1, 1200, 675 },
		{ "social-square", 1, 1080, 1080 },
		{ "web", 1, 760, 400 },
		{ "web", 3, 2280, 1200 },
		{ "801x451px", 1, 801, 451 },
		{ "127x101.6", 1, 1500, 1200 },
	};
	return cr_make_param_array(
	    struct pixel_case, cases, sizeof cases / sizeof *cases);
}

/* Every pixel of the ground is its colour, those at the edges too. */
ParameterizedTest(struct pixel_case *c, sizes, pixels)
{
	struct rc_image file = image_of(c->size, c->scale, false, RC_PNG);
	png_image image;
	unsigned char *pixels = pixels_of(&file, &image);
	const unsigned char white[4] = { 255, 255, 255, 255 };

	cr_expect_eq(image.width, c->width, "%u", image.width);
	cr_expect_eq(image.height, c->height, "%u", image.height);
	cr_expect_eq(memcmp(pixels, white, 4), 0);
	cr_expect_eq(memcmp(pixels + PNG_IMAGE_SIZE(image) - 4, white, 4), 0);
	free(pixels);
	free(file.bytes);
}

Test(sizes, a_transparent_png_has_no_ground_and_the_same_ink)
{
	struct rc_image with = image_of("double", 1, false, RC_PNG);
	struct rc_image without = image_of("double", 1, true, RC_PNG);
	png_image a, b;
	unsigned char *ground = pixels_of(&with, &a);
	unsigned char *clear = pixels_of(&without, &b);
	size_t n_clear = 0, n = PNG_IMAGE_SIZE(a) / 4, n_apart = 0;

	cr_assert_eq(PNG_IMAGE_SIZE(a), PNG_IMAGE_SIZE(b));
	for (size_t i = 0; i < n; i++) {
		const unsigned char *p = ground + 4 * i, *q = clear + 4 * i;

		n_clear += q[3] == 0;
		if (q[3] != 255)
			continue;
		/* Palettes round what smooth edges mix, a little. */
		for (int k = 0; k < 3; k++)
			n_apart += abs(p[k] - q[k]) > 9;
	}
	cr_expect_eq(clear[3], 0);
	cr_expect_gt(n_clear, n / 4);
	cr_expect_eq(n_apart, 0, "%zu", n_apart);
	free(ground);
	free(clear);
	free(with.bytes);
	free(without.bytes);
}

/* A length in pixels has no unit in SVG. */
Test(sizes, svg_says_its_unit_and_has_a_ground_or_none)
{
	static const struct {
		const char *size, *width;
		bool transparent;
	} cases[] = {
		{ "double", " width=\"183.00mm\" height=\"95.00mm\"", false },
		{ "web", " width=\"760.00\" height=\"400.00\"", false },
		{ "slide", " width=\"338.67mm\" height=\"190.50mm\"", true },
		{ "social", " width=\"1200.00\" height=\"675.00\"", true },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct rc_image file =
		    image_of(cases[i].size, 1, cases[i].transparent, RC_SVG);
		g_autofree char *svg =
		    g_strndup((const char *)file.bytes, file.n);

		cr_expect_not_null(
		    strstr(svg, cases[i].width), "%s", cases[i].size);
		cr_expect_eq(strstr(svg, " x=\"0\" y=\"0\" width=") == NULL,
		    cases[i].transparent, "%s", cases[i].size);
		free(file.bytes);
	}
}
