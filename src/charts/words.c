#include "charts/words.h"

#include <string.h>

#include "base/text.h"
#include "charts/phrases.h"
#include "model/identity.h"
#include "model/subject.h"
#include "model/subjects.h"

static const char *const bodies[RC_N_BODIES] = {
	[RC_GA] = PHRASE_PLENARY,
	[RC_C3] = PHRASE_THIRD_COMMITTEE,
	[RC_HRC] = PHRASE_COUNCIL,
	[RC_CHR] = PHRASE_COMMISSION,
	[RC_SC] = PHRASE_SECURITY_COUNCIL,
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
words_typeset(const char *text)
{
	GString *out = g_string_new(text);

	g_string_replace(out, "'", PHRASE_APOSTROPHE, 0);
	return g_string_free(out, FALSE);
}

void
words_add_key(GString *list, const char *key, const char *name)
{
	if (strstr(name, key) != NULL)
		return;
	if (list->len > 0)
		g_string_append(list, PHRASE_LIST_SEMICOLON);
	g_string_append_printf(list, PHRASE_NAME_AND_VALUE, key, name);
}

char *
words_topic(const struct rc_figure *figure)
{
	g_autofree char *subject = rc_selection_subject(figure->selection);
	g_autofree char *shared = NULL;

	if (subject[0] != '\0')
		return words_typeset(rc_subject_topic(subject));
	shared = rc_selection_shared(figure->selection);
	if (g_str_has_suffix(shared, " in")) {
		shared[strlen(shared) - strlen(" in")] = '\0';
		return words_typeset(shared);
	}
	return shared[0] == '\0' ? g_steal_pointer(&shared)
				 : g_strconcat(shared, PHRASE_LEFT_OPEN, NULL);
}

/* "UN Security Council procedural": a vote that is none on a resolution must
 * not be taken for one.  The caller frees. */
static char *
body_and_kind(const struct rc_figure *figure)
{
	static const char *const of_kind[RC_N_KINDS] = {
		[RC_AMENDMENT] = PHRASE_VOTES_ON_AMENDMENTS,
		[RC_MOTION] = PHRASE_VOTES_ON_MOTIONS,
		[RC_PARAGRAPH] = PHRASE_VOTES_ON_PARAGRAPHS,
	};
	const struct rc_selection *all = figure->selection;
	const struct rc_resolution *first = rc_selection_at(all, 0);
	const char *words = of_kind[first->kind];

	for (size_t i = 1; i < all->n; i++)
		if (rc_selection_at(all, i)->kind != first->kind)
			words = NULL;
	return words == NULL
	    ? g_strdup(bodies[first->body])
	    : g_strdup_printf(PHRASE_BODY_AND_KIND, bodies[first->body], words);
}

/* "UN General Assembly plenary votes on human rights in the DPRK" */
static char *
votes_on_topic(const struct rc_figure *figure)
{
	g_autofree char *body = body_and_kind(figure);
	g_autofree char *topic = words_topic(figure);

	return topic[0] == '\0' ? g_strdup_printf(PHRASE_VOTES, body)
				: g_strdup_printf(PHRASE_VOTES_ON, body, topic);
}

char *
words_subtitle_of_decisions(const struct rc_figure *figure)
{
	g_autofree char *body = body_and_kind(figure);
	g_autofree char *topic = words_topic(figure);

	return topic[0] == '\0'
	    ? g_strdup_printf(PHRASE_DECISIONS, body)
	    : g_strdup_printf(PHRASE_DECISIONS_ON, body, topic);
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

char *
words_counting_only(char *words, const struct rc_figure *figure)
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
	return words_counting_only(votes_on_topic(figure), figure);
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
vote_on_topic(const struct rc_figure *figure)
{
	g_autofree char *body = body_and_kind(figure);
	g_autofree char *topic = words_topic(figure);

	return topic[0] == '\0' ? g_strdup_printf(PHRASE_VOTE, body)
				: g_strdup_printf(PHRASE_VOTE_ON, body, topic);
}

char *
words_subtitle_of_one(const struct rc_figure *figure)
{
	const struct rc_resolution *r = rc_selection_at(figure->selection, 0);
	g_autofree char *vote = vote_on_topic(figure);
	g_autofree char *date = words_date(r->date);
	const char *symbol = rc_resolution_symbol(r);

	return words_counting_only(symbol[0] == '\0'
		? g_strdup_printf(PHRASE_VOTE_AND_DATE, vote, date)
		: g_strdup_printf(
		      PHRASE_VOTE_SYMBOL_AND_DATE, vote, symbol, date),
	    figure);
}
