/* What a chart asks for beside its votes: which roll calls, which member, which
 * groups, which topics. */
#ifndef CMD_PLOT_ASK_H
#define CMD_PLOT_ASK_H

#include "cmd/input.h"
#include "rollcall/charts.h"
#include "tables/tables.h"

/* The options that say it; choices are -1 where they are not given. */
struct plot_ask_options {
	const char *votes; /* "2005,2015"; NULL: as the chart has it */
	const char *with;  /* a member; NULL: none */
	int by;            /* enum of cmd/blocs.h */
	int counted;       /* enum rc_counted */
	bool all;
	const char *highlight; /* members, with commas between them */
	const char *tiles;     /* a file; NULL: the bundled one */
	int names;             /* NAMES_NOW, NAMES_THEN */
	const char *events;    /* a file; "": the bundled ones; NULL: none */
};

enum { PLOT_ASK_N_OPTIONS = 10 };

void plot_ask_table(
    struct plot_ask_options *options, struct option table[PLOT_ASK_N_OPTIONS]);

#define PLOT_ASK_OPTIONS                                                       \
	{                                                                      \
		.by = -1, .counted = -1, .names = -1                           \
	}

/* RC_EUSAGE where one of the options is given that the chart has no use for,
 * with the charts that have. */
bool plot_ask_check(const struct rc_chart *chart, const struct option *table,
    struct rc_error *err);

/* What was found; owns it. */
struct plot_ask {
	size_t votes[2];
	struct rc_bloc *asked;
	GPtrArray *blocs;
	GArray *series; /* struct rc_series */
	enum rc_counted counted;
	struct rc_names names;
	struct rc_events *events;
	struct rc_tiles *tiles;
	GPtrArray *highlight; /* codes, NULL at the end */
};

/* Chooses from what was loaded and fills *ask with what the chart needs. */
bool plot_ask(const struct rc_chart *chart,
    const struct input_options *input_options,
    const struct plot_ask_options *options, struct input *input,
    struct plot_ask *ask, struct rc_error *err);
void plot_ask_clear(struct plot_ask *ask);

/* The name of the table beside the figure. */
const char *plot_ask_companion(
    const struct rc_chart *chart, const struct plot_ask *ask);

/* Hands it to the figure and to its table, which borrow it. */
void plot_ask_figure(const struct plot_ask *ask, struct rc_figure *figure);
void plot_ask_request(
    const struct plot_ask *ask, struct rc_table_request *request);

#endif
