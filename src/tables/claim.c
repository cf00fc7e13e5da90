/* Claims about the votes: a verdict each, and the cases for and against. */
#include "rollcall/claim.h"

#include <math.h>

#include "base/number.h"
#include "tables/tables.h"

static const char *const verdicts[] = {
	[RC_TRUE] = "yes", [RC_FALSE] = "no", [RC_OPEN] = "cannot be told"
};

enum { NAMED_MOST = 6 }; /* cases that are named one by one */

static int
year_of(const struct rc_table_request *request, const struct rc_claim_case *c)
{
	return rc_selection_at(request->selection, c->i)->date.year;
}

/* "2005 (88 of 191, 46.1%)", "2005 (60 against 21)" */
/* As many as tables have, and more where the share would else look like what it
 * is held against. */
static int
decimals_of(const struct rc_claim *claim, const struct rc_claim_case *c)
{
	int decimals = c->whole >= 100 ? 1 : 0;
	double percent = 100.0 * c->count / c->whole;
	double against =
	    100.0 * (double)claim->numerator / (double)claim->denominator;

	if (claim->kind != RC_CLAIM_SHARE || percent == against)
		return decimals;
	while (
	    decimals < 6 && fabs(percent - against) < 0.6 * pow(10, -decimals))
		decimals++;
	return decimals;
}

static void
append_case(GString *out, const struct rc_table_request *request,
    const struct rc_claim *claim, const struct rc_claim_case *c)
{
	char share[RC_NUMBER_SIZE];

	g_string_append_printf(out, "%d", year_of(request, c));
	if (claim->kind == RC_CLAIM_SERIES)
		g_string_append_printf(
		    out, " (%d against %d)", c->count, c->whole);
	else if (c->count >= 0 && c->whole > 0)
		g_string_append_printf(out, " (%d of %d, %s%%)", c->count,
		    c->whole,
		    rc_number_fixed(share, 100.0 * c->count / c->whole,
			decimals_of(claim, c), false));
	else
		g_string_append(out, " (not all numbers are known)");
}

/* "2005 (...), 2007 (...) and 2008 (...)" of the cases with that verdict */
static char *
list_cases(const struct rc_table_request *request, const struct rc_claim *claim,
    const struct rc_claim_result *result, enum rc_verdict verdict)
{
	GString *out = g_string_new(NULL);
	size_t total = 0, k = 0;

	for (size_t i = 0; i < result->n; i++)
		total += result->cases[i].verdict == verdict;
	for (size_t i = 0; i < result->n && k < NAMED_MOST; i++) {
		if (result->cases[i].verdict != verdict)
			continue;
		if (k > 0)
			g_string_append(out, k + 1 == total ? " and " : ", ");
		append_case(out, request, claim, &result->cases[i]);
		k++;
	}
	if (total > k)
		g_string_append_printf(out, " and %zu more", total - k);
	return g_string_free(out, FALSE);
}

/* The case in which it came nearest to failing. */
static const struct rc_claim_case *
closest(const struct rc_claim *claim, const struct rc_claim_result *result)
{
	const struct rc_claim_case *best = NULL;
	double least = INFINITY;

	for (size_t i = 0; i < result->n; i++) {
		const struct rc_claim_case *c = &result->cases[i];
		double margin = claim->kind == RC_CLAIM_SERIES
		    ? fabs((double)c->count - c->whole)
		    : fabs((double)c->count / c->whole -
			  (double)claim->numerator /
			      (double)claim->denominator);

		if (c->verdict == RC_TRUE && margin < least) {
			least = margin;
			best = c;
		}
	}
	return best;
}

static const char *
votes_words(const struct rc_table_request *request, size_t n)
{
	if (request->without == RC_AS_YES)
		return n == 1 ? "resolution" : "resolutions";
	return n == 1 ? "recorded vote" : "recorded votes";
}

static void
append_shares(GString *out, const struct rc_table_request *request,
    const struct rc_claim *claim, const struct rc_claim_result *result)
{
	g_autofree char *against = list_cases(request, claim, result, RC_FALSE);
	g_autofree char *for_it = list_cases(request, claim, result, RC_TRUE);
	g_autofree char *open = list_cases(request, claim, result, RC_OPEN);

	if (result->n == 0) {
		g_string_append(out,
		    "there is no recorded vote to check it "
		    "on");
		return;
	}
	if (result->n == 1) {
		append_case(out, request, claim, &result->cases[0]);
		return;
	}
	if (result->n_true == result->n) {
		g_string_append_printf(out, "true in all %zu %s; closest in ",
		    result->n, votes_words(request, result->n));
		append_case(out, request, claim, closest(claim, result));
		return;
	}
	g_string_append_printf(out, "true in %zu of %zu %s", result->n_true,
	    result->n, votes_words(request, result->n));
	if (claim->once && result->n_true > 0)
		g_string_append_printf(out, ": %s", for_it);
	else if (against[0] != '\0')
		g_string_append_printf(out, "; false in %s", against);
	if (open[0] != '\0')
		g_string_append_printf(out, "; not known in %s", open);
}

