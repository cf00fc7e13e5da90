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

enum { BRIEF_MOST = 4 }; /* warnings that are all shown */

/* How many problems of the code of the kept one i there were in all; 0 if an
 * earlier one has that code. */
static size_t
count_code(const struct rc_report *report, size_t i)
{
	const char *code = rc_report_at(report, i)->code;
	size_t n = 0;

	for (size_t j = 0; j < rc_report_size(report); j++) {
		if (strcmp(rc_report_at(report, j)->code, code) != 0)
			continue;
		if (j < i)
			return 0;
		n += 1 + rc_report_omitted(report, j);
	}
	return n;
}

/* "rollcall: 3500 x W401 ..., 2 x W403 ...: `rollcall check` shows them" */
static void
print_counts(const struct rc_report *report, enum rc_severity least, FILE *to)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (size_t i = 0; i < rc_report_size(report); i++) {
		const struct rc_error *problem = rc_report_at(report, i);
		size_t n = count_code(report, i);

		if (problem->severity < least ||
		    problem->severity == RC_ERROR || n == 0 ||
		    problem->code[0] == '\0')
			continue;
		g_string_append_printf(out, "%s%zu %s%s [%s]",
		    out->len > 0 ? ", " : "", n, severities[problem->severity],
		    n == 1 ? "" : "s", problem->code);
	}
	if (out->len > 0)
		fprintf(to,
		    "rollcall: %s; `rollcall check` shows them, `rollcall "
		    "explain CODE` says what they mean\n",
		    out->str);
}

static void
print_one(const struct rc_report *report, size_t i, FILE *to)
{
	const struct rc_error *problem = rc_report_at(report, i);
	size_t more = rc_report_omitted(report, i);

	problem_print(problem, to);
	if (more > 0 && problem->code[0] != '\0')
		fprintf(to, "\u2026 and %zu more [%s] in %s\n", more,
		    problem->code, problem->file);
	else if (more > 0)
		fprintf(to, "\u2026 and %zu more in %s\n", more, problem->file);
}

void
problems_print(const struct rc_report *report, enum rc_severity least,
    bool brief, FILE *to)
{
	size_t n_mild = rc_report_count(report, RC_WARNING) +
	    (least == RC_NOTE ? rc_report_count(report, RC_NOTE) : 0);
	bool counts = brief && least < RC_ERROR && n_mild > BRIEF_MOST;

	/* What has no code is not about the files: it is never counted away. */
	for (size_t i = 0; i < rc_report_size(report); i++) {
		const struct rc_error *problem = rc_report_at(report, i);
		bool is_counted = counts && problem->code[0] != '\0';

		if (problem->severity >= (is_counted ? RC_ERROR : least))
			print_one(report, i, to);
	}
	if (counts)
		print_counts(report, RC_WARNING, to);
}
