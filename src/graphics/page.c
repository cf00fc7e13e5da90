#include "graphics/page.h"

#include <math.h>
#include <string.h>

#include "graphics/box.h"

/* Gaps between the parts of the page, in points. */
enum {
	TITLE_TO_SUBTITLE = 2,
	SUBTITLE_TO_PLOT = 7,
	PLOT_TO_FOOTER = 6,
};

double
rc_line_height(double size)
{
	return 1.15 * size;
}

double
rc_text_width(
    const struct rc_page *page, const char *text, struct rc_text_style style)
{
	return page->measure->width(page->measure->context, text, style);
}

struct rc_text_style
rc_label_style(const struct rc_page *page, int weight)
{
	return (struct rc_text_style){ page->preset->label, weight, true };
}

struct rc_shape *
rc_page_text(struct rc_page *page, const char *role, const char *text, double x,
    double middle, enum rc_anchor anchor, struct rc_text_style style)
{
	struct rc_shape *s = rc_scene_add(page->scene, RC_SHAPE_TEXT, role);

	s->text = rc_scene_keep(page->scene, text);
	s->style = style;
	s->fill = page->theme->ink;
	s->anchor = anchor;
	s->at = (struct rc_point){ x, middle + style.size * RC_CAP_HEIGHT / 2 };
	s->text_width = rc_text_width(page, text, style);
	return s;
}

struct rc_shape *
rc_page_line(struct rc_page *page, const char *role, double x0, double y0,
    double x1, double y1, double width, struct rc_color color)
{
	struct rc_shape *s = rc_scene_add(page->scene, RC_SHAPE_PATH, role);

	rc_path_move(s, x0, y0);
	rc_path_line(s, x1, y1);
	s->stroke = color;
	s->stroke_width = width;
	return s;
}

struct rc_shape *
rc_page_rect(struct rc_page *page, const char *role, struct rc_rect rect,
    struct rc_color fill)
{
	struct rc_shape *s = rc_scene_add(page->scene, RC_SHAPE_RECT, role);

	s->rect = rect;
	s->fill = fill;
	return s;
}

static bool
fits(const struct rc_page *page, const char *line, struct rc_text_style style,
    double width, int characters)
{
	return (characters == 0 || g_utf8_strlen(line, -1) <= characters) &&
	    rc_text_width(page, line, style) <= width;
}

static GPtrArray *
wrap_greedily(const struct rc_page *page, char *const *words,
    struct rc_text_style style, double width, int characters)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GString) line = g_string_new(NULL);

	for (; *words != NULL; words++) {
		g_autofree char *longer = line->len == 0
		    ? g_strdup(*words)
		    : g_strdup_printf("%s %s", line->str, *words);

		if (line->len > 0 &&
		    !fits(page, longer, style, width, characters)) {
			g_ptr_array_add(lines, g_strdup(line->str));
			g_string_assign(line, *words);
		} else {
			g_string_assign(line, longer);
		}
	}
	if (line->len > 0)
		g_ptr_array_add(lines, g_strdup(line->str));
	return lines;
}

/* The narrowest width that needs no more lines gives the most even ones. */
char **
rc_wrap(const struct rc_page *page, const char *text,
    struct rc_text_style style, double width, int characters, bool even)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	GPtrArray *lines = wrap_greedily(page, words, style, width, characters);
	double low = 0, high = width;

	for (int i = 0; even && lines->len > 1 && i < 12; i++) {
		double middle = (low + high) / 2;
		GPtrArray *narrower =
		    wrap_greedily(page, words, style, middle, characters);

		if (narrower->len > lines->len) {
			low = middle;
			g_ptr_array_free(narrower, TRUE);
		} else {
			high = middle;
			g_ptr_array_free(lines, TRUE);
			lines = narrower;
		}
	}
	g_ptr_array_add(lines, NULL);
	g_ptr_array_set_free_func(lines, NULL);
	return (char **)g_ptr_array_free(lines, FALSE);
}

double
rc_lines_width(
    const struct rc_page *page, char *const *lines, struct rc_text_style style)
{
	double width = 0;

	for (; *lines != NULL; lines++)
		width = fmax(width, rc_text_width(page, *lines, style));
	return width;
}

void
rc_page_lines(struct rc_page *page, const char *role, char *const *lines,
    double x, double middle, struct rc_text_style style)
{
	size_t n = g_strv_length((char **)lines);
	double pitch = rc_line_height(style.size);

	for (size_t i = 0; i < n; i++)
		rc_page_text(page, role, lines[i], x,
		    middle + ((double)i - ((double)n - 1) / 2) * pitch,
		    RC_MIDDLE, style);
}

/* Lines from y downwards at the left margin; returns where they end. */
static double
place_block(struct rc_page *page, const char *role, char *const *lines,
    double y, struct rc_text_style style, struct rc_color color)
{
	for (; *lines != NULL; lines++) {
		struct rc_shape *s =
		    rc_page_text(page, role, *lines, page->preset->margin,
			y + style.size * RC_CAP_HEIGHT / 2, RC_START, style);

		s->fill = color;
		y += rc_line_height(style.size);
	}
	return y;
}

static double
inner_width(const struct rc_page *page)
{
	return page->preset->width - 2 * page->preset->margin;
}

static struct rc_text_style
footer_style(const struct rc_page *page)
{
	return (struct rc_text_style){ page->preset->footer, 400, false };
}

struct rc_page
rc_page_begin(struct rc_scene *scene, const struct rc_preset *preset,
    const struct rc_theme *theme, const struct rc_measure *measure,
    const char *title, const char *subtitle, const char *footer)
{
	struct rc_page page = { .scene = scene,
		.preset = preset,
		.theme = theme,
		.measure = measure };
	const struct rc_text_style bold = { preset->title, 600, false };
	const struct rc_text_style plain = { preset->subtitle, 400, false };
	double width = inner_width(&page), y = preset->margin;
	g_auto(GStrv) titles =
	    rc_wrap(&page, title, bold, width, preset->title_characters, true);
	g_auto(GStrv) subtitles =
	    rc_wrap(&page, subtitle, plain, width, 0, true);
	g_auto(GStrv) footers =
	    rc_wrap(&page, footer, footer_style(&page), width, 0, false);

	y = place_block(&page, "title", titles, y, bold, theme->ink);
	if (titles[0] != NULL)
		y += TITLE_TO_SUBTITLE;
	y = place_block(&page, "subtitle", subtitles, y, plain, theme->muted);
	page.footer_height = g_strv_length(footers) == 0 ? 0
							 : PLOT_TO_FOOTER +
		g_strv_length(footers) * rc_line_height(preset->footer);
	y += y > preset->margin ? SUBTITLE_TO_PLOT : 0;
	page.plot = (struct rc_rect){ preset->margin, y, width,
		preset->height - preset->margin - page.footer_height - y };
	return page;
}

void
rc_page_fit(struct rc_page *page, double plot_height)
{
	page->plot.h = plot_height;
	page->scene->height = page->plot.y + plot_height + page->footer_height +
	    page->preset->margin;
}

void
rc_page_end(struct rc_page *page, const char *footer)
{
	g_auto(GStrv) lines = rc_wrap(
	    page, footer, footer_style(page), inner_width(page), 0, false);

	place_block(page, "footer", lines,
	    page->plot.y + page->plot.h + PLOT_TO_FOOTER, footer_style(page),
	    page->theme->muted);
}
