#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "report/recipe.h"
#include "support/support.h"

/* What a program could know: a part of the real options. */
static const struct rc_recipe_key figure_keys[] = {
	{ "topic", RC_RECIPE_TEXT, true, false },
	{ "of", RC_RECIPE_TEXT, false, false },
	{ "from", RC_RECIPE_TEXT, false, false },
	{ "title", RC_RECIPE_TEXT, false, false },
	{ "votes", RC_RECIPE_TEXT, false, false },
	{ "fold", RC_RECIPE_FLAG, false, false },
	{ "events", RC_RECIPE_MAYBE_PATH, false, false },
	{ "tiles", RC_RECIPE_PATH, false, false },
	{ "measure", RC_RECIPE_TEXT, false, false },
	{ "trend", RC_RECIPE_TEXT, false, false },
	{ "band", RC_RECIPE_TEXT, false, false },
};
static const struct rc_recipe_key claim_keys[] = {
	{ "of", RC_RECIPE_TEXT, false, false },
	{ "from", RC_RECIPE_TEXT, false, false },
};
static const struct rc_recipe_key switches_keys[] = {
	{ "votes", RC_RECIPE_WORDS, false, false },
	{ "all", RC_RECIPE_FLAG, false, false },
	{ "from", RC_RECIPE_TEXT, false, false },
};
static const struct rc_recipe_command tables[] = {
	{ "switches", switches_keys, G_N_ELEMENTS(switches_keys) },
	{ "trend", claim_keys, G_N_ELEMENTS(claim_keys) },
};
static const char *const figure_formats[] = { "svg", "pdf", "png", NULL };

static bool
check(void *context, const struct rc_recipe_command *command,
    const char *argument, struct rc_error *err)
{
	(void)context;
	if (!g_str_has_prefix(argument, "--from=") ||
	    g_ascii_isdigit(argument[strlen("--from=")]))
		return true;
	rc_fail(err, RC_EUSAGE, NULL, "%s is no year", argument);
	return rc_fail_help(err, "a year, for %s", command->name);
}

static const struct rc_recipe_words words = {
	.figure = { "plot", figure_keys, G_N_ELEMENTS(figure_keys) },
	.claim = { "claim", claim_keys, G_N_ELEMENTS(claim_keys) },
	.tables = tables,
	.n_tables = G_N_ELEMENTS(tables),
	.figure_formats = figure_formats,
	.check = check,
};

static struct rc_recipe *
recipe_at(const char *path, const char *text)
{
	struct rc_error err = { .status = RC_OK };
	struct rc_recipe *recipe =
	    rc_recipe_parse(path, text, strlen(text), &words, NULL, &err);

	cr_assert_not_null(recipe, "line %zu: %s", err.line, err.message);
	return recipe;
}

static struct rc_recipe *
recipe_of(const char *text)
{
	return recipe_at("rollcall.ini", text);
}

/* The arguments of the i-th part, with blanks between them. */
static void
expect_arguments(const struct rc_recipe *recipe, size_t i, const char *expected)
{
	g_auto(GStrv) arguments = rc_recipe_arguments(&recipe->parts[i]);
	g_autofree char *all = g_strjoinv(" ", arguments);

	cr_expect_str_eq(all, expected);
}

static void
expect_words(const char *const *list, const char *expected)
{
	g_autofree char *all = g_strjoinv(" ", (char **)list);

	cr_expect_str_eq(all, expected);
}

static const char whole[] = "# the report of a year\n"
			    "[report]\n"
			    "title   = DPRK human rights at the UN\n"
			    "data    = datasets/dprk, more.csv\n"
			    "out     = plots\n"
			    "sizes   = double, 120x80mm\n"
			    "formats = svg, png\n"
			    "of      = voting\n"
			    "\n"
			    "[figure 01-history]\n"
			    "chart   = history\n"
			    "title   = Yes at {yes.share.last} # and ; so on\n"
			    "fold    = yes\n"
			    "[table 01-trend]\n"
			    "command = trend\n"
			    "formats = csv, markdown, latex\n"
			    "of      = members\n"
			    "; a sentence\n"
			    "[claim majority]\n"
			    "says    = yes > 50% of members every year\n"
			    "expect  = no\n";

