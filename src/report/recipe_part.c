/* One section of a recipe: its keys, and those that [report] has for it. */
#include <string.h>

#include "base/text.h"
#include "report/recipe_reader.h"
#include "rollcall/claim.h"

const char *const rc_recipe_kinds[RC_RECIPE_N_KINDS] = {
	[RC_RECIPE_FIGURE] = "figure",
	[RC_RECIPE_TABLE] = "table",
	[RC_RECIPE_CLAIM] = "claim",
	[RC_RECIPE_REPORT] = "report",
};

int
rc_recipe_kind_of(const char *name)
{
	int kind = 0;

	while (kind < RC_RECIPE_N_KINDS &&
	    strcmp(rc_recipe_kinds[kind], name) != 0)
		kind++;
	return kind;
}

/* A section while it is read. */
struct draft {
	int kind;
	const struct rc_ini_section *section;
	struct rc_recipe_part part;
	GArray *settings; /* struct rc_recipe_setting */
};

static void
take_title(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	(void)d;
	r->recipe->title = rc_recipe_keep(r, entry->value);
}

static void
take_out(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	(void)d;
	if (entry->value[0] == '\0')
		rc_ini_fault(r->faults, &entry->at_key,
		    "a folder, relative to the recipe", "out has no value");
	r->recipe->out = rc_recipe_path(r, entry->value);
}

static void
take_data(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	d->part.data = rc_recipe_paths(r, entry);
}

static void
take_sizes(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	d->part.sizes = rc_recipe_list(r, entry, rc_recipe_is_size);
}

static void
take_formats(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	d->part.formats = rc_recipe_list(r, entry,
	    d->kind == RC_RECIPE_TABLE ? rc_recipe_is_table_format
				       : rc_recipe_is_figure_format);
}

static void
take_chart(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	struct rc_error error;

	d->part.chart = rc_chart_choose(entry->value, NULL, &error);
	if (d->part.chart == NULL)
		rc_ini_fault_of(r->faults, &entry->at_value, &error);
}

/* The keys of an unknown command are not known either: see find_command. */
static void
take_command(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autofree char *suggestion = NULL, *all = NULL;

	if (d->part.command != NULL)
		return;
	for (size_t i = 0; i < r->words->n_tables; i++)
		g_ptr_array_add(names, (gpointer)r->words->tables[i].name);
	suggestion = rc_text_suggestion(entry->value,
	    (const char *const *)(void *)names->pdata, names->len);
	g_ptr_array_add(names, NULL);
	all = g_strjoinv(", ", (char **)(void *)names->pdata);
	rc_ini_fault(r->faults, &entry->at_value, all,
	    "no command \"%s\" makes a table%s", entry->value, suggestion);
}

static void
take_says(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	struct rc_claim claim;
	struct rc_error error = { .status = RC_OK };

	d->part.says = rc_recipe_keep(r, entry->value);
	if (!rc_claim_parse(entry->value, RC_OF_MEMBERS, &claim, &error))
		rc_ini_fault_of(r->faults, &entry->at_value, &error);
}

static void
take_expect(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	int yes = rc_recipe_yes(entry->value);

	if (yes < 0)
		rc_ini_fault(r->faults, &entry->at_value,
		    "yes: the claim holds; no: it does not",
		    "expect is neither yes nor no");
	d->part.expects = yes == 1;
}

