/* The files of a build, and its manifest. */
#ifndef CMD_BUILD_FILES_H
#define CMD_BUILD_FILES_H

#include "cmd/report_state.h"

/* Nothing is written twice, nor over the data: RC_EUSAGE. */
bool build_check(const struct report_state *state, struct rc_error *err);

/* Writes what was made, each file whole, and then the manifest: if that is not
 * written, what it should list is stale for the next build.  bundled is the
 * folder of the bundled data, or NULL. */
bool build_write(const struct report_state *state, const char *bundled,
    struct rc_error *err);

#endif
