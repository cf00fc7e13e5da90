/* What the three forms of a page share. */
#ifndef REPORT_PAGE_PARTS_H
#define REPORT_PAGE_PARTS_H

#include "report/page.h"

/* The sections of a page, in order. */
struct rc_page_section {
	const char *id, *heading;
	enum rc_page_kind kind; /* of the parts that it has */
	const char *one;        /* "Figure" */
};
enum { RC_PAGE_N_SECTIONS = 3 };
extern const struct rc_page_section rc_page_sections[RC_PAGE_N_SECTIONS];

size_t rc_page_count(const struct rc_page *page, enum rc_page_kind kind);

/* "Figure 3"; g_free. */
char *rc_page_number(const struct rc_page *page, size_t i);

/* What it found, in a sentence: the title of a figure without the number of its
 * page, the first line of a table, the claim; g_free. */
char *rc_page_headline(const struct rc_page_part *part);

/* The next part with the headline of the i-th, which is no table: a finding
 * may be drawn more than once.  n_parts if there is none. */
size_t rc_page_next_like(const struct rc_page *page, size_t i);
/* Does none before the i-th have that headline? */
bool rc_page_is_first_like(const struct rc_page *page, size_t i);

/* The name without the number that only orders files: "history". */
const char *rc_page_short_name(const struct rc_page_part *part);

/* "holds", "does not hold, as expected"; static text. */
const char *rc_page_verdict(const struct rc_page_part *part);

/* Does the claim come out as the recipe has it? */
bool rc_page_is_expected(const struct rc_page_part *part);

/* The same as the verdict, and why: "Does not hold: true in 7 of 9 recorded
 * votes."; g_free. */
char *rc_page_answer(const struct rc_page_part *part);

/* A line of a table as a sentence, with a capital and a full stop; g_free. */
char *rc_page_sentence(const char *text);

/* How something was computed, and the parts of which that is true. */
struct rc_page_note {
	const char *text;
	GArray *parts; /* size_t */
};

/* Every note of the tables and the figures once, in order; frees itself with
 * g_array_unref. */
GArray *rc_page_notes(const struct rc_page *page);

/* The parts of the manifest: "Inputs" and the pairs; NULL past the end. */
const char *rc_page_manifest(
    const struct rc_page *page, size_t i, const struct rc_pairs **pairs);

/* The lines of page.css and page.js, NULL at the end. */
extern const char *const rc_page_css[];
extern const char *const rc_page_js[];

/* The text as HTML has it, also between quotes. */
void rc_page_escape(GString *out, const char *text);
void rc_page_attribute(GString *out, const char *name, const char *text);

/* Appends <table>.  id is that of its part. */
void rc_page_table(GString *out, const struct rc_table *table, const char *id);

/* Does it have a row a member? */
bool rc_page_is_of_members(const struct rc_table *table);

#endif
