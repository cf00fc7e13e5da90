#include "render/paint.h"

#include <glib.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Cairo draws NaN at 0 and wraps what is too large, and says nothing. */
static bool
is_drawable(double x)
{
	return isfinite(x) && fabs(x) < 32767;
}

static bool
rect_is_drawable(struct rc_rect r)
{
	return is_drawable(r.x) && is_drawable(r.y) && is_drawable(r.w) &&
	    is_drawable(r.h);
}

static bool
path_is_drawable(const struct rc_shape *s)
{
	for (size_t i = 0; i < s->n_segments; i++)
		for (int k = 0; k < (s->segments[i].op == RC_CURVE ? 3 : 1);
		     k++)
			if (!is_drawable(s->segments[i].p[k].x) ||
			    !is_drawable(s->segments[i].p[k].y))
				return false;
	return true;
}

static bool
check_shape(
    const struct rc_shape *s, struct rc_type *type, struct rc_error *err)
{
	bool ok = true;

	switch (s->kind) {
	case RC_SHAPE_RECT:
		ok = rect_is_drawable(s->rect);
		break;
	case RC_SHAPE_PATH:
		ok = path_is_drawable(s);
		break;
	case RC_SHAPE_TEXT:
		ok = is_drawable(s->at.x) && is_drawable(s->at.y) &&
		    is_drawable(s->style.size) && s->style.size > 0;
		if (ok && !rc_type_check(type, s->text, s->style, err))
			return false;
		break;
	}
	return ok ||
	    rc_fail(err, RC_EDRAW, NULL,
		"a shape of the figure (%s) has no place on the page", s->role);
}

static void
set_color(cairo_t *cr, struct rc_color c)
{
	cairo_set_source_rgb(cr, c.r / 255.0, c.g / 255.0, c.b / 255.0);
}

/* Fill and stroke of the current path. */
static void
finish_path(cairo_t *cr, const struct rc_shape *s)
{
	const int n_dashes = s->dash[0] > 0 ? 2 : 0;

	if (s->fill.a > 0) {
		set_color(cr, s->fill);
		cairo_fill_preserve(cr);
	}
	if (s->stroke.a > 0) {
		set_color(cr, s->stroke);
		cairo_set_line_width(cr, s->stroke_width);
		cairo_set_dash(cr, s->dash, n_dashes, 0);
		cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
		cairo_stroke_preserve(cr);
	}
	cairo_new_path(cr);
}

static double
snapped(double x, double to_device)
{
	return round(x * to_device) / to_device;
}

static void
paint_rect(cairo_t *cr, const struct rc_shape *s, bool snap)
{
	double x0 = s->rect.x, y0 = s->rect.y;
	double x1 = x0 + s->rect.w, y1 = y0 + s->rect.h;

	if (snap && s->stroke.a == 0) {
		double sx = 1, sy = 1;

		cairo_user_to_device_distance(cr, &sx, &sy);
		x0 = snapped(x0, sx);
		x1 = snapped(x1, sx);
		y0 = snapped(y0, sy);
		y1 = snapped(y1, sy);
	}
	cairo_rectangle(cr, x0, y0, x1 - x0, y1 - y0);
	finish_path(cr, s);
}

static void
paint_path(cairo_t *cr, const struct rc_shape *s)
{
	for (size_t i = 0; i < s->n_segments; i++) {
		const struct rc_segment *g = &s->segments[i];

		switch (g->op) {
		case RC_MOVE:
			cairo_move_to(cr, g->p[0].x, g->p[0].y);
			break;
		case RC_LINE:
			cairo_line_to(cr, g->p[0].x, g->p[0].y);
			break;
		case RC_CURVE:
			cairo_curve_to(cr, g->p[0].x, g->p[0].y, g->p[1].x,
			    g->p[1].y, g->p[2].x, g->p[2].y);
			break;
		case RC_CLOSE:
			cairo_close_path(cr);
			break;
		}
	}
	finish_path(cr, s);
}

/* The font as it was measured, in a face of its own or in another: the page
 * that it is drawn on turns and scales it. */
static void
set_font(cairo_t *cr, PangoFont *measured, cairo_font_face_t *face)
{
	cairo_scaled_font_t *font =
	    pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(measured));
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_matrix_t matrix;

	cairo_scaled_font_get_font_matrix(font, &matrix);
	cairo_scaled_font_get_font_options(font, options);
	cairo_set_font_face(
	    cr, face != NULL ? face : cairo_scaled_font_get_font_face(font));
	cairo_set_font_matrix(cr, &matrix);
	cairo_set_font_options(cr, options);
	cairo_font_options_destroy(options);
}

