/* SVG with live text, by a painter of our own: it can be searched, edited and
 * read aloud, and stands in HTML pages. */
#include <math.h>
#include <string.h>

#include "render/formats.h"
#include "render/paint.h"
#include "render/svg_head.h"
#include "render/text.h"

/* The drawing, and the looks that its shapes have: a class for each. */
struct drawing {
	GString *body;
	GPtrArray *looks;    /* char *: declarations, by number */
	GHashTable *numbers; /* declarations -> number + 1 */
};

/* At most two decimals, and no zeros at the end. */
static void
append_number(GString *out, double x)
{
	char number[G_ASCII_DTOSTR_BUF_SIZE];
	size_t n;

	g_ascii_formatd(number, sizeof number, "%.2f", x);
	n = strlen(number);
	while (number[n - 1] == '0')
		n--;
	n -= number[n - 1] == '.';
	number[n] = '\0';
	g_string_append(out, strcmp(number, "-0") == 0 ? "0" : number);
}

static void
append_attribute(GString *out, const char *name, double x)
{
	g_string_append_printf(out, " %s=\"", name);
	append_number(out, x);
	g_string_append_c(out, '"');
}

static void
append_color(GString *out, const char *name, struct rc_color c)
{
	if (c.a == 0)
		g_string_append_printf(out, "%s:none;", name);
	else
		g_string_append_printf(
		    out, "%s:#%02X%02X%02X;", name, c.r, c.g, c.b);
}

static void
append_stroke(GString *out, const struct rc_shape *s)
{
	if (s->stroke.a == 0)
		return;
	append_color(out, "stroke", s->stroke);
	g_string_append(out, "stroke-width:");
	append_number(out, s->stroke_width);
	g_string_append_c(out, ';');
	if (s->dash[0] > 0) {
		g_string_append(out, "stroke-dasharray:");
		append_number(out, s->dash[0]);
		g_string_append_c(out, ' ');
		append_number(out, s->dash[1]);
		g_string_append_c(out, ';');
	}
}

static void
append_text_look(GString *out, const struct rc_shape *s)
{
	static const char *const anchors[] = {
		[RC_START] = "start", [RC_MIDDLE] = "middle", [RC_END] = "end"
	};

	g_string_append(out, "font-size:");
	append_number(out, s->style.size);
	g_string_append(out, "px;");
	if (s->style.weight >= 600)
		g_string_append_printf(out, "font-weight:%d;", s->style.weight);
	if (s->style.tabular)
		g_string_append(out, "font-feature-settings:\"tnum\";");
	if (s->anchor != RC_START)
		g_string_append_printf(
		    out, "text-anchor:%s;", anchors[s->anchor]);
}

/* The number of the shape's look. */
static guint
look_of(struct drawing *d, const struct rc_shape *s)
{
	g_autoptr(GString) look = g_string_new(NULL);
	guint number;

	append_color(look, "fill", s->fill);
	append_stroke(look, s);
	if (s->kind == RC_SHAPE_TEXT)
		append_text_look(look, s);
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

static void
append_point(GString *out, char op, struct rc_point p)
{
	g_string_append_c(out, op);
	append_number(out, p.x);
	g_string_append_c(out, ' ');
	append_number(out, p.y);
}

static void
append_path(GString *out, const struct rc_shape *s)
{
	g_string_append(out, " d=\"");
	for (size_t i = 0; i < s->n_segments; i++) {
		const struct rc_segment *g = &s->segments[i];

		switch (g->op) {
		case RC_MOVE:
			append_point(out, 'M', g->p[0]);
			break;
		case RC_LINE:
			append_point(out, 'L', g->p[0]);
			break;
		case RC_CURVE:
			append_point(out, 'C', g->p[0]);
			append_point(out, ' ', g->p[1]);
			append_point(out, ' ', g->p[2]);
			break;
		case RC_CLOSE:
			g_string_append_c(out, 'Z');
			break;
		}
	}
	g_string_append_c(out, '"');
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

/* Blanks at an end or in a row are lost unless one asks for them. */
static bool
has_wide_blanks(const char *text)
{
	return strstr(text, "  ") != NULL || g_str_has_prefix(text, " ") ||
	    g_str_has_suffix(text, " ");
}

static void
append_text(struct drawing *d, const struct rc_shape *s)
{
	g_string_append(d->body, "<text");
	append_class(d, s);
	append_attribute(d->body, "x", s->at.x);
	append_attribute(d->body, "y", s->at.y);
	if (s->rotated) {
		g_string_append(d->body, " transform=\"rotate(-90 ");
		append_number(d->body, s->at.x);
		g_string_append_c(d->body, ' ');
		append_number(d->body, s->at.y);
		g_string_append(d->body, ")\"");
	}
	if (has_wide_blanks(s->text))
		g_string_append(d->body, " xml:space=\"preserve\"");
	end_shape(d->body, "text", s->tooltip, s->text);
}

static void
append_shape(struct drawing *d, const struct rc_shape *s)
{
	switch (s->kind) {
	case RC_SHAPE_TEXT:
		append_text(d, s);
		break;
	case RC_SHAPE_RECT:
		g_string_append(d->body, "<rect");
		append_class(d, s);
		append_attribute(d->body, "x", s->rect.x);
		append_attribute(d->body, "y", s->rect.y);
		append_attribute(d->body, "width", s->rect.w);
		append_attribute(d->body, "height", s->rect.h);
		end_shape(d->body, "rect", s->tooltip, NULL);
		break;
	case RC_SHAPE_PATH:
		g_string_append(d->body, "<path");
		append_class(d, s);
		append_path(d->body, s);
		end_shape(d->body, "path", s->tooltip, NULL);
		break;
	}
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

static void
append_ground(struct drawing *d, const struct rc_scene *scene)
{
	const struct rc_shape ground = { .kind = RC_SHAPE_RECT,
		.role = "page",
		.fill = scene->background,
		.rect = { 0, 0, scene->width, scene->height } };

	if (scene->background.a > 0)
		append_shape(d, &ground);
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

	svg_prefix(prefix, scene->about.name);
	append_ground(&d, scene);
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
