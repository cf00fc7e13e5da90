/* Several tests of the same votes: p-values that allow for their number. */
#ifndef RC_MULTIPLE_H
#define RC_MULTIPLE_H

#include <stddef.h>

/* adjusted[i] for each p[i], at most 1 and in the order of p.  A p that is NAN
 * was not tested: it stays NAN and does not count.  adjusted may be p. */

/* Bounds the chance of one false finding or more.  Holm, A simple sequentially
 * rejective multiple test procedure, Scand. J. Stat. 6, 1979. */
void rc_multiple_holm(const double *p, size_t n, double *adjusted);

/* Bounds the share of false findings among the findings, for tests that are
 * independent or depend positively.  Benjamini & Hochberg, Controlling the
 * false discovery rate, J. R. Stat. Soc. B 57, 1995. */
void rc_multiple_benjamini_hochberg(
    const double *p, size_t n, double *adjusted);

#endif
