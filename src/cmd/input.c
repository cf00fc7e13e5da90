#include "cmd/input.h"

#include <stdarg.h>
#include <string.h>

#include "base/file.h"
#include "cmd/arguments.h"
#include "cmd/members.h"

static const char *const bodies[] = { [RC_GA] = "ga",
	[RC_C3] = "c3",
	[RC_HRC] = "hrc",
	[RC_CHR] = "chr",
	[RC_SC] = "sc",
	[RC_N_BODIES] = NULL };
static const char *const kinds[] = { [RC_RESOLUTION] = "resolution",
	[RC_AMENDMENT] = "amendment",
	[RC_MOTION] = "motion",
	[RC_PARAGRAPH] = "paragraph",
	[RC_N_KINDS] = NULL };

static const char *const votes_as[] = {
	[AS_RECORDED] = "recorded", [AS_INTENDED] = "intended", NULL
};

void
input_table(struct input_options *o, struct option table[INPUT_N_OPTIONS])
{
	const struct option rows[INPUT_N_OPTIONS] = {
		{ "body", 0, OPT_SET, &o->bodies, "LIST",
		    o->reads_all
			? "bodies (default all)"
			: "bodies (default ga where there are several)",
		    bodies },
		{ "kind", 0, OPT_SET, &o->kinds, "LIST",
		    o->reads_all ? "kinds of decisions (default all)"
				 : "kinds of decisions (default resolution)",
		    kinds },
		{ "topic", 0, OPT_TEXTS, &o->topics, "TEXT",
		    "title or subjects contain TEXT", NULL },
		{ "resolution", 0, OPT_TEXT, &o->symbols, "LIST",
		    "symbols, such as A/RES/60/173 or 60/173", NULL },
		{ "members", 0, OPT_TEXT, &o->members, "LIST",
		    "only these: codes, names or a group (USA,KOR or "
		    "group:ASEAN)",
		    NULL },
		{ "as", 0, OPT_CHOICE, &o->as, "WHAT",
		    "votes as they were, or as members later said", votes_as },
		{ "from", 0, OPT_YEAR, &o->from, "YEAR", "first year", NULL },
		{ "to", 0, OPT_YEAR, &o->to, "YEAR", "last year", NULL },
		{ "map", 0, OPT_TEXT, &o->map, "LIST",
		    "columns of an unknown layout: ms_vote=Vote,ms_code=ISO",
		    NULL },
		{ "map-value", 0, OPT_TEXT, &o->map_value, "LIST",
		    "votes as the file writes them: 'yes?=Y'", NULL },
		{ "delimiter", 0, OPT_TEXT, &o->delimiter, "C",
		    "between fields (default: the first line tells)", NULL },
		{ "strict", 0, OPT_FLAG, &o->strict, NULL,
		    "warnings are errors", NULL },
		{ "lenient", 0, OPT_FLAG, &o->lenient, NULL,
		    "set bad rows aside in FILE.rejected.csv; exit 3", NULL },
		{ "quiet", 'q', OPT_FLAG, &o->quiet, NULL,
		    "no notes and no warnings", NULL },
		{ .name = NULL },
	};

	memcpy(table, rows, sizeof rows);
}

/* Where the bundled data may be.  The source tree comes last, so that an
 * installed program never looks into it. */
char *
input_find_bundled(const struct world *world)
{
	static const char *const places[] = { RC_SHARE "/datasets/dprk",
		RC_SOURCE "/datasets/dprk" };

	if (world->data != NULL)
		return g_strdup(world->data);
	for (size_t i = 0; i < G_N_ELEMENTS(places); i++)
		if (g_file_test(places[i], G_FILE_TEST_IS_DIR))
			return g_strdup(places[i]);
	return NULL;
}

static bool
load_bundled(const struct rc_load_options *load, struct world *world,
    struct input *input, struct rc_error *err)
{
	const char *paths[] = { input->directory };

	input->is_bundled = true;
	input->data = g_strdup(
	    world->data != NULL ? world->data : "bundled (datasets/dprk)");
	if (input->directory == NULL) {
		rc_fail(err, RC_EIO, NULL, "the bundled data are not there");
		return rc_fail_help(err,
		    "name a file, or say in $ROLLCALL_DATA where "
		    "datasets/dprk is");
	}
	input->record = rc_load(paths, 1, load, world->report, err);
	return input->record != NULL;
}

static char *
data_words(int n_files, char *const *files, const char *folder)
{
	const char *first =
	    folder == NULL ? files[0] : rc_path_within(folder, files[0]);

	if (n_files == 1)
		return g_strdup(first);
	return g_strdup_printf("%s and %d more", first, n_files - 1);
}

/* Where the files do not tell their body, a single one asked for does. */
static int
only_body(unsigned set)
{
	for (int body = 0; body < RC_N_BODIES; body++)
		if (set == 1u << body)
			return body;
	return -1;
}

