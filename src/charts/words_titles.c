/* Titles, which say what the votes have shown. */
#include <math.h>

#include "base/number.h"
#include "base/text.h"
#include "charts/fit.h"
#include "charts/phrases.h"
#include "charts/words.h"
#include "rollcall/tally.h"

static const char *const bodies[RC_N_BODIES] = {
	[RC_GA] = PHRASE_PLENARY_IN_TITLE,
	[RC_C3] = PHRASE_THIRD_COMMITTEE_IN_TITLE,
	[RC_HRC] = PHRASE_COUNCIL_IN_TITLE,
	[RC_CHR] = PHRASE_COMMISSION_IN_TITLE,
	[RC_SC] = PHRASE_SECURITY_COUNCIL_IN_TITLE,
};

/* What a title claims is tested here: the change from the first vote to the
 * last, and whether there is a trend. */
struct finding {
	double first, last; /* shares */
	double change;      /* percentage points */
	bool is_clear;
};

enum { MOVED = 5, BARELY = 3 }; /* percentage points */

static struct finding
find(const struct votes *votes, enum rc_vote part)
{
	struct rc_trend t = votes_trend(votes, part);
	struct rc_mann_kendall order = votes_order(votes, part);
	struct finding f = { NAN, NAN, NAN, false };

	if (votes->n < 2 || votes->is_mixed || votes->n_subjects > 1)
		return f;
	f.first = votes->votes[0].share[part];
	f.last = votes->votes[votes->n - 1].share[part];
	f.change = 100 * (f.last - f.first);
	f.is_clear = fit_is_clear(&t, &order);
	return f;
}

static bool
calls_stopped(const struct votes *votes)
{
	size_t last = votes->n_runs - 1;

	if (votes->runs[last].state == RC_RUN_NO_RECORD && last > 0)
		last--;
	return votes->n > 0 && votes->runs[last].state == RC_RUN_WITHOUT_VOTE;
}

char *
words_neutral_title(const struct rc_figure *figure, const struct votes *votes)
{
	g_autofree char *topic = words_topic(figure);
	g_autofree char *years =
	    rc_text_years(votes->first_year, votes->last_year);
	g_autofree char *capital = words_capital(topic);
	const char *body = bodies[rc_selection_at(figure->selection, 0)->body];

	if (votes->n == 0)
		return g_strdup_printf(PHRASE_NO_VOTES_ON,
		    topic[0] == '\0' ? body : capital, years);
	if (figure->whom != NULL)
		return topic[0] == '\0'
		    ? g_strdup_printf(PHRASE_VOTES_OF_SOME_IN_BODY,
			  figure->whom, body, years)
		    : g_strdup_printf(PHRASE_VOTES_OF_SOME_ON_TOPIC, capital,
			  figure->whom, years);
	return topic[0] == '\0'
	    ? g_strdup_printf(PHRASE_VOTES_OF_BODY, body, years)
	    : g_strdup_printf(PHRASE_VOTES_ON_TOPIC, capital, years);
}

/* "members", "members (ASEAN)" */
static char *
brief_whole(const struct rc_figure *figure)
{
	const char *brief = words_whole(figure->of);

	return figure->whom == NULL
	    ? g_strdup(brief)
	    : g_strdup_printf("%s (%s)", brief, figure->whom);
}

static char *
moved_title(const struct finding *yes, const char *whole, bool calls_stopped)
{
	char from[RC_NUMBER_SIZE], to[RC_NUMBER_SIZE];
	g_autofree char *moved = NULL;

	rc_number_percent(from, yes->first);
	rc_number_percent(to, yes->last);
	moved = yes->change > 0
	    ? g_strdup_printf(PHRASE_YES_ROSE, from, to, whole)
	    : g_strdup_printf(PHRASE_YES_FELL, from, to, whole);
	return calls_stopped
	    ? g_strdup_printf(PHRASE_BEFORE_CALLS_STOPPED, moved)
	    : g_steal_pointer(&moved);
}

char *
words_history_title(const struct rc_figure *figure, const struct votes *votes)
{
	struct finding yes = find(votes, RC_YES);
	g_autofree char *whole = brief_whole(figure);
	char from[RC_NUMBER_SIZE], to[RC_NUMBER_SIZE];

	if (votes->n >= 3 && yes.is_clear && fabs(yes.change) >= MOVED)
		return moved_title(&yes, whole, calls_stopped(votes));
	if (votes->n >= 3 && fabs(yes.change) < BARELY)
		return g_strdup_printf(PHRASE_YES_BARELY_MOVED,
		    rc_number_percent(from, yes.first), whole,
		    votes->votes[0].year, rc_number_percent(to, yes.last),
		    votes->votes[votes->n - 1].year);
	return words_neutral_title(figure, votes);
}

static char *
unclear_title(const struct rc_figure *figure, const struct votes *votes)
{
	int first = votes->votes[0].year;
	int last = votes->votes[votes->n - 1].year;

	return figure->whom == NULL
	    ? g_strdup_printf(PHRASE_NO_CLEAR_TREND, first, last)
	    : g_strdup_printf(
		  PHRASE_NO_CLEAR_TREND_OF, figure->whom, first, last);
}

char *
words_trend_title(const struct rc_figure *figure, const struct votes *votes)
{
	struct finding yes = find(votes, RC_YES), no = find(votes, RC_NO);
	struct finding abstain = find(votes, RC_ABSTAIN);
	bool rose = votes->n >= 3 && yes.is_clear && yes.change >= MOVED;

	if (rose && abstain.is_clear && abstain.change <= -BARELY &&
	    fabs(no.change) < BARELY && figure->whom == NULL)
		return g_strdup(PHRASE_SUPPORT_GREW);
	if (votes->n >= 5 && !votes->is_mixed && votes->n_subjects <= 1 &&
	    !yes.is_clear)
		return unclear_title(figure, votes);
	return words_history_title(figure, votes);
}

char *
words_title_of_one(const struct rc_tally *tally, struct rc_date date)
{
	return g_strdup_printf(PHRASE_TITLE_OF_ONE, date.year,
	    tally->count[RC_YES], tally->members, tally->count[RC_NO]);
}
