/* The numbers that a figure states, in a set, and those typed beside it that it
 * does not state.  A number is of its unit: 62% is not 62 members, and 1.5
 * points a year are no change of 1.5 points. */
#ifndef CHARTS_NUMBERS_H
#define CHARTS_NUMBERS_H

#include "charts/votes.h"

/* Empty; g_hash_table_unref. */
GHashTable *numbers_new(void);

/* Counts, shares, years, changes since the first and slopes of the votes. */
void numbers_add_votes(GHashTable *numbers, const struct votes *votes);
void numbers_add_years(GHashTable *numbers, int first, int last);

/* What is known of decisions beside their votes. */
void numbers_add_series(GHashTable *numbers, const struct rc_series *series);

/* What is computed of a scene's words, labels and tooltips; the scale of an
 * axis says nothing of the votes. */
void numbers_add_scene(GHashTable *numbers, const struct rc_scene *scene);

/* The numbers of a text, outside its fields, that are not in the set: each
 * once, in order, a share with its "%".  g_ptr_array_unref. */
GPtrArray *numbers_foreign(GHashTable *numbers, const char *text);

#endif
