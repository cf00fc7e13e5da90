/* The page around a plot: title, subtitle, key and footer, cut by what their
 * text measures. */
#ifndef GRAPHICS_PAGE_H
#define GRAPHICS_PAGE_H

#include <glib.h>

#include "graphics/scene.h"

struct rc_page {
	struct rc_scene *scene;
	const struct rc_preset *preset;
	const struct rc_theme *theme;
	const struct rc_measure *measure;
	struct rc_rect plot; /* what is left for the plot */
	double footer_height;
};

/* Places the title and the subtitle at the top, reserves the footer's height
 * below.  "" leaves a part out; a bare page has none of them. */
struct rc_page rc_page_begin(struct rc_scene *scene,
    const struct rc_preset *preset, const struct rc_theme *theme,
    const struct rc_measure *measure, const char *title, const char *subtitle,
    const char *footer);

/* Makes the page as high as a plot of that height needs; a page of a given
 * height stays so. */
void rc_page_fit(struct rc_page *page, double plot_height);

/* Makes the page as high as n rows need, and what stands above and below them;
 * on a page of a given or a greatest height the rows are as high as that
 * leaves.  False where they would be too narrow to read. */
bool rc_page_rows(struct rc_page *page, double n, double beside, double *pitch);

/* The same of rows whose words are of that size; rc_page_rows has labels in
 * them. */
bool rc_page_rows_of(
    struct rc_page *page, double n, double beside, double size, double *pitch);

/* Places the footer at the bottom. */
void rc_page_end(struct rc_page *page, const char *footer);

/* Width of a text in a style. */
double rc_text_width(
    const struct rc_page *page, const char *text, struct rc_text_style style);

/* The styles of a figure. */
struct rc_text_style rc_label_style(const struct rc_page *page, int weight);

/* A line of text; middle is the height of the middle of its capitals. */
struct rc_shape *rc_page_text(struct rc_page *page, const char *role,
    const char *text, double x, double middle, enum rc_anchor anchor,
    struct rc_text_style style);

/* The text, cut at the end where it is wider than that, with an ellipsis; the
 * caller frees with g_free. */
char *rc_page_shorten(const struct rc_page *page, const char *text,
    double width, struct rc_text_style style);

/* Breaks text into lines no wider than width and of at most so many characters
 * (0: any); even makes the lines as even as they can be.  A word that is too
 * wide has a line of its own.  The caller frees with g_strfreev. */
char **rc_wrap(const struct rc_page *page, const char *text,
    struct rc_text_style style, double width, int characters, bool even);

/* The width of the widest line. */
double rc_lines_width(
    const struct rc_page *page, char *const *lines, struct rc_text_style style);

/* Lines centred on x and middle. */
void rc_page_lines(struct rc_page *page, const char *role, char *const *lines,
    double x, double middle, struct rc_text_style style);

/* Text in at most so many lines from x to the right, their middle at that
 * height; what does not fit is cut with an ellipsis. */
void rc_page_label(struct rc_page *page, const char *role, const char *text,
    struct rc_point at, double width, size_t most, struct rc_text_style style);

/* Height from base line to base line. */
double rc_line_height(double size);

/* Is the page one of characters?  Text that is turned then stands in it letter
 * below letter. */
bool rc_page_has_cells(const struct rc_page *page);

/* How long a text is that is turned. */
double rc_page_upright_length(
    const struct rc_page *page, const char *text, struct rc_text_style style);

/* On a page of characters: a width as so many whole cells as it needs, or as
 * fit into it, if one does; a height as so many as it is nearest to, one at
 * least; and instead of a gap, a whole cell.  Elsewhere as they are. */
double rc_page_across(const struct rc_page *page, double width);
double rc_page_within(const struct rc_page *page, double width);
double rc_page_down(const struct rc_page *page, double height);
double rc_page_gap(const struct rc_page *page, double gap);

/* A line of the grid; none at sizes that have no grid. */
void rc_page_grid(
    struct rc_page *page, double x0, double y0, double x1, double y1);

/* Dashes of so many units on and off; 0, 0 is solid. */
void rc_page_dash(
    const struct rc_page *page, struct rc_shape *shape, double on, double off);

/* A straight line and a rectangle. */
struct rc_shape *rc_page_line(struct rc_page *page, const char *role, double x0,
    double y0, double x1, double y1, double width, struct rc_color color);
struct rc_shape *rc_page_rect(struct rc_page *page, const char *role,
    struct rc_rect rect, struct rc_color fill);

#endif
