/* Numbers -> scene: one row of a table for every kind of chart. */
#ifndef RC_CHARTS_H
#define RC_CHARTS_H

#include "rollcall/bloc.h"
#include "rollcall/error.h"
#include "rollcall/event.h"
#include "rollcall/scene.h"
#include "rollcall/select.h"
#include "rollcall/tile.h"

/* How readers know a member.  Injected, as the table of names is data. */
struct rc_names {
	/* NULL where it knows no name: then the one in the record is taken. */
	const char *(*name)(const void *context, const char *code);
	const void *context;
};

/* The line of trend through the yes votes, and what is shaded around it. */
enum rc_fit { RC_FIT_OLS, RC_FIT_THEIL_SEN, RC_FIT_NONE };
enum rc_fit_band { RC_BAND_LINE, RC_BAND_PREDICTION, RC_BAND_NONE };

/* What trend draws: the votes, or what is known of decisions beside them. */
enum rc_counted {
	RC_COUNTED_VOTES,
	RC_COUNTED_SPONSORS,    /* at adoption */
	RC_COUNTED_DISSOCIATED, /* known to have: the least number */
};

/* What to draw and how.  Pointers are borrowed for the call. */
struct rc_figure {
	const char *name; /* "dprk-history" */
	const struct rc_selection *selection;
	enum rc_denominator of;
	const char *whom; /* the members that count, in words; NULL: all */
	const struct rc_preset *preset;
	const struct rc_theme *theme;
	const struct rc_measure *measure;
	/* NULL: computed from the data; "": left out.  They may have fields
	 * such as {yes.share.last}; a number that is typed there, but in the
	 * source, and is none of the figure's gives a warning.  Line breaks
	 * and tabs become blanks. */
	const char *title, *subtitle, *note, *source;
	struct rc_report *report; /* takes warnings; may be NULL */
	bool no_credit;
	bool transparent; /* no ground */
	int scale;        /* of the PNG's pixels, 1 to 4; 0 is 1 */
	/* What some charts need beside: see rc_chart_needs. */
	const size_t *votes; /* roll calls, as indices in the selection */
	const struct rc_bloc *asked;        /* one member; NULL: all pairs */
	const struct rc_bloc *const *blocs; /* groups, the regional ones
					       where a chart sorts by them */
	size_t n_blocs;
	const struct rc_series *series; /* topics or bodies, one a row */
	size_t n_series;
	const struct rc_names *names;   /* NULL: those of the record */
	const struct rc_tiles *tiles;   /* tiles needs them */
	const char *const *highlight;   /* codes of members, NULL at the end;
					   NULL:   none */
	bool all;                       /* what is shortened is drawn whole */
	const struct rc_events *events; /* noted over their years; NULL: none */
	enum rc_counted counted; /* trend; but for votes, the first series */
	enum rc_fit fit;         /* trend */
	enum rc_fit_band fit_band;
	size_t page;  /* of a chart that goes on over several, from 0 */
	bool fold;    /* history: long runs without a vote are drawn short */
	bool ribbons; /* switches: instead of the list */
};

/* What a chart needs of a figure beside its selection: a set. */
enum rc_chart_needs {
	RC_NEEDS_VOTE = 1,      /* one roll call */
	RC_NEEDS_TWO_VOTES = 2, /* two of them, the earlier first */
	RC_NEEDS_GROUPS = 4,    /* blocs */
	RC_TAKES_MEMBER = 8,    /* asked, or none */
	RC_NEEDS_SERIES = 16,
	RC_TAKES_EVENTS = 32,
	RC_NEEDS_TILES = 64,
	RC_TAKES_HIGHLIGHT = 128,
	RC_TAKES_MEASURE = 256, /* counted, with its series */
	RC_TAKES_FOLD = 512,
	RC_TAKES_RIBBONS = 1024,
	RC_TAKES_FIT = 2048, /* fit, fit_band */
	/* What makes a difference to the figure or to the table beside it. */
	RC_TAKES_ALL = 4096,
	RC_TAKES_OF = 8192,
	RC_TAKES_GROUPS = 16384, /* other blocs than the regional ones */
	RC_TAKES_NAMES = 32768,
};

struct rc_chart {
	const char *name;
	const char *question;     /* that it answers */
	const char *picture[3];   /* lines of it in a terminal */
	const char *table;        /* its companion, by the name of the table */
	const char *table_of_all; /* the same where no member is asked for;
				     NULL where none is ever */
	unsigned needs;
	bool (*draw)(const struct rc_figure *figure, struct rc_scene *scene,
	    struct rc_error *err);
	size_t (*pages)(const struct rc_figure *figure); /* NULL: one */
};

/* NULL past the end; NULL when there is none of that name. */
const struct rc_chart *rc_chart_at(size_t i);
const struct rc_chart *rc_chart_find(const char *name);

/* The chart that a user asked for, at a place which may be NULL; NULL and *err
 * (RC_EUSAGE), with the name that is near, when there is none. */
const struct rc_chart *rc_chart_choose(
    const char *name, const struct rc_place *place, struct rc_error *err);

/* Has the chart a use for that option of `rollcall plot`, by its long name?
 * Also true of one that every chart has. */
bool rc_chart_takes(const struct rc_chart *chart, const char *option);

/* How many single roll calls it is about, figure->votes: 0, where it is about
 * all of the selection, 1 or 2. */
size_t rc_chart_n_votes(const struct rc_chart *chart);

/* How many pages the figure takes; at least 1. */
size_t rc_chart_pages(
    const struct rc_chart *chart, const struct rc_figure *figure);

/* Draws one page, and its twin in the dark where the theme has one
 * (scene->dark, which SVG shows to readers who prefer it).  The caller owns the
 * scene; NULL and *err on failure (a selection that this chart cannot show). */
struct rc_scene *rc_chart_draw(const struct rc_chart *chart,
    const struct rc_figure *figure, struct rc_error *err);

#endif
