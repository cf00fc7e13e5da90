/* Paths -> files: directories are searched for CSV, in order of names. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "base/file.h"
#include "load/loader.h"
#include "load/problems.h"
#include "load/rows.h"

static bool
is_csv(const char *name)
{
	return (g_str_has_suffix(name, ".csv") ||
		   g_str_has_suffix(name, ".csv.gz")) &&
	    !g_str_has_suffix(name, ".rejected.csv");
}

static int
compare_sources(gconstpointer a, gconstpointer b)
{
	const struct source *const *x = a, *const *y = b;

	return strcmp((*x)->path, (*y)->path);
}

static void
free_source(gpointer source)
{
	g_free(((struct source *)source)->path);
	g_free(source);
}

static void
add_source(GPtrArray *sources, char *path, bool from_directory)
{
	struct source *source = g_new(struct source, 1);

	source->path = path;
	source->from_directory = from_directory;
	g_ptr_array_add(sources, source);
}

static void
fail_file(struct loader *loader, const char *path, enum problem problem,
    const char *message, const char *help)
{
	const struct rc_place place = { .file = path };
	struct rc_error error;

	problem_fail(&error, problem, &place, "%s", message);
	rc_fail_help(&error, "%s", help);
	loader_problem(loader, &error);
}

static gint
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What the directory holds, hidden files left out; NULL if it cannot be
 * read. */
static GPtrArray *
list_directory(const char *directory)
{
	g_autoptr(GDir) dir = g_dir_open(directory, 0, NULL);
	GPtrArray *names;
	const char *name;

	if (dir == NULL)
		return NULL;
	names = g_ptr_array_new_with_free_func(g_free);
	while ((name = g_dir_read_name(dir)) != NULL)
		if (name[0] != '.')
			g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, compare_names);
	return names;
}

/* Links may make a directory part of itself, or of two others: it is searched
 * once. */
static bool
was_searched(const char *directory, GHashTable *searched)
{
	struct stat status;

	return stat(directory, &status) == 0 &&
	    !g_hash_table_add(searched,
		g_strdup_printf("%ju %ju", (uintmax_t)status.st_dev,
		    (uintmax_t)status.st_ino));
}

static bool
add_directory(struct loader *loader, const char *directory,
    GHashTable *searched, GPtrArray *sources)
{
	g_autoptr(GPtrArray) names = NULL;
	bool ok = true;

	if (was_searched(directory, searched))
		return true;
	names = list_directory(directory);
	if (names == NULL) {
		fail_file(loader, directory, CANNOT_READ,
		    "cannot read the directory",
		    "check its rights, or name the files");
		return false;
	}
	for (guint i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		g_autofree char *path = g_build_filename(directory, name, NULL);

		if (g_file_test(path, G_FILE_TEST_IS_DIR))
			ok &= add_directory(loader, path, searched, sources);
		else if (is_csv(name))
			add_source(sources, g_steal_pointer(&path), true);
	}
	return ok;
}

/* Every CSV file in a directory and below; that there is one. */
static void
add_tree(struct loader *loader, const char *directory, GPtrArray *sources)
{
	GHashTable *searched =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	guint before = sources->len;

	if (add_directory(loader, directory, searched, sources) &&
	    sources->len == before)
		fail_file(loader, directory, NO_CSV_HERE,
		    "there is no CSV file in this directory",
		    "expected files whose names end in .csv or .csv.gz, here "
		    "or in folders below");
	g_hash_table_destroy(searched);
}

/* A shell that leaves a pattern alone, for quotes or for their number, leaves
 * it to us. */
static void
add_path(struct loader *loader, const char *path, GPtrArray *sources)
{
	g_auto(GStrv) matches = rc_file_matches(path);

	if (matches[0] == NULL)
		fail_file(loader, path, CANNOT_READ, "no file matches",
		    "check the pattern, and the folder from which it is "
		    "looked for");
	for (char **at = matches; *at != NULL; at++)
		if (g_file_test(*at, G_FILE_TEST_IS_DIR))
			add_tree(loader, *at, sources);
		else
			add_source(sources, g_strdup(*at), false);
}

GPtrArray *
loader_expand(struct loader *loader, const char *const *paths, size_t n)
{
	GPtrArray *sources = g_ptr_array_new_with_free_func(free_source);

	for (size_t i = 0; i < n; i++)
		add_path(loader, paths[i], sources);
	g_ptr_array_sort(sources, compare_sources);
	return sources;
}

