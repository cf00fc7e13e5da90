/* Numbers -> scene: one row of a table for every kind of chart. */
#ifndef RC_CHARTS_H
#define RC_CHARTS_H

#include "rollcall/error.h"
#include "rollcall/scene.h"
#include "rollcall/select.h"

/* What to draw and how.  Pointers are borrowed for the call. */
struct rc_figure {
	const char *name; /* "dprk-history" */
	const struct rc_selection *selection;
	enum rc_denominator of;
	const char *whom; /* the members that count, in words; NULL: all */
	const struct rc_preset *preset;
	const struct rc_theme *theme;
	const struct rc_measure *measure;
	/* NULL: computed from the data; "": left out */
	const char *title, *subtitle, *note, *source;
	bool no_credit;
};

struct rc_chart {
	const char *name;
	const char *question; /* that it answers */
	const char *table;    /* its companion, by the name of the table */
	bool (*draw)(const struct rc_figure *figure, struct rc_scene *scene,
	    struct rc_error *err);
};

/* NULL past the end; NULL when there is none of that name. */
const struct rc_chart *rc_chart_at(size_t i);
const struct rc_chart *rc_chart_find(const char *name);

/* Draws.  The caller owns the scene; NULL and *err on failure (a selection
 * that this chart cannot show). */
struct rc_scene *rc_chart_draw(const struct rc_chart *chart,
    const struct rc_figure *figure, struct rc_error *err);

#endif
