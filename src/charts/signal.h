/* What is known of decisions beside their votes, as numbers by year: members
 * that sponsored them, members that kept away from a consensus. */
#ifndef CHARTS_SIGNAL_H
#define CHARTS_SIGNAL_H

#include "rollcall/select.h"

enum { SIGNAL_SPONSORS, SIGNAL_DISSOCIATED, SIGNAL_N };

/* "co-sponsors at adoption"; static text. */
const char *signal_label(int signal);

/* The number of the i-th decision; false where it is not known. */
bool signal_number(
    const struct rc_series *series, int signal, size_t i, int *number);

/* Is a number of it the least that it can be? */
bool signal_is_least(int signal);

/* "53", ">=4" of the i-th decision; NULL where it is not known.  g_free. */
char *signal_text(const struct rc_series *series, int signal, size_t i);

/* Is it known of any of them? */
bool signal_is_known(const struct rc_series *series, int signal);

#endif
