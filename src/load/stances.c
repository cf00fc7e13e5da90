/* Sponsors, dissociations and corrections, as files beside the votes have
 * them. */
#include "load/stances.h"

#include <string.h>

#include <glib.h>

#include "load/problems.h"
#include "load/sheet.h"
#include "load/values.h"
#include "rollcall/load.h"

/* One directory of facts, and the member that is asked about. */
struct facts {
	const struct rc_selection *selection;
	const char *code;
	char *directory; /* in full */
	struct rc_stances *stances;
	int (*trust)[RC_N_STAGES]; /* in the list of sponsors that was taken,
				      by decision */
	int (*count_trust)[RC_N_STAGES]; /* in their number */
	GHashTable *dissociated;         /* "decision code": counted */
};

/* One row of a file. */
struct entry {
	const struct sheet *sheet;
	size_t row;
};

static const char *
text_of(const struct entry *entry, const char *column)
{
	return sheet_text(entry->sheet, entry->row, column);
}

static bool
fail_entry(const struct entry *entry, const char *column, const char *expected,
    struct rc_error *err)
{
	return sheet_fail(entry->sheet, entry->row, column, expected, err);
}

/* Where the text of a column stands in a list, which ends with NULL. */
static bool
read_choice(const struct entry *entry, const char *column,
    const char *const *names, size_t *i, struct rc_error *err)
{
	g_autofree char *all = NULL;

	for (*i = 0; names[*i] != NULL; ++*i)
		if (strcmp(names[*i], text_of(entry, column)) == 0)
			return true;
	all = g_strjoinv(", ", (char **)names);
	return fail_entry(entry, column, all, err);
}

static bool
is_below(const struct facts *facts, const char *file)
{
	g_autofree char *path = g_canonicalize_filename(file, NULL);
	size_t n = strlen(facts->directory);

	return strncmp(path, facts->directory, n) == 0 && path[n] == '/';
}

static bool
fits(const struct facts *facts, const struct rc_resolution *r,
    enum rc_body body, struct rc_date date)
{
	return r->body == body && r->date.year == date.year &&
	    r->kind == RC_RESOLUTION &&
	    (date.day == 0 || r->date.day == 0 ||
		(date.month == r->date.month && date.day == r->date.day)) &&
	    is_below(facts, r->file);
}

/* A row names a body and a year, some a day too, and means the one resolution
 * that fits, of those whose votes stand below the facts.  NULL if there is
 * none, or more than one. */
static const struct rc_resolution *
find_resolution(
    const struct facts *facts, enum rc_body body, struct rc_date date)
{
	const struct rc_record *record = facts->selection->record;
	const struct rc_resolution *found = NULL;

	for (size_t i = 0; i < rc_record_n_resolutions(record); i++) {
		const struct rc_resolution *r = rc_record_resolution(record, i);

		if (!fits(facts, r, body, date))
			continue;
		if (found != NULL)
			return NULL;
		found = r;
	}
	return found;
}

static size_t
index_of(const struct rc_selection *selection,
    const struct rc_resolution *resolution)
{
	size_t i = 0;

	while (i < selection->n && rc_selection_at(selection, i) != resolution)
		i++;
	return i;
}

/* The place in the selection of what the entry is about; the length of the
 * selection if it is not there.  Where anything is said of the member, its body
 * is remembered. */
static bool
find_decision(struct facts *facts, const struct entry *entry, bool tells,
    size_t *i, struct rc_error *err)
{
	static const char *const bodies[] = { [RC_GA] = "GA plenary",
		[RC_C3] = "GA Third Committee",
		[RC_HRC] = "HRC",
		[RC_CHR] = "CHR",
		[RC_SC] = "SC",
		[RC_N_BODIES] = NULL };
	const struct rc_resolution *found;
	struct rc_date date;
	size_t body;

	if (!read_choice(entry, "body", bodies, &body, err))
		return false;
	if (!value_year(text_of(entry, "year"), &date))
		return fail_entry(entry, "year", "a year", err);
	if (sheet_has(entry->sheet, "date") &&
	    !value_date(text_of(entry, "date"), &date))
		return fail_entry(entry, "date", "a day: 2005-12-16", err);
	found = find_resolution(facts, (enum rc_body)body, date);
	*i = index_of(facts->selection, found);
	if (found != NULL && tells)
		facts->stances->bodies |= 1u << body;
	return true;
}

/* The number of a column "count", which may be missing; -1 where there is
 * none. */
static bool
read_count(const struct entry *entry, int *count, struct rc_error *err)
{
	*count = -1;
	if (!sheet_has(entry->sheet, "count") ||
	    text_of(entry, "count")[0] == '\0')
		return true;
	return (value_count(text_of(entry, "count"), count) == NUMBER_OK &&
		   *count >= 0) ||
	    fail_entry(entry, "count", "a whole number, or nothing", err);
}

