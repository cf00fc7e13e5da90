#include "rollcall/agreement.h"

#include <glib.h>
#include <math.h>

#include "stats/rollcalls.h"

/* From how the votes of each unit fall: as many of each, or none. */
static double
kappa_of(long (*counts)[RC_N_LEVELS], size_t units, size_t votes_each)
{
	double total[RC_N_LEVELS] = { 0 }, all = 0, alike = 0, chance = 0;

	for (size_t u = 0; u < units; u++)
		for (int level = 0; level < RC_N_LEVELS; level++) {
			double n = (double)counts[u][level];

			total[level] += n;
			all += n;
			alike += n * (n - 1);
		}
	if (!(all > 0) || votes_each < 2)
		return NAN;
	alike /= all * (double)(votes_each - 1);
	for (int level = 0; level < RC_N_LEVELS; level++)
		chance += total[level] / all * (total[level] / all);
	return chance < 1 ? (alike - chance) / (1 - chance) : NAN;
}

struct rc_fleiss
rc_fleiss_of(
    const uint8_t *votes, size_t rows, size_t members, enum rc_units units)
{
	g_autofree bool *in = g_new(bool, members + 1);
	g_autofree long(*counts)[RC_N_LEVELS] =
	    g_malloc0_n(MAX(rows, members) + 1, sizeof *counts);
	bool by_member = units == RC_UNITS_MEMBERS;
	struct rc_fleiss result;

	result.members = rc_rollcalls_complete(
	    votes, rows, members, RC_OF_PARTICIPATING, in);
	rc_rollcalls_count(votes, rows, members, in, units, counts);
	result.kappa = kappa_of(counts, by_member ? members : rows,
	    by_member ? rows : result.members);
	return result;
}
