#include "report/findings.h"

#include <string.h>

/* Two numbers of one unit say it once. */
static const char unit[] = RC_FINDINGS_UNIT;

static void
add_change(const char *name, const char *what, const char *was, const char *is,
    GString *out)
{
	g_string_append_printf(out, "  %s  %s: ", name, what);
	if (g_str_has_suffix(was, unit) && g_str_has_suffix(is, unit))
		g_string_append_printf(out, "%.*s -> %s\n",
		    (int)(strlen(was) - strlen(unit)), was, is);
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

		/* Whether a claim holds is told by its answer. */
		if (was == NULL || strcmp(what, RC_FINDINGS_HOLDS) == 0 ||
		    strcmp(was, rc_pairs_value(now, i)) == 0)
			continue;
		add_change(name, what, was, rc_pairs_value(now, i), out);
		n++;
	}
	return n;
}
