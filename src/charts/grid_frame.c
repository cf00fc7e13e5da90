#include "charts/grid_frame.h"

#include <math.h>
#include <stdlib.h>

#include "base/text.h"
#include "charts/part.h"
#include "charts/phrases.h"
#include "graphics/box.h"

enum { MOST_ROWS = 60 };

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

struct grid
grid_of(const struct rc_figure *figure)
{
	struct grid g = { .figure = figure,
		.votes = votes_of(figure),
		.states = states_of(figure, figure->selection) };

	find_columns(&g);
	find_lines(&g);
	return g;
}

void
grid_free(struct grid *g)
{
	g_free(g->lines);
	g_free(g->columns);
	votes_free(&g->votes);
	states_free(&g->states);
}

bool
grid_has_diamonds(const struct grid *g)
{
	return g->votes.n < g->votes.n_runs;
}

int
grid_key_lines(const struct grid *g)
{
	double size = g->page.preset->label;
	double width = part_names_width(&g->page, g->votes.has);

	if (grid_has_diamonds(g))
		width += 1.4 * size +
		    rc_text_width(&g->page, PHRASE_WITHOUT_VOTE,
			rc_label_style(&g->page, 400));
	return width <= g->page.plot.w ? 1 : 2;
}

double
grid_key_height(const struct grid *g)
{
	return (1.6 + 1.4 * grid_key_lines(g)) * g->page.preset->label;
}

size_t
grid_count_pages(struct grid *g)
{
	const struct rc_preset *preset = g->page.preset;
	size_t most = MOST_ROWS;

	g->pitch = rc_page_down(&g->page, 1.22 * preset->label);
	if (preset->is_fixed)
		most = (size_t)fmax(
		    (g->page.plot.h - grid_key_height(g)) / g->pitch - 1, 0);
	if (most < 4)
		return 0;
	most = MIN(most, (size_t)MOST_ROWS);
	return (g->n_lines + most - 1) / most;
}

char *
grid_heading(const struct column *c, bool brief)
{
	int first = c->run->first_year, last = c->run->last_year;

	if (!brief)
		return rc_text_years(first, last);
	return first == last
	    ? g_strdup_printf(PHRASE_BRIEF_YEAR, first % 100)
	    : g_strdup_printf(PHRASE_BRIEF_YEARS, first % 100, last % 100);
}

double
grid_heading_width(const struct grid *g, const struct column *c, bool brief)
{
	g_autofree char *heading = grid_heading(c, brief);

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

			c->width = rc_page_across(&g->page,
			    grid_heading_width(g, c, g->is_brief) + gap);
			n += c->run->state == RC_RUN_VOTE;
			rest -= c->run->state == RC_RUN_VOTE ? 0 : c->width;
		}
		double width = rc_page_within(
		    &g->page, fmin(rest / (double)MAX(n, 1), 5 * size));
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

void
grid_place_frame(struct grid *g)
{
	double size = g->page.preset->label;
	size_t n = g->n_pages == 0 ? 1 : g->n_pages;
	size_t each = (g->n_lines + n - 1) / n;
	bool goes_on;

	g->first = MIN(each * g->page_number, g->n_lines);
	g->last = MIN(g->first + each, g->n_lines);
	goes_on = g->first < g->last && !g->lines[g->first].is_heading;
	g->names = fmin(
	    states_names_width(&g->states, &g->page), 0.45 * g->page.plot.w);
	g->left =
	    g->page.plot.x + rc_page_across(&g->page, g->names + size / 2);
	g->top = g->page.plot.y + grid_key_height(g) + (goes_on ? g->pitch : 0);
	place_columns(g);
	rc_page_fit(&g->page,
	    grid_key_height(g) +
		g->pitch * (double)(g->last - g->first + goes_on));
}

struct rc_rect
grid_cell(const struct grid *g, size_t k, double y)
{
	double gap = 0.6 * g->page.preset->unit;

	return (struct rc_rect){ g->columns[k].left, y,
		g->columns[k].width - rc_page_gap(&g->page, gap),
		g->pitch - gap };
}
