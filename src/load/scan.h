/* The beginning of a record, cut at its delimiters without a parser. */
#ifndef LOAD_SCAN_H
#define LOAD_SCAN_H

#include <stdbool.h>
#include <stddef.h>

enum { RC_SCAN_MOST = 16 }; /* delimiters that are looked for at most */

struct rc_scan {
	size_t cuts[RC_SCAN_MOST]; /* where the delimiters stand */
	bool is_ascii;             /* what stands before the last one */
};

/* Finds the first n_cuts delimiters of the n bytes at text and returns the
 * length up to and with the last of them.  0 if there are not so many, or if
 * anything stands before the last that needs a parser or a complaint: a quote,
 * an end of line, a NUL. */
size_t rc_scan_cut(const char *text, size_t n, char delimiter, size_t n_cuts,
    struct rc_scan *scan);

/* The same where fields may stand in quotes, each as a whole: a quote within
 * them, doubled or not, an end of line or a NUL is left to a parser. */
size_t rc_scan_cut_quoted(const char *text, size_t n, char delimiter,
    size_t n_cuts, struct rc_scan *scan);

/* The same as rc_scan_cut, a byte at a time: for machines without vectors, and
 * for holding the other against it. */
size_t rc_scan_cut_plain(const char *text, size_t n, char delimiter,
    size_t n_cuts, struct rc_scan *scan);

#endif
