/* What members later said that they had meant. */
#include <string.h>

#include "load/problems.h"
#include "load/sheet.h"
#include "load/values.h"
#include "model/build.h"
#include "rollcall/load.h"

static bool
fail_vote(const char *path, size_t row, const char *text, struct rc_error *err)
{
	const struct rc_place place = { .file = path };

	problem_fail(err, UNKNOWN_VOTE, &place,
	    "correction %zu: unknown vote \"%.40s\" in intended", row + 1,
	    text);
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
		    fail_vote(path, i, intended, err);
		if (ok)
			*n += rc_record_amend(record,
			    sheet_text(sheet, i, "symbol"),
			    sheet_text(sheet, i, "iso3"), vote);
	}
	sheet_free(sheet);
	return ok;
}
