#include <criterion/criterion.h>
#include <string.h>

#include "graphics/scene.h"
#include "rollcall/render.h"
#include "support/support.h"

static const struct rc_color red = { 255, 0, 0, 255 };
static const struct rc_color white = { 255, 255, 255, 255 };

/* A ground, a bar with a tooltip, a dashed line, and three texts. */
static struct rc_scene *
small_scene(void)
{
	struct rc_scene *scene = rc_scene_new(100, 50);
	struct rc_shape *s;

	scene->background = white;
	scene->about.name = "small";
	scene->about.title = "A < B & \"C\"";
	scene->about.alt = "what\x01 it shows";
	s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");
	s->variant = "yes";
	s->fill = red;
	s->rect = (struct rc_rect){ 1.005, 2, 30.5, 10 };
	s->tooltip = rc_scene_keep(scene, "1 < 2");
	s = rc_scene_add(scene, RC_SHAPE_PATH, "fit");
	s->stroke = red;
	s->stroke_width = 1.25;
	s->dash[0] = 3;
	s->dash[1] = 2;
	rc_path_move(s, 0, 0);
	rc_path_line(s, 10, 20.5);
	s = rc_scene_add(scene, RC_SHAPE_TEXT, "title");
	s->text = rc_scene_keep(scene, "C\xc3\xb4te d'Ivoire & <x>");
	s->style = (struct rc_text_style){ 7, 600, true };
	s->fill = red;
	s->anchor = RC_END;
	s->at = (struct rc_point){ 50, 20 };
	s = rc_scene_add(scene, RC_SHAPE_TEXT, "band-label");
	s->text = rc_scene_keep(scene, "upwards");
	s->style = (struct rc_text_style){ 7, 400, false };
	s->fill = red;
	s->at = (struct rc_point){ 80, 40 };
	s->rotated = true;
	return scene;
}

static char *
render(const struct rc_scene *scene, const char *family)
{
	return text_rendered(scene, family, RC_SVG_TEXT);
}

/* All ids and rules begin with the prefix of the figure. */
Test(svg_text, is_what_the_scene_is)
{
	static const char *const lines[] = {
		"<title id=\"PREFIX-t\">A &lt; B &amp; &quot;C&quot;</title>",
		"<desc id=\"PREFIX-d\">what\uFFFD it shows</desc>",
		"stroke-linejoin:round;",
		"font-family:\"Inter\",\"Liberation "
		"Sans\",Arial,Helvetica,sans-serif}",
		".PREFIX .c1{fill:#FF0000;}",
		".PREFIX .c2{fill:none;stroke:#FF0000;stroke-width:1.25;"
		"stroke-dasharray:3 2;}",
		".PREFIX .c3{fill:#FF0000;font-size:7px;font-weight:600;"
		"font-feature-settings:\"tnum\";text-anchor:end;}",
		"<rect class=\"c0\" data-role=\"page\" x=\"0\" y=\"0\" width=\"100\" "
		"height=\"50\"/>",
		"<rect class=\"c1\" data-role=\"bar\" data-variant=\"yes\" x=\"1\" y=\"2\" width=\"30.5\" "
		"height=\"10\"><title>1 &lt; 2</title></rect>",
		"<path class=\"c2\" data-role=\"fit\" d=\"M0 0L10 20.5\"/>",
		"<text class=\"c3\" data-role=\"title\" x=\"50\" y=\"20\">C\u00f4te d'Ivoire "
		"&amp; &lt;x&gt;</text>",
		"<text class=\"c4\" data-role=\"band-label\" x=\"80\" y=\"40\" "
		"transform=\"rotate(-90 80 40)\">upwards</text>",
	};
	struct rc_scene *scene = small_scene();
	g_autofree char *svg = render(scene, "Inter");
	const char *id = strstr(svg, "<title id=\"");
	g_autofree char *prefix = NULL;

	cr_assert_not_null(id);
	prefix = g_strndup(id + strlen("<title id=\""), 7);
	for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_auto(GStrv) parts = g_strsplit(lines[i], "PREFIX", -1);
		g_autofree char *line = g_strjoinv(prefix, parts);

		cr_expect(strstr(svg, line) != NULL, "%s\n%s", line, svg);
	}
	cr_expect_null(strstr(svg, "textLength"));
	rc_scene_free(scene);
}

