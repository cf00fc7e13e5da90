/* Moves between two votes as ribbons, instead of a list. */
#ifndef CHARTS_RIBBONS_H
#define CHARTS_RIBBONS_H

#include "rollcall/charts.h"

bool ribbons_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);

#endif
