#include "render/sheet.h"

#include <math.h>
#include <string.h>

#include "render/compact.h"
#include "render/looks.h"
#include "render/paint.h"
#include "render/svg_head.h"
#include "render/svg_shape.h"
#include "render/text.h"

/* A colour of the light page and what it is on the dark one. */
struct pair {
	struct rc_color light, dark;
};

struct rc_sheet {
	struct looks *looks;
	GArray *pairs; /* struct pair */
};

/* A shape with the look that it and its twin have. */
struct mark {
	const struct rc_shape *shape;
	guint look;
	const char *tooltip; /* NULL for none */
};

/* With more marks than that none has words of its own: nobody would point at
 * each, and they take more room than everything else. */
enum { MOST_TOOLTIPS = 300 };

struct rc_sheet *
rc_sheet_new(void)
{
	struct rc_sheet *sheet = g_new(struct rc_sheet, 1);

	sheet->looks = looks_new();
	sheet->pairs = g_array_new(FALSE, FALSE, sizeof(struct pair));
	return sheet;
}

void
rc_sheet_free(struct rc_sheet *sheet)
{
	if (sheet == NULL)
		return;
	looks_free(sheet->looks);
	g_array_unref(sheet->pairs);
	g_free(sheet);
}

static bool
same_color(struct rc_color a, struct rc_color b)
{
	return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}

static guint
pair_number(struct rc_sheet *sheet, struct rc_color light, struct rc_color dark)
{
	const struct pair pair = { light, dark };

	for (guint i = 0; i < sheet->pairs->len; i++) {
		const struct pair *p =
		    &g_array_index(sheet->pairs, struct pair, i);

		if (same_color(p->light, light) && same_color(p->dark, dark))
			return i;
	}
	g_array_append_val(sheet->pairs, pair);
	return sheet->pairs->len - 1;
}

static void
append_paint(struct rc_sheet *sheet, GString *out, const char *property,
    struct rc_color light, struct rc_color dark)
{
	if (light.a == 0)
		g_string_append_printf(out, "%s:none;", property);
	else
		g_string_append_printf(out, "%s:var(--k%u);", property,
		    pair_number(sheet, light, dark));
}

static guint
look_of(struct rc_sheet *sheet, const struct rc_shape *s,
    const struct rc_shape *dark)
{
	g_autoptr(GString) look = g_string_new(NULL);

	append_paint(sheet, look, "fill", s->fill, dark->fill);
	if (s->stroke.a > 0) {
		append_paint(sheet, look, "stroke", s->stroke, dark->stroke);
		svg_append_stroke_style(look, s);
	}
	if (s->kind == RC_SHAPE_TEXT)
		svg_append_text_style(look, s);
	return looks_number(sheet->looks, look->str, "");
}

/* May it stand in one path with others that look the same?  Not where it has
 * something of its own to say, nor where crossing outlines could cut holes. */
static bool
can_join(const struct mark *m)
{
	return m->tooltip == NULL && m->shape->kind != RC_SHAPE_TEXT &&
	    (m->shape->kind == RC_SHAPE_RECT || m->shape->fill.a == 0);
}

static void
append_title(GString *out, const char *tooltip)
{
	if (tooltip == NULL)
		return;
	g_string_append(out, "<title>");
	svg_append_escaped(out, tooltip);
	g_string_append(out, "</title>");
}

static void
append_rotation(GString *out, struct rc_point at)
{
	g_string_append(out, " transform=\"rotate(-90 ");
	compact_append_number(out, at.x);
	g_string_append_c(out, ' ');
	compact_append_number(out, at.y);
	g_string_append(out, ")\"");
}

static bool
is_letter(const struct mark *m)
{
	return m->tooltip == NULL && !m->shape->rotated &&
	    g_utf8_strlen(m->shape->text, 2) == 1;
}

/* May it stand in one text with the letter before it?  Each letter has a place
 * of its own. */
static bool
follows(const struct mark *letter, const struct mark *m)
{
	return is_letter(letter) && is_letter(m) &&
	    letter->shape->at.y == m->shape->at.y;
}

/* attribute: the class, where the shape has it to itself.  Returns how many
 * were written. */
