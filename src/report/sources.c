#include "report/sources.h"

#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "base/threads.h"

char *
rc_hash(const void *bytes, size_t n)
{
	return g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, n);
}

enum { BLOCK = 64 * 1024 };

/* Of a regular file: what else there is, such as a pipe, may never end.  It is
 * read, not mapped, as it may be written at the same time. */
static char *
hash_file(const char *path)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	struct stat status;
	guchar block[BLOCK];
	ssize_t n = -1;

	if (fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode))
		while ((n = read(fd, block, sizeof block)) > 0)
			g_checksum_update(sum, block, n);
	if (fd >= 0)
		close(fd);
	return g_strdup(n == 0 ? g_checksum_get_string(sum) : "");
}

/* Puts the hash in the place of the path. */
static void
hash_one(void *context, size_t i)
{
	char **text = (char **)context + i;
	char *hash = hash_file(*text);

	g_free(*text);
	*text = hash;
}

void
rc_hash_files(struct rc_pairs *files)
{
	size_t n = rc_pairs_size(files);
	char **texts = g_new(char *, n + 1);

	for (size_t i = 0; i < n; i++)
		texts[i] = g_strdup(rc_pairs_value(files, i));
	rc_each(n, g_get_num_processors(), hash_one, texts);
	for (size_t i = 0; i < n; i++) {
		rc_pairs_set(files, rc_pairs_name(files, i), texts[i]);
		g_free(texts[i]);
	}
	g_free(texts);
}

/* A walk over everything that may be read. */
struct walk {
	const char *folder;  /* what names are relative to */
	const char *prefix;  /* of names; NULL: none */
	GHashTable *folders; /* by device and number -> path */
	struct rc_pairs *files;
};

static bool
may_be_read(const char *name)
{
	return (g_str_has_suffix(name, ".csv") ||
		   g_str_has_suffix(name, ".csv.gz")) &&
	    !g_str_has_suffix(name, ".rejected.csv");
}

static void
add_file(struct walk *w, const char *path)
{
	const char *within = rc_path_within(w->folder, path);
	g_autofree char *name =
	    g_strconcat(w->prefix == NULL ? "" : w->prefix, within, NULL);

	rc_pairs_set(w->files, name, path);
}

/* Links may lead in a circle, and one part's data may lie in another's. */
static bool
is_new_folder(struct walk *w, const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 &&
	    g_hash_table_insert(w->folders,
		g_strdup_printf("%ju %ju", (uintmax_t)status.st_dev,
		    (uintmax_t)status.st_ino),
		g_strdup(path));
}

static void
add_folder(struct walk *w, const char *path, bool and_below)
{
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	const char *name;

	if (dir == NULL || !is_new_folder(w, path))
		return;
	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *full = g_build_filename(path, name, NULL);

		if (name[0] == '.')
			continue;
		if (g_file_test(full, G_FILE_TEST_IS_DIR)) {
			if (and_below)
				add_folder(w, full, true);
		} else if (may_be_read(name)) {
			add_file(w, full);
		}
	}
}

static void
add_path(struct walk *w, const char *path)
{
	g_auto(GStrv) matches = rc_file_matches(path);

	for (char **at = matches; *at != NULL; at++)
		if (g_file_test(*at, G_FILE_TEST_IS_DIR))
			add_folder(w, *at, true);
		else
			add_file(w, *at);
}

/* Files that an option names. */
static void
add_settings(struct walk *w, const struct rc_recipe_part *part)
{
	for (size_t i = 0; i < part->n_settings; i++) {
		const struct rc_recipe_setting *s = &part->settings[i];
		bool is_path = s->key->value == RC_RECIPE_PATH ||
		    (s->key->value == RC_RECIPE_MAYBE_PATH &&
			strcmp(s->value, "yes") != 0 &&
			strcmp(s->value, "no") != 0);

		if (is_path)
			add_file(w, s->value);
	}
}

