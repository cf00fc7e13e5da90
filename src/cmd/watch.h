/* Doing something again whenever one of some folders changes. */
#ifndef CMD_WATCH_H
#define CMD_WATCH_H

/* What is watched for. */
struct watched {
	void *context;
	/* The folders, as they are now, each once; g_strfreev. */
	char **(*folders)(void *context);
	/* Called at the start, and when nothing has been written for a
	 * moment. */
	void (*run)(void *context);
	/* A folder that cannot be watched. */
	void (*lost)(void *context, const char *folder);
};

/* Until the process is told to stop; what runs then is finished first.  Returns
 * the signal. */
int watch(const struct watched *watched);

#endif
