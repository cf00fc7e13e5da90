/* C2: a bar of 100% for every vote, one below the other; years adopted without
 * a vote are rows with words.  The form for one column of text. */
#include <math.h>
#include <string.h>

#include "charts/charts.h"
#include "charts/phrases.h"
#include "charts/rows_lines.h"
#include "charts/stack.h"
#include "charts/states.h"
#include "graphics/box.h"

/* A bar's part of its row, the least gap between two headings, and the widest
 * that the names of rows may be of the plot. */
#define BAR 0.8
enum { HEADING_GAP = 3 };
#define WIDEST_NAME 0.4

struct rows {
	const struct rc_figure *figure;
	struct votes votes; /* all of them */
	struct rows_lines lines;
	char *title; /* as computed */
	struct rc_page page;
	struct stack stack;
	double left, right, top; /* of the bars */
	double pitch;            /* of the rows */
	double size;             /* of their words */
	bool has_axis;
	bool names_tell; /* of what was rejected that it was */
	bool fits;
};

static struct rc_text_style
row_style(const struct rows *r, int weight)
{
	return (struct rc_text_style){ r->size, weight, true };
}

/* "2014 amendment L.63, rejected" */
static char *
name_of(const struct rows *r, const struct rows_line *line)
{
	return g_strconcat(line->name,
	    line->is_rejected && r->names_tell ? PHRASE_REJECTED : "", NULL);
}

static double
names_width(const struct rows *r)
{
	double width = 0;

	for (size_t i = 0; i < r->lines.n; i++) {
		g_autofree char *name = name_of(r, &r->lines.at[i]);

		width = fmax(
		    width, rc_text_width(&r->page, name, row_style(r, 400)));
	}
	return width;
}

/* What was rejected is said beside its year where there is room, else in the
 * note. */
static double
place_names(struct rows *r)
{
	double most = WIDEST_NAME * r->page.plot.w;

	r->names_tell = true;
	r->names_tell = names_width(r) <= most;
	return fmin(names_width(r), most);
}

/* The first vote that is drawn, over which the headings stand; false where
 * there is none. */
static bool
find_first(struct rows *r)
{
	for (size_t i = 0; i < r->lines.n; i++)
		if (r->lines.at[i].run.state == RC_RUN_VOTE) {
			r->stack.votes = r->lines.at[i].votes;
			return true;
		}
	return false;
}

static bool
try_frame(struct rows *r, bool has_axis, double size)
{
	struct rc_text_style style = { size, 400, true };
	double outside = r->votes.n > 0 ? 1.4 * size : 0;

	r->size = size;
	r->has_axis = has_axis && r->votes.n > 0;
	r->left = r->page.plot.x + place_names(r) + size / 2;
	r->right = r->page.plot.x + r->page.plot.w;
	if (r->has_axis)
		r->right -=
		    rc_text_width(&r->page, PHRASE_SHARE_100, style) / 2;
	r->top = r->page.plot.y + outside;
	r->fits = rc_page_rows_of(&r->page, (double)r->lines.n,
	    (r->has_axis ? 2 : 1) * outside, size, &r->pitch);
	return r->fits;
}

/* Every bar has its numbers and is 100%: where rows are tight the axis goes,
 * then their words are as small as those of the footer. */
