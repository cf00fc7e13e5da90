/* C3: shares as lines over the years, broken where there was no vote, with the
 * least-squares line of the yes votes and its band. */
#include "charts/phrases.h"
#include "charts/trend_frame.h"

#include <math.h>
#include <stdlib.h>

#include "charts/charts.h"
#include "charts/events.h"
#include "charts/fit_draw.h"
#include "charts/lines.h"
#include "charts/part.h"
#include "graphics/box.h"

static void
draw_axis(struct trend *t)
{
	rc_page_line(&t->page, "axis", t->left, t->bottom, t->right, t->bottom,
	    2 * t->page.preset->hairline, t->page.theme->muted);
}

/* The band stops where the votes stop, so that no tint lies over years without
 * one. */
static void
draw_confidences(struct trend *t, const struct fit_frame *frame)
{
	size_t first = 0;

	for (size_t i = 0; i < t->votes.n; i++) {
		if (!lines_break_after(&t->votes, i))
			continue;
		fit_draw_band(frame, &t->yes, t->votes.votes[first].year,
		    t->votes.votes[i].year);
		first = i + 1;
	}
}

/* Over the votes only: what follows them is not foretold. */
static void
draw_fit(struct trend *t)
{
	const struct fit_frame frame = { &t->page, &t->years, &t->share };

	draw_confidences(t, &frame);
	if (t->votes.n > 0)
		fit_draw_line(&frame, &t->yes, t->votes.votes[0].year,
		    t->votes.votes[t->votes.n - 1].year);
}

static void
draw_marker(struct trend *t, size_t i, enum rc_vote part)
{
	const struct vote *v = &t->votes.votes[i];
	struct rc_shape *s =
	    part_marker(&t->page, part, rc_scale_map(&t->years, v->year),
		rc_scale_map(&t->share, v->share[part]));
	g_autofree char *tooltip = votes_tooltip(&t->votes, i, part);

	s->tooltip = rc_scene_keep(t->page.scene, tooltip);
}

/* Yes on top; the large hollow markers below, so that where they meet another
 * one both are seen. */
static void
draw_lines(struct trend *t)
{
	static const enum rc_vote order[] = { RC_NONVOTING, RC_NO, RC_ABSTAIN,
		RC_YES };

	for (size_t k = 0; k < G_N_ELEMENTS(order); k++)
		if (t->votes.has[order[k]])
			lines_draw(&t->page, &t->votes, &t->years, &t->share,
			    order[k]);
	for (size_t k = 0; k < G_N_ELEMENTS(order); k++)
		for (size_t i = 0; t->votes.has[order[k]] && i < t->votes.n;
		     i++)
			draw_marker(t, i, order[k]);
}

/* The label of a line, tied to its last marker. */
static void
draw_label(struct trend *t, enum rc_vote part, double y)
{
	const struct vote *last = &t->votes.votes[t->votes.n - 1];
	g_autofree char *label = trend_line_label(t, part);
	double from =
	    rc_scale_map(&t->years, last->year) + 3 * t->page.preset->line;
	double size = t->page.preset->label;

	rc_page_line(&t->page, "leader", from,
	    rc_scale_map(&t->share, last->share[part]), t->label_x - size / 4,
	    y, 2 * t->page.preset->hairline, t->page.theme->outline)
	    ->variant = rc_vote_key(part);
	rc_page_text(&t->page, "name", label, t->label_x, y, RC_START,
	    rc_label_style(&t->page, part == RC_YES ? 600 : 400))
	    ->variant = rc_vote_key(part);
}

struct label {
	enum rc_vote part;
	double y;
};

static int
compare_labels(gconstpointer a, gconstpointer b)
{
	const struct label *x = a, *y = b;

	return (x->y > y->y) - (x->y < y->y);
}

static void
draw_labels(struct trend *t)
{
	struct label labels[RC_N_VOTES] = { { RC_YES, 0 } };
	double at[RC_N_VOTES], gap[RC_N_VOTES];
	double pitch = 1.2 * rc_line_height(t->page.preset->label);
	size_t n = 0;

	for (int p = RC_YES; t->votes.n > 0 && p < RC_N_VOTES; p++)
		if (t->votes.has[p])
			labels[n++] = (struct label){ (enum rc_vote)p,
				rc_scale_map(&t->share,
				    t->votes.votes[t->votes.n - 1].share[p]) };
	qsort(labels, n, sizeof *labels, compare_labels);
	for (size_t i = 0; i < n; i++) {
		at[i] = labels[i].y;
		gap[i] = pitch;
	}
	rc_spread(at, n, gap, t->top + pitch / 2, t->bottom - pitch / 2);
	for (size_t i = 0; i < n; i++)
		draw_label(t, labels[i].part, at[i]);
}

/* Words of the bands: beside the labels of the lines where those stand in the
 * band; low between the lines elsewhere, off the dashed line. */
