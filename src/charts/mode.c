/* C9: how decisions were adopted, a strip a topic or body: a filled square for
 * a recorded vote, a hollow diamond for an adoption without one; below them
 * what is left to see when there is no vote. */
#include <math.h>

#include "charts/charts.h"
#include "charts/mode_frame.h"
#include "charts/phrases.h"
#include "charts/signal.h"
#include "graphics/box.h"
#include "graphics/mark.h"
#include "model/identity.h"

static void
find_years(struct mode *m)
{
	m->first_year = INT_MAX;
	for (size_t k = 0; k < m->figure->n_series; k++) {
		const struct rc_selection *s = m->figure->series[k].selection;

		m->first_year =
		    MIN(m->first_year, rc_selection_at(s, 0)->date.year);
		m->last_year =
		    MAX(m->last_year, rc_selection_at(s, s->n - 1)->date.year);
	}
}

/* "General Assembly plenary: no roll call since 2015" of the first strip
 * whose roll calls stopped; else how many had none. */
static char *
title_of(const struct mode *m)
{
	size_t all = 0, without = 0;

	for (size_t k = 0; k < m->figure->n_series; k++) {
		const struct rc_series *series = &m->figure->series[k];
		const struct rc_selection *s = series->selection;
		g_autofree char *label = words_capital(series->label);
		size_t last = s->n;

		while (last > 0 &&
		    rc_selection_at(s, last - 1)->adoption == RC_WITHOUT_VOTE)
			last--;
		if (last > 0 && s->n - last >= 2)
			return g_strdup_printf(PHRASE_NO_CALL_SINCE, label,
			    rc_selection_at(s, last - 1)->date.year);
		all += s->n;
		without += rc_selection_count(s, RC_WITHOUT_VOTE);
	}
	return without == 0
	    ? g_strdup_printf(PHRASE_ALL_WITH_VOTE, all)
	    : g_strdup_printf(PHRASE_SO_MANY_WITHOUT_VOTE, without, all);
}

static void
draw_mark(struct mode *m, const char *role, bool with_vote, struct rc_point at,
    double r, const char *tip)
{
	struct rc_shape *s = rc_scene_add(m->page.scene, RC_SHAPE_PATH, role);

	s->variant = with_vote ? "vote" : "without-vote";
	rc_mark_path(s, with_vote ? RC_MARK_SQUARE : RC_MARK_DIAMOND, at.x,
	    at.y, with_vote ? r : 0.85 * r);
	s->fill =
	    with_vote ? m->page.theme->fill[RC_YES] : m->page.theme->background;
	if (!with_vote)
		s->stroke = m->page.theme->muted;
	s->stroke_width = 0.7 * m->page.preset->unit;
	s->tooltip = rc_scene_keep(m->page.scene, tip);
}

static void
draw_strip(struct mode *m, const struct rc_series *series, double y)
{
	const struct rc_selection *s = series->selection;

	rc_page_line(&m->page, "grid", m->left, y, m->right, y,
	    m->page.preset->hairline, m->page.theme->grid);
	for (size_t i = 0; i < s->n; i++) {
		const struct rc_resolution *r = rc_selection_at(s, i);
		bool with_vote = r->adoption != RC_WITHOUT_VOTE;
		const char *symbol = rc_resolution_symbol(r);
		g_autofree char *tip =
		    g_strdup_printf(PHRASE_DECISION_TIP, r->date.year, symbol,
			symbol[0] == '\0' ? "" : PHRASE_LIST_COMMA,
			with_vote ? PHRASE_IS_RECORDED_VOTE
				  : PHRASE_IS_WITHOUT_VOTE);

		draw_mark(m, "mark", with_vote,
		    (struct rc_point){ mode_place_of(m, s, i), y },
		    mode_radius(m, s, i), tip);
	}
}

/* How many there were of each, at the end of the strip. */
static void
draw_counts(struct mode *m, const struct rc_selection *s, double y)
{
	size_t without = rc_selection_count(s, RC_WITHOUT_VOTE);
	const size_t counts[] = { s->n - without, without };

	for (size_t k = 0; k < 2; k++) {
		g_autofree char *number = g_strdup_printf("%zu", counts[k]);

		rc_page_text(&m->page, "count", number, m->counts[k], y,
		    RC_MIDDLE, rc_label_style(&m->page, 600));
	}
}

static void
draw_signal(struct mode *m, const struct rc_series *series, int kind, double y)
{
	g_autofree char *label = rc_page_shorten(&m->page, signal_label(kind),
	    m->labels, rc_label_style(&m->page, 400));

	rc_page_text(&m->page, "row-label", label, m->page.plot.x, y, RC_START,
	    rc_label_style(&m->page, 400))
	    ->fill = m->page.theme->muted;
	for (size_t i = 0; i < series->selection->n; i++) {
		struct signal_number number;
		g_autofree char *text = NULL;

		if (!signal_number(series, kind, i, &number))
			continue;
		text = signal_text(number);
		rc_page_text(&m->page, "signal", text,
		    mode_place_of(m, series->selection, i), y, RC_MIDDLE,
		    mode_number_style(m));
	}
}

/* Two lines move away from the numbers below them. */
static void
draw_label(struct mode *m, const struct rc_series *series, double y)
{
	struct rc_text_style style = rc_label_style(&m->page, 600);
	bool is_long =
	    rc_text_width(&m->page, series->label, style) > m->labels;
	double by = rc_page_has_cells(&m->page) ? rc_line_height(style.size) / 2
						: 0.35 * style.size;
	double lift = is_long && m->has_numbers ? by : 0;

	rc_page_label(&m->page, "row-label", series->label,
	    (struct rc_point){ m->page.plot.x, y - lift }, m->labels, 2, style);
}

