/* The words of `rollcall explain` on each kind of problem. */
#ifndef CMD_EXPLAIN_CODES_H
#define CMD_EXPLAIN_CODES_H

#include <stdbool.h>
#include <stddef.h>

enum { EXAMPLE_N_FILES = 2 };

/* A file that has the problem: text, and then again so many times. */
struct example_file {
	const char *name; /* NULL: there is none */
	const char *text;
	size_t n; /* bytes of text; 0: to the first NUL */
	const char *again;
	size_t times;
};

enum lenient {
	LENIENT_OTHER,      /* no matter, or the remedy says it */
	LENIENT_SETS_ASIDE, /* the row is left out */
	LENIENT_IN_VAIN,    /* it stays an error */
};

/* What rollcall says of an example is not written here: the example is read
 * when it is shown.  Where it takes more than a few files in memory, scene
 * tells it and answer is what rollcall says. */
struct explained {
	const char *title, *cause;
	struct example_file files[EXAMPLE_N_FILES]; /* in order of names */
	bool reads_leniently;
	const char *scene, *answer;
	const char *remedy;
	enum lenient lenient;
};

/* The words on an enum problem; NULL past the last. */
const struct explained *explained_at(size_t problem);

#endif