struct rc_filter
input_filter(const struct input_options *o)
{
	return (struct rc_filter){
		.bodies = o->bodies,
		.kinds = o->kinds != 0 || o->reads_all ? o->kinds
						       : 1u << RC_RESOLUTION,
		.topic = o->topics.n == 1 ? o->topics.text[0] : NULL,
		.symbols = o->symbols,
		.from = o->from,
		.to = o->to,
	};
}

static bool
read_delimiter(const char *text, char *delimiter, struct rc_error *err)
{
	if (text == NULL)
		return true;
	*delimiter = strcmp(text, "\\t") == 0 || strcmp(text, "tab") == 0
	    ? '\t'
	    : text[0];
	if ((*delimiter == '\t' || text[1] == '\0') && *delimiter != '\0' &&
	    strchr("\"\r\n .", *delimiter) == NULL &&
	    !g_ascii_isalnum(*delimiter))
		return true;
	rc_fail(
	    err, RC_EUSAGE, NULL, "--delimiter \"%s\" divides no fields", text);
	return rc_fail_help(err, "one character: , ; | or tab");
}

bool
input_load_options(const struct input_options *options, struct rc_filter *only,
    struct rc_load_options *load, struct rc_error *err)
{
	*only = input_filter(options);
	*load = (struct rc_load_options){
		.body = only_body(options->bodies),
		.only = options->reads_all ? NULL : only,
		.map = options->map,
		.map_value = options->map_value,
		.strict = options->strict,
		.lenient = options->lenient,
	};
	if (options->topics.n > 1 && !options->takes_topics) {
		rc_fail(err, RC_EUSAGE, NULL, "--topic is given %zu times",
		    options->topics.n);
		return rc_fail_help(
		    err, "one here; `rollcall plot compare` takes several");
	}
	if (options->strict && options->lenient)
		return rc_fail(err, RC_EUSAGE, NULL,
		    "--strict and --lenient exclude one another");
	return read_delimiter(options->delimiter, &load->delimiter, err);
}

