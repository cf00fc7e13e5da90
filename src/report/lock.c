#include "report/lock.h"

#include <jansson.h>
#include <string.h>

#include "base/file.h"

#define SCHEMA "rollcall/lock/1"

struct rc_lock_part *
rc_lock_part_new(void)
{
	struct rc_lock_part *part = g_new0(struct rc_lock_part, 1);

	part->shows = rc_pairs_new();
	part->findings = rc_pairs_new();
	part->outputs = rc_pairs_new();
	return part;
}

void
rc_lock_part_free(gpointer part)
{
	struct rc_lock_part *p = part;

	if (p == NULL)
		return;
	g_free(p->section);
	rc_pairs_free(p->shows);
	rc_pairs_free(p->findings);
	rc_pairs_free(p->outputs);
	g_free(p);
}

struct rc_lock *
rc_lock_new(const char *program, const char *recipe)
{
	struct rc_lock *lock = g_new(struct rc_lock, 1);

	lock->program = g_strdup(program);
	lock->recipe = g_strdup(recipe);
	lock->libraries = rc_pairs_new();
	lock->fonts = rc_pairs_new();
	lock->inputs = rc_pairs_new();
	lock->parts = g_hash_table_new_full(
	    g_str_hash, g_str_equal, g_free, rc_lock_part_free);
	return lock;
}

void
rc_lock_free(struct rc_lock *lock)
{
	if (lock == NULL)
		return;
	g_free(lock->program);
	g_free(lock->recipe);
	rc_pairs_free(lock->libraries);
	rc_pairs_free(lock->fonts);
	rc_pairs_free(lock->inputs);
	g_hash_table_unref(lock->parts);
	g_free(lock);
}

static json_t *
json_of(const struct rc_pairs *pairs)
{
	json_t *object = json_object();

	for (size_t i = 0; i < rc_pairs_size(pairs); i++)
		json_object_set_new(object, rc_pairs_name(pairs, i),
		    json_string(rc_pairs_value(pairs, i)));
	return object;
}

static json_t *
json_of_part(const struct rc_lock_part *part)
{
	return json_pack("{s:s, s:o, s:o, s:o}", "section", part->section,
	    "shows", json_of(part->shows), "findings", json_of(part->findings),
	    "outputs", json_of(part->outputs));
}

GString *
rc_lock_text(const struct rc_lock *lock)
{
	json_t *parts = json_object(), *root;
	GHashTableIter each;
	gpointer name, part;
	char *text;
	GString *out;

	g_hash_table_iter_init(&each, lock->parts);
	while (g_hash_table_iter_next(&each, &name, &part))
		json_object_set_new(parts, name, json_of_part(part));
	root =
	    json_pack("{s:s, s:s, s:s, s:o, s:o, s:o, s:o}", "schema", SCHEMA,
		"recipe", lock->recipe, "program", lock->program, "libraries",
		json_of(lock->libraries), "fonts", json_of(lock->fonts),
		"inputs", json_of(lock->inputs), "parts", parts);
	text = json_dumps(root, JSON_INDENT(1) | JSON_SORT_KEYS);
	out = g_string_new(text);
	g_string_append_c(out, '\n');
	free(text);
	json_decref(root);
	return out;
}

/* False where it is not an object of texts. */
static bool
read_pairs(json_t *parent, const char *key, struct rc_pairs *pairs)
{
	json_t *object = json_object_get(parent, key), *value;
	const char *name;

	json_object_foreach(object, name, value)
	{
		if (!json_is_string(value))
			return false;
		rc_pairs_set(pairs, name, json_string_value(value));
	}
	return json_is_object(object);
}

static bool
read_text(json_t *parent, const char *key, char **text)
{
	*text = g_strdup(json_string_value(json_object_get(parent, key)));
	return *text != NULL;
}

static bool
read_part(struct rc_lock *lock, const char *name, json_t *from)
{
	struct rc_lock_part *part = rc_lock_part_new();

	g_hash_table_insert(lock->parts, g_strdup(name), part);
	return read_text(from, "section", &part->section) &&
	    read_pairs(from, "shows", part->shows) &&
	    read_pairs(from, "findings", part->findings) &&
	    read_pairs(from, "outputs", part->outputs);
}

static bool
read_lock(struct rc_lock *lock, json_t *root)
{
	const char *schema = json_string_value(json_object_get(root, "schema"));
	json_t *parts = json_object_get(root, "parts"), *part;
	const char *name;

	if (schema == NULL || strcmp(schema, SCHEMA) != 0 ||
	    !read_text(root, "program", &lock->program) ||
	    !read_text(root, "recipe", &lock->recipe) ||
	    !read_pairs(root, "libraries", lock->libraries) ||
	    !read_pairs(root, "fonts", lock->fonts) ||
	    !read_pairs(root, "inputs", lock->inputs))
		return false;
	json_object_foreach(
	    parts, name, part) if (!read_part(lock, name, part)) return false;
	return json_is_object(parts);
}

static bool
fail_foreign(
    const struct rc_place *place, const char *why, struct rc_error *err)
{
	rc_fail(
	    err, RC_EDATA, place, "not a manifest of this program: %s", why);
	return rc_fail_help(err,
	    "put back what was there, or delete it: then the next build "
	    "makes everything again, and holds no finding against an older one");
}

struct rc_lock *
rc_lock_read(const char *path, struct rc_error *err)
{
	struct rc_place place = { .file = path };
	g_autoptr(GError) failure = NULL;
	g_autofree char *text = NULL;
	gsize n;
	json_error_t where;
	json_t *root;
	struct rc_lock *lock;

	err->status = RC_OK;
	if (!g_file_get_contents(path, &text, &n, &failure)) {
		if (!g_error_matches(failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
			rc_fail(err, RC_EIO, &place, "cannot read: %s",
			    rc_file_reason(failure));
		return NULL;
	}
	root = json_loadb(text, n, JSON_REJECT_DUPLICATES, &where);
	if (root == NULL) {
		place.line = where.line > 0 ? (size_t)where.line : 0;
		fail_foreign(&place, where.text, err);
		return NULL;
	}
	lock = rc_lock_new(NULL, NULL);
	if (!read_lock(lock, root)) {
		fail_foreign(&place, "something in it is missing", err);
		rc_lock_free(lock);
		lock = NULL;
	}
	json_decref(root);
	return lock;
}
