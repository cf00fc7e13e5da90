/* SVG with letters as outlines: it looks the same in every program, also in
 * those that know no style sheets.  By a painter of our own: cairo's repeats
 * its ids in every file, and its numbers are most of the time of a figure. */
#include <math.h>
#include <string.h>

#include "render/formats.h"
#include "render/looks.h"
#include "render/paint.h"
#include "render/svg_head.h"
#include "render/svg_shape.h"
#include "render/text.h"

struct drawing {
	struct rc_type *type;
	const char *prefix;
	GString *body, *glyphs;
	GHashTable *numbers; /* path of an outline -> number of its glyph */
	struct looks *looks; /* NULL: each shape has its style itself */
};

static char *
style_of(const struct rc_shape *s)
{
	GString *style = g_string_new(NULL);

	svg_append_colors(style, s);
	if (s->stroke.a > 0)
		svg_append_stroke_style(style, s);
	return g_string_free(style, FALSE);
}

/* Declarations as attributes, which every program knows and any rule of a style
 * sheet overrides. */
static void
append_attributes(GString *out, const char *declarations)
{
	g_auto(GStrv) all = g_strsplit(declarations, ";", -1);

	for (char **at = all; *at != NULL; at++) {
		char *value = strchr(*at, ':');

		if (value == NULL)
			continue;
		*value++ = '\0';
		g_string_append_printf(out, " %s=\"%s\"", *at, value);
	}
}

/* What the dark has of its own needs a class. */
static void
append_look(
    struct drawing *d, const struct rc_shape *s, const struct rc_shape *dark)
{
	g_autofree char *style = style_of(s);
	g_autoptr(GString) in_the_dark = g_string_new(NULL);

	if (dark == NULL) {
		g_string_append_printf(d->body, " style=\"%s\"", style);
		return;
	}
	svg_append_colors(in_the_dark, dark);
	append_attributes(d->body, style);
	g_string_append_printf(d->body, " class=\"c%u\"",
	    looks_number(d->looks, "", in_the_dark->str));
}

/* The number that the glyph's outline has in the file: the outline itself is
 * the key, as those of a type are made once. */
static guint
number_of(struct drawing *d, const char *path)
{
	guint number = GPOINTER_TO_UINT(g_hash_table_lookup(d->numbers, path));

	if (number > 0)
		return number;
	number = g_hash_table_size(d->numbers) + 1;
	g_hash_table_insert(
	    d->numbers, (gpointer)path, GUINT_TO_POINTER(number));
	g_string_append_printf(d->glyphs, "<path id=\"%s-%u\" d=\"%s\"/>\n",
	    d->prefix, number, path);
	return number;
}

static void
append_glyph(struct drawing *d, hb_face_t *face, const cairo_glyph_t *g,
    double scale, double back)
{
	const char *path = outlines_path(
	    rc_type_outlines(d->type), face, (hb_codepoint_t)g->index);

	if (*path == '\0')
		return;
	g_string_append_printf(d->body, "<use xlink:href=\"#%s-%u\"", d->prefix,
	    number_of(d, path));
	svg_append_attribute(d->body, "x", round((g->x - back) / scale));
	if (g->y != 0)
		svg_append_attribute(d->body, "y", round(-g->y / scale));
	g_string_append(d->body, "/>");
}

/* Glyphs of one font, in its units, y upwards. */
static void
begin_run(struct drawing *d, const struct rc_shape *s,
    const struct rc_shape *dark, double scale)
{
	char number[G_ASCII_DTOSTR_BUF_SIZE];

	g_ascii_formatd(number, sizeof number, "%.6g", scale);
	g_string_append(d->body, "<g");
	append_look(d, s, dark);
	g_string_append(d->body, " transform=\"translate(");
	svg_append_number(d->body, s->at.x);
	g_string_append_c(d->body, ' ');
	svg_append_number(d->body, s->at.y);
	g_string_append_printf(d->body, ")%s scale(%s -%s)\">",
	    s->rotated ? " rotate(-90)" : "", number, number);
}

static void
append_text(
    struct drawing *d, const struct rc_shape *s, const struct rc_shape *dark)
{
	const double back[] = { [RC_START] = 0,
		[RC_MIDDLE] = s->text_width / 2,
		[RC_END] = s->text_width };
	size_t n;
	const struct text_run *runs =
	    rc_type_runs(d->type, s->text, s->style, &n);

	for (size_t k = 0; k < n; k++) {
		const struct text_run *run = &runs[k];
		hb_face_t *face =
		    hb_font_get_face(pango_font_get_hb_font(run->font));
		const double scale = s->style.size / hb_face_get_upem(face);

		begin_run(d, s, dark, scale);
		for (int i = 0; i < run->n_glyphs; i++)
			append_glyph(
			    d, face, &run->glyphs[i], scale, back[s->anchor]);
		g_string_append(d->body, "</g>\n");
	}
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
	append_look(d, s, dark);
	svg_append_place(d->body, s);
	g_string_append(d->body, "/>\n");
}

static void
append_drawing(GString *out, const struct drawing *d)
{
	g_autofree char *selector = g_strdup_printf(".%s ", d->prefix);

	if (d->looks != NULL) {
		g_string_append(out, "<style>\n");
		looks_append(d->looks, selector, out);
		g_string_append(out, "</style>\n");
	}
	g_string_append_printf(out,
	    "<defs>\n%s</defs>\n<g%s%s%s "
	    "style=\"stroke:none;stroke-linejoin:round\">\n%s</g>\n</svg>\n",
	    d->glyphs->str, d->looks == NULL ? "" : " class=\"",
	    d->looks == NULL ? "" : d->prefix, d->looks == NULL ? "" : "\"",
	    d->body->str);
}

bool
rc_render_svg(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err)
{
	char prefix[SVG_PREFIX_SIZE];
	g_autoptr(GString) body = g_string_new(NULL);
	g_autoptr(GString) glyphs = g_string_new(NULL);
	g_autoptr(GString) svg = g_string_new(NULL);
	g_autoptr(GHashTable) numbers = g_hash_table_new(NULL, NULL);
	struct drawing d = { type, prefix, body, glyphs, numbers, NULL };

	if (!rc_paint_check_scene(scene, type, err) ||
	    (scene->dark != NULL && !looks_check_twin(scene, err)))
		return false;
	d.looks = scene->dark != NULL ? looks_new() : NULL;
	svg_prefix(prefix, scene->about.name);
	svg_append_head(svg, scene, prefix);
	svg_each_shape(scene, append_shape, &d);
	append_drawing(svg, &d);
	g_byte_array_append(out, (const guint8 *)svg->str, (guint)svg->len);
	looks_free(d.looks);
	return true;
}
