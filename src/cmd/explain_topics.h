/* What `rollcall explain` explains.  A further kind of topics is one more table
 * of this form, and one row in cmd_explain.c. */
#ifndef CMD_EXPLAIN_TOPICS_H
#define CMD_EXPLAIN_TOPICS_H

#include <glib.h>

enum { EXPLAIN_COLUMNS = 80, EXPLAIN_LINES = 24 }; /* most of a page */

struct explain_topics {
	const char *heading;            /* of their list */
	const char *(*name)(size_t i);  /* what users type; NULL past the end */
	const char *(*title)(size_t i); /* a few words */
	void (*page)(size_t i, GString *out);
};

/* The codes of problems, and the statistics. */
extern const struct explain_topics explain_problems;
extern const struct explain_topics explain_statistics;

/* Appends the lines of text.  One that is wider than a page is broken at
 * blanks; what goes on stands hang columns further in. */
void explain_wrap(GString *out, int indent, int hang, const char *text);

#endif
