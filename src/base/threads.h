/* The same for many things, several at a time. */
#ifndef BASE_THREADS_H
#define BASE_THREADS_H

#include <signal.h>
#include <stddef.h>

/* Calls run(context, i) once for each i below n, in threads that end before it
 * returns.  Signals that stop a program do not come to them: whoever holds
 * those off in its own thread holds them off in the process. */
void rc_each(size_t n, size_t threads, void (*run)(void *context, size_t i),
    void *context);

/* Holds off, in this thread, the signals that tell a program to stop; *before
 * is for pthread_sigmask. */
void rc_hold_signals(sigset_t *before);

#endif
