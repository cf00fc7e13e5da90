/* What is known of decisions beside their votes, as numbers by year: members
 * that sponsored them, members that kept away from a consensus. */
#ifndef CHARTS_SIGNAL_H
#define CHARTS_SIGNAL_H

#include "rollcall/select.h"

enum { SIGNAL_SPONSORS, SIGNAL_DISSOCIATED, SIGNAL_N };

/* "co-sponsors at adoption"; static text. */
const char *signal_label(int signal);

struct signal_number {
	int value;
	bool is_least; /* there may be more */
};

/* The number of the i-th decision; false where it is not known. */
bool signal_number(const struct rc_series *series, int signal, size_t i,
    struct signal_number *number);

/* "53", ">=4"; g_free. */
char *signal_text(struct signal_number number);

/* Is it known of any of them? */
bool signal_is_known(const struct rc_series *series, int signal);

#endif
