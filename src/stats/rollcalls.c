#include "stats/rollcalls.h"

#include <assert.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include "rollcall/tally.h"

size_t
rc_rollcalls_complete(const uint8_t *votes, size_t rows, size_t members,
    enum rc_denominator of, bool *in)
{
	size_t n = 0;

	for (size_t m = 0; m < members; m++)
		in[m] = true;
	for (size_t i = 0; i < rows * members; i++)
		if (!rc_denominator_has(of, (enum rc_vote)votes[i]))
			in[i % members] = false;
	for (size_t m = 0; m < members; m++)
		n += in[m];
	return n;
}

int
rc_rollcalls_level(uint8_t vote)
{
	static const signed char levels[RC_N_VOTES] = {
		[RC_NONMEMBER] = -1,
		[RC_YES] = RC_LEVEL_YES,
		[RC_ABSTAIN] = RC_LEVEL_ABSTAIN,
		[RC_NONVOTING] = -1,
		[RC_NO] = RC_LEVEL_NO,
	};

	assert(vote < RC_N_VOTES);
	return levels[vote];
}

void
rc_rollcalls_count(const uint8_t *votes, size_t rows, size_t members,
    const bool *in, enum rc_units units, long (*counts)[RC_N_LEVELS])
{
	for (size_t row = 0; row < rows; row++)
		for (size_t m = 0; m < members; m++) {
			int level =
			    rc_rollcalls_level(votes[row * members + m]);

			if (level < 0 || (in != NULL && !in[m]))
				continue;
			counts[units == RC_UNITS_MEMBERS ? m : row][level]++;
		}
}

static bool
has_share(const uint8_t *row, size_t members, enum rc_denominator of)
{
	for (size_t m = 0; m < members; m++)
		if (rc_denominator_has(of, (enum rc_vote)row[m]))
			return true;
	return false;
}

static void
keep_rows(struct rc_rollcalls *p, const uint8_t *votes, size_t rows,
    const double *years, enum rc_denominator of)
{
	for (size_t row = 0; row < rows; row++) {
		const uint8_t *from = votes + row * p->members;

		if (!isfinite(years[row]) || !has_share(from, p->members, of))
			continue;
		memcpy(p->votes + p->rows * p->members, from, p->members);
		p->years[p->rows++] = years[row];
	}
}

static bool
is_member(const struct rc_rollcalls *p, size_t member)
{
	for (size_t row = 0; row < p->rows; row++)
		if (p->votes[row * p->members + member] != RC_NONMEMBER)
			return true;
	return false;
}

/* In place: what is kept moves forward only. */
static void
keep_members(struct rc_rollcalls *p)
{
	g_autofree size_t *kept = g_new(size_t, p->members + 1);
	size_t n = 0;

	for (size_t m = 0; m < p->members; m++)
		if (is_member(p, m))
			kept[n++] = m;
	for (size_t row = 0; row < p->rows; row++)
		for (size_t i = 0; i < n; i++)
			p->votes[row * n + i] =
			    p->votes[row * p->members + kept[i]];
	p->members = n;
}

struct rc_rollcalls
rc_rollcalls_keep(const uint8_t *votes, size_t rows, size_t members,
    const double *years, enum rc_denominator of)
{
	struct rc_rollcalls p = { .members = members,
		.votes = g_new(uint8_t, rows * members + 1),
		.years = g_new(double, rows + 1) };

	keep_rows(&p, votes, rows, years, of);
	keep_members(&p);
	return p;
}

void
rc_rollcalls_clear(struct rc_rollcalls *kept)
{
	g_free(kept->votes);
	g_free(kept->years);
}
