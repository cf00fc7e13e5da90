#include "stats/reference.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "dprk_members.h"
#include "nearly.h"
#include "rollcall/agreement.h"
#include "rollcall/cochran_q.h"
#include "rollcall/cohesion.h"
#include "rollcall/paired.h"
#include "support/support.h"

/* A row of the reference.  what: the parameter from its first point on. */
struct row {
	const struct dprk_members *dprk;
	enum rc_denominator of;
	const char *parameter, *what;
};

struct named {
	const char *name;
	double value;
};

static double
value_of(const char *name, const struct named *values, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(values[i].name, name) == 0)
			return values[i].value;
	return NAN;
}

#define PICK(name, ...)                                                        \
	value_of(name, (const struct named[]){ __VA_ARGS__ },                  \
	    G_N_ELEMENTS(((const struct named[]){ __VA_ARGS__ })))

/* "members both years" are members, "both voted" participating. */
static enum rc_denominator
denominator_of(const char *words)
{
	return g_str_has_prefix(words, "members") ? RC_OF_MEMBERS
	    : g_str_has_prefix(words, "voting")   ? RC_OF_VOTING
						  : RC_OF_PARTICIPATING;
}

/* "2005_2006.": the two years. */
static struct rc_transition
table_of(const struct row *row)
{
	int first = atoi(row->parameter), second = atoi(row->parameter + 5);
	struct rc_transition all =
	    rc_transition_count(dprk_row(row->dprk, first),
		dprk_row(row->dprk, second), row->dprk->members);

	return rc_transition_within(&all, row->of);
}

static enum rc_vote
vote_of(const char *key)
{
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (strcmp(rc_vote_key((enum rc_vote)vote), key) == 0)
			return (enum rc_vote)vote;
	return RC_NONMEMBER;
}

static double
transition(const struct row *row)
{
	struct rc_transition t = table_of(row);
	g_auto(GStrv) votes = g_strsplit(row->what, "_to_", 2);

	return t.count[vote_of(votes[0])][vote_of(votes[1])];
}

static double
mcnemar_yes(const struct row *row)
{
	struct rc_transition t = table_of(row);
	struct rc_mcnemar m = rc_mcnemar_of(&t, RC_YES);

	return PICK(row->what, { "from_yes", m.from }, { "to_yes", m.to },
	    { "chi2", m.chi2 }, { "p", m.p }, { "chi2_cc", m.chi2_corrected },
	    { "p_cc", m.p_corrected }, { "p_exact", m.p_exact });
}

static double
test_value(struct rc_symmetry test, const char *name)
{
	return PICK(
	    name, { "chi2", test.chi2 }, { "df", test.df }, { "p", test.p });
}

static double
stuart_maxwell(const struct row *row)
{
	struct rc_transition t = table_of(row);

	return test_value(rc_stuart_maxwell_of(&t), row->what);
}

static double
bhapkar(const struct row *row)
{
	struct rc_transition t = table_of(row);

	return test_value(rc_bhapkar_of(&t), row->what);
}

static double
bowker(const struct row *row)
{
	struct rc_transition t = table_of(row);

	return test_value(rc_bowker_of(&t), row->what);
}

static double
cochran_q_yes(const struct row *row)
{
	struct rc_cochran_q q = rc_cochran_q_of(row->dprk->votes,
	    row->dprk->rows, row->dprk->members, RC_YES, row->of);

	return PICK(row->parameter, { "Q", q.q }, { "df", q.df }, { "p", q.p },
	    { "n_countries", (double)q.members });
}

/* "y2005" */
static struct rc_tally
tally_of(const struct row *row)
{
	const uint8_t *votes = dprk_row(row->dprk, atoi(row->parameter + 1));
	struct rc_tally tally = { .members = 0 };

	for (size_t m = 0; m < row->dprk->members; m++)
		if (votes[m] != RC_NONMEMBER) {
			tally.count[votes[m]]++;
			tally.members++;
		}
	return tally;
}

static double
rice_index(const struct row *row)
{
	struct rc_tally tally = tally_of(row);

	return rc_rice_index(&tally);
}

static double
agreement_index(const struct row *row)
{
	struct rc_tally tally = tally_of(row);

	return rc_agreement_index(&tally);
}

static double
fleiss_kappa(const struct row *row)
{
	const struct dprk_members *d = row->dprk;
	struct rc_fleiss by_vote =
	    rc_fleiss_of(d->votes, d->rows, d->members, RC_UNITS_ROLL_CALLS);
	struct rc_fleiss by_member =
	    rc_fleiss_of(d->votes, d->rows, d->members, RC_UNITS_MEMBERS);

	return PICK(row->parameter,
	    { "items_years_raters_countries", by_vote.kappa },
	    { "items_countries_raters_years", by_member.kappa },
	    { "n_countries", (double)by_vote.members });
}

