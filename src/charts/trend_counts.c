/* C3 for what is known of decisions beside their votes: how many members
 * sponsored each, or are known to have kept away from it, over the years.  It
 * goes on where the roll calls stop. */
#include <math.h>

#include "base/text.h"
#include "charts/beside.h"
#include "charts/charts.h"
#include "charts/events.h"
#include "charts/fit_draw.h"
#include "charts/lines.h"
#include "charts/phrases.h"
#include "charts/signal.h"
#include "graphics/box.h"
#include "graphics/mark.h"

struct number {
	size_t decision; /* in the series */
	int year;
	struct signal_number of;
};

struct counts {
	const struct rc_figure *figure;
	int signal;
	struct votes votes; /* the years, and which of them had a vote */
	struct number *numbers;
	size_t n;
	bool has_least; /* some numbers are the least */
	struct fit fit;
	char *title;
	struct rc_page page;
	struct rc_scale years, values;
	double left, right, top, bottom;
	GString *unplaced, *unnamed; /* numbers and bands without room */
};

static const struct rc_series *
series_of(const struct counts *c)
{
	return &c->figure->series[0];
}

static void
find_numbers(struct counts *c)
{
	const struct rc_series *series = series_of(c);

	c->numbers = g_new0(struct number, series->selection->n + 1);
	for (size_t i = 0; i < series->selection->n; i++) {
		struct number number = { .decision = i };

		if (!signal_number(series, c->signal, i, &number.of))
			continue;
		number.year = rc_selection_at(series->selection, i)->date.year;
		c->has_least |= number.of.is_least;
		c->numbers[c->n++] = number;
	}
}

/* Who dissociated is known of few years, and of some only in part: a line
 * through that would say more than is known. */
static void
fit_numbers(struct counts *c, struct rc_mann_kendall *order)
{
	g_autofree double *x = g_new(double, c->n + 1);
	g_autofree double *y = g_new(double, c->n + 1);

	for (size_t i = 0; i < c->n; i++) {
		x[i] = c->numbers[i].year;
		y[i] = c->numbers[i].of.value;
	}
	c->fit = fit_of_counts(c->figure, x, y, c->n);
	c->fit.is_mixed = c->votes.n_subjects > 1;
	if (c->signal == SIGNAL_DISSOCIATED)
		c->fit.kind = RC_FIT_NONE;
	*order = rc_mann_kendall_test(x, y, c->n);
}

static char *
title_of(const struct counts *c, const struct rc_mann_kendall *order)
{
	static const struct {
		const char *rose, *fell, *no_trend, *neutral;
	} titles[SIGNAL_N] = {
		[SIGNAL_SPONSORS] = { PHRASE_SPONSORS_ROSE,
		    PHRASE_SPONSORS_FELL, PHRASE_SPONSORS_NO_TREND,
		    PHRASE_SPONSORS_NEUTRAL },
		[SIGNAL_DISSOCIATED] = { NULL, NULL, NULL,
		    PHRASE_DISSOCIATED_NEUTRAL },
	};
	const struct number *first = &c->numbers[0];
	const struct number *last = &c->numbers[c->n - 1];
	g_autofree char *years = rc_text_years(first->year, last->year);
	enum { FEWEST_FOR_TREND = 5 };

	if (c->n < FEWEST_FOR_TREND || c->fit.is_mixed ||
	    titles[c->signal].rose == NULL)
		return g_strdup_printf(titles[c->signal].neutral, years);
	if (!fit_is_clear(&c->fit.line, order) ||
	    (last->of.value > first->of.value) != (c->fit.line.slope > 0))
		return g_strdup_printf(
		    titles[c->signal].no_trend, first->year, last->year);
	return g_strdup_printf(last->of.value > first->of.value
		? titles[c->signal].rose
		: titles[c->signal].fell,
	    first->of.value, first->year, last->of.value, last->year);
}

/* The next ten above all that is drawn. */
static int
axis_top(const struct counts *c)
{
	double most = 0;

	for (size_t i = 0; i < c->n; i++) {
		int year = c->numbers[i].year;

		most = fmax(most, c->numbers[i].of.value);
		if (fit_has_line(&c->fit))
			most = fmax(most,
			    fit_at(&c->fit, year) +
				fit_half_band(&c->fit, year));
	}
	return (int)fmax(ceil(most / 10) * 10, 10);
}

