#include "charts/fields.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "charts/signal.h"
#include "charts/words.h"

/* A field taken apart: "yes.share.2015". */
struct field {
	const struct rc_figure *figure;
	const struct votes *votes;
	char *const *part; /* NULL at the end */
	guint n;
};

/* The vote of "first", "last" or a year; NULL if there is none. */
static const struct vote *
vote_when(const struct votes *votes, const char *when)
{
	if (votes->n == 0)
		return NULL;
	if (when == NULL || strcmp(when, "last") == 0)
		return &votes->votes[votes->n - 1];
	if (strcmp(when, "first") == 0)
		return &votes->votes[0];
	for (size_t i = 0; i < votes->n; i++)
		if (atoi(when) == votes->votes[i].year)
			return &votes->votes[i];
	return NULL;
}

static int
part_of(const char *key)
{
	for (int part = RC_YES; part < RC_N_VOTES; part++)
		if (strcmp(rc_vote_key((enum rc_vote)part), key) == 0)
			return part;
	return -1;
}

static char *
part_value(const struct field *f)
{
	int part = part_of(f->part[0]);
	const char *measure = f->n > 1 ? f->part[1] : "share";
	const struct vote *vote =
	    vote_when(f->votes, f->n > 2 ? f->part[2] : NULL);
	char number[RC_NUMBER_SIZE];

	if (strcmp(measure, "slope") == 0 && f->n == 2) {
		double slope = votes_trend(f->votes, (enum rc_vote)part).slope;

		return isfinite(slope)
		    ? g_strdup(rc_number_fixed(number, 100 * slope, 1, true))
		    : NULL;
	}
	if (vote == NULL || f->n > 3)
		return NULL;
	if (strcmp(measure, "share") == 0 && isfinite(vote->share[part]))
		return g_strdup(rc_number_percent(number, vote->share[part]));
	if (strcmp(measure, "count") == 0 && vote->tally.count[part] >= 0)
		return g_strdup_printf("%d", vote->tally.count[part]);
	return NULL;
}

static char *
members_value(const struct field *f)
{
	const struct vote *vote =
	    vote_when(f->votes, f->n > 1 ? f->part[1] : NULL);

	return vote == NULL || f->n > 2 || vote->tally.members < 0
	    ? NULL
	    : g_strdup_printf("%d", vote->tally.members);
}

static char *
votes_value(const struct field *f)
{
	return f->n > 1 ? NULL : g_strdup_printf("%zu", f->votes->n);
}

/* {first} and {last}: the year. */
static char *
year_value(const struct field *f)
{
	const struct vote *vote = vote_when(f->votes, f->part[0]);

	return vote == NULL || f->n > 1 ? NULL
					: g_strdup_printf("%d", vote->year);
}

static char *
topic_value(const struct field *f)
{
	return f->n > 1 ? NULL : words_topic(f->figure);
}

static const struct {
	const char *name;
	char *(*value)(const struct field *field);
} kinds[] = {
	{ "yes", part_value },
	{ "no", part_value },
	{ "abstain", part_value },
	{ "nonvoting", part_value },
	{ "members", members_value },
	{ "votes", votes_value },
	{ "first", year_value },
	{ "last", year_value },
	{ "topic", topic_value },
};

/* NULL if there is no such field, or it has no value. */
static char *
value_of(const struct rc_figure *figure, const struct votes *votes,
    const char *name, size_t length)
{
	g_autofree char *whole = g_strndup(name, length);
	g_auto(GStrv) parts = g_strsplit(whole, ".", -1);
	const struct field field = { figure, votes, parts,
		g_strv_length(parts) };

	char *value = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(kinds) && field.n > 0; i++)
		if (strcmp(kinds[i].name, parts[0]) == 0)
			value = kinds[i].value(&field);
	return value;
}

static bool
fail_field(
    const char *option, const char *name, size_t length, struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL, "the figure has no {%.*s} for --%s",
	    (int)length, name, option);
	return rc_fail_help(err,
	    "fields: {yes.share.last}, {no.count.2015}, {abstain.slope}, "
	    "{members.first}, {votes}, {first}, {last}, {topic}; for a brace "
	    "write {{");
}

char *
fields_expand(const struct rc_figure *figure, const struct votes *votes,
    const char *option, const char *text, struct rc_error *err)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (const char *p = text; *p != '\0';) {
		size_t plain = strcspn(p, "{"), length;
		g_autofree char *value = NULL;

		g_string_append_len(out, p, (gssize)plain);
		p += plain;
		if (*p == '\0')
			break;
		if (p[1] == '{') {
			g_string_append_c(out, '{');
			p += 2;
			continue;
		}
		length = strcspn(p + 1, "}");
		value = value_of(figure, votes, p + 1, length);
		if (value == NULL || p[1 + length] == '\0') {
			fail_field(option, p + 1, length, err);
			return NULL;
		}
		g_string_append(out, value);
		p += length + 2;
	}
	return g_strdup(out->str);
}

