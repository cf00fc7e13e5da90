#include "cmd/votes.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "cmd/arguments.h"
#include "model/filter.h"
#include "model/identity.h"
#include "tables/tables.h"

enum { YEAR_DIGITS = 4, MOST_NAMED = 8 };

static bool
is_year(const char *word)
{
	return strlen(word) == YEAR_DIGITS &&
	    strspn(word, "0123456789") == YEAR_DIGITS;
}

/* "A/RES/60/173", "60/173", "S/PV.7353", but not "votes/2005.csv". */
static bool
is_symbol(const char *word)
{
	static const char *const organs[] = { "A", "E", "S", "RES" };
	g_auto(GStrv) parts = g_strsplit(word, "/", 2);
	bool is_organ = strspn(parts[0], "0123456789") == strlen(parts[0]);

	for (size_t i = 0; i < G_N_ELEMENTS(organs); i++)
		is_organ |= g_ascii_strcasecmp(parts[0], organs[i]) == 0;
	return is_organ && parts[0][0] != '\0' && parts[1] != NULL &&
	    strpbrk(word, "0123456789") != NULL &&
	    !g_str_has_suffix(word, ".csv") && !g_str_has_suffix(word, ".gz");
}

static bool
is_vote(const char *word)
{
	if (g_file_test(word, G_FILE_TEST_EXISTS))
		return false;
	return strcmp(word, "first") == 0 || strcmp(word, "last") == 0 ||
	    is_year(word) || is_symbol(word);
}

static bool
fail_stray(const char *word, struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL,
	    "\"%s\" is no vote, and no file of that name is there", word);
	return rc_fail_help(err,
	    "a vote is a year such as 2005, a symbol such as 60/173, first or "
	    "last");
}

bool
votes_take(int *argc, char **argv, const char *words[2], struct rc_error *err)
{
	int kept = 0, taken = 0;
	const char *stray = NULL;

	for (int i = 0; i < *argc; i++) {
		if (!is_vote(argv[i]) && !argument_is_file(argv[i]))
			stray = stray == NULL ? argv[i] : stray;
		if (!is_vote(argv[i]))
			argv[kept++] = argv[i];
		else if (taken++ < 2)
			words[taken - 1] = argv[i];
	}
	*argc = kept;
	if (stray != NULL && taken < 2)
		return fail_stray(stray, err);
	if (taken == 0 || taken == 2)
		return true;
	if (taken == 1)
		rc_fail(err, RC_EUSAGE, NULL,
		    "one vote, %s: there is nothing to compare it with",
		    words[0]);
	else
		rc_fail(
		    err, RC_EUSAGE, NULL, "%d votes: two are compared", taken);
	return rc_fail_help(err,
	    "two, such as 2005 2015 or 60/173 last; without any, the first and "
	    "the last");
}

/* "2005–11, 2014–15": the years with a roll call. */
static char *
known_years(const struct rc_selection *selection)
{
	GString *out = g_string_new(NULL);
	int first = 0, last = 0;

	for (size_t i = 0; i <= selection->n; i++) {
		bool at_end = i == selection->n;
		int year =
		    at_end ? 0 : rc_selection_at(selection, i)->date.year;

		if (!at_end && !rc_selection_at(selection, i)->has_rollcall)
			continue;
		if (last != 0 && (at_end || year > last + 1)) {
			g_autofree char *years = rc_text_years(first, last);

			g_string_append_printf(
			    out, "%s%s", out->len > 0 ? ", " : "", years);
			first = 0;
		}
		first = first == 0 ? year : first;
		last = year;
	}
	return g_string_free(out, FALSE);
}

static bool
help_years(const struct rc_selection *selection, struct rc_error *err)
{
	g_autofree char *years = known_years(selection);

	return rc_fail_help(err, "there are roll calls of %s", years);
}

static bool
fail_no_rollcall(const struct rc_selection *selection, struct rc_error *err)
{
	if (rc_selection_count(selection, RC_WITHOUT_VOTE) == selection->n) {
		rc_fail(err, RC_EUSAGE, NULL,
		    "no roll call: all of the decisions were adopted without a "
		    "vote");
		return rc_fail_help(
		    err, "`rollcall summary` shows which years had a vote");
	}
	rc_fail(err, RC_EUSAGE, NULL,
	    "no roll call: the data give totals, not who voted how");
	return rc_fail_help(err, "name a file with the votes of members");
}

