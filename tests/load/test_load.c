#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/canon.h"
#include "support/support.h"

/* Rows of one roll call: two members, one yes and one no. */
#define ROW(code, vote)                                                        \
	code ",NAME," vote ",2014-12-18,69,A/RES/69/188,T,1,1,0,0,2\n"
#define TWO_ROWS ROW("FRA", "Y") ROW("PRK", "N")

struct bad_case {
	char name[48];
	char text[512];
	size_t n; /* bytes; 0: to the first NUL */
	char code[8];
	size_t line, column;
	char says[80]; /* part of the message */
};

ParameterizedTestParameters(load, bad)
{
	static struct bad_case cases[] = {
		{ "empty file", "", 0, "E108", 1, 1, "file is empty" },
		{ "blank lines only", "\n\n\n", 0, "E108", 1, 0, "no header" },
		{ "header only", VOTES_HEADER, 0, "E109", 1, 0, "no data" },
		{ "unknown header", "a,b,c\n1,2,3\n", 0, "E120", 1, 0,
		    "no known layout" },
		{ "column missing", "ms_code,ms_vote,title\nFRA,Y,T\n", 0,
		    "E121", 1, 0, "required column date is missing" },
		{ "column twice", "ms_code,ms_vote,date,title,Date\n", 0,
		    "E122", 1, 28, "duplicate column Date" },
		{ "too few fields", VOTES_HEADER ROW("FRA", "Y") "PRK,N\n", 0,
		    "E107", 3, 0, "record has 2 fields, header has 12" },
		{ "too many fields",
		    VOTES_HEADER "FRA,A,B,Y,2014-12-18,69,A/RES/69/188,T,1,1,"
				 "0,0,2\n",
		    0, "E107", 2, 0, "record has 13 fields" },
		{ "unknown vote", VOTES_HEADER ROW("FRA", "yes?"), 0, "E203", 2,
		    10, "unknown vote \"yes?\" in ms_vote" },
		{ "unknown vote after a quoted comma",
		    VOTES_HEADER "KOR,\"KOREA, SOUTH\",Q,2014-12-18,69,"
				 "A/RES/69/188,T,1,1,0,0,2\n",
		    0, "E203", 2, 20, "unknown vote \"Q\"" },
		{ "rows and totals differ",
		    VOTES_HEADER ROW("FRA", "Y") ROW("PRK", "Y"), 0, "E310", 2,
		    0, "yes: 2 rows, total_yes says 1" },
		{ "a row is missing", VOTES_HEADER ROW("FRA", "Y"), 0, "E310",
		    2, 0, "members: 1 row, total_ms says 2" },
		{ "totals that do not add up",
		    OUTCOMES_HEADER "2014-12-18,69,A/RES/69/188,T,\"Vote, "
				    "recorded\",116,20,53,4,192\n",
		    0, "E311", 2, 59, "total_ms 192 but parts sum to 193" },
		{ "votes, yet adopted without one",
		    OUTCOMES_HEADER "2014-12-18,69,A/RES/69/188,T,Without a "
				    "vote,116,20,53,4,193\n",
		    0, "E314", 2, 0, "adopted without a vote" },
		{ "invalid UTF-8",
		    VOTES_HEADER
		    "CIV,C\xD4TE,Y,2014-12-18,69,A/RES/69/188,T,1,1,0,0,2\n",
		    0, "E101", 2, 6, "byte 0xD4" },
		{ "unclosed quote",
		    VOTES_HEADER ROW("FRA", "Y") "PRK,\"NAME,N,2014\n", 0,
		    "E104", 3, 5, "never closed" },
		{ "text after a closing quote",
		    VOTES_HEADER "FRA,\"A\"B,Y,2014-12-18\n", 0, "E105", 2, 8,
		    "after a closing quote" },
		{ "quote inside a field", VOTES_HEADER "FRA,A\"B,Y\n", 0,
		    "E105", 2, 6, "quote inside an unquoted field" },
		{ "NUL byte", VOTES_HEADER "FRA,\0Y\n", sizeof VOTES_HEADER + 6,
		    "E102", 2, 5, "NUL byte" },
		{ "UTF-16", "\xFF\xFEm\0s\0", 6, "E103", 1, 1, "UTF-16" },
		{ "no day of the calendar",
		    VOTES_HEADER "FRA,NAME,Y,2014-02-30,69,A/RES/69/188,T,1,1,"
				 "0,0,2\n",
		    0, "E201", 2, 12, "2014-02-30" },
		{ "count with a fraction",
		    VOTES_HEADER "FRA,NAME,Y,2014-12-18,69,A/RES/69/188,T,1.5,"
				 "1,0,0,2\n",
		    0, "E202", 2, 41, "total_yes 1.5 is not a whole number" },
		{ "count below nothing",
		    VOTES_HEADER "FRA,NAME,Y,2014-12-18,69,A/RES/69/188,T,-1,"
				 "1,0,0,2\n",
		    0, "E202", 2, 41, "is negative" },
		{ "count beyond all states",
		    VOTES_HEADER "FRA,NAME,Y,2014-12-18,69,A/RES/69/188,T,"
				 "99999999999999999999,1,0,0,2\n",
		    0, "E202", 2, 41, "is out of range" },
		{ "count that is a word",
		    VOTES_HEADER "FRA,NAME,Y,2014-12-18,69,A/RES/69/188,T,nan,"
				 "1,0,0,2\n",
		    0, "E202", 2, 41, "is not a number" },
		{ "no code", VOTES_HEADER ROW("", "Y"), 0, "E204", 2, 1,
		    "ms_code is empty" },
		{ "unknown modality",
		    OUTCOMES_HEADER
		    "2014-12-18,69,A/RES/69/188,T,Acclaimed,,,,,\n",
		    0, "E205", 2, 30, "Acclaimed" },
		{ "a member twice", VOTES_HEADER TWO_ROWS ROW("FRA", "A"), 0,
		    "E301", 4, 1, "FRA votes twice" },
		/* What a terminal would obey is shown, not passed on. */
		{ "control characters", VOTES_HEADER ROW("FRA", "\x1b[31m"), 0,
		    "E203", 2, 10, "\\x1b[31m" },
	};
	return cr_make_param_array(
	    struct bad_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct bad_case *c, load, bad)
{
	size_t n = c->n == 0 ? strlen(c->text) : c->n;
	struct loaded l = load_bytes("ga/x.csv", c->text, n, 4096);

	cr_expect_null(l.record, "%s: loaded", c->name);
	cr_expect_str_eq(l.err.code, c->code, "%s: %s %s", c->name, l.err.code,
	    l.err.message);
	cr_expect_eq(l.err.line, c->line, "%s: line %zu", c->name, l.err.line);
	cr_expect_eq(
	    l.err.column, c->column, "%s: column %zu", c->name, l.err.column);
	cr_expect(strstr(l.err.message, c->says) != NULL, "%s: %s", c->name,
	    l.err.message);
	cr_expect_eq(l.err.status, RC_EDATA, "%s", c->name);
	cr_expect_neq(l.err.help[0], '\0', "%s: no help", c->name);
	cr_expect_str_eq(l.err.file, "ga/x.csv");
	cr_expect_geq(rc_report_count(l.report, RC_ERROR), 1);
	loaded_free(&l);
}

struct good_case {
	char name[48];
	char text[512];
	int yes, abstain, nonvoting, no;
};

ParameterizedTestParameters(load, good)
{
	static struct good_case cases[] = {
		{ "plain", VOTES_HEADER TWO_ROWS, 1, 0, 0, 1 },
		{ "byte order mark", "\xEF\xBB\xBF" VOTES_HEADER TWO_ROWS, 1, 0,
		    0, 1 },
		{ "blank lines between",
		    "\n" VOTES_HEADER
		    "\n" ROW("FRA", "Y") "\n\n" ROW("PRK", "N") "\n",
		    1, 0, 0, 1 },
		{ "no final newline",
		    VOTES_HEADER ROW("FRA",
			"Y") "PRK,NAME,N,2014-12-18,69,A/RES/69/188,T,1,1,0,0,2",
		    1, 0, 0, 1 },
		{ "carriage returns and line feeds",
		    "ms_code,ms_vote,date,title,resolution\r\n"
		    "FRA,Y,2014-12-18,T,A/RES/69/188\r\n"
		    "PRK,N,2014-12-18,T,A/RES/69/188\r\n",
		    1, 0, 0, 1 },
		{ "carriage returns alone",
		    "ms_code,ms_vote,date,title,resolution\r"
		    "FRA,Y,2014-12-18,T,A/RES/69/188\r"
		    "PRK,N,2014-12-18,T,A/RES/69/188\r",
		    1, 0, 0, 1 },
		{ "a line break in quotes",
		    "ms_code,ms_vote,date,title,resolution\n"
		    "FRA,Y,2014-12-18,\"T\nU\",A/RES/69/188\n"
		    "PRK,N,2014-12-18,\"T\nU\",A/RES/69/188\n",
		    1, 0, 0, 1 },
		{ "spellings of a header",
		    " MS_Code , ms_vote,DATE,title,resolution,total_yes\n"
		    "FRA,Y,2014-12-18,T,A/RES/69/188,1.0\n",
		    1, 0, 0, 0 },
		{ "three ways not to vote",
		    "ms_code,ms_vote,date,title,resolution\n"
		    "FRA,NV,2014-12-18,T,A/RES/69/188\n"
		    "PRK,X,2014-12-18,T,A/RES/69/188\n"
		    "USA,,2014-12-18,T,A/RES/69/188\n",
		    0, 0, 3, 0 },
		{ "Namibia is not a missing value",
		    "ms_code,ms_vote,date,title,resolution\n"
		    "NAM,A,2014-12-18,T,A/RES/69/188\n",
		    0, 1, 0, 0 },
		{ "totals alone",
		    OUTCOMES_HEADER "2014-12-18,69,A/RES/69/188,T,\"Vote, "
				    "recorded\",116,20,53,4,193\n",
		    116, 53, 4, 20 },
	};
	return cr_make_param_array(
	    struct good_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct good_case *c, load, good)
{
	struct loaded l = load_text("ga/x.csv", c->text, 4096);
	struct rc_selection *all;
	struct rc_tally t;

	cr_assert_not_null(l.record, "%s: %s", c->name, l.err.message);
	all = rc_select(l.record, &(struct rc_filter){ .from = 0 });
	cr_assert_eq(all->n, 1, "%s: %zu resolutions", c->name, all->n);
	t = rc_selection_tally(all, 0);
	cr_expect_eq(t.count[RC_YES], c->yes, "%s", c->name);
	cr_expect_eq(t.count[RC_ABSTAIN], c->abstain, "%s", c->name);
	cr_expect_eq(t.count[RC_NONVOTING], c->nonvoting, "%s", c->name);
	cr_expect_eq(t.count[RC_NO], c->no, "%s", c->name);
	rc_selection_free(all);
	loaded_free(&l);
}

/* All that loading comes to, as text. */
static char *
everything(const struct loaded *l)
{
	g_autofree char *report = canon_report(l->report);
	g_autofree char *record =
	    l->record == NULL ? NULL : canon_record(l->record);

	return g_strconcat(report, "\n", record, NULL);
}

/* A quote that goes over lines, a byte order mark, every end of line, a
 * character of three bytes, a problem at the end. */
static const char chunked[] =
    "\xEF\xBB\xBFms_code,ms_name,ms_vote,date,title,resolution\r\n"
    "FRA,FRANCE,Y,2014-12-18,\"T \"\"a\"\"\r\nU\",A/RES/69/188\r\n"
    "PRK,\"\u5317, x\",N,2014-12-18,\"T \"\"a\"\"\r\nU\",A/RES/69/188\n"
    "\r"
    "USA,,,2014-12-18,V,A/RES/69/189\r"
    "\n"
    "CIV,C,A,2014-12-18,V,A/RES/69/189";
static const char chunked_bad[] =
    "ms_code,ms_name,ms_vote,date,title,resolution\r\n"
    "FRA,FRANCE,Y,2014-12-18,\"T\r\nU\",A/RES/69/188\r\n"
    "PRK,\"\u5317, x\",Q,2014-13-18,T,A/RES/69/188\n"
    "\r"
    "USA,Y\r"
    "CIV,\"C";

Test(load, any_chunking_loads_the_same)
{
	const char *const texts[] = { chunked, chunked_bad };

	for (size_t t = 0; t < 2; t++) {
		struct loaded whole = load_text("ga/x.csv", texts[t], 1 << 20);
		g_autofree char *expected = everything(&whole);

		cr_expect_eq(whole.record != NULL, t == 0);
		cr_expect_neq(expected[0], '\0');
		for (size_t chunk = 1; chunk <= strlen(texts[t]); chunk++) {
			struct loaded l =
			    load_text("ga/x.csv", texts[t], chunk);
			g_autofree char *found = everything(&l);

			cr_expect_str_eq(
			    found, expected, "chunks of %zu", chunk);
			loaded_free(&l);
		}
		loaded_free(&whole);
	}
}

static void
shuffle_lines(char **lines, guint n, guint32 seed)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(seed);

	for (guint i = n - 1; i > 1; i--) {
		guint j = (guint)g_rand_int_range(random, 1, (gint32)i + 1);
		char *line = lines[i];

		lines[i] = lines[j];
		lines[j] = line;
	}
}

/* The rows of a year in any order make the same record. */
Test(load, order_of_rows_never_matters)
{
	g_autofree char *text = file_bytes("datasets/dprk/ga/2014.csv", NULL);
	g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);
	guint n = g_strv_length(lines);
	g_autofree char *whole = g_strjoinv("\n", lines);
	struct loaded first = load_text("ga/x.csv", whole, 4096);
	g_autofree char *expected = everything(&first);

	cr_assert_not_null(first.record, "%s", first.err.message);
	for (guint32 seed = 1; seed <= 5; seed++) {
		g_autofree char *shuffled = NULL, *found = NULL;
		struct loaded l;

		shuffle_lines(lines, n, seed);
		shuffled = g_strjoinv("\n", lines);
		l = load_text("ga/x.csv", shuffled, 4096);
		found = everything(&l);
		cr_expect_str_eq(found, expected, "seed %u", seed);
		loaded_free(&l);
	}
	loaded_free(&first);
}

