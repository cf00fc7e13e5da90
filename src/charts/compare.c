/* C11: topics or bodies against each other: the yes share of the first recorded
 * vote and of the last, a line a row; what has no vote stands below in words.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "charts/charts.h"
#include "charts/part.h"
#include "charts/phrases.h"
#include "graphics/box.h"
#include "graphics/mark.h"
#include "graphics/scale.h"

struct row {
	const char *label;
	size_t n_without;
	size_t n; /* recorded votes */
	int first_year, last_year;
	double first, last; /* shares of yes; NAN without a vote */
};

struct compare {
	const struct rc_figure *figure;
	struct row *rows;
	size_t n;
	struct rc_page page;
	double left, right, top, pitch;
	struct rc_scale share;
	bool fits;
};

static struct row
row_of(const struct rc_figure *figure, const struct rc_series *series)
{
	const struct rc_figure one = chart_figure_of(figure, series->selection);
	struct votes votes = votes_of(&one);
	struct row row = { .label = series->label,
		.n = votes.n,
		.n_without =
		    rc_selection_count(series->selection, RC_WITHOUT_VOTE),
		.first = NAN,
		.last = NAN };

	if (votes.n > 0) {
		const struct vote *first = &votes.votes[0];
		const struct vote *last = &votes.votes[votes.n - 1];

		row.first_year = first->year;
		row.last_year = last->year;
		row.first = first->share[RC_YES];
		row.last = last->share[RC_YES];
	}
	votes_free(&votes);
	return row;
}

/* The highest last share first; what has no vote last. */
static int
compare_rows(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (isfinite(x->last) != isfinite(y->last))
		return isfinite(x->last) ? -1 : 1;
	if (isfinite(x->last) && x->last != y->last)
		return x->last > y->last ? -1 : 1;
	return g_strcmp0(x->label, y->label);
}

static const struct row *
most_moved(const struct compare *c)
{
	const struct row *most = NULL;

	for (size_t i = 0; i < c->n; i++) {
		const struct row *row = &c->rows[i];

		if (row->n >= 2 &&
		    (most == NULL ||
			fabs(row->last - row->first) >
			    fabs(most->last - most->first)))
			most = row;
	}
	return most;
}

static char *
neutral_title(const struct compare *c)
{
	g_autofree char *topic = words_topic(c->figure);
	g_autofree char *capital = words_capital(topic);

	return topic[0] == '\0'
	    ? g_strdup(PHRASE_FIRST_AND_LAST)
	    : g_strdup_printf(PHRASE_FIRST_AND_LAST_ON, capital);
}

/* A change that rounds to none is no finding.  A line breaks after the label,
 * not within what is said of it. */
static char *
title_of(const struct compare *c)
{
	const struct row *most = most_moved(c);
	char from[RC_NUMBER_SIZE], to[RC_NUMBER_SIZE];

	if (c->n < 2 || most == NULL ||
	    strcmp(rc_number_percent(from, most->first),
		rc_number_percent(to, most->last)) == 0)
		return neutral_title(c);
	g_autofree char *label = words_capital(most->label);

	return most->last > most->first
	    ? g_strdup_printf(PHRASE_ROSE_MOST, label, from, to)
	    : g_strdup_printf(PHRASE_FELL_MOST, label, from, to);
}

static double
labels_width(const struct compare *c)
{
	struct rc_text_style style = rc_label_style(&c->page, 400);
	double width = 0;

	for (size_t i = 0; i < c->n; i++)
		width = fmax(
		    width, rc_text_width(&c->page, c->rows[i].label, style));
	return fmin(width, 0.36 * c->page.plot.w);
}

