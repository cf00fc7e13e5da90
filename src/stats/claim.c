#include "rollcall/claim.h"

#include <math.h>
#include <string.h>

#include <glib.h>

#include "base/text.h"
#include "rollcall/ranks.h"
#include "rollcall/tally.h"

/* The sentence as words, and the one at hand. */
struct reader {
	const char *text;
	GPtrArray *words;
	guint at;
	struct rc_error *err;
};

struct word {
	const char *text;
	int value;
};

static const struct word series[] = { { "yes", RC_YES }, { "no", RC_NO },
	{ "abstain", RC_ABSTAIN }, { "abstained", RC_ABSTAIN },
	{ "abstentions", RC_ABSTAIN }, { "nonvoting", RC_NONVOTING },
	{ "non-voting", RC_NONVOTING }, { NULL, 0 } };
static const struct word relations[] = { { ">", RC_MORE },
	{ ">=", RC_AT_LEAST }, { "\u2265", RC_AT_LEAST }, { "<", RC_LESS },
	{ "<=", RC_AT_MOST }, { "\u2264", RC_AT_MOST }, { "=", RC_EQUAL },
	{ "==", RC_EQUAL }, { NULL, 0 } };
static const struct word wholes[] = { { "members", RC_OF_MEMBERS },
	{ "participating", RC_OF_PARTICIPATING }, { "voting", RC_OF_VOTING },
	{ NULL, 0 } };
static const struct word directions[] = { { "increasing", RC_INCREASING },
	{ "decreasing", RC_DECREASING }, { "unchanged", RC_UNCHANGED },
	{ NULL, 0 } };

static bool
is_relation(gunichar c)
{
	return c == '<' || c == '>' || c == '=' || c == 0x2264 || c == 0x2265;
}

/* Words end at blanks, and where signs of comparison begin or end. */
static GPtrArray *
split(const char *text)
{
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);

	while (*text != '\0') {
		const char *end = text;
		bool sign = is_relation(g_utf8_get_char(text));

		while (*end != '\0' && !g_ascii_isspace(*end) &&
		    is_relation(g_utf8_get_char(end)) == sign)
			end = g_utf8_next_char(end);
		if (end > text)
			g_ptr_array_add(
			    words, g_strndup(text, (gsize)(end - text)));
		while (g_ascii_isspace(*end))
			end++;
		text = end;
	}
	return words;
}

static const char *
peek(const struct reader *r)
{
	return r->at < r->words->len ? g_ptr_array_index(r->words, r->at) : "";
}

static bool
skip(struct reader *r, const char *word)
{
	if (g_ascii_strcasecmp(peek(r), word) != 0)
		return false;
	r->at++;
	return true;
}

static bool
fail(struct reader *r, const char *expected)
{
	rc_fail(r->err, RC_EUSAGE, NULL,
	    "claim \"%s\": expected %s, not %s%s%s", r->text, expected,
	    peek(r)[0] == '\0' ? "its end" : "\"", peek(r),
	    peek(r)[0] == '\0' ? "" : "\"");
	return rc_fail_help(r->err,
	    "for example 'yes > 50%% of members every year', 'yes >= 2/3 of "
	    "voting in 2011', 'yes of members is increasing'");
}

static bool
find_word(struct reader *r, const struct word *words, int *value)
{
	for (; words->text != NULL; words++) {
		if (skip(r, words->text)) {
			*value = words->value;
			return true;
		}
	}
	return false;
}

static bool
read_word(struct reader *r, const struct word *words, const char *expected,
    int *value)
{
	return find_word(r, words, value) || fail(r, expected);
}

/* The digits at *at as a number below a million, the point left out; *scale is
 * 10 to the power of the digits after it. */
static bool
read_digits(const char **at, long *number, long *scale)
{
	bool point = false, any = false;

	*number = 0;
	*scale = 1;
	for (; g_ascii_isdigit(**at) || (**at == '.' && !point); ++*at) {
		if (**at == '.') {
			point = true;
			continue;
		}
		*number = *number * 10 + (**at - '0');
		*scale *= point ? 10 : 1;
		any = true;
		if (*number >= 1000000 || *scale >= 1000000)
			return false;
	}
	return any;
}

/* "50%", "66.7%", "2/3", "0.5": exact. */
static bool
read_fraction(struct reader *r, struct rc_claim *claim)
{
	const char *at = peek(r);
	long below = 1, scale;

	if (!read_digits(&at, &claim->numerator, &claim->denominator))
		return fail(r, "a share such as 50% or 2/3, or a series");
	if (at[0] == '%') {
		claim->denominator *= 100;
		at++;
	} else if (at[0] == '/') {
		at++;
		if (!read_digits(&at, &below, &scale) || scale != 1 ||
		    below == 0)
			return fail(r, "a fraction such as 2/3");
		claim->denominator *= below;
	}
	if (*at != '\0')
		return fail(r, "a share such as 50% or 2/3");
	if (claim->numerator > claim->denominator)
		return fail(r, "a share of at most 100%");
	r->at++;
	return true;
}

