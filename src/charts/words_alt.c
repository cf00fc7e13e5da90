/* Alternative texts, for who cannot see the picture. */
#include <math.h>
#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "charts/phrases.h"
#include "charts/words.h"
#include "rollcall/tally.h"

static const char *const parts[RC_N_VOTES] = {
	[RC_YES] = PHRASE_YES_VOTES,
	[RC_ABSTAIN] = PHRASE_ABSTENTIONS,
	[RC_NONVOTING] = PHRASE_NOT_VOTING,
	[RC_NO] = PHRASE_NO_VOTES,
};

char *
words_alt_of_one(const struct rc_figure *figure, const struct rc_selection *one,
    const char *kind)
{
	struct rc_figure of = *figure;
	struct rc_tally tally = rc_selection_tally(one, 0);
	g_autofree char *what = NULL;
	g_autoptr(GString) out = g_string_new(NULL);

	of.selection = one;
	what = words_subtitle_of_one(&of);
	g_string_printf(out, PHRASE_ALT_OF_ONE, kind, what, tally.members);
	for (int part = RC_YES; part < RC_N_VOTES; part++)
		g_string_append_printf(out, "%s%d %s",
		    part > RC_YES ? PHRASE_LIST_COMMA : PHRASE_SENTENCE_GAP,
		    tally.count[part], words_vote_within((enum rc_vote)part));
	g_string_append(out, PHRASE_ALT_EVERY_VOTE);
	return g_strdup(out->str);
}

static void
append_change(GString *out, const struct votes *votes, enum rc_vote part)
{
	const struct vote *a = &votes->votes[0];
	const struct vote *b = &votes->votes[votes->n - 1];
	char from[RC_NUMBER_SIZE], to[RC_NUMBER_SIZE];
	int change = b->tally.count[part] - a->tally.count[part];

	if (!isfinite(a->share[part]) || !isfinite(b->share[part]))
		return;
	g_string_append_printf(out, PHRASE_ALT_CHANGE, parts[part],
	    change > 0       ? PHRASE_ROSE_FROM
		: change < 0 ? PHRASE_FELL_FROM
			     : PHRASE_WENT_FROM,
	    a->tally.count[part], a->whole,
	    rc_number_percent(from, a->share[part]), a->year,
	    b->tally.count[part], b->whole,
	    rc_number_percent(to, b->share[part]), b->year);
}

/* The vote with the most of a part, or the least, where it is neither the first
 * nor the last. */
static void
append_extreme(GString *out, const struct votes *votes, enum rc_vote part,
    int sign, const char *words)
{
	size_t best = 0;
	char percent[RC_NUMBER_SIZE];
	const struct vote *v;

	for (size_t i = 1; i < votes->n; i++)
		if (sign * votes->votes[i].share[part] >
		    sign * votes->votes[best].share[part])
			best = i;
	v = &votes->votes[best];
	if (v->share[part] == votes->votes[0].share[part] ||
	    v->share[part] == votes->votes[votes->n - 1].share[part] ||
	    !isfinite(v->share[part]))
		return;
	g_string_append_printf(out, words, v->tally.count[part],
	    rc_number_percent(percent, v->share[part]), v->year);
}

static void
append_years(GString *out, const struct votes *votes, enum rc_run_state state,
    const char *words)
{
	g_autofree char *years = words_years(votes, state);

	if (years[0] != '\0')
		g_string_append_printf(out, PHRASE_ALT_YEARS, words, years);
}

char *
words_alt(
    const struct rc_figure *figure, const struct votes *votes, const char *kind)
{
	g_autofree char *what = votes->n == 0
	    ? words_subtitle_of_decisions(figure)
	    : words_subtitle(figure, "");
	g_autofree char *years =
	    rc_text_years(votes->first_year, votes->last_year);
	GString *out = g_string_new(NULL);

	g_string_printf(out, PHRASE_ALT, kind, years, what);
	if (votes->n == 1)
		g_string_append_printf(out, PHRASE_ALT_ONE_VOTE,
		    votes->votes[0].year, votes->votes[0].tally.count[RC_YES],
		    votes->votes[0].whole);
	if (votes->n_subjects > 1)
		g_string_append_printf(
		    out, PHRASE_ALT_SUBJECTS, votes->n, votes->n_subjects);
	else if (votes->is_mixed)
		g_string_append_printf(out, PHRASE_ALT_MIXED, votes->n);
	else if (votes->n > 1) {
		append_change(out, votes, RC_YES);
		append_extreme(out, votes, RC_YES, 1, PHRASE_ALT_MOST);
		append_extreme(out, votes, RC_YES, -1, PHRASE_ALT_LEAST);
		append_change(out, votes, RC_NO);
	}
	append_years(out, votes, RC_RUN_WITHOUT_VOTE, PHRASE_WITHOUT_VOTE);
	append_years(out, votes, RC_RUN_NO_RECORD, PHRASE_NO_RECORD);
	g_string_append(out, PHRASE_SENTENCE_GAP);
	g_string_append(out, PHRASE_TABLE_HAS_NUMBERS);
	return g_string_free(out, FALSE);
}

/* Screen readers read an alternative text in one go: it is kept short. */
enum { ALT_MOST = 400 };

char *
words_alt_of_rows(const char *lead, const GPtrArray *rows, const char *tail)
{
	GString *out = g_string_new(lead);

	for (guint i = 0; i < rows->len; i++) {
		const char *row = g_ptr_array_index(rows, i);
		const char *end = i + 1 < rows->len ? PHRASE_LIST_SEMICOLON
						    : PHRASE_SENTENCE_END;

		if (out->len + strlen(row) + strlen(tail) + 16 > ALT_MOST) {
			g_string_append_printf(
			    out, PHRASE_ALT_MORE, rows->len - i);
			break;
		}
		g_string_append_printf(out, "%s%s", row, end);
	}
	g_string_append(out, tail);
	return g_string_free(out, FALSE);
}
