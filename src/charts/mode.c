/* C9: how decisions were adopted, a strip a topic or body: a filled square for
 * a recorded vote, a hollow diamond for an adoption without one; below them
 * what is left to see when there is no vote. */
#include <math.h>

#include "charts/charts.h"
#include "graphics/box.h"
#include "graphics/mark.h"
#include "graphics/scale.h"
#include "rollcall/stance.h"

struct mode {
	const struct rc_figure *figure;
	int first_year, last_year;
	struct rc_page page;
	struct rc_scale years;
	double left, right, pitch, labels;
	bool has_numbers; /* of co-sponsors and dissociations */
	bool fits;
};

static bool
sponsors(const struct rc_stance *stance, int *number)
{
	*number = stance->n_sponsors[RC_AT_ADOPTION];
	return *number >= 0;
}

static bool
dissociated(const struct rc_stance *stance, int *number)
{
	*number = stance->n_dissociated;
	return stance->has_dissociated;
}

enum { N_SIGNALS = 2 };

/* The lines below a strip. */
static const struct signal_kind {
	const char *label, *lead;
	bool (*number)(const struct rc_stance *stance, int *number);
} kinds[N_SIGNALS] = {
	{ "co-sponsors at adoption", "", sponsors },
	{ "dissociated", "\u2265", dissociated },
};

static bool
has_signal(const struct rc_series *series, int kind)
{
	int number;

	for (size_t i = 0; series->stances != NULL && i < series->selection->n;
	     i++)
		if (kinds[kind].number(&series->stances->at[i], &number))
			return true;
	return false;
}

static size_t
count_lines(const struct mode *m, const struct rc_series *series)
{
	size_t n = 1;

	for (int kind = 0; m->has_numbers && kind < N_SIGNALS; kind++)
		n += has_signal(series, kind);
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
		size_t last = s->n;

		while (last > 0 &&
		    rc_selection_at(s, last - 1)->adoption == RC_WITHOUT_VOTE)
			last--;
		if (last > 0 && s->n - last >= 2)
			return g_strdup_printf("%s: no roll call since %d",
			    series->label,
			    rc_selection_at(s, last - 1)->date.year);
		all += s->n;
		without += rc_selection_count(s, RC_WITHOUT_VOTE);
	}
	return g_strdup_printf(
	    "%zu of %zu decisions were adopted without a vote", without, all);
}

static double
labels_width(const struct mode *m)
{
	struct rc_text_style style = rc_label_style(&m->page, 600);
	double width = 0;

	for (size_t k = 0; k < m->figure->n_series; k++)
		width = fmax(width,
		    rc_text_width(&m->page, m->figure->series[k].label, style));
	for (int kind = 0; m->has_numbers && kind < N_SIGNALS; kind++)
		width = fmax(width,
		    rc_text_width(&m->page, kinds[kind].label,
			rc_label_style(&m->page, 400)));
	return fmin(width, 0.32 * m->page.plot.w);
}

static struct rc_text_style
number_style(const struct mode *m)
{
	return (struct rc_text_style){ m->page.preset->smallest, 400, true };
}

/* Numbers have room where the widest of them fits a year; else none is shown
 * rather than some. */
static void
place_frame(struct mode *m)
{
	double size = m->page.preset->label;
	struct rc_rect plot = m->page.plot;
	double counts =
	    rc_text_width(&m->page, "00", number_style(m)) * 2 + 6 * size;
	double lines = 0;

	for (int pass = 0; pass < 2; pass++) {
		m->has_numbers = pass == 0;
		m->labels = labels_width(m);
		m->left = plot.x + m->labels + size;
		m->right = plot.x + plot.w - counts;
		m->years = (struct rc_scale){ { m->first_year - 0.5,
						  m->last_year + 0.5 },
			{ m->left, m->right } };
		if (rc_text_width(&m->page, "\u226588", number_style(m)) <=
		    0.95 * rc_scale_unit(&m->years))
			break;
	}
	for (size_t k = 0; k < m->figure->n_series; k++)
		lines += (double)count_lines(m, &m->figure->series[k]) + 0.8;
	m->fits = rc_page_rows(&m->page, lines, 4.4 * size, &m->pitch);
}

/* Several decisions of one year stand side by side. */
static double
place_of(const struct mode *m, const struct rc_selection *s, size_t i)
{
	int year = rc_selection_at(s, i)->date.year;
	size_t before = 0, after = 0;

	while (
	    before < i && rc_selection_at(s, i - before - 1)->date.year == year)
		before++;
	while (i + after + 1 < s->n &&
	    rc_selection_at(s, i + after + 1)->date.year == year)
		after++;
	return rc_scale_map(&m->years,
	    year +
		0.7 *
		    ((double)before / (double)(before + after + 1) +
			0.5 / (double)(before + after + 1) - 0.5));
}

