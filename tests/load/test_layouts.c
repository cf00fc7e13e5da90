/* Each layout by example, and what options make of files. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>
#include <zlib.h>

#include "support/support.h"

/* The decisions of a record, one a line: what, when, how, yes/abstain/
 * nonvoting/no of members. */
static char *
decisions_of(const struct rc_record *record)
{
	const struct rc_filter everything = { .topic = NULL };
	struct rc_selection *all = rc_select(record, &everything);
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < all->n; i++) {
		const struct rc_resolution *r = rc_selection_at(all, i);
		struct rc_tally t = rc_selection_tally(all, i);

		g_string_append_printf(out,
		    "%s %s %s %04d-%02d-%02d %s %d/%d/%d/%d of %d\n",
		    rc_body_key(r->body), rc_kind_key(r->kind),
		    r->symbol[0] != '\0' ? r->symbol : r->draft, r->date.year,
		    r->date.month, r->date.day, rc_adoption_key(r->adoption),
		    t.count[RC_YES], t.count[RC_ABSTAIN], t.count[RC_NONVOTING],
		    t.count[RC_NO], t.members);
	}
	rc_selection_free(all);
	return g_string_free(out, FALSE);
}

/* The codes of all problems, "W405 N503 ". */
static char *
codes_of(const struct rc_report *report)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < rc_report_size(report); i++)
		g_string_append_printf(
		    out, "%s ", rc_report_at(report, i)->code);
	return g_string_free(out, FALSE);
}

struct layout_case {
	char name[64];
	char text[1024];
	char decisions[320]; /* "": refused */
	char codes[40];
	char map[64], map_value[32];
	char delimiter;
	bool strict;
};

#define UNDL                                                                   \
	"undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,"       \
	"committee_report,meeting,title,agenda_title,subjects,vote_note,"      \
	"total_yes,total_no,total_abstentions,total_non_voting,total_ms,"      \
	"undl_link\n"
#define UNDL_ROW(code, name, vote)                                             \
	"1," code "," name "," vote ",2014-12-18,69,A/RES/69/188,,,,T,,,,1.0," \
	"1.0,0.0,1.0,3.0,\n"
/* In files without totals the body is smaller than it was that day. */
#define THREE "W402 "

