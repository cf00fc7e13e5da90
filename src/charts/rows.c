/* C2: a bar of 100% for every vote, one below the other; years adopted without
 * a vote are rows with words.  The form for one column of text. */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "charts/charts.h"
#include "charts/phrases.h"
#include "charts/stack.h"
#include "graphics/box.h"

/* A bar's part of its row, and the least gap between two headings. */
#define BAR 0.8
enum { HEADING_GAP = 3 };

struct rows {
	const struct rc_figure *figure;
	struct votes votes;
	char *title; /* as computed */
	struct rc_page page;
	struct stack stack;
	double left, right, top; /* of the bars */
	double pitch;            /* of the rows */
	bool fits;
};

/* Does another vote of that kind stand beside it, in the same year? */
static bool
is_shared(const struct votes *votes, size_t i)
{
	const struct rc_resolution *r = votes->votes[i].resolution;

	for (size_t k = 0; k < votes->n; k++)
		if (k != i && votes->votes[k].year == r->date.year &&
		    votes->votes[k].resolution->kind == r->kind)
			return true;
	return false;
}

/* The year; what is no resolution says so: "2014 amendment L.63". */
static char *
row_name(const struct votes *votes, size_t i)
{
	const struct rc_resolution *r = votes->votes[i].resolution;
	const char *symbol = r->symbol[0] != '\0' ? r->symbol : r->draft;
	const char *end = strrchr(symbol, '/');

	if (r->kind != RC_RESOLUTION)
		return g_strdup_printf("%d %s %s", r->date.year,
		    words_kind(r->kind), end == NULL ? symbol : end + 1);
	return is_shared(votes, i)
	    ? g_strdup_printf("%d %s", r->date.year, symbol)
	    : g_strdup_printf("%d", r->date.year);
}

static char *
run_name(const struct votes *votes, const struct rc_run *run, size_t vote)
{
	return run->state == RC_RUN_VOTE
	    ? row_name(votes, vote)
	    : rc_text_years(run->first_year, run->last_year);
}

static double
names_width(const struct rows *r)
{
	double width = 0;
	size_t vote = 0;

	for (size_t i = 0; i < r->votes.n_runs; i++) {
		const struct rc_run *run = &r->votes.runs[i];
		g_autofree char *name = run_name(&r->votes, run, vote);

		vote += run->state == RC_RUN_VOTE;
		width = fmax(width,
		    rc_text_width(
			&r->page, name, rc_label_style(&r->page, 400)));
	}
	return width;
}

static void
place_frame(struct rows *r)
{
	struct rc_text_style style = rc_label_style(&r->page, 400);
	double outside = r->votes.n > 0 ? 1.4 * style.size : 0;

	r->left = r->page.plot.x + names_width(r) + style.size / 2;
	r->right = r->page.plot.x + r->page.plot.w -
	    rc_text_width(&r->page, PHRASE_SHARE_100, style) / 2;
	r->top = r->page.plot.y + outside;
	r->fits = rc_page_rows(
	    &r->page, (double)r->votes.n_runs, 2 * outside, &r->pitch);
	r->stack = (struct stack){ .page = &r->page,
		.votes = &r->votes,
		.share = { { 0, 1 }, { r->left, r->right } },
		.has_counts = true };
}

/* Headings are centred on the segments of the first bar and moved apart where
 * they would nearly touch; the outer ones stay within the bars. */
