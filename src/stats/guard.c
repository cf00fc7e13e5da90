#include "stats/guard.h"

#include <gsl/gsl_errno.h>

void
rc_stats_forbid_abort(void)
{
	gsl_set_error_handler_off();
}