static void
place_frame(struct compare *c)
{
	double size = c->page.preset->label;
	struct rc_rect plot = c->page.plot;
	double labels = labels_width(c);

	c->left = plot.x + labels + 2 * size;
	c->right = plot.x + plot.w - 2 * size;
	c->top = plot.y + 0.5 * size;
	c->fits =
	    rc_page_rows(&c->page, 2 * (double)c->n, 2.5 * size, &c->pitch);
	c->pitch *= 2;
	c->share = (struct rc_scale){ { 0, 1 }, { c->left, c->right } };
}

static void
draw_axis(struct compare *c)
{
	double bottom = c->top + c->pitch * (double)c->n;

	for (size_t i = 0; i < N_PERCENT_TICKS; i++) {
		double x = rc_scale_map(&c->share, percent_ticks[i].share);

		rc_page_line(&c->page, "grid", x, c->top, x, bottom,
		    c->page.preset->hairline, c->page.theme->grid);
		rc_page_text(&c->page, "tick-label", percent_ticks[i].label, x,
		    bottom + c->page.preset->label, RC_MIDDLE,
		    rc_label_style(&c->page, 400));
	}
}

/* The first vote is hollow, the last is filled. */
static void
draw_dot(struct compare *c, double share, int year, double y, bool is_last)
{
	const struct rc_theme *theme = c->page.theme;
	struct rc_shape *s =
	    rc_scene_add(c->page.scene, RC_SHAPE_PATH, "marker");
	char percent[RC_NUMBER_SIZE];

	rc_mark_path(s, RC_MARK_CIRCLE, rc_scale_map(&c->share, share), y,
	    2.2 * c->page.preset->line);
	s->variant = is_last ? "last" : "first";
	s->fill = is_last ? theme->fill[RC_YES] : theme->background;
	s->stroke = theme->fill[RC_YES];
	s->stroke_width = 0.8 * c->page.preset->line;
	s->tooltip = rc_scene_printf(c->page.scene, PHRASE_YES_TIP, year,
	    rc_number_percent(percent, share));
}

/* Text on the ground: the grid does not run through it. */
static void
draw_text(struct compare *c, const char *role, const char *text, double x,
    double y, enum rc_anchor anchor, struct rc_text_style style)
{
	double width = rc_text_width(&c->page, text, style);
	double left = x -
	    (anchor == RC_START        ? 0
		    : anchor == RC_END ? 1
				       : 0.5) *
		width;

	if (!c->figure->transparent)
		rc_page_rect(&c->page, "ground",
		    (struct rc_rect){
			left, y - style.size / 2, width, style.size },
		    c->page.theme->background);
	rc_page_text(&c->page, role, text, x, y, anchor, style);
}

/* Years and shares stand outside the dots, on the side where there is room. */
static void
draw_end(struct compare *c, const struct row *row, bool is_last, double y)
{
	struct rc_text_style style = { c->page.preset->footer,
		is_last ? 600 : 400, true };
	double share = is_last ? row->last : row->first;
	double other = is_last ? row->first : row->last;
	bool to_right =
	    row->n < 2 || share > other || (share == other && is_last);
	double x = rc_scale_map(&c->share, share);
	double gap = 4 * c->page.preset->line;
	char percent[RC_NUMBER_SIZE];
	g_autofree char *text = g_strdup_printf(PHRASE_YEAR_AND_VALUE,
	    is_last ? row->last_year : row->first_year,
	    rc_number_percent(percent, share));
	double width = rc_text_width(&c->page, text, style);
	struct rc_rect plot = c->page.plot;

	/* At an edge the words go below their dot. */
	if (to_right && x + gap + width > plot.x + plot.w) {
		x = plot.x + plot.w - width - gap;
		y += 1.1 * style.size;
	} else if (!to_right && x - gap - width < c->left - style.size) {
		x = c->left + width + gap;
		y += 1.1 * style.size;
	}
	draw_text(c, "value", text, to_right ? x + gap : x - gap, y,
	    to_right ? RC_START : RC_END, style);
}

