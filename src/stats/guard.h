/* GSL's own error handler ends the program; a program that uses the library
 * turns it off first.  The statistics check their domain before every call. */
#ifndef STATS_GUARD_H
#define STATS_GUARD_H

void rc_stats_forbid_abort(void);

#endif
