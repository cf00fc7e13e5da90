#include "cmd/report_state.h"

#include <string.h>

#include "base/file.h"
#include "cmd/fonts.h"
#include "cmd/input.h"
#include "render/libraries.h"
#include "report/sources.h"

static char *
recipe_path(const char *path)
{
	return g_file_test(path, G_FILE_TEST_IS_DIR) ? strcmp(path, ".") == 0
		? g_strdup("rollcall.ini")
		: g_build_filename(path, "rollcall.ini", NULL)
						     : g_strdup(path);
}

/* Beside what it lists, by the name of the recipe: two may share a folder. */
static char *
find_lock(const struct rc_recipe *recipe)
{
	g_autofree char *base = g_path_get_basename(recipe->path);
	g_autofree char *name = NULL;

	if (g_str_has_suffix(base, ".ini"))
		base[strlen(base) - strlen(".ini")] = '\0';
	name = g_strconcat(base, ".lock", NULL);
	return g_build_filename(recipe->out, name, NULL);
}

/* The files of fonts that the manifest names. */
static struct rc_pairs *
hash_fonts(const struct rc_lock *lock)
{
	struct rc_pairs *fonts = rc_pairs_new();

	for (size_t i = 0; lock != NULL && i < rc_pairs_size(lock->fonts);
	     i++) {
		const char *name = rc_pairs_name(lock->fonts, i);
		g_autofree char *path = fonts_find(name);

		rc_pairs_set(fonts, name, path == NULL ? "" : path);
	}
	rc_hash_files(fonts);
	return fonts;
}

static struct rc_pairs *
hash_outputs(const struct rc_lock *lock, const char *folder)
{
	struct rc_pairs *outputs = rc_pairs_new();
	GHashTableIter each;
	gpointer part;

	if (lock == NULL)
		return outputs;
	g_hash_table_iter_init(&each, lock->parts);
	while (g_hash_table_iter_next(&each, NULL, &part)) {
		const struct rc_pairs *files =
		    ((struct rc_lock_part *)part)->outputs;

		for (size_t i = 0; i < rc_pairs_size(files); i++) {
			const char *name = rc_pairs_name(files, i);
			g_autofree char *path =
			    g_build_filename(folder, name, NULL);

			rc_pairs_set(outputs, name, path);
		}
	}
	rc_hash_files(outputs);
	return outputs;
}

static struct rc_pairs *
list_libraries(void)
{
	struct rc_pairs *libraries = rc_pairs_new();

	for (unsigned i = 0; rc_library_at(i).name != NULL; i++)
		rc_pairs_set(
		    libraries, rc_library_at(i).name, rc_library_at(i).version);
	return libraries;
}

static void
hold(GHashTable *held, const char *path, const char *what)
{
	g_hash_table_insert(
	    held, g_canonicalize_filename(path, NULL), (gpointer)what);
}

static GHashTable *
held_files(const struct report_state *s)
{
	GHashTable *held =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (size_t i = 0; i < rc_pairs_size(s->sources); i++) {
		const char *name = rc_pairs_name(s->sources, i);
		g_autofree char *path = g_path_is_absolute(name)
		    ? g_strdup(name)
		    : g_build_filename(s->folder, name, NULL);

		hold(held, path, "data that the report is made from");
	}
	hold(held, s->recipe->path, "the recipe");
	hold(held, s->lock_path, "the manifest");
	return held;
}

bool
report_check_target(
    const struct report_state *s, const char *path, struct rc_error *err)
{
	g_autofree char *whole = g_canonicalize_filename(path, NULL);
	const char *what = g_hash_table_lookup(s->held, whole);
	const struct rc_place at = { .file = path };

	if (what == NULL)
		return true;
	rc_fail(err, RC_EUSAGE, &at, "it is %s, and is not written over", what);
	return rc_fail_help(
	    err, "give the part another name, or the report another folder");
}

bool
report_make_folder(const char *path, struct rc_error *err)
{
	const struct rc_place at = { .file = path };

	if (g_mkdir_with_parents(path, 0777) == 0)
		return true;
	rc_fail(err, RC_EIO, &at, "cannot make the folder");
	return rc_fail_help(err, "`out` of [report], or -o, names another");
}

static void
read_state(struct report_state *s, struct world *world)
{
	g_autofree char *bundled = input_find_bundled(world);

	s->sources = rc_sources(s->recipe, bundled);
	s->held = held_files(s);
	s->libraries = list_libraries();
	s->fonts = hash_fonts(s->lock);
	s->outputs = hash_outputs(s->lock, s->recipe->out);
	s->parts = g_new0(struct part, s->recipe->n);
	s->why = g_new0(char *, s->recipe->n);
	s->ran = g_new0(bool, s->recipe->n);
}

