#include <string.h>

#include "report/lock.h"

struct pair {
	char *name, *value;
};

struct rc_pairs {
	GArray *all; /* struct pair, by name */
};

static void
clear_pair(gpointer pair)
{
	struct pair *p = pair;

	g_free(p->name);
	g_free(p->value);
}

struct rc_pairs *
rc_pairs_new(void)
{
	struct rc_pairs *pairs = g_new(struct rc_pairs, 1);

	pairs->all = g_array_new(FALSE, FALSE, sizeof(struct pair));
	g_array_set_clear_func(pairs->all, clear_pair);
	return pairs;
}

void
rc_pairs_free(struct rc_pairs *pairs)
{
	if (pairs == NULL)
		return;
	g_array_unref(pairs->all);
	g_free(pairs);
}

static struct pair *
at(const struct rc_pairs *pairs, size_t i)
{
	return &g_array_index(pairs->all, struct pair, i);
}

/* Where the name is, or would be. */
static size_t
place_of(const struct rc_pairs *pairs, const char *name)
{
	size_t low = 0, high = pairs->all->len;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(at(pairs, middle)->name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
is_at(const struct rc_pairs *pairs, size_t i, const char *name)
{
	return i < pairs->all->len && strcmp(at(pairs, i)->name, name) == 0;
}

void
rc_pairs_set(struct rc_pairs *pairs, const char *name, const char *value)
{
	const struct pair none = { NULL, NULL };
	size_t i = place_of(pairs, name);
	char *text = g_strdup(value);

	if (!is_at(pairs, i, name)) {
		g_array_insert_val(pairs->all, (guint)i, none);
		at(pairs, i)->name = g_strdup(name);
	}
	g_free(at(pairs, i)->value);
	at(pairs, i)->value = text;
}

void
rc_pairs_set_all(struct rc_pairs *pairs, const struct rc_pairs *others)
{
	for (size_t i = 0; i < rc_pairs_size(others); i++)
		rc_pairs_set(
		    pairs, rc_pairs_name(others, i), rc_pairs_value(others, i));
}

size_t
rc_pairs_size(const struct rc_pairs *pairs)
{
	return pairs->all->len;
}

const char *
rc_pairs_name(const struct rc_pairs *pairs, size_t i)
{
	return at(pairs, i)->name;
}

const char *
rc_pairs_value(const struct rc_pairs *pairs, size_t i)
{
	return at(pairs, i)->value;
}

const char *
rc_pairs_find(const struct rc_pairs *pairs, const char *name)
{
	size_t i = place_of(pairs, name);

	return is_at(pairs, i, name) ? at(pairs, i)->value : NULL;
}

bool
rc_pairs_equal(const struct rc_pairs *a, const struct rc_pairs *b)
{
	if (rc_pairs_size(a) != rc_pairs_size(b))
		return false;
	for (size_t i = 0; i < rc_pairs_size(a); i++)
		if (!is_at(b, i, rc_pairs_name(a, i)) ||
		    strcmp(rc_pairs_value(a, i), rc_pairs_value(b, i)) != 0)
			return false;
	return true;
}
