/* Numbers as text, the same under every locale. */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum { RC_NUMBER_SIZE = 48 }; /* room for any number written here */

/* The fewest digits that read back as the same double; "" if not finite. */
const char *rc_number_exact(char buffer[RC_NUMBER_SIZE], double x);

/* x with that many decimals, halves rounded away from zero, U+2212 for minus
 * and, if signed, + for plus; an en dash if not finite.  -0.0 reads 0.0. */
const char *rc_number_fixed(
    char buffer[RC_NUMBER_SIZE], double x, int decimals, bool is_signed);

/* share (0..1) as whole percent, "62%"; "<1%" and ">99%" for what would round
 * to 0 or 100 but is not; an en dash if not finite. */
const char *rc_number_percent(char buffer[RC_NUMBER_SIZE], double share);

/* p, a probability, with three decimals: "0.041", or "< 0.001"; an en dash if
 * not finite. */
const char *rc_number_p(char buffer[RC_NUMBER_SIZE], double p);

/* Splits whole cells among n parts by largest remainder; parts need not add to
 * 1.  Ties go to the earlier part.  Parts that are not finite get none. */
void rc_number_apportion(const double *parts, size_t n, int cells, int *out);

#endif
