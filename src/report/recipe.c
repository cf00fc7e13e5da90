/* The text of a recipe -> its parts. */
#include "report/recipe.h"

#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "report/recipe_reader.h"

static bool
check_kind(
    const struct rc_recipe_reader *r, const struct rc_ini_section *section)
{
	g_autofree char *suggestion = NULL;

	if (rc_recipe_kind_of(section->kind) < RC_RECIPE_N_KINDS)
		return true;
	suggestion = rc_text_suggestion(
	    section->kind, rc_recipe_kinds, RC_RECIPE_N_KINDS);
	rc_ini_fault(r->faults, &section->at,
	    "one of: [report], [figure NAME], [table NAME], [claim NAME]",
	    "no section \"%s\"%s", section->kind, suggestion);
	return false;
}

enum { NAME_MOST = 64 };

/* Names become names of files, on any system. */
static bool
check_name(
    const struct rc_recipe_reader *r, const struct rc_ini_section *section)
{
	static const char allowed[] =
	    G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_.";
	g_autofree char *better = g_strdup(section->name);
	g_autofree char *help = NULL;
	bool is_report = rc_recipe_kind_of(section->kind) == RC_RECIPE_REPORT;

	if (is_report != (section->name[0] == '\0')) {
		rc_ini_fault(r->faults, &section->at,
		    is_report ? "there is one only: [report]"
			      : "for example [figure 01-history]",
		    is_report ? "[report] has no name" : "[%s] has no name",
		    section->kind);
		return false;
	}
	g_strcanon(better, allowed, '-');
	if (is_report ||
	    (strcmp(better, section->name) == 0 &&
		strchr("-.", better[0]) == NULL && strlen(better) <= NAME_MOST))
		return true;
	help = g_strdup_printf("up to %d letters, digits, - _ and . that "
			       "begin with a letter or a digit",
	    NAME_MOST);
	rc_ini_fault(r->faults, &section->at, help,
	    "the name \"%s\" cannot be one of a file", section->name);
	return false;
}

/* Figures and tables write files of their names, which some systems do not
 * tell apart by case. */
static bool
check_taken(
    const struct rc_recipe_reader *r, const struct rc_ini_section *section)
{
	bool is_claim = rc_recipe_kind_of(section->kind) == RC_RECIPE_CLAIM;
	g_autofree char *lower = g_ascii_strdown(section->name, -1);
	g_autofree char *key =
	    g_strconcat(is_claim ? "claim " : "", lower, NULL);
	const struct rc_ini_section *first = g_hash_table_lookup(r->taken, key);
	g_autofree char *help = NULL;

	if (first == NULL) {
		g_hash_table_insert(
		    r->taken, g_steal_pointer(&key), (gpointer)section);
		return true;
	}
	help = g_strdup_printf("the first is in line %zu%s", first->at.line,
	    strcmp(first->kind, section->kind) == 0
		? ""
		: ": figures and tables write files of these names");
	if (section->name[0] == '\0')
		rc_ini_fault(r->faults, &section->at, help,
		    "[%s] is given twice", section->kind);
	else
		rc_ini_fault(r->faults, &section->at, help,
		    "the name \"%s\" is given twice", section->name);
	return false;
}

/* [report] first, wherever it stands: it holds for the others. */
static void
read_sections(struct rc_recipe_reader *r, const struct rc_ini *ini)
{
	GArray *parts =
	    g_array_new(FALSE, FALSE, sizeof(struct rc_recipe_part));
	g_autoptr(GPtrArray) sound = g_ptr_array_new();

	for (guint i = 0; i < ini->sections->len; i++) {
		const struct rc_ini_section *section =
		    &g_array_index(ini->sections, struct rc_ini_section, i);

		if (section->kind == NULL || !check_kind(r, section) ||
		    !check_name(r, section) || !check_taken(r, section))
			continue;
		if (rc_recipe_kind_of(section->kind) == RC_RECIPE_REPORT)
			r->report = section;
		else
			g_ptr_array_add(sound, (gpointer)section);
	}
	rc_recipe_read_report(r);
	for (guint i = 0; i < sound->len; i++)
		rc_recipe_read_part(r, g_ptr_array_index(sound, i), parts);
	r->recipe->n = parts->len;
	r->recipe->parts = (struct rc_recipe_part *)(void *)parts->data;
	g_ptr_array_add(r->recipe->blocks, g_array_free(parts, FALSE));
}

