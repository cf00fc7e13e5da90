#include "report/findings.h"

#include <string.h>

static bool
is_number(const char *value)
{
	return value[0] == '+' || g_str_has_prefix(value, "\u2212") ||
	    g_ascii_isdigit(value[0]);
}

/* Where the words begin that both values end with, in the first: the unit of
 * two numbers is said once. */
static size_t
without_unit(const char *value, const char *other)
{
	size_t n = strlen(value), m = strlen(other), cut = n;

	while (n > 0 && m > 0 && value[n - 1] == other[m - 1]) {
		n--;
		m--;
		if (value[n] == ' ' && !is_number(value + n + 1) &&
		    !g_str_has_prefix(value + n, " to "))
			cut = n;
	}
	return cut;
}

static void
add_change(const char *name, const char *what, const char *was, const char *is,
    GString *out)
{
	bool numbers = is_number(was) && is_number(is);
	size_t cut = numbers ? without_unit(was, is) : strlen(was);

	g_string_append_printf(out, "  %s  %s: ", name, what);
	if (numbers)
		g_string_append_printf(out, "%.*s -> %s\n", (int)cut, was, is);
	else
		g_string_append_printf(out, "%s\n    -> %s\n", was, is);
}

size_t
rc_findings_changes(const char *name, const struct rc_pairs *before,
    const struct rc_pairs *now, GString *out)
{
	size_t n = 0;

	for (size_t i = 0; i < rc_pairs_size(now); i++) {
		const char *what = rc_pairs_name(now, i);
		const char *was = rc_pairs_find(before, what);

		if (was == NULL || strcmp(was, rc_pairs_value(now, i)) == 0)
			continue;
		add_change(name, what, was, rc_pairs_value(now, i), out);
		n++;
	}
	return n;
}
