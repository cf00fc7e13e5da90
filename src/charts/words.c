#include "charts/words.h"

#include <math.h>
#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "charts/phrases.h"
#include "model/identity.h"
#include "rollcall/tally.h"

/* In a title, and in a subtitle, which begins with it. */
static const struct {
	const char *brief, *full;
} bodies[RC_N_BODIES] = {
	[RC_GA] = { PHRASE_PLENARY_IN_TITLE, PHRASE_PLENARY },
	[RC_C3] = { PHRASE_THIRD_COMMITTEE_IN_TITLE, PHRASE_THIRD_COMMITTEE },
	[RC_HRC] = { PHRASE_COUNCIL_IN_TITLE, PHRASE_COUNCIL },
	[RC_CHR] = { PHRASE_COMMISSION_IN_TITLE, PHRASE_COMMISSION },
	[RC_SC] = { PHRASE_SECURITY_COUNCIL_IN_TITLE, PHRASE_SECURITY_COUNCIL },
};

/* In a title, and in a subtitle, where it is said in full. */
static const struct {
	const char *brief, *full, *full_in_council;
} wholes[RC_N_DENOMINATORS] = {
	[RC_OF_MEMBERS] = { PHRASE_MEMBERS, PHRASE_ALL_STATES,
	    PHRASE_ALL_MEMBERS },
	[RC_OF_PARTICIPATING] = { PHRASE_STATES_TAKING_PART,
	    PHRASE_STATES_TAKING_PART_IN_FULL,
	    PHRASE_MEMBERS_TAKING_PART_IN_FULL },
	[RC_OF_VOTING] = { PHRASE_STATES_VOTING, PHRASE_STATES_VOTING,
	    PHRASE_MEMBERS_VOTING },
};

static const char *const parts[RC_N_VOTES] = {
	[RC_YES] = PHRASE_YES_VOTES,
	[RC_ABSTAIN] = PHRASE_ABSTENTIONS,
	[RC_NONVOTING] = PHRASE_NOT_VOTING,
	[RC_NO] = PHRASE_NO_VOTES,
};

/* As a name, and within a sentence. */
static const struct {
	const char *name, *within;
} names[RC_N_VOTES] = {
	[RC_NONMEMBER] = { PHRASE_NONMEMBER, PHRASE_NONMEMBER_WITHIN },
	[RC_YES] = { PHRASE_YES, PHRASE_YES_WITHIN },
	[RC_ABSTAIN] = { PHRASE_ABSTAIN, PHRASE_ABSTAIN_WITHIN },
	[RC_NONVOTING] = { PHRASE_NONVOTING, PHRASE_NONVOTING_WITHIN },
	[RC_NO] = { PHRASE_NO, PHRASE_NO_WITHIN },
};

static const char *const kinds[RC_N_KINDS] = {
	[RC_RESOLUTION] = PHRASE_RESOLUTION,
	[RC_AMENDMENT] = PHRASE_AMENDMENT,
	[RC_MOTION] = PHRASE_MOTION,
	[RC_PARAGRAPH] = PHRASE_PARAGRAPH,
};

const char *
words_vote(enum rc_vote vote)
{
	return names[vote].name;
}

const char *
words_vote_within(enum rc_vote vote)
{
	return names[vote].within;
}

const char *
words_kind(enum rc_kind kind)
{
	return kinds[kind];
}

const char *
words_whole(enum rc_denominator of)
{
	return wholes[of].brief;
}

char *
words_capital(const char *text)
{
	GString *out = g_string_new(NULL);

	if (text[0] != '\0') {
		g_string_append_unichar(
		    out, g_unichar_toupper(g_utf8_get_char(text)));
		g_string_append(out, g_utf8_next_char(text));
	}
	return g_string_free(out, FALSE);
}

char *
words_of_run(const struct rc_run *run, bool with_years)
{
	g_autofree char *years = rc_text_years(run->first_year, run->last_year);
	const char *words = run->state == RC_RUN_WITHOUT_VOTE
	    ? PHRASE_WITHOUT_VOTE
	    : PHRASE_NO_RECORD;

	if (!with_years)
		return g_strdup(words);
	return g_strdup_printf("%s %s", words, years);
}

char *
words_years(const struct votes *votes, enum rc_run_state state)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < votes->n_runs; i++) {
		const struct rc_run *run = &votes->runs[i];
		g_autofree char *years =
		    rc_text_years(run->first_year, run->last_year);

		if (run->state == state)
			g_string_append_printf(out, "%s%s",
			    out->len > 0 ? PHRASE_LIST_COMMA : "", years);
	}
	return g_string_free(out, FALSE);
}

