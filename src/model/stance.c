#include "rollcall/stance.h"

#include <glib.h>

struct rc_stances *
rc_stances_new(size_t n)
{
	struct rc_stances *stances = g_new0(struct rc_stances, 1);

	stances->n = n;
	stances->at = g_new0(struct rc_stance, n + 1);
	for (size_t i = 0; i < n; i++) {
		stances->at[i].n_dissociated = -1;
		for (int stage = 0; stage < RC_N_STAGES; stage++)
			stances->at[i].n_sponsors[stage] = -1;
	}
	return stances;
}

void
rc_stances_free(struct rc_stances *stances)
{
	if (stances == NULL)
		return;
	for (size_t i = 0; i < stances->n; i++) {
		g_free(stances->at[i].words);
		g_free(stances->at[i].confidence);
	}
	g_free(stances->at);
	g_free(stances);
}

static const char *const stages[RC_N_STAGES] = {
	[RC_AS_TABLED] = "as_tabled",
	[RC_AT_ADOPTION] = "at_adoption",
	[RC_AT_SOME_STAGE] = "at_some_stage",
};

static const char *const sponsorships[RC_N_SPONSORSHIPS] = {
	[RC_SPONSOR_UNKNOWN] = "",
	[RC_SPONSOR_NOT] = "no",
	[RC_SPONSOR_ONE] = "yes",
	[RC_SPONSOR_MAIN] = "main",
};

const char *
rc_stage_key(enum rc_stage stage)
{
	return stages[stage];
}

const char *
rc_sponsorship_key(enum rc_sponsorship sponsorship)
{
	return sponsorships[sponsorship];
}