static void
place_frame(struct rows *r)
{
	const struct rc_preset *preset = r->page.preset;

	if (!try_frame(r, true, preset->label) &&
	    !try_frame(r, false, preset->label))
		try_frame(r, false, preset->footer);
	r->stack = (struct stack){ .page = &r->page,
		.votes = &r->votes,
		.share = { { 0, 1 }, { r->left, r->right } },
		.count_size = r->size,
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

	if (!find_first(r))
		return;
	for (int p = RC_YES; p < RC_N_VOTES; p++) {
		double middle = stack_middle(&r->stack, 0, (enum rc_vote)p);

		if (!isfinite(middle))
			continue;
		at[n] = middle;
		part[n] = (enum rc_vote)p;
		width[n] = rc_text_width(&r->page, words_vote(part[n]),
		    row_style(r, p == RC_YES ? 600 : 400));
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
		    r->page.plot.y + r->size * RC_CAP_HEIGHT / 2, RC_MIDDLE,
		    row_style(r, part[i] == RC_YES ? 600 : 400))
		    ->variant = rc_vote_key(part[i]);
}

static void
draw_without_vote(struct rows *r, const struct rc_run *run, struct rc_rect rect)
{
	g_autofree char *words = words_of_run(run, false);
	g_autofree char *counted = run->state == RC_RUN_NO_RECORD || run->n == 1
	    ? g_strdup(words)
	    : g_strdup_printf(PHRASE_SEVERAL_RESOLUTIONS, words, run->n);

	votes_band(&r->page, run, rect);
	rc_page_text(&r->page, "band-label", counted, rect.x + rect.w / 2,
	    rect.y + rect.h / 2, RC_MIDDLE, row_style(r, 400));
}

static void
draw_line(struct rows *r, const struct rows_line *line, double top)
{
	struct rc_text_style style = row_style(r, 400);
	struct rc_rect rect = { r->left, top + r->pitch * (1 - BAR) / 2,
		r->right - r->left, r->pitch * BAR };
	double end = r->left - style.size / 2;
	g_autofree char *name = name_of(r, line);
	g_autofree char *fitting =
	    states_fit_name(&r->page, name, end - r->page.plot.x + 1e-6, style);

	rc_page_text(&r->page, "row-label", fitting, end, top + r->pitch / 2,
	    RC_END, style);
	if (line->run.state != RC_RUN_VOTE) {
		draw_without_vote(r, &line->run, rect);
		return;
	}
	r->stack.votes = line->votes;
	r->stack.name = line->name;
	stack_draw(&r->stack, line->vote, rect.y, rect.h);
}

static void
draw_axis(struct rows *r)
{
	double y = r->page.plot.y + r->page.plot.h -
	    r->page.preset->label * RC_CAP_HEIGHT / 2;

	for (size_t i = 0; r->has_axis && i < N_PERCENT_TICKS; i++)
		rc_page_text(&r->page, "tick-label", percent_ticks[i].label,
		    rc_scale_map(&r->stack.share, percent_ticks[i].share), y,
		    RC_MIDDLE, rc_label_style(&r->page, 400));
}

/* "Rejected: 2014 amendment L.63; 2018 amendment L.64." or "". */
static char *
rejected_note(const struct rows *r)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < r->lines.n && !r->names_tell; i++)
		if (r->lines.at[i].is_rejected)
			g_string_append_printf(out, "%s%s",
			    out->len > 0 ? PHRASE_LIST_SEMICOLON
					 : PHRASE_REJECTED_NOTE,
			    r->lines.at[i].name);
	if (out->len > 0)
		g_string_append_c(out, '.');
	return g_string_free(out, FALSE);
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct rows *r = chart;
	const struct rc_figure *figure = r->figure;
	g_autofree char *subtitle = r->votes.n == 0
	    ? words_subtitle_of_decisions(figure)
	    : words_subtitle(figure, PHRASE_NUMBERS_ARE_STATES);
	g_autofree char *footer = words_footer(figure, note);

	r->page = chart_page(figure, scene, r->title, subtitle, footer);
	place_frame(r);
	draw_headings(r);
	for (size_t i = 0; i < r->lines.n; i++)
		draw_line(r, &r->lines.at[i], r->top + r->pitch * (double)i);
	r->stack.votes = &r->votes;
	draw_axis(r);
	rc_page_end(&r->page, footer);
	*left_out = stack_left_out(&r->stack);
	stack_forget(&r->stack);
	g_autofree char *rejected = rejected_note(r);
	g_autofree char *own = stack_note(&r->stack);
	g_autofree char *told = words_join(rejected, own);

	return words_join(told, *left_out);
}

bool
rc_rows_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct rows r = { .figure = figure,
		.votes = votes_of(figure),
		.lines = rows_lines_of(figure) };
	g_autofree char *alt = NULL;

	r.title = words_history_title(figure, &r.votes);
	chart_settle(draw, &r, scene);
	alt = words_alt(figure, &r.votes, PHRASE_ROWS_KIND);
	scene->about.alt = rc_scene_keep(scene, alt);
	g_free(r.title);
	rows_lines_free(&r.lines);
	votes_free(&r.votes);
	return r.fits || chart_fail_rows(err);
}