Test(load, order_of_files_never_matters)
{
	const char *forth[] = { "datasets/dprk/ga/2005.csv",
		"datasets/dprk/ga/2014.csv", "datasets/dprk/outcomes.csv" };
	const char *back[] = { forth[2], forth[1], forth[0] };
	const struct rc_load_options options = { .body = -1 };
	struct loaded a = { .report = rc_report_new() };
	struct loaded b = { .report = rc_report_new() };
	g_autofree char *from_a = NULL, *from_b = NULL;

	a.record = rc_load(forth, 3, &options, a.report, &a.err);
	b.record = rc_load(back, 3, &options, b.report, &b.err);
	cr_assert_not_null(a.record);
	from_a = everything(&a);
	from_b = everything(&b);
	cr_expect_str_eq(from_a, from_b);
	loaded_free(&a);
	loaded_free(&b);
}

Test(load, same_roll_call_again_is_read_once_with_a_note)
{
	const char *paths[] = { "datasets/dprk/ga/2014.csv",
		"datasets/dprk/ga/2014.csv" };
	const struct rc_load_options options = { .body = -1 };
	struct loaded l = { .report = rc_report_new() };

	l.record = rc_load(paths, 2, &options, l.report, &l.err);
	cr_assert_not_null(l.record, "%s", l.err.message);
	cr_expect_eq(rc_record_n_resolutions(l.record), 1);
	cr_expect_eq(rc_report_size(l.report), 1);
	cr_expect_str_eq(rc_report_at(l.report, 0)->code, "N502");
	loaded_free(&l);
}

