#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/file.h"
#include "support/support.h"

Test(file, writes_and_replaces_whole)
{
	char *directory = new_directory();
	g_autofree char *path = g_build_filename(directory, "x", NULL);
	g_autofree char *now = NULL;
	struct rc_error err;

	cr_assert(rc_file_write(path, "old and long", 12, &err));
	cr_assert(rc_file_write(path, "new\0x", 5, &err));
	gsize n;
	now = file_bytes(path, &n);
	cr_expect_eq(n, 5);
	cr_expect_eq(memcmp(now, "new\0x", 5), 0);
	remove_directory(directory);
}

Test(file, failure_names_the_file_and_the_reason)
{
	struct rc_error err;

	cr_assert_not(rc_file_write("no/such/place/x.png", "a", 1, &err));
	cr_expect_eq(err.status, RC_EIO);
	cr_expect_str_eq(err.file, "no/such/place/x.png");
	cr_expect_str_eq(
	    err.message, "cannot write: No such file or directory");
}

/* A directory in the way: nothing of the attempt stays behind. */
Test(file, failure_leaves_nothing_behind)
{
	char *directory = new_directory();
	g_autofree char *path = g_build_filename(directory, "x", NULL);
	struct rc_error err;
	g_autoptr(GDir) dir = NULL;

	g_mkdir(path, 0700);
	cr_assert_not(rc_file_write(path, "a", 1, &err));
	dir = g_dir_open(directory, 0, NULL);
	cr_expect_str_eq(g_dir_read_name(dir), "x");
	cr_expect_null(g_dir_read_name(dir));
	remove_directory(directory);
}
