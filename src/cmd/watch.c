#include "cmd/watch.h"

#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>

/* Editors and browsers write a file in several steps, within this time. */
enum { QUIET_MS = 300 };

struct watch {
	const struct watched *watched;
	GMainLoop *loop;
	GHashTable *monitors; /* identity of a folder -> GFileMonitor */
	guint timer;          /* 0: nothing has changed since the last run */
	int signal;
};

static void run(struct watch *w);

static gboolean
is_quiet(gpointer data)
{
	struct watch *w = data;

	w->timer = 0;
	run(w);
	return G_SOURCE_REMOVE;
}

/* Every further change puts the run off. */
static void
wait_for_quiet(struct watch *w)
{
	if (w->timer != 0)
		g_source_remove(w->timer);
	w->timer = g_timeout_add(QUIET_MS, is_quiet, w);
}

static void
changed(GFileMonitor *monitor, GFile *file, GFile *other,
    GFileMonitorEvent event, gpointer data)
{
	(void)monitor;
	(void)file;
	(void)other;
	(void)event;
	wait_for_quiet(data);
}

static void
drop_monitor(gpointer monitor)
{
	g_file_monitor_cancel(monitor);
	g_object_unref(monitor);
}

/* A folder that is removed and made anew is another one. */
static char *
identity(const char *folder)
{
	GStatBuf status;

	return g_stat(folder, &status) == 0
	    ? g_strdup_printf("%ju %ju %s", (uintmax_t)status.st_dev,
		  (uintmax_t)status.st_ino, folder)
	    : NULL;
}

static void
add_monitor(struct watch *w, const char *folder, const char *id)
{
	g_autoptr(GFile) file = g_file_new_for_path(folder);
	GFileMonitor *monitor = g_file_monitor_directory(
	    file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

	if (monitor == NULL) {
		w->watched->lost(w->watched->context, folder);
		return;
	}
	g_signal_connect(monitor, "changed", G_CALLBACK(changed), w);
	g_hash_table_insert(w->monitors, g_strdup(id), monitor);
}

/* Folders may have come and gone; true if one has come. */
static bool
follow(struct watch *w)
{
	bool has_come = false;
	g_auto(GStrv) folders = w->watched->folders(w->watched->context);
	g_autoptr(GHashTable) there =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	GHashTableIter each;
	gpointer id, folder;

	for (char **at = folders; *at != NULL; at++)
		if ((id = identity(*at)) != NULL)
			g_hash_table_insert(there, id, *at);
	g_hash_table_iter_init(&each, w->monitors);
	while (g_hash_table_iter_next(&each, &id, NULL))
		if (!g_hash_table_contains(there, id))
			g_hash_table_iter_remove(&each);
	g_hash_table_iter_init(&each, there);
	while (g_hash_table_iter_next(&each, &id, &folder))
		if (!g_hash_table_contains(w->monitors, id)) {
			add_monitor(w, folder, id);
			has_come = true;
		}
	return has_come;
}

/* What came into a new folder before it was watched is found by another run. */
static void
run(struct watch *w)
{
	w->watched->run(w->watched->context);
	if (follow(w))
		wait_for_quiet(w);
}

static gboolean
interrupted(gpointer data)
{
	struct watch *w = data;

	w->signal = SIGINT;
	g_main_loop_quit(w->loop);
	return G_SOURCE_CONTINUE;
}

static gboolean
terminated(gpointer data)
{
	struct watch *w = data;

	w->signal = SIGTERM;
	g_main_loop_quit(w->loop);
	return G_SOURCE_CONTINUE;
}

int
watch(const struct watched *watched)
{
	struct watch w = { .watched = watched,
		.loop = g_main_loop_new(NULL, FALSE),
		.monitors = g_hash_table_new_full(
		    g_str_hash, g_str_equal, g_free, drop_monitor) };
	guint interrupt = g_unix_signal_add(SIGINT, interrupted, &w);
	guint terminate = g_unix_signal_add(SIGTERM, terminated, &w);

	/* Watched before the first run, that no change during it is lost. */
	follow(&w);
	run(&w);
	g_main_loop_run(w.loop);
	if (w.timer != 0)
		g_source_remove(w.timer);
	g_source_remove(interrupt);
	g_source_remove(terminate);
	g_hash_table_unref(w.monitors);
	g_main_loop_unref(w.loop);
	return w.signal;
}
