/* The words that a user gives to a figure: title, subtitle, note and source. */
#ifndef CHARTS_GIVEN_H
#define CHARTS_GIVEN_H

#include "rollcall/charts.h"

/* The figure with its words on one line and their fields filled in; what is
 * NULL stays so.  They belong to the scene.  False and *err (RC_EUSAGE, naming
 * the option) where they are not UTF-8 or have a field that there is not. */
bool given_expand(const struct rc_chart *chart, const struct rc_figure *figure,
    struct rc_scene *scene, struct rc_figure *expanded, struct rc_error *err);

/* Warns of every number that was typed in them, but in the source, and that the
 * drawn figure does not have. */
void given_check(const struct rc_chart *chart, const struct rc_figure *figure,
    const struct rc_scene *scene);

#endif
