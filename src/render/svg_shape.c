#include "render/svg_shape.h"

#include <string.h>

void
svg_append_number(GString *out, double x)
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

void
svg_append_path_data(GString *out, const struct rc_shape *s)
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