Test(recipe, has_the_parts_in_the_order_of_the_file)
{
	struct rc_recipe *recipe = recipe_of(whole);

	cr_expect_str_eq(recipe->title, "DPRK human rights at the UN");
	cr_expect_str_eq(recipe->out, "plots");
	cr_assert_eq(recipe->n, 3);
	cr_expect_eq(recipe->parts[0].kind, RC_RECIPE_FIGURE);
	cr_expect_str_eq(recipe->parts[0].name, "01-history");
	cr_expect_eq(recipe->parts[0].line, 10);
	cr_expect_eq(recipe->parts[0].chart, rc_chart_find("history"));
	cr_expect_eq(recipe->parts[1].kind, RC_RECIPE_TABLE);
	cr_expect_str_eq(recipe->parts[1].command->name, "trend");
	cr_expect_eq(recipe->parts[2].kind, RC_RECIPE_CLAIM);
	cr_expect_str_eq(
	    recipe->parts[2].says, "yes > 50% of members every year");
	cr_expect_not(recipe->parts[2].expects);
	rc_recipe_free(recipe);
}

Test(recipe, the_report_holds_for_all_that_do_not_say_otherwise)
{
	struct rc_recipe *recipe = recipe_of(whole);

	expect_words(recipe->parts[0].sizes, "double 120x80mm");
	expect_words(recipe->parts[0].formats, "svg png");
	expect_words(recipe->parts[1].formats, "csv markdown latex");
	expect_words(recipe->parts[2].data, "datasets/dprk more.csv");
	expect_arguments(recipe, 0,
	    "--fold --of=voting --title=Yes at {yes.share.last} # and ; so on "
	    "-- history datasets/dprk more.csv");
	expect_arguments(recipe, 1, "--of=members -- datasets/dprk more.csv");
	expect_arguments(recipe, 2,
	    "--of=voting -- yes > 50% of members every year datasets/dprk "
	    "more.csv");
	rc_recipe_free(recipe);
}

Test(recipe, settings_know_the_line_that_set_them)
{
	struct rc_recipe *recipe = recipe_of(whole);
	const struct rc_recipe_part *part = &recipe->parts[0];

	cr_assert_eq(part->n_settings, 3);
	cr_expect_str_eq(part->settings[0].key->name, "fold");
	cr_expect_eq(part->settings[0].line, 13);
	cr_expect_str_eq(part->settings[1].key->name, "of");
	cr_expect_eq(part->settings[1].line, 8);
	rc_recipe_free(recipe);
}

Test(recipe, defaults_are_those_of_the_commands)
{
	struct rc_recipe *recipe = recipe_of("[figure a]\nchart = trend\n"
					     "[table b]\ncommand = trend\n"
					     "[claim c]\nsays = yes > no\n");

	cr_expect_null(recipe->title);
	cr_expect_str_eq(recipe->out, ".");
	expect_words(recipe->parts[0].sizes, "double");
	expect_words(recipe->parts[0].formats, "svg pdf png");
	expect_words(recipe->parts[1].formats, "csv");
	expect_words(recipe->parts[0].data, "");
	cr_expect(recipe->parts[2].expects);
	expect_arguments(recipe, 0, "-- trend");
	rc_recipe_free(recipe);
}

Test(recipe, the_report_may_come_last)
{
	struct rc_recipe *recipe =
	    recipe_of("[figure a]\nchart = rows\n[report]\nfrom = 2010\n");

	expect_arguments(recipe, 0, "--from=2010 -- rows");
	rc_recipe_free(recipe);
}

Test(recipe, the_order_of_keys_makes_no_difference)
{
	struct rc_recipe *one = recipe_of(
	    "[table a]\nfrom = 2005\nall = yes\ncommand = switches\n");
	struct rc_recipe *other = recipe_of(
	    "[table a]\ncommand = switches\nall = yes\nfrom = 2005\n");

	expect_arguments(one, 0, "--all --from=2005 --");
	expect_arguments(other, 0, "--all --from=2005 --");
	rc_recipe_free(one);
	rc_recipe_free(other);
}

Test(recipe, some_keys_repeat_and_stay_in_order)
{
	struct rc_recipe *recipe =
	    recipe_of("[report]\ntopic = x\n"
		      "[figure a]\nchart = compare\ntopic = Myanmar\n"
		      "topic = Iran, Islamic Republic of\n"
		      "[figure b]\nchart = compare\n");

	expect_arguments(recipe, 0,
	    "--topic=Myanmar --topic=Iran, Islamic Republic of -- compare");
	expect_arguments(recipe, 1, "--topic=x -- compare");
	rc_recipe_free(recipe);
}

Test(recipe, a_part_can_undo_a_flag_of_the_report)
{
	struct rc_recipe *recipe =
	    recipe_of("[report]\nfold = yes\nevents = yes\n"
		      "[figure a]\nchart = history\n"
		      "[figure b]\nchart = history\nfold = no\nevents = no\n");

	expect_arguments(recipe, 0, "--events --fold -- history");
	expect_arguments(recipe, 1, "-- history");
	rc_recipe_free(recipe);
}

