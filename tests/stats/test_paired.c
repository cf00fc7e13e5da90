#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>

#include "dprk_members.h"
#include "nearly.h"
#include "rollcall/paired.h"

enum { N_PARTS = RC_N_VOTES - RC_YES, MOST_MEMBERS = 400 };

/* In the order yes, abstain, nonvoting, no. */
static struct rc_transition
table_from(int count[N_PARTS][N_PARTS])
{
	struct rc_transition t = { .both = 0 };

	for (int from = 0; from < N_PARTS; from++)
		for (int to = 0; to < N_PARTS; to++) {
			t.count[RC_YES + from][RC_YES + to] = count[from][to];
			t.both += count[from][to];
		}
	return t;
}

static struct rc_transition
dprk_table(int first, int second)
{
	struct dprk_members dprk;
	struct rc_transition t;

	dprk_members_load(&dprk);
	t = rc_transition_count(
	    dprk_row(&dprk, first), dprk_row(&dprk, second), dprk.members);
	dprk_members_clear(&dprk);
	return t;
}

/* Votes of nobody in particular, the same every time. */
static void
fill_votes(uint8_t *votes, size_t n, guint32 seed)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(seed);

	for (size_t i = 0; i < n; i++)
		votes[i] = (uint8_t)g_rand_int_range(random, 0, RC_N_VOTES);
}

/* Counted with Python's csv module from datasets/dprk/ga/2005.csv and
 * 2015.csv; Montenegro and South Sudan joined. */
Test(transition, from_2005_to_2015)
{
	static const int expected[N_PARTS][N_PARTS] = {
		{ 80, 6, 1, 1 },
		{ 23, 33, 2, 2 },
		{ 13, 3, 4, 2 },
		{ 1, 6, 0, 14 },
	};
	struct rc_transition t = dprk_table(2005, 2015);

	for (int from = 0; from < N_PARTS; from++)
		for (int to = 0; to < N_PARTS; to++)
			cr_expect_eq(t.count[RC_YES + from][RC_YES + to],
			    expected[from][to], "%d to %d", from, to);
	cr_expect_eq(t.both, 191);
	cr_expect_eq(t.joined, 2);
	cr_expect_eq(t.left, 0);
	cr_expect_eq(t.count[RC_NONMEMBER][RC_YES], 2);
}

Test(transition, of_nobody_is_empty)
{
	const uint8_t outside[] = { RC_NONMEMBER, RC_NONMEMBER };
	struct rc_transition none = rc_transition_count(NULL, NULL, 0);
	struct rc_transition t = rc_transition_count(outside, outside, 2);

	cr_expect_eq(none.both + none.joined + none.left, 0);
	cr_expect_eq(t.both + t.joined + t.left, 0);
	cr_expect_eq(t.count[RC_NONMEMBER][RC_NONMEMBER], 0);
}

Test(transition, turned_round_in_time_it_is_transposed)
{
	uint8_t a[MOST_MEMBERS], b[MOST_MEMBERS];
	struct rc_transition there, back;

	fill_votes(a, MOST_MEMBERS, 1);
	fill_votes(b, MOST_MEMBERS, 2);
	there = rc_transition_count(a, b, MOST_MEMBERS);
	back = rc_transition_count(b, a, MOST_MEMBERS);
	for (int i = 0; i < RC_N_VOTES; i++)
		for (int j = 0; j < RC_N_VOTES; j++)
			cr_expect_eq(there.count[i][j], back.count[j][i]);
	cr_expect_eq(there.joined, back.left);
	cr_expect_eq(there.both, back.both);
}

Test(transition, within_those_that_took_part_nonvoting_is_gone)
{
	struct rc_transition all = dprk_table(2005, 2015);
	struct rc_transition t =
	    rc_transition_within(&all, RC_OF_PARTICIPATING);

	cr_expect_eq(t.both, 80 + 6 + 1 + 23 + 33 + 2 + 1 + 6 + 14);
	cr_expect_eq(t.joined, 0);
	cr_expect_eq(t.count[RC_NONVOTING][RC_YES], 0);
	cr_expect_eq(t.count[RC_NO][RC_ABSTAIN], 6);
	cr_expect_eq(rc_transition_within(&all, RC_OF_MEMBERS).both, 191);
	cr_expect_eq(rc_transition_within(&all, RC_OF_VOTING).both, 96);
}

/* 88 + 23 + 13 + 1 - 6 - 1 - 1 + 2 = 119, read off the table above. */
Test(flows, why_yes_went_from_88_to_119)
{
	struct rc_transition t = dprk_table(2005, 2015);
	struct rc_flows f = rc_flows_of(&t, RC_YES);

	cr_expect_eq(f.before, 88);
	cr_expect_eq(f.after, 119);
	cr_expect_eq(f.from[RC_ABSTAIN], 23);
	cr_expect_eq(f.from[RC_NONVOTING], 13);
	cr_expect_eq(f.from[RC_NO], 1);
	cr_expect_eq(f.from[RC_NONMEMBER], 2);
	cr_expect_eq(f.to[RC_ABSTAIN], 6);
	cr_expect_eq(f.to[RC_NONVOTING], 1);
	cr_expect_eq(f.to[RC_NO], 1);
	cr_expect_eq(f.to[RC_NONMEMBER], 0);
	cr_expect_eq(f.from[RC_YES] + f.to[RC_YES], 0);
}