char *
words_topic(const struct rc_figure *figure)
{
	static const char *const openings[] = { "Situation of ",
		"The situation of ", "The situation in ", "Situation in " };
	g_autofree char *subject = rc_selection_subject(figure->selection);

	for (size_t i = 0; i < G_N_ELEMENTS(openings); i++)
		if (g_str_has_prefix(subject, openings[i]))
			return g_strdup(subject + strlen(openings[i]));
	return g_strdup(subject);
}

/* What a title claims is tested here: the change from the first vote to the
 * last, and whether the interval of the slope leaves out 0. */
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
	struct finding f = { NAN, NAN, NAN, false };

	if (votes->n < 2 || votes->is_mixed)
		return f;
	f.first = votes->votes[0].share[part];
	f.last = votes->votes[votes->n - 1].share[part];
	f.change = 100 * (f.last - f.first);
	/* Votes that lie on a line leave no doubt about its slope. */
	f.is_clear = t.slope_ci[0] > 0 || t.slope_ci[1] < 0 ||
	    (t.sigma == 0 && t.slope != 0);
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

	if (topic[0] == '\0')
		return g_strdup_printf(PHRASE_VOTES_OF_BODY,
		    bodies[rc_selection_at(figure->selection, 0)->body].brief,
		    years);
	g_autofree char *capital = words_capital(topic);

	return g_strdup_printf(PHRASE_VOTES_ON_TOPIC, capital, years);
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
	if (votes->n >= 5 && !votes->is_mixed && !yes.is_clear)
		return unclear_title(figure, votes);
	return words_history_title(figure, votes);
}

/* "UN General Assembly plenary votes on human rights in the DPRK" */
static char *
votes_on_topic(const struct rc_figure *figure)
{
	enum rc_body body = rc_selection_at(figure->selection, 0)->body;
	g_autofree char *topic = words_topic(figure);

	return topic[0] == '\0'
	    ? g_strdup_printf(PHRASE_VOTES, bodies[body].full)
	    : g_strdup_printf(PHRASE_VOTES_ON, bodies[body].full, topic);
}

static const char *
full_whole(const struct rc_figure *figure)
{
	enum rc_body body = rc_selection_at(figure->selection, 0)->body;

	if (figure->whom != NULL)
		return words_whole(figure->of);
	return body == RC_GA || body == RC_C3
	    ? wholes[figure->of].full
	    : wholes[figure->of].full_in_council;
}

char *
words_subtitle(const struct rc_figure *figure, const char *tail)
{
	g_autofree char *votes = votes_on_topic(figure);
	const char *whole = full_whole(figure);
	g_autofree char *shares = figure->whom == NULL
	    ? g_strdup_printf(PHRASE_SHARES, votes, whole)
	    : g_strdup_printf(
		  PHRASE_SHARES_OF_SOME, votes, whole, figure->whom);

	return tail[0] == '\0'
	    ? g_steal_pointer(&shares)
	    : g_strconcat(shares, PHRASE_LIST_SEMICOLON, tail, NULL);
}

/* Takes what is said of all, and adds of whom it is if not of all. */
static char *
counting_only(char *words, const struct rc_figure *figure)
{
	char *counting;

	if (figure->whom == NULL)
		return words;
	counting = g_strdup_printf(PHRASE_COUNTING_ONLY, words, figure->whom);
	g_free(words);
	return counting;
}

char *
words_subtitle_of_votes(const struct rc_figure *figure)
{
	return counting_only(votes_on_topic(figure), figure);
}

char *
words_date(struct rc_date date)
{
	static const char *const months[] = { PHRASE_JANUARY, PHRASE_FEBRUARY,
		PHRASE_MARCH, PHRASE_APRIL, PHRASE_MAY, PHRASE_JUNE,
		PHRASE_JULY, PHRASE_AUGUST, PHRASE_SEPTEMBER, PHRASE_OCTOBER,
		PHRASE_NOVEMBER, PHRASE_DECEMBER };

	if (date.month == 0)
		return g_strdup_printf("%d", date.year);
	return g_strdup_printf(
	    PHRASE_DAY, date.day, months[date.month - 1], date.year);
}

static char *
vote_on_topic(const struct rc_figure *figure, enum rc_body body)
{
	g_autofree char *topic = words_topic(figure);

	return topic[0] == '\0'
	    ? g_strdup_printf(PHRASE_VOTE, bodies[body].full)
	    : g_strdup_printf(PHRASE_VOTE_ON, bodies[body].full, topic);
}

