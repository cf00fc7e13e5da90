#include "model/name.h"

#include <glib.h>
#include <string.h>

static bool
has_lower_case(const char *name)
{
	for (const char *p = name; *p != '\0'; p = g_utf8_next_char(p))
		if (g_unichar_islower(g_utf8_get_char(p)))
			return true;
	return false;
}

static bool
is_one_of(const char *const *words, const char *word, size_t n)
{
	for (; *words != NULL; words++)
		if (strlen(*words) == n && strncmp(*words, word, n) == 0)
			return true;
	return false;
}

/* g_unichar_tolower knows no locale, so that a Turkish one changes nothing. */
static void
append_word(GString *out, const char *word, size_t n, bool is_first)
{
	static const char *const small[] = { "AND", "OF", "THE", "IN", NULL };
	static const char *const kept[] = { "SSR", "USSR", "DPRK", "UK", "USA",
		NULL };
	const char *end = word + n;
	bool upper = is_first || !is_one_of(small, word, n);

	if (is_one_of(kept, word, n)) {
		g_string_append_len(out, word, (gssize)n);
		return;
	}
	if (g_str_has_prefix(word, "D'") && n > 2) { /* d'Ivoire */
		g_string_append(out, "d'");
		word += 2;
	}
	for (; word < end; word = g_utf8_next_char(word)) {
		gunichar c = g_utf8_get_char(word);

		g_string_append_unichar(out, upper ? c : g_unichar_tolower(c));
		upper = false;
	}
}

char *
rc_name_readable(const char *name)
{
	static const char between[] = " -()/,.";
	GString *out = g_string_new(NULL);
	const char *p = name;

	if (has_lower_case(name)) {
		g_string_append(out, name);
		return g_string_free(out, FALSE);
	}
	while (*p != '\0') {
		size_t gap = strspn(p, between), n;

		g_string_append_len(out, p, (gssize)gap);
		p += gap;
		n = strcspn(p, between);
		append_word(out, p, n, p == name);
		p += n;
	}
	return g_string_free(out, FALSE);
}