static size_t
append_text(
    GString *out, const struct mark *marks, size_t n, const char *attribute)
{
	const struct rc_shape *s = marks[0].shape;
	const char *quote;
	size_t end = 1;

	while (end < n && follows(&marks[0], &marks[end]))
		end++;
	quote = end > 1 ? "\"" : "";
	g_string_append_printf(out, "<text%s x=%s", attribute, quote);
	for (size_t i = 0; i < end; i++) {
		g_string_append(out, i > 0 ? " " : "");
		compact_append_number(out, marks[i].shape->at.x);
	}
	g_string_append_printf(out, "%s y=", quote);
	compact_append_number(out, s->at.y);
	if (s->rotated)
		append_rotation(out, s->at);
	g_string_append_c(out, '>');
	append_title(out, marks[0].tooltip);
	for (size_t i = 0; i < end; i++)
		svg_append_escaped(out, marks[i].shape->text);
	g_string_append(out, "</text>");
	return end;
}

/* The same of outlines, which may stand in one path where they look the same.
 */
static size_t
append_path(
    GString *out, const struct mark *marks, size_t n, const char *attribute)
{
	struct compact_pen pen = { 0, 0, '\0' };
	size_t i = 0;

	g_string_append_printf(out, "<path%s d=\"", attribute);
	do
		compact_append(out, &pen, marks[i++].shape);
	while (i < n && can_join(&marks[0]) && can_join(&marks[i]));
	if (marks[0].tooltip == NULL) {
		g_string_append(out, "\"/>");
	} else {
		g_string_append(out, "\">");
		append_title(out, marks[0].tooltip);
		g_string_append(out, "</path>");
	}
	return i;
}

static void
append_shapes(
    GString *out, const struct mark *marks, size_t n, const char *attribute)
{
	for (size_t i = 0; i < n;)
		i += marks[i].shape->kind == RC_SHAPE_TEXT
		    ? append_text(out, marks + i, n - i, attribute)
		    : append_path(out, marks + i, n - i, attribute);
}

enum { LEAST_GROUP = 2 }; /* of which a group saves bytes */

/* Do they come to one path? */
static bool
joins(const struct mark *marks, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!can_join(&marks[i]))
			return false;
	return true;
}

/* Shapes in a row that look the same have the class of a group. */
static void
append_run(GString *out, const struct mark *marks, size_t n)
{
	char attribute[32];

	g_snprintf(attribute, sizeof attribute, " class=c%u", marks[0].look);
	if (n < LEAST_GROUP || joins(marks, n)) {
		append_shapes(out, marks, n, attribute);
	} else {
		g_string_append_printf(out, "<g%s>", attribute);
		append_shapes(out, marks, n, "");
		g_string_append(out, "</g>");
	}
	g_string_append_c(out, '\n');
}

static void
append_marks(GString *out, const struct mark *marks, size_t n)
{
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && marks[end].look == marks[i].look;)
			end++;
		append_run(out, marks + i, end - i);
	}
}

static void
append_head(GString *out, const struct rc_scene *scene, const char *id)
{
	g_string_append(out, "<svg class=\"drawing\" role=\"img\"");
	svg_append_attribute(out, "width", scene->width);
	svg_append_attribute(out, "height", scene->height);
	g_string_append(out, " viewBox=\"0 0 ");
	svg_append_number(out, scene->width);
	g_string_append_c(out, ' ');
	svg_append_number(out, scene->height);
	g_string_append_printf(out,
	    "\" aria-labelledby=\"%s-t %s-d\">\n<title id=\"%s-t\">", id, id,
	    id);
	svg_append_escaped(out, scene->about.title);
	g_string_append_printf(out, "</title>\n<desc id=\"%s-d\">", id);
	svg_append_escaped(out, scene->about.alt);
	g_string_append(out, "</desc>\n");
}

static bool
has_many_tooltips(const struct rc_scene *scene)
{
	size_t n = 0;

	for (size_t i = 0; i < scene->n_shapes; i++)
		n += scene->shapes[i]->tooltip != NULL;
	return n > MOST_TOOLTIPS;
}

static int
compare_looks(gconstpointer a, gconstpointer b, gpointer unused)
{
	const struct mark *x = a, *y = b;

	(void)unused;
	return (x->look > y->look) - (x->look < y->look);
}

/* What an outline covers, its stroke left aside: what only touches does not
 * hide. */
