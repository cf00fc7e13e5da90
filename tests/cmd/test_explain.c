/* The pages of `rollcall explain`: every code has one, it fits, and its example
 * is read from files here as a user would have them. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "cmd/command.h"
#include "cmd/explain_codes.h"
#include "cmd/explain_statistics.h"
#include "cmd/explain_topics.h"
#include "cmd/problems.h"
#include "load/problems.h"
#include "rollcall/load.h"
#include "support/support.h"

static size_t
index_of(const char *code)
{
	size_t i = 0;

	while (
	    problem_kind(i) != NULL && strcmp(problem_kind(i)->code, code) != 0)
		i++;
	cr_assert_not_null(problem_kind(i), "no code %s", code);
	return i;
}

static char *
page_of(size_t i)
{
	GString *out = g_string_new(NULL);

	explain_problems.page(i, out);
	return g_string_free(out, FALSE);
}

Test(explain, every_code_has_its_words_and_nothing_else_has)
{
	size_t n = 0;

	for (; problem_kind(n) != NULL; n++) {
		const char *code = problem_kind(n)->code;
		const struct explained *e = explained_at(n);

		cr_assert_not_null(e, "%s", code);
		cr_expect_str_eq(explain_problems.name(n), code);
		cr_expect_not_null(e->title, "%s has no title", code);
		cr_expect_not_null(e->cause, "%s has no cause", code);
		cr_expect_not_null(e->remedy, "%s has no remedy", code);
		cr_expect_neq(e->files[0].name == NULL, e->scene == NULL,
		    "%s has no example, or two", code);
		cr_expect_eq(e->scene == NULL, e->answer == NULL, "%s", code);
	}
	cr_expect_geq(n, 41);
	cr_expect_null(explained_at(n));
	cr_expect_null(explain_problems.name(n));
}

/* Errors, warnings, notes; of each by number: so they are listed. */
Test(explain, codes_come_in_order)
{
	static const char letters[] = {
		[RC_NOTE] = 'N', [RC_WARNING] = 'W', [RC_ERROR] = 'E'
	};

	for (size_t i = 0; problem_kind(i) != NULL; i++) {
		const struct problem_kind *kind = problem_kind(i);
		const struct problem_kind *next = problem_kind(i + 1);

		cr_expect_eq(
		    kind->code[0], letters[kind->severity], "%s", kind->code);
		if (next == NULL)
			continue;
		cr_expect_leq(next->severity, kind->severity);
		if (next->severity == kind->severity)
			cr_expect_lt(strcmp(kind->code, next->code), 0, "%s",
			    kind->code);
	}
}

static void
expect_fits(const struct explain_topics *topics, size_t i)
{
	const char *name = topics->name(i);
	g_autoptr(GString) page = g_string_new(NULL);
	g_auto(GStrv) lines = NULL;
	guint n;

	topics->page(i, page);
	lines = g_strsplit(page->str, "\n", -1);
	n = g_strv_length(lines) - 1;
	cr_expect(g_utf8_validate(page->str, -1, NULL), "%s", name);
	cr_expect_leq(n, EXPLAIN_LINES, "%s: %u lines", name, n);
	for (guint k = 0; k < n; k++) {
		cr_expect_leq(rc_text_columns(lines[k]), EXPLAIN_COLUMNS,
		    "%s: %s", name, lines[k]);
		cr_expect_not(
		    g_str_has_suffix(lines[k], " "), "%s: blank", name);
	}
}

Test(explain, a_page_fits_a_screen)
{
	for (size_t i = 0; explain_problems.name(i) != NULL; i++)
		expect_fits(&explain_problems, i);
	for (size_t i = 0; explain_statistics.name(i) != NULL; i++)
		expect_fits(&explain_statistics, i);
}

static size_t
count_statistics(const char *name)
{
	size_t n = 0;

	for (size_t i = 0; statistic_at(i) != NULL; i++)
		n += strcmp(statistic_at(i)->name, name) == 0;
	return n;
}