static void
draw_series(struct mode *m)
{
	double size = m->page.preset->label;
	double y = m->page.plot.y + rc_page_down(&m->page, 2.4 * size);

	for (size_t k = 0; k < m->figure->n_series; k++) {
		const struct rc_series *series = &m->figure->series[k];
		y += rc_page_down(&m->page, 0.7 * m->pitch);
		draw_label(m, series, y);
		draw_strip(m, series, y);
		draw_counts(m, series->selection, y);
		for (int kind = 0; m->has_numbers && kind < SIGNAL_N; kind++)
			if (signal_is_known(series, kind)) {
				y += m->pitch;
				draw_signal(m, series, kind, y);
			}
		y += rc_page_down(&m->page, 1.1 * m->pitch);
	}
}

/* What the marks mean, and what stands over the counts. */
static void
draw_key(struct mode *m)
{
	static const char *const words[] = { PHRASE_IS_RECORDED_VOTE,
		PHRASE_IS_WITHOUT_VOTE };
	double size = m->page.preset->label;
	struct rc_text_style style = rc_label_style(&m->page, 400);
	double r = mode_full_radius(m), x = m->page.plot.x;
	double y = m->page.plot.y + size / 2;

	for (int k = 0; k < 2; k++) {
		double start = x + 2 * r + 0.5 * size;

		draw_mark(m, "key", k == 0, (struct rc_point){ x + r, y }, r,
		    words[k]);
		draw_mark(m, "key", k == 0,
		    (struct rc_point){
			m->counts[k], m->page.plot.y + 1.9 * size },
		    r, words[k]);
		rc_page_text(
		    &m->page, "name", words[k], start, y, RC_START, style);
		x = start + rc_text_width(&m->page, words[k], style) +
		    1.4 * size;
	}
}

static void
draw_years(struct mode *m)
{
	struct rc_text_style style = rc_label_style(&m->page, 400);
	double y = m->page.plot.y + m->page.plot.h - style.size / 2;
	double width = rc_text_width(&m->page, "0000", style);
	double end = -INFINITY;
	double last = rc_scale_map(&m->years, m->last_year) - width / 2;

	for (int year = m->first_year; year <= m->last_year; year++) {
		double x = rc_scale_map(&m->years, year);
		g_autofree char *label = g_strdup_printf("%d", year);
		bool is_end = year == m->first_year || year == m->last_year;

		if ((!is_end && year % 5 != 0) || x - width / 2 < end ||
		    (!is_end && x + width / 2 + style.size / 4 > last))
			continue;
		rc_page_text(
		    &m->page, "year-label", label, x, y, RC_MIDDLE, style);
		end = x + width / 2 + style.size / 4;
	}
}

static bool
knows_anything(const struct mode *m)
{
	for (size_t k = 0; k < m->figure->n_series; k++)
		for (int kind = 0; kind < SIGNAL_N; kind++)
			if (signal_is_known(&m->figure->series[k], kind))
				return true;
	return false;
}

static char *
subtitle_of(const struct rc_figure *figure)
{
	g_autofree char *topic = words_topic(figure);

	return topic[0] == '\0'
	    ? g_strdup(PHRASE_MODE_SUBTITLE)
	    : g_strdup_printf(PHRASE_MODE_SUBTITLE_ON, topic);
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct mode *m = chart;
	const struct rc_figure *figure = m->figure;
	g_autofree char *title = title_of(m);
	g_autofree char *subtitle = subtitle_of(figure);
	g_autofree char *footer = words_footer_of_series(figure, note);

	m->page = chart_page(figure, scene, title, subtitle, footer);
	mode_place_frame(m);
	draw_key(m);
	draw_series(m);
	draw_years(m);
	rc_page_end(&m->page, footer);
	*left_out = g_strdup(knows_anything(m) && !m->has_numbers
		? PHRASE_SIGNALS_LEFT_OUT
		: "");
	if (!m->has_numbers || !knows_anything(m))
		return g_strconcat(PHRASE_MODE_NOTE,
		    (*left_out)[0] == '\0' ? "" : PHRASE_SENTENCE_GAP,
		    *left_out, NULL);
	return g_strdup(PHRASE_MODE_NOTE_WITH_SIGNALS);
}

/* "General Assembly plenary 9 and 12" */
static char *
alt_of(const struct mode *m, const char *title)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *lead = g_strdup_printf(
	    PHRASE_MODE_ALT, m->first_year, m->last_year, title);

	for (size_t k = 0; k < m->figure->n_series; k++) {
		const struct rc_series *series = &m->figure->series[k];
		size_t without =
		    rc_selection_count(series->selection, RC_WITHOUT_VOTE);

		g_ptr_array_add(rows,
		    g_strdup_printf(PHRASE_MODE_ALT_ROW, series->label,
			series->selection->n - without, without));
	}
	return words_alt_of_rows(lead, rows, PHRASE_MODE_ALT_TABLE);
}

bool
rc_mode_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct mode m = { .figure = figure };
	g_autofree char *alt = NULL;

	find_years(&m);
	chart_settle(draw, &m, scene);
	alt = alt_of(&m, scene->about.finding);
	scene->about.alt = rc_scene_keep(scene, alt);
	return m.fits || chart_fail_rows(err);
}
