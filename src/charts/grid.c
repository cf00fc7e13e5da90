/* C5: members by votes, a coloured cell with a letter for every vote; years
 * without a vote are columns of diamonds.  Goes on over several pages. */
#include "charts/grid_frame.h"

#include <math.h>

#include "charts/charts.h"
#include "charts/part.h"
#include "charts/phrases.h"
#include "graphics/box.h"
#include "graphics/mark.h"

static const char *
letter_of(enum rc_vote vote)
{
	static const char *const letters[RC_N_VOTES] = { [RC_YES] =
							     PHRASE_LETTER_YES,
		[RC_ABSTAIN] = PHRASE_LETTER_ABSTAIN,
		[RC_NONVOTING] = PHRASE_LETTER_NONVOTING,
		[RC_NO] = PHRASE_LETTER_NO };

	return letters[vote];
}

/* Every member that was one in all votes, and how many of them never moved. */
static char *
title_of(const struct grid *g)
{
	size_t rows = g->states.matrix->rows, whole = 0, same = 0;

	for (size_t i = 0; i < g->states.n; i++) {
		bool is_in_all = true, is_same = true;

		for (size_t row = 0; row < rows; row++) {
			enum rc_vote vote = states_vote(&g->states, row, i);

			is_in_all = is_in_all && vote != RC_NONMEMBER;
			is_same =
			    is_same && vote == states_vote(&g->states, 0, i);
		}
		whole += is_in_all;
		same += is_in_all && is_same;
	}
	if (rows < 2 || whole == 0)
		return words_neutral_title(g->figure, &g->votes);
	return whole == g->states.n
	    ? g_strdup_printf(PHRASE_NEVER_CHANGED, same, whole)
	    : g_strdup_printf(PHRASE_NEVER_CHANGED_OF_SOME, same, whole);
}

static char *
with_page(const struct grid *g, const char *title)
{
	return g->n_pages > 1 && title[0] != '\0'
	    ? g_strdup_printf(
		  PHRASE_TITLE_WITH_PAGE, title, g->page_number + 1, g->n_pages)
	    : g_strdup(title);
}

/* Where columns are narrower than their years, every so manyth has its own. */
static void
draw_headings(struct grid *g)
{
	double middle =
	    g->page.plot.y + grid_key_height(g) - 0.8 * g->page.preset->label;
	double end = 0;

	for (size_t k = 0; k < g->n_columns; k++) {
		const struct column *c = &g->columns[k];
		g_autofree char *heading = grid_heading(c, g->is_brief);
		double half = grid_heading_width(g, c, g->is_brief) / 2;
		double x = c->left + c->width / 2;

		if (x - half < end) {
			g->n_unheaded++;
			continue;
		}
		end = x + half + 0.2 * g->page.preset->label;
		rc_page_text(&g->page, "heading", heading, x, middle, RC_MIDDLE,
		    rc_label_style(&g->page, 400));
	}
}

/* All letters or none: cells without one would be taken for another vote. */
static bool
letters_fit(const struct grid *g)
{
	const struct rc_text_style style = { g->page.preset->smallest, 400,
		false };
	double width = 0;

	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		width = fmax(width,
		    rc_text_width(
			&g->page, letter_of((enum rc_vote)vote), style));
	for (size_t k = 0; k < g->n_columns; k++) {
		struct rc_rect cell = grid_cell(g, k, 0);

		if (g->columns[k].has_votes &&
		    (width >= cell.w || style.size * RC_CAP_HEIGHT >= cell.h))
			return false;
	}
	return true;
}

static void
draw_vote(
    struct grid *g, size_t state, const struct column *c, struct rc_rect rect)
{
	enum rc_vote vote = states_vote(&g->states, c->row, state);
	struct rc_text_style style = { g->page.preset->smallest, 400, false };
	g_autofree char *tooltip = NULL;
	struct rc_shape *s;

	if (vote == RC_NONMEMBER) {
		s = rc_scene_add(g->page.scene, RC_SHAPE_PATH, "nonmember");
		rc_mark_path(s, RC_MARK_CIRCLE, rect.x + rect.w / 2,
		    rect.y + rect.h / 2, 0.7 * g->page.preset->unit);
		s->fill = g->page.theme->outline;
		return;
	}
	s = part_rect(&g->page, "cell", vote, rect);
	tooltip = g_strdup_printf(PHRASE_MEMBER_VOTE_TIP,
	    g->states.at[state].name, c->run->first_year, words_vote(vote));
	s->tooltip = rc_scene_keep(g->page.scene, tooltip);
	if (g->has_letters)
		rc_page_text(&g->page, "letter", letter_of(vote),
		    rect.x + rect.w / 2, rect.y + rect.h / 2, RC_MIDDLE, style)
		    ->fill = g->page.theme->on_fill[vote];
}

static void
draw_diamond(struct grid *g, double x, double y)
{
	struct rc_shape *s =
	    rc_scene_add(g->page.scene, RC_SHAPE_PATH, "without-vote");

	rc_mark_path(s, RC_MARK_DIAMOND, x, y, 0.2 * g->pitch);
	s->stroke = g->page.theme->muted;
	s->stroke_width = 0.6 * g->page.preset->unit;
}