bool
report_check_words(
    int argc, char **argv, const char *command, struct rc_error *err)
{
	if (argc <= 1)
		return true;
	rc_fail(err, RC_EUSAGE, NULL, "%s takes one recipe, not \"%s\" too",
	    command, argv[1]);
	return rc_fail_help(
	    err, "the parts of a report are listed in one rollcall.ini");
}

static bool
check_recipe(const struct report_state *s, struct rc_error *err)
{
	const struct rc_place at = { .file = s->lock_path };

	if (s->lock == NULL || strcmp(s->lock->recipe, s->lock_recipe) == 0)
		return true;
	rc_fail(
	    err, RC_EUSAGE, &at, "it is the manifest of %s", s->lock->recipe);
	return rc_fail_help(err,
	    "give one of the two another folder (out of [report]) or name; if "
	    "that recipe was moved, delete the manifest");
}

bool
report_open(const char *path, struct world *world, struct report_state *s,
    struct rc_error *err)
{
	g_autofree char *recipe = recipe_path(path);

	memset(s, 0, sizeof *s);
	s->vocabulary = vocabulary_new();
	s->recipe = rc_recipe_read(
	    recipe, vocabulary_words(s->vocabulary), world->report, err);
	if (s->recipe == NULL)
		return false;
	s->folder = g_path_get_dirname(recipe);
	s->lock_path = find_lock(s->recipe);
	s->lock = rc_lock_read(s->lock_path, err);
	if (s->lock == NULL && err->status != RC_OK)
		return false;
	s->lock_recipe = rc_path_from(s->recipe->out, recipe);
	if (!check_recipe(s, err))
		return false;
	read_state(s, world);
	return true;
}

void
report_close(struct report_state *s)
{
	for (size_t i = 0; s->parts != NULL && i < s->recipe->n; i++) {
		if (s->ran[i])
			part_clear(&s->parts[i]);
		g_free(s->why[i]);
	}
	g_free(s->parts);
	g_free(s->why);
	g_free(s->ran);
	rc_pairs_free(s->sources);
	rc_pairs_free(s->libraries);
	rc_pairs_free(s->fonts);
	rc_pairs_free(s->outputs);
	rc_lock_free(s->lock);
	if (s->held != NULL)
		g_hash_table_unref(s->held);
	g_free(s->lock_path);
	g_free(s->lock_recipe);
	g_free(s->folder);
	if (s->recipe != NULL)
		rc_recipe_free(s->recipe);
	vocabulary_free(s->vocabulary);
}

const struct rc_lock_part *
report_part_before(const struct report_state *s, size_t i)
{
	g_autofree char *key = parts_key(&s->recipe->parts[i]);

	return s->lock == NULL ? NULL
			       : g_hash_table_lookup(s->lock->parts, key);
}

const struct rc_lock_part *
report_part_now(const struct report_state *s, size_t i)
{
	return s->ran[i] ? s->parts[i].now : report_part_before(s, i);
}

const struct rc_pairs *
report_part_outputs(const struct report_state *s, size_t i)
{
	const struct rc_lock_part *before = report_part_before(s, i);
	bool was_made = s->ran[i] && s->parts[i].files->len > 0;

	return was_made || before == NULL ? s->parts[i].now->outputs
					  : before->outputs;
}

static char *
why_fonts(const struct report_state *s)
{
	for (size_t i = 0; i < rc_pairs_size(s->fonts); i++) {
		const char *name = rc_pairs_name(s->fonts, i);
		const char *now = rc_pairs_value(s->fonts, i);

		if (now[0] == '\0')
			return g_strdup_printf("font %s is not here", name);
		if (strcmp(now, rc_pairs_find(s->lock->fonts, name)) != 0)
			return g_strdup_printf("font %s has changed", name);
	}
	return NULL;
}

static char *
why_outputs(const struct report_state *s, const struct rc_pairs *outputs)
{
	for (size_t i = 0; i < rc_pairs_size(outputs); i++) {
		const char *name = rc_pairs_name(outputs, i);
		const char *now = rc_pairs_find(s->outputs, name);

		if (now[0] == '\0')
			return g_strdup_printf("%s is not there", name);
		if (strcmp(now, rc_pairs_value(outputs, i)) != 0)
			return g_strdup_printf(
			    "%s is not as it was made", name);
	}
	return NULL;
}

