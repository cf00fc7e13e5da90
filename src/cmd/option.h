/* Options: one row is the parser, the default and the line of help. */
#ifndef CMD_OPTION_H
#define CMD_OPTION_H

#include <glib.h>
#include <stdbool.h>

#include "rollcall/error.h"

enum option_kind {
	OPT_FLAG,   /* bool */
	OPT_TEXT,   /* const char * */
	OPT_YEAR,   /* int */
	OPT_NUMBER, /* int: whole, 1 or more */
	OPT_TIMES,  /* int: whole, 1 to 4 */
	OPT_CHOICE, /* int: index in names */
	OPT_SET,    /* unsigned: 1u << index in names, from a comma list */
	OPT_MAYBE,  /* const char *: with "=VALUE", else "" */
	OPT_TEXTS,  /* struct option_texts: may be given several times */
};

enum { OPTION_MOST_TEXTS = 32 };

struct option_texts {
	size_t n;
	const char *text[OPTION_MOST_TEXTS];
};

struct option {
	const char *name;
	char letter; /* 0 for none */
	enum option_kind kind;
	void *target;
	const char *argument; /* its name in the help; NULL for a flag */
	const char *help;
	const char *const *names; /* of choices and sets, NULL at the end */
};

/* Reads the options of the command's tables (NULL at the end) and leaves the
 * other words in argv[0 .. *argc).  RC_EUSAGE on failure. */
bool option_parse(const struct option *const *tables, int *argc, char **argv,
    struct rc_error *err);

/* The choice that was made, the first where none was. */
int option_choice(int index);

/* Was it given a value?  A choice must begin as -1 to tell, the rest as 0. */
bool option_is_given(const struct option *option);

/* Appends "name = value" for each option that was given a value other than its
 * first or none, as a recipe has it. */
void option_write(const struct option *table, GString *out);

/* Is shown the tables of a command's options; the rows point into what lives as
 * long as the call, but their words are static. */
typedef void option_visit(const struct option *table, void *context);

/* Appends a line for each option; out is a GString. */
void option_help(const struct option *table, void *out);

#endif
