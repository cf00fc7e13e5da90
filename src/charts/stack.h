/* Votes as a stack of parts of 100%, along one axis of the page. */
#ifndef CHARTS_STACK_H
#define CHARTS_STACK_H

#include "charts/votes.h"
#include "graphics/scale.h"

/* Adds the segments of a vote between 0 and 1 of share: upright on a column
 * (across is its x and width) or lying in a row (across is y and height).
 * counts says whether counts go where they fit; the counts that do not are
 * told in omitted, "3 (2011)". */
struct stack {
	struct rc_page *page;
	const struct votes *votes;
	struct rc_scale share; /* 0..1 -> page */
	bool is_upright;
	bool has_counts;
	const char *name;  /* of the vote that is drawn; NULL: its year */
	double count_size; /* of their type; 0: that of labels */
	GString *omitted[RC_N_VOTES];
};

/* How much of the width of a column a number in it may take. */
double stack_part_for_counts(const struct rc_page *page);

void stack_draw(struct stack *stack, size_t vote, double from, double extent);

/* The middle of a part of a vote on the page; NAN when it is not there. */
double stack_middle(const struct stack *stack, size_t vote, enum rc_vote part);

/* What the note must say of the stack: what "did not vote" means; "" if nobody
 * did not; which part is missing.  g_free. */
char *stack_note(const struct stack *stack);

/* The numbers that had no room, "Too thin for a number: did not vote 3
 * (2011)."; "" if there is none.  g_free. */
char *stack_left_out(const struct stack *stack);

/* Frees what omitted holds. */
void stack_forget(struct stack *stack);

#endif
