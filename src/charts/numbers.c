#include "charts/numbers.h"

#include <math.h>
#include <string.h>

#include "base/number.h"
#include "charts/signal.h"

/* A number in the set is its digits and its unit, "" for none. */
#define SHARE "%"
#define SLOPE " a year"

/* What follows a number of that unit; a blank stands for any. */
static const struct {
	const char *words, *unit;
} units[] = {
	{ "%", SHARE },
	{ "percent", SHARE },
	{ "per cent", SHARE },
	{ "a year", SLOPE },
	{ "per year", SLOPE },
	{ "points a year", SLOPE },
	{ "points per year", SLOPE },
	{ "percentage points a year", SLOPE },
	{ "percentage points per year", SLOPE },
};

/* "116 a year before" is no slope. */
static const char *const not_after_a_year[] = { "ago", "before", "earlier",
	"later", "after" };

GHashTable *
numbers_new(void)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static void
add(GHashTable *numbers, double value, int decimals, const char *unit)
{
	char number[RC_NUMBER_SIZE];

	if (isfinite(value))
		g_hash_table_add(numbers,
		    g_strconcat(
			rc_number_fixed(number, fabs(value), decimals, false),
			unit, NULL));
}

static void
add_share(GHashTable *numbers, double share)
{
	add(numbers, 100 * share, 0, SHARE);
	add(numbers, 100 * share, 1, SHARE);
}

static void
add_points(GHashTable *numbers, double difference)
{
	add(numbers, 100 * difference, 0, "");
	add(numbers, 100 * difference, 1, "");
}

/* A slope may also stand without its unit. */
static void
add_slope(GHashTable *numbers, double slope)
{
	add(numbers, slope, 0, SLOPE);
	for (int decimals = 1; decimals <= 2; decimals++) {
		add(numbers, slope, decimals, SLOPE);
		add(numbers, slope, decimals, "");
	}
}

static void
add_trend(GHashTable *numbers, const struct rc_trend *trend, double unit)
{
	add_slope(numbers, unit * trend->slope);
	add_slope(numbers, unit * trend->slope_ci[0]);
	add_slope(numbers, unit * trend->slope_ci[1]);
}

static void
add_vote(GHashTable *numbers, const struct votes *votes, size_t i)
{
	const struct vote *v = &votes->votes[i];
	const struct vote *first = &votes->votes[0];

	add(numbers, v->year, 0, "");
	add(numbers, v->tally.members, 0, "");
	add(numbers, v->whole, 0, "");
	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		add(numbers, v->tally.count[part], 0, "");
		add(numbers, v->tally.count[part] - first->tally.count[part], 0,
		    "");
		add_share(numbers, v->share[part]);
		add_points(numbers, v->share[part] - first->share[part]);
	}
}

void
numbers_add_votes(GHashTable *numbers, const struct votes *votes)
{
	add(numbers, (double)votes->n, 0, "");
	for (size_t i = 0; i < votes->n; i++)
		add_vote(numbers, votes, i);
	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		struct rc_trend t = votes_trend(votes, (enum rc_vote)part);

		add_trend(numbers, &t, 100);
	}
}

void
numbers_add_years(GHashTable *numbers, int first, int last)
{
	for (int year = first; year <= last; year++)
		add(numbers, year, 0, "");
}

static void
add_signal(GHashTable *numbers, const struct rc_series *series, int signal)
{
	size_t n = 0;
	g_autofree double *x = g_new(double, series->selection->n + 1);
	g_autofree double *y = g_new(double, series->selection->n + 1);
	struct rc_trend t;

	for (size_t i = 0; i < series->selection->n; i++) {
		struct signal_number number;

		if (!signal_number(series, signal, i, &number))
			continue;
		x[n] = rc_selection_at(series->selection, i)->date.year;
		y[n++] = number.value;
		add(numbers, number.value, 0, "");
		add(numbers, number.value - y[0], 0, "");
	}
	t = rc_trend_fit(x, y, n);
	add_trend(numbers, &t, 1);
}

void
numbers_add_series(GHashTable *numbers, const struct rc_series *series)
{
	for (int signal = 0; signal < SIGNAL_N; signal++)
		add_signal(numbers, series, signal);
}

/* Beside the common blank those that do not break. */
static const char *
skip_blanks(const char *p)
{
	static const char *const blanks[] = { " ", "\u00a0", "\u202f" };

	for (size_t i = 0; i < G_N_ELEMENTS(blanks);)
		if (g_str_has_prefix(p, blanks[i])) {
			p += strlen(blanks[i]);
			i = 0;
		} else {
			i++;
		}
	return p;
}

/* Behind the words, which end there; NULL if it does not begin with them. */
static const char *
skip_words(const char *p, const char *words)
{
	for (; *words != '\0'; words++) {
		const char *next = *words == ' ' ? skip_blanks(p) : p + 1;

		if (next == p ||
		    (*words != ' ' && g_ascii_tolower(*p) != *words))
			return NULL;
		p = next;
	}
	return g_ascii_isalpha(*p) ? NULL : p;
}

static bool
is_moment(const char *behind)
{
	for (size_t i = 0; i < G_N_ELEMENTS(not_after_a_year); i++)
		if (skip_words(skip_blanks(behind), not_after_a_year[i]))
			return true;
	return false;
}

