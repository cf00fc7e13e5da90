/* What the parts of the reader of recipes share. */
#ifndef REPORT_RECIPE_READER_H
#define REPORT_RECIPE_READER_H

#include "report/ini.h"
#include "report/recipe.h"

/* The section that is no part, beside enum rc_recipe_kind. */
enum { RC_RECIPE_REPORT = RC_RECIPE_CLAIM + 1, RC_RECIPE_N_KINDS };

/* "figure" and so on. */
extern const char *const rc_recipe_kinds[RC_RECIPE_N_KINDS];
/* RC_RECIPE_N_KINDS if there is none of that name. */
int rc_recipe_kind_of(const char *name);

struct rc_recipe_reader {
	struct rc_recipe *recipe;
	const struct rc_recipe_words *words;
	struct rc_ini_faults *faults;
	char *folder;       /* of the recipe */
	GHashTable *taken;  /* names -> struct rc_ini_section */
	GHashTable *faulty; /* entries of [report] that are wrong */
	/* [report], NULL where there is none, and what it has for all. */
	const struct rc_ini_section *report;
	const char *const *data, *const *sizes, *const *formats;
};

/* Belongs to the recipe. */
const char *rc_recipe_keep(
    const struct rc_recipe_reader *reader, const char *text);

/* A path of the recipe as it can be opened from here. */
const char *rc_recipe_path(
    const struct rc_recipe_reader *reader, const char *path);

/* Is one word of a list such as it may be? */
typedef bool (*rc_recipe_check)(const struct rc_recipe_reader *reader,
    const char *word, struct rc_error *err);

/* The words of a list with commas, none empty and none twice, NULL at the end;
 * NULL after a fault.  check may be NULL. */
const char *const *rc_recipe_list(const struct rc_recipe_reader *reader,
    const struct rc_ini_entry *entry, rc_recipe_check check);

/* The same of paths. */
const char *const *rc_recipe_paths(
    const struct rc_recipe_reader *reader, const struct rc_ini_entry *entry);

/* 1 for yes, 0 for no, -1 for neither. */
int rc_recipe_yes(const char *value);

/* The checks of sizes and formats. */
bool rc_recipe_is_size(const struct rc_recipe_reader *reader, const char *word,
    struct rc_error *err);
bool rc_recipe_is_figure_format(const struct rc_recipe_reader *reader,
    const char *word, struct rc_error *err);
bool rc_recipe_is_table_format(const struct rc_recipe_reader *reader,
    const char *word, struct rc_error *err);

/* The option as a command takes it, "--from=2005"; NULL for none: a flag that
 * is off, or words.  The caller frees with g_free. */
char *rc_recipe_argument(const struct rc_recipe_setting *setting);

/* An option that the entry sets for a part of that command, with its value as
 * the option takes it; false after a fault. */
bool rc_recipe_set(const struct rc_recipe_reader *reader,
    const struct rc_recipe_command *command, const struct rc_recipe_key *key,
    const struct rc_ini_entry *entry, struct rc_recipe_setting *setting);

/* Reads reader->report, which may be NULL, and what it has for all. */
void rc_recipe_read_report(struct rc_recipe_reader *reader);

/* Reads any other section, after that, and adds it to the parts, which are
 * struct rc_recipe_part. */
void rc_recipe_read_part(struct rc_recipe_reader *reader,
    const struct rc_ini_section *section, GArray *parts);

#endif