static void
place_frame(struct counts *c)
{
	struct rc_text_style style = rc_label_style(&c->page, 400);
	struct rc_rect plot = c->page.plot;
	int top = axis_top(c);
	g_autofree char *widest = g_strdup_printf("%d", top);

	c->left =
	    plot.x + rc_text_width(&c->page, widest, style) + style.size / 2;
	c->right = plot.x + plot.w;
	c->right -=
	    votes_year_overhang(&c->page, &c->votes, c->right - c->left);
	c->top = plot.y + style.size * RC_CAP_HEIGHT / 2 +
	    events_height(c->figure, &c->page);
	c->bottom = plot.y + plot.h - 1.6 * style.size;
	c->years = (struct rc_scale){ { c->votes.first_year - 0.5,
					  c->votes.last_year + 0.5 },
		{ c->left, c->right } };
	c->values = (struct rc_scale){ { 0, top }, { c->bottom, c->top } };
}

static struct rc_point
place_of(const struct counts *c, size_t i)
{
	return (struct rc_point){ rc_scale_map(&c->years, c->numbers[i].year),
		rc_scale_map(&c->values, c->numbers[i].of.value) };
}

/* Between years that follow one another; least numbers are not joined. */
static void
draw_line(struct counts *c)
{
	const struct rc_theme *theme = c->page.theme;

	for (size_t i = 1; i < c->n; i++) {
		struct rc_point a = place_of(c, i - 1), b = place_of(c, i);

		if (!c->numbers[i].of.is_least &&
		    !c->numbers[i - 1].of.is_least &&
		    c->numbers[i].year == c->numbers[i - 1].year + 1)
			rc_page_line(&c->page, "line", a.x, a.y, b.x, b.y,
			    c->page.preset->line, theme->line[RC_YES]);
	}
}

/* Hollow where the number is the least. */
static void
draw_marks(struct counts *c)
{
	const struct rc_theme *theme = c->page.theme;
	const double line = c->page.preset->line;

	for (size_t i = 0; i < c->n; i++) {
		bool is_least = c->numbers[i].of.is_least;
		g_autofree char *words = signal_text(c->numbers[i].of);
		struct rc_shape *s =
		    rc_scene_add(c->page.scene, RC_SHAPE_PATH, "marker");
		const struct rc_resolution *r = rc_selection_at(
		    series_of(c)->selection, c->numbers[i].decision);
		struct rc_point at = place_of(c, i);

		rc_mark_path(s, RC_MARK_CIRCLE, at.x, at.y, 1.6 * line);
		s->fill = is_least ? theme->background : theme->line[RC_YES];
		s->stroke = is_least ? theme->line[RC_YES] : theme->background;
		s->stroke_width = (is_least ? 0.7 : 0.3) * line;
		s->tooltip = rc_scene_printf(c->page.scene, PHRASE_COUNT_TIP,
		    c->numbers[i].year, words,
		    r->adoption == RC_WITHOUT_VOTE ? PHRASE_IS_WITHOUT_VOTE
						   : PHRASE_IS_RECORDED_VOTE);
	}
}

static void
leave_number(struct counts *c, const struct number *number)
{
	g_string_append(c->unplaced,
	    c->unplaced->len == 0 ? PHRASE_NO_ROOM_FOR_NUMBER
				  : PHRASE_LIST_COMMA);
	g_autofree char *words = signal_text(number->of);
	g_string_append_printf(
	    c->unplaced, PHRASE_COUNT_WITHOUT_ROOM, words, number->year);
}

static void
draw_number(struct counts *c, size_t i, const struct beside_room *room)
{
	static const enum beside order[N_BESIDE] = { BESIDE_ABOVE, BESIDE_BELOW,
		BESIDE_RIGHT, BESIDE_LEFT };
	bool is_end = i == 0 || i + 1 == c->n;
	g_autofree char *words = signal_text(c->numbers[i].of);

	if (beside_label(&c->page, room, "value", words, place_of(c, i), order,
		rc_label_style(&c->page, is_end ? 600 : 400)) == NULL)
		leave_number(c, &c->numbers[i]);
}

