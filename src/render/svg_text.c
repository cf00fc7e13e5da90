/* SVG with live text, by a painter of our own: it can be searched, edited and
 * read aloud, and stands in HTML pages. */
#include <string.h>

#include "render/formats.h"
#include "render/looks.h"
#include "render/paint.h"
#include "render/svg_head.h"
#include "render/svg_shape.h"
#include "render/text.h"

struct drawing {
	GString *body;
	struct looks *looks;
};

/* The number of the shape's look. */
static guint
look_of(
    struct drawing *d, const struct rc_shape *s, const struct rc_shape *dark)
{
	g_autoptr(GString) look = g_string_new(NULL);
	g_autoptr(GString) in_the_dark = g_string_new(NULL);

	svg_append_colors(look, s);
	if (s->stroke.a > 0)
		svg_append_stroke_style(look, s);
	if (s->kind == RC_SHAPE_TEXT)
		svg_append_text_style(look, s);
	if (dark != NULL)
		svg_append_colors(in_the_dark, dark);
	return looks_number(d->looks, look->str, in_the_dark->str);
}

/* What it is goes into data of its own: a class such as "title" would be at
 * the mercy of the page that the drawing stands on. */
static void
append_class(
    struct drawing *d, const struct rc_shape *s, const struct rc_shape *dark)
{
	g_string_append_printf(d->body, " class=\"c%u\" data-role=\"%s\"",
	    look_of(d, s, dark), s->role);
	if (s->variant != NULL)
		g_string_append_printf(
		    d->body, " data-variant=\"%s\"", s->variant);
}

/* What stands between the tags, if anything does: a tooltip, or the text. */
static void
end_shape(GString *out, const char *tag, const char *tooltip, const char *text)
{
	if (tooltip == NULL && text == NULL) {
		g_string_append(out, "/>\n");
		return;
	}
	g_string_append_c(out, '>');
	if (tooltip != NULL) {
		g_string_append(out, "<title>");
		svg_append_escaped(out, tooltip);
		g_string_append(out, "</title>");
	}
	if (text != NULL)
		svg_append_escaped(out, text);
	g_string_append_printf(out, "</%s>\n", tag);
}

static void
append_text(
    struct drawing *d, const struct rc_shape *s, const struct rc_shape *dark)
{
	g_string_append(d->body, "<text");
	append_class(d, s, dark);
	svg_append_text_place(d->body, s);
	end_shape(d->body, "text", s->tooltip, s->text);
}

static void
append_shape(
    void *drawing, const struct rc_shape *s, const struct rc_shape *dark)
{
	struct drawing *d = drawing;

	if (s->kind == RC_SHAPE_TEXT) {
		append_text(d, s, dark);
		return;
	}
	svg_begin_shape(d->body, s);
	append_class(d, s, dark);
	svg_append_place(d->body, s);
	end_shape(d->body, svg_is_rect(s) ? "rect" : "path", s->tooltip, NULL);
}

/* What the page around an SVG hands down to it, and what is not SVG's default;
 * the precise rendering is that of exact advances, by which texts were
 * measured. */
static const char ours[] =
    "stroke:none;stroke-linejoin:round;font-weight:400;font-style:normal;"
    "letter-spacing:normal;word-spacing:normal;direction:ltr;"
    "text-rendering:geometricPrecision;";

/* Our own font first, then what is as wide, then what there is. */
static void
append_style(GString *out, const struct drawing *d, const char *prefix,
    const char *family)
{
	static const char *const others[] = { "Inter", "Liberation Sans" };
	g_autofree char *selector = g_strdup_printf(".%s ", prefix);

	g_string_append_printf(
	    out, "<style>.%s{%sfont-family:\"%s\"", prefix, ours, family);
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		if (strcmp(others[i], family) != 0)
			g_string_append_printf(out, ",\"%s\"", others[i]);
	g_string_append(out, ",Arial,Helvetica,sans-serif}\n");
	looks_append(d->looks, selector, out);
	g_string_append(out, "</style>\n");
}

bool
rc_render_svg_text(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err)
{
	g_autoptr(GString) body = g_string_new(NULL);
	g_autoptr(GString) svg = g_string_new(NULL);
	struct drawing d = { body, NULL };
	char prefix[SVG_PREFIX_SIZE];

	if (!rc_paint_check_scene(scene, type, err) ||
	    (scene->dark != NULL && !looks_check_twin(scene, err)))
		return false;
	d.looks = looks_new();
	svg_prefix(prefix, scene->about.name);
	svg_each_shape(scene, append_shape, &d);
	svg_append_head(svg, scene, prefix);
	append_style(svg, &d, prefix, rc_type_family(type));
	g_string_append_printf(
	    svg, "<g class=\"%s\">\n%s</g>\n</svg>\n", prefix, body->str);
	g_byte_array_append(out, (const guint8 *)svg->str, (guint)svg->len);
	looks_free(d.looks);
	return true;
}
