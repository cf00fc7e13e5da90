/* A report as something to read: figures, tables and sentences under test, what
 * they found first, how it was computed, and what it was made from.  The same
 * in HTML, Markdown and LaTeX.
 *
 * The page of HTML is whole in itself: it asks for nothing from anywhere, reads
 * without its script, follows the light or dark of the reader's screen, and
 * prints light. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include <glib.h>

#include "report/lock.h"
#include "rollcall/claim.h"
#include "rollcall/render.h"
#include "tables/table.h"

enum rc_page_kind {
	RC_PAGE_FIGURE,
	RC_PAGE_TABLE,
	RC_PAGE_CLAIM,
};

/* A file to be had beside the page. */
struct rc_page_link {
	const char *words; /* "SVG" */
	const char *path;  /* relative to the page */
};

struct rc_page_part {
	enum rc_page_kind kind;
	const char *name;    /* "01-history" */
	const char *command; /* that makes it; may be NULL */
	/* Of a figure: a scene a page, with a twin in the dark, of a preset
	 * that is bare: title and source are written beside it. */
	const struct rc_scene *const *scenes;
	size_t n_scenes;
	/* Of a figure and a table: as readers have it.  In Markdown a figure
	 * shows its links to .svg, else .png, and in LaTeX those to .pdf. */
	const struct rc_table *table;
	const struct rc_page_link *links;
	size_t n_links;
	/* Of a claim. */
	const char *says, *answer;
	enum rc_verdict verdict;
	bool expects; /* that it is true */
};

/* Everything is borrowed; what is NULL is left out. */
struct rc_page {
	const char *title;
	const struct rc_page_part *parts; /* in order */
	size_t n_parts;
	const char *program; /* its version */
	const struct rc_pairs *inputs, *libraries, *fonts;
};

/* Appends the whole file.  False and *err (RC_EDRAW) if a figure cannot be
 * drawn. */
bool rc_page_html(const struct rc_page *page, struct rc_type *type,
    GString *out, struct rc_error *err);

void rc_page_markdown(const struct rc_page *page, GString *out);
void rc_page_latex(const struct rc_page *page, GString *out);

#endif
