/* Paths -> files: directories are searched for CSV, in order of names. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "load/loader.h"
#include "load/problems.h"
#include "load/rows.h"

enum { DEPTH_MOST = 16, CHUNK = 65536 };

static bool
is_csv(const char *name)
{
	return name[0] != '.' && g_str_has_suffix(name, ".csv") &&
	    !g_str_has_suffix(name, ".rejected.csv");
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
add_directory(const char *directory, int depth, GPtrArray *found)
{
	g_autoptr(GDir) dir = g_dir_open(directory, 0, NULL);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *path = g_build_filename(directory, name, NULL);

		if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
			/* The depth ends a circle of links. */
			if (name[0] != '.' && depth < DEPTH_MOST)
				add_directory(path, depth + 1, found);
		} else if (is_csv(name)) {
			g_ptr_array_add(found, g_steal_pointer(&path));
		}
	}
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

void
loader_expand(struct loader *loader, const char *const *paths, size_t n,
    GPtrArray *named, GPtrArray *found)
{
	for (size_t i = 0; i < n; i++) {
		guint before = found->len;

		if (!g_file_test(paths[i], G_FILE_TEST_IS_DIR)) {
			g_ptr_array_add(named, g_strdup(paths[i]));
			continue;
		}
		add_directory(paths[i], 0, found);
		if (found->len == before)
			fail_file(loader, paths[i], NO_CSV_HERE,
			    "there is no CSV file in this directory",
			    "expected files whose names end in .csv, here or "
			    "in folders below");
	}
	g_ptr_array_sort(named, compare_names);
	g_ptr_array_sort(found, compare_names);
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
	r->rows.loader = loader;
	r->rows.file = loader_keep(loader, file);
	r->rows.from_directory = from_directory;
	r->rows.same = g_string_new(NULL);
	r->csv = rc_csv_new(r->rows.file, '\0', rows_take, &r->rows);
	r->ok = true;
}

/* An error that libcsv or its guard found ends the file; one that the rows
 * found has been reported already. */
static void
take_bytes(struct reading *r, const char *bytes, size_t n)
{
	struct rc_error error = { .status = RC_OK };

	r->n_bytes += n;
	r->ok = n > 0 ? rc_csv_feed(r->csv, bytes, n, &error)
		      : rc_csv_finish(r->csv, &error);
	if (!r->ok && error.status != RC_OK)
		loader_problem(r->rows.loader, &error);
}

static void
end(struct reading *r)
{
	struct loader *loader = r->rows.loader;

	if (r->ok)
		take_bytes(r, NULL, 0);
	if (r->ok && r->rows.n_rows == 0)
		fail_nothing(loader, &r->rows, r->n_bytes);
	rows_end(&r->rows);
	rc_csv_free(r->csv);
	g_string_free(r->rows.same, TRUE);
}

void
loader_read_bytes(struct loader *loader, const char *name, const char *bytes,
    size_t n, size_t chunk)
{
	struct reading r;

	begin(&r, loader, name, false);
	for (size_t at = 0; r.ok && at < n; at += chunk)
		take_bytes(&r, bytes + at, MIN(chunk, n - at));
	end(&r);
}

static FILE *
open_file(struct loader *loader, const char *path)
{
	FILE *in = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
	g_autofree char *message = NULL;

	if (in != NULL)
		return in;
	message = g_strdup_printf("cannot read: %s", g_strerror(errno));
	fail_file(loader, path, CANNOT_READ, message,
	    "check the name and the rights of the file");
	return NULL;
}

void
loader_read_file(struct loader *loader, const char *path, bool from_directory)
{
	FILE *in = open_file(loader, path);
	g_autofree char *chunk = g_malloc(CHUNK);
	struct reading r;
	size_t n;

	if (in == NULL)
		return;
	begin(&r, loader, path, from_directory);
	while (r.ok && (n = fread(chunk, 1, CHUNK, in)) > 0)
		take_bytes(&r, chunk, n);
	if (ferror(in)) {
		r.ok = false;
		fail_file(loader, path, CANNOT_READ,
		    "cannot read the file to its end",
		    "check that it is a file and that its medium is sound");
	}
	end(&r);
	if (in != stdin)
		fclose(in);
}
