#include "model/filter.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

struct filter {
	struct rc_filter wanted;
	char *topic;    /* folded; NULL: any */
	char **symbols; /* NULL: any */
};

struct filter *
filter_new(const struct rc_filter *wanted)
{
	struct filter *filter = g_new0(struct filter, 1);

	filter->wanted = *wanted;
	if (wanted->topic != NULL)
		filter->topic = rc_text_fold(wanted->topic);
	if (wanted->symbols != NULL)
		filter->symbols = g_strsplit(wanted->symbols, ",", -1);
	for (size_t i = 0; filter->symbols != NULL && filter->symbols[i]; i++)
		g_strstrip(filter->symbols[i]);
	return filter;
}

void
filter_free(struct filter *filter)
{
	if (filter == NULL)
		return;
	g_free(filter->topic);
	g_strfreev(filter->symbols);
	g_free(filter);
}

static bool
is_in(unsigned set, unsigned element)
{
	return set == 0 || (set & 1u << element) != 0;
}

bool
filter_names(const char *word, const char *symbol)
{
	size_t length = strlen(symbol), n = strlen(word);

	if (n == 0 || n > length ||
	    g_ascii_strcasecmp(symbol + length - n, word) != 0)
		return false;
	return n == length || symbol[length - n - 1] == '/';
}

static bool
is_named(const char *symbol, char *const *names)
{
	for (; *names != NULL; names++)
		if (filter_names(*names, symbol))
			return true;
	return false;
}

bool
filter_wants(
    const struct filter *filter, const struct rc_resolution *resolution)
{
	const struct rc_filter *w = &filter->wanted;

	return is_in(w->bodies, resolution->body) &&
	    is_in(w->kinds, resolution->kind) &&
	    (w->from == 0 || resolution->date.year >= w->from) &&
	    (w->to == 0 || resolution->date.year <= w->to) &&
	    (!w->dated || resolution->date.year != 0) &&
	    (filter->symbols == NULL ||
		is_named(resolution->symbol, filter->symbols)) &&
	    (filter->topic == NULL ||
		rc_text_contains(resolution->title, filter->topic) ||
		rc_text_contains(resolution->subjects, filter->topic));
}
