/* What is said of the statistics: one row a topic. */
#ifndef CMD_EXPLAIN_STATISTICS_H
#define CMD_EXPLAIN_STATISTICS_H

#include <stddef.h>

struct statistic {
	const char *name, *title;
	const char *question; /* that it answers */
	const char *formula;
	const char *reading; /* how to read the number */
	const char *trap;    /* what it does not say */
	const char *source;
};

/* NULL past the end: those of a trend first, then those of members. */
const struct statistic *statistic_at(size_t i);

/* Those of members, which statistic_at goes on with; NULL past the end. */
const struct statistic *member_statistic_at(size_t i);

#endif