static struct rc_rect
extent_of(const struct rc_shape *s)
{
	double left = INFINITY, top = INFINITY, right = -INFINITY,
	       bottom = -INFINITY;

	if (s->kind == RC_SHAPE_RECT)
		return s->rect;
	for (size_t i = 0; i < s->n_segments; i++)
		for (int k = 0; k < (s->segments[i].op == RC_CURVE ? 3 : 1) &&
		     s->segments[i].op != RC_CLOSE;
		     k++) {
			struct rc_point p = s->segments[i].p[k];

			left = fmin(left, p.x);
			top = fmin(top, p.y);
			right = fmax(right, p.x);
			bottom = fmax(bottom, p.y);
		}
	return (struct rc_rect){ left, top, right - left, bottom - top };
}

static bool
overlap(struct rc_rect a, struct rc_rect b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h &&
	    b.y < a.y + a.h;
}

/* Does none hide another that looks different? */
static bool
are_apart(const struct mark *marks, size_t n)
{
	g_autofree struct rc_rect *extents = g_new(struct rc_rect, n + 1);

	for (size_t i = 0; i < n; i++)
		extents[i] = extent_of(marks[i].shape);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (marks[i].look != marks[k].look &&
			    overlap(extents[i], extents[k]))
				return false;
	return true;
}

static void
sort_by_look(struct mark *marks, size_t n)
{
	g_qsort_with_data(marks, (gint)n, sizeof *marks, compare_looks, NULL);
}

/* Words stand on top of everything, those that look the same together; the
 * other marks keep their order, unless it makes no difference to anyone.  The
 * caller frees. */
static struct mark *
order_marks(struct rc_sheet *sheet, const struct rc_scene *scene)
{
	struct mark *marks = g_new(struct mark, scene->n_shapes + 1);
	bool is_dense = has_many_tooltips(scene);
	size_t n = 0, n_outlines = 0;

	for (int words = 0; words < 2; words++) {
		for (size_t i = 0; i < scene->n_shapes; i++) {
			const struct rc_shape *s = scene->shapes[i];

			if ((s->kind == RC_SHAPE_TEXT) == words)
				marks[n++] = (struct mark){ s,
					look_of(
					    sheet, s, scene->dark->shapes[i]),
					is_dense ? NULL : s->tooltip };
		}
		n_outlines = words == 0 ? n : n_outlines;
	}
	sort_by_look(marks + n_outlines, n - n_outlines);
	if (is_dense && are_apart(marks, n_outlines))
		sort_by_look(marks, n_outlines);
	return marks;
}

bool
rc_sheet_draw(struct rc_sheet *sheet, const struct rc_scene *scene,
    const char *id, struct rc_type *type, GString *out, struct rc_error *err)
{
	struct mark *marks;

	if (!rc_paint_check_scene(scene, type, err) ||
	    !looks_check_twin(scene, err))
		return false;
	marks = order_marks(sheet, scene);
	append_head(out, scene, id);
	append_marks(out, marks, scene->n_shapes);
	g_string_append(out, "</svg>\n");
	g_free(marks);
	return true;
}

void
rc_sheet_color(GString *out, const char *name, struct rc_color c)
{
	g_string_append_printf(out, "--%s:#%02X%02X%02X;", name, c.r, c.g, c.b);
}

static void
append_pairs(const struct rc_sheet *sheet, bool dark, GString *out)
{
	for (guint i = 0; i < sheet->pairs->len; i++) {
		const struct pair *p =
		    &g_array_index(sheet->pairs, struct pair, i);
		char name[16];

		g_snprintf(name, sizeof name, "k%u", i);
		if (!dark)
			rc_sheet_color(out, name, p->light);
		else if (!same_color(p->light, p->dark))
			rc_sheet_color(out, name, p->dark);
	}
}

void
rc_sheet_rules(const struct rc_sheet *sheet, struct rc_type *type, GString *out)
{
	g_string_append(out, ":root{");
	append_pairs(sheet, false, out);
	g_string_append(
	    out, "}\n@media screen and (prefers-color-scheme:dark){:root{");
	append_pairs(sheet, true, out);
	g_string_append_printf(
	    out, "}}\n.drawing{font-family:\"%s\"", rc_type_family(type));
	g_string_append(out,
	    ",Inter,\"Liberation Sans\",Arial,Helvetica,sans-serif;"
	    "font-weight:400;stroke:none;stroke-linejoin:round;"
	    "text-rendering:geometricPrecision}\n");
	looks_append(sheet->looks, "", out);
}
