#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "load/values.h"

struct kind_case {
	char title[160];
	enum rc_kind kind;
};

ParameterizedTestParameters(values, kind)
{
	static struct kind_case cases[] = {
		{ "Situation of human rights in the DPRK : resolution / "
		  "adopted by the General Assembly",
		    RC_RESOLUTION },
		{ "Situation of human rights in the DPRK : amendment to draft "
		  "resolution A/C.3/69/L.28",
		    RC_AMENDMENT },
		{ "Amendment to draft resolution A/C.3/69/L.28", RC_AMENDMENT },
		/* The subject speaks of amendments, the document is none. */
		{ "Amendment to Article 61 of the Charter : resolution / "
		  "adopted by the General Assembly",
		    RC_RESOLUTION },
		{ "Motion for division : procedural vote", RC_MOTION },
		{ "Report : operative paragraph 5", RC_PARAGRAPH },
		{ "", RC_RESOLUTION },
	};
	return cr_make_param_array(
	    struct kind_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct kind_case *c, values, kind)
{
	cr_expect_eq(value_kind(c->title), c->kind, "%s", c->title);
}

struct body_case {
	char symbol[24], draft[24], meeting[24], file[32];
	int fallback, body;
};

ParameterizedTestParameters(values, body)
{
	static struct body_case cases[] = {
		{ "A/RES/69/188", "", "", "x.csv", -1, RC_GA },
		{ "A/HRC/RES/25/25", "", "", "x.csv", -1, RC_HRC },
		{ "E/CN.4/RES/2004/13", "", "", "x.csv", -1, RC_CHR },
		{ "S/RES/2270(2016)", "", "", "x.csv", -1, RC_SC },
		{ "", "A/C.3/69/L.28", "A/C.3/69/SR.46", "x.csv", -1, RC_C3 },
		{ "", "", "A/69/PV.73", "x.csv", -1, RC_GA },
		{ "", "", "S/PV.7353", "x.csv", -1, RC_SC },
		{ "", "A/C.3/69/L.63", "", "x.csv", -1, RC_C3 },
		{ "", "", "", "a/hrc/2014.csv", -1, RC_HRC },
		{ "", "", "", "hrc/2014.csv", RC_SC, RC_HRC },
		{ "", "", "", "x.csv", RC_SC, RC_SC },
		{ "", "", "", "x.csv", -1, -1 },
		/* The symbol is surer than the folder. */
		{ "A/RES/69/188", "", "", "hrc/x.csv", RC_SC, RC_GA },
	};
	return cr_make_param_array(
	    struct body_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct body_case *c, values, body)
{
	const struct rc_resolution says = {
		.symbol = c->symbol, .draft = c->draft, .meeting = c->meeting
	};

	cr_expect_eq(value_body(&says, c->file, c->fallback), c->body,
	    "%s %s %s %s", c->symbol, c->draft, c->meeting, c->file);
}

struct count_case {
	char text[32];
	enum number_fault fault;
	int count;
};

ParameterizedTestParameters(values, count)
{
	static struct count_case cases[] = {
		{ "106", NUMBER_OK, 106 },
		{ "106.0", NUMBER_OK, 106 },
		{ "0", NUMBER_OK, 0 },
		{ "007", NUMBER_OK, 7 },
		{ "", NUMBER_OK, -1 },
		{ "106.", NUMBER_OK, 106 },
		{ "0x1A", NUMBER_NOT_DECIMAL, -1 },
		{ "1e2", NUMBER_NOT_DECIMAL, -1 },
		{ "nan", NUMBER_NONE, -1 },
		{ "inf", NUMBER_NONE, -1 },
		{ "12abc", NUMBER_NONE, -1 },
		{ "1,5", NUMBER_NONE, -1 },
		{ ".5", NUMBER_NOT_DECIMAL, -1 },
		{ "+5", NUMBER_NOT_DECIMAL, -1 },
		{ "-5", NUMBER_NEGATIVE, -1 },
		{ "1.5", NUMBER_NOT_WHOLE, -1 },
		{ "18446744073709551617", NUMBER_TOO_LARGE, -1 },
		{ "100001", NUMBER_TOO_LARGE, -1 },
	};
	return cr_make_param_array(
	    struct count_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct count_case *c, values, count)
{
	int count = -2;

	cr_expect_eq(value_count(c->text, &count), c->fault, "%s", c->text);
	cr_expect_eq(count, c->count, "%s: %d", c->text, count);
}

struct date_case {
	char text[24];
	bool ok;
};

ParameterizedTestParameters(values, date)
{
	static struct date_case cases[] = {
		{ "2015-12-17", true },
		{ "2016-02-29", true },
		{ "1945-10-24", true },
		{ "2015-02-29", false },
		{ "2015-13-01", false },
		{ "2015-00-01", false },
		{ "2015-1-1", false },
		{ "17/12/2015", false },
		{ "2015-12-17T00:00", false },
		{ "1944-12-31", false },
		{ "2201-01-01", false },
		{ "2O15-12-17", false },
		{ "", false },
	};
	return cr_make_param_array(
	    struct date_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct date_case *c, values, date)
{
	struct rc_date date;

	cr_expect_eq(value_date(c->text, &date), c->ok, "%s", c->text);
}
