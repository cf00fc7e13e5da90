#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

#include "rollcall/error.h"

Test(error, keeps_place_and_words)
{
	const struct rc_place at = { "a.csv", 3, 4, 2, "ms_vote", "x,y,Q" };
	struct rc_error err;

	cr_expect_not(rc_fail(&err, RC_EDATA, &at, "unknown %s", "Q"));
	cr_expect_not(rc_fail_help(&err, "use %c", 'Y'));
	cr_expect_not(rc_fail_code(&err, "E203"));
	cr_expect_eq(err.status, RC_EDATA);
	cr_expect_eq(err.severity, RC_ERROR);
	cr_expect_str_eq(err.file, "a.csv");
	cr_expect_eq(err.line, 3);
	cr_expect_eq(err.column, 4);
	cr_expect_str_eq(err.field, "ms_vote");
	cr_expect_str_eq(err.excerpt, "x,y,Q");
	cr_expect_str_eq(err.message, "unknown Q");
	cr_expect_str_eq(err.help, "use Y");
	cr_expect_str_eq(err.code, "E203");
}

Test(error, null_is_allowed)
{
	cr_expect_not(rc_fail(NULL, RC_EDATA, NULL, "x"));
	cr_expect_not(rc_fail_help(NULL, "x"));
	cr_expect_not(rc_fail_code(NULL, "E1"));
}

Test(error, long_text_is_cut_at_a_character)
{
	g_autoptr(GString) text = g_string_new("a");
	struct rc_error err;

	for (int i = 0; i < 400; i++)
		g_string_append(text, "\u00E9");
	rc_fail(&err, RC_EDATA, NULL, "%s", text->str);
	cr_expect(g_utf8_validate(err.message, -1, NULL));
	cr_expect_eq(strlen(err.message), sizeof err.message - 1);
}

static struct rc_error
problem(const char *code, const char *file, enum rc_severity severity)
{
	const struct rc_place at = { .file = file };
	struct rc_error err;

	rc_fail(&err, RC_EDATA, &at, "x");
	rc_fail_code(&err, code);
	err.severity = severity;
	return err;
}

Test(report, keeps_ten_of_a_kind_and_counts_the_rest)
{
	struct rc_report *report = rc_report_new();
	struct rc_error a = problem("E203", "a.csv", RC_ERROR);
	struct rc_error b = problem("E203", "b.csv", RC_ERROR);
	struct rc_error note = problem("N501", "a.csv", RC_NOTE);

	for (int i = 0; i < 192; i++)
		rc_report_add(report, &a);
	rc_report_add(report, &b);
	rc_report_add(report, &note);
	cr_expect_eq(rc_report_size(report), 12);
	cr_expect_eq(rc_report_count(report, RC_ERROR), 193);
	cr_expect_eq(rc_report_count(report, RC_NOTE), 1);
	cr_expect_eq(rc_report_count(report, RC_WARNING), 0);
	cr_expect_eq(rc_report_omitted(report, 8), 0);
	cr_expect_eq(rc_report_omitted(report, 9), 182);
	cr_expect_eq(rc_report_omitted(report, 10), 0);
	cr_expect_str_eq(rc_report_at(report, 10)->file, "b.csv");
	rc_report_free(report);
	rc_report_free(NULL);
}
