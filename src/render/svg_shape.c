#include "render/svg_shape.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void
svg_append_number(GString *out, double x)
{
	long hundredths = lround(x * 100), rest = labs(hundredths) % 100;
	char digits[32];

	g_snprintf(digits, sizeof digits, "%ld", labs(hundredths) / 100);
	if (hundredths < 0)
		g_string_append_c(out, '-');
	g_string_append(out, digits);
	if (rest == 0)
		return;
	g_string_append_c(out, '.');
	g_string_append_c(out, (char)('0' + rest / 10));
	if (rest % 10 > 0)
		g_string_append_c(out, (char)('0' + rest % 10));
}

void
svg_append_attribute(GString *out, const char *name, double x)
{
	g_string_append_printf(out, " %s=\"", name);
	svg_append_number(out, x);
	g_string_append_c(out, '"');
}

/* Blanks at an end or in a row are lost unless one asks for them. */
static bool
has_wide_blanks(const char *text)
{
	return strstr(text, "  ") != NULL || g_str_has_prefix(text, " ") ||
	    g_str_has_suffix(text, " ");
}

void
svg_append_text_place(GString *out, const struct rc_shape *s)
{
	svg_append_attribute(out, "x", s->at.x);
	svg_append_attribute(out, "y", s->at.y);
	if (s->rotated) {
		g_string_append(out, " transform=\"rotate(-90 ");
		svg_append_number(out, s->at.x);
		g_string_append_c(out, ' ');
		svg_append_number(out, s->at.y);
		g_string_append(out, ")\"");
	}
	if (has_wide_blanks(s->text))
		g_string_append(out, " xml:space=\"preserve\"");
}

static void
append_point(GString *out, char op, struct rc_point p)
{
	g_string_append_c(out, op);
	svg_append_number(out, p.x);
	g_string_append_c(out, ' ');
	svg_append_number(out, p.y);
}

static void
append_path_data(GString *out, const struct rc_shape *s)
{
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
}

/* SVG draws nothing for a rectangle without a size, not even its stroke, and
 * has none that goes backwards: those are paths. */
bool
svg_is_rect(const struct rc_shape *s)
{
	const double least = 0.005; /* is not written as 0 */

	return s->kind == RC_SHAPE_RECT && s->rect.w >= least &&
	    s->rect.h >= least;
}

void
svg_begin_shape(GString *out, const struct rc_shape *s)
{
	g_string_append(out, svg_is_rect(s) ? "<rect" : "<path");
}

static void
append_rect_as_path(GString *out, struct rc_rect r)
{
	append_point(out, 'M', (struct rc_point){ r.x, r.y });
	append_point(out, 'L', (struct rc_point){ r.x + r.w, r.y });
	append_point(out, 'L', (struct rc_point){ r.x + r.w, r.y + r.h });
	append_point(out, 'L', (struct rc_point){ r.x, r.y + r.h });
	g_string_append_c(out, 'Z');
}

void
svg_append_place(GString *out, const struct rc_shape *s)
{
	if (svg_is_rect(s)) {
		svg_append_attribute(out, "x", s->rect.x);
		svg_append_attribute(out, "y", s->rect.y);
		svg_append_attribute(out, "width", s->rect.w);
		svg_append_attribute(out, "height", s->rect.h);
	} else {
		g_string_append(out, " d=\"");
		if (s->kind == RC_SHAPE_RECT)
			append_rect_as_path(out, s->rect);
		else
			append_path_data(out, s);
		g_string_append_c(out, '"');
	}
}

static struct rc_shape
ground_of(const struct rc_scene *scene)
{
	return (struct rc_shape){ .kind = RC_SHAPE_RECT,
		.role = "page",
		.fill = scene->background,
		.rect = { 0, 0, scene->width, scene->height } };
}

void
svg_each_shape(const struct rc_scene *scene, svg_take *take, void *context)
{
	const struct rc_scene *dark = scene->dark;
	const struct rc_shape ground = ground_of(scene);
	const struct rc_shape dark_ground =
	    ground_of(dark != NULL ? dark : scene);

	if (ground.fill.a > 0)
		take(context, &ground, dark == NULL ? NULL : &dark_ground);
	for (size_t i = 0; i < scene->n_shapes; i++)
		take(context, scene->shapes[i],
		    dark == NULL ? NULL : dark->shapes[i]);
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

void
svg_append_colors(GString *out, const struct rc_shape *s)
{
	append_color(out, "fill", s->fill);
	if (s->stroke.a > 0)
		append_color(out, "stroke", s->stroke);
}

void
svg_append_stroke_style(GString *out, const struct rc_shape *s)
{
	g_string_append(out, "stroke-width:");
	svg_append_number(out, s->stroke_width);
	g_string_append_c(out, ';');
	if (s->dash[0] > 0) {
		g_string_append(out, "stroke-dasharray:");
		svg_append_number(out, s->dash[0]);
		g_string_append_c(out, ' ');
		svg_append_number(out, s->dash[1]);
		g_string_append_c(out, ';');
	}
}

void
svg_append_text_style(GString *out, const struct rc_shape *s)
{
	static const char *const anchors[] = {
		[RC_START] = "start", [RC_MIDDLE] = "middle", [RC_END] = "end"
	};

	g_string_append(out, "font-size:");
	svg_append_number(out, s->style.size);
	g_string_append(out, "px;");
	if (s->style.weight >= 600)
		g_string_append_printf(out, "font-weight:%d;", s->style.weight);
	if (s->style.tabular)
		g_string_append(out, "font-feature-settings:\"tnum\";");
	if (s->anchor != RC_START)
		g_string_append_printf(
		    out, "text-anchor:%s;", anchors[s->anchor]);
}
