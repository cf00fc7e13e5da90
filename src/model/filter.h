/* A filter made ready to ask: the topic folded, the symbols apart. */
#ifndef MODEL_FILTER_H
#define MODEL_FILTER_H

#include "rollcall/select.h"

struct filter;

/* Borrows what *wanted points to. */
struct filter *filter_new(const struct rc_filter *wanted);
void filter_free(struct filter *filter);

bool filter_wants(
    const struct filter *filter, const struct rc_resolution *resolution);

#endif
