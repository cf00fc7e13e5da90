#include "graphics/page.h"

#include <math.h>
#include <string.h>

#include "graphics/box.h"

/* Gaps between the parts of the page, in points of print. */
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

bool
rc_page_has_cells(const struct rc_page *page)
{
	return page->preset->cell_width > 0;
}

double
rc_page_upright_length(
    const struct rc_page *page, const char *text, struct rc_text_style style)
{
	return rc_page_has_cells(page)
	    ? (double)g_utf8_strlen(text, -1) * page->preset->cell_height
	    : rc_text_width(page, text, style);
}

double
rc_page_across(const struct rc_page *page, double width)
{
	const double cell = page->preset->cell_width, rounding = 1e-6;

	return rc_page_has_cells(page) ? ceil(width / cell - rounding) * cell
				       : width;
}

double
rc_page_within(const struct rc_page *page, double width)
{
	const double cell = page->preset->cell_width, rounding = 1e-6;

	return rc_page_has_cells(page) && width >= cell
	    ? floor(width / cell + rounding) * cell
	    : width;
}

double
rc_page_down(const struct rc_page *page, double height)
{
	const double cell = page->preset->cell_height;

	return rc_page_has_cells(page) ? fmax(round(height / cell), 1) * cell
				       : height;
}

double
rc_page_gap(const struct rc_page *page, double gap)
{
	return rc_page_has_cells(page) ? page->preset->cell_width : gap;
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

void
rc_page_grid(struct rc_page *page, double x0, double y0, double x1, double y1)
{
	if (page->preset->grid > 0)
		rc_page_line(page, "grid", x0, y0, x1, y1, page->preset->grid,
		    page->theme->grid);
}

void
rc_page_dash(
    const struct rc_page *page, struct rc_shape *shape, double on, double off)
{
	shape->dash[0] = on * page->preset->unit;
	shape->dash[1] = off * page->preset->unit;
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

/* The words of a text with what each measures.  A line is as wide as its words
 * and the blanks between them: measuring every line that is tried would be most
 * of the work of drawing a figure. */
struct words {
	char **text;
	double *width;
	double space;
};

static struct words
split(const struct rc_page *page, const char *text, struct rc_text_style style)
{
	struct words words = { .text = g_strsplit(text, " ", -1),
		.space = rc_text_width(page, " ", style) };

	words.width = g_new(double, g_strv_length(words.text) + 1);
	for (size_t i = 0; words.text[i] != NULL; i++)
		words.width[i] = rc_text_width(page, words.text[i], style);
	return words;
}

static void
free_words(struct words *words)
{
	g_strfreev(words->text);
	g_free(words->width);
}

/* How many of the words from first on fit into a line; one at least. */
static size_t
count_fitting(
    const struct words *words, size_t first, double width, int characters)
{
	double used = words->width[first];
	glong n = g_utf8_strlen(words->text[first], -1);
	size_t i = first + 1;

	for (; words->text[i] != NULL; i++) {
		used += words->space + words->width[i];
		n += 1 + g_utf8_strlen(words->text[i], -1);
		if (used > width || (characters > 0 && n > characters))
			break;
	}
	return i - first;
}

static size_t
count_lines(const struct words *words, double width, int characters)
{
	size_t lines = 0;

	for (size_t i = 0; words->text[i] != NULL; lines++)
		i += count_fitting(words, i, width, characters);
	return lines;
}

/* The narrowest width, as near as matters, that needs no more lines. */
static double
narrow(const struct words *words, double width, int characters)
{
	size_t lines = count_lines(words, width, characters);
	double low = 0, high = width;

	for (int i = 0; lines > 1 && i < 12; i++) {
		double middle = (low + high) / 2;

		if (count_lines(words, middle, characters) > lines)
			low = middle;
		else
			high = middle;
	}
	return high;
}

char **
rc_wrap(const struct rc_page *page, const char *text,
    struct rc_text_style style, double width, int characters, bool even)
{
	struct words words = split(page, text, style);
	GPtrArray *lines = g_ptr_array_new();

	if (even)
		width = narrow(&words, width, characters);
	for (size_t i = 0, n; words.text[i] != NULL; i += n) {
		GString *line = g_string_new(words.text[i]);

		n = count_fitting(&words, i, width, characters);
		for (size_t k = 1; k < n; k++)
			g_string_append_printf(line, " %s", words.text[i + k]);
		g_ptr_array_add(lines, g_string_free(line, FALSE));
	}
	g_ptr_array_add(lines, NULL);
	free_words(&words);
	return (char **)g_ptr_array_free(lines, FALSE);
}

char *
rc_page_shorten(const struct rc_page *page, const char *text, double width,
    struct rc_text_style style)
{
	glong n = g_utf8_strlen(text, -1);
	char *shorter = g_strdup(text);

	while (n > 1 && rc_text_width(page, shorter, style) > width) {
		g_autofree char *kept = g_utf8_substring(text, 0, --n);

		g_free(shorter);
		shorter = g_strconcat(g_strchomp(kept), "\u2026", NULL);
	}
	return shorter;
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

void
rc_page_label(struct rc_page *page, const char *role, const char *text,
    struct rc_point at, double width, size_t most, struct rc_text_style style)
{
	g_auto(GStrv) lines = rc_wrap(page, text, style, width, 0, true);
	size_t n = MIN(g_strv_length(lines), most);
	double pitch = rc_line_height(style.size);

	for (size_t i = 0; i < n; i++) {
		bool is_cut = i + 1 == n && lines[n] != NULL;
		g_autofree char *whole =
		    is_cut ? g_strjoinv(" ", lines + i) : g_strdup(lines[i]);
		g_autofree char *line =
		    rc_page_shorten(page, whole, width, style);

		rc_page_text(page, role, line, at.x,
		    at.y + ((double)i - ((double)n - 1) / 2) * pitch, RC_START,
		    style);
	}
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

/* How many characters of the word fit into the width; one at least. */
static glong
count_characters(const struct rc_page *page, const char *word,
    struct rc_text_style style, double width)
{
	glong low = 1, high = g_utf8_strlen(word, -1);

	while (low < high) {
		glong middle = (low + high + 1) / 2;
		g_autofree char *start = g_utf8_substring(word, 0, middle);

		if (rc_text_width(page, start, style) <= width)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/* Lines of the words around a plot, which have nowhere else to go: a word that
 * is wider than a line comes in pieces. */
static char **
wrap_all(const struct rc_page *page, const char *text,
    struct rc_text_style style, int characters, bool even)
{
	const double width = inner_width(page);
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	g_autoptr(GString) pieces = g_string_new(NULL);

	for (char **word = words; *word != NULL; word++) {
		const char *rest = *word;

		g_string_append(pieces, word == words ? "" : " ");
		while (rc_text_width(page, rest, style) > width) {
			glong n = count_characters(page, rest, style, width);
			const char *next = g_utf8_offset_to_pointer(rest, n);

			if (*next == '\0')
				break;
			g_string_append_len(pieces, rest, next - rest);
			g_string_append_c(pieces, ' ');
			rest = next;
		}
		g_string_append(pieces, rest);
	}
	return rc_wrap(page, pieces->str, style, width, characters, even);
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
	double y = preset->margin;
	bool bare = preset->is_bare;
	g_auto(GStrv) titles = wrap_all(
	    &page, bare ? "" : title, bold, preset->title_characters, true);
	g_auto(GStrv) subtitles =
	    wrap_all(&page, bare ? "" : subtitle, plain, 0, true);
	g_auto(GStrv) footers =
	    wrap_all(&page, bare ? "" : footer, footer_style(&page), 0, false);

	y = place_block(&page, "title", titles, y, bold, theme->ink);
	if (titles[0] != NULL)
		y += TITLE_TO_SUBTITLE * preset->unit;
	y = place_block(&page, "subtitle", subtitles, y, plain, theme->muted);
	page.footer_height = g_strv_length(footers) == 0
	    ? 0
	    : PLOT_TO_FOOTER * preset->unit +
		g_strv_length(footers) * rc_line_height(preset->footer);
	y += y > preset->margin ? SUBTITLE_TO_PLOT * preset->unit : 0;
	page.plot = (struct rc_rect){ preset->margin, y, inner_width(&page),
		preset->height - preset->margin - page.footer_height - y };
	return page;
}

/* How high a plot may be. */
static double
room_for_plot(const struct rc_page *page)
{
	const struct rc_preset *preset = page->preset;
	double around =
	    page->plot.y + page->footer_height + page->preset->margin;

	if (preset->is_fixed)
		return preset->height - around;
	return preset->tallest > 0 ? preset->tallest - around : INFINITY;
}

void
rc_page_fit(struct rc_page *page, double plot_height)
{
	page->plot.h = plot_height;
	if (!page->preset->is_fixed)
		page->scene->height = page->plot.y + plot_height +
		    page->footer_height + page->preset->margin;
}

/* Rows of a page of a given height are spread over it, within reason. */
#define WIDEST_ROW 1.6
#define NARROWEST_ROW 1.15

bool
rc_page_rows(struct rc_page *page, double n, double beside, double *pitch)
{
	return rc_page_rows_of(page, n, beside, page->preset->label, pitch);
}

bool
rc_page_rows_of(
    struct rc_page *page, double n, double beside, double size, double *pitch)
{
	const struct rc_preset *preset = page->preset;
	double most = preset->row * (preset->is_fixed ? WIDEST_ROW : 1);

	*pitch = fmin((room_for_plot(page) - beside) / n, most);
	rc_page_fit(page, beside + *pitch * n);
	return *pitch >= NARROWEST_ROW * size;
}

void
rc_page_end(struct rc_page *page, const char *footer)
{
	g_auto(GStrv) lines =
	    wrap_all(page, footer, footer_style(page), 0, false);
	const struct rc_preset *preset = page->preset;
	double top = preset->is_fixed
	    ? preset->height - preset->margin - page->footer_height
	    : page->plot.y + page->plot.h;

	if (!preset->is_bare)
		place_block(page, "footer", lines,
		    top + PLOT_TO_FOOTER * preset->unit, footer_style(page),
		    page->theme->muted);
}
