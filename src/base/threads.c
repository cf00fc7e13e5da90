#include "base/threads.h"

#include <glib.h>

void
rc_hold_signals(sigset_t *before)
{
	sigset_t held;

	sigemptyset(&held);
	sigaddset(&held, SIGINT);
	sigaddset(&held, SIGTERM);
	sigaddset(&held, SIGHUP);
	pthread_sigmask(SIG_BLOCK, &held, before);
}

/* What the threads share: each takes the next that none has taken. */
struct work {
	size_t n;
	gint next;
	void (*run)(void *context, size_t i);
	void *context;
};

static gpointer
take_all(gpointer data)
{
	struct work *work = data;
	size_t i;

	while ((i = (size_t)g_atomic_int_add(&work->next, 1)) < work->n)
		work->run(work->context, i);
	return NULL;
}

void
rc_each(size_t n, size_t threads, void (*run)(void *context, size_t i),
    void *context)
{
	struct work work = { n, 0, run, context };
	size_t n_threads = MIN(n, threads);
	g_autofree GThread **all = g_new(GThread *, n_threads + 1);
	sigset_t before;

	rc_hold_signals(&before);
	for (size_t i = 0; i < n_threads; i++)
		all[i] = g_thread_new("each", take_all, &work);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	for (size_t i = 0; i < n_threads; i++)
		g_thread_join(all[i]);
}
