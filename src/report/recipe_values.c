/* The values of a recipe: lists, paths, yes and no, options. */
#include <string.h>

#include "base/text.h"
#include "output/output.h"
#include "report/recipe_reader.h"
#include "rollcall/theme.h"

const char *
rc_recipe_keep(const struct rc_recipe_reader *reader, const char *text)
{
	return g_string_chunk_insert(reader->recipe->texts, text);
}

const char *
rc_recipe_path(const struct rc_recipe_reader *reader, const char *path)
{
	g_autofree char *full = NULL;

	if (g_path_is_absolute(path) || strcmp(reader->folder, ".") == 0)
		return rc_recipe_keep(reader, path);
	full = strcmp(path, ".") == 0
	    ? g_strdup(reader->folder)
	    : g_build_filename(reader->folder, path, NULL);
	return rc_recipe_keep(reader, full);
}

/* The array, ended with NULL, as the recipe's own. */
static const char *const *
own_words(const struct rc_recipe_reader *reader, GPtrArray *words)
{
	gpointer *kept;

	g_ptr_array_add(words, NULL);
	kept = g_ptr_array_free(words, FALSE);
	g_ptr_array_add(reader->recipe->blocks, kept);
	return (const char *const *)(void *)kept;
}

/* The place of a word that begins so many bytes behind the value's start;
 * quotes around the value stand before it. */
static struct rc_ini_place
place_within(const struct rc_ini_entry *entry, size_t from, size_t width)
{
	struct rc_ini_place at = entry->at_value;

	if (at.width > strlen(entry->value))
		from++;
	at.column += from;
	at.width = width;
	return at;
}

/* One word of the list, already without blanks. */
static bool
check_word(const struct rc_recipe_reader *reader,
    const struct rc_ini_entry *entry, size_t from, const char *word,
    const GPtrArray *before, rc_recipe_check check)
{
	struct rc_ini_place at = place_within(entry, from, strlen(word));
	struct rc_error error;

	if (word[0] == '\0') {
		rc_ini_fault(reader->faults, &at, "such as A, B",
		    entry->value[0] == '\0' ? "%s has no value"
					    : "%s has a comma without a word",
		    entry->key);
		return false;
	}
	for (guint i = 0; i < before->len; i++)
		if (strcmp(g_ptr_array_index(before, i), word) == 0) {
			rc_ini_fault(reader->faults, &at, "once is enough",
			    "\"%s\" is given twice", word);
			return false;
		}
	if (check == NULL || check(reader, word, &error))
		return true;
	rc_ini_fault_of(reader->faults, &at, &error);
	return false;
}

const char *const *
rc_recipe_list(const struct rc_recipe_reader *reader,
    const struct rc_ini_entry *entry, rc_recipe_check check)
{
	GPtrArray *words = g_ptr_array_new();
	g_auto(GStrv) parts = g_strsplit(entry->value, ",", -1);
	const char *none[] = { "", NULL };
	const char *const *part =
	    parts[0] == NULL ? none : (const char *const *)parts;
	const char *const *kept;
	size_t from = 0;
	bool ok = true;

	for (; *part != NULL; part++) {
		size_t blanks = strspn(*part, " \t");
		g_autofree char *word = g_strstrip(g_strdup(*part));

		ok &= check_word(
		    reader, entry, from + blanks, word, words, check);
		g_ptr_array_add(words, (gpointer)rc_recipe_keep(reader, word));
		from += strlen(*part) + 1;
	}
	kept = own_words(reader, words);
	return ok ? kept : NULL;
}

static bool
is_path(const struct rc_recipe_reader *reader, const char *word,
    struct rc_error *err)
{
	(void)reader;
	if (strcmp(word, "-") != 0)
		return true;
	rc_fail(err, RC_EUSAGE, NULL,
	    "standard input cannot be read by every part again");
	return rc_fail_help(err, "name a file or a folder");
}

const char *const *
rc_recipe_paths(
    const struct rc_recipe_reader *reader, const struct rc_ini_entry *entry)
{
	const char *const *words = rc_recipe_list(reader, entry, is_path);
	GPtrArray *paths;

	if (words == NULL)
		return NULL;
	paths = g_ptr_array_new();
	for (; *words != NULL; words++)
		g_ptr_array_add(
		    paths, (gpointer)rc_recipe_path(reader, *words));
	return own_words(reader, paths);
}

