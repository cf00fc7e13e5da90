#include "cmd/build_files.h"

#include <string.h>

#include "base/file.h"
#include "cmd/figure_files.h"
#include "report/sources.h"

/* A file that is there already as it was made is left alone. */
static bool
write_part(const struct report_state *s, size_t i, struct rc_error *err)
{
	const struct part *part = &s->parts[i];

	for (guint k = 0; k < part->files->len; k++) {
		const struct figure_file *file =
		    g_ptr_array_index(part->files, k);
		const char *is = rc_pairs_find(s->outputs, file->path);
		g_autofree char *path =
		    g_build_filename(s->recipe->out, file->path, NULL);

		if (is != NULL &&
		    strcmp(is, rc_pairs_find(part->now->outputs, file->path)) ==
			0)
			continue;
		if (!rc_file_write(
			path, file->bytes->str, file->bytes->len, err))
			return false;
	}
	return true;
}

static void
add_part(const struct report_state *s, size_t i, struct rc_lock *lock)
{
	const struct rc_lock_part *now = report_part_now(s, i);
	struct rc_lock_part *kept = rc_lock_part_new();

	kept->section = g_strdup(now->section);
	rc_pairs_set_all(kept->shows, now->shows);
	rc_pairs_set_all(kept->findings, now->findings);
	rc_pairs_set_all(kept->outputs, report_part_outputs(s, i));
	g_hash_table_insert(lock->parts, parts_key(&s->recipe->parts[i]), kept);
}

/* Were all figures drawn by what is here? */
static bool
all_were_drawn(const struct report_state *s)
{
	for (size_t i = 0; i < s->recipe->n; i++)
		if (s->recipe->parts[i].kind == RC_RECIPE_FIGURE &&
		    (!s->ran[i] || s->parts[i].files->len == 0))
			return false;
	return true;
}

/* Fonts of figures that were left alone stay in the list, as far as they are
 * here. */
static void
add_fonts(const struct report_state *s, struct rc_lock *lock)
{
	struct rc_pairs *used = rc_pairs_new();

	for (size_t i = 0; i < s->recipe->n; i++)
		if (s->ran[i])
			rc_pairs_set_all(used, s->parts[i].fonts);
	rc_hash_files(used);
	for (size_t i = 0; !all_were_drawn(s) && i < rc_pairs_size(s->fonts);
	     i++)
		if (rc_pairs_value(s->fonts, i)[0] != '\0')
			rc_pairs_set(lock->fonts, rc_pairs_name(s->fonts, i),
			    rc_pairs_value(s->fonts, i));
	rc_pairs_set_all(lock->fonts, used);
	rc_pairs_free(used);
}

/* Two parts of one name in different sizes or formats may meet in a file. */
static bool
check_names(const struct report_state *s, struct rc_error *err)
{
	g_autoptr(GHashTable) owners =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (size_t i = 0; i < s->recipe->n; i++) {
		const struct rc_recipe_part *part = &s->recipe->parts[i];
		const struct rc_pairs *outputs = report_part_outputs(s, i);

		for (size_t k = 0; k < rc_pairs_size(outputs); k++) {
			const char *name = rc_pairs_name(outputs, k);
			g_autofree char *key = g_utf8_casefold(name, -1);
			const struct rc_recipe_part *other =
			    g_hash_table_lookup(owners, key);
			const struct rc_place at = { .file = s->recipe->path,
				.line = part->line };

			if (other != NULL) {
				rc_fail(err, RC_EUSAGE, &at,
				    "%s would be written by the part in line "
				    "%zu too",
				    name, other->line);
				return rc_fail_help(
				    err, "give one of them another name");
			}
			g_hash_table_insert(
			    owners, g_steal_pointer(&key), (gpointer)part);
		}
	}
	return true;
}

/* A file that is another one by now than when it was hashed first may be either
 * in what was made: it is listed as one that could not be read. */
static void
add_inputs(
    const struct report_state *s, const char *bundled, struct rc_lock *lock)
{
	struct rc_pairs *now = rc_sources(s->recipe, bundled);

	for (size_t i = 0; i < rc_pairs_size(s->sources); i++) {
		const char *name = rc_pairs_name(s->sources, i);
		const char *hash = rc_pairs_value(s->sources, i);
		const char *again = rc_pairs_find(now, name);
		bool same = again != NULL && strcmp(again, hash) == 0;

		rc_pairs_set(lock->inputs, name, same ? hash : "");
	}
	rc_pairs_free(now);
}

static struct rc_lock *
new_lock(const struct report_state *s, const char *bundled)
{
	struct rc_lock *lock = rc_lock_new(RC_VERSION, s->lock_recipe);

	rc_pairs_set_all(lock->libraries,
	    s->lock == NULL || all_were_drawn(s) ? s->libraries
						 : s->lock->libraries);
	add_inputs(s, bundled, lock);
	add_fonts(s, lock);
	for (size_t i = 0; i < s->recipe->n; i++)
		add_part(s, i, lock);
	return lock;
}

static bool
write_lock(
    const struct report_state *s, const char *bundled, struct rc_error *err)
{
	struct rc_lock *lock = new_lock(s, bundled);
	g_autoptr(GString) text = rc_lock_text(lock);
	g_autofree char *old = NULL;
	bool ok;

	rc_lock_free(lock);
	ok = (g_file_get_contents(s->lock_path, &old, NULL, NULL) &&
		 strcmp(old, text->str) == 0) ||
	    rc_file_write(s->lock_path, text->str, text->len, err);
	return ok;
}

static bool
check_targets(const struct report_state *s, struct rc_error *err)
{
	for (size_t i = 0; i < s->recipe->n; i++) {
		const struct rc_pairs *outputs = report_part_outputs(s, i);

		for (size_t k = 0; k < rc_pairs_size(outputs); k++) {
			g_autofree char *path = g_build_filename(
			    s->recipe->out, rc_pairs_name(outputs, k), NULL);

			if (!report_check_target(s, path, err))
				return false;
		}
	}
	return true;
}

/* The manifest comes last: if it is not written, what it should list is stale
 * for the next build. */
bool
build_write(
    const struct report_state *s, const char *bundled, struct rc_error *err)
{
	if (!report_make_folder(s->recipe->out, err))
		return false;
	for (size_t i = 0; i < s->recipe->n; i++)
		if (s->ran[i] && !write_part(s, i, err))
			return false;
	return write_lock(s, bundled, err);
}

bool
build_check(const struct report_state *s, struct rc_error *err)
{
	return check_names(s, err) && check_targets(s, err);
}