char *
words_subtitle_of_one(const struct rc_figure *figure)
{
	const struct rc_resolution *r = rc_selection_at(figure->selection, 0);
	g_autofree char *vote = vote_on_topic(figure, r->body);
	g_autofree char *date = words_date(r->date);
	const char *symbol = rc_resolution_symbol(r);

	return counting_only(symbol[0] == '\0'
		? g_strdup_printf(PHRASE_VOTE_AND_DATE, vote, date)
		: g_strdup_printf(
		      PHRASE_VOTE_SYMBOL_AND_DATE, vote, symbol, date),
	    figure);
}

char *
words_title_of_one(const struct rc_tally *tally, struct rc_date date)
{
	return g_strdup_printf(PHRASE_TITLE_OF_ONE, date.year,
	    tally->count[RC_YES], tally->members, tally->count[RC_NO]);
}

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

/* ", A/RES/60/173 to A/RES/70/172"; either may be "". */
static char *
join_symbols(const char *first, const char *link, const char *last)
{
	if (first[0] == '\0')
		first = last;
	if (first[0] == '\0')
		return g_strdup("");
	if (last[0] == '\0' || strcmp(first, last) == 0)
		return g_strconcat(PHRASE_LIST_COMMA, first, NULL);
	return g_strconcat(PHRASE_LIST_COMMA, first, link, last, NULL);
}

/* The first and the last symbol of some decisions, which come in order. */
struct span {
	const char *first, *last;
};

static void
extend(struct span *span, const struct rc_resolution *r)
{
	if (r->symbol[0] == '\0')
		return;
	if (span->first[0] == '\0')
		span->first = r->symbol;
	span->last = r->symbol;
}

char *
words_join(const char *one, const char *other)
{
	return g_strconcat(one,
	    one[0] != '\0' && other[0] != '\0' ? PHRASE_SENTENCE_GAP : "",
	    other, NULL);
}

static char *
footer_with(
    const struct rc_figure *figure, const char *symbols, const char *note)
{
	g_autofree char *from = rc_selection_source(figure->selection);
	g_autofree char *source = figure->source != NULL
	    ? g_strdup(figure->source)
	    : g_strdup_printf(PHRASE_SOURCE, from, symbols);
	const char *own = figure->note != NULL ? figure->note : note;
	g_autofree char *words = words_join(source, own);
	g_autofree char *credit = figure->no_credit
	    ? g_strdup("")
	    : g_strdup_printf(PHRASE_CREDIT, RC_VERSION);

	return words_join(words, credit);
}

char *
words_footer(const struct rc_figure *figure, const char *note)
{
	struct span span = { "", "" };
	g_autofree char *symbols = NULL;

	for (size_t i = 0; i < figure->selection->n; i++)
		extend(&span, rc_selection_at(figure->selection, i));
	symbols = join_symbols(span.first, PHRASE_SYMBOLS_TO, span.last);
	return footer_with(figure, symbols, note);
}

char *
words_footer_of_roll_calls(const struct rc_figure *figure,
    const struct rc_matrix *matrix, const char *note)
{
	struct span span = { "", "" };
	g_autofree char *symbols = NULL;

	for (size_t row = 0; row < matrix->rows; row++)
		extend(&span,
		    rc_selection_at(
			figure->selection, matrix->resolution[row]));
	symbols = join_symbols(span.first, PHRASE_SYMBOLS_TO, span.last);
	return footer_with(figure, symbols, note);
}

char *
words_footer_of_two(const struct rc_figure *figure,
    const struct rc_resolution *first, const struct rc_resolution *second,
    const char *note)
{
	g_autofree char *symbols = join_symbols(rc_resolution_symbol(first),
	    PHRASE_SYMBOLS_AND, rc_resolution_symbol(second));

	return footer_with(figure, symbols, note);
}

/* From one body to another there is no first and last symbol. */
char *
words_footer_of_series(const struct rc_figure *figure, const char *note)
{
	return footer_with(figure, "", note);
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
	g_autofree char *what = words_subtitle(figure, "");
	g_autofree char *years =
	    rc_text_years(votes->first_year, votes->last_year);
	GString *out = g_string_new(NULL);

	g_string_printf(out, PHRASE_ALT, kind, years, what);
	if (votes->n == 1)
		g_string_append_printf(out, PHRASE_ALT_ONE_VOTE,
		    votes->votes[0].year, votes->votes[0].tally.count[RC_YES],
		    votes->votes[0].whole);
	if (votes->is_mixed)
		g_string_append_printf(out, PHRASE_ALT_MIXED, votes->n);
	else if (votes->n > 1) {
		append_change(out, votes, RC_YES);
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
