/* All figures and tables of a recipe: what is stale is made anew, and what its
 * findings are now is held against what they were. */
#include <string.h>

#include "base/text.h"
#include "cmd/build_files.h"
#include "cmd/command.h"
#include "cmd/input.h"
#include "cmd/problems.h"
#include "cmd/report_state.h"
#include "cmd/watch.h"
#include "report/findings.h"
#include "report/sources.h"

struct build_options {
	bool check, dry_run, all, fail_on_change, quiet, watch;
	bool only_news; /* no option: nothing is said where nothing is drawn */
	int jobs;
};

enum { N_OPTIONS = 8, MOST_JOBS = 64, LINE_COLUMNS = 79 };

static void
own_table(struct build_options *o, struct option table[N_OPTIONS])
{
	const struct option rows[N_OPTIONS] = {
		{ "check", 0, OPT_FLAG, &o->check, NULL,
		    "write nothing; exit 1 if anything is stale", NULL },
		{ "dry-run", 0, OPT_FLAG, &o->dry_run, NULL,
		    "write nothing; say what would be drawn", NULL },
		{ "all", 0, OPT_FLAG, &o->all, NULL,
		    "draw also what is not stale", NULL },
		{ "fail-on-change", 0, OPT_FLAG, &o->fail_on_change, NULL,
		    "exit 1 if a finding has changed or a claim is not as the "
		    "recipe expects",
		    NULL },
		{ "watch", 0, OPT_FLAG, &o->watch, NULL,
		    "build again whenever the data or the recipe change",
		    NULL },
		{ "jobs", 'j', OPT_NUMBER, &o->jobs, "N",
		    "parts at a time (default: one a processor)", NULL },
		{ "quiet", 'q', OPT_FLAG, &o->quiet, NULL,
		    "say only what has changed in meaning", NULL },
		{ .name = NULL },
	};

	memcpy(table, rows, sizeof rows);
}

void
build_options(option_visit *visit, void *context)
{
	struct build_options options;
	struct option own[N_OPTIONS];

	own_table(&options, own);
	visit(own, context);
}

/* "drawn  01-history 02-trend" */
static void
say_names(const struct report_state *s, const char *verb, bool of_stale,
    bool all, GString *out)
{
	g_autoptr(GString) names = g_string_new(verb);

	for (size_t i = 0; i < s->recipe->n; i++)
		if ((s->why[i] != NULL || all) == of_stale &&
		    s->recipe->parts[i].kind != RC_RECIPE_CLAIM)
			g_string_append_printf(
			    names, " %s", s->recipe->parts[i].name);
	if (names->len == strlen(verb))
		return;
	rc_text_append_folded(out, names->str, LINE_COLUMNS, 7);
	g_string_append_c(out, '\n');
}

/* What was edited in the recipe has not changed by itself. */
static size_t
say_changes(const struct report_state *s, size_t i, GString *lines)
{
	const struct rc_lock_part *before = report_part_before(s, i);
	const struct rc_lock_part *now = s->parts[i].now;
	bool edited = strcmp(before->section, now->section) != 0;
	g_autofree char *name = g_strconcat(
	    s->recipe->parts[i].name, edited ? " (edited)" : "", NULL);
	size_t n =
	    rc_findings_changes(name, before->findings, now->findings, lines);

	return edited ? 0 : n;
}

static size_t
say_findings(const struct report_state *s, GString *out)
{
	g_autoptr(GString) lines = g_string_new(NULL);
	size_t n = 0;

	for (size_t i = 0; i < s->recipe->n; i++) {
		const struct rc_lock_part *before = report_part_before(s, i);

		if (before != NULL && s->ran[i])
			n += say_changes(s, i, lines);
	}
	if (lines->len > 0)
		g_string_append_printf(out, "changed findings\n%s", lines->str);
	return n;
}

/* The claims that do not come out as the recipe has them. */
static size_t
say_claims(const struct report_state *s, GString *out)
{
	size_t n = 0;

	for (size_t i = 0; i < s->recipe->n; i++) {
		const struct rc_recipe_part *part = &s->recipe->parts[i];
		const struct rc_pairs *findings =
		    report_part_now(s, i)->findings;
		const char *holds = rc_pairs_find(findings, RC_FINDINGS_HOLDS);
		const char *expected =
		    parts_verdict_key(part->expects ? RC_TRUE : RC_FALSE);

		if (part->kind != RC_RECIPE_CLAIM || holds == NULL ||
		    strcmp(holds, expected) == 0)
			continue;
		if (n++ == 0)
			g_string_append(
			    out, "claims that come out otherwise\n");
		g_string_append_printf(out, "  %s  %s: expected %s; %s\n",
		    part->name, part->says, expected,
		    rc_pairs_find(findings, "answer"));
	}
	return n;
}

/* Is the file of the old manifest one that some part still has? */
static bool
is_made(const struct report_state *s, const char *name)
{
	for (size_t i = 0; i < s->recipe->n; i++)
		if (rc_pairs_find(report_part_outputs(s, i), name) != NULL)
			return true;
	return false;
}

/* What an older recipe made is the user's to remove. */
static void
say_left(const struct report_state *s, GString *out)
{
	g_autoptr(GString) names = g_string_new("left there ");

	for (size_t i = 0; i < rc_pairs_size(s->outputs); i++)
		if (rc_pairs_value(s->outputs, i)[0] != '\0' &&
		    !is_made(s, rc_pairs_name(s->outputs, i)))
			g_string_append_printf(
			    names, " %s", rc_pairs_name(s->outputs, i));
	if (names->len == strlen("left there "))
		return;
	g_string_append(names, ": no part makes them any more");
	rc_text_append_folded(out, names->str, LINE_COLUMNS, 7);
	g_string_append_c(out, '\n');
}

