#include "charts/fields.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
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