/* What --method names has a page, and so has what notes point to. */
Test(explain, every_method_has_one_page)
{
	static const char *const others[] = { "trend", "shares", "without-vote",
		"holm", "benjamini-hochberg", "claim", "switches", "mcnemar",
		"stuart-maxwell", "bhapkar", "bowker", "cochran-q", "agreement",
		"kappa", "pi", "s", "agreement-index", "rice", "intervals",
		"fleiss", "krippendorff" };
	size_t n = 0;

	for (; trend_methods[n] != NULL; n++)
		cr_expect_eq(count_statistics(trend_methods[n]), 1, "%s",
		    trend_methods[n]);
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		cr_expect_eq(count_statistics(others[i]), 1, "%s", others[i]);
	cr_expect_null(statistic_at(n + G_N_ELEMENTS(others)));
	for (size_t i = 0; statistic_at(i) != NULL; i++) {
		const struct statistic *s = statistic_at(i);

		cr_expect(s->question && s->formula && s->reading && s->trap &&
			s->source,
		    "%s", s->name);
	}
}

/* What the pages tell rather than show. */
static const struct scene {
	const char *code, *path;
	struct example_file files[EXAMPLE_N_FILES];
	bool extracts;
	const char *asks_of; /* a member, of which facts are read */
} scenes[] = {
	{ .code = "E001", .path = "votes.csv" },
	{ .code = "E002",
	    .path = "votes",
	    .files = { { .name = "votes/votes.zip", .text = "PK" } } },
	{ .code = "E123",
	    .path = "votes",
	    .files = { { .name = "votes/2014.csv",
			   .text = "ms_code,ms_vote,date,resolution\n"
				   "FRA,Y,2014-12-18,A/RES/69/188\n" },
		{ .name = "votes/2015.csv",
		    .text = "ms_vote,ms_code,date,resolution\n"
			    "Y,FRA,2015-12-17,A/RES/70/172\n" } },
	    .extracts = true },
	{ .code = "E124",
	    .path = "votes.csv",
	    .files = { { .name = "votes.csv",
		.text = "date,resolution,yes,no,abstain,nonvoting\n"
			"2014-12-18,A/RES/69/188,116,20,53,4\n" } },
	    .extracts = true },
	{ .code = "E208",
	    .path = "votes",
	    .files = { { .name = "votes/2014.csv",
			   .text = "ms_code,ms_vote,date,resolution\n"
				   "FRA,Y,2014-12-18,A/RES/69/188\n" },
		{ .name = "votes/corrections.csv",
		    .text = "symbol,iso3,recorded,intended\n"
			    "A/RES/69/188,FRA,Y,maybe\n" } },
	    .asks_of = "FRA" },
	{ .code = "N501",
	    .path = "data",
	    .files = { { .name = "data/members.csv",
			   .text = "code,name,joined\nFRA,FRANCE,1945\n" },
		{ .name = "data/votes.csv",
		    .text = "ms_code,ms_vote,date,resolution\n"
			    "FRA,Y,2014-12-18,A/RES/69/188\n" } } },
	{ .code = "N504",
	    .path = "ga/2014.csv",
	    .files = { { .name = "ga/2014.csv",
		.text = "ms_code,ms_vote,date,resolution\n"
			"FRA,yes?,2014-12-18,A/RES/69/188\n"
			"KOR,yes?,2014-12-18,A/RES/69/188\n"
			"PRK,N,2014-12-18,A/RES/69/188\n" } } },
};

static const struct scene *
scene_of_code(const char *code)
{
	for (size_t i = 0; i < G_N_ELEMENTS(scenes); i++)
		if (strcmp(scenes[i].code, code) == 0)
			return &scenes[i];
	return NULL;
}