static void
draw_line(struct grid *g, const struct line *line, double y)
{
	bool marked;

	if (line->is_heading) {
		rc_page_text(&g->page, "group",
		    states_group_name(&g->states, line->state), g->page.plot.x,
		    y + g->pitch / 2, RC_START, rc_label_style(&g->page, 600));
		return;
	}
	marked = states_is_marked(&g->states, line->state);
	g_autofree char *name =
	    states_fit_name(&g->page, g->states.at[line->state].name, g->names,
		rc_label_style(&g->page, marked ? 600 : 400));
	rc_page_text(&g->page, "member", name,
	    g->left - rc_page_across(&g->page, g->page.preset->label / 2),
	    y + g->pitch / 2, RC_END,
	    rc_label_style(&g->page, marked ? 600 : 400));
	for (size_t k = 0; k < g->n_columns; k++) {
		const struct column *c = &g->columns[k];
		struct rc_rect rect = grid_cell(g, k, y);

		if (c->has_votes)
			draw_vote(g, line->state, c, rect);
		else if (c->run->state == RC_RUN_WITHOUT_VOTE)
			draw_diamond(
			    g, rect.x + rect.w / 2, rect.y + rect.h / 2);
	}
}

/* A page that begins within a group says which. */
static void
draw_lines(struct grid *g)
{
	size_t heading = g->first;

	if (g->first < g->last && !g->lines[g->first].is_heading) {
		while (!g->lines[heading].is_heading)
			heading--;
		g_autofree char *words = g_strdup_printf(PHRASE_CONTINUED,
		    states_group_name(&g->states, g->lines[heading].state));
		rc_page_text(&g->page, "group", words, g->page.plot.x,
		    g->top - g->pitch / 2, RC_START,
		    rc_label_style(&g->page, 600));
	}
	for (size_t i = g->first; i < g->last; i++)
		draw_line(g, &g->lines[i],
		    g->top + g->pitch * (double)(i - g->first));
}

/* The key, and beside it or below what is no vote. */
static void
draw_key(struct grid *g)
{
	double size = g->page.preset->label, left = g->page.plot.x;
	double middle = g->page.plot.y + size / 2;

	part_names(&g->page, g->votes.has, left, middle);
	if (!grid_has_diamonds(g))
		return;
	if (grid_key_lines(g) > 1)
		middle += 1.4 * size;
	else
		left += part_names_width(&g->page, g->votes.has);
	draw_diamond(g, left + size / 2, middle);
	rc_page_text(&g->page, "name", PHRASE_WITHOUT_VOTE, left + 1.4 * size,
	    middle, RC_START, rc_label_style(&g->page, 400));
}

static char *
note_of(const struct grid *g)
{
	bool has_nonmember = false;

	for (size_t i = 0; i < g->states.n; i++)
		for (size_t row = 0; row < g->states.matrix->rows; row++)
			has_nonmember |=
			    states_vote(&g->states, row, i) == RC_NONMEMBER;
	const char *letters =
	    !has_nonmember ? PHRASE_GRID_LETTERS : PHRASE_GRID_LETTERS_AND_DOT;
	return words_join(g->has_letters ? letters
		: has_nonmember          ? PHRASE_GRID_DOT
					 : "",
	    PHRASE_GRID_NOTE);
}

static char *
left_out_of(const struct grid *g)
{
	g_autofree char *headings = g->n_unheaded == 0
	    ? g_strdup("")
	    : g_strdup_printf(PHRASE_HEADINGS_LEFT_OUT, g->n_unheaded);

	return words_join(
	    g->has_letters ? "" : PHRASE_LETTERS_LEFT_OUT, headings);
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct grid *g = chart;
	struct rc_figure figure = *g->figure;
	g_autofree char *finding = title_of(g);
	g_autofree char *title = with_page(g, finding);
	g_autofree char *given =
	    figure.title == NULL ? NULL : with_page(g, figure.title);
	g_autofree char *subtitle = words_subtitle_of_votes(&figure);
	g_autofree char *footer = words_footer(&figure, note);

	figure.title = given;
	g->page = chart_page(&figure, scene, title, subtitle, footer);
	g->n_pages = grid_count_pages(g);
	grid_place_frame(g);
	g->has_letters = letters_fit(g);
	draw_key(g);
	g->n_unheaded = 0;
	draw_headings(g);
	draw_lines(g);
	rc_page_end(&g->page, footer);
	*left_out = left_out_of(g);
	return note_of(g);
}

size_t
rc_grid_pages(const struct rc_figure *figure)
{
	struct grid g = grid_of(figure);
	struct rc_scene *trial = rc_scene_new(1, 1);
	size_t n;

	chart_settle(draw, &g, trial);
	n = g.n_pages;
	rc_scene_free(trial);
	grid_free(&g);
	return n;
}

bool
rc_grid_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct grid g = grid_of(figure);
	g_autofree char *what = words_subtitle_of_votes(figure);
	bool ok;

	if (g.states.matrix->rows == 0) {
		grid_free(&g);
		return chart_fail_roll_calls("grid", err);
	}
	g.page_number = figure->page;
	if (g.page_number == 0 && g.votes.n_subjects > 1)
		chart_warn(figure, "choose one with --topic",
		    "the votes are on several subjects, which their years do "
		    "not tell apart");
	chart_settle(draw, &g, scene);
	scene->about.alt = rc_scene_printf(scene, PHRASE_GRID_ALT,
	    g.n_pages > 1 ? PHRASE_GRID_ALT_PAGES : "", what,
	    scene->about.finding);
	ok = g.n_pages > 0;
	grid_free(&g);
	return ok || chart_fail_rows(err);
}
