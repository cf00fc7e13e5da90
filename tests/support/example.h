/* A report of the bundled data with all kinds of charts, for the tests of the
 * page. */
#ifndef TESTS_EXAMPLE_H
#define TESTS_EXAMPLE_H

#include "report/page.h"

struct example {
	struct rc_page page;
	struct rc_type *type;
	GPtrArray *owned; /* what the page borrows */
};

struct example *example_new(void);
void example_free(struct example *example);

/* The page as HTML; fails the test if it cannot be made. */
GString *example_html(const struct example *example);

#endif