/* What holds for all is refused by none; what a figure says itself is left to
 * its command. */
Test(recipe, a_chart_takes_of_the_report_what_it_has_a_use_for)
{
	struct rc_recipe *recipe =
	    recipe_of("[report]\nof = voting\nevents = yes\nfold = yes\n"
		      "[figure a]\nchart = history\n"
		      "[figure b]\nchart = rows\n"
		      "[figure c]\nchart = grid\n"
		      "[figure d]\nchart = trend\nmeasure = cosponsors\n"
		      "[figure e]\nchart = grid\nof = voting\n");

	expect_arguments(recipe, 0, "--events --fold --of=voting -- history");
	expect_arguments(recipe, 1, "--of=voting -- rows");
	expect_arguments(recipe, 2, "-- grid");
	expect_arguments(recipe, 3, "--events --measure=cosponsors -- trend");
	expect_arguments(recipe, 4, "--of=voting -- grid");
	rc_recipe_free(recipe);
}

/* Also where what makes it idle holds for all. */
Test(recipe, what_is_idle_beside_another_key_is_left_out)
{
	struct rc_recipe *recipe =
	    recipe_of("[report]\nof = voting\nmeasure = cosponsors\n"
		      "band = prediction\n"
		      "[figure a]\nchart = trend\n"
		      "[figure b]\nchart = trend\nmeasure = votes\n"
		      "trend = theil-sen\n"
		      "[figure c]\nchart = rows\n");

	expect_arguments(
	    recipe, 0, "--band=prediction --measure=cosponsors -- trend");
	expect_arguments(recipe, 1,
	    "--measure=votes --of=voting --trend=theil-sen -- trend");
	expect_arguments(recipe, 2, "--of=voting -- rows");
	rc_recipe_free(recipe);
}

Test(recipe, words_of_a_command_stand_before_the_files)
{
	struct rc_recipe *recipe =
	    recipe_of("[report]\ndata = d\n"
		      "[table a]\ncommand = switches\nvotes = 2005, 2015\n");

	expect_arguments(recipe, 0, "-- 2005 2015 d");
	rc_recipe_free(recipe);
}

Test(recipe, paths_are_relative_to_it)
{
	static const char text[] = "[report]\ndata = ../d, /abs\nout = .\n"
				   "[figure a]\nchart = tiles\n"
				   "tiles = map.csv\nevents = e.csv\n"
				   "[claim c]\nsays = yes > no\ndata = x.csv\n";
	struct rc_recipe *recipe = recipe_at("plots/rollcall.ini", text);

	cr_expect_str_eq(recipe->out, "plots");
	expect_arguments(recipe, 0,
	    "--events=plots/e.csv --tiles=plots/map.csv -- tiles plots/../d "
	    "/abs");
	expect_arguments(recipe, 1, "-- yes > no plots/x.csv");
	rc_recipe_free(recipe);
}

Test(recipe, may_come_from_any_editor)
{
	struct rc_recipe *recipe =
	    recipe_of("\xEF\xBB\xBF[report]\r\n  title = \"  T\u00FCrkiye \" "
		      "\r\n\r\n\t[ figure  a ]\r\nchart=rows\r\ntitle=\"\"");

	cr_expect_str_eq(recipe->title, "  T\u00FCrkiye ");
	cr_expect_str_eq(recipe->parts[0].name, "a");
	expect_arguments(recipe, 0, "--title= -- rows");
	rc_recipe_free(recipe);
}

Test(recipe, quotes_within_a_value_are_its_own)
{
	struct rc_recipe *recipe = recipe_of(
	    "[figure a]\nchart = rows\ntitle = \"Yes\" and \"no\" = all\n");

	expect_arguments(recipe, 0, "--title=\"Yes\" and \"no\" = all -- rows");
	rc_recipe_free(recipe);
}

/* What is wrong with a text: the first error, where, and a part of its
 * message and of its help. */
struct wrong_case {
	char text[160];
	size_t line, column;
	char message[96], help[64];
};

#define ROWS "[figure a]\nchart = rows\n"

