/* C9: how decisions were adopted, a strip a topic or body: a filled square for
 * a recorded vote, a hollow diamond for an adoption without one; below them
 * what is left to see when there is no vote. */
#include <math.h>

#include "charts/charts.h"
#include "charts/signal.h"
#include "graphics/box.h"
#include "graphics/mark.h"
#include "graphics/scale.h"
#include "model/identity.h"

struct mode {
	const struct rc_figure *figure;
	int first_year, last_year;
	struct rc_page page;
	struct rc_scale years;
	double left, right, pitch, labels;
	double counts[2]; /* the middles of their columns */
	bool has_numbers; /* of co-sponsors and dissociations */
	bool fits;
};

static size_t
count_lines(const struct mode *m, const struct rc_series *series)
{
	size_t n = 1;

	for (int kind = 0; m->has_numbers && kind < SIGNAL_N; kind++)
		n += signal_is_known(series, kind);
	return n;
}

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
			return g_strdup_printf("%s: no roll call since %d",
			    label, rc_selection_at(s, last - 1)->date.year);
		all += s->n;
		without += rc_selection_count(s, RC_WITHOUT_VOTE);
	}
	return g_strdup_printf(
	    "%zu of %zu decisions were adopted without a vote", without, all);
}

/* How wide a label is in so many lines. */
static double
label_width(const struct mode *m, const char *label, int lines)
{
	struct rc_text_style style = rc_label_style(&m->page, 600);
	double width = rc_text_width(&m->page, label, style);
	g_auto(GStrv) wrapped =
	    rc_wrap(&m->page, label, style, 0.6 * width, 0, true);

	return lines == 2 && g_strv_length(wrapped) == 2
	    ? rc_lines_width(&m->page, wrapped, style)
	    : width;
}

static double
labels_width(const struct mode *m, int lines)
{
	double width = 0;

	for (size_t k = 0; k < m->figure->n_series; k++)
		width = fmax(
		    width, label_width(m, m->figure->series[k].label, lines));
	for (int kind = 0; m->has_numbers && kind < SIGNAL_N; kind++)
		width = fmax(width,
		    rc_text_width(&m->page, signal_label(kind),
			rc_label_style(&m->page, 400)));
	return width;
}

/* Which of how many decisions of its year it is, from 0. */
struct rank {
	size_t before, n;
};

static struct rank
rank_of(const struct rc_selection *s, size_t i)
{
	int year = rc_selection_at(s, i)->date.year;
	struct rank rank = { 0, 1 };

	while (i > rank.before &&
	    rc_selection_at(s, i - rank.before - 1)->date.year == year)
		rank.before++;
	rank.n += rank.before;
	for (size_t k = i + 1;
	     k < s->n && rc_selection_at(s, k)->date.year == year; k++)
		rank.n++;
	return rank;
}

/* So much of a year is taken by what stands in it side by side. */
#define PART_OF_YEAR 0.9

static double
place_of(const struct mode *m, const struct rc_selection *s, size_t i)
{
	struct rank rank = rank_of(s, i);
	double within = ((double)rank.before + 0.5) / (double)rank.n - 0.5;

	return rc_scale_map(&m->years,
	    rc_selection_at(s, i)->date.year + PART_OF_YEAR * within);
}

static struct rc_text_style
number_style(const struct mode *m)
{
	return (struct rc_text_style){ m->page.preset->smallest, 400, true };
}

/* Do the numbers of a line stand clear of each other? */
static bool
numbers_fit(const struct mode *m, const struct rc_series *series, int kind)
{
	double gap = 0.4 * number_style(m).size, end = -INFINITY;

	if (!signal_is_known(series, kind))
		return true;
	for (size_t i = 0; i < series->selection->n; i++) {
		g_autofree char *text = signal_text(series, kind, i);
		double x = place_of(m, series->selection, i), half;

		if (text == NULL)
			continue;
		half = rc_text_width(&m->page, text, number_style(m)) / 2;
		if (x - half < end)
			return false;
		end = x + half + gap;
	}
	return true;
}

static bool
all_numbers_fit(const struct mode *m)
{
	for (size_t k = 0; k < m->figure->n_series; k++)
		for (int kind = 0; kind < SIGNAL_N; kind++)
			if (!numbers_fit(m, &m->figure->series[k], kind))
				return false;
	return true;
}

/* The columns of the counts end at the right edge. */
static void
place_counts(struct mode *m)
{
	double size = m->page.preset->label, width = 1.3 * size;

	for (size_t k = 0; k < m->figure->n_series; k++) {
		g_autofree char *number =
		    g_strdup_printf("%zu", m->figure->series[k].selection->n);

		width = fmax(width,
		    rc_text_width(
			&m->page, number, rc_label_style(&m->page, 600)));
	}
	m->counts[1] = m->page.plot.x + m->page.plot.w - width / 2;
	m->counts[0] = m->counts[1] - width - size;
	m->right = m->counts[0] - width / 2 - 1.2 * size;
}

/* Labels take so much of the width, and in two lines so much of the height. */
#define WIDEST_LABEL 0.32
#define LABEL_PITCH 1.5

static bool
try_frame(struct mode *m, bool has_numbers, int label_lines)
{
	double size = m->page.preset->label, lines = 0;
	double widest = WIDEST_LABEL * m->page.plot.w;
	double labels;

	m->has_numbers = has_numbers;
	labels = labels_width(m, label_lines);
	m->labels = fmin(labels, widest);
	m->left = m->page.plot.x + m->labels + size;
	m->years =
	    (struct rc_scale){ { m->first_year - 0.5, m->last_year + 0.5 },
		    { m->left, m->right } };
	for (size_t k = 0; k < m->figure->n_series; k++)
		lines += (double)count_lines(m, &m->figure->series[k]) + 0.8;
	m->fits = rc_page_rows(&m->page, lines, 4.4 * size, &m->pitch);
	return m->fits && labels <= widest &&
	    (!has_numbers || all_numbers_fit(m)) &&
	    (!has_numbers || label_lines == 1 ||
		m->pitch >= LABEL_PITCH * size);
}