Test(load, same_roll_call_with_other_votes_names_both_places)
{
	static const char text[] = "ms_code,ms_vote,date,title,resolution\n"
				   "FRA,Y,2014-12-18,T,A/RES/69/188\n"
				   "PRK,N,2014-12-18,T,A/RES/69/188\n"
				   "FRA,Y,2015-12-17,T,A/RES/70/172\n"
				   "FRA,N,2014-12-18,T,A/RES/69/188\n"
				   "PRK,N,2014-12-18,T,A/RES/69/188\n";
	struct loaded l = load_text("ga/x.csv", text, 4096);

	cr_expect_null(l.record);
	cr_expect_str_eq(l.err.code, "E313", "%s", l.err.message);
	cr_expect_eq(l.err.line, 5);
	cr_expect(strstr(l.err.message, "ga/x.csv:2") != NULL);
	cr_expect(
	    strstr(l.err.message, "FRA votes no here and yes there") != NULL);
	loaded_free(&l);
}

Test(load, all_problems_in_one_run_ten_of_a_kind)
{
	g_autoptr(GString) text = g_string_new(VOTES_HEADER);
	struct loaded l;

	for (int i = 0; i < 30; i++)
		g_string_append(text, ROW("FRA", "Q"));
	g_string_append(text, "short\n");
	l = load_text("ga/x.csv", text->str, 4096);
	cr_expect_null(l.record);
	cr_expect_eq(rc_report_count(l.report, RC_ERROR), 31);
	cr_expect_eq(rc_report_size(l.report), 11);
	cr_expect_eq(rc_report_omitted(l.report, 9), 20);
	cr_expect_str_eq(rc_report_at(l.report, 10)->code, "E107");
	loaded_free(&l);
}