int
rc_recipe_yes(const char *value)
{
	static const char *const yes[] = { "yes", "true", "on", NULL };
	static const char *const no[] = { "no", "false", "off", NULL };

	if (g_strv_contains(yes, value))
		return 1;
	return g_strv_contains(no, value) ? 0 : -1;
}

bool
rc_recipe_is_size(const struct rc_recipe_reader *reader, const char *word,
    struct rc_error *err)
{
	struct rc_preset preset;

	(void)reader;
	return rc_preset_parse(word, &preset, err);
}

static bool
is_format(const char *word, const char *const *names, struct rc_error *err)
{
	g_autofree char *all = NULL, *suggestion = NULL;

	if (g_strv_contains(names, word))
		return true;
	all = g_strjoinv(", ", (char **)names);
	suggestion =
	    rc_text_suggestion(word, names, g_strv_length((char **)names));
	rc_fail(err, RC_EUSAGE, NULL, "no format \"%s\"%s", word, suggestion);
	return rc_fail_help(err, "one of: %s", all);
}

bool
rc_recipe_is_figure_format(const struct rc_recipe_reader *reader,
    const char *word, struct rc_error *err)
{
	return is_format(word, reader->words->figure_formats, err);
}

/* Those that have a kind of file of their own. */
bool
rc_recipe_is_table_format(const struct rc_recipe_reader *reader,
    const char *word, struct rc_error *err)
{
	const char *names[RC_N_OUTPUT_FORMATS + 1] = { NULL };
	const struct rc_output_format *format;
	size_t n = 0;

	(void)reader;
	for (size_t i = 0; (format = rc_output_format_at(i)) != NULL; i++)
		if (format->suffix != NULL)
			names[n++] = format->name;
	return is_format(word, names, err);
}

/* Flags are "yes" or "no" from here on; so are paths that may be left out. */
static bool
set_flag(const struct rc_recipe_reader *reader,
    const struct rc_ini_entry *entry, struct rc_recipe_setting *setting)
{
	int yes = rc_recipe_yes(entry->value);

	setting->value = yes == 1 ? "yes" : "no";
	if (yes < 0)
		rc_ini_fault(reader->faults, &entry->at_value, "yes or no",
		    "%s is neither yes nor no", entry->key);
	return yes >= 0;
}

static bool
set_value(const struct rc_recipe_reader *reader,
    const struct rc_ini_entry *entry, struct rc_recipe_setting *setting)
{
	switch (setting->key->value) {
	case RC_RECIPE_FLAG:
		return set_flag(reader, entry, setting);
	case RC_RECIPE_MAYBE_PATH:
		if (entry->value[0] == '\0' || rc_recipe_yes(entry->value) >= 0)
			setting->value =
			    rc_recipe_yes(entry->value) == 0 ? "no" : "yes";
		else
			setting->value = rc_recipe_path(reader, entry->value);
		return true;
	case RC_RECIPE_PATH:
		setting->value = rc_recipe_path(reader, entry->value);
		return true;
	case RC_RECIPE_WORDS:
		setting->value = rc_recipe_keep(reader, entry->value);
		return rc_recipe_list(reader, entry, NULL) != NULL;
	case RC_RECIPE_TEXT:
		setting->value = rc_recipe_keep(reader, entry->value);
		return true;
	}
	return true;
}

bool
rc_recipe_set(const struct rc_recipe_reader *reader,
    const struct rc_recipe_command *command, const struct rc_recipe_key *key,
    const struct rc_ini_entry *entry, struct rc_recipe_setting *setting)
{
	const struct rc_recipe_words *words = reader->words;
	g_autofree char *argument = NULL;
	struct rc_error error;

	*setting = (struct rc_recipe_setting){ .key = key,
		.line = entry->at_key.line };
	if (!set_value(reader, entry, setting))
		return false;
	argument = rc_recipe_argument(setting);
	if (argument == NULL || words->check == NULL ||
	    words->check(words->context, command, argument, &error))
		return true;
	rc_ini_fault_of(reader->faults, &entry->at_value, &error);
	return false;
}
