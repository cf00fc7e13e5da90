#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <glob.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/threads.h"

/* The reason alone: GLib's message names its temporary file, and that name
 * differs from run to run. */
static const char *
reason(const GError *failure)
{
	const char *colon = g_strrstr(failure->message, ": ");

	return colon == NULL ? failure->message : colon + 2;
}

static bool
fail_write(const char *path, const char *why, struct rc_error *err)
{
	const struct rc_place at = { .file = path };

	rc_fail(err, RC_EIO, &at, "cannot write: %s", why);
	return rc_fail_help(err,
	    "check that the directory exists and has room; nothing that "
	    "was there has been changed");
}

/* CONSISTENT alone is not enough: it may leave out the flush to disk where the
 * file system promises the order.  Whoever is told to stop finishes the file
 * first: nothing is left beside it. */
bool
rc_file_write(
    const char *path, const void *bytes, size_t n, struct rc_error *err)
{
	const GFileSetContentsFlags flags =
	    G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
	g_autoptr(GError) failure = NULL;
	sigset_t held;
	bool ok;

	rc_hold_signals(&held);
	ok = g_file_set_contents_full(
	    path, bytes, (gssize)n, flags, 0666, &failure);
	pthread_sigmask(SIG_SETMASK, &held, NULL);
	return ok || fail_write(path, reason(failure), err);
}

struct rc_draft {
	char *path, *beside;
	FILE *out;
};

static void
free_draft(struct rc_draft *draft)
{
	g_free(draft->path);
	g_free(draft->beside);
	g_free(draft);
}

struct rc_draft *
rc_draft_open(const char *path, struct rc_error *err)
{
	struct rc_draft *draft = g_new0(struct rc_draft, 1);
	int fd;

	draft->path = g_strdup(path);
	draft->beside = g_strconcat(path, ".XXXXXX", NULL);
	fd = g_mkstemp_full(draft->beside, O_WRONLY | O_CLOEXEC, 0666);
	if (fd >= 0) {
		draft->out = fdopen(fd, "wb");
		return draft;
	}
	fail_write(path, g_strerror(errno), err);
	free_draft(draft);
	return NULL;
}

bool
rc_draft_write(
    struct rc_draft *draft, const void *bytes, size_t n, struct rc_error *err)
{
	if (fwrite(bytes, 1, n, draft->out) == n)
		return true;
	return fail_write(draft->path, g_strerror(errno), err);
}

/* The name is on disk only when its directory is. */
static void
flush_directory(const char *path)
{
	g_autofree char *directory = g_path_get_dirname(path);
	int fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
}

bool
rc_draft_finish(struct rc_draft *draft, struct rc_error *err)
{
	bool ok = fflush(draft->out) == 0 && fsync(fileno(draft->out)) == 0;

	ok = fclose(draft->out) == 0 && ok;
	ok = ok && g_rename(draft->beside, draft->path) == 0;
	if (ok) {
		flush_directory(draft->path);
	} else {
		fail_write(draft->path, g_strerror(errno), err);
		g_unlink(draft->beside);
	}
	free_draft(draft);
	return ok;
}

void
rc_draft_discard(struct rc_draft *draft)
{
	if (draft == NULL)
		return;
	fclose(draft->out);
	g_unlink(draft->beside);
	free_draft(draft);
}

const char *
rc_file_reason(const GError *failure)
{
	const char *colon = strrchr(failure->message, ':');

	if (colon == NULL)
		return failure->message;
	return colon + 1 + strspn(colon + 1, " ");
}

const char *
rc_path_within(const char *folder, const char *path)
{
	size_t n = strlen(folder);

	return strncmp(path, folder, n) == 0 && path[n] == G_DIR_SEPARATOR
	    ? path + n + 1
	    : path;
}

static gint
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

char **
rc_file_matches(const char *pattern)
{
	GPtrArray *all = g_ptr_array_new();
	glob_t found = { 0 };

	if (strpbrk(pattern, "*?[") == NULL ||
	    g_file_test(pattern, G_FILE_TEST_EXISTS))
		g_ptr_array_add(all, g_strdup(pattern));
	else if (glob(pattern, GLOB_NOSORT, NULL, &found) == 0)
		for (size_t i = 0; i < found.gl_pathc; i++)
			g_ptr_array_add(all, g_strdup(found.gl_pathv[i]));
	globfree(&found);
	g_ptr_array_sort(all, compare_names);
	g_ptr_array_add(all, NULL);
	return (char **)g_ptr_array_free(all, FALSE);
}

char *
rc_path_from(const char *folder, const char *path)
{
	g_autofree char *whole_folder = g_canonicalize_filename(folder, NULL);
	g_autofree char *whole_path = g_canonicalize_filename(path, NULL);
	g_auto(GStrv) from = g_strsplit(whole_folder, "/", -1);
	g_auto(GStrv) to = g_strsplit(whole_path, "/", -1);
	GString *out = g_string_new(NULL);
	size_t same = 0;

	while (from[same] != NULL && to[same] != NULL &&
	    strcmp(from[same], to[same]) == 0)
		same++;
	for (size_t i = same; from[i] != NULL; i++)
		g_string_append(out, from[i][0] == '\0' ? "" : "../");
	for (size_t i = same; to[i] != NULL; i++)
		g_string_append_printf(
		    out, "%s%s", to[i], to[i + 1] != NULL ? "/" : "");
	if (out->len == 0)
		g_string_append_c(out, '.');
	else if (out->str[out->len - 1] == '/')
		g_string_truncate(out, out->len - 1);
	return g_string_free(out, FALSE);
}

const char *
rc_path_suffix(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	const char *dot = strrchr(name, '.');

	if (dot == NULL || dot == name || !g_ascii_isalpha(dot[1]))
		return NULL;
	for (const char *p = dot + 1; *p != '\0'; p++)
		if (!g_ascii_isalnum(*p))
			return NULL;
	return dot + 1;
}
