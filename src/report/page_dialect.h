/* What a page has in common as Markdown and as LaTeX: only the marks differ. */
#ifndef REPORT_PAGE_DIALECT_H
#define REPORT_PAGE_DIALECT_H

#include "report/page_parts.h"

struct rc_dialect {
	char *(*escape)(const char *text);
	const char *section; /* with %s for its heading */
	const char *part;    /* with %s for its number, before its headline */
	const char *part_end;
	const char *list, *item, *list_end;
	const char *strong, *strong_end;
	const char *picture[2]; /* suffixes of pictures, the best first */
	void (*add_figure)(GString *out, const struct rc_page_part *part);
	void (*add_table)(GString *out, const struct rc_page_part *part);
	void (*finish_part)(GString *out, const struct rc_page_part *part);
};

/* Appends the text as the dialect has it, between two that are so already. */
void rc_dialect_add(const struct rc_dialect *dialect, GString *out,
    const char *before, const char *text, const char *after);

/* The suffix of the pictures of a part; NULL where it has none. */
const char *rc_dialect_picture(
    const struct rc_dialect *dialect, const struct rc_page_part *part);

/* Findings, all parts, methods: everything between the title and the
 * manifest. */
void rc_dialect_page(
    const struct rc_dialect *dialect, const struct rc_page *page, GString *out);

#endif