/* The font that was chosen comes first. */
Test(svg_text, names_its_font)
{
	struct rc_scene *scene = small_scene();
	g_autofree char *svg = render(scene, "Liberation Sans");

	cr_expect(
	    strstr(svg, "font-family:\"Liberation Sans\",\"Inter\",") != NULL);
	rc_scene_free(scene);
}

/* A browser would put another font in its place: here it is an error. */
Test(svg_text, a_glyph_that_is_missing_is_an_error)
{
	struct rc_scene *scene = small_scene();
	struct rc_type *type = open_type("Inter");
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_TEXT, "title");
	struct rc_image image;
	struct rc_error err;

	s->text = rc_scene_keep(scene, "\u2e80");
	s->style = (struct rc_text_style){ 7, 400, false };
	cr_expect_not(rc_render(scene, type, RC_SVG_TEXT, &image, &err));
	cr_expect_eq(err.status, RC_EDRAW);
	cr_expect_null(image.bytes);
	rc_type_close(type);
	rc_scene_free(scene);
}

static size_t
count(const char *text, const char *part)
{
	size_t n = 0;

	for (; (text = strstr(text, part)) != NULL; text += strlen(part))
		n++;
	return n;
}

/* Every text of a figure is one element, as often as the scene has it. */
Test(svg_text, has_every_text_once)
{
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(votes, "double");
	struct rc_scene *scene = scene_of("history", &figure);
	g_autofree char *svg = render(scene, "Inter");
	size_t n_texts = 0, n_tooltips = 0;

	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];
		g_autofree char *escaped = NULL, *element = NULL;
		size_t n = 0;

		n_tooltips += s->tooltip != NULL;
		if (s->kind != RC_SHAPE_TEXT)
			continue;
		n_texts++;
		for (size_t k = 0; k < scene->n_shapes; k++)
			n += g_strcmp0(s->text, scene->shapes[k]->text) == 0;
		escaped = g_markup_escape_text(s->text, -1);
		element = g_strdup_printf(">%s</text>", escaped);
		cr_expect_eq(count(svg, element), n, "%s", element);
	}
	cr_expect_gt(n_texts, 50);
	cr_expect_gt(n_tooltips, 30);
	cr_expect_eq(count(svg, "<text "), n_texts);
	cr_expect_eq(count(svg, "<title"), n_tooltips + 1);
	rc_scene_free(scene);
	rc_selection_free(votes);
	rc_record_free(record);
}

static void
expect_text(const char *text, const char *written)
{
	struct rc_scene *scene = small_scene();
	g_autofree char *svg = NULL, *element = NULL;

	scene->about.alt = text;
	svg = render(scene, "Inter");
	element = g_strdup_printf("-d\">%s</desc>", written);
	cr_expect(strstr(svg, element) != NULL, "%s\n%s", element, svg);
	rc_scene_free(scene);
}

/* XML forbids them even as numbers: a file that has one is no XML. */
Test(svg_text, replaces_what_xml_forbids)
{
	expect_text("a\x02\x1f", "a\uFFFD\uFFFD");
	expect_text("line\nand\ttab", "line\nand\ttab");
	expect_text("\xEF\xBF\xBF.", "\uFFFD.");
	expect_text("not \xC3( UTF-8", "not \uFFFD( UTF-8");
	expect_text("\xE2\x82", "\uFFFD\uFFFD");
	expect_text("\U0001F600 ]]>", "\U0001F600 ]]&gt;");
}

Test(svg_text, keeps_blanks_in_a_row)
{
	struct rc_scene *scene = small_scene();
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_TEXT, "name");
	g_autofree char *svg = NULL;

	s->text = rc_scene_keep(scene, "a  b");
	s->style = (struct rc_text_style){ 7, 400, false };
	svg = render(scene, "Inter");
	cr_expect(strstr(svg, " xml:space=\"preserve\">a  b</text>") != NULL);
	cr_expect_eq(count(svg, "xml:space"), 1);
	rc_scene_free(scene);
}
