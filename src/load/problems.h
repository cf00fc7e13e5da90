/* The kinds of problems that loading finds, and their stable codes. */
#ifndef LOAD_PROBLEMS_H
#define LOAD_PROBLEMS_H

#include "rollcall/error.h"

enum problem {
	CANNOT_READ,
	NO_CSV_HERE,
	NO_VOTES,
	NOT_UTF8,
	NUL_BYTE,
	UTF16,
	QUOTE_NOT_CLOSED,
	QUOTE_MISPLACED,
	TOO_LONG,
	FIELD_COUNT,
	EMPTY_FILE,
	NO_ROWS,
	TOO_MANY_COLUMNS,
	UNKNOWN_HEADER,
	COLUMN_MISSING,
	COLUMN_TWICE,
	HEADERS_DIFFER,
	NOT_EXTRACTED,
	BAD_DATE,
	BAD_NUMBER,
	UNKNOWN_VOTE,
	FIELD_EMPTY,
	UNKNOWN_MODALITY,
	NO_BODY,
	CODE_NA,
	UNKNOWN_FACT,
	GIVEN_UP,
	MEMBER_TWICE,
	TOTALS_DIFFER,
	TOTALS_DO_NOT_ADD,
	STATEMENTS_DIFFER,
	VOTES_DIFFER,
	VOTE_AND_NO_VOTE,
	TOTALS_DIFFER_ANYWAY,
	NO_MEMBER_YET,
	BODY_SIZE,
	UNKNOWN_CODE,
	NAME_VARIES,
	MEMBERS_NOT_STATED,
	NO_CALLS,
	PASSED_OVER,
	READ_ONCE,
	VOTERS_ONLY,
	SET_ASIDE,
};

struct problem_kind {
	char code[8]; /* stable; in the order of enum problem they ascend,
			 errors first, then warnings, then notes */
	enum rc_status status;
	enum rc_severity severity;
};

/* The kind of an enum problem; NULL past the last. */
const struct problem_kind *problem_kind(size_t problem);

/* A problem of that kind: fills *err as rc_fail does, with the kind's status,
 * severity and code. */
bool problem_fail(struct rc_error *err, enum problem problem,
    const struct rc_place *place, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

#endif