Test(flows, add_up_to_the_change_of_every_vote)
{
	uint8_t a[MOST_MEMBERS], b[MOST_MEMBERS];

	for (guint32 seed = 1; seed <= 20; seed++) {
		struct rc_transition t;

		fill_votes(a, MOST_MEMBERS, seed);
		fill_votes(b, MOST_MEMBERS, seed + 100);
		t = rc_transition_count(a, b, MOST_MEMBERS);
		for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
			struct rc_flows f = rc_flows_of(&t, (enum rc_vote)vote);
			int before = 0, after = 0, net = 0;

			for (size_t i = 0; i < MOST_MEMBERS; i++) {
				before += a[i] == vote;
				after += b[i] == vote;
			}
			for (int other = 0; other < RC_N_VOTES; other++)
				net += f.from[other] - f.to[other];
			cr_expect_eq(f.before, before);
			cr_expect_eq(f.after, after);
			cr_expect_eq(f.after - f.before, net);
		}
	}
}

struct mcnemar_case {
	char name[40];
	int stayed, from, to, others;
	double chi2, corrected, exact;
};

ParameterizedTestParameters(mcnemar, known)
{
	static struct mcnemar_case cases[] = {
		/* Agresti, Categorical Data Analysis, ratings of a prime
		 * minister; exact: summed with Python's integers */
		{ "approval", 794, 150, 86, 570, 4096.0 / 236, 3969.0 / 236,
		    3.715936139571442e-05 },
		{ "as many each way", 5, 4, 4, 5, 0, 0, 1 },
		{ "one changed", 0, 1, 0, 9, 1, 0, 1 },
		{ "all one way", 0, 0, 10, 0, 10, 8.1, 2.0 / 1024 },
		{ "nobody changed", 7, 0, 0, 3, NAN, NAN, NAN },
		{ "nobody", 0, 0, 0, 0, NAN, NAN, NAN },
	};
	return cr_make_param_array(
	    struct mcnemar_case, cases, G_N_ELEMENTS(cases));
}

ParameterizedTest(struct mcnemar_case *c, mcnemar, known)
{
	/* who is not yes: spread, so that all of them count */
	int count[N_PARTS][N_PARTS] = {
		{ c->stayed, c->from / 2, c->from - c->from / 2, 0 },
		{ c->to / 2, c->others, 0, 0 },
		{ 0, 0, 0, 0 },
		{ c->to - c->to / 2, 0, 0, 0 },
	};
	struct rc_transition t = table_from(count);
	struct rc_mcnemar m = rc_mcnemar_of(&t, RC_YES);

	cr_expect_eq(m.from, c->from);
	cr_expect_eq(m.to, c->to);
	cr_expect(nearly(m.chi2, c->chi2, 1e-14), "%s: %g", c->name, m.chi2);
	cr_expect(nearly(m.chi2_corrected, c->corrected, 1e-14), "%s: %g",
	    c->name, m.chi2_corrected);
	cr_expect(nearly(m.p_exact, c->exact, 1e-11), "%s: %.15g", c->name,
	    m.p_exact);
	/* one degree of freedom: the square of a normal */
	cr_expect(nearly(m.p, erfc(sqrt(c->chi2 / 2)), 1e-12));
	cr_expect(nearly(m.p_corrected, erfc(sqrt(c->corrected / 2)), 1e-12));
}

/* Which of a pair of votes is asked for makes no difference when there are only
 * two. */
Test(mcnemar, yes_and_no_mirror_each_other)
{
	int count[N_PARTS][N_PARTS] = { [0] = { 3, 0, 0, 9 }, [3] = { 2 } };
	struct rc_transition t = table_from(count);
	struct rc_mcnemar yes = rc_mcnemar_of(&t, RC_YES);
	struct rc_mcnemar no = rc_mcnemar_of(&t, RC_NO);

	cr_expect_eq(yes.from, no.to);
	cr_expect_eq(yes.p_exact, no.p_exact);
}

struct symmetry_case {
	char name[40];
	int count[N_PARTS][N_PARTS];
	double stuart;
	int stuart_df;
	double bhapkar, bowker;
	int bowker_df;
};