static bool
read_year(struct reader *r, int *year)
{
	guint64 number;

	if (!g_ascii_string_to_unsigned(peek(r), 10, 1945, 2200, &number, NULL))
		return fail(r, "a year");
	*year = (int)number;
	r->at++;
	return true;
}

static bool
read_range(struct reader *r, struct rc_claim *claim)
{
	if (!read_year(r, &claim->from))
		return false;
	if (!skip(r, "to"))
		return fail(r, "\"to\" and a year");
	return read_year(r, &claim->to);
}

static bool
read_scope(struct reader *r, struct rc_claim *claim)
{
	if (skip(r, "every"))
		return skip(r, "year") || fail(r, "\"every year\"");
	if (skip(r, "at")) {
		claim->once = true;
		return (skip(r, "least") && skip(r, "once")) ||
		    fail(r, "\"at least once\"");
	}
	if (skip(r, "from"))
		return read_range(r, claim);
	if (!skip(r, "in"))
		return true;
	if (!read_year(r, &claim->from))
		return false;
	claim->to = claim->from;
	return true;
}

static bool
read_trend(struct reader *r, struct rc_claim *claim)
{
	int direction = RC_UNCHANGED;

	claim->kind = RC_CLAIM_TREND;
	if (!read_word(r, directions, "increasing, decreasing or unchanged",
		&direction))
		return false;
	claim->direction = (enum rc_direction)direction;
	return !skip(r, "from") || read_range(r, claim);
}

/* "of members", if it is there. */
static bool
read_whole(struct reader *r, struct rc_claim *claim, bool *has_whole)
{
	int of = RC_OF_MEMBERS;

	*has_whole = skip(r, "of");
	if (!*has_whole)
		return true;
	if (!read_word(r, wholes, "members, participating or voting", &of))
		return false;
	claim->of = (enum rc_denominator)of;
	return true;
}

static bool
read_comparison(struct reader *r, struct rc_claim *claim)
{
	bool has_whole;
	int value = RC_MORE;

	if (!read_word(r, relations, "is, or one of > >= < <= =", &value))
		return false;
	claim->relation = (enum rc_relation)value;
	if (find_word(r, series, &value)) {
		claim->kind = RC_CLAIM_SERIES;
		claim->other = (enum rc_vote)value;
		return read_scope(r, claim);
	}
	claim->kind = RC_CLAIM_SHARE;
	if (!read_fraction(r, claim) || !read_whole(r, claim, &has_whole))
		return false;
	return has_whole ? read_scope(r, claim)
			 : fail(r,
			       "\"of members\", \"of participating\" or "
			       "\"of voting\"");
}

static bool
read_claim(struct reader *r, struct rc_claim *claim)
{
	bool has_whole;
	int vote = RC_YES;

	if (!read_word(r, series, "yes, no, abstain or nonvoting", &vote))
		return false;
	claim->vote = (enum rc_vote)vote;
	if (!read_whole(r, claim, &has_whole))
		return false;
	if (skip(r, "is")) {
		if (!read_trend(r, claim))
			return false;
	} else if (has_whole) {
		return fail(r, "\"is\"");
	} else if (!read_comparison(r, claim)) {
		return false;
	}
	if (r->at < r->words->len)
		return fail(r, "the end");
	if (claim->from > claim->to)
		return fail(r, "years in their order");
	if (!rc_denominator_has(claim->of, claim->vote))
		return rc_fail(r->err, RC_EUSAGE, NULL,
		    "claim \"%s\": %s is no part of %s", r->text,
		    rc_vote_key(claim->vote), rc_denominator_words(claim->of));
	return true;
}

bool
rc_claim_parse(const char *text, enum rc_denominator of, struct rc_claim *claim,
    struct rc_error *err)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	g_autoptr(GPtrArray) words = split(valid);
	struct reader r = { valid, words, 0, err };

	*claim = (struct rc_claim){ .of = of };
	return read_claim(&r, claim);
}

static bool
compare(long long a, enum rc_relation relation, long long b)
{
	switch (relation) {
	case RC_MORE:
		return a > b;
	case RC_AT_LEAST:
		return a >= b;
	case RC_LESS:
		return a < b;
	case RC_AT_MOST:
		return a <= b;
	case RC_EQUAL:
		return a == b;
	}
	return false;
}

static struct rc_claim_case
decide(const struct rc_claim *claim, size_t i, const struct rc_tally *tally)
{
	struct rc_claim_case c = { i, RC_OPEN, tally->count[claim->vote],
		rc_tally_whole(tally, claim->of) };
	bool holds;

	if (claim->kind == RC_CLAIM_SERIES)
		c.whole = tally->count[claim->other];
	if (c.count < 0 || c.whole < 0 ||
	    (c.whole == 0 && claim->kind != RC_CLAIM_SERIES))
		return c;
	if (claim->kind == RC_CLAIM_TREND)
		return c;
	holds = claim->kind == RC_CLAIM_SERIES
	    ? compare(c.count, claim->relation, c.whole)
	    : compare((long long)c.count * claim->denominator, claim->relation,
		  (long long)claim->numerator * c.whole);
	c.verdict = holds ? RC_TRUE : RC_FALSE;
	return c;
}