static void
draw_headings(struct rows *r)
{
	double at[RC_N_VOTES], gap[RC_N_VOTES], width[RC_N_VOTES];
	enum rc_vote part[RC_N_VOTES];
	size_t n = 0;

	for (int p = RC_YES; p < RC_N_VOTES; p++) {
		double middle = stack_middle(&r->stack, 0, (enum rc_vote)p);

		if (!isfinite(middle))
			continue;
		at[n] = middle;
		part[n] = (enum rc_vote)p;
		width[n] = rc_text_width(&r->page, words_vote(part[n]),
		    rc_label_style(&r->page, p == RC_YES ? 600 : 400));
		if (n > 0)
			gap[n - 1] = (width[n - 1] + width[n]) / 2 +
			    2 * HEADING_GAP * r->page.preset->unit;
		n++;
	}
	if (n == 0)
		return;
	rc_spread(at, n, gap, r->left + width[0] / 2,
	    r->page.plot.x + r->page.plot.w - width[n - 1] / 2);
	for (size_t i = 0; i < n; i++)
		rc_page_text(&r->page, "name", words_vote(part[i]), at[i],
		    r->page.plot.y + r->page.preset->label * RC_CAP_HEIGHT / 2,
		    RC_MIDDLE,
		    rc_label_style(&r->page, part[i] == RC_YES ? 600 : 400))
		    ->variant = rc_vote_key(part[i]);
}

static void
draw_run(struct rows *r, const struct rc_run *run, size_t vote, double top)
{
	double pitch = r->pitch;
	struct rc_text_style style = rc_label_style(&r->page, 400);
	struct rc_rect rect = { r->left, top + pitch * (1 - BAR) / 2,
		r->right - r->left, pitch * BAR };
	g_autofree char *name = run_name(&r->votes, run, vote);

	rc_page_text(&r->page, "row-label", name, r->left - style.size / 2,
	    top + pitch / 2, RC_END, style);
	if (run->state == RC_RUN_VOTE) {
		stack_draw(&r->stack, vote, rect.y, rect.h);
		return;
	}
	g_autofree char *words = words_of_run(run, false);
	g_autofree char *counted = run->state == RC_RUN_NO_RECORD || run->n == 1
	    ? g_strdup(words)
	    : g_strdup_printf(PHRASE_SEVERAL_RESOLUTIONS, words, run->n);

	votes_band(&r->page, run, rect);
	rc_page_text(&r->page, "band-label", counted, rect.x + rect.w / 2,
	    rect.y + rect.h / 2, RC_MIDDLE, style);
}

static void
draw_axis(struct rows *r)
{
	double y = r->page.plot.y + r->page.plot.h -
	    r->page.preset->label * RC_CAP_HEIGHT / 2;

	for (size_t i = 0; r->votes.n > 0 && i < N_PERCENT_TICKS; i++)
		rc_page_text(&r->page, "tick-label", percent_ticks[i].label,
		    rc_scale_map(&r->stack.share, percent_ticks[i].share), y,
		    RC_MIDDLE, rc_label_style(&r->page, 400));
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct rows *r = chart;
	const struct rc_figure *figure = r->figure;
	g_autofree char *subtitle =
	    words_subtitle(figure, PHRASE_NUMBERS_ARE_STATES);
	g_autofree char *footer = words_footer(figure, note);
	size_t vote = 0;

	r->page = chart_page(figure, scene, r->title, subtitle, footer);
	place_frame(r);
	draw_headings(r);
	for (size_t i = 0; i < r->votes.n_runs; i++) {
		const struct rc_run *run = &r->votes.runs[i];

		draw_run(r, run, vote, r->top + r->pitch * (double)i);
		vote += run->state == RC_RUN_VOTE;
	}
	draw_axis(r);
	rc_page_end(&r->page, footer);
	*left_out = stack_left_out(&r->stack);
	stack_forget(&r->stack);
	g_autofree char *own = stack_note(&r->stack);
	return words_join(own, *left_out);
}

bool
rc_rows_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct rows r = { .figure = figure, .votes = votes_of(figure) };
	g_autofree char *alt = NULL;

	r.title = words_history_title(figure, &r.votes);
	chart_settle(draw, &r, scene);
	alt = words_alt(figure, &r.votes, PHRASE_ROWS_KIND);
	scene->about.alt = rc_scene_keep(scene, alt);
	g_free(r.title);
	votes_free(&r.votes);
	return r.fits || chart_fail_rows(err);
}
