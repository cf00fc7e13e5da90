#include "charts/moves.h"

#include <stdlib.h>

#include "charts/phrases.h"
#include "charts/words.h"

static int
section_of(const struct move *move)
{
	return move->to == RC_YES ? 0 : move->from == RC_YES ? 1 : 2;
}

static int
compare_moves(const void *a, const void *b)
{
	const struct move *x = a, *y = b;
	int section = section_of(x) - section_of(y);

	if (section != 0)
		return section;
	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return x->from != y->from ? (int)x->from - (int)y->from
				  : (int)x->to - (int)y->to;
}

struct moves
moves_of(const struct rc_figure *figure)
{
	struct moves m = { .figure = figure,
		.states = states_of(figure, figure->selection) };
	const struct rc_matrix *matrix = m.states.matrix;

	m.first = rc_selection_at(figure->selection, figure->votes[0]);
	m.second = rc_selection_at(figure->selection, figure->votes[1]);
	m.before =
	    rc_matrix_row(matrix, states_row(&m.states, figure->votes[0]));
	m.after =
	    rc_matrix_row(matrix, states_row(&m.states, figure->votes[1]));
	m.table = rc_transition_count(m.before, m.after, matrix->members);
	for (int from = RC_YES; from < RC_N_VOTES; from++)
		for (int to = RC_YES; to < RC_N_VOTES; to++)
			if (from != to && m.table.count[from][to] > 0)
				m.at[m.n++] = (struct move){ (enum rc_vote)from,
					(enum rc_vote)to,
					m.table.count[from][to] };
	qsort(m.at, m.n, sizeof *m.at, compare_moves);
	return m;
}

void
moves_free(struct moves *moves)
{
	states_free(&moves->states);
}

bool
moves_has(const struct moves *moves, const struct move *move, size_t state)
{
	size_t column = moves->states.at[state].column;

	return moves->before[column] == move->from &&
	    moves->after[column] == move->to;
}

char *
moves_title(const struct moves *moves)
{
	int to = 0, from = 0;

	for (size_t i = 0; i < moves->n; i++) {
		to += moves->at[i].to == RC_YES ? moves->at[i].n : 0;
		from += moves->at[i].from == RC_YES ? moves->at[i].n : 0;
	}
	if (moves->n == 0)
		return g_strdup(PHRASE_NONE_MOVED);
	return to == 1 ? g_strdup_printf(PHRASE_ONE_MOVED, to, from)
		       : g_strdup_printf(PHRASE_SEVERAL_MOVED, to, from);
}

char *
moves_subtitle(const struct moves *moves)
{
	g_autofree char *votes = words_subtitle_of_votes(moves->figure);
	int first = moves->first->date.year, second = moves->second->date.year;

	if (first == second)
		return g_strdup_printf(PHRASE_MOVES_SUBTITLE_OF_SYMBOLS, votes,
		    moves->first->symbol, moves->second->symbol,
		    moves->table.both);
	return g_strdup_printf(
	    PHRASE_MOVES_SUBTITLE, votes, first, second, moves->table.both);
}

/* "Montenegro (yes), Nauru (did not vote)" of those without a vote in the other
 * row. */
static char *
strangers(const struct moves *moves, const uint8_t *with,
    const uint8_t *without, const char *lead)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (size_t i = 0; i < moves->states.n; i++) {
		size_t column = moves->states.at[i].column;

		if (with[column] == RC_NONMEMBER ||
		    without[column] != RC_NONMEMBER)
			continue;
		g_string_append_printf(out, "%s%s (%s)",
		    out->len > 0 ? PHRASE_LIST_COMMA : lead,
		    moves->states.at[i].name,
		    words_vote_within((enum rc_vote)with[column]));
	}
	if (out->len > 0)
		g_string_append_c(out, '.');
	return g_strdup(out->str);
}

char *
moves_note(const struct moves *moves)
{
	g_autofree char *joined = strangers(
	    moves, moves->after, moves->before, PHRASE_SECOND_VOTE_ONLY);
	g_autofree char *left = strangers(
	    moves, moves->before, moves->after, PHRASE_FIRST_VOTE_ONLY);

	return words_join(joined, left);
}

char *
moves_footer(const struct moves *moves, const char *note)
{
	return words_footer_of_two(
	    moves->figure, moves->first, moves->second, note);
}
