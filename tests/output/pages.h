/* Tables for the tests of the formats that make pages. */
#ifndef TESTS_OUTPUT_PAGES_H
#define TESTS_OUTPUT_PAGES_H

#include "output/output.h"

/* Two votes with bars, and between them years without: a span.  One number is
 * not known. */
struct rc_table *page_of_votes(void);

/* One text: as the first line, in a cell, and as a note. */
struct rc_table *page_of_text(const char *text);

/* What the format makes of the table, which is freed; g_free. */
char *page_in(const char *format, bool ascii, struct rc_table *table);

#endif