/* A list without the member says that it was no sponsor only where the list is
 * as long as the source's own count. */
static enum rc_sponsorship
read_list(const struct facts *facts, const struct entry *entry, int count)
{
	g_auto(GStrv) codes = g_strsplit(text_of(entry, "iso3"), "|", -1);

	if (g_strv_contains((const char *const *)codes, facts->code))
		return RC_SPONSOR_ONE;
	return count == (int)g_strv_length(codes) ? RC_SPONSOR_NOT
						  : RC_SPONSOR_UNKNOWN;
}

/* The number of sponsors that the most trusted source tells. */
static void
take_number(struct facts *facts, int count, size_t stage, int trust, size_t i)
{
	if (i == facts->stances->n || count < 0 ||
	    facts->count_trust[i][stage] > trust)
		return;
	facts->count_trust[i][stage] = trust + 1;
	facts->stances->at[i].n_sponsors[stage] = count;
}

/* Where there are several lists, the one of the most trusted source. */
static bool
take_list(struct facts *facts, const struct entry *entry, struct rc_error *err)
{
	static const char *const stages[] = { [RC_AS_TABLED] =
						  "draft as tabled",
		[RC_AT_ADOPTION] = "at adoption",
		NULL };
	static const char *const trusts[] = { "", "low", "medium", "high",
		NULL };
	enum rc_sponsorship sponsor;
	bool has_list = text_of(entry, "iso3")[0] != '\0';
	size_t stage = 0, trust = 0, i = 0;
	int count;

	if (!read_count(entry, &count, err))
		return false;
	sponsor = read_list(facts, entry, count);
	if (!read_choice(entry, "stage", stages, &stage, err) ||
	    !read_choice(entry, "confidence", trusts, &trust, err) ||
	    !find_decision(facts, entry, sponsor == RC_SPONSOR_ONE, &i, err))
		return false;
	take_number(facts, count, stage, (int)trust, i);
	if (!has_list || i == facts->stances->n ||
	    facts->trust[i][stage] > (int)trust)
		return true;
	facts->trust[i][stage] = (int)trust;
	facts->stances->at[i].has_list[stage] = true;
	facts->stances->at[i].sponsor[stage] = sponsor;
	return true;
}

/* "sponsor (as tabled)"; other remarks in brackets tell no stage. */
static bool
read_status(const struct entry *entry, enum rc_sponsorship *sponsor,
    enum rc_stage *stage)
{
	static const char *const words[] = { [RC_SPONSOR_NOT] = "not a sponsor",
		[RC_SPONSOR_ONE] = "sponsor",
		[RC_SPONSOR_MAIN] = "main sponsor" };
	const char *status = text_of(entry, "status");
	g_auto(GStrv) parts = g_strsplit(status, " (", 2);
	bool is_tabled = strstr(status, "(as tabled)") != NULL;

	*stage = is_tabled ? RC_AS_TABLED : RC_AT_SOME_STAGE;
	for (int i = RC_SPONSOR_NOT; i < RC_N_SPONSORSHIPS; i++)
		if (parts[0] != NULL && strcmp(parts[0], words[i]) == 0) {
			*sponsor = (enum rc_sponsorship)i;
			return true;
		}
	return false;
}

/* A list of all sponsors stands above what is said of one. */
static bool
take_fact(struct facts *facts, const struct entry *entry, struct rc_error *err)
{
	bool is_it = strcmp(text_of(entry, "iso3"), facts->code) == 0;
	enum rc_sponsorship sponsor = RC_SPONSOR_UNKNOWN;
	enum rc_stage stage = RC_AT_SOME_STAGE;
	size_t i = 0;

	if (!read_status(entry, &sponsor, &stage))
		return fail_entry(entry, "status",
		    "sponsor, main sponsor or not a sponsor", err);
	if (!find_decision(
		facts, entry, is_it && sponsor != RC_SPONSOR_NOT, &i, err))
		return false;
	if (is_it && i < facts->stances->n &&
	    !facts->stances->at[i].has_list[stage])
		facts->stances->at[i].sponsor[stage] = sponsor;
	return true;
}

/* The source's own count, or else one more that is named. */
static void
count_dissociated(struct facts *facts, const struct entry *entry, int count,
    struct rc_stance *stance)
{
	size_t i = (size_t)(stance - facts->stances->at);
	const char *code = text_of(entry, "iso3");

	if (count >= 0) {
		stance->n_dissociated = count;
		stance->are_all_dissociated = true;
	}
	if (code[0] == '\0')
		return;
	stance->has_dissociated = true;
	if (g_hash_table_add(
		facts->dissociated, g_strdup_printf("%zu %s", i, code)) &&
	    !stance->are_all_dissociated)
		stance->n_dissociated = MAX(stance->n_dissociated, 0) + 1;
}