static void
add_bundled(struct walk *w, const char *bundled)
{
	g_autofree char *beside = NULL;

	if (bundled == NULL)
		return;
	beside = g_path_get_dirname(bundled);
	w->folder = beside;
	w->prefix = "bundled:";
	add_path(w, bundled);
	add_folder(w, beside, false);
}

static void
walk(struct walk *w, const struct rc_recipe *recipe, const char *bundled)
{
	g_autofree char *folder = g_path_get_dirname(recipe->path);

	w->folder = folder;
	for (size_t i = 0; i < recipe->n; i++) {
		const struct rc_recipe_part *part = &recipe->parts[i];

		for (const char *const *at = part->data; *at != NULL; at++)
			add_path(w, *at);
		add_settings(w, part);
	}
	add_bundled(w, bundled);
}

static struct walk
walk_new(void)
{
	return (struct walk){
		.folders = g_hash_table_new_full(
		    g_str_hash, g_str_equal, g_free, g_free),
		.files = rc_pairs_new(),
	};
}

struct rc_pairs *
rc_sources(const struct rc_recipe *recipe, const char *bundled)
{
	struct walk w = walk_new();

	walk(&w, recipe, bundled);
	g_hash_table_unref(w.folders);
	rc_hash_files(w.files);
	return w.files;
}

/* The folder of the file and, of a link, that to which it leads. */
static void
add_folder_of(struct walk *w, const char *path)
{
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *target = g_file_read_link(path, NULL);

	is_new_folder(w, folder);
	if (target != NULL) {
		g_autofree char *whole = g_canonicalize_filename(folder, NULL);
		g_autofree char *full = g_canonicalize_filename(target, whole);
		g_autofree char *other = g_path_get_dirname(full);

		is_new_folder(w, other);
	}
}

char **
rc_sources_folders(const struct rc_recipe *recipe, const char *bundled)
{
	struct walk w = walk_new();
	GPtrArray *all = g_ptr_array_new();
	GHashTableIter each;
	gpointer path;

	walk(&w, recipe, bundled);
	add_folder_of(&w, recipe->path);
	for (size_t i = 0; i < rc_pairs_size(w.files); i++)
		add_folder_of(&w, rc_pairs_value(w.files, i));
	g_hash_table_iter_init(&each, w.folders);
	while (g_hash_table_iter_next(&each, NULL, &path))
		g_ptr_array_add(all, g_strdup(path));
	g_ptr_array_add(all, NULL);
	g_hash_table_unref(w.folders);
	rc_pairs_free(w.files);
	return (char **)g_ptr_array_free(all, FALSE);
}

bool
rc_sources_equal(const struct rc_pairs *before, const struct rc_pairs *now)
{
	for (size_t i = 0; i < rc_pairs_size(now); i++)
		if (rc_pairs_value(now, i)[0] == '\0')
			return false;
	return rc_pairs_equal(before, now);
}

enum { MOST_NAMED = 3 };

static void
say(GString *words, size_t n, const char *name, const char *what)
{
	if (n >= MOST_NAMED)
		return;
	g_string_append(words, n > 0 ? ", " : "");
	rc_text_append_visible(words, name, strlen(name));
	g_string_append_printf(words, " %s", what);
}

char *
rc_sources_changes(const struct rc_pairs *before, const struct rc_pairs *now)
{
	g_autoptr(GString) words = g_string_new(NULL);
	size_t n = 0;

	for (size_t i = 0; i < rc_pairs_size(now); i++) {
		const char *name = rc_pairs_name(now, i);
		const char *was = rc_pairs_find(before, name);

		if (was == NULL)
			say(words, n++, name, "is new");
		else if (strcmp(was, rc_pairs_value(now, i)) != 0)
			say(words, n++, name, "has changed");
	}
	for (size_t i = 0; i < rc_pairs_size(before); i++)
		if (rc_pairs_find(now, rc_pairs_name(before, i)) == NULL)
			say(words, n++, rc_pairs_name(before, i), "is gone");
	if (n > MOST_NAMED)
		g_string_append_printf(words, " and %zu more", n - MOST_NAMED);
	return n == 0 ? NULL : g_strdup(words->str);
}