/* The keys that are no options. */
static const struct own_key {
	const char *name;
	unsigned kinds;  /* 1u << */
	unsigned needed; /* of these kinds it must be there */
	const char *help;
	void (*take)(struct rc_recipe_reader *r, struct draft *d,
	    const struct rc_ini_entry *entry);
} own_keys[] = {
	{ "title", 1u << RC_RECIPE_REPORT, 0, NULL, take_title },
	{ "out", 1u << RC_RECIPE_REPORT, 0, NULL, take_out },
	{ "data", (1u << RC_RECIPE_N_KINDS) - 1, 0, NULL, take_data },
	{ "sizes", 1u << RC_RECIPE_REPORT | 1u << RC_RECIPE_FIGURE, 0, NULL,
	    take_sizes },
	{ "formats",
	    1u << RC_RECIPE_REPORT | 1u << RC_RECIPE_FIGURE |
		1u << RC_RECIPE_TABLE,
	    0, NULL, take_formats },
	{ "chart", 1u << RC_RECIPE_FIGURE, 1u << RC_RECIPE_FIGURE,
	    "such as history; `rollcall charts` lists them", take_chart },
	{ "command", 1u << RC_RECIPE_TABLE, 1u << RC_RECIPE_TABLE,
	    "such as trend", take_command },
	{ "says", 1u << RC_RECIPE_CLAIM, 1u << RC_RECIPE_CLAIM,
	    "such as yes > 50% of members every year", take_says },
	{ "expect", 1u << RC_RECIPE_CLAIM, 0, NULL, take_expect },
};

static const struct own_key *
find_own(int kind, const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(own_keys); i++)
		if ((own_keys[i].kinds & 1u << kind) &&
		    strcmp(own_keys[i].name, name) == 0)
			return &own_keys[i];
	return NULL;
}

static const struct rc_recipe_key *
find_key(const struct rc_recipe_command *command, const char *name)
{
	for (size_t i = 0; i < command->n_keys; i++)
		if (strcmp(command->keys[i].name, name) == 0)
			return &command->keys[i];
	return NULL;
}

/* All commands that the section may be about: its own or, of [report], any;
 * NULL past the end. */
static const struct rc_recipe_command *
command_at(const struct rc_recipe_reader *r, const struct draft *d, size_t i)
{
	const struct rc_recipe_words *words = r->words;

	if (d->kind != RC_RECIPE_REPORT)
		return i == 0 ? d->part.command : NULL;
	if (i < words->n_tables)
		return &words->tables[i];
	i -= words->n_tables;
	return i == 0 ? &words->figure : i == 1 ? &words->claim : NULL;
}

static const struct rc_recipe_key *
find_option(
    const struct rc_recipe_reader *r, const struct draft *d, const char *name)
{
	const struct rc_recipe_command *command;
	const struct rc_recipe_key *key = NULL;

	for (size_t i = 0;
	     key == NULL && (command = command_at(r, d, i)) != NULL; i++)
		key = find_key(command, name);
	return key;
}

static void
fault_unknown(const struct rc_recipe_reader *r, const struct draft *d,
    const struct rc_ini_entry *e)
{
	const char *word = e->key + strspn(e->key, "-");
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autofree char *suggestion = NULL;
	const struct rc_recipe_command *command;

	for (size_t i = 0; i < G_N_ELEMENTS(own_keys); i++)
		if (own_keys[i].kinds & 1u << d->kind)
			g_ptr_array_add(names, (gpointer)own_keys[i].name);
	for (size_t i = 0; (command = command_at(r, d, i)) != NULL; i++)
		for (size_t j = 0; j < command->n_keys; j++)
			g_ptr_array_add(names, (gpointer)command->keys[j].name);
	suggestion = rc_text_suggestion(
	    word, (const char *const *)(void *)names->pdata, names->len);
	rc_ini_fault(r->faults, &e->at_key,
	    "keys are the long options of the command, as `rollcall help "
	    "COMMAND` lists them, without --",
	    "[%s] knows no key \"%s\"%s", d->section->kind, e->key, suggestion);
}

/* Is the entry the first of its key, or may it come again? */
static bool
check_first(const struct rc_recipe_reader *r, const struct draft *d,
    const struct rc_ini_entry *entry, bool repeats)
{
	const struct rc_ini_entry *first = rc_ini_entry(d->section, entry->key);
	g_autofree char *help = NULL;

	if (first == entry || repeats)
		return true;
	help = g_strdup_printf("it is in line %zu too", first->at_key.line);
	rc_ini_fault(r->faults, &entry->at_key, help,
	    "the key \"%s\" is given twice", entry->key);
	return false;
}