static void
paint_run(cairo_t *cr, const struct text_run *run, struct slim *slim)
{
	cairo_font_face_t *face = NULL;
	g_autofree cairo_glyph_t *glyphs =
	    slim == NULL ? NULL : slim_glyphs(slim, run, &face);

	set_font(cr, run->font, face);
	cairo_show_text_glyphs(cr, run->text, run->n_bytes,
	    face != NULL ? glyphs : run->glyphs, run->n_glyphs, run->clusters,
	    run->n_clusters, run->flags);
}

static void
paint_text(cairo_t *cr, const struct rc_shape *s, struct rc_type *type,
    struct slim *slim)
{
	double back = s->anchor == RC_START ? 0
	    : s->anchor == RC_END           ? s->text_width
					    : s->text_width / 2;
	size_t n;
	const struct text_run *runs = rc_type_runs(type, s->text, s->style, &n);

	cairo_save(cr);
	cairo_translate(cr, s->at.x, s->at.y);
	if (s->rotated)
		cairo_rotate(cr, -G_PI / 2);
	cairo_translate(cr, -back, 0);
	set_color(cr, s->fill);
	for (size_t i = 0; i < n; i++)
		paint_run(cr, &runs[i], slim);
	cairo_restore(cr);
	cairo_new_path(cr);
}

static void
paint_shape(cairo_t *cr, const struct rc_shape *s, struct rc_type *type,
    struct rc_paint how)
{
	switch (s->kind) {
	case RC_SHAPE_RECT:
		paint_rect(cr, s, how.snap);
		break;
	case RC_SHAPE_PATH:
		paint_path(cr, s);
		break;
	case RC_SHAPE_TEXT:
		paint_text(cr, s, type, how.slim);
		break;
	}
}

/* Which element of a tagged PDF a shape belongs to. */
static const char *
tag_of(const struct rc_shape *s)
{
	static const struct {
		const char *role, *tag;
	} tags[] = { { "title", "H1" }, { "subtitle", "P" },
		{ "footer", "P" } };

	for (size_t i = 0; i < G_N_ELEMENTS(tags); i++)
		if (strcmp(tags[i].role, s->role) == 0)
			return tags[i].tag;
	return "Figure";
}

/* Shapes of one element that follow one another share its tag; the lines of a
 * footer are one paragraph, and so on. */
static void
paint_shapes(cairo_t *cr, const struct rc_scene *scene, struct rc_type *type,
    struct rc_paint how)
{
	const char *open = NULL, *role = NULL;

	if (how.tags)
		cairo_tag_begin(cr, "Document", NULL);
	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];
		const char *tag = tag_of(s);

		if (how.tags &&
		    (open == NULL || strcmp(open, tag) != 0 ||
			(strcmp(tag, "P") == 0 &&
			    strcmp(role, s->role) != 0))) {
			if (open != NULL)
				cairo_tag_end(cr, open);
			cairo_tag_begin(cr, tag, NULL);
			open = tag;
		}
		role = s->role;
		paint_shape(cr, s, type, how);
	}
	if (open != NULL)
		cairo_tag_end(cr, open);
	if (how.tags)
		cairo_tag_end(cr, "Document");
}

bool
rc_paint_check_scene(
    const struct rc_scene *scene, struct rc_type *type, struct rc_error *err)
{
	for (size_t i = 0; i < scene->n_shapes; i++)
		if (!check_shape(scene->shapes[i], type, err))
			return false;
	return true;
}

bool
rc_paint_scene(cairo_t *cr, const struct rc_scene *scene, struct rc_type *type,
    struct rc_paint how, struct rc_error *err)
{
	if (!rc_paint_check_scene(scene, type, err))
		return false;
	if (scene->background.a > 0) {
		set_color(cr, scene->background);
		cairo_rectangle(cr, 0, 0, scene->width, scene->height);
		cairo_fill(cr);
	}
	paint_shapes(cr, scene, type, how);
	if (cairo_status(cr) == CAIRO_STATUS_SUCCESS)
		return true;
	return rc_fail(err, RC_EDRAW, NULL, "drawing failed: %s",
	    cairo_status_to_string(cairo_status(cr)));
}

cairo_status_t
rc_paint_collect(void *array, const unsigned char *bytes, unsigned int n)
{
	g_byte_array_append(array, bytes, n);
	return CAIRO_STATUS_SUCCESS;
}

bool
rc_paint_check(cairo_surface_t *surface, struct rc_error *err)
{
	cairo_status_t status = cairo_surface_status(surface);

	return status == CAIRO_STATUS_SUCCESS ||
	    rc_fail(err, RC_EDRAW, NULL, "drawing failed: %s",
		cairo_status_to_string(status));
}