static void add_words(struct input *input, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds to what is said of the data. */
static void
add_words(struct input *input, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	g_autofree char *words = g_strdup_vprintf(fmt, args);
	va_end(args);
	char *all = g_strconcat(input->data, "; ", words, NULL);

	g_free(input->data);
	input->data = all;
}

static char **
find_directories(int n_files, char *const *files, const struct input *input)
{
	GPtrArray *found = g_ptr_array_new();

	for (int i = 0; i < n_files; i++) {
		g_auto(GStrv) matches = rc_file_matches(files[i]);

		for (char **at = matches; *at != NULL; at++)
			if (g_file_test(*at, G_FILE_TEST_IS_DIR))
				g_ptr_array_add(found, g_strdup(*at));
	}
	if (input->directory != NULL)
		g_ptr_array_add(found, g_strdup(input->directory));
	g_ptr_array_add(found, NULL);
	return (char **)g_ptr_array_free(found, FALSE);
}

static bool
apply_corrections(struct input *input, struct rc_error *err)
{
	size_t n = 0;
	bool ok = true;

	for (char **at = input->directories; ok && *at != NULL; at++) {
		g_autofree char *path =
		    g_build_filename(*at, "corrections.csv", NULL);

		if (g_file_test(path, G_FILE_TEST_EXISTS))
			ok = rc_corrections_apply(input->record, path, &n, err);
	}
	add_words(input, "votes as later said to be intended (%zu known)", n);
	return ok;
}

static bool
load_files(const struct rc_load_options *load, int n_files, char *const *files,
    struct world *world, struct input *input, struct rc_error *err)
{
	input->directory = input_find_bundled(world);
	input->directories = find_directories(n_files, files, input);
	if (n_files == 0)
		return load_bundled(load, world, input, err);
	world->shows_notes = true;
	input->data = data_words(n_files, files, world->folder);
	input->record = rc_load((const char *const *)files, (size_t)n_files,
	    load, world->report, err);
	return input->record != NULL;
}

bool
input_load(const struct input_options *options, int n_files, char *const *files,
    struct world *world, struct input *input, struct rc_error *err)
{
	struct rc_filter only;
	struct rc_load_options load;

	world->quiet = options->quiet;
	if (!input_load_options(options, &only, &load, err) ||
	    !arguments_check_files(n_files, files, 0, world, err) ||
	    !load_files(&load, n_files, files, world, input, err))
		return false;
	return options->as == AS_RECORDED || apply_corrections(input, err);
}

char *
input_beside(const struct input *input, const char *name, struct rc_error *err)
{
	g_autofree char *beside = NULL;

	if (input->directory != NULL) {
		beside = g_path_get_dirname(input->directory);
		return g_build_filename(beside, name, NULL);
	}
	rc_fail(err, RC_EIO, NULL, "the bundled %s is not there", name);
	rc_fail_help(err,
	    "say in $ROLLCALL_DATA where datasets/dprk is: %s stands beside it",
	    name);
	return NULL;
}

const struct rc_groups *
input_groups(struct input *input, struct rc_error *err)
{
	g_autofree char *path = NULL;

	if (input->groups != NULL)
		return input->groups;
	path = input_beside(input, "members.csv", err);
	if (path != NULL)
		input->groups = rc_groups_read(path, err);
	return input->groups;
}

static bool
is_one(unsigned set)
{
	return set != 0 && (set & (set - 1)) == 0;
}

/* "; it also holds c3, hrc (--body)" */
static void
name_others(struct input *input, unsigned others)
{
	g_autoptr(GString) words = g_string_new(NULL);

	for (int body = 0; body < RC_N_BODIES; body++)
		if (others & 1u << body)
			g_string_append_printf(words, "%s%s",
			    words->len > 0 ? ", " : "",
			    rc_body_key((enum rc_body)body));
	add_words(input, "it also holds %s (--body)", words->str);
}

/* Of which kinds there would be something: "motion,paragraph". */
static char *
other_kinds(const struct rc_record *record, struct rc_filter filter)
{
	GString *out = g_string_new(NULL);

	for (int kind = 0; kind < RC_N_KINDS; kind++) {
		struct rc_selection *chosen;

		filter.kinds = 1u << kind;
		chosen = rc_select(record, &filter);
		if (chosen->n > 0)
			g_string_append_printf(out, "%s%s",
			    out->len > 0 ? "," : "",
			    rc_kind_key((enum rc_kind)kind));
		rc_selection_free(chosen);
	}
	return g_string_free(out, FALSE);
}

/* Does each symbol name a decision of the data?  One that does not is a slip
 * that would go unseen beside those that do. */
static bool
check_symbols(
    const struct rc_record *record, const char *symbols, struct rc_error *err)
{
	g_auto(GStrv) words =
	    g_strsplit(symbols == NULL ? "" : symbols, ",", -1);

	for (char **word = words; *word != NULL; word++) {
		const char *symbol = g_strstrip(*word);
		const struct rc_filter filter = { .symbols = symbol };
		struct rc_selection *named = rc_select(record, &filter);
		bool is_there = named->n > 0;

		rc_selection_free(named);
		if (is_there || symbol[0] == '\0')
			continue;
		rc_fail(err, RC_EUSAGE, NULL,
		    "no decision in the data has the symbol \"%s\"", symbol);
		return rc_fail_help(err,
		    "a symbol or its end, such as A/RES/60/173 or 60/173; "
		    "`rollcall summary` lists them");
	}
	return true;
}

static bool
fail_empty(const struct rc_record *record, const struct rc_filter *filter,
    struct rc_error *err)
{
	g_autofree char *kinds_there = other_kinds(record, *filter);

	rc_fail(err, RC_EUSAGE, NULL,
	    "none of the decisions in the data is what the options ask for");
	if (kinds_there[0] != '\0')
		return rc_fail_help(err,
		    "of another kind there are some: --kind %s", kinds_there);
	return rc_fail_help(err,
	    "see what is there with `rollcall check`, then loosen --body, "
	    "--kind, --topic, --resolution, --from or --to");
}

static bool
check_years(const struct rc_filter *filter, struct rc_error *err)
{
	return filter->from == 0 || filter->to == 0 ||
	    filter->from <= filter->to ||
	    rc_fail(err, RC_EUSAGE, NULL, "--from %d is after --to %d",
		filter->from, filter->to);
}

bool
input_select_both(const struct input_options *options, struct input *one,
    struct input *other, struct rc_error *err)
{
	const struct rc_filter filter = input_filter(options);

	if (!check_years(&filter, err))
		return false;
	one->selection = rc_select(one->record, &filter);
	other->selection = rc_select(other->record, &filter);
	return one->selection->n + other->selection->n > 0 ||
	    fail_empty(other->record, &filter, err);
}

bool
input_check_one_body(const struct input *input, struct rc_error *err)
{
	if (is_one(rc_selection_bodies(input->selection)))
		return true;
	rc_fail(
	    err, RC_EUSAGE, NULL, "votes of several bodies are not one series");
	return rc_fail_help(err, "choose one with --body");
}

bool
input_select(const struct input_options *options, bool one_body,
    struct input *input, struct rc_error *err)
{
	struct rc_filter filter = input_filter(options);
	unsigned present;

	filter.dated = one_body;
	if (!check_years(&filter, err) ||
	    !check_symbols(input->record, filter.symbols, err))
		return false;
	input->selection = rc_select(input->record, &filter);
	present = rc_selection_bodies(input->selection);
	if (options->bodies == 0 && !is_one(present) &&
	    (present & 1u << RC_GA)) {
		name_others(input, present & ~(1u << RC_GA));
		rc_selection_free(input->selection);
		filter.bodies = 1u << RC_GA;
		input->selection = rc_select(input->record, &filter);
	}
	if (input->selection->n == 0)
		return fail_empty(input->record, &filter, err);
	if (one_body && !input_check_one_body(input, err))
		return false;
	return options->members == NULL ||
	    members_restrict(options->members, input, err);
}

void
input_free(struct input *input)
{
	rc_groups_free(input->groups);
	g_free(input->directory);
	g_strfreev(input->directories);
	g_free(input->whom);
	rc_selection_free(input->selection);
	rc_record_free(input->record);
	g_free(input->data);
}
