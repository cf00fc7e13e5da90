#include <criterion/criterion.h>
#include <string.h>

#include "graphics/scene.h"
#include "render/outlines.h"
#include "rollcall/render.h"
#include "support/support.h"

static const struct rc_color red = { 255, 0, 0, 255 };

static void
add_text(struct rc_scene *scene, const char *text, enum rc_anchor anchor,
    bool rotated)
{
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_TEXT, "label");

	s->text = rc_scene_keep(scene, text);
	s->style = (struct rc_text_style){ 10, 400, false };
	s->text_width = (455 + 569 + 569) * 10 / 2048.0;
	s->fill = red;
	s->anchor = anchor;
	s->at = (struct rc_point){ 50, 20.5 };
	s->rotated = rotated;
}

static struct rc_scene *
scene_of_bar(struct rc_color fill)
{
	struct rc_scene *scene = rc_scene_new(100, 50);
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");

	scene->about.name = "small";
	scene->about.title = scene->about.alt = "";
	s->fill = fill;
	s->rect = (struct rc_rect){ 1, 2, 30.5, 10 };
	return scene;
}

static char *
text_of(const struct rc_scene *scene, enum rc_format format)
{
	return text_rendered(scene, "Liberation Sans", format);
}

/* The file's lines that begin with a mark. */
static char *
lines_of(const struct rc_scene *scene, const char *mark)
{
	g_autofree char *text = text_of(scene, RC_SVG);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	GString *out = g_string_new(NULL);

	for (char **line = lines; *line != NULL; line++)
		if (g_str_has_prefix(*line, mark))
			g_string_append_printf(out, "%s\n", *line);
	return g_string_free(out, FALSE);
}

/* The outlines of "l" and "I", and how far the pen goes on after them, 455 and
 * 569 units of 2048, are those that fontTools reads from the file; a blank is
 * 569 units wide and has none. */
Test(svg, a_glyph_is_told_once_and_used_where_it_stands)
{
	struct rc_scene *scene = rc_scene_new(100, 50);
	g_autofree char *glyphs = NULL, *texts = NULL;

	scene->about.name = "small";
	scene->about.title = scene->about.alt = "";
	add_text(scene, "l I", RC_START, false);
	add_text(scene, "l I", RC_END, true);
	add_text(scene, "l I", RC_MIDDLE, false);
	glyphs = lines_of(scene, "<path");
	texts = lines_of(scene, "<g style=\"fill");
	cr_expect_str_eq(glyphs,
	    "<path id=\"f81db8e-1\" d=\"m138 0v1484h180v-1484h-180z\"/>\n"
	    "<path id=\"f81db8e-2\" d=\"m189 0v1409h191v-1409h-191z\"/>\n");
	cr_expect_str_eq(texts,
	    "<g style=\"fill:#FF0000;\" transform=\"translate(50 20.5) "
	    "scale(0.00488281 -0.00488281)\">"
	    "<use xlink:href=\"#f81db8e-1\" x=\"0\"/>"
	    "<use xlink:href=\"#f81db8e-2\" x=\"1024\"/></g>\n"
	    "<g style=\"fill:#FF0000;\" transform=\"translate(50 20.5) "
	    "rotate(-90) scale(0.00488281 -0.00488281)\">"
	    "<use xlink:href=\"#f81db8e-1\" x=\"-1593\"/>"
	    "<use xlink:href=\"#f81db8e-2\" x=\"-569\"/></g>\n"
	    "<g style=\"fill:#FF0000;\" transform=\"translate(50 20.5) "
	    "scale(0.00488281 -0.00488281)\">"
	    "<use xlink:href=\"#f81db8e-1\" x=\"-797\"/>"
	    "<use xlink:href=\"#f81db8e-2\" x=\"228\"/></g>\n");
	rc_scene_free(scene);
}

/* Programs that know no style sheets take the style from the shape. */
Test(svg, a_shape_has_its_own_style)
{
	struct rc_scene *scene = rc_scene_new(100, 50);
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");
	g_autofree char *rect = NULL, *path = NULL;

	scene->about.name = "small";
	scene->about.title = scene->about.alt = "";
	s->fill = red;
	s->rect = (struct rc_rect){ 1, 2, 30.5, 10 };
	s->tooltip = rc_scene_keep(scene, "not on paper");
	s = rc_scene_add(scene, RC_SHAPE_PATH, "fit");
	s->stroke = red;
	s->stroke_width = 1.25;
	s->dash[0] = 3;
	s->dash[1] = 2;
	rc_path_move(s, 0, 0);
	rc_path_line(s, -0.001, 20.55);
	rect = lines_of(scene, "<rect");
	path = lines_of(scene, "<path");
	cr_expect_str_eq(rect,
	    "<rect style=\"fill:#FF0000;\" x=\"1\" y=\"2\" width=\"30.5\" "
	    "height=\"10\"/>\n");
	cr_expect_str_eq(path,
	    "<path style=\"fill:none;stroke:#FF0000;stroke-width:1.25;"
	    "stroke-dasharray:3 2;\" d=\"M0 0L0 20.55\"/>\n");
	rc_scene_free(scene);
}