static void
add_number(GHashTable *numbers, double value, int decimals)
{
	char number[RC_NUMBER_SIZE];

	if (isfinite(value))
		g_hash_table_add(numbers,
		    g_strdup(
			rc_number_fixed(number, fabs(value), decimals, false)));
}

/* A share is no count: "119%" is not what 119 members are. */
#define PERCENT "%"

static void
add_share(GHashTable *numbers, double share)
{
	char number[RC_NUMBER_SIZE];

	for (int decimals = 0; isfinite(share) && decimals < 2; decimals++)
		g_hash_table_add(numbers,
		    g_strconcat(
			rc_number_fixed(number, 100 * share, decimals, false),
			PERCENT, NULL));
}

static void
add_points(GHashTable *numbers, double difference)
{
	add_number(numbers, 100 * difference, 0);
	add_number(numbers, 100 * difference, 1);
}

static void
add_vote(GHashTable *numbers, const struct votes *votes, size_t i)
{
	const struct vote *v = &votes->votes[i];
	const struct vote *first = &votes->votes[0];

	add_number(numbers, v->tally.members, 0);
	add_number(numbers, v->whole, 0);
	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		add_number(numbers, v->tally.count[part], 0);
		add_number(numbers,
		    v->tally.count[part] - first->tally.count[part], 0);
		add_share(numbers, v->share[part]);
		add_points(numbers, v->share[part] - first->share[part]);
	}
}

/* All numbers that the figure can stand for, as a title may write them. */
static GHashTable *
numbers_of(const struct votes *votes)
{
	GHashTable *numbers =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (int year = votes->first_year; year <= votes->last_year; year++)
		add_number(numbers, year, 0);
	add_number(numbers, (double)votes->n, 0);
	for (size_t i = 0; i < votes->n; i++)
		add_vote(numbers, votes, i);
	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		struct rc_trend t = votes_trend(votes, (enum rc_vote)part);

		add_number(numbers, 100 * t.slope, 1);
		add_number(numbers, 100 * t.slope, 2);
	}
	return numbers;
}

/* The next number that stands alone, with its sign of a percentage: what is
 * glued to letters or slashes is a name, such as A/RES/70/172 or C3. */
static const char *
next_number(const char *p, size_t *length)
{
	static const char glue[] = "/{}";
	const char *start = p;

	for (; *p != '\0'; p += MAX(*length, 1)) {
		bool glued = p > start &&
		    (g_ascii_isalnum(p[-1]) || strchr(glue, p[-1]) != NULL);

		*length = strspn(p, "0123456789");
		if (*length == 0)
			continue;
		if (p[*length] == '.' && g_ascii_isdigit(p[*length + 1]))
			*length += 1 + strspn(p + *length + 1, "0123456789");
		if (p[*length] == PERCENT[0])
			++*length;
		if (!glued && !g_ascii_isalnum(p[*length]) &&
		    (p[*length] == '\0' || strchr(glue, p[*length]) == NULL))
			return p;
	}
	return NULL;
}

/* The text without its fields: a blank stands for each. */
static char *
without_fields(const char *text)
{
	char *plain = g_strdup(text), *to = plain;

	for (const char *p = text; *p != '\0'; p++) {
		if (*p == '{' && p[1] != '{' && strchr(p, '}') != NULL) {
			p = strchr(p, '}');
			*to++ = ' ';
		} else {
			*to++ = *p;
		}
	}
	*to = '\0';
	return plain;
}

/* Of what is known of decisions beside their votes. */
static void
add_signal(GHashTable *numbers, const struct rc_series *series, int signal)
{
	size_t n = 0;
	g_autofree double *x = g_new(double, series->selection->n + 1);
	g_autofree double *y = g_new(double, series->selection->n + 1);

	for (size_t i = 0; i < series->selection->n; i++) {
		struct signal_number number;

		if (!signal_number(series, signal, i, &number))
			continue;
		x[n] = rc_selection_at(series->selection, i)->date.year;
		y[n++] = number.value;
		add_number(numbers, number.value, 0);
		add_number(numbers, number.value - y[0], 0);
	}
	add_number(numbers, rc_trend_fit(x, y, n).slope, 1);
}

char *
fields_foreign_number(
    const struct rc_figure *figure, const struct votes *votes, const char *text)
{
	g_autofree char *plain = without_fields(text);
	g_autoptr(GHashTable) numbers = numbers_of(votes);
	size_t length = 0;

	for (size_t i = 0; i < figure->n_series; i++)
		for (int signal = 0; signal < SIGNAL_N; signal++)
			add_signal(numbers, &figure->series[i], signal);
	for (const char *p = plain; (p = next_number(p, &length)) != NULL;
	     p += length) {
		g_autofree char *number = g_strndup(p, length);

		if (!g_hash_table_contains(numbers, number))
			return g_steal_pointer(&number);
	}
	return NULL;
}
