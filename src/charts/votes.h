/* What a chart of votes over years is made of: the timeline of a selection with
 * the counts and shares of every vote. */
#ifndef CHARTS_VOTES_H
#define CHARTS_VOTES_H

#include <glib.h>

#include "graphics/page.h"
#include "rollcall/charts.h"
#include "rollcall/ranks.h"
#include "rollcall/trend.h"

struct vote {
	const struct rc_resolution *resolution;
	struct rc_tally tally;
	int year;
	double share[RC_N_VOTES]; /* 0..1; NAN where it is no part */
	int whole;                /* states that are 100% */
};

struct votes {
	enum rc_denominator of;
	struct rc_run *runs;
	size_t n_runs;
	struct vote *votes; /* the runs with a vote, in order */
	size_t n;
	int first_year, last_year; /* of the runs */
	bool has[RC_N_VOTES];      /* parts that are not 0 in every vote */
	bool is_mixed; /* of several kinds: a yes to one is no yes to another */
	bool is_of_some;   /* members: others may have voted otherwise */
	size_t n_subjects; /* a change from one to another is none */
	bool is_folded;    /* long runs without a vote are drawn short */
};

/* The ticks of an axis from 0 to 100%. */
struct percent_tick {
	double share;
	const char *label;
};
enum { N_PERCENT_TICKS = 5 };
extern const struct percent_tick percent_ticks[N_PERCENT_TICKS];

struct votes votes_of(const struct rc_figure *figure);
void votes_free(struct votes *votes);

/* Is the run drawn in VOTES_FOLDED_SLOTS places of a year? */
enum { VOTES_FOLDED_SLOTS = 3, VOTES_FOLDED_LEAST = 5 };
bool votes_is_folded(const struct votes *votes, const struct rc_run *run);

/* Where a year lies on an axis of years: at itself, or earlier by what the
 * folded runs before it have lost. */
double votes_place(const struct votes *votes, double year);

/* The years, and a part's shares in them: n of each. */
void votes_series(
    const struct votes *votes, enum rc_vote part, double *x, double *y);

/* The least-squares line of a part's shares over the years. */
struct rc_trend votes_trend(const struct votes *votes, enum rc_vote part);

/* Kendall's test of them against the years. */
struct rc_mann_kendall votes_order(
    const struct votes *votes, enum rc_vote part);

/* What is missing from the parts: "No member abstained.", or who is not
 * counted;
 * "" where nothing is.  g_free. */
char *votes_absent(const struct votes *votes);

/* "2015: Yes 119 of 193 members (61.7%)"; g_free. */
char *votes_tooltip(const struct votes *votes, size_t vote, enum rc_vote part);

/* Draws the years adopted without a vote and those without any record as bands
 * from left to right over top..bottom of a scale of years. */
struct rc_scale;
struct rc_rect votes_band_rect(const struct votes *votes,
    const struct rc_run *run, const struct rc_scale *years, double top,
    double bottom, double inset);
void votes_band(
    struct rc_page *page, const struct rc_run *run, struct rc_rect rect);

/* All of them, over whole years. */
void votes_bands(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, double top, double bottom);

/* The words of such a band, broken to fit it; "No record" or "Adopted without a
 * vote" with its years.  Turned upright where a word does not fit; false where
 * that does not fit either. */
bool votes_band_words(struct rc_page *page, const struct votes *votes,
    const struct rc_run *run, struct rc_rect room);

/* What is left out where they do not fit: "No room for words on the band:
 * adopted without a vote 2012-13."  Appends it. */
void votes_leave_band(GString *left_out, const struct rc_run *run);

/* How far the label of the last year hangs over the end of an axis of that
 * length. */
double votes_year_overhang(
    const struct rc_page *page, const struct votes *votes, double length);

/* The labels of an axis of years, middle at the given height; a folded run has
 * one, and a mark that breaks the axis at its height. */
void votes_year_labels(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, double axis, double middle);

#endif
