/* A report as a file: which figures and tables it has, and which sentences it
 * keeps under test.
 *
 *   [report]                     keys that hold for all
 *   [figure NAME] chart = ...    one picture
 *   [table NAME] command = ...   one table
 *   [claim NAME] says = ...      one sentence
 *
 * Any other key is an option of the command that makes the part, by its long
 * name.  Those of [report] hold for every part whose command knows them, whose
 * chart has a use for them and that does not say otherwise; but its title is
 * the report's own. */
#ifndef REPORT_RECIPE_H
#define REPORT_RECIPE_H

#include <glib.h>

#include "rollcall/charts.h"
#include "rollcall/error.h"

/* How an option is written as a key. */
enum rc_recipe_value {
	RC_RECIPE_FLAG,       /* yes or no */
	RC_RECIPE_TEXT,       /* as it is given to the option */
	RC_RECIPE_PATH,       /* a path, relative to the recipe */
	RC_RECIPE_MAYBE_PATH, /* that, yes or no */
	RC_RECIPE_WORDS,      /* no option: words of the command, with commas
				 between them ("votes" of switches) */
};

/* An option of a command. */
struct rc_recipe_key {
	const char *name; /* "of" */
	enum rc_recipe_value value;
	bool repeats; /* may be given several times */
	bool needed;  /* a part of that command must have it */
};

struct rc_recipe_command {
	const char *name; /* "trend" */
	const struct rc_recipe_key *keys;
	size_t n_keys;
};

/* What may be in a recipe, as the program's options have it: without those that
 * say where the answer goes and in which form. */
struct rc_recipe_words {
	struct rc_recipe_command figure, claim;
	const struct rc_recipe_command *tables;
	size_t n_tables;
	const char *const *figure_formats; /* NULL at the end */
	/* Does the command take that argument, "--from=2005"?  NULL: not asked.
	 */
	bool (*check)(void *context, const struct rc_recipe_command *command,
	    const char *argument, struct rc_error *err);
	void *context;
};

/* A key that holds for a part, its own or the report's. */
struct rc_recipe_setting {
	const struct rc_recipe_key *key; /* of the part's command */
	const char *value; /* yes and no as these words; paths so that they can
			      be opened */
	size_t line;
};

enum rc_recipe_kind {
	RC_RECIPE_FIGURE,
	RC_RECIPE_TABLE,
	RC_RECIPE_CLAIM,
};

struct rc_recipe_part {
	enum rc_recipe_kind kind;
	const char *name; /* letters, digits, - _ . */
	size_t line;      /* of its heading */
	const struct rc_recipe_command *command;
	const struct rc_chart *chart; /* of a figure */
	const char *says;             /* of a claim, which can be parsed */
	bool expects;                 /* that the claim holds */
	/* NULL at the end. */
	const char *const *data;    /* paths; none: the bundled data */
	const char *const *sizes;   /* of a figure */
	const char *const *formats; /* of a figure or a table */
	const struct rc_recipe_setting *settings; /* by name */
	size_t n_settings;
};

struct rc_recipe {
	const char *path;
	const char *title; /* NULL where it has none */
	const char *out;   /* the folder that its files go to */
	size_t n;
	const struct rc_recipe_part *parts; /* as in the file */
	GStringChunk *texts;
	GPtrArray *blocks;
};

/* Reads the file.  All that is wrong goes to the report (may be NULL), and the
 * first of it is *err: RC_EUSAGE with file:line:column and, where there is one,
 * the word that may be meant; RC_EIO if the file cannot be read.  The caller
 * owns the recipe, which borrows the words; NULL on failure. */
struct rc_recipe *rc_recipe_read(const char *path,
    const struct rc_recipe_words *words, struct rc_report *report,
    struct rc_error *err);
void rc_recipe_free(struct rc_recipe *recipe);

/* The same of a text that was read from that path. */
struct rc_recipe *rc_recipe_parse(const char *path, const char *text, size_t n,
    const struct rc_recipe_words *words, struct rc_report *report,
    struct rc_error *err);

/* The arguments that make the part's command answer, for option_parse: its
 * options, then "--", then the chart, the claim or other words, then the data.
 * The caller frees with g_strfreev. */
char **rc_recipe_arguments(const struct rc_recipe_part *part);

#endif
