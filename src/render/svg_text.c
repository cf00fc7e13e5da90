/* SVG with live text, by a painter of our own: it can be searched, edited and
 * read aloud, and stands in HTML pages. */
#include <string.h>

#include "render/formats.h"
#include "render/paint.h"
#include "render/svg_head.h"
#include "render/svg_shape.h"
#include "render/text.h"

/* The drawing, and the looks that its shapes have: a class for each. */
struct drawing {
	GString *body;
	GPtrArray *looks;    /* char *: declarations, by number */
	GHashTable *numbers; /* declarations -> number + 1 */
};

/* The number of the shape's look. */
static guint
look_of(struct drawing *d, const struct rc_shape *s)
{
	g_autoptr(GString) look = g_string_new(NULL);
	guint number;

	svg_append_color(look, "fill", s->fill);
	if (s->stroke.a > 0) {
		svg_append_color(look, "stroke", s->stroke);
		svg_append_stroke_style(look, s);
	}
	if (s->kind == RC_SHAPE_TEXT)
		svg_append_text_style(look, s);
	number = GPOINTER_TO_UINT(g_hash_table_lookup(d->numbers, look->str));
	if (number == 0) {
		char *kept = g_strdup(look->str);

		g_ptr_array_add(d->looks, kept);
		number = d->looks->len;
		g_hash_table_insert(d->numbers, kept, GUINT_TO_POINTER(number));
	}
	return number - 1;
}

/* What it is goes into data of its own: a class such as "title" would be at
 * the mercy of the page that the drawing stands on. */
static void
append_class(struct drawing *d, const struct rc_shape *s)
{
	g_string_append_printf(
	    d->body, " class=\"c%u\" data-role=\"%s\"", look_of(d, s), s->role);
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
append_text(struct drawing *d, const struct rc_shape *s)
{
	g_string_append(d->body, "<text");
	append_class(d, s);
	svg_append_text_place(d->body, s);
	end_shape(d->body, "text", s->tooltip, s->text);
}

static void
append_shape(struct drawing *d, const struct rc_shape *s)
{
	if (s->kind == RC_SHAPE_TEXT) {
		append_text(d, s);
		return;
	}
	svg_begin_shape(d->body, s);
	append_class(d, s);
	svg_append_place(d->body, s);
	end_shape(d->body, s->kind == RC_SHAPE_RECT ? "rect" : "path",
	    s->tooltip, NULL);
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

	g_string_append_printf(
	    out, "<style>.%s{%sfont-family:\"%s\"", prefix, ours, family);
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		if (strcmp(others[i], family) != 0)
			g_string_append_printf(out, ",\"%s\"", others[i]);
	g_string_append(out, ",Arial,Helvetica,sans-serif}\n");
	for (guint i = 0; i < d->looks->len; i++)
		g_string_append_printf(out, ".%s .c%u{%s}\n", prefix, i,
		    (const char *)g_ptr_array_index(d->looks, i));
	g_string_append(out, "</style>\n");
}

bool
rc_render_svg_text(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err)
{
	struct drawing d = { .body = g_string_new(NULL),
		.looks = g_ptr_array_new_with_free_func(g_free),
		.numbers = g_hash_table_new(g_str_hash, g_str_equal) };
	g_autoptr(GString) svg = g_string_new(NULL);
	char prefix[SVG_PREFIX_SIZE];
	bool ok = rc_paint_check_scene(scene, type, err);
	const struct rc_shape ground = svg_ground(scene);

	svg_prefix(prefix, scene->about.name);
	if (ground.fill.a > 0)
		append_shape(&d, &ground);
	for (size_t i = 0; ok && i < scene->n_shapes; i++)
		append_shape(&d, scene->shapes[i]);
	svg_append_head(svg, scene, prefix);
	append_style(svg, &d, prefix, rc_type_family(type));
	g_string_append_printf(
	    svg, "<g class=\"%s\">\n%s</g>\n</svg>\n", prefix, d.body->str);
	if (ok)
		g_byte_array_append(
		    out, (const guint8 *)svg->str, (guint)svg->len);
	g_hash_table_destroy(d.numbers);
	g_ptr_array_unref(d.looks);
	g_string_free(d.body, TRUE);
	return ok;
}