/* A row that repeats the roll call before is not parsed: but what is wrong with
 * that must be told of each. */
Test(load, every_row_of_a_bad_roll_call_is_told)
{
	static const char bad_day[] = "FRA,NAME,Y,2014-13-18,69,A/RES/69/188,"
				      "T,1,1,0,0,2\n";
	static const char too_many[] = "FRA,NAME,Y,2014-12-18,69,A/RES/69/188,"
				       "T,1,1,0,0,2,3\n";
	g_autofree char *text = g_strconcat(VOTES_HEADER, bad_day, bad_day,
	    bad_day, too_many, too_many, too_many, VOTES_HEADER, NULL);
	struct loaded l = load_text("ga/x.csv", text, 4096);

	cr_expect_null(l.record);
	for (size_t i = 0; i < 6; i++) {
		const struct rc_error *p = rc_report_at(l.report, i);

		cr_expect_str_eq(p->code, i < 3 ? "E201" : "E107");
		cr_expect_eq(p->line, i + 2, "%zu: line %zu", i, p->line);
		cr_expect_eq(
		    p->column, i < 3 ? 12 : 0, "%zu: column %zu", i, p->column);
	}
	/* The header again is no row. */
	cr_expect_eq(rc_report_at(l.report, 6)->line, 8);
	cr_expect_eq(rc_report_at(l.report, 6)->column, 25);
	loaded_free(&l);
}

