/* A recipe for the data at hand, with words on what can be changed. */
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "cmd/command.h"
#include "cmd/input.h"
#include "rollcall/claim.h"

enum { N_OPTIONS = 2 };

static void
own_table(const char **output, struct option table[N_OPTIONS])
{
	table[0] = (struct option){ "output", 'o', OPT_TEXT, output, "FILE",
		"write it there (default rollcall.ini)", NULL };
	table[1] = (struct option){ .name = NULL };
}

void
init_options(option_visit *visit, void *context)
{
	struct input_options input = { 0 };
	struct option data[INPUT_N_OPTIONS], own[N_OPTIONS];
	const char *output;

	input_table(&input, data);
	own_table(&output, own);
	visit(data, context);
	visit(own, context);
}

#define MAJORITY "yes > 50% of members every year"

/* What the data can show. */
struct survey {
	size_t n_votes;     /* recorded, with totals or a roll call */
	size_t n_rollcalls; /* with the votes of members */
	size_t n_without;
	bool has_majority; /* the claim of that name holds */
};

static bool
holds(const struct rc_selection *selection)
{
	struct rc_claim claim;
	struct rc_claim_result result;
	bool is_true;

	rc_claim_parse(MAJORITY, RC_OF_MEMBERS, &claim, NULL);
	result = rc_claim_check(&claim, selection, false);
	is_true = result.verdict == RC_TRUE;
	rc_claim_result_clear(&result);
	return is_true;
}

static struct survey
look_at(const struct rc_selection *selection)
{
	struct survey s = { .has_majority = holds(selection) };

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);

		s.n_votes += r->adoption != RC_WITHOUT_VOTE;
		s.n_rollcalls += r->has_rollcall;
		s.n_without += r->adoption == RC_WITHOUT_VOTE;
	}
	return s;
}

/* The parts of a new recipe, each where there are votes enough for it. */
static const struct {
	size_t votes, rollcalls, without; /* needed at least */
	const char *text;
} sections[] = {
	{ 1, 0, 0,
	    "[figure history]\n"
	    "chart   = history\n"
	    "# Titles are computed from the data; fields in braces are filled "
	    "in:\n"
	    "# title = Yes at {yes.share.last}, up from {yes.share.first}\n" },
	{ 3, 0, 0, "[figure trend]\nchart   = trend\n" },
	{ 0, 1, 0,
	    "[figure last-vote]\n"
	    "chart   = rollcall\n"
	    "votes   = last\n" },
	{ 0, 2, 0,
	    "[figure switches]\n"
	    "chart   = switches\n"
	    "votes   = first, last\n" },
	{ 0, 0, 1, "[figure mode]\nchart   = mode\n" },
	{ 0, 0, 0,
	    "[table votes]\n"
	    "command = summary\n"
	    "formats = csv, markdown\n" },
	{ 3, 0, 0,
	    "[table trend-numbers]\n"
	    "command = trend\n"
	    "formats = csv, latex\n" },
	{ 1, 0, 0,
	    "# Sentences that a build holds against the data; expect = no for "
	    "one that\n"
	    "# must not hold.\n"
	    "[claim majority]\n"
	    "says    = " MAJORITY "\n" },
};

/* As the recipe can open it, wherever it is. */
static char *
path_from(const char *recipe, const char *path)
{
	g_autofree char *folder = g_path_get_dirname(recipe);

	return strcmp(folder, ".") == 0 ? g_strdup(path)
					: g_canonicalize_filename(path, NULL);
}

static void
add_data(const char *recipe, int n_files, char *const *files, GString *out)
{
	if (n_files == 0) {
		g_string_append(out,
		    "# Without data: the bundled votes on human rights in the "
		    "DPRK.\n"
		    "# data  = folder, file.csv\n");
		return;
	}
	g_string_append(out, "data    = ");
	for (int i = 0; i < n_files; i++) {
		g_autofree char *path = path_from(recipe, files[i]);

		g_string_append_printf(out, "%s%s", i > 0 ? ", " : "", path);
	}
	g_string_append_c(out, '\n');
}