/* What makes a part stale whatever its data are; NULL: nothing. */
static char *
why_at_once(const struct report_state *s, size_t i)
{
	const struct rc_lock_part *before = report_part_before(s, i);
	g_autofree char *section = NULL, *fonts = NULL;

	if (s->lock == NULL)
		return g_strdup("nothing has been made yet");
	if (before == NULL)
		return g_strdup("it is new in the recipe");
	section = parts_section(&s->recipe->parts[i], s->folder);
	if (strcmp(section, before->section) != 0)
		return g_strdup("its section of the recipe has changed");
	if (strcmp(s->lock->program, RC_VERSION) != 0)
		return g_strdup_printf("it was made by rollcall %s, this is %s",
		    s->lock->program, RC_VERSION);
	if (s->recipe->parts[i].kind == RC_RECIPE_FIGURE)
		fonts = why_fonts(s);
	return fonts != NULL ? g_steal_pointer(&fonts)
			     : why_outputs(s, before->outputs);
}

/* All parts that must be looked at run at once; they are moved to the front of
 * a list and back. */
static void
run_parts(struct report_state *s, size_t jobs, const struct world *world)
{
	size_t n = 0;
	struct part *list = g_new0(struct part, s->recipe->n);

	for (size_t i = 0; i < s->recipe->n; i++)
		if (s->ran[i])
			list[n++] = s->parts[i];
	parts_make(list, n, jobs, world);
	for (size_t i = s->recipe->n; i-- > 0;)
		if (s->ran[i])
			s->parts[i] = list[--n];
	g_free(list);
}

static bool
is_same(const struct rc_error *a, const struct rc_error *b)
{
	return a->line == b->line && a->column == b->column &&
	    strcmp(a->file, b->file) == 0 &&
	    strcmp(a->message, b->message) == 0;
}

/* Parts of the same data find the same. */
static void
add_once(struct rc_report *report, const struct rc_error *problem)
{
	for (size_t i = 0; i < rc_report_size(report); i++)
		if (is_same(rc_report_at(report, i), problem))
			return;
	rc_report_add(report, problem);
}

bool
report_collect(const struct report_state *s, size_t i,
    const struct rc_report *found, const struct rc_error *failure,
    struct world *world, struct rc_error *err)
{
	for (size_t k = 0; k < rc_report_size(found); k++) {
		struct rc_error problem = *rc_report_at(found, k);

		parts_place_error(
		    &s->recipe->parts[i], s->recipe->path, &problem);
		add_once(world->report, &problem);
	}
	if (failure == NULL)
		return true;
	if (rc_report_count(found, RC_ERROR) == 0)
		add_once(world->report, failure);
	if (err != NULL)
		*err = *failure;
	return false;
}

static void
say_why(struct report_state *s, size_t i)
{
	g_autofree char *changes = NULL;

	if (s->lock == NULL || s->why[i] != NULL ||
	    s->parts[i].order.known == NULL || !s->ran[i] ||
	    !s->parts[i].is_changed)
		return;
	changes = rc_sources_changes(s->lock->inputs, s->sources);
	s->why[i] = changes != NULL ? g_steal_pointer(&changes)
				    : g_strdup("its data have changed");
}

bool
report_look(struct report_state *s, const struct report_order *order,
    struct world *world, struct rc_error *err)
{
	bool ok = true;
	bool same_data =
	    s->lock != NULL && rc_sources_equal(s->lock->inputs, s->sources);

	for (size_t i = 0; i < s->recipe->n; i++) {
		bool must;

		s->why[i] = why_at_once(s, i);
		must = s->why[i] != NULL || order->makes_all;
		s->ran[i] = !same_data || must;
		s->parts[i].order = (struct part_order){
			.part = &s->recipe->parts[i],
			.recipe = s->recipe->path,
			.folder = s->folder,
			.known = must ? NULL : report_part_before(s, i),
			.only_looks = !order->makes_files,
		};
	}
	run_parts(s, order->jobs, world);
	for (size_t i = 0; i < s->recipe->n; i++) {
		const struct part *part = &s->parts[i];

		if (s->ran[i])
			ok &= report_collect(s, i, part->report,
			    part->ok ? NULL : &part->err, world,
			    ok ? err : NULL);
		say_why(s, i);
	}
	return ok;
}

size_t
report_n_stale(const struct report_state *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->recipe->n; i++)
		n += s->why[i] != NULL;
	return n;
}