static void
write_file(const struct example_file *file)
{
	g_autofree char *directory = g_path_get_dirname(file->name);
	g_autoptr(GString) bytes = g_string_new_len(
	    file->text, (gssize)(file->n > 0 ? file->n : strlen(file->text)));

	for (size_t i = 0; i < file->times; i++)
		g_string_append(bytes, file->again);
	g_mkdir_with_parents(directory, 0777);
	cr_assert(g_file_set_contents(
	    file->name, bytes->str, (gssize)bytes->len, NULL));
}

static void
extract_example(const char *const *paths, size_t n,
    const struct rc_load_options *options, struct loaded *loaded)
{
	const struct rc_filter only = { .from = 2000 };
	struct rc_load_options asked = *options;
	struct rc_extraction counts;

	asked.only = &only;
	cr_expect_not(rc_extract(
	    paths, n, &asked, "out", &counts, loaded->report, &loaded->err));
}

static void
ask_of(const char *member, const char *path, struct loaded *loaded)
{
	const struct rc_filter all = { 0 };
	struct rc_selection *votes = rc_select(loaded->record, &all);

	cr_expect_null(rc_stances_read(&path, 1, votes, member, &loaded->err));
	/* Facts are read by their whole path; the page leaves out the test's
	 * own directory. */
	cr_expect(g_str_has_suffix(loaded->err.file, "votes/corrections.csv"));
	g_strlcpy(
	    loaded->err.file, "votes/corrections.csv", sizeof loaded->err.file);
	rc_report_add(loaded->report, &loaded->err);
	rc_selection_free(votes);
	rc_record_free(loaded->record);
	loaded->record = NULL;
}

/* Writes the example of a code where the test stands, and reads it. */
static struct loaded
load_example(const char *code, const struct rc_load_options *options)
{
	const struct scene *scene = scene_of_code(code);
	const struct example_file *files =
	    scene != NULL ? scene->files : explained_at(index_of(code))->files;
	struct loaded loaded = { .report = rc_report_new() };
	const char *paths[EXAMPLE_N_FILES];
	size_t n = 0;

	for (size_t i = 0; i < EXAMPLE_N_FILES && files[i].name != NULL; i++) {
		write_file(&files[i]);
		paths[n++] = files[i].name;
	}
	if (scene != NULL) {
		paths[0] = scene->path;
		n = 1;
	}
	if (scene != NULL && scene->extracts)
		extract_example(paths, n, options, &loaded);
	else
		loaded.record =
		    rc_load(paths, n, options, loaded.report, &loaded.err);
	if (scene != NULL && scene->asks_of != NULL)
		ask_of(scene->asks_of, scene->path, &loaded);
	return loaded;
}

/* Each test has a process of its own, so that it may go elsewhere. */
static char *
enter_new_directory(void)
{
	char *directory = new_directory();

	cr_assert_eq(chdir(directory), 0);
	return directory;
}

static void
leave_directory(char *directory)
{
	cr_assert_eq(chdir("/"), 0);
	remove_directory(directory);
}

static const struct rc_error *
find_problem(const struct rc_report *report, const char *code)
{
	for (size_t i = 0; i < rc_report_size(report); i++)
		if (strcmp(rc_report_at(report, i)->code, code) == 0)
			return rc_report_at(report, i);
	return NULL;
}

/* Errors of another kind than that of the code; GIVEN_UP comes after others. */
static size_t
count_others(const struct rc_report *report, const char *code)
{
	size_t n = 0;

	for (size_t i = 0; i < rc_report_size(report); i++)
		n += rc_report_at(report, i)->severity == RC_ERROR &&
		    strcmp(rc_report_at(report, i)->code, code) != 0;
	return n;
}

/* Lines and blanks do not count: pages are broken at their own width. */
static char *
in_one_line(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " \n", -1);
	GString *out = g_string_new(NULL);

	for (char **word = words; *word != NULL; word++)
		if ((*word)[0] != '\0')
			g_string_append_printf(out, " %s", *word);
	return g_string_free(out, FALSE);
}

static char *
printed(const struct rc_error *problem)
{
	char *text = NULL, *line;
	size_t n;
	FILE *to = open_memstream(&text, &n);

	cr_assert_not_null(to);
	problem_print(problem, to);
	fclose(to);
	line = in_one_line(text);
	free(text);
	return line;
}