/* What a word may mean. */
struct meaning {
	GArray *rollcalls;                 /* size_t: in the selection */
	const struct rc_resolution *other; /* one without; NULL for none */
};

static bool
fail_several(const struct rc_selection *selection, const char *word,
    const GArray *rollcalls, struct rc_error *err)
{
	g_autoptr(GString) names = g_string_new(NULL);

	for (guint i = 0; i < rollcalls->len && i < MOST_NAMED; i++)
		g_string_append_printf(names, "%s%s", i > 0 ? ", " : "",
		    rc_resolution_symbol(rc_selection_at(
			selection, g_array_index(rollcalls, size_t, i))));
	if (rollcalls->len > MOST_NAMED)
		g_string_append_printf(names,
		    " and %u more, or narrow them with --topic",
		    rollcalls->len - MOST_NAMED);
	rc_fail(err, RC_EUSAGE, NULL, "%s may be any of %u votes", word,
	    rollcalls->len);
	return rc_fail_help(err, "say which: %s", names->str);
}

static bool
fail_other(const struct rc_selection *selection,
    const struct rc_resolution *other, struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL, "%s of %d %s",
	    rc_resolution_symbol(other), other->date.year,
	    other->adoption == RC_WITHOUT_VOTE
		? "was adopted without a vote"
		: "is known by its totals only, not by who voted how");
	return help_years(selection, err);
}

static bool
means(const char *word, const struct rc_resolution *r)
{
	if (is_year(word))
		return r->date.year == atoi(word);
	return filter_names(word, r->symbol) || filter_names(word, r->draft) ||
	    filter_names(word, r->meeting);
}

static struct meaning
meaning_of(const struct rc_selection *selection, const char *word)
{
	struct meaning m = { g_array_new(FALSE, FALSE, sizeof(size_t)), NULL };

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);

		if (!means(word, r))
			continue;
		if (r->has_rollcall)
			g_array_append_val(m.rollcalls, i);
		else
			m.other = r;
	}
	return m;
}

static bool
find_named(const struct rc_selection *selection, const char *word, size_t *vote,
    struct rc_error *err)
{
	struct meaning m = meaning_of(selection, word);
	g_autoptr(GArray) rollcalls = m.rollcalls;

	if (rollcalls->len == 1) {
		*vote = g_array_index(rollcalls, size_t, 0);
		return true;
	}
	if (rollcalls->len > 1)
		return fail_several(selection, word, rollcalls, err);
	if (m.other != NULL)
		return fail_other(selection, m.other, err);
	rc_fail(err, RC_EUSAGE, NULL, "no vote \"%s\" in the data", word);
	return help_years(selection, err);
}

/* The roll calls at the ends; false if there is none. */
static bool
find_ends(const struct rc_selection *selection, size_t *first, size_t *last)
{
	bool any = false;

	for (size_t i = 0; i < selection->n; i++) {
		if (!rc_selection_at(selection, i)->has_rollcall)
			continue;
		if (!any)
			*first = i;
		*last = i;
		any = true;
	}
	return any;
}

bool
votes_find_one(const struct rc_selection *selection, const char *word,
    size_t *vote, struct rc_error *err)
{
	size_t first = 0, last = 0;

	if (!find_ends(selection, &first, &last))
		return fail_no_rollcall(selection, err);
	if (strcmp(word, "first") != 0 && strcmp(word, "last") != 0)
		return find_named(selection, word, vote, err);
	*vote = strcmp(word, "first") == 0 ? first : last;
	return true;
}

bool
votes_find(const struct rc_selection *selection, const char *const words[2],
    size_t votes[2], struct rc_error *err)
{
	for (size_t i = 0; i < 2; i++)
		if (!votes_find_one(selection, words[i], &votes[i], err))
			return false;
	if (votes[0] != votes[1])
		return true;
	rc_fail(err, RC_EUSAGE, NULL,
	    "%s and %s are the same vote, %s: there is nothing to compare",
	    words[0], words[1],
	    rc_resolution_symbol(rc_selection_at(selection, votes[0])));
	return help_years(selection, err);
}
