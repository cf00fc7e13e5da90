/* C5: members by votes, a coloured cell with a letter for every vote; years
 * without a vote are columns of diamonds.  Goes on over several pages. */
#include <math.h>
#include <stdlib.h>

#include "base/text.h"
#include "charts/charts.h"
#include "charts/part.h"
#include "charts/states.h"
#include "graphics/box.h"
#include "graphics/mark.h"

enum { MOST_ROWS = 60 };

/* A line of the grid: a member, or the name of a group. */
struct line {
	bool is_heading;
	size_t state; /* or the group */
};

struct column {
	const struct rc_run *run;
	size_t row; /* of the matrix, where it is a vote with a roll call */
	bool has_votes;
	double left, width;
};

struct grid {
	const struct rc_figure *figure;
	struct votes votes;
	struct states states;
	struct line *lines;
	size_t n_lines;
	struct column *columns;
	size_t n_columns;
	struct rc_page page;
	double names, left, top, pitch;
	bool is_brief;      /* the headings of the columns */
	size_t first, last; /* lines on this page */
	size_t page_number, n_pages;
};

static const char *
letter_of(enum rc_vote vote)
{
	static const char *const letters[RC_N_VOTES] = { [RC_YES] = "Y",
		[RC_ABSTAIN] = "A",
		[RC_NONVOTING] = "\u2013",
		[RC_NO] = "N" };

	return letters[vote];
}

static void
find_columns(struct grid *g)
{
	g->columns = g_new0(struct column, g->votes.n_runs + 1);
	for (size_t i = 0; i < g->votes.n_runs; i++) {
		const struct rc_run *run = &g->votes.runs[i];
		struct column *c = &g->columns[g->n_columns];

		*c = (struct column){ .run = run };
		if (run->state == RC_RUN_VOTE) {
			c->row = states_row(&g->states, run->first);
			c->has_votes = c->row < g->states.matrix->rows;
		}
		g->n_columns++;
	}
}

/* The first vote with a yes; one past the last if there is none. */
static size_t
first_yes(const struct grid *g, size_t state)
{
	size_t row = 0;

	while (row < g->states.matrix->rows &&
	    states_vote(&g->states, row, state) != RC_YES)
		row++;
	return row;
}

struct ranked {
	size_t state, group, yes;
};

/* The states come sorted by group and name, which stays the order of equals. */
static int
compare_ranked(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->yes != y->yes)
		return x->yes < y->yes ? -1 : 1;
	return (x->state > y->state) - (x->state < y->state);
}

static void
find_lines(struct grid *g)
{
	struct ranked *ranked = g_new0(struct ranked, g->states.n + 1);

	for (size_t i = 0; i < g->states.n; i++)
		ranked[i] = (struct ranked){ i, g->states.at[i].group,
			first_yes(g, i) };
	qsort(ranked, g->states.n, sizeof *ranked, compare_ranked);
	g->lines = g_new0(struct line, 2 * g->states.n + 1);
	for (size_t i = 0; i < g->states.n; i++) {
		if (i == 0 || ranked[i].group != ranked[i - 1].group)
			g->lines[g->n_lines++] =
			    (struct line){ true, ranked[i].group };
		g->lines[g->n_lines++] =
		    (struct line){ false, ranked[i].state };
	}
	g_free(ranked);
}

static struct grid
grid_of(const struct rc_figure *figure)
{
	struct grid g = { .figure = figure,
		.votes = votes_of(figure),
		.states = states_of(figure, figure->selection) };

	find_columns(&g);
	find_lines(&g);
	return g;
}

static void
grid_free(struct grid *g)
{
	g_free(g->lines);
	g_free(g->columns);
	votes_free(&g->votes);
	states_free(&g->states);
}

static double
key_height(const struct grid *g)
{
	return 4.4 * g->page.preset->label;
}

/* How many lines a page takes, and how many pages that makes. */
static size_t
count_pages(struct grid *g)
{
	const struct rc_preset *preset = g->page.preset;
	size_t most = MOST_ROWS;

	g->pitch = 1.22 * preset->label;
	if (preset->is_fixed)
		most = (size_t)fmax(
		    (g->page.plot.h - key_height(g)) / g->pitch - 1, 0);
	if (most < 4)
		return 0;
	most = MIN(most, (size_t)MOST_ROWS);
	return (g->n_lines + most - 1) / most;
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
	return g_strdup_printf(
	    "%zu of %zu members never changed their vote", same, whole);
}