static void
write_recipe(const char *path, const char *title, const struct option *data,
    int n_files, char *const *files, const struct survey *survey, GString *out)
{
	g_string_append(out,
	    "# A recipe of rollcall.  `rollcall build` draws what is stale, "
	    "`rollcall status`\n"
	    "# says what is, `rollcall report` makes one page of all.\n"
	    "# Keys are the long options of the commands: `rollcall help "
	    "plot`, `rollcall charts`.\n"
	    "[report]\n");
	g_string_append_printf(out, "title   = %s\n", title);
	add_data(path, n_files, files, out);
	g_string_append(out,
	    "out     = figures\n"
	    "sizes   = double\n"
	    "formats = svg, pdf, png, csv, txt\n");
	option_write(data, out);
	for (size_t i = 0; i < G_N_ELEMENTS(sections); i++)
		if (survey->n_votes >= sections[i].votes &&
		    survey->n_rollcalls >= sections[i].rollcalls &&
		    survey->n_without >= sections[i].without)
			g_string_append_printf(out, "\n%s", sections[i].text);
	if (!survey->has_majority && survey->n_votes > 0)
		g_string_append(out, "expect  = no\n");
}

static bool
check_new(const char *path, struct rc_error *err)
{
	const struct rc_place at = { .file = path };

	if (!g_file_test(path, G_FILE_TEST_EXISTS))
		return true;
	rc_fail(err, RC_EUSAGE, &at, "it is there already");
	return rc_fail_help(err, "-o FILE writes another one");
}

/* Names that stand in a list as they are. */
static bool
can_be_listed(const char *name)
{
	size_t n = strlen(name);

	return n > 0 && strcmp(name, "-") != 0 &&
	    g_utf8_validate(name, -1, NULL) &&
	    strpbrk(name, ",\"'#;\n\r\t") == NULL && name[0] != ' ' &&
	    name[n - 1] != ' ';
}

/* What a recipe can name: data that are there for every build. */
static bool
check_files(int n, char *const *files, struct rc_error *err)
{
	for (int i = 0; i < n; i++) {
		g_autoptr(GString) visible = g_string_new(NULL);

		if (can_be_listed(files[i]))
			continue;
		rc_text_append_visible(visible, files[i], strlen(files[i]));
		rc_fail(err, RC_EUSAGE, NULL,
		    "a recipe cannot name the data \"%s\"", visible->str);
		return rc_fail_help(err,
		    "name a file or a folder, without a comma, a quote, # or ; "
		    "in its name");
	}
	return true;
}

static bool
put(const char *path, const GString *text, struct world *world,
    struct rc_error *err)
{
	if (strcmp(path, "-") == 0) {
		g_string_append(world->out, text->str);
		return true;
	}
	if (!rc_file_write(path, text->str, text->len, err))
		return false;
	if (!world->quiet)
		fprintf(world->words,
		    "wrote %s; `rollcall build` draws what it lists\n", path);
	return true;
}

bool
cmd_init(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct input_options options = { 0 };
	struct option data[INPUT_N_OPTIONS], own[N_OPTIONS];
	const struct option *const tables[] = { data, own, NULL };
	const char *output = "rollcall.ini";
	g_autoptr(GString) text = g_string_new(NULL);
	struct input input = { 0 };
	bool ok;

	input_table(&options, data);
	own_table(&output, own);
	ok = option_parse(tables, &argc, argv, err) && check_new(output, err) &&
	    check_files(argc, argv, err) &&
	    input_load(&options, argc, argv, world, &input, err) &&
	    input_select(&options, true, &input, err);
	if (ok) {
		struct survey survey = look_at(input.selection);
		g_autofree char *subject =
		    rc_selection_subject(input.selection);

		/* They are about this run. */
		options.quiet = options.lenient = false;
		write_recipe(output, subject[0] == '\0' ? "Votes" : subject,
		    data, argc, argv, &survey, text);
		ok = put(output, text, world, err);
	}
	input_free(&input);
	return ok;
}