static void
append_trend(GString *out, const struct rc_table_request *request,
    const struct rc_claim *claim, const struct rc_claim_result *result)
{
	char p[RC_NUMBER_SIZE], s[RC_NUMBER_SIZE];

	if (!isfinite(result->p) && result->verdict != RC_OPEN) {
		append_case(out, request, claim, &result->cases[0]);
		g_string_append_printf(out,
		    ", and the same share in all %zu %s", result->n,
		    votes_words(request, result->n));
		return;
	}
	if (!isfinite(result->p)) {
		g_string_append_printf(out,
		    "a trend needs 3 %s in different years",
		    votes_words(request, 3));
		return;
	}
	append_case(out, request, claim, &result->cases[0]);
	g_string_append(out, " to ");
	append_case(out, request, claim, &result->cases[result->n - 1]);
	g_string_append_printf(out,
	    ": %zu %s up, %zu down; Mann\u2013Kendall S %s, %sp %s%s",
	    result->ups, result->ups == 1 ? "step" : "steps", result->downs,
	    rc_number_fixed(s, (double)result->s, 0, false),
	    result->exact ? "exact " : "", result->p < 0.001 ? "" : "= ",
	    rc_number_p(p, result->p));
	if (result->verdict == RC_OPEN)
		g_string_append(out,
		    claim->direction == RC_UNCHANGED
			? "; a test that finds nothing does not show that "
			  "nothing moved"
			: "; with so few votes no order of them reaches 5%");
}

static char *
answer_of(const struct rc_table_request *request, const struct rc_claim *claim,
    const struct rc_claim_result *result)
{
	GString *out = g_string_new(verdicts[result->verdict]);

	g_string_append(out, ": ");
	if (claim->kind == RC_CLAIM_TREND)
		append_trend(out, request, claim, result);
	else
		append_shares(out, request, claim, result);
	return g_string_free(out, FALSE);
}

static void
say_without(struct rc_table *table, const struct rc_table_request *request,
    const struct rc_claim_result *result)
{
	if (result->n_without == 0)
		return;
	rc_table_lead(table, "    %zu %s adopted without a vote and %s",
	    result->n_without,
	    result->n_without == 1 ? "resolution was" : "resolutions were",
	    request->without == RC_AS_YES ? "counted as all members in favour"
		: result->n_without == 1  ? "is not counted"
					  : "are not counted");
}

static const struct rc_column read_columns[] = { { .key = "claim",
    .heading = "claim" } };

struct rc_table *
rc_claim_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/claim/1", "claims",
	    read_columns, G_N_ELEMENTS(read_columns));

	for (size_t i = 0; i < request->n_claims; i++) {
		const struct rc_claim *claim = &request->claims[i];
		struct rc_claim_result result = rc_claim_check(
		    claim, request->selection, request->without == RC_AS_YES);
		g_autofree char *answer = answer_of(request, claim, &result);

		if (request->n_claims > 1)
			rc_table_lead(table, "%s", request->claim_texts[i]);
		rc_table_lead(
		    table, "%s%s", request->n_claims > 1 ? "  " : "", answer);
		say_without(table, request, &result);
		table->says_no |= result.verdict != RC_TRUE;
		rc_claim_result_clear(&result);
	}
	if (request->whom != NULL)
		rc_table_lead(table, "counting only %s", request->whom);
	return table;
}

static const struct rc_column data_columns[] = {
	{ .key = "claim" },
	{ .key = "verdict" },
	{ .key = "denominator" },
	{ .key = "year" },
	{ .key = "symbol" },
	{ .key = "adoption" },
	{ .key = "count" },
	{ .key = "whole" },
	{ .key = "share" },
	{ .key = "holds" },
	{ .key = "mann_kendall_s", .path = "mann_kendall.s" },
	{ .key = "mann_kendall_p", .path = "mann_kendall.p" },
};

static const char *const verdict_keys[] = {
	[RC_TRUE] = "true", [RC_FALSE] = "false", [RC_OPEN] = "open"
};

static void
add_case(struct rc_table *table, const struct rc_table_request *request,
    size_t i, const struct rc_claim_result *result,
    const struct rc_claim_case *c)
{
	const struct rc_claim *claim = &request->claims[i];
	const struct rc_resolution *r =
	    rc_selection_at(request->selection, c->i);

	rc_table_text(table, request->claim_texts[i]);
	rc_table_text(table, verdict_keys[result->verdict]);
	rc_table_text(table,
	    claim->kind == RC_CLAIM_SERIES ? NULL
					   : rc_denominator_key(claim->of));
	rc_table_count(table, r->date.year);
	rc_table_text(table, r->symbol);
	rc_table_text(table, rc_adoption_key(r->adoption));
	rc_table_count(table, c->count);
	rc_table_count(table, c->whole);
	rc_table_number(table,
	    claim->kind != RC_CLAIM_SERIES && c->count >= 0 && c->whole > 0
		? (double)c->count / c->whole
		: NAN);
	if (c->verdict == RC_OPEN)
		rc_table_empty(table);
	else
		rc_table_bool(table, c->verdict == RC_TRUE);
	if (isfinite(result->p))
		rc_table_whole(table, (long)result->s);
	else
		rc_table_empty(table);
	rc_table_number(table, result->p);
}

struct rc_table *
rc_claim_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/claim/1", "cases",
	    data_columns, G_N_ELEMENTS(data_columns));
	bool is_denied = false;

	for (size_t i = 0; i < request->n_claims; i++) {
		struct rc_claim_result result =
		    rc_claim_check(&request->claims[i], request->selection,
			request->without == RC_AS_YES);

		for (size_t k = 0; k < result.n; k++)
			add_case(table, request, i, &result, &result.cases[k]);
		table->says_no |= result.verdict != RC_TRUE;
		is_denied |= result.verdict == RC_FALSE;
		rc_claim_result_clear(&result);
	}
	rc_table_value_text(table, "verdict",
	    !table->says_no ? "yes"
		: is_denied ? "no"
			    : "open");
	rc_table_value_text(
	    table, "without_vote", rc_without_vote_key(request->without));
	return table;
}
