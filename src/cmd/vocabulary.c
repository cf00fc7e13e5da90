#include "cmd/vocabulary.h"

#include <string.h>

#include "cmd/command.h"
#include "cmd/figure_files.h"

struct vocabulary {
	struct rc_recipe_words words;
	GArray *tables;  /* struct rc_recipe_command */
	GPtrArray *keys; /* GArray of struct rc_recipe_key, one a command */
};

/* A recipe has its own keys for where an answer goes and in which form; the
 * rest is about one run. */
static bool
is_left_out(const char *name)
{
	static const char *const names[] = { "output", "format", "size",
		"preview", "color", "ascii", "quiet", "lenient", NULL };

	return g_strv_contains(names, name);
}

static enum rc_recipe_value
value_of(const struct option *option)
{
	if (option->kind == OPT_FLAG)
		return RC_RECIPE_FLAG;
	if (option->kind == OPT_MAYBE)
		return RC_RECIPE_MAYBE_PATH;
	return option->argument != NULL && strcmp(option->argument, "FILE") == 0
	    ? RC_RECIPE_PATH
	    : RC_RECIPE_TEXT;
}

static void
add_keys(const struct option *table, void *context)
{
	GArray *keys = context;

	for (const struct option *o = table; o->name != NULL; o++) {
		const struct rc_recipe_key key = { o->name, value_of(o),
			o->kind == OPT_TEXTS, false };

		if (!is_left_out(o->name))
			g_array_append_val(keys, key);
	}
}

static void
free_keys(gpointer keys)
{
	g_array_free(keys, TRUE);
}

/* The keys belong to the vocabulary. */
static struct rc_recipe_command
recipe_command(struct vocabulary *v, const struct command *command)
{
	GArray *keys = g_array_new(FALSE, FALSE, sizeof(struct rc_recipe_key));

	command->options(add_keys, keys);
	if (command->words != NULL) {
		const struct rc_recipe_key key = { command->words,
			RC_RECIPE_WORDS, false, command->needs_words };

		g_array_append_val(keys, key);
	}
	g_ptr_array_add(v->keys, keys);
	return (struct rc_recipe_command){ command->name,
		(const struct rc_recipe_key *)(void *)keys->data, keys->len };
}

/* An argument that is held against one table after the other. */
struct question {
	const char *name; /* "from" */
	char *argument;   /* "--from=2005" */
	struct rc_error *err;
	bool ok;
};

static void
try_table(const struct option *table, void *context)
{
	struct question *q = context;
	const struct option *const tables[] = { table, NULL };
	char *argv[] = { q->argument };
	int argc = 1;

	for (const struct option *o = table; o->name != NULL; o++)
		if (strcmp(o->name, q->name) == 0)
			q->ok = option_parse(tables, &argc, argv, q->err);
}

/* Does the command take the argument?  Its options say so themselves. */
static bool
check(void *context, const struct rc_recipe_command *command,
    const char *argument, struct rc_error *err)
{
	g_autofree char *copy = g_strdup(argument);
	g_autofree char *name =
	    g_strndup(argument + strlen("--"), strcspn(argument, "=") - 2);
	struct question q = { name, copy, err, true };
	const struct command *of = command_find(command->name, NULL);

	(void)context;
	of->options(try_table, &q);
	return q.ok;
}

struct vocabulary *
vocabulary_new(void)
{
	struct vocabulary *v = g_new0(struct vocabulary, 1);
	const struct command *c;

	v->tables = g_array_new(FALSE, FALSE, sizeof(struct rc_recipe_command));
	v->keys = g_ptr_array_new_with_free_func(free_keys);
	for (size_t i = 0; (c = command_at(i)) != NULL; i++) {
		struct rc_recipe_command of;

		if (c->part == PART_NONE)
			continue;
		of = recipe_command(v, c);
		if (c->part == PART_FIGURE)
			v->words.figure = of;
		else if (c->part == PART_CLAIM)
			v->words.claim = of;
		else
			g_array_append_val(v->tables, of);
	}
	v->words.tables =
	    (const struct rc_recipe_command *)(void *)v->tables->data;
	v->words.n_tables = v->tables->len;
	v->words.figure_formats = figure_formats;
	v->words.check = check;
	return v;
}

void
vocabulary_free(struct vocabulary *v)
{
	g_array_free(v->tables, TRUE);
	g_ptr_array_unref(v->keys);
	g_free(v);
}

const struct rc_recipe_words *
vocabulary_words(const struct vocabulary *v)
{
	return &v->words;
}
