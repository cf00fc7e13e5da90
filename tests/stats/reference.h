/* Statistics of the DPRK votes as the library has them, under the names of the
 * table of reference values: "members", "theil_sen", "yes.slope". */
#ifndef TESTS_STATS_REFERENCE_H
#define TESTS_STATS_REFERENCE_H

/* Of the yearly shares, of the yearly counts, of the members; NAN where it is
 * not one of these statistics. */
double reference_series(
    const char *denominator, const char *method, const char *parameter);
double reference_counts(
    const char *denominator, const char *method, const char *parameter);
double reference_members(
    const char *denominator, const char *method, const char *parameter);

#endif
