/* The words of a figure: titles that are computed from tested claims (their
 * source is words_titles.c), alternative texts (words_alt.c), subtitles that
 * name the denominator, footers (words_footer.c). */
#ifndef CHARTS_WORDS_H
#define CHARTS_WORDS_H

#include "charts/votes.h"
#include "rollcall/matrix.h"

/* "Yes", "Did not vote"; and "yes", "did not vote" within a sentence. */
const char *words_vote(enum rc_vote vote);
const char *words_vote_within(enum rc_vote vote);

/* "amendment" */
const char *words_kind(enum rc_kind kind);

/* "members", "states taking part": what shares are of. */
const char *words_whole(enum rc_denominator of);

/* Every other text is the caller's to g_free. */

/* "Yes votes rose from 46% to 62% of members before the roll calls stopped", or
 * what else the data support. */
char *words_history_title(
    const struct rc_figure *figure, const struct votes *votes);
char *words_trend_title(
    const struct rc_figure *figure, const struct votes *votes);

/* With the apostrophes of print: "Côte d’Ivoire". */
char *words_typeset(const char *text);

/* Adds "GRULAC: Latin American and Caribbean Group" to a list, if the name does
 * not say it itself. */
void words_add_key(GString *list, const char *key, const char *name);

/* "human rights in the DPRK"; of several subjects what they share, "human
 * rights" or "the right to ..."; "" where that is nothing. */
char *words_topic(const struct rc_figure *figure);

/* "UN General Assembly plenary votes on human rights in the DPRK, % of all
 * member states"; with a tail such as "numbers are states" after it. */
char *words_subtitle(const struct rc_figure *figure, const char *tail);

/* "Human rights in the DPRK: the votes, 2005-25", "the votes of ASEAN, ..." */
char *words_neutral_title(
    const struct rc_figure *figure, const struct votes *votes);

/* "UN General Assembly plenary votes on human rights in the DPRK", without a
 * denominator. */
char *words_subtitle_of_votes(const struct rc_figure *figure);

/* Takes what is said of all, and adds of whom it is if not of all. */
char *words_counting_only(char *words, const struct rc_figure *figure);

/* "UN General Assembly plenary decisions on human rights in the DPRK". */
char *words_subtitle_of_decisions(const struct rc_figure *figure);

/* "UN General Assembly plenary vote on human rights in the DPRK, A/RES/70/172,
 * 17 December 2015": of one resolution. */
char *words_subtitle_of_one(const struct rc_figure *figure);

/* "2015: 119 of 193 members voted yes, 19 no" */
char *words_title_of_one(const struct rc_tally *tally, struct rc_date date);

/* What a picture of one resolution's votes shows. */
char *words_alt_of_one(const struct rc_figure *figure,
    const struct rc_selection *one, const char *kind);

/* "17 December 2015", or as much as is known. */
char *words_date(struct rc_date date);

/* "Source: UN Digital Library, A/RES/60/173-A/RES/70/172. Note. rollcall" */
char *words_footer(const struct rc_figure *figure, const char *note);

/* The same where the figure rests on the roll calls of its selection only:
 * those of the matrix. */
char *words_footer_of_roll_calls(const struct rc_figure *figure,
    const struct rc_matrix *matrix, const char *note);

/* The same where the figure rests on two roll calls of its selection. */
char *words_footer_of_two(const struct rc_figure *figure,
    const struct rc_resolution *first, const struct rc_resolution *second,
    const char *note);

/* The same where the figure rests on several selections. */
char *words_footer_of_series(const struct rc_figure *figure, const char *note);

/* Two sentences with a blank between them; either may be "". */
char *words_join(const char *one, const char *other);

/* The text with blanks for line breaks, tabs and what else controls a line, and
 * without those around it. */
char *words_one_line(const char *text);

/* The text with a full stop, unless it ends a sentence already or is "". */
char *words_sentence(const char *text);

/* What the picture shows, for who cannot see it. */
char *words_alt(const struct rc_figure *figure, const struct votes *votes,
    const char *kind);

/* The same of a chart that has rows: what leads to them, one text a row as long
 * as there is room, and what ends it. */
char *words_alt_of_rows(
    const char *lead, const GPtrArray *rows, const char *tail);

/* The text with a capital first letter. */
char *words_capital(const char *text);

/* "Adopted without a vote 2016-25", "No record 2012". */
char *words_of_run(const struct rc_run *run, bool with_years);

/* "2012-13, 2016-25": the years of the runs in that state; "" if none. */
char *words_years(const struct votes *votes, enum rc_run_state state);

#endif
