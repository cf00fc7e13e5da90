/* Rows that hold a whole decision: outcomes, totals, and what the numbers of
 * roll calls stand for. */
#include <string.h>

#include "load/row.h"
#include "load/values.h"

static const enum field counts[] = { FIELD_YES, FIELD_NO, FIELD_ABSTAIN };

/* In place of a count some write how it was adopted. */
static bool
has_words(const struct row *row, enum field field)
{
	enum rc_adoption adoption;

	return value_adoption(row_text(row, field), &adoption) &&
	    adoption == RC_WITHOUT_VOTE;
}

static bool
says_without_vote(const struct row *row)
{
	bool has_any = false;

	for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
		bool words = has_words(row, counts[i]);

		if (!words && row_text(row, counts[i])[0] != '\0')
			return false;
		has_any |= words;
	}
	return has_any;
}

static bool
read_adoption(const struct row *row, enum rc_adoption *adoption)
{
	const struct schema *schema = &row->rows->schema;
	const char *text = row_text(row, FIELD_ADOPTION);
	g_autofree char *shown = NULL;

	*adoption = RC_RECORDED;
	if (says_without_vote(row)) {
		*adoption = RC_WITHOUT_VOTE;
		return true;
	}
	if (!schema_has(schema, FIELD_ADOPTION) ||
	    (text[0] == '\0' && schema->layout == LAYOUT_TOTALS) ||
	    value_adoption(text, adoption))
		return true;
	shown = row_shown(row, FIELD_ADOPTION);
	return row_problem(row, FIELD_ADOPTION, UNKNOWN_MODALITY,
	    "expected \"Vote, recorded\", \"Vote, non-recorded\" or \"Without "
	    "a vote\"",
	    "unknown modality \"%s\"", shown);
}

/* Members and did-not-vote are known when one of them is: the other is what is
 * left. */
static void
complete(struct rc_tally *stated)
{
	int part = stated->count[RC_YES] + stated->count[RC_NO] +
	    stated->count[RC_ABSTAIN];

	if (stated->members < 0 && stated->count[RC_NONVOTING] >= 0)
		stated->members = part + stated->count[RC_NONVOTING];
	else if (stated->members >= part && stated->count[RC_NONVOTING] < 0)
		stated->count[RC_NONVOTING] = stated->members - part;
}

static bool
fail_sum(const struct row *row, const struct rc_tally *stated)
{
	int sum = 0;

	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		sum += MAX(stated->count[vote], 0);
	return row_problem(row, FIELD_MEMBERS, TOTALS_DO_NOT_ADD,
	    "correct the number that is wrong",
	    "%s %d but parts sum to %d (yes+no+abstain+non-voting)",
	    schema_name(&row->rows->schema, FIELD_MEMBERS), stated->members,
	    sum);
}

/* Where the columns are missing, once is enough. */
static void
warn_of_members(const struct row *row)
{
	const struct schema *schema = &row->rows->schema;
	bool in_all = !schema_has(schema, FIELD_MEMBERS) &&
	    !schema_has(schema, FIELD_NONVOTING);

	if (in_all && row->rows->has_said_members)
		return;
	row->rows->has_said_members = true;
	row_problem(row, FIELD_OTHER, MEMBERS_NOT_STATED,
	    "give the members or those that did not vote; --of participating "
	    "needs neither",
	    "neither members nor non-voting are stated: there are no shares of "
	    "members");
}

/* What a row of totals must hold to be one. */
static bool
check_totals(const struct row *row, struct rc_tally *stated)
{
	for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
		if (row_text(row, counts[i])[0] == '\0')
			return row_problem(row, counts[i], FIELD_EMPTY,
			    "expected a count, or \"adopted without a vote\"",
			    "%s is empty",
			    schema_name(&row->rows->schema, counts[i]));
	complete(stated);
	if (stated->members < 0)
		warn_of_members(row);
	else if (stated->count[RC_NONVOTING] < 0 ||
	    stated->members !=
		stated->count[RC_YES] + stated->count[RC_NO] +
		    stated->count[RC_ABSTAIN] + stated->count[RC_NONVOTING])
		return fail_sum(row, stated);
	return true;
}

static bool
has_counts(const struct row *row)
{
	for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
		if (row_text(row, counts[i])[0] != '\0')
			return true;
	return false;
}

/* Where words stand in place of the counts, only the members are a number. */
static bool
read_totals(const struct row *row, struct rc_resolution *says)
{
	const struct rows *rows = row->rows;

	if (says_without_vote(row)) {
		for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
			says->stated.count[vote] = -1;
		return row_count(row, FIELD_MEMBERS, &says->stated.members);
	}
	if (!row_totals(row, &says->stated))
		return false;
	return says->adoption == RC_WITHOUT_VOTE ||
	    (rows->schema.layout == LAYOUT_OUTCOMES && !has_counts(row)) ||
	    check_totals(row, &says->stated);
}

void
take_decision(const struct row *row)
{
	struct statement *statement = g_new0(struct statement, 1);
	struct rc_resolution *says = &statement->says;
	bool ok = read_adoption(row, &says->adoption);

	ok &= row_resolution(row, says);
	ok = ok && read_totals(row, says);
	row->rows->skips = ok && loader_skips(row->rows->loader, says, NULL);
	if (ok && !row->rows->skips)
		loader_add(row->rows->loader, statement);
	else
		statement_free(statement);
}

/* The first file that explains a number stands. */
bool
read_call(const struct row *row)
{
	struct loader *loader = row->rows->loader;
	const char *number = row_text(row, FIELD_RCID);
	struct rc_resolution *first =
	    g_hash_table_lookup(loader->calls, number);
	struct rc_resolution *says;

	if (number[0] == '\0')
		return row_problem(row, FIELD_RCID, FIELD_EMPTY,
		    "expected the number of a roll call", "rcid is empty");
	says = g_new0(struct rc_resolution, 1);
	says->adoption = RC_RECORDED;
	says->has_rollcall = true;
	if (!row_resolution(row, says) || !row_totals(row, &says->stated)) {
		g_free(says);
		return false;
	}
	if (first == NULL) {
		g_hash_table_insert(
		    loader->calls, (gpointer)loader_keep(loader, number), says);
		return true;
	}
	settle_saying(loader, first, says);
	g_free(says);
	return true;
}

void
take_call(const struct row *row)
{
	read_call(row);
}
