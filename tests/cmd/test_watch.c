/* A report that is built again while its files change. */
#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "support/support.h"
#include "support/workshop.h"

static const char recipe[] = "[report]\n"
			     "data = data\n"
			     "out = out\n"
			     "formats = csv\n"
			     "[figure all]\n"
			     "chart = history\n";

/* The program while it watches; what it says goes to a file. */
struct watcher {
	struct workshop shop;
	GPid pid;
};

static struct watcher
watch_new(void)
{
	struct watcher w = { .shop = workshop_new(recipe) };
	g_autofree char *ini = workshop_path(&w.shop, "rollcall.ini");
	g_autofree char *said = workshop_path(&w.shop, "said");
	g_autofree char *line =
	    g_strdup_printf("exec %s build --watch %s > %s 2>&1",
		g_getenv("ROLLCALL"), ini, said);
	char *argv[] = { (char *)"sh", (char *)"-c", line, NULL };

	cr_assert(g_spawn_async(NULL, argv, NULL,
	    G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &w.pid,
	    NULL));
	return w;
}

enum { STEP_US = 20 * 1000, MOST_STEPS = 1500 };

/* Waits until the program has said so; the test fails if it never does. */
static void
wait_for(const struct watcher *w, const char *words)
{
	for (int i = 0; i < MOST_STEPS; i++) {
		g_autofree char *said = workshop_has(&w->shop, "said")
		    ? workshop_get(&w->shop, "said")
		    : NULL;

		if (said != NULL && strstr(said, words) != NULL)
			return;
		g_usleep(STEP_US);
	}
	cr_assert_fail("it never says: %s", words);
}

/* The same of the figure's table. */
static void
wait_for_row(const struct watcher *w, const char *row, bool there)
{
	for (int i = 0; i < MOST_STEPS; i++) {
		if (workshop_has(&w->shop, "out/all.csv")) {
			g_autofree char *table =
			    workshop_get(&w->shop, "out/all.csv");

			if ((strstr(table, row) != NULL) == there)
				return;
		}
		g_usleep(STEP_US);
	}
	cr_assert_fail("%s never %s", row, there ? "comes" : "goes");
}

static void
move(const struct watcher *w, const char *from, const char *to)
{
	g_autofree char *old = workshop_path(&w->shop, from);
	g_autofree char *new = workshop_path(&w->shop, to);

	cr_assert_eq(g_rename(old, new), 0);
}

static void
end_watch(struct watcher *w)
{
	int status;

	kill(w->pid, SIGINT);
	cr_assert_eq(waitpid(w->pid, &status, 0), w->pid);
	cr_expect(WIFEXITED(status));
	cr_expect_eq(WEXITSTATUS(status), 130);
	workshop_free(&w->shop);
}

/* A browser writes beside the file and renames. */
Test(watch, a_download_is_built)
{
	struct watcher w = watch_new();

	wait_for(&w, "drawn  all\n");
	workshop_add_year(&w.shop, NULL);
	wait_for_row(&w, "A/RES/81/199", true);
	move(&w, "data/2026.csv", "data/2026.csv.part");
	wait_for_row(&w, "A/RES/81/199", false);
	move(&w, "data/2026.csv.part", "data/2026.csv");
	wait_for_row(&w, "A/RES/81/199", true);
	end_watch(&w);
}

Test(watch, a_new_folder_is_watched_too)
{
	struct watcher w = watch_new();
	g_autofree char *folder = workshop_path(&w.shop, "data/new");

	wait_for(&w, "drawn  all\n");
	cr_assert_eq(g_mkdir(folder, 0777), 0);
	g_usleep(500 * 1000);
	workshop_add_year(&w.shop, NULL);
	wait_for_row(&w, "A/RES/81/199", true);
	/* The same votes in another place are no news; without them there is.
	 */
	move(&w, "data/2026.csv", "data/new/2026.csv");
	g_usleep(800 * 1000);
	move(&w, "data/new/2026.csv", "data/new/2026.csv.old");
	wait_for_row(&w, "A/RES/81/199", false);
	move(&w, "data/new/2026.csv.old", "data/new/2026.csv");
	wait_for_row(&w, "A/RES/81/199", true);
	end_watch(&w);
}

Test(watch, a_recipe_that_is_wrong_for_a_moment_is_survived)
{
	struct watcher w = watch_new();

	wait_for(&w, "drawn  all\n");
	workshop_put(&w.shop, "rollcall.ini", "[report]\ndata = data\nchrt\n");
	wait_for(&w, "rollcall.ini:3:1: error");
	wait_for(&w, "waiting for the next change");
	workshop_put(&w.shop, "rollcall.ini", recipe);
	wait_for(&w, "nothing to draw: everything is as it was\n");
	workshop_add_year(&w.shop, NULL);
	wait_for_row(&w, "A/RES/81/199", true);
	end_watch(&w);
}

/* Half a file does not add up: that is said, and the figure stays. */
Test(watch, a_file_that_is_being_written_is_waited_for)
{
	struct watcher w = watch_new();
	g_autofree char *whole = NULL;
	g_autofree char *half = NULL;

	wait_for(&w, "drawn  all\n");
	workshop_add_year(&w.shop, NULL);
	wait_for_row(&w, "A/RES/81/199", true);
	whole = workshop_get(&w.shop, "data/2026.csv");
	half = g_strndup(whole, strlen(whole) / 2);
	workshop_put(&w.shop, "data/2026.csv", half);
	wait_for(&w, "waiting for the next change");
	wait_for_row(&w, "A/RES/81/199", true);
	workshop_put(&w.shop, "data/2026.csv", whole);
	wait_for(&w, "nothing to draw: everything is as it was\n");
	end_watch(&w);
}