static void
draw_mark(struct mode *m, bool with_vote, double x, double y, const char *tip)
{
	struct rc_shape *s = rc_scene_add(
	    m->page.scene, RC_SHAPE_PATH, with_vote ? "vote" : "without-vote");
	double slot = rc_scale_unit(&m->years);
	double r = fmin(0.36 * m->pitch, 0.42 * slot);

	rc_mark_path(s, with_vote ? RC_MARK_SQUARE : RC_MARK_DIAMOND, x, y,
	    with_vote ? r : 0.85 * r);
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
		g_autofree char *tip = g_strdup_printf("%d: %s, %s",
		    r->date.year, r->symbol[0] != '\0' ? r->symbol : r->draft,
		    with_vote ? "recorded vote" : "adopted without a vote");

		draw_mark(m, with_vote, place_of(m, s, i), y, tip);
	}
}

/* How many there were of each, at the end of the strip. */
static void
draw_counts(struct mode *m, const struct rc_selection *s, double y)
{
	size_t without = rc_selection_count(s, RC_WITHOUT_VOTE);
	double size = m->page.preset->label, x = m->right + 1.4 * size;
	const size_t counts[] = { s->n - without, without };

	for (size_t k = 0; k < 2; k++) {
		g_autofree char *number = g_strdup_printf("%zu", counts[k]);

		rc_page_text(&m->page, "count", number,
		    x + (k == 0 ? 0.8 : 3.4) * size, y, RC_MIDDLE,
		    rc_label_style(&m->page, 600));
	}
}

static void
draw_signal(struct mode *m, const struct rc_series *series, int kind, double y)
{
	g_autofree char *label = rc_page_shorten(&m->page, kinds[kind].label,
	    m->labels, rc_label_style(&m->page, 400));

	rc_page_text(&m->page, "row-label", label, m->page.plot.x, y, RC_START,
	    rc_label_style(&m->page, 400))
	    ->fill = m->page.theme->muted;
	for (size_t i = 0; i < series->selection->n; i++) {
		int number;

		if (!kinds[kind].number(&series->stances->at[i], &number))
			continue;
		g_autofree char *text =
		    g_strdup_printf("%s%d", kinds[kind].lead, number);
		rc_page_text(&m->page, "signal", text,
		    place_of(m, series->selection, i), y, RC_MIDDLE,
		    number_style(m));
	}
}

static void
draw_series(struct mode *m)
{
	double size = m->page.preset->label;
	double y = m->page.plot.y + 2.4 * size;

	for (size_t k = 0; k < m->figure->n_series; k++) {
		const struct rc_series *series = &m->figure->series[k];
		y += 0.7 * m->pitch;
		rc_page_label(&m->page, "row-label", series->label,
		    (struct rc_point){ m->page.plot.x, y }, m->labels, 2,
		    rc_label_style(&m->page, 600));
		draw_strip(m, series, y);
		draw_counts(m, series->selection, y);
		for (int kind = 0; m->has_numbers && kind < N_SIGNALS; kind++)
			if (has_signal(series, kind)) {
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
	double y = m->page.plot.y + size / 2, x = m->page.plot.x + size / 2;
	struct rc_text_style style = rc_label_style(&m->page, 400);

	for (int k = 0; k < 2; k++) {
		draw_mark(m, k == 0, x, y, words[k]);
		draw_mark(m, k == 0, m->right + (k == 0 ? 2.2 : 4.8) * size,
		    m->page.plot.y + 1.9 * size, words[k]);
		rc_page_text(&m->page, "name", words[k], x + 0.9 * size, y,
		    RC_START, style);
		x += 2.6 * size + rc_text_width(&m->page, words[k], style);
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
		for (int kind = 0; kind < N_SIGNALS; kind++)
			if (has_signal(&m->figure->series[k], kind))
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
	    "How decisions%s%s were adopted, by year and body; counts at the "
	    "right",
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

bool
rc_mode_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct mode m = { .figure = figure };

	find_years(&m);
	chart_settle(draw, &m, scene);
	scene->about.alt = rc_scene_printf(scene,
	    "Strips of marks over the years %d to %d, one a body or topic, "
	    "for decisions with a recorded vote and without. %s. The data "
	    "table has every decision.",
	    m.first_year, m.last_year, scene->about.title);
	return m.fits || chart_fail_rows(err);
}