static char *
title_with_page(const struct grid *g)
{
	g_autofree char *own = title_of(g);
	const char *title = g->figure->title != NULL ? g->figure->title : own;

	return g->n_pages > 1 && title[0] != '\0'
	    ? g_strdup_printf("%s (%zu\u00a0of\u00a0%zu)", title,
		  g->page_number + 1, g->n_pages)
	    : g_strdup(title);
}

static double
names_width(const struct grid *g)
{
	struct rc_text_style style = rc_label_style(&g->page, 400);
	double width = 0;

	for (size_t i = 0; i < g->states.n; i++)
		width = fmax(width,
		    rc_text_width(&g->page, g->states.at[i].name, style));
	return fmin(width, 0.45 * g->page.plot.w);
}

/* "2005", "2012-13", or brief "'05", "'12-13". */
static char *
heading_of(const struct column *c, bool brief)
{
	int first = c->run->first_year, last = c->run->last_year;

	if (!brief)
		return rc_text_years(first, last);
	return first == last
	    ? g_strdup_printf("\u2019%02d", first % 100)
	    : g_strdup_printf("\u2019%02d\u2013%02d", first % 100, last % 100);
}

static double
heading_width(const struct grid *g, const struct column *c, bool brief)
{
	g_autofree char *heading = heading_of(c, brief);

	return rc_text_width(&g->page, heading, rc_label_style(&g->page, 400));
}

/* Columns of votes are of one width; those of years without a vote are wider
 * where their years need it. */
static void
place_columns(struct grid *g)
{
	double size = g->page.preset->label, x = g->left;
	double room = g->page.plot.x + g->page.plot.w - g->left;
	double gap = 0.4 * size;

	for (int pass = 0; pass < 2; pass++) {
		bool fits = true;
		double rest = room;
		size_t n = 0;

		g->is_brief = pass == 1;
		for (size_t k = 0; k < g->n_columns; k++) {
			struct column *c = &g->columns[k];

			c->width = heading_width(g, c, g->is_brief) + gap;
			n += c->run->state == RC_RUN_VOTE;
			rest -= c->run->state == RC_RUN_VOTE ? 0 : c->width;
		}
		double width = fmin(rest / (double)MAX(n, 1), 5 * size);
		for (size_t k = 0; k < g->n_columns; k++) {
			struct column *c = &g->columns[k];

			if (c->run->state != RC_RUN_VOTE)
				continue;
			fits = fits && c->width <= width;
			c->width = width;
		}
		if (fits)
			break;
	}
	for (size_t k = 0; k < g->n_columns; k++) {
		g->columns[k].left = x;
		x += g->columns[k].width;
	}
}

static void
place_frame(struct grid *g)
{
	double size = g->page.preset->label;
	size_t n = g->n_pages == 0 ? 1 : g->n_pages;
	size_t each = (g->n_lines + n - 1) / n;
	bool goes_on;

	g->first = MIN(each * g->page_number, g->n_lines);
	g->last = MIN(g->first + each, g->n_lines);
	goes_on = g->first < g->last && !g->lines[g->first].is_heading;
	g->names = names_width(g);
	g->left = g->page.plot.x + g->names + size / 2;
	g->top = g->page.plot.y + key_height(g) + (goes_on ? g->pitch : 0);
	place_columns(g);
	rc_page_fit(&g->page,
	    key_height(g) + g->pitch * (double)(g->last - g->first + goes_on));
}

/* Where columns are narrower than their years, every so manyth has its own. */
static void
draw_headings(struct grid *g)
{
	double middle =
	    g->page.plot.y + key_height(g) - 0.8 * g->page.preset->label;
	double end = 0;

	for (size_t k = 0; k < g->n_columns; k++) {
		const struct column *c = &g->columns[k];
		g_autofree char *heading = heading_of(c, g->is_brief);
		double half = heading_width(g, c, g->is_brief) / 2;
		double x = c->left + c->width / 2;

		if (x - half < end)
			continue;
		end = x + half + 0.2 * g->page.preset->label;
		rc_page_text(&g->page, "heading", heading, x, middle, RC_MIDDLE,
		    rc_label_style(&g->page, 400));
	}
}

