/* What a part of a report says, before and now. */
#ifndef REPORT_FINDINGS_H
#define REPORT_FINDINGS_H

#include "report/lock.h"

/* Of claims: "yes", "no" or "cannot be told". */
#define RC_FINDINGS_HOLDS "holds"
/* Of slopes. */
#define RC_FINDINGS_UNIT " points a year"

/* Appends a line for every finding that is not as it was, "  02-trend  slope of
 * yes: +1.50 -> +1.42 points a year", and returns how many there are. */
size_t rc_findings_changes(const char *name, const struct rc_pairs *before,
    const struct rc_pairs *now, GString *out);

#endif
