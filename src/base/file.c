#include "base/file.h"

#include <glib.h>

/* The reason alone: GLib's message names its temporary file, and that name
 * differs from run to run. */
static const char *
reason(const GError *failure)
{
	const char *colon = g_strrstr(failure->message, ": ");

	return colon == NULL ? failure->message : colon + 2;
}

/* CONSISTENT alone is not enough: it may leave out the flush to disk where the
 * file system promises the order. */
bool
rc_file_write(
    const char *path, const void *bytes, size_t n, struct rc_error *err)
{
	const GFileSetContentsFlags flags =
	    G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
	const struct rc_place at = { .file = path };
	g_autoptr(GError) failure = NULL;

	if (g_file_set_contents_full(
		path, bytes, (gssize)n, flags, 0666, &failure))
		return true;
	rc_fail(err, RC_EIO, &at, "cannot write: %s", reason(failure));
	return rc_fail_help(err,
	    "check that the directory exists and has room; nothing that "
	    "was there has been changed");
}