static void
draw_row(struct compare *c, const struct row *row, double y)
{
	struct rc_text_style style = rc_label_style(&c->page, 400);
	rc_page_label(&c->page, "row-label", row->label,
	    (struct rc_point){ c->page.plot.x, y },
	    c->left - c->page.plot.x - style.size, 2, style);
	if (row->n == 0) {
		g_autofree char *words =
		    g_strdup_printf(PHRASE_NONE_RECORDED, row->n_without);
		draw_text(c, "note", words, (c->left + c->right) / 2, y,
		    RC_MIDDLE,
		    (struct rc_text_style){
			c->page.preset->footer, 400, false });
		return;
	}
	if (row->n > 1) {
		rc_page_line(&c->page, "line",
		    rc_scale_map(&c->share, row->first), y,
		    rc_scale_map(&c->share, row->last), y,
		    1.4 * c->page.preset->line, c->page.theme->line[RC_YES]);
		draw_dot(c, row->first, row->first_year, y, false);
		draw_end(c, row, false, y);
	}
	draw_dot(c, row->last, row->last_year, y, true);
	draw_end(c, row, true, y);
}

static char *
subtitle_of(const struct rc_figure *figure)
{
	const char *whole = words_whole(figure->of);
	g_autofree char *topic = words_topic(figure);

	return words_counting_only(topic[0] == '\0'
		? g_strdup_printf(PHRASE_COMPARE_SUBTITLE, whole)
		: g_strdup_printf(PHRASE_COMPARE_SUBTITLE_ON, topic, whole),
	    figure);
}

static bool
has_votes(const struct compare *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->rows[i].n > 0)
			return true;
	return false;
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct compare *c = chart;
	const struct rc_figure *figure = c->figure;
	g_autofree char *title = title_of(c);
	g_autofree char *subtitle = subtitle_of(figure);
	g_autofree char *footer = words_footer_of_series(figure, note);

	c->page = chart_page(figure, scene, title, subtitle, footer);
	place_frame(c);
	draw_axis(c);
	for (size_t i = 0; i < c->n; i++)
		draw_row(c, &c->rows[i], c->top + c->pitch * ((double)i + 0.5));
	rc_page_end(&c->page, footer);
	*left_out = g_strdup("");
	return g_strdup(has_votes(c) ? PHRASE_COMPARE_NOTE : "");
}

/* "General Assembly plenary 46% (2005) to 62% (2015)" */
static char *
alt_of_row(const struct row *row)
{
	char from[RC_NUMBER_SIZE], to[RC_NUMBER_SIZE];

	rc_number_percent(from, row->first);
	rc_number_percent(to, row->last);
	if (row->n == 0)
		return g_strdup_printf(PHRASE_COMPARE_ALT_NONE, row->label);
	if (row->n == 1)
		return g_strdup_printf(
		    "%s %s (%d)", row->label, to, row->last_year);
	return g_strdup_printf(PHRASE_COMPARE_ALT_ROW, row->label, from,
	    row->first_year, to, row->last_year);
}

static char *
alt_of(const struct compare *c)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *lead =
	    g_strdup_printf(PHRASE_COMPARE_ALT, words_whole(c->figure->of));

	for (size_t i = 0; i < c->n; i++)
		g_ptr_array_add(rows, alt_of_row(&c->rows[i]));
	return words_alt_of_rows(lead, rows, PHRASE_TABLE_HAS_NUMBERS);
}

bool
rc_compare_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct compare c = { .figure = figure, .n = figure->n_series };
	g_autofree char *alt = NULL;

	c.rows = g_new0(struct row, c.n + 1);
	for (size_t i = 0; i < c.n; i++)
		c.rows[i] = row_of(figure, &figure->series[i]);
	qsort(c.rows, c.n, sizeof *c.rows, compare_rows);
	chart_settle(draw, &c, scene);
	alt = alt_of(&c);
	scene->about.alt = rc_scene_keep(scene, alt);
	g_free(c.rows);
	return c.fits || chart_fail_rows(err);
}