static bool
take_dissociation(
    struct facts *facts, const struct entry *entry, struct rc_error *err)
{
	bool is_it = strcmp(text_of(entry, "iso3"), facts->code) == 0;
	struct rc_stance *stance;
	size_t i = 0;
	int count;

	if (!read_count(entry, &count, err) ||
	    !find_decision(facts, entry, is_it, &i, err))
		return false;
	if (i == facts->stances->n)
		return true;
	stance = &facts->stances->at[i];
	count_dissociated(facts, entry, count, stance);
	if (!is_it || stance->dissociated)
		return true;
	stance->dissociated = true;
	stance->words = g_strdup(text_of(entry, "quote"));
	stance->confidence = g_strdup(text_of(entry, "confidence"));
	return true;
}

/* A correction names its resolution: it holds wherever the votes stand. */
static bool
take_correction(
    struct facts *facts, const struct entry *entry, struct rc_error *err)
{
	const struct vote_map none = { 0 };
	enum rc_vote recorded, meant;

	if (!value_vote(
		text_of(entry, "recorded"), VOTE_WORDS, &none, &recorded))
		return fail_entry(entry, "recorded", "Y, N, A or X", err);
	if (!value_vote(text_of(entry, "intended"), VOTE_WORDS, &none, &meant))
		return fail_entry(entry, "intended", "Y, N, A or X", err);
	if (strcmp(text_of(entry, "iso3"), facts->code) != 0)
		return true;
	for (size_t i = 0; i < facts->stances->n; i++) {
		struct rc_stance *stance = &facts->stances->at[i];
		const struct rc_resolution *r =
		    rc_selection_at(facts->selection, i);

		if (strcmp(r->symbol, text_of(entry, "symbol")) != 0)
			continue;
		stance->recorded = recorded;
		stance->meant = meant;
	}
	return true;
}

static const struct {
	const char *name;
	const char *columns[6]; /* that it must have */
	bool (*take)(struct facts *facts, const struct entry *entry,
	    struct rc_error *err);
} files[] = {
	{ "sponsors.csv", { "body", "year", "stage", "count", "iso3" },
	    take_list },
	{ "sponsor-facts.csv", { "body", "year", "iso3", "status" },
	    take_fact },
	{ "dissociations.csv", { "body", "year", "date", "iso3", "quote" },
	    take_dissociation },
	{ "corrections.csv", { "symbol", "iso3", "recorded", "intended" },
	    take_correction },
};

bool
stances_read(const char *path)
{
	g_autofree char *name = g_path_get_basename(path);

	for (size_t i = 0; i < G_N_ELEMENTS(files); i++)
		if (strcmp(files[i].name, name) == 0)
			return true;
	return false;
}

static bool
read_file(struct facts *facts, size_t file, struct rc_error *err)
{
	g_autofree char *path =
	    g_build_filename(facts->directory, files[file].name, NULL);
	struct sheet *sheet;
	bool ok;

	if (!g_file_test(path, G_FILE_TEST_EXISTS))
		return true;
	sheet = sheet_read_with(path, files[file].columns, err);
	ok = sheet != NULL;
	for (size_t i = 0; ok && i < sheet_n_rows(sheet); i++) {
		const struct entry entry = { sheet, i };

		ok = files[file].take(facts, &entry, err);
	}
	sheet_free(sheet);
	return ok;
}

static bool
read_directory(struct facts *facts, const char *directory, struct rc_error *err)
{
	bool ok = true;

	facts->directory = g_canonicalize_filename(directory, NULL);
	for (size_t i = 0; ok && i < G_N_ELEMENTS(files); i++)
		ok = read_file(facts, i, err);
	g_free(facts->directory);
	return ok;
}

struct rc_stances *
rc_stances_read(const char *const *directories, size_t n,
    const struct rc_selection *selection, const char *code,
    struct rc_error *err)
{
	struct facts facts = { .selection = selection,
		.code = code,
		.stances = rc_stances_new(selection->n),
		.trust = g_malloc0_n(selection->n + 1, sizeof *facts.trust),
		.count_trust =
		    g_malloc0_n(selection->n + 1, sizeof *facts.count_trust),
		.dissociated = g_hash_table_new_full(
		    g_str_hash, g_str_equal, g_free, NULL) };
	bool ok = true;

	for (size_t i = 0; ok && i < n; i++)
		ok = read_directory(&facts, directories[i], err);
	g_free(facts.trust);
	g_free(facts.count_trust);
	g_hash_table_unref(facts.dissociated);
	if (ok)
		return facts.stances;
	rc_stances_free(facts.stances);
	return NULL;
}