/* A page is drawn by another command. */
static void
say_pages(const struct report_state *s, GString *out)
{
	static const char *const names[] = { "report.html", "report.md",
		"report.tex" };

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path =
		    g_build_filename(s->recipe->out, names[i], NULL);

		if (g_file_test(path, G_FILE_TEST_EXISTS))
			g_string_append_printf(out,
			    "%s is older now: `rollcall report` draws it\n",
			    path);
	}
}

static void
say(const struct report_state *s, const struct build_options *o,
    struct world *world)
{
	bool writes = !o->check && !o->dry_run;
	size_t changed;

	if (o->only_news && report_n_stale(s) == 0)
		return;
	if (!o->quiet) {
		say_names(s, writes ? "drawn " : "stale ", true,
		    o->all && writes, world->out);
		if (report_n_stale(s) == 0 && !(o->all && writes))
			g_string_append(world->out,
			    "nothing to draw: everything is as it was\n");
		if (writes)
			say_left(s, world->out);
		if (writes && report_n_stale(s) > 0)
			say_pages(s, world->out);
	}
	changed = say_findings(s, world->out);
	changed += say_claims(s, world->out);
	world->says_no = (o->check && report_n_stale(s) > 0) ||
	    (o->fail_on_change && changed > 0);
}

static bool
build(const struct build_options *o, const char *path, struct world *world,
    struct rc_error *err)
{
	const bool writes = !o->check && !o->dry_run;
	const struct report_order order = {
		.makes_files = writes,
		.makes_all = o->all,
		.jobs = o->jobs > 0 ? (size_t)o->jobs : g_get_num_processors(),
	};
	g_autofree char *bundled = input_find_bundled(world);
	struct report_state state;
	bool ok = report_open(path, world, &state, err) &&
	    report_look(&state, &order, world, err) &&
	    build_check(&state, err) &&
	    (!writes || build_write(&state, bundled, err));

	if (ok)
		say(&state, o, world);
	report_close(&state);
	return ok;
}

/* What is built again and again. */
struct rebuild {
	struct build_options options;
	const char *path;
	const struct world *world;
	char **folders; /* of the last recipe that could be read */
};

/* While a recipe is wrong, what it named before is watched. */
static char **
folders_of(void *context)
{
	struct rebuild *r = context;
	struct world world = *r->world;
	struct rc_error err;
	struct report_state state;
	g_autofree char *bundled = input_find_bundled(&world);

	world.report = NULL;
	if (report_open(r->path, &world, &state, &err)) {
		g_strfreev(r->folders);
		r->folders = rc_sources_folders(state.recipe, bundled);
	} else if (r->folders == NULL) {
		r->folders = g_new0(char *, 2);
		r->folders[0] = g_file_test(r->path, G_FILE_TEST_IS_DIR)
		    ? g_strdup(r->path)
		    : g_path_get_dirname(r->path);
	}
	report_close(&state);
	return g_strdupv(r->folders);
}

static void
rebuild(void *context)
{
	struct rebuild *r = context;
	struct world world = *r->world;
	struct rc_error err = { .status = RC_OK };
	bool ok;

	world.out = g_string_new(NULL);
	world.report = rc_report_new();
	ok = build(&r->options, r->path, &world, &err);
	problems_print(world.report, RC_WARNING, true, world.words);
	if (!ok && rc_report_count(world.report, RC_ERROR) == 0)
		problem_print(&err, world.words);
	if (!ok)
		fputs("waiting for the next change\n", world.words);
	fputs(world.out->str, stdout);
	fflush(stdout);
	g_string_free(world.out, TRUE);
	rc_report_free(world.report);
	r->options.only_news = ok; /* that all is well again is news */
}

static void
lost(void *context, const char *folder)
{
	struct rebuild *r = context;

	fprintf(r->world->words,
	    "%s cannot be watched: build by hand when it changes\n", folder);
}

static bool
build_and_watch(
    const struct build_options *o, const char *path, struct world *world)
{
	struct rebuild r = { *o, path, world, NULL };
	const struct watched watched = { &r, folders_of, rebuild, lost };

	if (!o->quiet)
		fputs("watching; Ctrl-C ends it\n", world->words);
	world->signal = watch(&watched);
	g_strfreev(r.folders);
	return true;
}

static bool
check_options(const struct build_options *o, struct rc_error *err)
{
	if (o->jobs > MOST_JOBS)
		return rc_fail(err, RC_EUSAGE, NULL,
		    "--jobs %d is too many: at most %d", o->jobs, MOST_JOBS);
	if (o->all && (o->check || o->dry_run))
		return rc_fail(err, RC_EUSAGE, NULL,
		    "--all draws what is not stale: with --check or --dry-run "
		    "nothing is drawn");
	if (o->watch && (o->check || o->dry_run || o->fail_on_change))
		return rc_fail(err, RC_EUSAGE, NULL,
		    "--watch goes on until it is stopped: --check, --dry-run "
		    "and --fail-on-change are for one build");
	return true;
}

bool
cmd_build(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct build_options o = { .check = false };
	struct option own[N_OPTIONS];
	const struct option *const tables[] = { own, NULL };

	own_table(&o, own);
	if (!option_parse(tables, &argc, argv, err) ||
	    !report_check_words(argc, argv, "build", err))
		return false;
	if (!check_options(&o, err))
		return false;
	world->quiet = o.quiet;
	if (o.watch)
		return build_and_watch(&o, argc == 0 ? "." : argv[0], world);
	return build(&o, argc == 0 ? "." : argv[0], world, err);
}