struct example_case {
	char code[8];
	size_t line, column; /* where the problem is: read off the example */
	char lenient[8];     /* the error that --lenient leaves; "": none */
};

static struct example_case examples[] = {
	{ "E001", 0, 0, "E001" },
	{ "E002", 0, 0, "E002" },
	{ "E003", 0, 0, "E003" },
	{ "E101", 2, 6, "E101" },
	{ "E102", 2, 5, "E102" },
	{ "E103", 1, 1, "E103" },
	{ "E104", 2, 5, "E104" },
	{ "E105", 2, 13, "E105" },
	{ "E106", 2, 5, "E106" },
	{ "E107", 3, 0, "" },
	{ "E108", 1, 1, "E108" },
	{ "E109", 1, 0, "E109" },
	{ "E110", 1, 0, "E110" },
	{ "E120", 1, 0, "E120" },
	{ "E121", 1, 0, "E121" },
	{ "E122", 1, 33, "E122" },
	{ "E201", 3, 7, "" },
	{ "E202", 3, 10, "" },
	{ "E203", 2, 5, "" },
	{ "E204", 3, 1, "" },
	{ "E205", 3, 30, "" },
	{ "E206", 2, 0, "E003" }, /* it was the only row */
	{ "E207", 3, 14, "" },
	{ "E208", 2, 0, "E208" },
	{ "E210", 1001, 0, "E210" },
	{ "E301", 3, 1, "" },
	{ "E310", 2, 0, "" },
	{ "E311", 3, 18, "" },
	{ "E312", 2, 0, "E312" },
	{ "E313", 2, 0, "E313" },
	{ "E314", 2, 0, "E314" },
	{ "W310", 2, 0, "" },
	{ "W401", 2, 0, "" },
	{ "W402", 2, 0, "" },
	{ "W403", 3, 1, "" },
	{ "W404", 3, 5, "" },
	{ "W405", 2, 0, "" },
	{ "W406", 0, 0, "" },
	{ "N501", 0, 0, "" },
	{ "N502", 2, 0, "" },
	{ "N503", 0, 0, "" },
	{ "N504", 0, 0, "" },
};

/* That code, at that place, and what the page says that rollcall says. */
static void
expect_true(const struct example_case *c, const struct loaded *l)
{
	const struct rc_error *problem = find_problem(l->report, c->code);
	g_autofree char *text = page_of(index_of(c->code));
	g_autofree char *page = in_one_line(text);
	g_autofree char *says = NULL;

	cr_assert_not_null(
	    problem, "%s: not found, %s", c->code, l->err.message);
	says = printed(problem);
	cr_expect_eq(problem->line, c->line, "%s:%s", c->code, says);
	cr_expect_eq(problem->column, c->column, "%s:%s", c->code, says);
	cr_expect(strstr(page, says) != NULL, "%s:%s", c->code, says);
	if (strcmp(c->code, "E210") != 0 && strcmp(c->code, "N504") != 0)
		cr_expect_eq(
		    count_others(l->report, c->code), 0, "%s", c->code);
}

ParameterizedTestParameters(explain, example)
{
	return cr_make_param_array(
	    struct example_case, examples, G_N_ELEMENTS(examples));
}

ParameterizedTest(struct example_case *c, explain, example)
{
	const struct rc_load_options options = { .body = -1,
		.lenient = explained_at(index_of(c->code))->reads_leniently };
	char *directory = enter_new_directory();
	struct loaded l = load_example(c->code, &options);

	expect_true(c, &l);
	loaded_free(&l);
	leave_directory(directory);
}

ParameterizedTestParameters(explain, lenient)
{
	return cr_make_param_array(
	    struct example_case, examples, G_N_ELEMENTS(examples));
}

