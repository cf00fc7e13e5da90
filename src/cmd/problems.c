#include "cmd/problems.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

static const char *const severities[] = {
	[RC_NOTE] = "note",
	[RC_WARNING] = "warning",
	[RC_ERROR] = "error",
};

static void
append(GString *out, const char *text)
{
	rc_text_append_visible(out, text, strlen(text));
}

static void
append_place(GString *out, const struct rc_error *p)
{
	if (p->file[0] == '\0') {
		g_string_append_printf(out, "rollcall: %s",
		    p->severity == RC_WARNING ? "warning: " : "");
		return;
	}
	append(out, p->file);
	if (p->line > 0)
		g_string_append_printf(out, ":%zu", p->line);
	if (p->line > 0 && p->column > 0)
		g_string_append_printf(out, ":%zu", p->column);
	g_string_append_printf(out, ": %s: ", severities[p->severity]);
}

/* How many columns a terminal gives to the first n bytes of the excerpt. */
static int
columns_of(const char *excerpt, size_t n)
{
	g_autoptr(GString) shown = g_string_new(NULL);

	rc_text_append_visible(shown, excerpt, MIN(n, strlen(excerpt)));
	return rc_text_columns(shown->str);
}

enum { WINDOW = 66, LEAD = 24 }; /* bytes of a long line that are shown */

/* The part of the line around the column: a row of the Digital Library is
 * hundreds of bytes long. */
static void
append_excerpt(GString *out, const struct rc_error *p)
{
	size_t length = strlen(p->excerpt);
	size_t at = p->column > 0 ? p->column - 1 : 0;
	size_t start = at + p->width > WINDOW && at > LEAD ? at - LEAD : 0;
	size_t shown = MIN(WINDOW, length - MIN(start, length));

	if (length == 0 || p->line == 0 || at > length)
		return;
	while (start > 0 && ((unsigned char)p->excerpt[start] & 0xC0) == 0x80)
		start--;
	g_string_append_printf(
	    out, "%5zu | %s", p->line, start > 0 ? "\u2026" : "");
	rc_text_append_visible(out, p->excerpt + start, shown);
	g_string_append(out, start + shown < length ? "\u2026\n" : "\n");
	if (p->column == 0)
		return;
	g_string_append_printf(out, "      | %*s^",
	    columns_of(p->excerpt + start, at - start) + (start > 0), "");
	for (size_t i = 1; i < MIN(p->width, WINDOW - LEAD); i++)
		g_string_append_c(out, '~');
	g_string_append_c(out, '\n');
}

void
problem_print(const struct rc_error *problem, FILE *to)
{
	g_autoptr(GString) out = g_string_new(NULL);

	append_place(out, problem);
	append(out, problem->message);
	if (problem->code[0] != '\0')
		g_string_append_printf(out, "  [%s]", problem->code);
	g_string_append_c(out, '\n');
	append_excerpt(out, problem);
	if (problem->help[0] != '\0') {
		g_string_append(out, "  help: ");
		append(out, problem->help);
		g_string_append_c(out, '\n');
	}
	fputs(out->str, to);
}

void
problems_print(const struct rc_report *report, enum rc_severity least, FILE *to)
{
	for (size_t i = 0; i < rc_report_size(report); i++) {
		const struct rc_error *problem = rc_report_at(report, i);
		size_t more = rc_report_omitted(report, i);

		if (problem->severity < least)
			continue;
		problem_print(problem, to);
		if (more > 0)
			fprintf(to, "\u2026 and %zu more [%s] in %s\n", more,
			    problem->code, problem->file);
	}
}
