/* Members by the words that users have for them, in the bundled data. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "cmd/members.h"
#include "support/support.h"

static struct input
open_input(struct rc_record *record)
{
	return (struct input){ .record = record,
		.directory = g_strdup("datasets/dprk") };
}

struct word_case {
	char word[32];
	char code[4];   /* "" for an error */
	char words[96]; /* the message of that, whole */
	char help[112]; /* and a part of its help */
};

ParameterizedTestParameters(members, find)
{
	static struct word_case cases[] = {
		/* Codes, whatever else they might be. */
		{ .word = "KOR", .code = "KOR" },
		{ .word = "kor", .code = "KOR" },
		{ .word = "US", .code = "USA" },
		{ .word = "NAM", .code = "NAM" },
		/* Names of the data and of the table, now and before. */
		{ .word = "republic of korea", .code = "KOR" },
		{ .word = "Turkey", .code = "TUR" },
		{ .word = "Turkiye", .code = "TUR" },
		{ .word = "Swaziland", .code = "SWZ" },
		{ .word = "Cote d'Ivoire", .code = "CIV" },
		{ .word = "Guinea Bissau", .code = "GNB" },
		{ .word = "Trinidad & Tobago", .code = "TTO" },
		/* Everyday names. */
		{ .word = "Russia", .code = "RUS" },
		{ .word = "UK", .code = "GBR" },
		{ .word = "Great Britain", .code = "GBR" },
		{ .word = "USA", .code = "USA" },
		{ .word = "U.S.A.", .code = "USA" },
		{ .word = "America", .code = "USA" },
		{ .word = "Burma", .code = "MMR" },
		{ .word = "Iran", .code = "IRN" },
		{ .word = "DPRK", .code = "PRK" },
		{ .word = "North Korea", .code = "PRK" },
		{ .word = "South Korea", .code = "KOR" },
		{ .word = "Korea (South)", .code = "KOR" },
		{ .word = "Vietnam", .code = "VNM" },
		{ .word = "Laos", .code = "LAO" },
		{ .word = "Ivory Coast", .code = "CIV" },
		{ .word = "Cape Verde", .code = "CPV" },
		{ .word = "Czech Republic", .code = "CZE" },
		{ .word = "DRC", .code = "COD" },
		{ .word = "Holland", .code = "NLD" },
		{ .word = "UAE", .code = "ARE" },
		{ .word = "St. Lucia", .code = "LCA" },
		{ .word = "the Gambia", .code = "GMB" },
		{ .word = "The Bahamas", .code = "BHS" },
		/* More than one. */
		{ "Korea", "", "\"Korea\" may be more than one member",
		    "Democratic People's Republic of Korea (PRK) or Republic "
		    "of Korea (KOR)" },
		{ "congo", "", "\"congo\" may be more than one member",
		    "(COD) or Congo (COG)" },
		/* None. */
		{ "Taiwan", "", "Taiwan is no member of the United Nations",
		    "" },
		{ "Kosovo", "", "Kosovo is no member of the United Nations",
		    "" },
		{ "Palestine", "", "Palestine is an observer and has no vote",
		    "" },
		{ "Vatican", "", "the Holy See is an observer and has no vote",
		    "" },
		{ "EU", "", "the European Union is an observer and has no vote",
		    "group:EU" },
		{ "ASEAN", "", "ASEAN is a group, not a member",
		    "group:ASEAN in a list" },
		{ "Yugoslavia", "", "no vote of Yugoslavia (YUG) in the data",
		    "" },
		/* What is near, in words for readers. */
		{ "Austira", "",
		    "no member \"Austira\" in the data; did you mean "
		    "Austria (AUT)?",
		    "a code such as KOR" },
		{ "Rusia", "",
		    "no member \"Rusia\" in the data; did you mean Russian "
		    "Federation (RUS)?",
		    "a code such as KOR" },
		{ "XYZ", "", "no member \"XYZ\" in the data",
		    "a code such as KOR" },
		{ "KRO", "", "no member \"KRO\" in the data",
		    "a code such as KOR" },
		{ "Scotland", "", "no member \"Scotland\" in the data",
		    "a code such as KOR" },
		{ "KOR,JPN", "", "no member \"KOR,JPN\" in the data",
		    "--members takes a list" },
		{ "", "", "no member \"\" in the data", "a code such as KOR" },
		{ "-", "", "no member \"-\" in the data",
		    "a code such as KOR" },
	};
	return cr_make_param_array(
	    struct word_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct word_case *c, members, find)
{
	struct input input = open_input(record_of_plenary());
	struct rc_error err = { 0 };
	const char *code = members_find_code(c->word, &input, &err);

	cr_expect_str_eq(
	    code == NULL ? "" : code, c->code, "%s: %s", c->word, code);
	if (code == NULL) {
		cr_expect_eq(err.status, RC_EUSAGE);
		cr_expect_str_eq(err.message, c->words, "%s", err.message);
		cr_expect(strstr(err.help, c->help) != NULL, "%s: %s", c->word,
		    err.help);
		cr_expect(c->help[0] != '\0' || err.help[0] == '\0', "%s: %s",
		    c->word, err.help);
	}
	input_free(&input);
}

/* Without the table of members the aliases are known still. */
Test(members, are_found_without_the_table)
{
	struct input input = { .record = record_of_plenary() };
	struct rc_error err = { 0 };
	const char *code = members_find_code("North Korea", &input, &err);

	cr_assert_not_null(code, "%s", err.message);
	cr_expect_str_eq(code, "PRK");
	cr_expect_null(members_find_code("Atlantis", &input, &err));
	cr_expect_str_eq(err.message, "no member \"Atlantis\" in the data");
	input_free(&input);
}

Test(members, are_named_whether_the_data_have_them_or_not)
{
	struct input input = open_input(NULL);

	cr_expect(members_is_named("usa", &input));
	cr_expect(members_is_named("Korea", &input));
	cr_expect(members_is_named("Yugoslavia", &input));
	cr_expect_not(members_is_named("South", &input));
	cr_expect_not(members_is_named("votes", &input));
	cr_expect_not(members_is_named("", &input));
	input_free(&input);
}
