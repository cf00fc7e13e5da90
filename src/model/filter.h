/* A filter made ready to ask: the topic folded, the symbols apart. */
#ifndef MODEL_FILTER_H
#define MODEL_FILTER_H

#include "rollcall/select.h"

struct filter;

/* Borrows what *wanted points to. */
struct filter *filter_new(const struct rc_filter *wanted);
void filter_free(struct filter *filter);

/* Does the word name the decision of that symbol?  The symbol or its end after
 * a slash, in any case: "60/173" and "RES/60/173" mean "A/RES/60/173". */
bool filter_names(const char *word, const char *symbol);

bool filter_wants(
    const struct filter *filter, const struct rc_resolution *resolution);

#endif
