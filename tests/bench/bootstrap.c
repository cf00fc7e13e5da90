/* Bootstrap of the trend of the DPRK votes, by number of threads. */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "rollcall/bootstrap.h"
#include "rollcall/load.h"
#include "rollcall/select.h"

enum { RUNS = 30 };

static double
best_ms(const uint8_t *votes, size_t rows, size_t members, const double *years,
    unsigned threads)
{
	gint64 best = G_MAXINT64;

	for (int run = 0; run < RUNS; run++) {
		struct rc_bootstrap_options options = {
			.of = RC_OF_MEMBERS, .seed = 1, .threads = threads
		};
		gint64 start = g_get_monotonic_time();

		rc_bootstrap_slopes(votes, rows, members, years, &options);
		best = MIN(best, g_get_monotonic_time() - start);
	}
	return (double)best / 1000;
}

int
main(void)
{
	const char *path = "datasets/dprk/ga";
	struct rc_record *record = rc_load(
	    &path, 1, &(struct rc_load_options){ .body = -1 }, NULL, NULL);
	size_t members, rows;

	if (record == NULL)
		return 1;
	members = rc_record_n_members(record);
	rows = rc_record_n_resolutions(record);
	g_autofree uint8_t *votes = g_new(uint8_t, rows * members);
	g_autofree double *years = g_new(double, rows);
	for (size_t i = 0; i < rows; i++) {
		memcpy(
		    votes + i * members, rc_record_votes(record, i), members);
		years[i] = rc_record_resolution(record, i)->date.year;
	}
	for (unsigned threads = 1; threads <= 2; threads++)
		printf("%7.2f ms  bootstrap, %d draws, %zu members, "
		       "%zu roll calls, %u thread%s (at most 20)\n",
		    best_ms(votes, rows, members, years, threads),
		    RC_BOOTSTRAP_DRAWS, members, rows, threads,
		    threads == 1 ? "" : "s");
	rc_record_free(record);
	return 0;
}
