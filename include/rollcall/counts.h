/* Tests on counts over the years.  Both take every vote of every year as a new
 * one, though the years are the same members: they describe how far the counts
 * are from even, and prove little.  What compares the same members is in
 * rollcall/panel.h. */
#ifndef RC_COUNTS_H
#define RC_COUNTS_H

#include <stddef.h>

/* Does the share rise or fall with x?  All NAN where the shares cannot differ:
 * one x, none or all in every year, no point. */
struct rc_cochran_armitage {
	size_t n;    /* points used */
	double z;    /* above 0 where the share rises */
	double chi2; /* z squared, on 1 degree of freedom */
	double p;    /* two-sided */
};

/* Of k[i] of whole[i] at x[i], no correction for continuity.  Points with an x
 * that is not finite, or with counts that are none (k < 0, k > whole, whole <
 * 1), are left out.  Armitage, Biometrics 11 (1955) 375-386. */
struct rc_cochran_armitage rc_cochran_armitage_test(
    const double *x, const int *k, const int *whole, size_t n);

/* Are the parts alike in every row?  All NAN where the table has fewer than two
 * rows or two columns. */
struct rc_chi_square {
	size_t rows, columns; /* of the table: those with a count above 0 */
	double df;            /* (rows - 1) * (columns - 1) */
	double chi2, p;       /* Pearson's */
	double g2, g2_p;      /* by the ratio of likelihoods */
	double min_expected;  /* below 5, p is rough */
	double cramers_v;     /* 0..1 */
};

/* counts: n rows of parts.  Rows with a negative count are left out, and so are
 * rows and columns of nothing but 0.  Agresti, Categorical Data Analysis, 3rd
 * ed., 3.2. */
struct rc_chi_square rc_chi_square_test(
    const int *counts, size_t n, size_t parts);

#endif
