#include "dprk_members.h"

#include <criterion/criterion.h>
#include <string.h>

#include "support/support.h"

static void
continue_member(struct dprk_members *d, const char *old, const char *new)
{
	size_t from = dprk_column(d, old), to = dprk_column(d, new);

	for (size_t row = 0; row < d->rows; row++) {
		uint8_t *votes = d->votes + row * d->members;

		if (votes[to] == RC_NONMEMBER)
			votes[to] = votes[from];
		votes[from] = RC_NONMEMBER;
	}
}

void
dprk_members_load(struct dprk_members *dprk)
{
	struct rc_record *record = record_of_plenary();
	size_t rows = rc_record_n_resolutions(record);
	size_t members = rc_record_n_members(record);

	*dprk = (struct dprk_members){ .rows = rows, .members = members };
	dprk->votes = g_new(uint8_t, rows * members);
	dprk->years = g_new(double, rows);
	dprk->codes = g_malloc_n(members, sizeof *dprk->codes);
	for (size_t i = 0; i < rows; i++) {
		memcpy(dprk->votes + i * members, rc_record_votes(record, i),
		    members);
		dprk->years[i] = rc_record_resolution(record, i)->date.year;
	}
	for (size_t m = 0; m < members; m++)
		g_strlcpy(dprk->codes[m], rc_record_member(record, m)->code,
		    sizeof *dprk->codes);
	rc_record_free(record);
	continue_member(dprk, "SCG", "SRB");
}

void
dprk_members_clear(struct dprk_members *dprk)
{
	g_free(dprk->votes);
	g_free(dprk->years);
	g_free(dprk->codes);
}

const uint8_t *
dprk_row(const struct dprk_members *dprk, int year)
{
	for (size_t i = 0; i < dprk->rows; i++)
		if (dprk->years[i] == year)
			return dprk->votes + i * dprk->members;
	cr_assert_fail("no vote in %d", year);
	return NULL;
}

size_t
dprk_column(const struct dprk_members *dprk, const char *code)
{
	for (size_t m = 0; m < dprk->members; m++)
		if (strcmp(dprk->codes[m], code) == 0)
			return m;
	cr_assert_fail("no member %s", code);
	return 0;
}