/* Nothing else is wrong with it, but nothing would come of it. */
static void
check_parts(const struct rc_recipe_reader *r)
{
	const struct rc_ini_place whole = { 0 };

	if (r->recipe->n == 0 && r->faults->found->len == 0)
		rc_ini_fault(r->faults, &whole,
		    "add [figure 01-history] and below it chart = history",
		    "the recipe has no figure, no table and no claim");
}

static struct rc_recipe *
new_recipe(const char *path)
{
	struct rc_recipe *recipe = g_new0(struct rc_recipe, 1);

	recipe->texts = g_string_chunk_new(1024);
	recipe->blocks = g_ptr_array_new_with_free_func(g_free);
	recipe->path = g_string_chunk_insert(recipe->texts, path);
	return recipe;
}

struct rc_recipe *
rc_recipe_parse(const char *path, const char *text, size_t n,
    const struct rc_recipe_words *words, struct rc_report *report,
    struct rc_error *err)
{
	struct rc_ini_faults faults = rc_ini_faults_new(path);
	struct rc_ini *ini = rc_ini_parse(text, n, &faults);
	struct rc_recipe_reader reader = {
		.recipe = new_recipe(path),
		.words = words,
		.faults = &faults,
		.folder = g_path_get_dirname(path),
		.taken = g_hash_table_new_full(
		    g_str_hash, g_str_equal, g_free, NULL),
		.faulty = g_hash_table_new(NULL, NULL),
	};

	reader.recipe->out = rc_recipe_path(&reader, ".");
	read_sections(&reader, ini);
	check_parts(&reader);
	g_hash_table_unref(reader.taken);
	g_hash_table_unref(reader.faulty);
	g_free(reader.folder);
	rc_ini_free(ini);
	if (rc_ini_faults_tell(&faults, report, err))
		return reader.recipe;
	rc_recipe_free(reader.recipe);
	return NULL;
}

enum { BYTES_MOST = 1 << 17 };

/* NULL after a fault; the caller frees with g_free. */
static char *
read_bytes(struct rc_ini_faults *faults, gsize *n)
{
	const struct rc_ini_place whole = { 0 };
	g_autoptr(GError) failure = NULL;
	g_autofree char *bytes = NULL;
	struct rc_error error;

	if (!g_file_get_contents(faults->file, &bytes, n, &failure)) {
		rc_fail(&error, RC_EIO, NULL, "cannot read the recipe: %s",
		    rc_file_reason(failure));
		rc_fail_help(&error, "`rollcall init` writes one");
		rc_ini_fault_of(faults, &whole, &error);
		return NULL;
	}
	if (*n <= BYTES_MOST)
		return g_steal_pointer(&bytes);
	rc_ini_fault(faults, &whole, "is it another file?",
	    "a recipe of %zu bytes is too long: at most %d", *n, BYTES_MOST);
	return NULL;
}

struct rc_recipe *
rc_recipe_read(const char *path, const struct rc_recipe_words *words,
    struct rc_report *report, struct rc_error *err)
{
	struct rc_ini_faults faults = rc_ini_faults_new(path);
	gsize n = 0;
	g_autofree char *bytes = read_bytes(&faults, &n);

	return rc_ini_faults_tell(&faults, report, err)
	    ? rc_recipe_parse(path, bytes, n, words, report, err)
	    : NULL;
}

void
rc_recipe_free(struct rc_recipe *recipe)
{
	if (recipe == NULL)
		return;
	g_string_chunk_free(recipe->texts);
	g_ptr_array_unref(recipe->blocks);
	g_free(recipe);
}
