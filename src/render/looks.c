#include "render/looks.h"

/* The two parts of a key are apart by what no declaration has. */
#define APART "\n"

struct looks {
	GPtrArray *light, *dark; /* char *, by number */
	GHashTable *numbers;     /* both -> number + 1 */
};

struct looks *
looks_new(void)
{
	struct looks *looks = g_new(struct looks, 1);

	looks->light = g_ptr_array_new_with_free_func(g_free);
	looks->dark = g_ptr_array_new_with_free_func(g_free);
	looks->numbers =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return looks;
}

void
looks_free(struct looks *looks)
{
	if (looks == NULL)
		return;
	g_hash_table_destroy(looks->numbers);
	g_ptr_array_unref(looks->light);
	g_ptr_array_unref(looks->dark);
	g_free(looks);
}

guint
looks_number(
    struct looks *looks, const char *declarations, const char *in_the_dark)
{
	char *key = g_strconcat(declarations, APART, in_the_dark, NULL);
	guint number =
	    GPOINTER_TO_UINT(g_hash_table_lookup(looks->numbers, key));

	if (number > 0) {
		g_free(key);
		return number - 1;
	}
	g_ptr_array_add(looks->light, g_strdup(declarations));
	g_ptr_array_add(looks->dark, g_strdup(in_the_dark));
	g_hash_table_insert(
	    looks->numbers, key, GUINT_TO_POINTER(looks->light->len));
	return looks->light->len - 1;
}

/* Appends the rules that are not empty, and returns how many there are. */
static guint
append_rules(GPtrArray *rules, const char *selector, GString *out)
{
	guint n = 0;

	for (guint i = 0; i < rules->len; i++) {
		const char *rule = g_ptr_array_index(rules, i);

		if (*rule == '\0')
			continue;
		g_string_append_printf(out, "%s.c%u{%s}\n", selector, i, rule);
		n++;
	}
	return n;
}

void
looks_append(const struct looks *looks, const char *selector, GString *out)
{
	g_autoptr(GString) dark = g_string_new(NULL);

	append_rules(looks->light, selector, out);
	if (append_rules(looks->dark, selector, dark) > 0)
		g_string_append_printf(out,
		    "@media screen and (prefers-color-scheme:dark){\n%s}\n",
		    dark->str);
}

static bool
are_twins(const struct rc_scene *a, const struct rc_scene *b)
{
	bool alike = a->n_shapes == b->n_shapes;

	for (size_t i = 0; alike && i < a->n_shapes; i++)
		alike = a->shapes[i]->kind == b->shapes[i]->kind &&
		    (a->shapes[i]->stroke.a > 0) ==
			(b->shapes[i]->stroke.a > 0) &&
		    (a->shapes[i]->fill.a > 0) == (b->shapes[i]->fill.a > 0);
	return alike;
}

bool
looks_check_twin(const struct rc_scene *scene, struct rc_error *err)
{
	return (scene->dark != NULL && are_twins(scene, scene->dark)) ||
	    rc_fail(err, RC_EDRAW, NULL,
		"%s has other shapes in the dark than in the light",
		scene->about.name);
}
