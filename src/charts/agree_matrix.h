/* With whom each member agrees, as a matrix of classes. */
#ifndef CHARTS_AGREE_MATRIX_H
#define CHARTS_AGREE_MATRIX_H

#include "rollcall/charts.h"

/* Members by regional group and name; RC_EUSAGE for more than can be read. */
bool agree_draw_matrix(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);

#endif