static const char *
unit_at(const char *p)
{
	p = skip_blanks(p);
	for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
		const char *behind = skip_words(p, units[i].words);

		if (behind != NULL && !is_moment(behind))
			return units[i].unit;
	}
	return "";
}

static size_t
length_at(const char *p)
{
	static const char digits[] = "0123456789";
	size_t length = strspn(p, digits);

	if (length > 0 && p[length] == '.' && g_ascii_isdigit(p[length + 1]))
		length += 1 + strspn(p + length + 1, digits);
	return length;
}

/* "46 to 62%", "46-62%": the unit of the last; "" if there is none. */
static const char *
unit_of_range(const char *p)
{
	static const char *const links[] = { "to ", "\u2013", "-" };

	p = skip_blanks(p);
	for (size_t i = 0; i < G_N_ELEMENTS(links); i++) {
		const char *last = p + strlen(links[i]);

		if (g_str_has_prefix(p, links[i]) && length_at(last) > 0)
			return unit_at(last + length_at(last));
	}
	return "";
}

/* A number as a text has it. */
struct typed {
	char digits[32];
	const char *unit, *range; /* its own unit, else that of its range */
};

/* What is glued to letters or slashes is a name, such as A/RES/70/172, C.3 or
 * '06; ".5" is 0.5. */
static bool
is_name(const char *start, const char *p, size_t length)
{
	static const char glue[] = "/{}";
	const char *before = p > start && p[-1] == '.' ? p - 1 : p;
	char last = before > start ? before[-1] : ' ';
	char next = p[length];
	bool is_brief = length == 2 &&
	    (last == '\'' ||
		(before - start >= 3 && strncmp(before - 3, "\u2019", 3) == 0));

	return g_ascii_isalnum(last) || strchr(glue, last) != NULL ||
	    g_ascii_isalnum(next) ||
	    (next != '\0' && strchr(glue, next) != NULL) || is_brief;
}

/* "2012-13" ends in 2013: its digits begin with those of the first year. */
static const char *
century(const char *start, const char *p, size_t length)
{
	static const char *const links[] = { "\u2013", "-" };

	for (size_t i = 0; length == 2 && i < G_N_ELEMENTS(links); i++) {
		size_t link = strlen(links[i]);
		const char *year = p - MIN((size_t)(p - start), link + 4);

		if (strspn(year, "0123456789") == 4 &&
		    strncmp(year + 4, links[i], link) == 0)
			return year;
	}
	return NULL;
}

/* The next number from *at on, and moves on behind it; false at the end. */
static bool
next_number(const char *start, const char **at, struct typed *number)
{
	size_t length = 0;

	for (const char *p = *at; *p != '\0'; p += MAX(length, 1)) {
		const char *first;

		length = length_at(p);
		if (length == 0 || length > 16 || is_name(start, p, length))
			continue;
		first = century(start, p, length);
		g_snprintf(number->digits, sizeof number->digits, "%.*s%.*s",
		    first != NULL ? 2 : 0, first != NULL ? first : "",
		    (int)length, p);
		if (p > start && p[-1] == '.')
			g_snprintf(number->digits, sizeof number->digits,
			    "0.%.*s", (int)length, p);
		number->unit = unit_at(p + length);
		number->range = number->unit[0] != '\0'
		    ? number->unit
		    : unit_of_range(p + length);
		*at = p + length;
		return true;
	}
	return false;
}

static void
add_text(GHashTable *numbers, const char *text)
{
	const char *at = text;
	struct typed number;

	while (text != NULL && next_number(text, &at, &number)) {
		g_hash_table_add(
		    numbers, g_strconcat(number.digits, number.unit, NULL));
		g_hash_table_add(
		    numbers, g_strconcat(number.digits, number.range, NULL));
	}
}

static bool
is_computed(const struct rc_shape *shape)
{
	static const char *const others[] = { "title", "subtitle", "footer",
		"tick-label" };

	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		if (strcmp(shape->role, others[i]) == 0)
			return false;
	return true;
}

void
numbers_add_scene(GHashTable *numbers, const struct rc_scene *scene)
{
	const struct rc_scene_text *about = &scene->about;
	const char *const texts[] = { about->finding, about->subject,
		about->note, about->alt };

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
		add_text(numbers, texts[i]);
	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *shape = scene->shapes[i];

		add_text(numbers, shape->tooltip);
		if (shape->kind == RC_SHAPE_TEXT && is_computed(shape))
			add_text(numbers, shape->text);
	}
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

static bool
is_known(GHashTable *numbers, const char *digits, const char *unit)
{
	g_autofree char *number = g_strconcat(digits, unit, NULL);

	return g_hash_table_contains(numbers, number);
}

static void
add_once(GPtrArray *list, char *number)
{
	for (guint i = 0; i < list->len; i++)
		if (strcmp(g_ptr_array_index(list, i), number) == 0) {
			g_free(number);
			return;
		}
	g_ptr_array_add(list, number);
}

GPtrArray *
numbers_foreign(GHashTable *numbers, const char *text)
{
	GPtrArray *foreign = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *plain = without_fields(text);
	const char *at = plain;
	struct typed number;

	while (next_number(plain, &at, &number))
		if (!is_known(numbers, number.digits, number.unit) &&
		    !is_known(numbers, number.digits, number.range))
			add_once(foreign,
			    g_strconcat(number.digits,
				strcmp(number.unit, SHARE) == 0 ? SHARE : "",
				NULL));
	return foreign;
}
