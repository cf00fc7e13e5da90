/* A part of a recipe as the arguments of its command. */
#include <string.h>

#include "report/recipe_reader.h"

char *
rc_recipe_argument(const struct rc_recipe_setting *setting)
{
	const char *name = setting->key->name, *value = setting->value;

	switch (setting->key->value) {
	case RC_RECIPE_WORDS:
		return NULL;
	case RC_RECIPE_FLAG:
	case RC_RECIPE_MAYBE_PATH:
		if (strcmp(value, "no") == 0)
			return NULL;
		if (strcmp(value, "yes") == 0)
			return g_strconcat("--", name, NULL);
		break;
	case RC_RECIPE_TEXT:
	case RC_RECIPE_PATH:
		break;
	}
	return g_strconcat("--", name, "=", value, NULL);
}

static void
add_words(GPtrArray *arguments, const struct rc_recipe_part *part)
{
	for (size_t i = 0; i < part->n_settings; i++) {
		const struct rc_recipe_setting *setting = &part->settings[i];
		g_auto(GStrv) words = NULL;

		if (setting->key->value != RC_RECIPE_WORDS)
			continue;
		words = g_strsplit(setting->value, ",", -1);
		for (char **word = words; *word != NULL; word++)
			g_ptr_array_add(arguments, g_strdup(g_strstrip(*word)));
	}
}

char **
rc_recipe_arguments(const struct rc_recipe_part *part)
{
	GPtrArray *arguments = g_ptr_array_new();

	for (size_t i = 0; i < part->n_settings; i++) {
		char *argument = rc_recipe_argument(&part->settings[i]);

		if (argument != NULL)
			g_ptr_array_add(arguments, argument);
	}
	g_ptr_array_add(arguments, g_strdup("--"));
	if (part->chart != NULL)
		g_ptr_array_add(arguments, g_strdup(part->chart->name));
	if (part->says != NULL)
		g_ptr_array_add(arguments, g_strdup(part->says));
	add_words(arguments, part);
	for (const char *const *path = part->data; *path != NULL; path++)
		g_ptr_array_add(arguments, g_strdup(*path));
	g_ptr_array_add(arguments, NULL);
	return (char **)g_ptr_array_free(arguments, FALSE);
}
