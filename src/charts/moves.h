/* Two roll calls of a figure, and who moved between them. */
#ifndef CHARTS_MOVES_H
#define CHARTS_MOVES_H

#include "charts/states.h"
#include "rollcall/paired.h"

/* Members that voted one way first and another way then. */
struct move {
	enum rc_vote from, to;
	int n;
};

struct moves {
	const struct rc_figure *figure;
	struct states states;
	const uint8_t *before, *after; /* by column of the matrix */
	const struct rc_resolution *first, *second;
	struct rc_transition table;
	struct move at[RC_N_VOTES * RC_N_VOTES]; /* those with somebody: to yes,
						    from yes, others; of each
						    the most first */
	size_t n;
};

/* Of the two votes that the figure names. */
struct moves moves_of(const struct rc_figure *figure);
void moves_free(struct moves *moves);

/* Did this member make the move? */
bool moves_has(
    const struct moves *moves, const struct move *move, size_t state);

/* "37 members moved to yes, 8 away from it"; g_free. */
char *moves_title(const struct moves *moves);

/* "..., 2005 and 2015; 191 members in both"; g_free. */
char *moves_subtitle(const struct moves *moves);

/* Members of one of the votes only; "" if there are none; g_free. */
char *moves_note(const struct moves *moves);

/* The footer, whose source is these two roll calls; g_free. */
char *moves_footer(const struct moves *moves, const char *note);

#endif
