/* A report beside its manifest: what is stale, and why. */
#ifndef CMD_REPORT_STATE_H
#define CMD_REPORT_STATE_H

#include "cmd/parts.h"
#include "cmd/vocabulary.h"

struct report_state {
	struct vocabulary *vocabulary;
	struct rc_recipe *recipe;
	char *folder;               /* of the recipe */
	char *lock_path;            /* of the manifest */
	char *lock_recipe;          /* the recipe, as seen from there */
	struct rc_lock *lock;       /* as it was; NULL: there is none */
	struct rc_pairs *sources;   /* as they are */
	struct rc_pairs *libraries; /* the same */
	struct rc_pairs *fonts;     /* of the manifest, as they are: "" where
				       a file is not there */
	struct rc_pairs *outputs;   /* the same */
	GHashTable *held;           /* files that nothing may be written over,
				       by their whole paths -> what they are */
	struct part *parts;         /* one for each of the recipe */
	char **why; /* each is stale; NULL: it is not.  After report_look */
	bool *ran;  /* it was looked at or made; the others are as they were */
};

/* Reads the recipe (a folder: rollcall.ini in it), the manifest, and the hashes
 * of all files. */
bool report_open(const char *path, struct world *world,
    struct report_state *state, struct rc_error *err);
void report_close(struct report_state *state);

/* One word at most: the recipe.  command is the name of what is run. */
bool report_check_words(
    int argc, char **argv, const char *command, struct rc_error *err);

/* False and RC_EUSAGE where the path is the recipe's, the manifest's or one of
 * the data's. */
bool report_check_target(
    const struct report_state *state, const char *path, struct rc_error *err);

/* With all folders that lead to it; RC_EIO on failure. */
bool report_make_folder(const char *path, struct rc_error *err);

/* How the parts are looked at. */
struct report_order {
	bool makes_files; /* of those that are stale; else only looks */
	bool makes_all;   /* also of those that are not */
	size_t jobs;
};

/* Finds out what is stale, and fills why.  False and *err, which is the first
 * that went wrong, if a part cannot be made; what the commands found goes to
 * world->report. */
bool report_look(struct report_state *state, const struct report_order *order,
    struct world *world, struct rc_error *err);

/* Adds what was found for the i-th part to that of the world, each once: parts
 * of the same data find the same.  Where there was a failure it is *err (may be
 * NULL) too, and the answer false. */
bool report_collect(const struct report_state *state, size_t i,
    const struct rc_report *found, const struct rc_error *failure,
    struct world *world, struct rc_error *err);

size_t report_n_stale(const struct report_state *state);

/* What is known of the i-th part: as it is now if it ran, else as it was. */
const struct rc_lock_part *report_part_now(
    const struct report_state *state, size_t i);
const struct rc_lock_part *report_part_before(
    const struct report_state *state, size_t i);

/* The files that it has: those made now or, where none had to be, before. */
const struct rc_pairs *report_part_outputs(
    const struct report_state *state, size_t i);

#endif
