/* A label beside the point that it is of, where nothing else is drawn. */
#ifndef CHARTS_BESIDE_H
#define CHARTS_BESIDE_H

#include "graphics/page.h"

enum beside {
	BESIDE_RIGHT,
	BESIDE_LEFT,
	BESIDE_ABOVE,
	BESIDE_BELOW,
	N_BESIDE,
};

/* Where labels may stand, and what is in their way: the shapes of the scene
 * from that one on. */
struct beside_room {
	struct rc_rect frame;
	size_t first_shape;
};

/* Places the label as near to its point as it is free and in the frame, on the
 * first side of the order where it is.  Above and below it may stand off a
 * little, as long as nothing is between it and the point; where there is no
 * such place, also further off, at the end of a leader.  NULL where that is not
 * free either: then nothing is drawn. */
struct rc_shape *beside_label(struct rc_page *page,
    const struct beside_room *room, const char *role, const char *words,
    struct rc_point point, const enum beside order[N_BESIDE],
    struct rc_text_style style);

#endif
