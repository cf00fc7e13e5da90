/* Text: folding for comparison, and safe showing. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include <glib.h>

/* text with case and typographic quotes folded away, for comparing: the
 * caller frees with g_free. */
char *rc_text_fold(const char *text);

/* A name as it is compared with one that somebody typed: folded, without
 * accents, full stops and apostrophes, "and" for "&", single blanks for all
 * else between its words, and no "the" before it; the caller frees with
 * g_free. */
char *rc_text_bare(const char *text);

/* Does text contain the folded needle (from rc_text_fold)? */
bool rc_text_contains(const char *text, const char *folded_needle);

/* Appends n bytes of text so that a terminal shows them as they are: control
 * characters and bytes that are not UTF-8 as escapes ("\x1b"), tabs as blanks.
 */
void rc_text_append_visible(GString *out, const char *text, size_t n);

/* The nearest of candidates to word, for "did you mean"; NULL when none is
 * near (more than a third of its letters differ). */
const char *rc_text_nearest(
    const char *word, const char *const *candidates, size_t n);

/* The same where at most that many edits lead from the word to it. */
const char *rc_text_nearest_within(
    const char *word, const char *const *candidates, size_t n, size_t most);

/* What to add to "no such word": "; did you mean \"history\"?", or "" where
 * none is near; g_free. */
char *rc_text_suggestion(
    const char *word, const char *const *candidates, size_t n);

/* Appends text in lines of at most that many columns, broken at blanks; the
 * second line and those after it begin with indent blanks.  A word that is too
 * long for a line has one to itself.  A no-break space becomes a blank at which
 * no line is broken. */
void rc_text_append_folded(
    GString *out, const char *text, int columns, int indent);

/* "2012–13", "1999–2004", "2005"; the caller frees with g_free. */
char *rc_text_years(int first, int last);

/* Columns that text takes in a terminal. */
int rc_text_columns(const char *text);

#endif
