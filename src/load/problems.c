#include "load/problems.h"

#include <glib.h>
#include <stdarg.h>

static const struct problem_kind problems[] = {
	[CANNOT_READ] = { "E001", RC_EIO, RC_ERROR },
	[NO_CSV_HERE] = { "E002", RC_EDATA, RC_ERROR },
	[NO_VOTES] = { "E003", RC_EDATA, RC_ERROR },
	[NOT_UTF8] = { "E101", RC_EDATA, RC_ERROR },
	[NUL_BYTE] = { "E102", RC_EDATA, RC_ERROR },
	[UTF16] = { "E103", RC_EDATA, RC_ERROR },
	[QUOTE_NOT_CLOSED] = { "E104", RC_EDATA, RC_ERROR },
	[QUOTE_MISPLACED] = { "E105", RC_EDATA, RC_ERROR },
	[TOO_LONG] = { "E106", RC_EDATA, RC_ERROR },
	[FIELD_COUNT] = { "E107", RC_EDATA, RC_ERROR },
	[EMPTY_FILE] = { "E108", RC_EDATA, RC_ERROR },
	[NO_ROWS] = { "E109", RC_EDATA, RC_ERROR },
	[TOO_MANY_COLUMNS] = { "E110", RC_EDATA, RC_ERROR },
	[UNKNOWN_HEADER] = { "E120", RC_EDATA, RC_ERROR },
	[COLUMN_MISSING] = { "E121", RC_EDATA, RC_ERROR },
	[COLUMN_TWICE] = { "E122", RC_EDATA, RC_ERROR },
	[HEADERS_DIFFER] = { "E123", RC_EDATA, RC_ERROR },
	[NOT_EXTRACTED] = { "E124", RC_EDATA, RC_ERROR },
	[BAD_DATE] = { "E201", RC_EDATA, RC_ERROR },
	[BAD_NUMBER] = { "E202", RC_EDATA, RC_ERROR },
	[UNKNOWN_VOTE] = { "E203", RC_EDATA, RC_ERROR },
	[FIELD_EMPTY] = { "E204", RC_EDATA, RC_ERROR },
	[UNKNOWN_MODALITY] = { "E205", RC_EDATA, RC_ERROR },
	[NO_BODY] = { "E206", RC_EDATA, RC_ERROR },
	[CODE_NA] = { "E207", RC_EDATA, RC_ERROR },
	[UNKNOWN_FACT] = { "E208", RC_EDATA, RC_ERROR },
	[GIVEN_UP] = { "E210", RC_EDATA, RC_ERROR },
	[MEMBER_TWICE] = { "E301", RC_EDATA, RC_ERROR },
	[TOTALS_DIFFER] = { "E310", RC_EDATA, RC_ERROR },
	[TOTALS_DO_NOT_ADD] = { "E311", RC_EDATA, RC_ERROR },
	[STATEMENTS_DIFFER] = { "E312", RC_EDATA, RC_ERROR },
	[VOTES_DIFFER] = { "E313", RC_EDATA, RC_ERROR },
	[VOTE_AND_NO_VOTE] = { "E314", RC_EDATA, RC_ERROR },
	[TOTALS_DIFFER_ANYWAY] = { "W310", RC_OK, RC_WARNING },
	[NO_MEMBER_YET] = { "W401", RC_OK, RC_WARNING },
	[BODY_SIZE] = { "W402", RC_OK, RC_WARNING },
	[UNKNOWN_CODE] = { "W403", RC_OK, RC_WARNING },
	[NAME_VARIES] = { "W404", RC_OK, RC_WARNING },
	[MEMBERS_NOT_STATED] = { "W405", RC_OK, RC_WARNING },
	[NO_CALLS] = { "W406", RC_OK, RC_WARNING },
	[PASSED_OVER] = { "N501", RC_OK, RC_NOTE },
	[READ_ONCE] = { "N502", RC_OK, RC_NOTE },
	[VOTERS_ONLY] = { "N503", RC_OK, RC_NOTE },
	[SET_ASIDE] = { "N504", RC_OK, RC_NOTE },
};

const struct problem_kind *
problem_kind(size_t problem)
{
	return problem < G_N_ELEMENTS(problems) ? &problems[problem] : NULL;
}

bool
problem_fail(struct rc_error *err, enum problem problem,
    const struct rc_place *place, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	g_autofree char *message = g_strdup_vprintf(fmt, args);
	va_end(args);
	rc_fail(err, problems[problem].status, place, "%s", message);
	if (err != NULL)
		err->severity = problems[problem].severity;
	return rc_fail_code(err, problems[problem].code);
}
