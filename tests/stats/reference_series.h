/* Statistics of the yearly shares of the DPRK votes, under the names of the
 * table of reference values. */
#ifndef TESTS_STATS_REFERENCE_SERIES_H
#define TESTS_STATS_REFERENCE_SERIES_H

/* "members", "theil_sen", "yes.slope": the figure as the library has it; NAN if
 * it is not one of these statistics. */
double reference_series(
    const char *denominator, const char *method, const char *parameter);

#endif
