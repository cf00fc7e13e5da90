/* Do the parts of yearly counts overlap in time?  Where they do not, logits on
 * the year have no finite estimate, and a search for it would not end. */
#ifndef STATS_OVERLAP_H
#define STATS_OVERLAP_H

#include <stdbool.h>
#include <stddef.h>

/* counts: n rows of parts, none negative.  True if the estimate is finite:
 * the spans of x in which the parts occur hang together, each sharing more
 * than an end with the others.  False also when a part occurs nowhere.  For
 * two parts this is the overlap of Albert & Anderson, Biometrika 71 (1984)
 * 1-10; for more, two parts that overlap stand for one against the rest,
 * since a difference of their lines cannot change sign twice. */
bool rc_overlap_holds(
    const double *x, const double *counts, size_t n, size_t parts);

#endif
