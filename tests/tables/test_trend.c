#include <criterion/criterion.h>
#include <string.h>

#include "output/output.h"
#include "support/support.h"
#include "tables/tables.h"

#define VOTE(code, vote, date, symbol)                                         \
	code "," code "," vote "," date ",56," symbol ",T,,,,,\n"

static char *
trend_of(const char *text)
{
	const struct rc_filter all = { 0 };
	struct rc_record *record = record_from(text);
	struct rc_selection *selection = rc_select(record, &all);
	const struct rc_table_request request = { .selection = selection };
	const struct rc_output_style style = { false, false };
	struct rc_table *table = rc_table_kind_find("trend")->read(&request);
	GString *out = g_string_new(NULL);

	rc_output_format_find("table")->write(table, &style, out);
	rc_table_free(table);
	rc_selection_free(selection);
	rc_record_free(record);
	return g_string_free(out, FALSE);
}

/* The parts differ from vote to vote: it is the year that does not. */
Test(trend_table, votes_of_one_year_are_not_said_to_stand_still)
{
	g_autofree char *text = trend_of(
	    VOTES_HEADER VOTE("FRA", "Y", "2001-12-01", "A/RES/56/1")
		VOTE("KOR", "N", "2001-12-01", "A/RES/56/1")
		    VOTE("FRA", "Y", "2001-12-02", "A/RES/56/2")
			VOTE("KOR", "Y", "2001-12-02", "A/RES/56/2")
			    VOTE("FRA", "N", "2001-12-03", "A/RES/56/3")
				VOTE("KOR", "A", "2001-12-03", "A/RES/56/3"));

	cr_expect_not_null(strstr(
	    text, "All votes are in one year: there is nothing to test."));
	cr_expect_null(strstr(text, "No part moved"), "%s", text);
	cr_expect_null(strstr(text, "by least squares"), "%s", text);
}

Test(trend_table, parts_that_never_move_are_not_tested)
{
	g_autofree char *text =
	    trend_of(VOTES_HEADER VOTE("FRA", "Y", "2001-12-01", "A/RES/56/1")
		    VOTE("FRA", "Y", "2002-12-02", "A/RES/57/2")
			VOTE("FRA", "Y", "2003-12-03", "A/RES/58/3"));

	cr_expect_not_null(strstr(text,
	    "No part moved in any of the votes: there is nothing to test."));
	cr_expect_null(strstr(text, "approximation"), "%s", text);
	cr_expect_null(strstr(text, "Holm"), "%s", text);
}
