#include "graphics/box.h"

#include <glib.h>
#include <math.h>
#include <string.h>

static struct rc_rect
text_box(const struct rc_shape *s)
{
	double before = s->anchor == RC_START ? 0
	    : s->anchor == RC_END             ? s->text_width
					      : s->text_width / 2;
	double above = s->style.size * RC_CAP_HEIGHT;
	double height = above + s->style.size * RC_DESCENT;

	if (s->rotated)
		return (struct rc_rect){ s->at.x - above,
			s->at.y - s->text_width + before, height,
			s->text_width };
	return (struct rc_rect){ s->at.x - before, s->at.y - above,
		s->text_width, height };
}

static struct rc_rect
path_box(const struct rc_shape *s)
{
	double x0 = INFINITY, y0 = INFINITY, x1 = -INFINITY, y1 = -INFINITY;

	for (size_t i = 0; i < s->n_segments; i++) {
		const struct rc_segment *g = &s->segments[i];
		struct rc_point p = g->p[g->op == RC_CURVE ? 2 : 0];

		if (g->op == RC_CLOSE)
			continue;
		x0 = fmin(x0, p.x);
		y0 = fmin(y0, p.y);
		x1 = fmax(x1, p.x);
		y1 = fmax(y1, p.y);
	}
	if (x1 < x0)
		return (struct rc_rect){ 0, 0, 0, 0 };
	return (struct rc_rect){ x0, y0, x1 - x0, y1 - y0 };
}

struct rc_rect
rc_shape_box(const struct rc_shape *shape)
{
	switch (shape->kind) {
	case RC_SHAPE_TEXT:
		return text_box(shape);
	case RC_SHAPE_PATH:
		return path_box(shape);
	case RC_SHAPE_RECT:
		break;
	}
	return shape->rect;
}

static bool
overlap(struct rc_rect a, struct rc_rect b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h &&
	    b.y < a.y + a.h;
}

/* Cuts the part [*from, *to] of a line down to where it is in low..high. */
static bool
clip(double start, double move, double low, double high, double *from,
    double *to)
{
	double enter = (low - start) / move, leave = (high - start) / move;

	if (move == 0)
		return start >= low && start <= high;
	*from = fmax(*from, fmin(enter, leave));
	*to = fmin(*to, fmax(enter, leave));
	return *from <= *to;
}

static bool
line_meets(struct rc_point a, struct rc_point b, struct rc_rect rect)
{
	double from = 0, to = 1;

	return clip(a.x, b.x - a.x, rect.x, rect.x + rect.w, &from, &to) &&
	    clip(a.y, b.y - a.y, rect.y, rect.y + rect.h, &from, &to);
}

static bool
path_meets(const struct rc_shape *s, struct rc_rect rect)
{
	struct rc_point start = { 0, 0 }, at = { 0, 0 };

	for (size_t i = 0; i < s->n_segments; i++) {
		const struct rc_segment *g = &s->segments[i];
		struct rc_point to =
		    g->op == RC_CLOSE ? start : g->p[g->op == RC_CURVE ? 2 : 0];

		if (g->op == RC_MOVE)
			start = to;
		else if (line_meets(at, to, rect))
			return true;
		at = to;
	}
	return false;
}

bool
rc_shape_is_near(
    const struct rc_shape *shape, struct rc_rect rect, double distance)
{
	double by =
	    distance + (shape->stroke.a > 0 ? shape->stroke_width / 2 : 0);
	struct rc_rect grown = { rect.x - by, rect.y - by, rect.w + 2 * by,
		rect.h + 2 * by };

	if (shape->kind == RC_SHAPE_PATH && shape->fill.a == 0)
		return path_meets(shape, grown);
	return overlap(grown, rc_shape_box(shape));
}

static size_t
note(GString *out, const char *fault, const char *a, const char *b)
{
	g_string_append_printf(out, "%s: \"%s\"%s%s%s\n", fault, a,
	    b == NULL ? "" : " and \"", b == NULL ? "" : b,
	    b == NULL ? "" : "\"");
	return 1;
}

static size_t
audit_text(
    const struct rc_scene *scene, size_t i, double smallest, GString *out)
{
	const struct rc_shape *s = scene->shapes[i];
	struct rc_rect box = rc_shape_box(s);
	size_t faults = 0;

	if (box.x < 0 || box.y < 0 || box.x + box.w > scene->width ||
	    box.y + box.h > scene->height)
		faults += note(out, "outside the page", s->text, NULL);
	if (s->style.size < smallest - 1e-9)
		faults += note(out, "too small", s->text, NULL);
	for (size_t j = i + 1; j < scene->n_shapes; j++) {
		const struct rc_shape *other = scene->shapes[j];

		if (other->kind == RC_SHAPE_TEXT &&
		    overlap(box, rc_shape_box(other)))
			faults += note(out, "overlap", s->text, other->text);
	}
	return faults;
}

/* More than four sizes of type in one figure are a fault too. */
static size_t
audit_sizes(const struct rc_scene *scene, GString *out)
{
	enum { MOST = 4 };
	double sizes[MOST];
	size_t n = 0;

	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];
		size_t k = 0;

		if (s->kind != RC_SHAPE_TEXT)
			continue;
		while (k < n && fabs(sizes[k] - s->style.size) > 1e-9)
			k++;
		if (k == MOST)
			return note(out, "a fifth size of type", s->text, NULL);
		if (k == n)
			sizes[n++] = s->style.size;
	}
	return 0;
}

size_t
rc_scene_audit(const struct rc_scene *scene, double smallest, char **report)
{
	GString *out = g_string_new(NULL);
	size_t faults = audit_sizes(scene, out);

	for (size_t i = 0; i < scene->n_shapes; i++)
		if (scene->shapes[i]->kind == RC_SHAPE_TEXT)
			faults += audit_text(scene, i, smallest, out);
	if (report != NULL)
		*report = g_string_free(out, FALSE);
	else
		g_string_free(out, TRUE);
	return faults;
}
