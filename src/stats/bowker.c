#include "rollcall/paired.h"

#include "stats/symmetry.h"

struct rc_symmetry
rc_bowker_of(const struct rc_transition *table)
{
	double chi2 = 0;
	int df = 0;

	for (int a = RC_YES; a < RC_N_VOTES; a++)
		for (int b = a + 1; b < RC_N_VOTES; b++) {
			double there = table->count[a][b];
			double back = table->count[b][a];

			if (there + back == 0)
				continue;
			chi2 +=
			    (there - back) * (there - back) / (there + back);
			df++;
		}
	return rc_symmetry_of(chi2, df);
}