ParameterizedTestParameters(symmetry, known)
{
	static struct symmetry_case cases[] = {
		/* Stuart (1955), unaided vision of 7477 women, right and left
		 * eye; digits beyond the published from Python's fractions */
		{ "vision",
		    { { 1520, 266, 124, 66 }, { 234, 1512, 432, 78 },
			{ 117, 362, 1772, 205 }, { 36, 82, 179, 492 } },
		    11.956569622982556, 3, 11.975720155525675,
		    19.10655021526677, 6 },
		/* two votes: McNemar, (9 - 2)^2 / 11; Bhapkar's divisor is
		 * 11 - 49 / 20 */
		{ "two votes", { { 5, 0, 0, 9 }, { 0 }, { 0 }, { 2, 0, 0, 4 } },
		    49.0 / 11, 1, 49 / (11 - 49.0 / 20), 49.0 / 11, 1 },
		/* yes with abstain and nonvoting with no: two tests of McNemar,
		 * 16 / 6 + 4 / 4, of 20 members */
		{ "two sets",
		    { { 4, 5, 0, 0 }, { 1, 3, 0, 0 }, { 0, 0, 2, 3 },
			{ 0, 0, 1, 1 } },
		    11.0 / 3, 2, 11.0 / 3 / (1 - 11.0 / 60), 11.0 / 3, 2 },
		{ "back and forth alike",
		    { { 1, 2, 3, 0 }, { 2, 1, 0, 4 }, { 3, 0, 1, 0 },
			{ 0, 4, 0, 1 } },
		    0, 3, 0, 0, 3 },
		/* a ring of three: the totals stay, the moves do not balance */
		{ "in a ring", { { 0, 2, 0, 0 }, { 0, 0, 0, 2 }, { 0 }, { 2 } },
		    0, 2, 0, 6, 3 },
		/* everybody from yes to no: no variance under Bhapkar */
		{ "all one way", { { 0, 0, 0, 6 } }, 6, 1, NAN, 6, 1 },
		{ "all but one one way", { { 1, 0, 0, 6 } }, 6, 1, 42, 6, 1 },
		{ "nobody changed", { { 3 }, { 0, 2 } }, NAN, 0, NAN, NAN, 0 },
		{ "nobody", { { 0 } }, NAN, 0, NAN, NAN, 0 },
	};
	return cr_make_param_array(
	    struct symmetry_case, cases, G_N_ELEMENTS(cases));
}

ParameterizedTest(struct symmetry_case *c, symmetry, known)
{
	struct rc_transition t = table_from(c->count);
	struct rc_symmetry stuart = rc_stuart_maxwell_of(&t);
	struct rc_symmetry bhapkar = rc_bhapkar_of(&t);
	struct rc_symmetry bowker = rc_bowker_of(&t);

	cr_expect(nearly(stuart.chi2, c->stuart, 1e-12), "%s: %.15g", c->name,
	    stuart.chi2);
	cr_expect(nearly(bhapkar.chi2, c->bhapkar, 1e-12), "%s: %.15g", c->name,
	    bhapkar.chi2);
	cr_expect(nearly(bowker.chi2, c->bowker, 1e-12), "%s: %.15g", c->name,
	    bowker.chi2);
	cr_expect_eq(stuart.df, c->stuart_df, "%s: %d", c->name, stuart.df);
	cr_expect_eq(bhapkar.df, c->stuart_df);
	cr_expect_eq(bowker.df, c->bowker_df, "%s: %d", c->name, bowker.df);
	cr_expect_eq(isnan(stuart.p), isnan(c->stuart));
	cr_expect_eq(isnan(bhapkar.p), isnan(c->bhapkar));
	cr_expect_eq(isnan(bowker.p), isnan(c->bowker));
}

/* Upper tails in closed form, for 3 and 6 degrees of freedom. */
Test(symmetry, p_of_the_vision_table)
{
	int count[N_PARTS][N_PARTS] = { { 1520, 266, 124, 66 },
		{ 234, 1512, 432, 78 }, { 117, 362, 1772, 205 },
		{ 36, 82, 179, 492 } };
	struct rc_transition t = table_from(count);
	double x = 11.956569622982556, pi = 3.14159265358979324;

	cr_expect(nearly(rc_stuart_maxwell_of(&t).p,
	    erfc(sqrt(x / 2)) + sqrt(2 * x / pi) * exp(-x / 2), 1e-12));
	x = 19.10655021526677;
	cr_expect(nearly(
	    rc_bowker_of(&t).p, exp(-x / 2) * (1 + x / 2 + x * x / 8), 1e-12));
}

/* The votes have no order: naming them otherwise changes nothing. */
Test(symmetry, does_not_depend_on_the_order_of_the_votes)
{
	uint8_t a[MOST_MEMBERS], b[MOST_MEMBERS];
	static const uint8_t renamed[RC_N_VOTES] = { RC_NONMEMBER, RC_NO,
		RC_YES, RC_ABSTAIN, RC_NONVOTING };

	for (guint32 seed = 1; seed <= 20; seed++) {
		struct rc_transition t, u;

		fill_votes(a, MOST_MEMBERS, seed);
		fill_votes(b, MOST_MEMBERS, seed + 100);
		t = rc_transition_count(a, b, MOST_MEMBERS);
		for (size_t i = 0; i < MOST_MEMBERS; i++) {
			a[i] = renamed[a[i]];
			b[i] = renamed[b[i]];
		}
		u = rc_transition_count(a, b, MOST_MEMBERS);
		cr_expect(nearly(rc_stuart_maxwell_of(&t).chi2,
		    rc_stuart_maxwell_of(&u).chi2, 1e-11));
		cr_expect(nearly(
		    rc_bowker_of(&t).chi2, rc_bowker_of(&u).chi2, 1e-12));
	}
}
