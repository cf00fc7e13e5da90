/* The lines and columns of a grid of members by votes, and where they stand on
 * a page. */
#ifndef CHARTS_GRID_FRAME_H
#define CHARTS_GRID_FRAME_H

#include "charts/states.h"
#include "charts/votes.h"

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
	bool has_letters;   /* in the cells */
	size_t n_unheaded;  /* columns without room for their heading */
	size_t first, last; /* lines on this page */
	size_t page_number, n_pages;
};

struct grid grid_of(const struct rc_figure *figure);
void grid_free(struct grid *g);

/* Sets the pitch of the lines, and counts the pages that they take: 0 where a
 * page has no room for any. */
size_t grid_count_pages(struct grid *g);

/* Places the lines of this page, and the columns. */
void grid_place_frame(struct grid *g);

/* Are there years without a vote? */
bool grid_has_diamonds(const struct grid *g);
int grid_key_lines(const struct grid *g);
double grid_key_height(const struct grid *g);

/* "2005", "2012-13", or brief "'05", "'12-13"; g_free. */
char *grid_heading(const struct column *c, bool brief);
double grid_heading_width(
    const struct grid *g, const struct column *c, bool brief);

/* The cell in column k of the line that begins at y. */
struct rc_rect grid_cell(const struct grid *g, size_t k, double y);

#endif