ParameterizedTestParameters(layouts, example)
{
	static struct layout_case cases[] = {
		{ "the Digital Library",
		    UNDL UNDL_ROW("FRA", "FRANCE", "Y") UNDL_ROW("PRK",
			"\"KOREA, D.P.R.\"", "N") UNDL_ROW("USA", "US", "X"),
		    "ga resolution A/RES/69/188 2014-12-18 recorded 1/0/1/1 of "
		    "3\n",
		    .codes = THREE },
		{ "the Digital Library in 2024",
		    "undl_id,date,session,resolutions,drafts,titles,ms_codes,"
		    "ms_names,ms_votes,modality,yes,no,abstentions,non-voting,"
		    "total-voting\n"
		    "1,2014-12-18,69,A/RES/69/188,,T,FRA,F,Y,\"Vote, recorded\""
		    ",1.0,0.0,0.0,2.0,3.0\n"
		    "1,2014-12-18,69,A/RES/69/188,,T,PRK,K,NV,\"Vote, "
		    "recorded\",1.0,0.0,0.0,2.0,3.0\n"
		    "1,2014-12-18,69,A/RES/69/188,,T,USA,U,,\"Vote, recorded\","
		    "1.0,0.0,0.0,2.0,3.0\n",
		    "ga resolution A/RES/69/188 2014-12-18 recorded 1/0/2/0 of "
		    "3\n",
		    .codes = THREE },
		{ "the Security Council",
		    "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,"
		    "resolution,draft,meeting,description,agenda,subjects,"
		    "vote_note,total_yes,total_no,total_abstentions,"
		    "total_non_voting,total_ms,modality,undl_link\n"
		    "1,CHN,CHINA,True,N,2014-12-22,,,S/PV.7353,Agenda : "
		    "procedural vote,,,,1,1,,,2,\"Vote, recorded\",\n"
		    "1,FRA,FRANCE,True,Y,2014-12-22,,,S/PV.7353,Agenda : "
		    "procedural vote,,,,1,1,,,2,\"Vote, recorded\",\n",
		    "sc motion  2014-12-22 recorded 1/0/0/1 of 2\n",
		    .codes = THREE },
		{ "outcomes",
		    OUTCOMES_HEADER
		    "2014-12-18,69,A/RES/69/188,T,\"Vote, recorded\",116,20,53,"
		    "4,193\n"
		    "1999-01-01,53,A/RES/53/1,T,\"Vote, non-recorded\",9,1,2,,"
		    "\n"
		    "2013-12-18,68,A/RES/68/183,T,Without a vote,,,,,193.0\n",
		    "ga resolution A/RES/53/1 1999-01-01 non-recorded "
		    "9/2/-1/1 of -1\n"
		    "ga resolution A/RES/68/183 2013-12-18 without-vote "
		    "-1/-1/-1/-1 of 193\n"
		    "ga resolution A/RES/69/188 2014-12-18 recorded "
		    "116/53/4/20 of 193\n",
		    .codes = "W405 " },
		{ "the Human Rights Council",
		    "date,year,draft,title,iso3,country,vote\n"
		    "2014-03-28,2014,A/HRC/25/L.17,T,FRA,France,Y\n"
		    "2014-03-28,2014,A/HRC/25/L.17,T,GAB,Gabon,.\n",
		    "hrc resolution A/HRC/25/L.17 2014-03-28 recorded 1/0/1/0 "
		    "of 2\n",
		    .codes = THREE },
		{ "votes with the year alone",
		    "year,resolution,title,iso3,vote\n"
		    "2014,A/RES/69/188,T,FRA,yes\n2014,A/RES/69/188,T,PRK,no\n",
		    "ga resolution A/RES/69/188 2014-00-00 recorded 1/0/0/1 of "
		    "2\n",
		    .codes = THREE },
		{ "unvotes alone",
		    "rcid,country,country_code,vote\n"
		    "4604,France,FR,yes\n4604,North Korea,KP,no\n",
		    "ga resolution rcid 4604 0000-00-00 recorded 1/0/-1/1 of "
		    "-1\n",
		    .codes = "W406 " },
		{ "Voeten's numbers, not a member included",
		    "rcid,ccode,vote\n"
		    "4604,2,1\n4604,20,2\n4604,345,3\n4604,731,8\n4604,341,9\n",
		    "ga resolution rcid 4604 0000-00-00 recorded 1/1/1/1 of "
		    "4\n",
		    .codes = "W406 " },
		/* Two roll calls that differ by their number alone. */
		{ "Voeten's data in one file",
		    "rcid,ccode,vote,session,date,unres,amend,para,descr\n"
		    "14,2,1,1,1946-02-01,R/1/435,1,1,T\n"
		    "14,365,3,1,1946-02-01,R/1/435,1,1,T\n"
		    "15,2,1,1,1946-02-01,R/1/435,1,1,T\n"
		    "15,365,1,1,1946-02-01,R/1/435,1,1,T\n"
		    "16,2,2,1,1946-02-02,NA,0,0,T\n",
		    "ga paragraph A/RES/1/435 1946-02-01 recorded 1/0/0/1 of "
		    "2\n"
		    "ga paragraph A/RES/1/435 1946-02-01 recorded 2/0/0/0 of "
		    "2\n"
		    "ga resolution  1946-02-02 recorded 0/1/0/0 of 1\n",
		    .codes = THREE THREE THREE },
		{ "a number of Voeten's that says two days",
		    "rcid,ccode,vote,date\n"
		    "14,2,1,1946-02-01\n14,365,3,1946-02-03\n",
		    "", .codes = "E312 " },
		{ "a state's number with letters is unknown",
		    "rcid,ccode,vote\n4604,2abc,1\n4604,2.0,1\n",
		    "ga resolution rcid 4604 0000-00-00 recorded 2/0/0/0 of "
		    "2\n",
		    .codes = "W406 W403 " },
		{ "totals by year, words in place of counts",
		    "year,yes,no,abstain,nonvoting,members\n"
		    "2014,116,20,53,4,193\n2016,consensus,,,,193\n"
		    "2017,,adopted without a vote,,,\n",
		    "ga resolution  2014-00-00 recorded 116/53/4/20 of 193\n"
		    "ga resolution  2016-00-00 without-vote -1/-1/-1/-1 of "
		    "193\n"
		    "ga resolution  2017-00-00 without-vote -1/-1/-1/-1 of "
		    "-1\n",
		    .codes = "" },
		{ "totals without members: what did not vote adds up",
		    "date,yes,no,abstain,nonvoting\n2014-12-18,116,20,53,4\n",
		    "ga resolution  2014-12-18 recorded 116/53/4/20 of 193\n",
		    .codes = "" },
		{ "totals without non-voting: what is left did not vote",
		    "date,yes,no,abstain,members\n2014-12-18,116,20,53,193\n",
		    "ga resolution  2014-12-18 recorded 116/53/4/20 of 193\n",
		    .codes = "" },
		{ "totals without either",
		    "date,yes,no,abstain\n2014-12-18,116,20,53\n"
		    "2015-12-17,119,19,48\n",
		    "ga resolution  2014-12-18 recorded 116/53/-1/20 of -1\n"
		    "ga resolution  2015-12-17 recorded 119/48/-1/19 of -1\n",
		    .codes = "W405 " },
		{ "totals with more votes than members",
		    "date,yes,no,abstain,members\n2014-12-18,116,20,53,188\n",
		    "", .codes = "E311 " },
		{ "a year and a day of it are one decision",
		    "resolution,year,yes,no,abstain,nonvoting\n"
		    "A/RES/69/188,2014,116,20,53,4\n"
		    "A/RES/69/188,2014,116,20,53,4\n",
		    "ga resolution A/RES/69/188 2014-00-00 recorded "
		    "116/53/4/20 of 193\n",
		    .codes = "" },
		{ "semicolons, carriage returns, a byte order mark",
		    "\xEF\xBB\xBF\"year\";yes;no;abstain;nonvoting\r"
		    "2014;116;20;53;4\r2015;119;19;48;7",
		    "ga resolution  2014-00-00 recorded 116/53/4/20 of 193\n"
		    "ga resolution  2015-00-00 recorded 119/48/7/19 of 193\n",
		    .codes = "" },
		{ "a delimiter that is told",
		    "year|yes|no|abstain|nonvoting\n2014|116|20|53|4\n",
		    "ga resolution  2014-00-00 recorded 116/53/4/20 of 193\n",
		    .codes = "", .delimiter = '|' },
		{ "columns and votes that are told",
		    "ISO,Vote,Day,ms_vote\n"
		    "FRA,aye,2014-12-18,1\nPRK,nay,2014-12-18,2\n"
		    "USA,N,2014-12-18,3\n",
		    "ga resolution  2014-12-18 recorded 1/0/0/2 of 3\n",
		    .codes = THREE,
		    .map = "ms_vote=Vote, ms_code = ISO,date=day",
		    .map_value = "aye=Y, nay = n" },
		/* Which of the two is it? */
		{ "a column twice but for its case",
		    "ISO,Vote,Day,vote\nFRA,Y,2014-12-18,Y\n", "",
		    .codes = "E122 ", .map = "ms_vote=Vote" },
		{ "a column that is told and not there",
		    "iso3,vote,date\nFRA,Y,2014-12-18\n", "", .codes = "E120 ",
		    .map = "ms_vote=Stimme" },
		{ "warnings as errors",
		    "date,yes,no,abstain\n2014-12-18,116,20,53\n", "",
		    .codes = "W405 ", .strict = true },
		{ "rows of roll calls scattered",
		    "ms_code,ms_vote,date,title,resolution\n"
		    "FRA,Y,2014-12-18,T,A/RES/69/188\n"
		    "FRA,A,2015-12-17,T,A/RES/70/172\n"
		    "PRK,N,2014-12-18,T,A/RES/69/188\n"
		    "PRK,N,2015-12-17,T,A/RES/70/172\n",
		    "ga resolution A/RES/69/188 2014-12-18 recorded 1/0/0/1 of "
		    "2\n"
		    "ga resolution A/RES/70/172 2015-12-17 recorded 0/1/0/1 of "
		    "2\n",
		    .codes = THREE THREE },
		{ "a roll call again in the same file",
		    "ms_code,ms_vote,date,title,resolution\n"
		    "FRA,Y,2014-12-18,T,A/RES/69/188\n"
		    "PRK,N,2014-12-18,T,A/RES/69/188\n"
		    "FRA,A,2015-12-17,T,A/RES/70/172\n"
		    "PRK,N,2014-12-18,T,A/RES/69/188\n"
		    "FRA,Y,2014-12-18,T,A/RES/69/188\n",
		    "ga resolution A/RES/69/188 2014-12-18 recorded 1/0/0/1 of "
		    "2\n"
		    "ga resolution A/RES/70/172 2015-12-17 recorded 0/1/0/0 of "
		    "1\n",
		    .codes = "N502 " THREE THREE },
		{ "a part of it again in the same file",
		    "ms_code,ms_vote,date,title,resolution\n"
		    "FRA,Y,2014-12-18,T,A/RES/69/188\n"
		    "PRK,N,2014-12-18,T,A/RES/69/188\n"
		    "FRA,A,2015-12-17,T,A/RES/70/172\n"
		    "PRK,N,2014-12-18,T,A/RES/69/188\n",
		    "", .codes = "E301 " },
		{ "before the United Nations",
		    "year,yes,no,abstain\n1944,1,1,1\n", "", .codes = "E201 " },
		{ "the first year", "year,yes,no,abstain,members\n1945,1,1,1,3",
		    "ga resolution  1945-00-00 recorded 1/1/0/1 of 3\n",
		    .codes = "" },
		{ "the last year", "year,yes,no,abstain,members\n2200,1,1,1,3",
		    "ga resolution  2200-00-00 recorded 1/1/0/1 of 3\n",
		    .codes = "" },
		{ "beyond all plans", "year,yes,no,abstain\n2201,1,1,1\n", "",
		    .codes = "E201 " },
		{ "two columns are missing", "ms_vote,title\nY,T\n", "",
		    .codes = "E121 " },
	};
	return cr_make_param_array(
	    struct layout_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct layout_case *c, layouts, example)
{
	const struct text_file file = { "ga/x.csv", c->text };
	const struct rc_load_options options = {
		.body = -1,
		.map = c->map[0] != '\0' ? c->map : NULL,
		.map_value = c->map_value[0] != '\0' ? c->map_value : NULL,
		.delimiter = c->delimiter,
		.strict = c->strict,
	};
	struct loaded l = load_texts(&file, 1, &options);
	g_autofree char *codes = codes_of(l.report);
	g_autofree char *decisions =
	    l.record == NULL ? g_strdup("") : decisions_of(l.record);

	cr_expect_str_eq(decisions, c->decisions, "%s:\n%s%s", c->name,
	    decisions, l.err.message);
	cr_expect_str_eq(codes, c->codes, "%s: %s", c->name, codes);
	loaded_free(&l);
}

Test(layouts, every_missing_column_is_named_and_told)
{
	struct loaded l = load_text("ga/x.csv", "ms_vote,title\nY,T\n", 4096);

	cr_expect_str_eq(
	    l.err.message, "required columns ms_code, date are missing");
	cr_expect(
	    strstr(l.err.help, "--map ms_code=COLUMN,date=COLUMN") != NULL,
	    "%s", l.err.help);
	loaded_free(&l);
}

static const struct rc_load_options plain = { .body = -1 };

#define VOTES_OF_UNVOTES                                                       \
	"rcid,country,country_code,vote\n"                                     \
	"4604,France,FR,yes\n4604,North Korea,KP,no\n4604,Canada,CA,abstain\n"
#define CALLS_OF_UNVOTES                                                       \
	"rcid,session,importantvote,date,unres,amend,para,short,descr\n"       \
	"4604,60,0,2005-12-16,R/60/173,,,S,Human rights\n"

static const char of_191[] = "ga resolution A/RES/60/173 2005-12-16 recorded "
			     "1/1/188/1 of 191\n";

/* Loads the files and expects these decisions and problems. */
static void
expect(const struct text_file *files, size_t n, const char *decisions,
    const char *codes)
{
	struct loaded l = load_texts(files, n, &plain);
	g_autofree char *found_codes = codes_of(l.report);
	g_autofree char *found =
	    l.record == NULL ? g_strdup("") : decisions_of(l.record);

	cr_expect_str_eq(found, decisions, "%s%s", found, l.err.message);
	cr_expect_str_eq(found_codes, codes, "%s", found_codes);
	loaded_free(&l);
}

Test(layouts, unvotes_and_its_roll_calls_in_either_order)
{
	const struct text_file forth[] = { { "a/votes.csv", VOTES_OF_UNVOTES },
		{ "a/calls.csv", CALLS_OF_UNVOTES } };
	const struct text_file back[] = { forth[1], forth[0] };

	expect(forth, 2, of_191, "N503 ");
	expect(back, 2, of_191, "N503 ");
}

/* The votes of a roll call may go on in another file. */
Test(layouts, unvotes_in_parts)
{
	const struct text_file files[] = { { "a/1.csv",
					       "rcid,country,country_code,vote"
					       "\n4604,France,FR,yes\n" },
		{ "a/2.csv",
		    "rcid,country,country_code,vote\n"
		    "4604,North Korea,KP,no\n4604,Canada,CA,abstain\n" },
		{ "a/calls.csv", CALLS_OF_UNVOTES } };

	expect(files, 3, of_191, "N503 ");
}

/* FR and FRA are one member. */
Test(layouts, member_under_two_codes_votes_twice)
{
	const struct text_file files[] = {
		{ "a/votes.csv", VOTES_OF_UNVOTES "4604,France,FRA,yes\n" },
		{ "a/calls.csv", CALLS_OF_UNVOTES }
	};
	struct loaded l = load_texts(files, 2, &plain);

	cr_expect_null(l.record);
	cr_expect_str_eq(l.err.code, "E301", "%s", l.err.message);
	cr_expect_eq(l.err.line, 5);
	loaded_free(&l);
}

/* Of roll calls with one symbol, the resolution's own is told by it. */
Test(layouts, amendments_have_the_symbol_of_their_resolution)
{
	const struct text_file files[] = {
		{ "a/votes.csv", "rcid,ccode,vote\n53,2,1\n54,2,3\n55,2,2\n" },
		{ "a/calls.csv",
		    "rcid,date,unres,amend,para,descr\n"
		    "53,1947-11-06,R/2/651,1,1,Danish amendment\n"
		    "54,1947-11-06,R/2/651,0,0,The whole\n"
		    "55,1947-11-06,R/2/651,1,0,Another amendment\n" },
		{ "outcomes.csv",
		    OUTCOMES_HEADER "1947-11-06,2,A/RES/2/651,The whole,"
				    "\"Vote, recorded\",0,1,0,0,1\n" },
	};

	expect(files, 3,
	    "ga amendment A/RES/2/651 1947-11-06 recorded 0/1/0/0 of 1\n"
	    "ga paragraph A/RES/2/651 1947-11-06 recorded 1/0/0/0 of 1\n"
	    "ga resolution A/RES/2/651 1947-11-06 recorded 0/0/0/1 of 1\n",
	    THREE THREE THREE);
}

Test(layouts, same_roll_call_in_two_files)
{
	static const char yes[] = "ms_code,ms_vote,date,title,resolution\n"
				  "FRA,Y,2014-12-18,T,A/RES/69/188\n";
	static const char no[] = "ms_code,ms_vote,date,title,resolution\n"
				 "FRA,N,2014-12-18,T,A/RES/69/188\n";
	const struct text_file same[] = { { "ga/1.csv", yes },
		{ "ga/2.csv", yes } };
	const struct text_file other[] = { { "ga/1.csv", yes },
		{ "ga/2.csv", no } };

	expect(same, 2,
	    "ga resolution A/RES/69/188 2014-12-18 recorded 1/0/0/0 of 1\n",
	    "N502 W402 ");
	expect(other, 2, "", "E313 ");
}

/* A line of one file is not told of another. */
Test(layouts, places_are_those_of_the_file)
{
	const struct text_file files[] = { { "ga/1.csv",
					       "ms_code,ms_vote,date,resolution"
					       "\nFRA,Y,2005-12-16,"
					       "A/RES/60/173\n" },
		{ "ga/2.csv",
		    "ms_code,ms_vote,date,resolution\n"
		    "\n\n\nMNE,Y,2005-12-16,A/RES/60/173\n" } };
	struct loaded l = load_texts(files, 2, &plain);

	cr_assert_not_null(l.record);
	for (size_t i = 0; i < rc_report_size(l.report); i++) {
		const struct rc_error *p = rc_report_at(l.report, i);

		cr_expect(p->line <= 2 || strcmp(p->file, "ga/2.csv") == 0,
		    "%s:%zu: %s", p->file, p->line, p->message);
	}
	cr_expect_str_eq(rc_report_at(l.report, 0)->code, "W401");
	loaded_free(&l);
}

/* Writes a file in the directory; returns its path. */
static char *
write_file(const char *directory, const char *name, const char *text)
{
	char *path = g_build_filename(directory, name, NULL);

	cr_assert(g_file_set_contents(path, text, -1, NULL));
	return path;
}

/* The same, packed; the last bytes may be cut off. */
static char *
write_packed(
    const char *directory, const char *name, const char *text, gsize cut)
{
	char *path = g_build_filename(directory, name, NULL);
	gzFile file = gzopen(path, "wb");
	g_autofree char *bytes = NULL;
	gsize n;

	cr_assert_eq(gzputs(file, text), (int)strlen(text));
	cr_assert_eq(gzclose(file), Z_OK);
	bytes = file_bytes(path, &n);
	cr_assert(g_file_set_contents(path, bytes, (gssize)(n - cut), NULL));
	return path;
}

static const char totals[] = "year,yes,no,abstain,nonvoting,members\n"
			     "2014,116,20,53,4,193\n";

Test(layouts, packed_files)
{
	char *directory = new_directory();
	g_autofree char *whole =
	    write_packed(directory, "whole.csv.gz", totals, 0);
	g_autofree char *cut = write_packed(directory, "cut.csv.gz", totals, 9);
	const char *paths[] = { whole, cut };
	const struct rc_load_options options = { .body = RC_GA };
	struct rc_record *record = rc_load(paths, 1, &options, NULL, NULL);
	struct rc_error err;
	g_autofree char *decisions = NULL;

	cr_assert_not_null(record);
	decisions = decisions_of(record);
	cr_expect_str_eq(decisions,
	    "ga resolution  2014-00-00 recorded 116/53/4/20 of 193\n");
	rc_record_free(record);
	cr_expect_null(rc_load(paths + 1, 1, &options, NULL, &err));
	cr_expect_str_eq(err.code, "E001", "%s", err.message);
	cr_expect_eq(err.status, RC_EIO);
	remove_directory(directory);
}

static char *
run_on(const char *words, const char *path, int status)
{
	g_autofree char *command = g_strdup_printf("%s %s", words, path);
	struct run run = run_program(command, NULL);
	char *both = g_strconcat(run.out, run.words, NULL);

	cr_expect_eq(run.status, status, "%s: %d\n%s", words, run.status, both);
	run_free(&run);
	return both;
}

Test(layouts, lenient_sets_bad_rows_aside)
{
	static const char header[] =
	    "ms_code;ms_name;ms_vote;date;resolution;title;total_yes;total_no";
	static const char bad[] = "PRK;\"KOREA;\nD.P.R.\";Q;2014-12-18;"
				  "A/RES/69/188;T;1;1";
	g_autofree char *text = g_strconcat("\xEF\xBB\xBF", header,
	    "\r\nFRA;FRANCE;Y;2014-12-18;A/RES/69/188;T;1;1\r\n", bad,
	    "\r\nUSA;US\r\n", NULL);
	g_autofree char *expected =
	    g_strconcat(header, "\n", bad, "\nUSA;US\n", NULL);
	char *directory = new_directory();
	g_autofree char *path = write_file(directory, "x.csv", text);
	g_autofree char *aside =
	    g_build_filename(directory, "x.csv.rejected.csv", NULL);
	g_autofree char *strict = run_on("summary --strict", path, 3);
	g_autofree char *refused = run_on("summary", path, 3);
	g_autofree char *said = NULL, *rejected = NULL, *again = NULL;

	cr_expect(strstr(refused, "A/RES/69/188   1") == NULL, "%s", refused);
	cr_expect_not(g_file_test(aside, G_FILE_TEST_EXISTS));
	said = run_on("summary --lenient", path, 3);
	rejected = file_bytes(aside, NULL);
	cr_expect_str_eq(rejected, expected, "%s", rejected);
	cr_expect(strstr(said, "A/RES/69/188    1    0    0    0") != NULL,
	    "%s", said);
	cr_expect(strstr(said, "3:25: error: unknown vote \"Q\"") == NULL);
	cr_expect(strstr(said, "[E203]") != NULL && strstr(said, "[E107]"));
	cr_expect(strstr(said,
		      "warning: A/RES/69/188: the rows do not match "
		      "the stated totals (no: 0 rows") != NULL,
	    "%s", said);
	cr_expect(strstr(said, "note: 2 rows of ") != NULL, "%s", said);
	/* What was set aside is not read with the directory. */
	again = run_on("summary --lenient", directory, 3);
	cr_expect(strstr(again, "rejected.csv.rejected") == NULL, "%s", again);
	remove_directory(directory);
}

Test(layouts, file_of_bad_rows_is_given_up)
{
	g_autoptr(GString) text = g_string_new(VOTES_HEADER);
	struct loaded l;

	for (int i = 0; i < 1500; i++)
		g_string_append(text, "FRA,Y\n");
	l = load_text("ga/x.csv", text->str, 4096);
	cr_expect_null(l.record);
	cr_expect_eq(rc_report_count(l.report, RC_ERROR), 1001);
	cr_expect_str_eq(rc_report_at(l.report, 10)->code, "E210");
	cr_expect_eq(rc_report_at(l.report, 10)->line, 1001);
	cr_expect(strstr(rc_report_at(l.report, 10)->message, "1000 rows"));
	loaded_free(&l);
}

/* A file that is none of votes must not fill the memory: every code and every
 * decision takes room in all the others. */
Test(layouts, codes_and_decisions_without_end_are_given_up)
{
	for (int kind = 0; kind < 2; kind++) {
		g_autoptr(GString) text =
		    g_string_new("ms_code,ms_vote,year,resolution\n");
		int most = kind == 0 ? 500 : 100000;
		struct loaded l;

		for (int i = 0; i < most + 9; i++)
			g_string_append_printf(text, "C%d,Y,2014,A/RES/69/%d\n",
			    kind == 0 ? i : 1, kind == 0 ? 1 : i);
		l = load_text("ga/x.csv", text->str, 65536);
		cr_expect_null(l.record);
		cr_expect_str_eq(l.err.code, "E210", "%s", l.err.message);
		cr_expect_geq(l.err.line, (size_t)most);
		cr_expect_leq(l.err.line, (size_t)most + 5);
		loaded_free(&l);
	}
}

Test(layouts, limits_of_a_field)
{
	enum { MOST = 1 << 20 };

	for (size_t n = MOST; n <= MOST + 1; n++) {
		g_autofree char *title = g_strnfill(n, 'x');
		g_autofree char *text =
		    g_strconcat("year,yes,no,abstain,members,title\n"
				"2014,116,20,53,193,",
			title, "\n", NULL);
		struct loaded l = load_text("ga/x.csv", text, 65536);

		cr_expect_eq(l.record != NULL, n == MOST);
		if (n > MOST) {
			cr_expect_str_eq(l.err.code, "E106");
			cr_expect_eq(l.err.line, 2);
			cr_expect_eq(l.err.column, 20, "%zu", l.err.column);
		}
		loaded_free(&l);
	}
}

Test(layouts, limit_of_columns)
{
	for (size_t n = 4096; n <= 4097; n++) {
		g_autoptr(GString) text =
		    g_string_new("year,yes,no,abstain,members");
		struct loaded l;

		for (size_t i = 5; i < n; i++)
			g_string_append_printf(text, ",c%zu", i);
		g_string_append(text, "\n2014,116,20,53,193");
		for (size_t i = 5; i < n; i++)
			g_string_append_c(text, ',');
		l = load_text("ga/x.csv", text->str, 65536);
		cr_expect_eq(l.record != NULL, n == 4096, "%s", l.err.message);
		if (n > 4096) {
			cr_expect_str_eq(l.err.code, "E110");
			cr_expect_str_eq(l.err.message,
			    "4097 columns, and 4096 are the limit");
		}
		loaded_free(&l);
	}
}
