/* What members later said that they had meant. */
#include <string.h>

#include "load/problems.h"
#include "load/sheet.h"
#include "load/values.h"
#include "model/build.h"
#include "rollcall/load.h"

static bool
fail_vote(const struct sheet *sheet, size_t row, struct rc_error *err)
{
	const struct rc_place place = sheet_place(sheet, row, "intended");

	problem_fail(err, UNKNOWN_VOTE, &place, "unknown vote \"%.40s\"",
	    sheet_text(sheet, row, "intended"));
	return rc_fail_help(err, "expected Y, N, A or X");
}

bool
rc_corrections_apply(
    struct rc_record *record, const char *path, size_t *n, struct rc_error *err)
{
	static const char *const needed[] = { "symbol", "iso3", "intended",
		NULL };
	const struct vote_map none = { 0 };
	struct sheet *sheet = sheet_read_with(path, needed, err);
	bool ok = sheet != NULL;

	for (size_t i = 0; ok && i < sheet_n_rows(sheet); i++) {
		const char *intended = sheet_text(sheet, i, "intended");
		enum rc_vote vote;

		ok = value_vote(intended, VOTE_WORDS, &none, &vote) ||
		    fail_vote(sheet, i, err);
		if (ok)
			*n += rc_record_amend(record,
			    sheet_text(sheet, i, "symbol"),
			    sheet_text(sheet, i, "iso3"), vote);
	}
	sheet_free(sheet);
	return ok;
}