struct path_case {
	char path[40], code[8];
	enum rc_status status;
};

ParameterizedTestParameters(load, path)
{
	static struct path_case cases[] = {
		{ "no/such/file.csv", "E001", RC_EIO },
		{ "src", "E002", RC_EDATA },
		{ "datasets/events.csv", "E120", RC_EDATA },
	};
	return cr_make_param_array(
	    struct path_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct path_case *c, load, path)
{
	const char *paths[] = { c->path };
	const struct rc_load_options options = { .body = -1 };
	struct rc_error err;

	cr_expect_null(rc_load(paths, 1, &options, NULL, &err));
	cr_expect_str_eq(err.code, c->code);
	cr_expect_eq(err.status, c->status);
	cr_expect_str_eq(err.file, c->path);
	cr_expect_neq(err.help[0], '\0');
}

/* In a directory, other tables are passed over. */
Test(load, directory_passes_over_other_tables)
{
	const char *paths[] = { "datasets" };
	const struct rc_load_options options = { .body = -1 };
	struct loaded l = { .report = rc_report_new() };

	l.record = rc_load(paths, 1, &options, l.report, &l.err);
	cr_assert_not_null(l.record, "%s", l.err.message);
	cr_expect_gt(rc_report_count(l.report, RC_NOTE), 0);
	cr_expect_eq(rc_report_count(l.report, RC_ERROR), 0);
	loaded_free(&l);
}

/* What is read as facts beside the votes is no stray file. */
Test(load, files_of_facts_are_not_passed_over)
{
	const char *paths[] = { "datasets/dprk" };
	const struct rc_load_options options = { .body = -1 };
	struct loaded l = { .report = rc_report_new() };

	l.record = rc_load(paths, 1, &options, l.report, &l.err);
	cr_assert_not_null(l.record, "%s", l.err.message);
	cr_expect_eq(rc_report_count(l.report, RC_NOTE), 0);
	loaded_free(&l);
}

/* Links go round in circles; a pipe that nobody writes to is no reason to
 * wait. */
Test(load, directories_with_links_and_pipes_end, .timeout = 10)
{
	static const char totals[] =
	    "resolution,year,yes,no,abstain,nonvoting\n"
	    "A/RES/69/188,2014,116,20,53,4\n";
	char *directory = new_directory();
	const char *const paths[] = { directory };
	const struct rc_load_options options = { .body = -1 };
	struct loaded l = { .report = rc_report_new() };
	g_autofree char *file = g_build_filename(directory, "x.csv", NULL);
	g_autofree char *pipe = g_build_filename(directory, "y.csv", NULL);

	cr_assert(g_file_set_contents(file, totals, -1, NULL));
	for (char name[] = "a"; name[0] <= 'd'; name[0]++) {
		g_autofree char *link = g_build_filename(directory, name, NULL);

		cr_assert_eq(symlink(".", link), 0);
	}
	l.record = rc_load(paths, 1, &options, l.report, &l.err);
	cr_assert_not_null(l.record, "%s", l.err.message);
	cr_expect_eq(rc_report_size(l.report), 0);
	loaded_free(&l);
	cr_assert_eq(mkfifo(pipe, 0600), 0);
	cr_expect_null(rc_load(paths, 1, &options, NULL, &l.err));
	cr_expect_str_eq(l.err.code, "E108", "%s", l.err.message);
	remove_directory(directory);
}

/* Admitted as the United Nations say (28 June 2006, 18 September 1973), and
 * ended with Montenegro's independence; of an unknown code nothing is known. */
Test(load, members_know_their_years)
{
	struct rc_record *record = record_from(
	    "ms_code,ms_name,ms_vote,date,resolution,title\n"
	    "DEU,GERMANY,Y,2005-12-16,A/RES/60/173,T\n"
	    "SCG,SERBIA AND MONTENEGRO,Y,2005-12-16,A/RES/60/173,T\n"
	    "XXX,NOWHERE,Y,2005-12-16,A/RES/60/173,T\n");

	cr_expect_eq(rc_record_member(record, 0)->admitted, 1973);
	cr_expect_eq(rc_record_member(record, 0)->ended, 0);
	cr_expect_eq(rc_record_member(record, 1)->ended, 2006);
	cr_expect_eq(rc_record_member(record, 2)->admitted, 0);
	rc_record_free(record);
}