static void
add_setting(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	const struct rc_recipe_key *key = find_key(d->part.command, entry->key);
	struct rc_recipe_setting setting;

	if (rc_recipe_set(r, d->part.command, key, entry, &setting))
		g_array_append_val(d->settings, setting);
	else
		g_hash_table_add(r->faulty, (gpointer)entry);
}

static void
read_entry(struct rc_recipe_reader *r, struct draft *d,
    const struct rc_ini_entry *entry)
{
	const struct own_key *own = find_own(d->kind, entry->key);
	const struct rc_recipe_key *key;

	if (own != NULL) {
		if (check_first(r, d, entry, false))
			own->take(r, d, entry);
		return;
	}
	if (d->kind == RC_RECIPE_TABLE && d->part.command == NULL)
		return;
	key = find_option(r, d, entry->key);
	if (key == NULL)
		fault_unknown(r, d, entry);
	else if (check_first(r, d, entry, key->repeats) &&
	    d->kind != RC_RECIPE_REPORT)
		add_setting(r, d, entry);
}

static void
read_entries(struct rc_recipe_reader *r, struct draft *d)
{
	const struct rc_ini_section *section = d->section;

	for (guint i = 0; i < section->entries->len; i++)
		read_entry(r, d,
		    &g_array_index(section->entries, struct rc_ini_entry, i));
	for (size_t i = 0; i < G_N_ELEMENTS(own_keys); i++)
		if ((own_keys[i].needed & 1u << d->kind) &&
		    rc_ini_entry(section, own_keys[i].name) == NULL)
			rc_ini_fault(r->faults, &section->at, own_keys[i].help,
			    "[%s %s] has no %s", section->kind, section->name,
			    own_keys[i].name);
}

/* What its command cannot do without, its own or the report's. */
static void
check_needed(const struct rc_recipe_reader *r, const struct draft *d)
{
	for (size_t i = 0; i < d->part.command->n_keys; i++) {
		const struct rc_recipe_key *key = &d->part.command->keys[i];
		bool is_set = !key->needed;

		for (guint k = 0; k < d->settings->len; k++)
			is_set |= g_array_index(
				      d->settings, struct rc_recipe_setting, k)
				      .key == key;
		if (!is_set)
			rc_ini_fault(r->faults, &d->section->at,
			    "`rollcall help COMMAND` says what it takes",
			    "[%s %s] has no %s", d->section->kind,
			    d->section->name, key->name);
	}
}

/* What a section says, or else [report], as far as the chart takes it; NULL for
 * nothing. */
static const char *
value_of(
    const struct rc_recipe_reader *r, const struct draft *d, const char *key)
{
	const struct rc_ini_entry *entry = rc_ini_entry(d->section, key);

	if (entry == NULL && r->report != NULL &&
	    rc_chart_takes(d->part.chart, key))
		entry = rc_ini_entry(r->report, key);
	return entry == NULL ? NULL : entry->value;
}

/* Is the key of use to the part?  A chart refuses an option that makes no
 * difference to it; of what holds for all it takes what it can. */
static bool
is_of_use(
    const struct rc_recipe_reader *r, const struct draft *d, const char *key)
{
	static const struct {
		const char *key, *with, *unless;
	} idle[] = {
		/* Numbers of members are no shares, and of all members. */
		{ "of", "measure", "votes" },
		{ "members", "measure", "votes" },
		{ "band", "trend", "ols" },
	};

	if (d->part.chart == NULL)
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(idle); i++) {
		const char *value = value_of(r, d, idle[i].with);

		if (strcmp(key, idle[i].key) == 0 && value != NULL &&
		    strcmp(value, idle[i].unless) != 0)
			return false;
	}
	return rc_chart_takes(d->part.chart, key);
}

