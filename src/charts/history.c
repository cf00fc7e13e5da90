/* C1: a column of 100% for every vote on a linear axis of years; years adopted
 * without a vote are bands. */
#include <math.h>

#include "charts/charts.h"
#include "charts/events.h"
#include "charts/part.h"
#include "charts/phrases.h"
#include "charts/stack.h"
#include "graphics/box.h"

enum { YEARS_WITH_GAPS = 45 }; /* more years make steps without gaps */

struct history {
	const struct rc_figure *figure;
	struct votes votes;
	char *title; /* as computed: its tests are most of the drawing */
	struct rc_page page;
	struct rc_scale years;
	struct stack stack;
	double left, right, top, bottom; /* of the plot's own frame */
	bool has_key;    /* a key above the plot in place of labels beside it */
	bool has_counts; /* numbers in the columns */
	GString *unnamed; /* bands without room for words */
};

/* On a page of characters a gap is a whole cell. */
static double
column_width(const struct history *h)
{
	double slot = rc_scale_unit(&h->years);
	double gap = rc_page_gap(&h->page, 0.16 * slot);

	return h->votes.last_year - h->votes.first_year >= YEARS_WITH_GAPS ||
		gap >= slot
	    ? slot
	    : rc_page_within(&h->page, slot - gap);
}

/* Names stand beside the first column, if it is at the left edge and has every
 * part. */
static bool
has_names_beside(const struct votes *votes)
{
	if (votes->runs[0].state != RC_RUN_VOTE)
		return false;
	for (int part = RC_YES; part < RC_N_VOTES; part++)
		if (votes->has[part] && !(votes->votes[0].share[part] > 0))
			return false;
	return true;
}

static double
names_width(const struct history *h)
{
	double width = 0;

	for (int part = RC_YES; part < RC_N_VOTES; part++)
		if (h->votes.has[part])
			width = fmax(width,
			    rc_text_width(&h->page,
				words_vote((enum rc_vote)part),
				rc_label_style(
				    &h->page, part == RC_YES ? 600 : 400)));
	return width;
}

/* At the narrow size, and where columns are thin, counts would not fit: then
 * none is shown, rather than some. */
static bool
has_room_for_counts(const struct history *h)
{
	struct rc_text_style style = rc_label_style(&h->page, 400);

	return rc_text_width(&h->page, "000", style) <=
	    stack_part_for_counts(&h->page) * column_width(h);
}

/* Columns of characters are all as wide as each other. */
static double
right_end(const struct history *h)
{
	struct rc_text_style style = rc_label_style(&h->page, 400);
	double end = h->page.plot.x + h->page.plot.w - style.size / 2 -
	    rc_text_width(&h->page, PHRASE_SHARE_100, style);
	double slots = votes_place(&h->votes, h->votes.last_year + 0.5) -
	    votes_place(&h->votes, h->votes.first_year - 0.5);

	return rc_page_has_cells(&h->page) ? h->left +
		slots * rc_page_within(&h->page, (end - h->left) / slots)
					   : end;
}

static void
place_frame(struct history *h)
{
	struct rc_text_style style = rc_label_style(&h->page, 400);
	double gap = style.size, key = 0;

	h->has_key = !has_names_beside(&h->votes) && h->votes.n > 0;
	if (h->has_key)
		key = 2 * style.size;
	h->left = h->page.plot.x +
	    (has_names_beside(&h->votes)
		    ? rc_page_across(&h->page, names_width(h) + gap / 2)
		    : 0);
	h->right = right_end(h);
	h->top = h->page.plot.y + style.size * RC_CAP_HEIGHT / 2 + key +
	    events_height(h->figure, &h->page);
	h->bottom = h->page.plot.y + h->page.plot.h - 1.6 * style.size;
	h->years = (struct rc_scale){
		{ votes_place(&h->votes, h->votes.first_year - 0.5),
		    votes_place(&h->votes, h->votes.last_year + 0.5) },
		{ h->left, h->right }
	};
	h->stack = (struct stack){ .page = &h->page,
		.votes = &h->votes,
		.share = { { 0, 1 }, { h->bottom, h->top } },
		.is_upright = true };
	h->stack.has_counts = h->has_counts = has_room_for_counts(h);
}

static void
draw_axis(struct history *h)
{
	struct rc_text_style style = rc_label_style(&h->page, 400);

	for (size_t i = 0; i < N_PERCENT_TICKS; i++) {
		double y =
		    rc_scale_map(&h->stack.share, percent_ticks[i].share);

		if (i > 0)
			rc_page_grid(&h->page, h->left, y, h->right, y);
		rc_page_text(&h->page, "tick-label", percent_ticks[i].label,
		    h->right + style.size / 2, y, RC_START, style);
	}
}