/* What a page says of --lenient is so. */
ParameterizedTest(struct example_case *c, explain, lenient)
{
	const struct rc_load_options options = { .body = -1, .lenient = true };
	const struct explained *e = explained_at(index_of(c->code));
	char *directory = enter_new_directory();
	struct loaded l = load_example(c->code, &options);
	bool is_in_vain = l.record == NULL && strcmp(l.err.code, c->code) == 0;
	bool is_aside = find_problem(l.report, "N504") != NULL;

	cr_expect_eq(l.record == NULL, c->lenient[0] != '\0', "%s", c->code);
	if (l.record == NULL)
		cr_expect_str_eq(l.err.code, c->lenient);
	cr_expect_eq(e->lenient == LENIENT_IN_VAIN, is_in_vain, "%s", c->code);
	if (e->lenient == LENIENT_SETS_ASIDE)
		cr_expect(is_aside, "%s", c->code);
	loaded_free(&l);
	leave_directory(directory);
}

Test(explain, strict_makes_an_error_of_every_warning)
{
	const struct rc_load_options options = { .body = -1, .strict = true };
	char *directory = enter_new_directory();

	for (size_t i = 0; problem_kind(i) != NULL; i++) {
		const char *code = problem_kind(i)->code;
		struct loaded l;

		if (problem_kind(i)->severity != RC_WARNING ||
		    explained_at(i)->reads_leniently)
			continue;
		l = load_example(code, &options);
		cr_expect_null(l.record, "%s", code);
		cr_expect_eq(find_problem(l.report, code)->severity, RC_ERROR,
		    "%s", code);
		loaded_free(&l);
	}
	leave_directory(directory);
}

/* The options that the remedies name. */
static const struct remedy {
	const char *code, *says;
	struct rc_load_options options;
} remedies[] = {
	{ "E120", "--map ms_code=State,ms_vote=Choice,date=Day,resolution=Text",
	    { .body = -1,
		.map = "ms_code=State,ms_vote=Choice,date=Day,"
		       "resolution=Text" } },
	{ "E121", "--map date=day", { .body = -1, .map = "date=day" } },
	{ "E203", "--map-value 'yes?=Y,no?=N'",
	    { .body = -1, .map_value = "yes?=Y,no?=N" } },
	{ "E206", "--body ga", { .body = RC_GA } },
};

Test(explain, remedies_help)
{
	char *directory = enter_new_directory();

	for (size_t i = 0; i < G_N_ELEMENTS(remedies); i++) {
		const struct remedy *r = &remedies[i];
		struct loaded l = load_example(r->code, &r->options);
		g_autofree char *page = page_of(index_of(r->code));

		cr_expect_not_null(l.record, "%s: %s", r->code, l.err.message);
		cr_expect(strstr(page, r->says) != NULL, "%s", r->code);
		loaded_free(&l);
	}
	leave_directory(directory);
}

struct wrap_case {
	char name[40], text[160], wrapped[200];
};

ParameterizedTestParameters(explain, wrap)
{
	static struct wrap_case cases[] = {
		{ "a short line stays as it is", "  a  b", "      a  b\n" },
		{ "empty lines go", "a\n\nb\n", "    a\n    b\n" },
		/* 4 blanks, 7 * 10 and 6 characters: 80 columns. */
		{ "a full line stays whole",
		    "123456789 123456789 123456789 123456789 123456789 "
		    "123456789 123456789 123456",
		    "    123456789 123456789 123456789 123456789 123456789 "
		    "123456789 123456789 123456\n" },
		{ "a fuller one is broken at its blanks",
		    "123456789 123456789 123456789 123456789 123456789 "
		    "123456789 123456789  1234567",
		    "    123456789 123456789 123456789 123456789 123456789 "
		    "123456789 123456789\n      1234567\n" },
	};
	return cr_make_param_array(
	    struct wrap_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct wrap_case *c, explain, wrap)
{
	g_autoptr(GString) out = g_string_new(NULL);

	explain_wrap(out, 4, 2, c->text);
	cr_expect_str_eq(out->str, c->wrapped, "%s:\n%s", c->name, out->str);
}
