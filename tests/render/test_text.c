#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>

#include "graphics/scene.h"
#include "render/text.h"
#include "support/support.h"

struct text_case {
	char text[32];
	int n_glyphs;
	bool is_backward;
};

/* What is not drawn, such as a joiner, is no glyph, but its bytes stay. */
ParameterizedTestParameters(text, clusters)
{
	static struct text_case cases[] = {
		{ "Yes 61%", 7, false },
		{ "a\u200db\u200bc", 3, false },
		{ "\u05e9\u05dc\u05d5\u05dd", 4, true },
		{ "\u0645\u0631\u062d\u0628\u0627", 5, true },
		{ "\u0644\u0627", 1, true }, /* one letter for two */
		{ "\ubd81\ud55c", 2, false },
	};

	return cr_make_param_array(
	    struct text_case, cases, G_N_ELEMENTS(cases));
}

/* Cairo takes nothing else: the clusters are all bytes and all glyphs. */
ParameterizedTest(struct text_case *c, text, clusters)
{
	static const char *const fonts[] = { "/usr/share/fonts/opentype/inter",
		"/usr/share/fonts/truetype/nanum",
		"/usr/share/fonts/truetype/dejavu" };
	struct rc_error err;
	struct rc_type *type =
	    rc_type_open("Inter", fonts, G_N_ELEMENTS(fonts), &err);
	const struct text_run *run;
	int bytes = 0, glyphs = 0;
	size_t n;

	cr_assert_not_null(type, "%s", err.message);
	if (!rc_type_check(type, c->text,
		(struct rc_text_style){ 10, 400, false }, &err)) {
		rc_type_close(type);
		cr_skip_test("no font for %s", c->text);
	}
	run = rc_type_runs(
	    type, c->text, (struct rc_text_style){ 10, 400, false }, &n);
	cr_assert_eq(n, 1);
	for (int i = 0; i < run->n_clusters; i++) {
		bytes += run->clusters[i].num_bytes;
		glyphs += run->clusters[i].num_glyphs;
	}
	cr_expect_eq(bytes, (int)strlen(c->text));
	cr_expect_eq(run->n_bytes, bytes);
	cr_expect_eq(run->n_glyphs, glyphs);
	cr_expect_eq(glyphs, c->n_glyphs, "%s: %d", c->text, glyphs);
	cr_expect_eq(
	    run->flags == CAIRO_TEXT_CLUSTER_FLAG_BACKWARD, c->is_backward);
	for (int i = 0; i < run->n_glyphs; i++)
		cr_expect_neq(run->glyphs[i].index, PANGO_GLYPH_EMPTY);
	rc_type_close(type);
}

static void
add_text(struct rc_scene *scene, const char *text, double y)
{
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_TEXT, "label");

	s->text = rc_scene_keep(scene, text);
	s->style = (struct rc_text_style){ 10, 400, false };
	s->fill = (struct rc_color){ 0, 0, 0, 255 };
	s->at = (struct rc_point){ 1, y };
}

static struct rc_scene *
scene_of_words(double width, bool transparent)
{
	struct rc_scene *scene = rc_scene_new(width, 60);

	scene->about.name = "words";
	if (!transparent)
		scene->background = (struct rc_color){ 255, 255, 255, 255 };
	add_text(scene, "yes", 20);
	add_text(scene, "\ubd81 yes", 40);
	return scene;
}

static void
expect_same(struct rc_type *fresh, struct rc_type *used, bool transparent)
{
	struct rc_scene *scene = scene_of_words(100, transparent);

	for (int format = RC_PNG; format <= RC_SVG_TEXT; format++) {
		struct rc_image a, b;
		struct rc_error err;

		cr_assert(
		    rc_render(scene, fresh, (enum rc_format)format, &a, &err));
		cr_assert(
		    rc_render(scene, used, (enum rc_format)format, &b, &err));
		cr_expect(a.n == b.n && memcmp(a.bytes, b.bytes, a.n) == 0,
		    "format %d: %zu and %zu bytes", format, a.n, b.n);
		free(a.bytes);
		free(b.bytes);
	}
	rc_scene_free(scene);
}

/* A type that has drawn something else before, larger and with a font that was
 * only then looked for, draws what a new one does. */
Test(text, a_type_that_was_used_draws_the_same)
{
	for (int transparent = 0; transparent < 2; transparent++) {
		struct rc_type *fresh = open_type("Inter");
		struct rc_type *used = open_type("Inter");
		struct rc_scene *larger = scene_of_words(300, !transparent);
		struct rc_image image;
		struct rc_error err;

		cr_assert(rc_render(larger, used, RC_PNG, &image, &err));
		free(image.bytes);
		cr_assert(rc_render(larger, used, RC_SVG, &image, &err));
		free(image.bytes);
		expect_same(fresh, used, transparent);
		rc_scene_free(larger);
		rc_type_close(fresh);
		rc_type_close(used);
	}
}

/* More texts than are kept. */
Test(text, what_was_forgotten_is_shaped_again)
{
	struct rc_type *fresh = open_type("Inter"), *used = open_type("Inter");
	struct rc_measure measure = rc_type_measure(used);
	const struct rc_text_style style = { 10, 400, false };
	double yes = measure.width(measure.context, "yes", style);

	for (int i = 0; i < 9000; i++) {
		char text[16];

		g_snprintf(text, sizeof text, "%d", i);
		measure.width(measure.context, text, style);
	}
	cr_expect_eq(measure.width(measure.context, "yes", style), yes);
	expect_same(fresh, used, false);
	rc_type_close(fresh);
	rc_type_close(used);
}

/* Neither Pango nor SVG has a size of nothing. */
Test(text, a_text_without_a_size_is_refused)
{
	struct rc_type *type = open_type("Inter");

	for (int format = RC_PNG; format <= RC_SVG_TEXT; format++)
		for (int size = -5; size <= 0; size += 5) {
			struct rc_scene *scene = rc_scene_new(100, 60);
			struct rc_shape *s =
			    rc_scene_add(scene, RC_SHAPE_TEXT, "label");
			struct rc_image image;
			struct rc_error err;

			s->text = "yes";
			s->style.size = size;
			cr_expect_not(rc_render(
			    scene, type, (enum rc_format)format, &image, &err));
			cr_expect_eq(err.status, RC_EDRAW);
			rc_scene_free(scene);
		}
	rc_type_close(type);
}
