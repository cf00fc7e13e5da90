/* The rows of charts that set topics or bodies against each other. */
#ifndef CMD_PLOT_SERIES_H
#define CMD_PLOT_SERIES_H

#include "cmd/input.h"

/* struct rc_series, which the array owns; g_array_unref. */
GArray *plot_series_new(void);

/* Adds what a filter leaves of the selection, with what is known beside its
 * votes; nothing where it leaves nothing. */
bool plot_series_add(GArray *series, const struct input *input,
    const char *label, const struct rc_filter *filter, struct rc_error *err);

/* Adds a row for each topic that is named; where none is, for each body, or if
 * the decisions are on several subjects, for each subject in each body.
 * RC_EUSAGE where those are more than can be read, or nothing has a date. */
bool plot_series_ask(GArray *series, const struct input_options *options,
    const struct input *input, struct rc_error *err);

/* RC_EUSAGE: without dates there is no row. */
bool plot_series_fail_undated(struct rc_error *err);

#endif
