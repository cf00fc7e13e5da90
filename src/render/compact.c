#include "render/compact.h"

#include <math.h>

static long
tenths(double x)
{
	return lround(x * 10);
}

/* "12.5", ".5", "-3" */
static void
append_tenths(GString *out, long n)
{
	long whole = labs(n) / 10, rest = labs(n) % 10;

	if (n < 0)
		g_string_append_c(out, '-');
	if (whole > 0 || rest == 0)
		g_string_append_printf(out, "%ld", whole);
	if (rest > 0)
		g_string_append_printf(out, ".%ld", rest);
}

void
compact_append_number(GString *out, double x)
{
	append_tenths(out, tenths(x));
}

/* A minus and a letter part numbers as well as a blank does. */
static void
append_next(GString *out, long n)
{
	if (n >= 0 && g_ascii_isdigit(out->str[out->len - 1]))
		g_string_append_c(out, ' ');
	append_tenths(out, n);
}

/* The letter is understood where it is that of the command before; but what
 * follows a move is a line. */
static void
append_op(GString *out, struct compact_pen *pen, char op)
{
	if (op != pen->op || op == 'm')
		g_string_append_c(out, op);
	pen->op = op;
}

static void
append_step(GString *out, struct compact_pen *pen, struct rc_point p)
{
	append_next(out, tenths(p.x) - pen->x);
	append_next(out, tenths(p.y) - pen->y);
}

static void
move_pen(struct compact_pen *pen, struct rc_point p)
{
	pen->x = tenths(p.x);
	pen->y = tenths(p.y);
}

static void
append_line(GString *out, struct compact_pen *pen, struct rc_point p)
{
	if (tenths(p.y) == pen->y) {
		append_op(out, pen, 'h');
		append_next(out, tenths(p.x) - pen->x);
	} else if (tenths(p.x) == pen->x) {
		append_op(out, pen, 'v');
		append_next(out, tenths(p.y) - pen->y);
	} else {
		append_op(out, pen, 'l');
		append_step(out, pen, p);
	}
	move_pen(pen, p);
}

static void
append_rect(GString *out, struct compact_pen *pen, struct rc_rect r)
{
	long w = tenths(r.x + r.w) - tenths(r.x);
	long h = tenths(r.y + r.h) - tenths(r.y);

	append_op(out, pen, 'm');
	append_step(out, pen, (struct rc_point){ r.x, r.y });
	move_pen(pen, (struct rc_point){ r.x, r.y });
	g_string_append_c(out, 'h');
	append_tenths(out, w);
	g_string_append_c(out, 'v');
	append_tenths(out, h);
	g_string_append_c(out, 'h');
	append_tenths(out, -w);
	g_string_append_c(out, 'z');
	pen->op = 'z';
}

static void
append_segments(GString *out, struct compact_pen *pen, const struct rc_shape *s)
{
	struct rc_point start = { 0, 0 };

	for (size_t i = 0; i < s->n_segments; i++) {
		const struct rc_segment *g = &s->segments[i];

		switch (g->op) {
		case RC_MOVE:
			append_op(out, pen, 'm');
			append_step(out, pen, g->p[0]);
			move_pen(pen, g->p[0]);
			start = g->p[0];
			break;
		case RC_LINE:
			append_line(out, pen, g->p[0]);
			break;
		case RC_CURVE:
			append_op(out, pen, 'c');
			append_step(out, pen, g->p[0]);
			append_step(out, pen, g->p[1]);
			append_step(out, pen, g->p[2]);
			move_pen(pen, g->p[2]);
			break;
		case RC_CLOSE:
			append_op(out, pen, 'z');
			move_pen(pen, start);
			break;
		}
	}
}

void
compact_append(
    GString *out, struct compact_pen *pen, const struct rc_shape *shape)
{
	if (shape->kind == RC_SHAPE_RECT)
		append_rect(out, pen, shape->rect);
	else
		append_segments(out, pen, shape);
}
