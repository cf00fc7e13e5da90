/* Colours, sizes and type of a figure.  Every colour, font size, stroke and
 * gap of a chart comes from here. */
#ifndef RC_THEME_H
#define RC_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "rollcall/error.h"
#include "rollcall/vote.h"

/* sRGB; a is 255 for a colour and 0 for none. */
struct rc_color {
	uint8_t r, g, b, a;
};

enum {
	RC_N_CLASSES = 5,      /* of agreement, from opposite to alike */
	RC_N_GROUP_COLORS = 5, /* African, Asia-Pacific, Eastern European, Latin
				  American and Caribbean, Western European */
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
	double dash[RC_N_VOTES][2]; /* of the line: on and off, in units of the
				       preset; 0, 0 is solid */
	/* Where groups are compared in one panel: told apart by markers too,
	 * and never beside the colours of votes. */
	struct rc_color group[RC_N_GROUP_COLORS];
	struct rc_color classes[RC_N_CLASSES]; /* outlined where they touch the
						  ground */
	const struct rc_theme *dark; /* what it is for a reader who prefers the
					dark; NULL: the same */
};

/* A size of page with the type that suits it.  Lengths in points (1/72 in). */
struct rc_preset {
	const char *name;
	const char *help;
	double width, height;
	bool is_fixed;    /* of that height, whatever the content needs */
	double tallest;   /* most that content may make the height; 0: any */
	bool is_bare;     /* title, subtitle and source stand outside */
	bool in_pixels;   /* a point is a pixel of a screen */
	double unit;      /* what a point of a printed page is here */
	double dpi;       /* of the PNG */
	const char *font; /* NULL: the house's */
	double title, subtitle, label, footer, smallest; /* type sizes */
	double margin;
	double line, hairline, grid;    /* data line; outlines; grid, 0: none */
	double row;                     /* height of a row in row charts */
	double cell_width, cell_height; /* of a page of characters, which fill
					   whole cells; 0: of none */
	int title_characters; /* most characters of a line of the title */
};

/* NULL when there is none of that name. */
const struct rc_theme *rc_theme_find(const char *name);
const struct rc_preset *rc_preset_find(const char *name);

/* Of that name, or a size such as 120x80mm or 800x450px (mm where neither is
 * said), with the type of the preset that is nearest in width.  False and *err
 * (RC_EUSAGE) if it is none, or too small or too large. */
bool rc_preset_parse(
    const char *text, struct rc_preset *preset, struct rc_error *err);

/* The colour of the theme's that words on that fill have: its ink or its
 * ground, whichever stands out more. */
struct rc_color rc_theme_text_on(
    const struct rc_theme *theme, struct rc_color fill);

/* Rows of the tables, in order; NULL past the end. */
const struct rc_theme *rc_theme_at(unsigned i);
const struct rc_preset *rc_preset_at(unsigned i);

#endif