/* What [report] says and the section does not. */
static void
inherit(struct rc_recipe_reader *r, struct draft *d)
{
	for (guint i = 0; r->report != NULL && i < r->report->entries->len;
	     i++) {
		const struct rc_ini_entry *entry =
		    &g_array_index(r->report->entries, struct rc_ini_entry, i);

		if (find_own(RC_RECIPE_REPORT, entry->key) == NULL &&
		    find_key(d->part.command, entry->key) != NULL &&
		    is_of_use(r, d, entry->key) &&
		    rc_ini_entry(d->section, entry->key) == NULL &&
		    !g_hash_table_contains(r->faulty, entry))
			add_setting(r, d, entry);
	}
}

/* Of a table NULL where its command is not known. */
static const struct rc_recipe_command *
find_command(
    const struct rc_recipe_reader *r, const struct rc_ini_section *section)
{
	const struct rc_ini_entry *entry = rc_ini_entry(section, "command");
	int kind = rc_recipe_kind_of(section->kind);

	if (kind != RC_RECIPE_TABLE)
		return kind == RC_RECIPE_FIGURE ? &r->words->figure
						: &r->words->claim;
	for (size_t i = 0; entry != NULL && i < r->words->n_tables; i++)
		if (strcmp(r->words->tables[i].name, entry->value) == 0)
			return &r->words->tables[i];
	return NULL;
}

static gint
compare_settings(gconstpointer a, gconstpointer b, gpointer unused)
{
	const struct rc_recipe_setting *x = a, *y = b;

	(void)unused;
	return strcmp(x->key->name, y->key->name);
}

/* A stable sort: what repeats stays as in the file, and else the order of the
 * keys makes no difference. */
static void
finish_part(struct rc_recipe_reader *r, struct draft *d, GArray *parts)
{
	size_t n = d->settings->len;
	gpointer settings = g_array_free(d->settings, FALSE);

	g_qsort_with_data(settings, (gint)n, sizeof(struct rc_recipe_setting),
	    compare_settings, NULL);
	g_ptr_array_add(r->recipe->blocks, settings);
	d->part.settings = settings;
	d->part.n_settings = n;
	g_array_append_val(parts, d->part);
}

static const char *const no_data[] = { NULL };
static const char *const usual_sizes[] = { "double", NULL };
static const char *const usual_formats[] = { "csv", NULL }; /* of tables */

void
rc_recipe_read_part(struct rc_recipe_reader *r,
    const struct rc_ini_section *section, GArray *parts)
{
	int kind = rc_recipe_kind_of(section->kind);
	struct draft d = {
		.kind = kind,
		.section = section,
		.part = { .kind = (enum rc_recipe_kind)kind,
		    .name = rc_recipe_keep(r, section->name),
		    .line = section->at.line,
		    .command = find_command(r, section),
		    .expects = true,
		    .data = r->data },
		.settings =
		    g_array_new(FALSE, FALSE, sizeof(struct rc_recipe_setting)),
	};

	if (kind == RC_RECIPE_FIGURE) {
		d.part.sizes = r->sizes;
		d.part.formats = r->formats;
	} else if (kind == RC_RECIPE_TABLE) {
		d.part.formats = usual_formats;
	}
	read_entries(r, &d);
	if (d.part.command != NULL) {
		inherit(r, &d);
		check_needed(r, &d);
	}
	finish_part(r, &d, parts);
}

void
rc_recipe_read_report(struct rc_recipe_reader *r)
{
	struct draft d = {
		.kind = RC_RECIPE_REPORT,
		.section = r->report,
		.part = { .data = no_data,
		    .sizes = usual_sizes,
		    .formats = r->words->figure_formats },
	};

	if (r->report != NULL)
		read_entries(r, &d);
	r->data = d.part.data;
	r->sizes = d.part.sizes;
	r->formats = d.part.formats;
}
