/* The members of a figure as charts list them: by regional group, then by
 * name. */
#ifndef CHARTS_STATES_H
#define CHARTS_STATES_H

#include "charts/votes.h"
#include "rollcall/matrix.h"

struct state {
	const struct rc_member *member;
	size_t column; /* in the matrix */
	size_t group;  /* in the blocs of the figure; their number for none */
	char *name;
};

/* Those with a vote in any of the roll calls of the selection. */
struct states {
	const struct rc_figure *figure;
	struct rc_matrix *matrix;
	struct state *at;
	size_t n;
};

struct states states_of(
    const struct rc_figure *figure, const struct rc_selection *selection);
void states_free(struct states *states);

/* The vote in a row of the matrix. */
enum rc_vote states_vote(const struct states *states, size_t row, size_t i);

/* The row of a resolution of the selection; the number of rows if it has no
 * roll call. */
size_t states_row(const struct states *states, size_t resolution);

/* Is it to be marked? */
bool states_is_marked(const struct states *states, size_t i);

/* Marks its rectangle, which has the fill of the vote: a line inside its
 * edge. */
void states_mark(struct rc_page *page, enum rc_vote part, struct rc_rect rect);

/* "Marked: Japan, Republic of Korea."; "" if none is.  g_free. */
char *states_marked(const struct states *states);

/* "Japan: Yes", by the vote in a row of the matrix; g_free. */
char *states_tooltip(const struct states *states, size_t row, size_t i);

/* The name, or what is shorter of it where it is wider than width: "Dem. Rep.
 * of the Congo", and if need be a part of that; g_free. */
char *states_fit_name(const struct rc_page *page, const char *name,
    double width, struct rc_text_style style);

/* How wide the widest of their names is. */
double states_names_width(
    const struct states *states, const struct rc_page *page);

/* The name of a group, "African Group"; "Others" for none.  Static text or the
 * bloc's. */
const char *states_group_name(const struct states *states, size_t group);

/* Compares names as the alphabet has them: an accent makes no letter of its
 * own. */
int states_compare_names(const char *a, const char *b);

#endif
