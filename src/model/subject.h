/* What titles are about. */
#ifndef MODEL_SUBJECT_H
#define MODEL_SUBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/select.h"

/* A copy of the title as far as it names the subject: the Digital Library adds
 * " : resolution / adopted by ...".  Well-known long names are shortened.  The
 * caller frees with g_free. */
char *rc_title_subject(const char *title);

/* The subject without an opening that says no more, "Situation of "; a part of
 * what is given. */
const char *rc_subject_topic(const char *subject);

/* What the titles of one subject have in common and those of two have not:
 * case, quotes, openings, articles and what the library adds do not matter. The
 * caller frees with g_free; "" of "". */
char *rc_title_key(const char *title);

/* Are there decisions on different subjects? */
bool rc_selection_is_on_several(const struct rc_selection *selection);

/* Has the i-th of the selection the title of the one before, letter by letter?
 * Then nothing need be asked of it again, which takes its time. */
bool rc_title_repeats(const struct rc_selection *selection, size_t i);

#endif