/* The ends first: of two that would stand in one place they stay. */
static void
draw_numbers(struct counts *c, size_t first_shape)
{
	const struct beside_room room = {
		.frame = { c->left, c->top,
		    c->page.plot.x + c->page.plot.w - c->left,
		    c->bottom - c->top },
		.first_shape = first_shape,
	};

	draw_number(c, c->n - 1, &room);
	for (size_t i = 0; i + 1 < c->n; i++)
		draw_number(c, i, &room);
}

/* How low and how high something is drawn from one year to another: words below
 * and above are free. */
struct reach {
	double low, high;
};

static void
reach_to(struct reach *reach, double y)
{
	reach->low = fmax(reach->low, y);
	reach->high = fmin(reach->high, y);
}

static struct reach
reach_of(const struct counts *c, int first_year, int last_year)
{
	struct reach reach = { c->top, c->bottom };

	for (size_t i = 0; i < c->n; i++)
		if (c->numbers[i].year >= first_year - 1 &&
		    c->numbers[i].year <= last_year + 1)
			reach_to(&reach, place_of(c, i).y);
	for (int year = first_year; fit_has_line(&c->fit) && year <= last_year;
	     year++) {
		double at = fit_at(&c->fit, year);
		double half = fit_half_band(&c->fit, year);

		reach_to(&reach, rc_scale_map(&c->values, at - half));
		reach_to(&reach, rc_scale_map(&c->values, at + half));
	}
	return reach;
}

/* Below what is drawn in the band, or above it; clear of the numbers there. */
static void
draw_band_words(struct counts *c)
{
	const double clear = 2 * c->page.preset->label;

	for (size_t i = 0; i < c->votes.n_runs; i++) {
		const struct rc_run *run = &c->votes.runs[i];
		struct reach reach =
		    reach_of(c, run->first_year, run->last_year);
		struct rc_rect below =
		    votes_band_rect(&c->votes, run, &c->years,
			fmin(reach.low + clear, c->bottom), c->bottom, 0);
		struct rc_rect above = votes_band_rect(&c->votes, run,
		    &c->years, c->top, fmax(reach.high - clear, c->top), 0);

		if (run->state != RC_RUN_VOTE &&
		    !votes_band_words(&c->page, &c->votes, run, below) &&
		    !votes_band_words(&c->page, &c->votes, run, above))
			votes_leave_band(c->unnamed, run);
	}
}

static char *
note_of(const struct counts *c, const char *left_out)
{
	static const char *const files[SIGNAL_N] = {
		[SIGNAL_SPONSORS] = "sponsors.csv",
		[SIGNAL_DISSOCIATED] = "dissociations.csv",
	};
	g_autofree char *known = g_strdup_printf(PHRASE_COUNTS_NOTE, c->n,
	    series_of(c)->selection->n, files[c->signal]);
	g_autofree char *finding =
	    fit_has_line(&c->fit) ? fit_finding(&c->fit) : g_strdup("");
	g_autofree char *fit = c->has_least
	    ? g_strdup(PHRASE_COUNTS_AT_LEAST_NOTE)
	    : fit_note(&c->fit);
	g_autofree char *line = finding[0] == '\0'
	    ? g_strdup(fit)
	    : g_strdup_printf(PHRASE_SENTENCES, finding, fit);
	g_autofree char *events = events_note(c->figure, &c->votes);
	g_autofree char *with_line = words_join(known, line);
	g_autofree char *with_left_out = words_join(with_line, left_out);

	return words_join(with_left_out, events);
}

/* What the drawing had to leave out; forgets it. */
static char *
left_out_of(struct counts *c)
{
	g_autofree char *bands = g_string_free(c->unnamed, FALSE);
	g_autofree char *numbers = NULL;

	if (c->unplaced->len > 0)
		g_string_append_c(c->unplaced, '.');
	numbers = g_string_free(c->unplaced, FALSE);
	return words_join(numbers, bands);
}