static struct rc_rect
cell_rect(const struct grid *g, size_t k, double y)
{
	double gap = 0.6 * g->page.preset->unit;

	return (struct rc_rect){ g->columns[k].left, y,
		g->columns[k].width - gap, g->pitch - gap };
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
	tooltip = g_strdup_printf("%s, %d: %s", g->states.at[state].name,
	    c->run->first_year, rc_vote_words(vote));
	s->tooltip = rc_scene_keep(g->page.scene, tooltip);
	if (rc_text_width(&g->page, letter_of(vote), style) < rect.w &&
	    style.size * RC_CAP_HEIGHT < rect.h)
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
	    rc_page_shorten(&g->page, g->states.at[line->state].name, g->names,
		rc_label_style(&g->page, marked ? 600 : 400));
	rc_page_text(&g->page, "member", name,
	    g->left - g->page.preset->label / 2, y + g->pitch / 2, RC_END,
	    rc_label_style(&g->page, marked ? 600 : 400));
	for (size_t k = 0; k < g->n_columns; k++) {
		const struct column *c = &g->columns[k];
		struct rc_rect rect = cell_rect(g, k, y);

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
		g_autofree char *words = g_strdup_printf("%s (continued)",
		    states_group_name(&g->states, g->lines[heading].state));
		rc_page_text(&g->page, "group", words, g->page.plot.x,
		    g->top - g->pitch / 2, RC_START,
		    rc_label_style(&g->page, 600));
	}
	for (size_t i = g->first; i < g->last; i++)
		draw_line(g, &g->lines[i],
		    g->top + g->pitch * (double)(i - g->first));
}

/* The key, and beside it what is no vote. */
static void
draw_key(struct grid *g)
{
	double size = g->page.preset->label;
	double middle = g->page.plot.y + size / 2;

	part_names(&g->page, g->votes.has, g->page.plot.x, middle);
	if (g->votes.n == g->votes.n_runs)
		return;
	middle += 1.4 * size;
	draw_diamond(g, g->page.plot.x + size / 2, middle);
	rc_page_text(&g->page, "name", "Adopted without a vote",
	    g->page.plot.x + 1.4 * size, middle, RC_START,
	    rc_label_style(&g->page, 400));
}

static char *
note_of(const struct grid *g)
{
	bool has_nonmember = false;

	for (size_t i = 0; i < g->states.n; i++)
		for (size_t row = 0; row < g->states.matrix->rows; row++)
			has_nonmember |=
			    states_vote(&g->states, row, i) == RC_NONMEMBER;
	return g_strdup_printf("Y yes, A abstained, N no, \u2013 did not "
			       "vote%s. By regional group, then by the first "
			       "yes vote, then by name.",
	    has_nonmember ? "; a dot: not a member then" : "");
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct grid *g = chart;
	struct rc_figure figure = *g->figure;
	g_autofree char *title = title_with_page(g);
	g_autofree char *subtitle = words_subtitle_of_votes(&figure);
	g_autofree char *footer = words_footer(&figure, note);

	figure.title = NULL; /* it is in title, with the page */
	g->page = chart_page(&figure, scene, title, subtitle, footer);
	g->n_pages = count_pages(g);
	place_frame(g);
	draw_key(g);
	draw_headings(g);
	draw_lines(g);
	rc_page_end(&g->page, footer);
	*left_out = g_strdup("");
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

	g.page_number = figure->page;
	chart_settle(draw, &g, scene);
	scene->about.alt = rc_scene_printf(scene,
	    "Grid, a row a member, a column a vote%s. %s. %s. The data table "
	    "has every vote.",
	    g.n_pages > 1 ? ", on several pages" : "", what,
	    scene->about.title);
	ok = g.n_pages > 0;
	grid_free(&g);
	return ok || chart_fail_rows(err);
}
