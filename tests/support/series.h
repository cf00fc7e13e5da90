/* Topics or bodies beside each other, for the charts and tables that compare
 * them. */
#ifndef TESTS_SERIES_H
#define TESTS_SERIES_H

#include "rollcall/rollcall.h"
#include "tables/tables.h"

enum { SERIES_MOST = 40 };

struct series {
	struct rc_record *record;
	struct rc_selection *all;
	struct rc_series of[SERIES_MOST];
	size_t n;
};

/* A series for each topic in the titles of a text of outcomes, up to n; topics
 * with nothing are left out. */
struct series series_of_topics(
    const char *text, const char *const *topics, size_t n);

/* The bundled resolutions, a series a body, with what is known beside the
 * votes. */
struct series series_of_dprk(void);

void series_free(struct series *series);

/* They are borrowed. */
struct rc_figure series_figure(const struct series *series, const char *preset);
struct rc_table_request series_request(const struct series *series);

#endif
