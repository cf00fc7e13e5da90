#include <criterion/criterion.h>
#include <string.h>

#include "model/build.h"
#include "support/support.h"

static struct rc_resolution
resolution_of(const char *symbol, struct rc_date date)
{
	return (struct rc_resolution){ .symbol = symbol,
		.draft = "",
		.session = "",
		.meeting = "",
		.title = "",
		.agenda = "",
		.subjects = "",
		.note = "",
		.link = "",
		.file = "",
		.date = date,
		.has_rollcall = true };
}

/* Added out of order; found by date and by code, the votes with them. */
Test(record, order_of_adding_never_shows)
{
	struct rc_record *r = rc_record_new();
	struct rc_date early = { 2005, 12, 16 }, late = { 2015, 12, 17 };
	struct rc_resolution second = resolution_of("A/RES/70/172", late);
	struct rc_resolution first = resolution_of("A/RES/60/173", early);
	size_t s = rc_record_add_resolution(r, &second);
	size_t f = rc_record_add_resolution(r, &first);
	size_t prk = rc_record_add_member(r, "PRK", "DPRK", late);
	size_t fra = rc_record_add_member(r, "FRA", "FRANCE", late);

	cr_assert_eq(prk, 0);
	cr_assert_eq(fra, 1);
	rc_record_set_votes(r, s, (const uint8_t[]){ RC_NO, RC_YES }, 2);
	rc_record_set_votes(
	    r, f, (const uint8_t[]){ RC_NONMEMBER, RC_ABSTAIN }, 2);
	rc_record_finish(r);
	cr_assert_eq(rc_record_n_resolutions(r), 2);
	cr_expect_str_eq(rc_record_resolution(r, 0)->symbol, "A/RES/60/173");
	cr_expect_str_eq(rc_record_member(r, 0)->code, "FRA");
	cr_expect_eq(rc_record_votes(r, 0)[0], RC_ABSTAIN);
	cr_expect_eq(rc_record_votes(r, 0)[1], RC_NONMEMBER);
	cr_expect_eq(rc_record_votes(r, 1)[0], RC_YES);
	cr_expect_eq(rc_record_votes(r, 1)[1], RC_NO);
	rc_record_free(r);
	rc_record_free(NULL);
}

/* Names change; the latest stands, in whatever order they come. */
Test(record, a_member_has_its_latest_name)
{
	for (int turn = 0; turn < 2; turn++) {
		struct rc_record *r = rc_record_new();
		struct rc_date then = { 2015, 1, 1 }, now = { 2023, 1, 1 };

		rc_record_add_member(r, "TUR",
		    turn ? "T\u00DCRK\u0130YE" : "TURKEY", turn ? now : then);
		rc_record_add_member(r, "TUR",
		    turn ? "TURKEY" : "T\u00DCRK\u0130YE", turn ? then : now);
		rc_record_finish(r);
		cr_expect_eq(rc_record_n_members(r), 1);
		cr_expect_str_eq(
		    rc_record_member(r, 0)->name, "T\u00DCRK\u0130YE");
		rc_record_free(r);
	}
}

Test(record, days_are_in_order)
{
	struct rc_date a = { 2005, 12, 16 }, b = { 2006, 1, 1 };

	cr_expect_eq(rc_date_compare(a, b), -1);
	cr_expect_eq(rc_date_compare(b, a), 1);
	cr_expect_eq(rc_date_compare(a, a), 0);
}