/* Letters of another font, in its own units: those of NanumGothic are 1000. */
Test(svg, a_run_of_another_font_has_its_own_scale)
{
	struct rc_scene *scene = rc_scene_new(100, 50);
	g_autofree char *texts = NULL;

	scene->about.name = "small";
	scene->about.title = scene->about.alt = "";
	add_text(scene, "l\ubd81", RC_START, false);
	texts = lines_of(scene, "<g style=\"fill");
	cr_expect_not_null(strstr(texts, "scale(0.00488281 -0.00488281)"));
	cr_expect_not_null(strstr(texts, "scale(0.01 -0.01)"), "%s", texts);
	rc_scene_free(scene);
}

/* What a type gives out stays where it is. */
Test(svg, an_outline_is_made_once)
{
	struct outlines *o = outlines_new();
	hb_blob_t *file = hb_blob_create_from_file(
	    "/usr/share/fonts/truetype/nanum/NanumGothic.ttf");
	hb_face_t *face = hb_face_create(file, 0);
	const char *first = outlines_path(o, face, 100);

	cr_expect_eq(first, outlines_path(o, face, 100));
	cr_expect_neq(first, outlines_path(o, face, 101));
	cr_expect_eq(first[0], 'm');
	outlines_free(o);
	outlines_free(NULL);
	hb_face_destroy(face);
	hb_blob_destroy(file);
}

/* A scene with a twin in the dark: what that has of its own stands behind what
 * asks for it.  Outlines have their colours for those who do not. */
Test(svg, follows_its_reader)
{
	static const struct {
		enum rc_format format;
		const char *rect;
	} cases[] = {
		{ RC_SVG, "<rect fill=\"#FF0000\" class=\"c0\" x=" },
		{ RC_SVG_TEXT, "<rect class=\"c0\"" },
	};
	const struct rc_color pale = { 250, 251, 252, 255 };

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct rc_scene *scene = scene_of_bar(red);
		g_autofree char *svg = NULL;

		scene->dark = scene_of_bar(pale);
		svg = text_of(scene, cases[i].format);
		cr_expect_not_null(strstr(svg,
		    "@media screen and (prefers-color-scheme:dark){\n"
		    ".f81db8e .c0{fill:#FAFBFC;}\n}\n</style>"));
		cr_expect_not_null(strstr(svg, "<g class=\"f81db8e\""));
		cr_expect_not_null(strstr(svg, cases[i].rect), "%s", svg);
		cr_expect_eq(strstr(svg, ".f81db8e .c0{fill:#FF0000;}") != NULL,
		    cases[i].format == RC_SVG_TEXT);
		rc_scene_free(scene);
	}
}

Test(svg, a_twin_with_other_shapes_is_refused)
{
	struct rc_scene *scene = scene_of_bar(red);
	struct rc_type *type = open_type("Inter");
	struct rc_image image;
	struct rc_error err;

	scene->dark = scene_of_bar(red);
	rc_scene_add(scene->dark, RC_SHAPE_RECT, "bar");
	for (int format = RC_SVG; format <= RC_SVG_TEXT;
	     format += RC_SVG_TEXT - RC_SVG) {
		cr_expect_not(rc_render(
		    scene, type, (enum rc_format)format, &image, &err));
		cr_expect_eq(err.status, RC_EDRAW);
	}
	rc_type_close(type);
	rc_scene_free(scene);
}

/* What SVG does not draw as a rectangle is a path: the same in every format. */
Test(svg, a_rectangle_without_a_size_is_drawn)
{
	static const enum rc_format formats[] = { RC_SVG, RC_SVG_TEXT };

	for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
		struct rc_scene *scene = rc_scene_new(100, 50);
		struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");
		g_autofree char *svg = NULL;

		s->fill = red;
		s->rect = (struct rc_rect){ 40, 30, -10, -5 };
		s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");
		s->stroke = red;
		s->stroke_width = 1;
		s->rect = (struct rc_rect){ 1, 2, 0, 20 };
		svg = text_of(scene, formats[i]);
		cr_expect_null(strstr(svg, "<rect"), "%s", svg);
		cr_expect_not_null(
		    strstr(svg, " d=\"M40 30L30 30L30 25L40 25Z\""), "%s", svg);
		cr_expect_not_null(
		    strstr(svg, " d=\"M1 2L1 2L1 22L1 22Z\""), "%s", svg);
		rc_scene_free(scene);
	}
}