/* All numbers, where there is room for each of them, or none; for their sake
 * labels are broken into two lines. */
static void
place_frame(struct mode *m)
{
	static const struct {
		bool has_numbers;
		int label_lines;
	} tries[] = { { true, 1 }, { true, 2 }, { false, 1 }, { false, 2 } };

	place_counts(m);
	for (size_t i = 0; i < G_N_ELEMENTS(tries); i++)
		if (try_frame(m, tries[i].has_numbers, tries[i].label_lines))
			break;
}

/* Of so many marks in one year, which stand side by side. */
static double
radius_of(const struct mode *m, size_t n)
{
	double slot = rc_scale_unit(&m->years);

	return fmin(0.36 * m->pitch,
	    0.42 * slot * (n > 1 ? PART_OF_YEAR / (double)n : 1));
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
		g_autofree char *tip = g_strdup_printf("%d: %s%s%s",
		    r->date.year, symbol, symbol[0] == '\0' ? "" : ", ",
		    with_vote ? "recorded vote" : "adopted without a vote");

		draw_mark(m, "mark", with_vote,
		    (struct rc_point){ place_of(m, s, i), y },
		    radius_of(m, rank_of(s, i).n), tip);
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
		g_autofree char *text = signal_text(series, kind, i);

		if (text != NULL)
			rc_page_text(&m->page, "signal", text,
			    place_of(m, series->selection, i), y, RC_MIDDLE,
			    number_style(m));
	}
}

/* Two lines move away from the numbers below them. */
static void
draw_label(struct mode *m, const struct rc_series *series, double y)
{
	struct rc_text_style style = rc_label_style(&m->page, 600);
	bool is_long =
	    rc_text_width(&m->page, series->label, style) > m->labels;
	double lift = is_long && m->has_numbers ? 0.35 * style.size : 0;

	rc_page_label(&m->page, "row-label", series->label,
	    (struct rc_point){ m->page.plot.x, y - lift }, m->labels, 2, style);
}

static void
draw_series(struct mode *m)
{
	double size = m->page.preset->label;
	double y = m->page.plot.y + 2.4 * size;

	for (size_t k = 0; k < m->figure->n_series; k++) {
		const struct rc_series *series = &m->figure->series[k];
		y += 0.7 * m->pitch;
		draw_label(m, series, y);
		draw_strip(m, series, y);
		draw_counts(m, series->selection, y);
		for (int kind = 0; m->has_numbers && kind < SIGNAL_N; kind++)
			if (signal_is_known(series, kind)) {
				y += m->pitch;
				draw_signal(m, series, kind, y);
			}
		y += 1.1 * m->pitch;
	}
}

/* What the marks mean, and what stands over the counts. */
static void
draw_key(struct mode *m)
{
	static const char *const words[] = { "recorded vote",
		"adopted without a vote" };
	double size = m->page.preset->label;
	struct rc_text_style style = rc_label_style(&m->page, 400);
	double r = radius_of(m, 1), x = m->page.plot.x;
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
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct mode *m = chart;
	const struct rc_figure *figure = m->figure;
	g_autofree char *title = title_of(m);
	g_autofree char *topic = words_topic(figure);
	g_autofree char *subtitle = g_strdup_printf(
	    "How decisions%s%s were adopted, by year; counts at the right",
	    topic[0] == '\0' ? "" : " on ", topic);
	g_autofree char *footer = words_footer_of_series(figure, note);

	m->page = chart_page(figure, scene, title, subtitle, footer);
	place_frame(m);
	draw_key(m);
	draw_series(m);
	draw_years(m);
	rc_page_end(&m->page, footer);
	*left_out = g_strdup(knows_anything(m) && !m->has_numbers
		? "No room for the numbers of co-sponsors and of members that "
		  "dissociated."
		: "");
	if (!m->has_numbers || !knows_anything(m))
		return g_strconcat("Adopted without a vote is not unanimity.",
		    (*left_out)[0] == '\0' ? "" : " ", *left_out, NULL);
	return g_strdup("Adopted without a vote is not unanimity. Co-sponsors, "
			"and members known to have dissociated themselves "
			"(there may be more); empty: not known.");
}

/* "General Assembly plenary 9 and 12" */
static char *
alt_of(const struct mode *m, const char *title)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *lead = g_strdup_printf(
	    "Strips of marks over the years %d to %d, a mark a decision. %s. "
	    "With a recorded vote and without: ",
	    m->first_year, m->last_year, title);

	for (size_t k = 0; k < m->figure->n_series; k++) {
		const struct rc_series *series = &m->figure->series[k];
		size_t without =
		    rc_selection_count(series->selection, RC_WITHOUT_VOTE);

		g_ptr_array_add(rows,
		    g_strdup_printf("%s %zu and %zu", series->label,
			series->selection->n - without, without));
	}
	return words_alt_of_rows(
	    lead, rows, "The data table has every decision.");
}

bool
rc_mode_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct mode m = { .figure = figure };
	g_autofree char *alt = NULL;

	find_years(&m);
	chart_settle(draw, &m, scene);
	alt = alt_of(&m, scene->about.title);
	scene->about.alt = rc_scene_keep(scene, alt);
	return m.fits || chart_fail_rows(err);
}
