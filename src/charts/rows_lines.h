/* The rows of a figure of rows: which there are, in which order, and what they
 * are called. */
#ifndef CHARTS_ROWS_LINES_H
#define CHARTS_ROWS_LINES_H

#include "charts/votes.h"

/* A vote, or years without one. */
struct rows_line {
	const struct votes *votes; /* those on its subject */
	struct rc_run run;
	size_t vote;      /* its index in them; unused where there is none */
	char *name;       /* "2005", "2014 amendment L.63" */
	bool is_rejected; /* what is no resolution, as its votes tell */
};

struct rows_lines {
	size_t n;
	struct rows_line *at;
	size_t n_subjects;
	GPtrArray *parts; /* what the lines borrow */
};

/* Subject by subject, each in order of time.  Years without a vote are one line
 * as far as they are on one subject and nothing was voted on in them. */
struct rows_lines rows_lines_of(const struct rc_figure *figure);
void rows_lines_free(struct rows_lines *lines);

#endif
