/* Fields in the words that users give to a figure: "Yes at {yes.share.last}",
 * so that no number is typed that the data do not say. */
#ifndef CHARTS_FIELDS_H
#define CHARTS_FIELDS_H

#include "charts/votes.h"

/* The text with its fields filled in:
 * {PART.share.WHEN} "62%", {PART.count.WHEN} "119", {PART.slope} "+1.5" in
 * percentage points a year; {members.WHEN}; {votes}, {first}, {last}, {topic}.
 * PART is yes, no, abstain or nonvoting; WHEN a year with a vote, first or
 * last, and last where it is left out.  "{{" is a brace.  NULL and *err
 * (RC_EUSAGE, naming option and field) for a field that there is not; the
 * caller frees with g_free. */
char *fields_expand(const struct rc_figure *figure, const struct votes *votes,
    const char *option, const char *text, struct rc_error *err);

#endif