static double
krippendorff_alpha(const struct row *row)
{
	const struct dprk_members *d = row->dprk;
	enum rc_units units =
	    g_str_has_prefix(row->parameter, "units_countries")
	    ? RC_UNITS_MEMBERS
	    : RC_UNITS_ROLL_CALLS;
	double metric = PICK(row->what, { "nominal", RC_METRIC_NOMINAL },
	    { "ordinal", RC_METRIC_ORDINAL },
	    { "interval", RC_METRIC_INTERVAL });

	if (isnan(metric))
		return NAN;
	return rc_krippendorff_alpha(
	    d->votes, d->rows, d->members, units, (enum rc_metric)(int)metric);
}

/* "US-CN." */
static struct rc_joint
joint_of(const struct row *row)
{
	static const char *const codes[][2] = {
		{ "US", "USA" },
		{ "CN", "CHN" },
		{ "KR", "KOR" },
		{ "KP", "PRK" },
		{ "IN", "IND" },
		{ "BR", "BRA" },
	};
	struct rc_ballots *ballots = rc_ballots_new(
	    row->dprk->votes, row->dprk->rows, row->dprk->members);
	size_t pair[2] = { 0, 0 };
	struct rc_joint joint;

	for (size_t side = 0; side < 2; side++)
		for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
			if (strncmp(
				row->parameter + 3 * side, codes[i][0], 2) == 0)
				pair[side] =
				    dprk_column(row->dprk, codes[i][1]);
	joint = rc_ballots_joint(ballots, pair[0], pair[1]);
	rc_ballots_free(ballots);
	return joint;
}

static double
pair(const struct row *row)
{
	struct rc_joint joint = joint_of(row);

	return PICK(row->what, { "n_votes", (double)rc_joint_total(&joint) },
	    { "agree_share", rc_joint_agreement(&joint, RC_WEIGHTS_PLAIN) });
}

static double
cohen_kappa(const struct row *row)
{
	struct rc_joint joint = joint_of(row);
	double plain = rc_joint_kappa(&joint, RC_WEIGHTS_PLAIN);
	double linear = rc_joint_kappa(&joint, RC_WEIGHTS_LINEAR);
	double quadratic = rc_joint_kappa(&joint, RC_WEIGHTS_QUADRATIC);

	return PICK(row->what, { "none", plain }, { "linear", linear },
	    { "quadratic", quadratic }, { "none.undefined", isnan(plain) },
	    { "linear.undefined", isnan(linear) },
	    { "quadratic.undefined", isnan(quadratic) });
}

static double
signorino_ritter(const struct row *row)
{
	struct rc_joint joint = joint_of(row);

	return PICK(row->what,
	    { "absolute", rc_joint_s(&joint, RC_WEIGHTS_LINEAR) },
	    { "squared", rc_joint_s(&joint, RC_WEIGHTS_QUADRATIC) });
}

static const struct {
	const char *name;
	double (*compute)(const struct row *row);
	size_t rows; /* of the reference */
} methods[] = {
	{ "transition", transition, 128 },
	{ "mcnemar_yes", mcnemar_yes, 112 },
	{ "stuart_maxwell", stuart_maxwell, 48 },
	{ "bhapkar", bhapkar, 32 },
	{ "bowker", bowker, 48 },
	{ "cochran_q_yes", cochran_q_yes, 7 },
	{ "rice_index", rice_index, 9 },
	{ "hix_agreement_index", agreement_index, 9 },
	{ "fleiss_kappa", fleiss_kappa, 3 },
	{ "krippendorff_alpha", krippendorff_alpha, 6 },
	{ "pair", pair, 8 },
	{ "cohen_kappa", cohen_kappa, 12 },
	{ "signorino_ritter_S", signorino_ritter, 8 },
};

static double
value_in(const struct dprk_members *dprk, const char *denominator,
    const char *method, const char *parameter)
{
	const char *point = strchr(parameter, '.');
	struct row row = { dprk, denominator_of(denominator), parameter,
		point == NULL ? "" : point + 1 };

	for (size_t i = 0; i < G_N_ELEMENTS(methods); i++)
		if (strcmp(methods[i].name, method) == 0)
			return methods[i].compute(&row);
	return NAN;
}

double
reference_members(
    const char *denominator, const char *method, const char *parameter)
{
	struct dprk_members dprk;
	double value;

	dprk_members_load(&dprk);
	value = value_in(&dprk, denominator, method, parameter);
	dprk_members_clear(&dprk);
	return value;
}
