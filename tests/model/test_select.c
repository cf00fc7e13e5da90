#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "rollcall/select.h"
#include "support/support.h"

struct choice_case {
	char name[40];
	unsigned bodies, kinds;
	char topic[48]; /* "" for none */
	int from, to;
	size_t n;
};

#define KIND(k) (1u << (k))

/* As the official records have them: 21 plenary resolutions from 2005 to 2025,
 * nine of them by recorded vote, 2016 one of those without a vote. */
ParameterizedTestParameters(select, dprk)
{
	static struct choice_case cases[] = {
		{ "plenary", 1u << RC_GA, 0, "", 0, 0, 21 },
		{ "plenary to 2011", 1u << RC_GA, 0, "", 0, 2011, 7 },
		{ "one year", 1u << RC_GA, 0, "", 2016, 2016, 1 },
		{ "years before there were any", 0, 0, "", 1990, 1999, 0 },
		{ "topic, with a plain quote", 1u << RC_GA, 0,
		    "democratic people's republic", 0, 0, 21 },
		{ "another topic", 0, 0, "Myanmar", 0, 0, 0 },
		{ "amendments in the committee", 1u << RC_C3,
		    KIND(RC_AMENDMENT), "", 0, 0, 2 },
	};
	return cr_make_param_array(
	    struct choice_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct choice_case *c, select, dprk)
{
	struct rc_record *record = record_of_dprk();
	const struct rc_filter filter = {
		.bodies = c->bodies,
		.kinds = c->kinds,
		.topic = c->topic[0] == '\0' ? NULL : c->topic,
		.from = c->from,
		.to = c->to,
	};
	struct rc_selection *chosen = rc_select(record, &filter);

	cr_expect_eq(chosen->n, c->n, "%s: %zu", c->name, chosen->n);
	rc_selection_free(chosen);
	rc_record_free(record);
}

struct run_case {
	char name[40];
	char text[200];
	int from, to;
	char runs[80];
};

#define ADOPTED(day, symbol) day ",," symbol ",T,Without a vote,,,,,\n"
#define VOTED(day, symbol) day ",," symbol ",T,\"Vote, recorded\",5,1,2,0,8\n"

ParameterizedTestParameters(timeline, runs)
{
	static struct run_case cases[] = {
		{ "a vote between adoptions",
		    ADOPTED("2001-12-01", "A/RES/1") ADOPTED(
			"2002-12-01", "A/RES/2") VOTED("2003-12-01", "A/RES/3")
			ADOPTED("2004-12-01", "A/RES/4"),
		    0, 0,
		    "without 2001-2002, vote 2003-2003, "
		    "without 2004-2004, " },
		/* Silence is not consent. */
		{ "a year without a record",
		    ADOPTED("2001-12-01", "A/RES/1")
			ADOPTED("2003-12-01", "A/RES/2"),
		    0, 0,
		    "without 2001-2001, nothing 2002-2002, "
		    "without 2003-2003, " },
		{ "years asked for beyond the record",
		    VOTED("2003-12-01", "A/RES/3"), 2001, 2004,
		    "nothing 2001-2002, vote 2003-2003, nothing 2004-2004, " },
		{ "two votes in a year",
		    VOTED("2003-11-01", "A/RES/3")
			VOTED("2003-12-01", "A/RES/4"),
		    0, 0, "vote 2003-2003, vote 2003-2003, " },
	};
	return cr_make_param_array(
	    struct run_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct run_case *c, timeline, runs)
{
	static const char *const names[] = { "vote", "without", "nothing" };
	g_autofree char *text = g_strconcat(OUTCOMES_HEADER, c->text, NULL);
	struct rc_record *record = record_from(text);
	struct rc_selection *all = rc_select(
	    record, &(struct rc_filter){ .from = c->from, .to = c->to });
	size_t n;
	struct rc_run *runs = rc_timeline(all, &n);
	g_autoptr(GString) words = g_string_new(NULL);

	for (size_t i = 0; i < n; i++)
		g_string_append_printf(words, "%s %d-%d, ",
		    names[runs[i].state], runs[i].first_year,
		    runs[i].last_year);
	cr_expect_str_eq(words->str, c->runs, "%s: %s", c->name, words->str);
	g_free(runs);
	rc_selection_free(all);
	rc_record_free(record);
}

/* Whatever the years asked for, every year is told of, once. */
Test(timeline, no_year_is_lost)
{
	struct rc_record *record = record_of_dprk();

	for (int from = 2003; from <= 2016; from++) {
		struct rc_selection *chosen = rc_select(record,
		    &(struct rc_filter){
			.bodies = 1u << RC_GA, .from = from, .to = 2027 });
		size_t n;
		struct rc_run *runs = rc_timeline(chosen, &n);
		int next = from;

		for (size_t i = 0; i < n; i++) {
			cr_expect_eq(runs[i].first_year, next);
			next = runs[i].last_year + 1;
		}
		cr_expect_eq(next, 2028);
		g_free(runs);
		rc_selection_free(chosen);
	}
	rc_record_free(record);
}

struct subject_case {
	char titles[2][120];
	char subject[80];
};

ParameterizedTestParameters(select, subject)
{
	static struct subject_case cases[] = {
		{ { "Situation of human rights in the Democratic People's "
		    "Republic of Korea : resolution / adopted by the General "
		    "Assembly",
		      "Situation of human rights in the Democratic "
		      "People\u2019s Republic of Korea" },
		    "Situation of human rights in the DPRK" },
		{ { "Situation of human rights in Myanmar",
		      "Situation of human rights in Belarus" },
		    "" },
		{ { "", "The right to food" }, "The right to food" },
	};
	return cr_make_param_array(
	    struct subject_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct subject_case *c, select, subject)
{
	g_autofree char *text = g_strdup_printf(OUTCOMES_HEADER
	    "2001-12-01,,A/RES/1,\"%s\",Without a vote,,,,,\n"
	    "2002-12-01,,A/RES/2,\"%s\",Without a vote,,,,,\n",
	    c->titles[0], c->titles[1]);
	struct rc_record *record = record_from(text);
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	g_autofree char *subject = rc_selection_subject(all);

	cr_expect_str_eq(subject, c->subject);
	rc_selection_free(all);
	rc_record_free(record);
}

/* Of three votes the first and the last, in which one member does not count. */
Test(select, what_is_picked_keeps_who_counts)
{
	struct rc_record *record = record_from(VOTES_HEADER
	    "FRA,FRANCE,Y,2005-12-18,60,A/RES/60/1,Water,,,,,\n"
	    "GBR,UNITED KINGDOM,N,2005-12-18,60,A/RES/60/1,Water,,,,,\n"
	    "FRA,FRANCE,Y,2006-12-18,61,A/RES/61/1,Land,,,,,\n"
	    "GBR,UNITED KINGDOM,N,2006-12-18,61,A/RES/61/1,Land,,,,,\n"
	    "FRA,FRANCE,Y,2007-12-18,62,A/RES/62/1,Water,,,,,\n"
	    "GBR,UNITED KINGDOM,N,2007-12-18,62,A/RES/62/1,Water,,,,,\n");
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	const size_t ends[] = { 0, 2 };
	struct rc_selection *picked;
	struct rc_tally first, last;

	/* Which members count: all, none, France alone. */
	all->mask = g_malloc0(3 * 2 + 1);
	memcpy(all->mask, "\1\1\0\0\1\0", 6);
	picked = rc_selection_pick(all, ends, 2);
	first = rc_selection_tally(picked, 0);
	last = rc_selection_tally(picked, 1);
	cr_expect_eq(picked->n, 2);
	cr_expect_str_eq(rc_selection_at(picked, 1)->symbol, "A/RES/62/1");
	cr_expect_eq(first.count[RC_YES] + first.count[RC_NO], 2);
	cr_expect_eq(last.count[RC_YES] + last.count[RC_NO], 1);
	rc_selection_free(picked);
	rc_selection_free(all);
	rc_record_free(record);
}
