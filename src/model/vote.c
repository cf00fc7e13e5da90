#include "rollcall/vote.h"

#include "rollcall/record.h"

static const struct {
	const char *key, *words;
} votes[RC_N_VOTES] = {
	[RC_NONMEMBER] = { "nonmember", "Not a member" },
	[RC_YES] = { "yes", "Yes" },
	[RC_ABSTAIN] = { "abstain", "Abstained" },
	[RC_NONVOTING] = { "nonvoting", "Did not vote" },
	[RC_NO] = { "no", "No" },
};

static const struct {
	const char *key, *words;
} denominators[RC_N_DENOMINATORS] = {
	[RC_OF_MEMBERS] = { "members", "members" },
	[RC_OF_PARTICIPATING] = { "participating", "states taking part" },
	[RC_OF_VOTING] = { "voting", "states voting yes or no" },
};

static const struct {
	const char *key, *words;
} bodies[RC_N_BODIES] = {
	[RC_GA] = { "ga", "General Assembly plenary" },
	[RC_C3] = { "c3", "Third Committee of the General Assembly" },
	[RC_HRC] = { "hrc", "Human Rights Council" },
	[RC_CHR] = { "chr", "Commission on Human Rights" },
	[RC_SC] = { "sc", "Security Council" },
};

static const char *const kinds[RC_N_KINDS] = {
	[RC_RESOLUTION] = "resolution",
	[RC_AMENDMENT] = "amendment",
	[RC_MOTION] = "motion",
	[RC_PARAGRAPH] = "paragraph",
};

static const char *const adoptions[RC_N_ADOPTIONS] = {
	[RC_RECORDED] = "recorded",
	[RC_WITHOUT_VOTE] = "without-vote",
	[RC_NON_RECORDED] = "non-recorded",
};

const char *
rc_vote_key(enum rc_vote vote)
{
	return votes[vote].key;
}

const char *
rc_vote_words(enum rc_vote vote)
{
	return votes[vote].words;
}

const char *
rc_denominator_key(enum rc_denominator of)
{
	return denominators[of].key;
}

const char *
rc_denominator_words(enum rc_denominator of)
{
	return denominators[of].words;
}

const char *
rc_body_key(enum rc_body body)
{
	return bodies[body].key;
}

const char *
rc_body_words(enum rc_body body)
{
	return bodies[body].words;
}

const char *
rc_kind_key(enum rc_kind kind)
{
	return kinds[kind];
}

const char *
rc_adoption_key(enum rc_adoption adoption)
{
	return adoptions[adoption];
}
