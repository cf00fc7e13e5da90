/* The tables of topics or bodies beside each other: mode and compare. */
#include <criterion/criterion.h>
#include <string.h>

#include "support/series.h"
#include "support/support.h"
#include "support/written.h"

static const char *const topics[] = { "Water", "Land", "Air" };

/* Water moves from 4 to 9 of 10 members, Land has one vote, Air none. */
static const char text[] = OUTCOMES_HEADER
    "2001-12-18,,A/RES/56/1,Water,\"Vote, recorded\",4,1,3,2,10\n"
    "2002-12-18,,A/RES/57/1,Water,Without vote,,,,,\n"
    "2003-12-18,,A/RES/58/1,Water,\"Vote, recorded\",9,1,0,0,10\n"
    "2004-12-18,,A/RES/59/2,Land,\"Vote, recorded\",4,4,2,0,10\n"
    "2004-12-19,,A/RES/59/3,Air,Without vote,,,,,\n";

static char *
table_of(const char *kind, enum rc_denominator of, const char *format)
{
	struct series s = series_of_topics(text, topics, 3);
	struct rc_table_request request = series_request(&s);
	char *out;

	request.of = of;
	out = written(kind, &request, format);
	series_free(&s);
	return out;
}

Test(series_tables, compare)
{
	g_autofree char *csv = table_of("compare", RC_OF_MEMBERS, "csv");

	cr_expect_str_eq(csv,
	    "series,votes,without_vote,first_year,first_share,last_year,"
	    "last_share,change\n"
	    "Water,2,1,2001,0.4,2003,0.9,0.5\n"
	    "Land,1,0,2004,0.4,2004,0.4,\n"
	    "Air,0,1,,,,,\n");
}

/* 4 of 5 that voted yes or no, then 9 of 10. */
Test(series_tables, compare_of_those_voting)
{
	g_autofree char *table = table_of("compare", RC_OF_VOTING, "table");

	cr_expect(strstr(table, "0.800 ") != NULL, "%s", table);
	cr_expect(strstr(table, "0.900 +0.100") != NULL, "%s", table);
	cr_expect(strstr(table, "shares of states voting yes or no") != NULL,
	    "%s", table);
}

Test(series_tables, mode)
{
	g_autofree char *csv = table_of("mode", RC_OF_MEMBERS, "csv");

	cr_expect_str_eq(csv,
	    "series,year,date,symbol,adoption,sponsors_at_adoption,"
	    "dissociated,dissociated_is\n"
	    "Water,2001,2001-12-18,A/RES/56/1,recorded,,,\n"
	    "Water,2002,2002-12-18,A/RES/57/1,without-vote,,,\n"
	    "Water,2003,2003-12-18,A/RES/58/1,recorded,,,\n"
	    "Land,2004,2004-12-18,A/RES/59/2,recorded,,,\n"
	    "Air,2004,2004-12-19,A/RES/59/3,without-vote,,,\n");
}

/* As sponsors.csv and dissociations.csv have it. */
Test(series_tables, mode_of_the_bundled_data)
{
	struct series s = series_of_dprk();
	struct rc_table_request request = series_request(&s);
	g_autofree char *csv = written("mode", &request, "csv");
	g_autofree char *table = written("mode", &request, "table");

	cr_expect(strstr(csv,
		      "General Assembly plenary,2020,2020-12-16,A/RES/75/190,"
		      "without-vote,58,2,at least\n") != NULL);
	cr_expect(strstr(csv,
		      "Commission on Human Rights,2004,2004-04-15,"
		      "E/CN.4/RES/2004/13,recorded,42,,\n") != NULL);
	/* Eleven that are not named; eight of a closed list. */
	cr_expect(strstr(csv, "2016-11-15,,without-vote,59,11,all\n") != NULL);
	cr_expect(
	    strstr(csv, "2018-11-15,A/C.3/73/L.40,without-vote,61,8,all\n") !=
	    NULL);
	cr_expect(strstr(table, "\"at least\": there may be more") != NULL);
	series_free(&s);
}