static void
draw_band_words(struct trend *t)
{
	int last_vote =
	    t->votes.n == 0 ? 0 : t->votes.votes[t->votes.n - 1].year;

	for (size_t i = 0; i < t->votes.n_runs; i++) {
		const struct rc_run *run = &t->votes.runs[i];
		struct rc_rect room = votes_band_rect(
		    &t->votes, run, &t->years, t->top, t->bottom, 0);

		if (run->state == RC_RUN_VOTE)
			continue;
		if (run->first_year == last_vote + 1) {
			double used = t->label_x + t->label_width - room.x +
			    t->page.preset->label;

			room.x += used;
			room.w -= used;
		} else if (fit_has_line(&t->yes)) {
			/* The fitted line crosses: stay in the half of the
			 * band that it leaves. */
			double y = rc_scale_map(
			    &t->share, fit_at(&t->yes, run->first_year));

			if (y - t->top > t->bottom - y) {
				room.h = y - t->top;
			} else {
				room.h = t->bottom - y;
				room.y = y;
			}
		}
		if (!votes_band_words(&t->page, &t->votes, run, room))
			votes_leave_band(t->unnamed, run);
	}
}

/* The words stand over the first votes, in two lines, if nothing is drawn
 * there; else they go to the note, and this says so. */
static bool
draw_finding(struct trend *t)
{
	struct rc_text_style style = rc_label_style(&t->page, 400);
	double pitch = rc_line_height(style.size);
	double x = rc_scale_map(&t->years, t->votes.first_year);
	g_autofree char *words = fit_finding(&t->yes);
	double half = rc_text_width(&t->page, words, style) * 0.6;
	g_auto(GStrv) lines = rc_wrap(&t->page, words, style, half, 0, true);
	double width = rc_lines_width(&t->page, lines, style);
	double height = pitch * g_strv_length(lines);
	double y =
	    trend_highest_mark(t, x, x + width) - style.size / 2 - height;

	if (y < t->top + style.size / 2 || x + width > t->right ||
	    trend_crosses_band(t, x, x + width))
		return false;
	/* No grid line strikes through the words. */
	if (!t->figure->transparent)
		rc_page_rect(&t->page, "ground",
		    (struct rc_rect){
			x - style.size / 4, y, width + style.size / 2, height },
		    t->page.theme->background);
	for (size_t i = 0; lines[i] != NULL; i++)
		rc_page_text(&t->page, "finding", lines[i], x,
		    y + pitch * ((double)i + 0.5), RC_START, style);
	return true;
}

static char *
note_of(const struct trend *t, bool finding_is_drawn, const char *left_out)
{
	g_autofree char *events = events_note(t->figure, &t->votes);
	g_autofree char *fit = fit_note(&t->yes);
	g_autofree char *absent = votes_absent(&t->votes);
	g_autofree char *about = words_join(fit, absent);
	g_autofree char *sentences = words_join(about, left_out);
	g_autofree char *note = words_join(sentences, events);
	g_autofree char *finding = NULL;

	if (finding_is_drawn || !fit_has_line(&t->yes))
		return g_steal_pointer(&note);
	finding = fit_finding(&t->yes);
	return g_strdup_printf(PHRASE_SENTENCES, finding, note);
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct trend *t = chart;
	const struct rc_figure *figure = t->figure;
	g_autofree char *subtitle = t->votes.n == 0
	    ? words_subtitle_of_decisions(figure)
	    : words_subtitle(figure, "");
	g_autofree char *footer = words_footer(figure, note);
	bool finding_is_drawn;

	t->unnamed = g_string_new(NULL);
	t->page = chart_page(figure, scene, t->title, subtitle, footer);
	trend_place_frame(t);
	if (t->votes.n > 0)
		lines_draw_grid(&t->page, &t->share, t->left, t->right,
		    trend_axis_top(t), PHRASE_PERCENT_OF_TOP);
	votes_bands(&t->page, &t->votes, &t->years, t->top, t->bottom);
	draw_axis(t);
	draw_fit(t);
	draw_lines(t);
	draw_labels(t);
	draw_band_words(t);
	finding_is_drawn = fit_has_line(&t->yes) && draw_finding(t);
	events_draw(figure, &t->votes, &t->page, &t->years,
	    t->top - t->page.preset->label / 4);
	votes_year_labels(&t->page, &t->votes, &t->years, t->bottom,
	    t->bottom + t->page.preset->label);
	rc_page_end(&t->page, footer);
	*left_out = g_string_free(t->unnamed, FALSE);
	return note_of(t, finding_is_drawn, *left_out);
}

bool
rc_trend_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct trend t = { .figure = figure };
	g_autofree char *alt = NULL;
	bool ok;

	if (figure->counted != RC_COUNTED_VOTES)
		return trend_draw_counts(figure, scene, err);
	t.votes = votes_of(figure);
	ok = chart_check_years(&t.votes, err);

	t.yes = fit_of(figure, &t.votes, RC_YES);
	if (ok) {
		t.title = words_trend_title(figure, &t.votes);
		chart_settle(draw, &t, scene);
		alt = words_alt(figure, &t.votes, PHRASE_TREND_KIND);
		scene->about.alt = rc_scene_keep(scene, alt);
		ok = chart_check_room(&t.page, err);
	}
	g_free(t.title);
	votes_free(&t.votes);
	return ok;
}
