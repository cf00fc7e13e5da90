/* Where the strips of a figure of modes stand, and what of their words has
 * room. */
#ifndef CHARTS_MODE_FRAME_H
#define CHARTS_MODE_FRAME_H

#include "graphics/page.h"
#include "graphics/scale.h"
#include "rollcall/charts.h"

struct mode {
	const struct rc_figure *figure;
	int first_year, last_year;
	struct rc_page page;
	struct rc_scale years;
	double left, right, pitch, labels;
	double counts[2]; /* the middles of their columns */
	bool has_numbers; /* of co-sponsors and dissociations */
	bool fits;
};

/* Finds the places on the page, and whether all of it fits. */
void mode_place_frame(struct mode *m);

/* The middle of a decision's mark; those of one year stand side by side. */
double mode_place_of(
    const struct mode *m, const struct rc_selection *s, size_t i);

/* The radius of a mark beside the others of its year, and of one alone. */
double mode_radius(
    const struct mode *m, const struct rc_selection *s, size_t i);
double mode_full_radius(const struct mode *m);

struct rc_text_style mode_number_style(const struct mode *m);

#endif