static bool
is_in_scope(const struct rc_claim *claim, int year)
{
	return (claim->from == 0 || year >= claim->from) &&
	    (claim->to == 0 || year <= claim->to);
}

static struct rc_tally
all_in_favour(const struct rc_resolution *r)
{
	return (struct rc_tally){
		.count = { [RC_YES] = r->stated.members,
		    [RC_ABSTAIN] = r->stated.members < 0 ? -1 : 0,
		    [RC_NONVOTING] = r->stated.members < 0 ? -1 : 0,
		    [RC_NO] = r->stated.members < 0 ? -1 : 0 },
		.members = r->stated.members
	};
}

static void
collect(const struct rc_claim *claim, const struct rc_selection *selection,
    bool as_yes, struct rc_claim_result *result)
{
	result->cases = g_new(struct rc_claim_case, selection->n + 1);
	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);
		bool without = r->adoption == RC_WITHOUT_VOTE;
		struct rc_tally tally = without
		    ? all_in_favour(r)
		    : rc_selection_tally(selection, i);

		if (!is_in_scope(claim, r->date.year))
			continue;
		result->n_without += without;
		if (without && !as_yes)
			continue;
		result->cases[result->n] = decide(claim, i, &tally);
		result->n_true += result->cases[result->n].verdict == RC_TRUE;
		result->n_false += result->cases[result->n].verdict == RC_FALSE;
		result->n++;
	}
}

/* One case decides where one is enough; else all must be known. */
static enum rc_verdict
sum_up(const struct rc_claim *claim, const struct rc_claim_result *result)
{
	enum rc_verdict decisive = claim->once ? RC_TRUE : RC_FALSE;
	size_t n = claim->once ? result->n_true : result->n_false;

	if (n > 0)
		return decisive;
	if (result->n == 0 || result->n_true + result->n_false < result->n)
		return RC_OPEN;
	return claim->once ? RC_FALSE : RC_TRUE;
}

/* Below this many votes no order of them reaches 5%. */
enum { FEWEST_FOR_TEST = 5 };

/* A test that finds nothing does not show that nothing moved. */
static enum rc_verdict
verdict_of(enum rc_direction direction, const struct rc_mann_kendall *test)
{
	bool has_direction = direction == RC_INCREASING ? test->s > 0
	    : direction == RC_DECREASING                ? test->s < 0
							: true;

	if (!has_direction)
		return RC_FALSE;
	if (direction == RC_UNCHANGED)
		return test->p < 0.05 ? RC_FALSE : RC_OPEN;
	if (test->p < 0.05)
		return RC_TRUE;
	return test->n < FEWEST_FOR_TEST ? RC_OPEN : RC_FALSE;
}

static bool
is_constant(const double *y, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (y[i] != y[0])
			return false;
	return true;
}

static void
follow(const struct rc_claim *claim, const struct rc_selection *selection,
    struct rc_claim_result *result)
{
	g_autofree double *x = g_new(double, result->n + 1);
	g_autofree double *y = g_new(double, result->n + 1);
	struct rc_mann_kendall test;
	size_t n = 0;

	for (size_t k = 0; k < result->n; k++) {
		const struct rc_claim_case *c = &result->cases[k];

		if (c->count < 0 || c->whole <= 0)
			continue;
		x[n] = rc_selection_at(selection, c->i)->date.year;
		y[n++] = (double)c->count / c->whole;
		if (n > 1) {
			result->ups += y[n - 1] > y[n - 2];
			result->downs += y[n - 1] < y[n - 2];
		}
	}
	if (n < 3)
		return;
	test = rc_mann_kendall_test(x, y, n);
	result->p = test.p;
	result->s = test.s;
	result->exact = test.exact;
	/* Shares that are all the same need no test. */
	if (x[0] != x[n - 1] && is_constant(y, n))
		result->verdict =
		    claim->direction == RC_UNCHANGED ? RC_TRUE : RC_FALSE;
	else if (isfinite(test.p))
		result->verdict = verdict_of(claim->direction, &test);
}

struct rc_claim_result
rc_claim_check(const struct rc_claim *claim,
    const struct rc_selection *selection, bool as_yes)
{
	struct rc_claim_result result = { .verdict = RC_OPEN, .p = NAN };

	collect(claim, selection, as_yes, &result);
	if (claim->kind == RC_CLAIM_TREND)
		follow(claim, selection, &result);
	else
		result.verdict = sum_up(claim, &result);
	return result;
}

void
rc_claim_result_clear(struct rc_claim_result *result)
{
	g_free(result->cases);
	result->cases = NULL;
}