ParameterizedTestParameters(recipe, wrong)
{
	static struct wrong_case cases[] = {
		/* Form. */
		{ "", 0, 0, "no figure, no table and no claim", "chart =" },
		{ "[report]\ntitle = T\n", 0, 0, "no figure, no table", "add" },
		{ "of = members\n" ROWS, 1, 1, "\"of\" is in no section",
		    "[report]" },
		{ ROWS "just words\n", 3, 1, "expected KEY = VALUE", "#" },
		{ ROWS " = members\n", 3, 2, "expected KEY = VALUE", "" },
		{ "[figure a\nchart = rows\n", 1, 1, "is [KIND]", "[report]" },
		{ "[]\n", 1, 1, "is [KIND]", "[report]" },
		{ "[ ]\n", 1, 1, "is [KIND]", "[report]" },
		{ "  [figure a] # x\n", 1, 3, "is [KIND]", "" },
		{ ROWS "title = \xFF\n", 3, 9, "byte 0xFF", "UTF-8" },
		/* Sections. */
		{ ROWS "[figrue b]\n", 3, 1, "did you mean \"figure\"?",
		    "[table NAME]" },
		{ "[figure]\nchart = rows\n", 1, 1, "[figure] has no name",
		    "01-history" },
		{ "[report x]\n" ROWS, 1, 1, "[report] has no name", "only" },
		{ ROWS ROWS, 3, 1, "\"a\" is given twice", "line 1" },
		{ "[report]\n[report]\n" ROWS, 2, 1, "[report] is given twice",
		    "line 1" },
		{ ROWS "[table A]\ncommand = trend\n", 3, 1,
		    "\"A\" is given twice", "files" },
		{ "[figure ../a]\n", 1, 1, "cannot be one of a file",
		    "letters" },
		{ "[figure -a]\n", 1, 1, "cannot be one of a file", "letters" },
		{ "[figure a b]\n", 1, 1, "cannot be one of a file", "" },
		/* Keys. */
		{ ROWS "titel = x\n", 3, 1, "did you mean \"title\"?",
		    "without --" },
		{ ROWS "--fold = yes\n", 3, 1, "did you mean \"fold\"?", "" },
		{ ROWS "size = column\n", 3, 1, "did you mean \"sizes\"?", "" },
		{ ROWS "of = voting\nof = members\n", 4, 1,
		    "\"of\" is given twice", "line 3" },
		{ ROWS "chart = trend\n", 3, 1, "\"chart\" is given twice",
		    "line 2" },
		{ "[report]\nform = 2010\n" ROWS, 2, 1,
		    "did you mean \"from\"?", "" },
		{ "[report]\nchart = rows\n" ROWS, 2, 1, "no key \"chart\"",
		    "" },
		{ "[table t]\nfold = yes\ncommand = trend\n", 2, 1,
		    "[table] knows no key \"fold\"", "" },
		{ "[figure a]\nof = voting\n", 1, 1, "[figure a] has no chart",
		    "history" },
		{ "[table a]\nformats = csv\n", 1, 1, "has no command",
		    "trend" },
		{ "[claim a]\nexpect = no\n", 1, 1, "has no says", "50%" },
		/* Values. */
		{ "[figure a]\nchart = histroy\n", 2, 9,
		    "did you mean \"history\"?", "rollcall charts" },
		{ "[table a]\ncommand = tend\nx = y\n", 2, 11,
		    "did you mean \"trend\"?", "switches, trend" },
		{ "[claim a]\nsays = yes are many\n", 2, 8, "", "" },
		{ "[claim a]\nsays = yes > no\nexpect = maybe\n", 3, 10,
		    "neither yes nor no", "holds" },
		{ ROWS "fold = perhaps\n", 3, 8, "fold is neither", "" },
		{ ROWS "from = soon\n", 3, 8, "--from=soon is no year",
		    "plot" },
		{ "[report]\nfrom = soon\n" ROWS, 2, 8, "is no year", "" },
		{ ROWS "sizes = double, huge\n", 3, 17, "huge", "" },
		{ ROWS "sizes = \"double, huge\"\n", 3, 18, "huge", "" },
		{ ROWS "formats = svg, pgn\n", 3, 16, "did you mean \"png\"?",
		    "svg, pdf, png" },
		{ ROWS "formats = svg,,png\n", 3, 15, "comma without a word",
		    "" },
		{ ROWS "formats =\n", 3, 10, "formats has no value", "" },
		{ ROWS "formats = svg, svg\n", 3, 16, "\"svg\" is given twice",
		    "" },
		{ "[table a]\ncommand = trend\nformats = table\n", 3, 11,
		    "no format \"table\"", "csv, tsv, json, markdown, latex" },
		{ ROWS "data = -\n", 3, 8, "standard input", "" },
		{ "[report]\nout =\n" ROWS, 2, 1, "out has no value",
		    "folder" },
	};
	return cr_make_param_array(
	    struct wrong_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct wrong_case *c, recipe, wrong)
{
	struct rc_report *report = rc_report_new();
	struct rc_error err = { .status = RC_OK };

	cr_assert_null(rc_recipe_parse("a/rollcall.ini", c->text,
			   strlen(c->text), &words, report, &err),
	    "%s", c->text);
	cr_expect_eq(err.status, RC_EUSAGE);
	cr_expect_str_eq(err.file, "a/rollcall.ini");
	cr_expect_eq(err.line, c->line, "%s: line %zu", c->text, err.line);
	cr_expect_eq(
	    err.column, c->column, "%s: column %zu", c->text, err.column);
	cr_expect_not_null(
	    strstr(err.message, c->message), "%s: %s", c->text, err.message);
	cr_expect_not_null(
	    strstr(err.help, c->help), "%s: %s", c->text, err.help);
	cr_expect_eq(rc_report_count(report, RC_ERROR), 1, "%s", c->text);
	rc_report_free(report);
}

Test(recipe, all_that_is_wrong_is_told_in_one_go)
{
	static const char text[] = "[figure a]\nchart = histroy\ntitel = x\n"
				   "[table b]\ncommand = trend\n"
				   "formats = doc\n[clam c]\n";
	struct rc_report *report = rc_report_new();
	struct rc_error err;

	cr_expect_null(
	    rc_recipe_parse("r.ini", text, strlen(text), &words, report, &err));
	cr_expect_eq(rc_report_count(report, RC_ERROR), 4);
	cr_expect_eq(err.line, 2);
	cr_expect_eq(rc_report_at(report, 0)->line, 2);
	cr_expect_eq(rc_report_at(report, 1)->line, 3);
	cr_expect_eq(rc_report_at(report, 2)->line, 6);
	cr_expect_eq(rc_report_at(report, 3)->line, 7);
	cr_expect_str_eq(rc_report_at(report, 0)->excerpt, "chart = histroy");
	cr_expect_eq(rc_report_at(report, 0)->width, strlen("histroy"));
	rc_report_free(report);
}

Test(recipe, a_value_of_the_report_is_wrong_once)
{
	static const char text[] =
	    "[report]\nfrom = soon\n" ROWS "[figure b]\nchart = rows\n"
	    "[claim c]\nsays = yes > no\n";
	struct rc_report *report = rc_report_new();

	cr_expect_null(
	    rc_recipe_parse("r.ini", text, strlen(text), &words, report, NULL));
	cr_expect_eq(rc_report_count(report, RC_ERROR), 1);
	rc_report_free(report);
}

Test(recipe, no_text_breaks_the_reader)
{
	/* Every beginning of a sound one, as while an editor writes it. */
	for (size_t n = 0; n < strlen(whole); n++)
		rc_recipe_free(
		    rc_recipe_parse("r.ini", whole, n, &words, NULL, NULL));
	/* Every byte of it broken in turn. */
	for (size_t i = 0; i < strlen(whole); i++) {
		g_autofree char *text = g_strdup(whole);

		for (size_t j = 0; j < 5; j++) {
			text[i] = "\0]\n=\xC3"[j];
			rc_recipe_free(rc_recipe_parse(
			    "r.ini", text, strlen(whole), &words, NULL, NULL));
		}
	}
}

Test(recipe, is_read_from_its_file)
{
	char *directory = new_directory();
	g_autofree char *path =
	    g_build_filename(directory, "rollcall.ini", NULL);
	struct rc_recipe *recipe;
	struct rc_error err;

	cr_expect_null(rc_recipe_read(path, &words, NULL, &err));
	cr_expect_eq(err.status, RC_EIO);
	cr_expect_str_eq(err.file, path);
	cr_expect_not_null(strstr(err.message, "No such file"));
	cr_assert(g_file_set_contents(path, whole, -1, NULL));
	recipe = rc_recipe_read(path, &words, NULL, &err);
	cr_assert_not_null(recipe, "%s", err.message);
	cr_expect_str_eq(recipe->path, path);
	rc_recipe_free(recipe);
	remove_directory(directory);
}

Test(recipe, a_file_that_is_far_too_long_is_none)
{
	char *directory = new_directory();
	g_autofree char *path = g_build_filename(directory, "r.ini", NULL);
	g_autofree char *text = g_strnfill(1 << 18, '#');
	struct rc_error err;

	cr_assert(g_file_set_contents(path, text, -1, NULL));
	cr_expect_null(rc_recipe_read(path, &words, NULL, &err));
	cr_expect_eq(err.status, RC_EUSAGE);
	remove_directory(directory);
}