static void
draw_bands(struct history *h)
{
	double inset = (rc_scale_unit(&h->years) - column_width(h)) / 2;

	for (size_t i = 0; i < h->votes.n_runs; i++) {
		const struct rc_run *run = &h->votes.runs[i];
		struct rc_rect rect = votes_band_rect(
		    &h->votes, run, &h->years, h->top, h->bottom, inset);

		if (run->state == RC_RUN_VOTE)
			continue;
		votes_band(&h->page, run, rect);
		if (!votes_band_words(&h->page, &h->votes, run, rect))
			votes_leave_band(h->unnamed, run);
	}
}

static void
draw_columns(struct history *h)
{
	double width = column_width(h);

	for (size_t i = 0; i < h->votes.n; i++)
		stack_draw(&h->stack, i,
		    rc_scale_map(&h->years,
			votes_place(&h->votes, h->votes.votes[i].year)) -
			width / 2,
		    width);
	rc_page_line(&h->page, "axis", h->left, h->bottom, h->right, h->bottom,
	    2 * h->page.preset->hairline, h->page.theme->muted);
}

/* Names centred on the segments of the first column, top to bottom, moved apart
 * where they would touch. */
static void
draw_names(struct history *h)
{
	double at[RC_N_VOTES], gap[RC_N_VOTES];
	enum rc_vote part[RC_N_VOTES];
	double pitch = rc_line_height(h->page.preset->label);
	size_t n = 0;

	for (int p = RC_NO; p >= RC_YES; p--) {
		double middle = stack_middle(&h->stack, 0, (enum rc_vote)p);

		if (!isfinite(middle))
			continue;
		at[n] = middle;
		gap[n] = pitch;
		part[n++] = (enum rc_vote)p;
	}
	rc_spread(at, n, gap, h->top, h->bottom - pitch / 2);
	for (size_t i = 0; i < n; i++)
		rc_page_text(&h->page, "name", words_vote(part[i]),
		    h->left - h->page.preset->label / 4, at[i], RC_END,
		    rc_label_style(&h->page, part[i] == RC_YES ? 600 : 400))
		    ->variant = rc_vote_key(part[i]);
}

/* What the drawing had to leave out and has to say so; forgets it. */
static char *
left_out_of(struct history *h)
{
	g_autofree char *numbers = stack_left_out(&h->stack);
	g_autofree char *bands = g_string_free(h->unnamed, FALSE);

	stack_forget(&h->stack);
	return words_join(numbers, bands);
}

static char *
note_of(struct history *h, const char *left_out)
{
	g_autofree char *events = events_note(h->figure, &h->votes);
	g_autofree char *own = stack_note(&h->stack);
	g_autofree char *note = words_join(own, left_out);

	return words_join(note, events);
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct history *h = chart;
	const struct rc_figure *figure = h->figure;
	g_autofree char *subtitle = h->votes.n == 0
	    ? words_subtitle_of_decisions(figure)
	    : words_subtitle(
		  figure, h->has_counts ? PHRASE_NUMBERS_ARE_STATES : "");
	g_autofree char *footer = words_footer(figure, note);
	g_autofree char *missing = NULL;

	h->unnamed = g_string_new(NULL);
	h->page = chart_page(figure, scene, h->title, subtitle, footer);
	place_frame(h);
	if (h->votes.n > 0)
		draw_axis(h);
	draw_bands(h);
	draw_columns(h);
	if (h->has_key)
		part_names(&h->page, h->votes.has, h->left,
		    h->page.plot.y + h->page.preset->label / 2);
	else if (h->votes.n > 0)
		draw_names(h);
	events_draw(h->figure, &h->votes, &h->page, &h->years,
	    h->top - h->page.preset->label / 4);
	votes_year_labels(&h->page, &h->votes, &h->years, h->bottom,
	    h->bottom + h->page.preset->label);
	rc_page_end(&h->page, footer);
	missing = left_out_of(h);
	*left_out = words_join(
	    h->has_counts || h->votes.n == 0 ? "" : PHRASE_COUNTS_LEFT_OUT,
	    missing);
	return note_of(h, missing);
}

bool
rc_history_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct history h = {
		.figure = figure, .votes = votes_of(figure), .has_counts = true
	}; /* most often so, before it is known */
	g_autofree char *alt = NULL;
	bool ok = chart_check_years(&h.votes, err);

	h.votes.is_folded = figure->fold;
	if (ok) {
		h.title = words_history_title(figure, &h.votes);
		chart_settle(draw, &h, scene);
		alt = words_alt(figure, &h.votes, PHRASE_HISTORY_KIND);
		scene->about.alt = rc_scene_keep(scene, alt);
		ok = chart_check_room(&h.page, err);
	}
	g_free(h.title);
	votes_free(&h.votes);
	return ok;
}
