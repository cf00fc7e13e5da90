/* The parts of a recipe, made by the commands that they name. */
#ifndef CMD_PARTS_H
#define CMD_PARTS_H

#include "cmd/command.h"
#include "report/lock.h"
#include "report/recipe.h"
#include "rollcall/claim.h"
#include "tables/tables.h"

/* How a part is made. */
struct part_order {
	const struct rc_recipe_part *part;
	const char *recipe, *folder; /* its path, and where it is */
	/* What was known of the part when it was last made: where it would show
	 * the same as then, no file of it is made.  NULL: all are made. */
	const struct rc_lock_part *known;
	bool only_looks; /* make no file at all, only what is known of it */
};

/* A part as it is now. */
struct part {
	struct part_order order;
	bool ok;
	struct rc_error err;      /* where it is not */
	struct rc_report *report; /* what the commands found */
	struct rc_lock_part *now; /* outputs: those that were made */
	struct rc_pairs *fonts;   /* names and paths */
	GPtrArray *files; /* struct figure_file, by names without a folder */
	bool is_changed;  /* it shows something else than is known */
	bool skips;       /* a size of it that shows what is known */
};

/* One run of a part's command, with arguments (NULL at the end, or NULL) before
 * the part's own.  What it finds goes to the report. */
struct parts_call {
	const struct rc_recipe_part *part;
	const char *folder; /* of the recipe */
	char *const *arguments;
	const struct taker *taker;
	struct rc_report *report;
};
bool parts_run(const struct parts_call *call, const struct world *world,
    struct rc_error *err);

/* Gives an error that has no place of its own that of the part. */
void parts_place_error(const struct rc_recipe_part *part, const char *recipe,
    struct rc_error *err);

/* Of the one claim that is asked about: "yes", "no" or "cannot be told". */
enum rc_verdict parts_verdict(const struct rc_table_request *request);
const char *parts_verdict_key(enum rc_verdict verdict);

/* "figure 01-history"; g_free. */
char *parts_key(const struct rc_recipe_part *part);

/* An argument of a part as it is told in the recipe's folder: paths without it;
 * g_free. */
char *parts_argument(const char *folder, const char *argument);

/* The hash of what the recipe says of it, and of all. */
char *parts_section(const struct rc_recipe_part *part, const char *folder);

/* Makes all parts, several at a time; of the world they take where the bundled
 * data are. */
void parts_make(
    struct part *parts, size_t n, size_t jobs, const struct world *world);
void part_clear(struct part *part);

#endif