static void
fail_nothing(struct loader *loader, const struct rows *rows, size_t n_bytes)
{
	const struct rc_place place = {
		.file = rows->file, .line = 1, .column = n_bytes == 0
	};
	struct rc_error error;

	if (n_bytes == 0)
		problem_fail(&error, EMPTY_FILE, &place, "file is empty");
	else if (!rows->has_header)
		problem_fail(&error, EMPTY_FILE, &place, "no header");
	else
		problem_fail(&error, NO_ROWS, &place, "header but no data");
	rc_fail_help(&error, "download or export the file again");
	loader_problem(loader, &error);
}

/* One file's journey from bytes to statements. */
struct reading {
	struct rows rows;
	struct rc_csv *csv;
	size_t n_bytes;
	bool ok;
};

static void
begin(struct reading *r, struct loader *loader, const char *file,
    bool from_directory)
{
	memset(r, 0, sizeof *r);
	rows_begin(&r->rows, loader, file, from_directory);
	r->csv = rc_csv_new(
	    r->rows.file, loader->options->delimiter, rows_take, &r->rows);
	r->ok = true;
}

/* An error that libcsv or its guard found ends the file; one that the rows
 * found has been reported already. */
static void
settle_error(struct reading *r, const struct rc_error *error)
{
	if (!r->ok && error->status != RC_OK)
		loader_problem(r->rows.loader, error);
}

static void
take_bytes(struct reading *r, size_t n)
{
	struct rc_error error = { .status = RC_OK };

	r->n_bytes += n;
	r->ok = rc_csv_take(r->csv, n, &error);
	settle_error(r, &error);
}

static void
end(struct reading *r)
{
	struct loader *loader = r->rows.loader;
	struct rc_error error = { .status = RC_OK };

	if (r->ok) {
		r->ok = rc_csv_finish(r->csv, &error);
		settle_error(r, &error);
	}
	if (r->ok && r->rows.n_rows == 0)
		fail_nothing(loader, &r->rows, r->n_bytes);
	rows_end(&r->rows);
	rc_csv_free(r->csv);
}

void
loader_read_bytes(struct loader *loader, const char *name, const char *bytes,
    size_t n, size_t chunk)
{
	struct reading r;

	begin(&r, loader, name, false);
	for (size_t at = 0; r.ok && at < n;) {
		size_t some = MIN(chunk, n - at), room;
		char *to = rc_csv_room(r.csv, &room);

		some = MIN(some, room);
		memcpy(to, bytes + at, some);
		take_bytes(&r, some);
		at += some;
	}
	end(&r);
}

/* Where bytes come from: plain, or unpacked on the way. */
struct stream {
	int fd;
	gzFile packed; /* NULL: plain */
};

/* A pipe that is named is waited for; one that happens to lie in a directory is
 * not. */
static bool
open_stream(struct loader *loader, const char *path, bool from_directory,
    struct stream *s)
{
	int flags = O_RDONLY | O_CLOEXEC | (from_directory ? O_NONBLOCK : 0);
	bool is_stdin = strcmp(path, "-") == 0;
	g_autofree char *message = NULL;

	s->packed = NULL;
	s->fd = is_stdin ? dup(STDIN_FILENO) : open(path, flags);
	if (s->fd < 0) {
		message = g_strdup_printf("cannot read: %s", g_strerror(errno));
		fail_file(loader, path, CANNOT_READ, message,
		    "check the name and the rights of the file");
		return false;
	}
	if (is_stdin || g_str_has_suffix(path, ".gz"))
		s->packed = gzdopen(s->fd, "rb");
	return true;
}

/* 0 at the end, less on failure. */
static gssize
read_stream(struct stream *s, char *to, size_t room)
{
	gssize n;

	if (s->packed != NULL)
		return gzread(s->packed, to, (unsigned)MIN(room, 1u << 20));
	do
		n = read(s->fd, to, room);
	while (n < 0 && errno == EINTR);
	return n;
}

/* False if what was packed is cut off. */
static bool
close_stream(struct stream *s)
{
	if (s->packed != NULL)
		return gzclose(s->packed) == Z_OK;
	close(s->fd);
	return true;
}

void
loader_read_file(struct loader *loader, const char *path, bool from_directory)
{
	struct stream stream;
	struct reading r;
	gssize n = 0;
	size_t room;
	bool whole;

	if (!open_stream(loader, path, from_directory, &stream))
		return;
	begin(&r, loader, path, from_directory);
	while (r.ok) {
		char *to = rc_csv_room(r.csv, &room);

		n = read_stream(&stream, to, room);
		if (n <= 0)
			break;
		take_bytes(&r, (size_t)n);
	}
	whole = close_stream(&stream) || !r.ok;
	if (n < 0 || !whole) {
		r.ok = false;
		fail_file(loader, path, CANNOT_READ,
		    "cannot read the file to its end",
		    "check that it is a file and that its medium is sound; "
		    "what is packed may be cut off");
	}
	end(&r);
}
