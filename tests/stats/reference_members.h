/* What the library says to the reference rows that are about members. */
#ifndef TESTS_REFERENCE_MEMBERS_H
#define TESTS_REFERENCE_MEMBERS_H

/* The value of a row of the reference; NAN if there is no such figure. */
double reference_members(
    const char *denominator, const char *method, const char *parameter);

#endif