static char *
subtitle_of(const struct counts *c)
{
	static const char *const labels[SIGNAL_N] = {
		[SIGNAL_SPONSORS] = PHRASE_CO_SPONSORS,
		[SIGNAL_DISSOCIATED] = PHRASE_DISSOCIATED_MEMBERS,
	};
	g_autofree char *decisions = words_subtitle_of_decisions(c->figure);

	return g_strdup_printf(
	    PHRASE_COUNTS_SUBTITLE, decisions, labels[c->signal]);
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct counts *c = chart;
	const struct fit_frame frame = { &c->page, &c->years, &c->values };
	g_autofree char *subtitle = subtitle_of(c);
	g_autofree char *footer = words_footer(c->figure, note);
	size_t first_shape;

	c->unplaced = g_string_new(NULL);
	c->unnamed = g_string_new(NULL);
	c->page = chart_page(c->figure, scene, c->title, subtitle, footer);
	place_frame(c);
	lines_draw_grid(&c->page, &c->values, c->left, c->right,
	    (int)c->values.domain[1], "%d");
	votes_bands(&c->page, &c->votes, &c->years, c->top, c->bottom);
	rc_page_line(&c->page, "axis", c->left, c->bottom, c->right, c->bottom,
	    2 * c->page.preset->hairline, c->page.theme->muted);
	fit_draw_band(
	    &frame, &c->fit, c->numbers[0].year, c->numbers[c->n - 1].year);
	first_shape = scene->n_shapes;
	fit_draw_line(
	    &frame, &c->fit, c->numbers[0].year, c->numbers[c->n - 1].year);
	draw_line(c);
	draw_marks(c);
	draw_band_words(c);
	draw_numbers(c, first_shape);
	events_draw(c->figure, &c->votes, &c->page, &c->years,
	    c->top - c->page.preset->label / 4);
	votes_year_labels(&c->page, &c->votes, &c->years, c->bottom,
	    c->bottom + c->page.preset->label);
	rc_page_end(&c->page, footer);
	*left_out = left_out_of(c);
	return note_of(c, *left_out);
}

static void
set_alt(const struct counts *c, struct rc_scene *scene)
{
	const struct number *first = &c->numbers[0];
	const struct number *last = &c->numbers[c->n - 1];
	g_autofree char *subtitle = subtitle_of(c);
	g_autofree char *years = rc_text_years(first->year, last->year);
	g_autofree char *from = signal_text(first->of);
	g_autofree char *to = signal_text(last->of);

	scene->about.alt =
	    rc_scene_printf(scene, PHRASE_COUNTS_ALT, years, subtitle, from,
		first->year, to, last->year, c->n, series_of(c)->selection->n);
}

static bool
fail_unknown(const struct counts *c, struct rc_error *err)
{
	static const char *const known[SIGNAL_N] = {
		[SIGNAL_SPONSORS] = "how many sponsored",
		[SIGNAL_DISSOCIATED] = "who dissociated",
	};

	rc_fail(err, RC_EUSAGE, NULL,
	    "%s is known of none of the %zu decisions", known[c->signal],
	    series_of(c)->selection->n);
	return rc_fail_help(err,
	    "the data name sponsors in a file sponsors.csv, and who "
	    "dissociated in dissociations.csv: choose another --body or --kind");
}

bool
trend_draw_counts(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct counts c = { .figure = figure,
		.signal = figure->counted == RC_COUNTED_SPONSORS
		    ? SIGNAL_SPONSORS
		    : SIGNAL_DISSOCIATED,
		.votes = votes_of(figure) };
	struct rc_mann_kendall order;
	bool ok = chart_check_years(&c.votes, err);

	find_numbers(&c);
	if (ok && c.n == 0)
		ok = fail_unknown(&c, err);
	if (ok) {
		fit_numbers(&c, &order);
		c.title = title_of(&c, &order);
		chart_settle(draw, &c, scene);
		set_alt(&c, scene);
		ok = chart_check_room(&c.page, err);
	}
	g_free(c.title);
	g_free(c.numbers);
	votes_free(&c.votes);
	return ok;
}
