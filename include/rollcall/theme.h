/* Colours, sizes and type of a figure.  Every colour, font size, stroke and
 * gap of a chart comes from here. */
#ifndef RC_THEME_H
#define RC_THEME_H

#include <stdint.h>

#include "rollcall/vote.h"

/* sRGB; a is 255 for a colour and 0 for none. */
struct rc_color {
	uint8_t r, g, b, a;
};

struct rc_theme {
	const char *name;
	struct rc_color background, ink, muted, outline, rule, grid;
	struct rc_color band;       /* years adopted without a vote */
	struct rc_color confidence; /* band of a fitted line: a solid tint */
	struct rc_color fill[RC_N_VOTES];
	struct rc_color fill_outline[RC_N_VOTES]; /* a == 0: none */
	struct rc_color on_fill[RC_N_VOTES];      /* text on the fill */
	struct rc_color line[RC_N_VOTES];
};

/* A size of page with the type that suits it.  Lengths in points (1/72 in). */
struct rc_preset {
	const char *name;
	const char *help;
	double width, height;
	double dpi;                                      /* of the PNG */
	double title, subtitle, label, footer, smallest; /* type sizes */
	double margin;
	double line, hairline; /* data line, grid line */
	double row;            /* height of a row in row charts */
	int title_characters;  /* most characters of a line of the title */
};

/* NULL when there is none of that name. */
const struct rc_theme *rc_theme_find(const char *name);
const struct rc_preset *rc_preset_find(const char *name);

/* Rows of the tables, in order; NULL past the end. */
const struct rc_theme *rc_theme_at(unsigned i);
const struct rc_preset *rc_preset_at(unsigned i);

#endif
