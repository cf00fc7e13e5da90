/* Agreement of all pairs of 200 members over 6,000 roll calls. */
#include <glib.h>
#include <stdio.h>

#include "rollcall/agreement.h"

enum { MEMBERS = 200, ROWS = 6000, RUNS = 30 };

int
main(void)
{
	g_autofree uint8_t *votes = g_new(uint8_t, MEMBERS * ROWS);
	g_autofree double *agreement = g_new(double, MEMBERS *MEMBERS);
	g_autofree long *n = g_new(long, MEMBERS *MEMBERS);
	gint64 pack = G_MAXINT64, pairs = G_MAXINT64;
	uint32_t state = 1;

	for (size_t i = 0; i < MEMBERS * ROWS; i++) {
		state = state * 1664525 + 1013904223;
		votes[i] = (uint8_t)(((uint64_t)state * RC_N_VOTES) >> 32);
	}
	for (int run = 0; run < RUNS; run++) {
		gint64 start = g_get_monotonic_time(), packed;
		struct rc_ballots *ballots =
		    rc_ballots_new(votes, ROWS, MEMBERS);

		packed = g_get_monotonic_time();
		rc_ballots_agreement(ballots, agreement, n);
		pairs = MIN(pairs, g_get_monotonic_time() - packed);
		pack = MIN(pack, packed - start);
		rc_ballots_free(ballots);
	}
	printf("%7.2f ms  agreement of %d members, %d roll calls: packing "
	       "%.2f, pairs %.2f (at most 10)\n",
	    (double)(pack + pairs) / 1000, MEMBERS, ROWS, (double)pack / 1000,
	    (double)pairs / 1000);
	return 0;
}
