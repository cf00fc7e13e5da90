#include "cmd/option.h"

#include <string.h>

#include "base/text.h"

/* By its name, or by its letter, which name then begins with. */
static const struct option *
find(const struct option *const *tables, const char *name, size_t length,
    bool is_long)
{
	for (; *tables != NULL; tables++)
		for (const struct option *o = *tables; o->name != NULL; o++)
			if (is_long ? strlen(o->name) == length &&
				    memcmp(o->name, name, length) == 0
				    : o->letter == name[0])
				return o;
	return NULL;
}

static bool
fail_unknown(
    const struct option *const *tables, const char *word, struct rc_error *err)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_auto(GStrv) parts = g_strsplit(word, "=", 2);
	const char *nearest;

	for (; *tables != NULL; tables++)
		for (const struct option *o = *tables; o->name != NULL; o++)
			g_ptr_array_add(names, (gpointer)o->name);
	nearest = rc_text_nearest(parts[0] + strspn(parts[0], "-"),
	    (const char *const *)names->pdata, names->len);
	rc_fail(err, RC_EUSAGE, NULL, "no option \"%s\"%s%s%s", parts[0],
	    nearest == NULL ? "" : "; did you mean \"--",
	    nearest == NULL ? "" : nearest, nearest == NULL ? "" : "\"?");
	return rc_fail_help(err, "`rollcall help COMMAND` lists the options");
}

enum { NUMBER_MOST = 100 * 1000 * 1000 };

static const struct {
	const char *words;
	int least, most;
} ranges[] = {
	[OPT_YEAR] = { "a year", 1945, 2200 },
	[OPT_NUMBER] = { "a whole number", 1, NUMBER_MOST },
	[OPT_TIMES] = { "a whole number", 1, 4 },
};

static bool
parse_number(const struct option *o, const char *value, struct rc_error *err)
{
	int least = ranges[o->kind].least, most = ranges[o->kind].most;
	guint64 number;

	if (!g_ascii_string_to_unsigned(
		value, 10, (guint64)least, (guint64)most, &number, NULL))
		return rc_fail(err, RC_EUSAGE, NULL,
		    "--%s \"%s\" is not %s from %d to %d", o->name, value,
		    ranges[o->kind].words, least, most);
	*(int *)o->target = (int)number;
	return true;
}

static bool
parse_name(
    const struct option *o, const char *value, int *index, struct rc_error *err)
{
	g_autofree char *all = g_strjoinv(", ", (char **)o->names);
	g_autofree char *suggestion = NULL;

	for (*index = 0; o->names[*index] != NULL; ++*index)
		if (strcmp(o->names[*index], value) == 0)
			return true;
	suggestion = rc_text_suggestion(
	    value, o->names, g_strv_length((char **)o->names));
	rc_fail(err, RC_EUSAGE, NULL, "--%s knows no \"%s\"%s", o->name, value,
	    suggestion);
	return rc_fail_help(err, "one of: %s", all);
}

static bool
parse_set(const struct option *o, const char *value, struct rc_error *err)
{
	g_auto(GStrv) parts = g_strsplit(value, ",", -1);
	unsigned *set = o->target;
	int index;

	for (size_t i = 0; parts[i] != NULL; i++) {
		if (!parse_name(o, g_strstrip(parts[i]), &index, err))
			return false;
		*set |= 1u << index;
	}
	return true;
}

static bool
add_text(const struct option *o, const char *value, struct rc_error *err)
{
	struct option_texts *texts = o->target;

	if (texts->n == OPTION_MOST_TEXTS)
		return rc_fail(err, RC_EUSAGE, NULL,
		    "--%s is given more than %d times", o->name,
		    OPTION_MOST_TEXTS);
	texts->text[texts->n++] = value;
	return true;
}

static bool
store(const struct option *o, const char *value, struct rc_error *err)
{
	switch (o->kind) {
	case OPT_FLAG:
		*(bool *)o->target = true;
		return true;
	case OPT_TEXT:
	case OPT_MAYBE:
		*(const char **)o->target = value;
		return true;
	case OPT_YEAR:
	case OPT_NUMBER:
	case OPT_TIMES:
		return parse_number(o, value, err);
	case OPT_CHOICE:
		return parse_name(o, value, o->target, err);
	case OPT_SET:
		return parse_set(o, value, err);
	case OPT_TEXTS:
		return add_text(o, value, err);
	}
	return true;
}

/* Reads the option at argv[*i] and, where its value is a word of its own, that
 * word too. */
static bool
parse_one(const struct option *const *tables, int argc, char **argv, int *i,
    struct rc_error *err)
{
	const char *word = argv[*i], *value = NULL;
	bool is_long = word[1] == '-';
	size_t length = is_long ? strcspn(word + 2, "=") : 1;
	const struct option *o =
	    find(tables, word + 1 + is_long, length, is_long);

	if (o == NULL)
		return fail_unknown(tables, word, err);
	if (is_long && word[2 + length] == '=')
		value = word + 2 + length + 1;
	else if (!is_long && word[2] != '\0')
		value = word + 2;
	if (o->kind == OPT_FLAG && value != NULL)
		return rc_fail(err, RC_EUSAGE, NULL,
		    "\"%s\": --%s takes no value", word, o->name);
	if (o->kind == OPT_MAYBE && value == NULL)
		value = "";
	if (o->kind != OPT_FLAG && value == NULL) {
		if (*i + 1 >= argc)
			return rc_fail(err, RC_EUSAGE, NULL,
			    "--%s needs a value: %s", o->name, o->argument);
		value = argv[++*i];
	}
	return store(o, value, err);
}

bool
option_parse(const struct option *const *tables, int *argc, char **argv,
    struct rc_error *err)
{
	bool only_words = false;
	int kept = 0;

	for (int i = 0; i < *argc; i++) {
		if (!only_words && strcmp(argv[i], "--") == 0)
			only_words = true;
		else if (only_words || argv[i][0] != '-' || argv[i][1] == '\0')
			argv[kept++] = argv[i];
		else if (!parse_one(tables, *argc, argv, &i, err))
			return false;
	}
	*argc = kept;
	return true;
}

void
option_help(const struct option *table, void *out)
{
	for (const struct option *o = table; o->name != NULL; o++) {
		g_autofree char *all = o->names == NULL
		    ? NULL
		    : g_strjoinv(" | ", (char **)o->names);
		g_autofree char *left =
		    g_strdup_printf("%s%c%s--%s %s", o->letter ? "-" : "",
			o->letter ? o->letter : ' ', o->letter ? ", " : "   ",
			o->name, o->argument == NULL ? "" : o->argument);

		g_string_append_printf(out, "  %-24s %s%s%s\n", left, o->help,
		    all == NULL ? "" : ": ", all == NULL ? "" : all);
	}
}

int
option_choice(int index)
{
	return MAX(index, 0);
}

bool
option_is_given(const struct option *o)
{
	switch (o->kind) {
	case OPT_FLAG:
		return *(const bool *)o->target;
	case OPT_TEXT:
	case OPT_MAYBE:
		return *(const char *const *)o->target != NULL;
	case OPT_YEAR:
	case OPT_NUMBER:
	case OPT_TIMES:
		return *(const int *)o->target != 0;
	case OPT_CHOICE:
		return *(const int *)o->target >= 0;
	case OPT_SET:
		return *(const unsigned *)o->target != 0;
	case OPT_TEXTS:
		return ((const struct option_texts *)o->target)->n > 0;
	}
	return false;
}

static void
write_key(const char *name, const char *value, GString *out)
{
	g_string_append_printf(out, "%-7s = %s\n", name, value);
}

static void
write_set(const struct option *o, GString *out)
{
	g_autoptr(GString) words = g_string_new(NULL);

	for (int i = 0; o->names[i] != NULL; i++)
		if (*(const unsigned *)o->target & 1u << i)
			g_string_append_printf(words, "%s%s",
			    words->len > 0 ? "," : "", o->names[i]);
	if (words->len > 0)
		write_key(o->name, words->str, out);
}

static void
write_number(const struct option *o, GString *out)
{
	g_autofree char *number = g_strdup_printf("%d", *(int *)o->target);

	if (*(int *)o->target != 0)
		write_key(o->name, number, out);
}

static void
write_one(const struct option *o, GString *out)
{
	const struct option_texts *texts = o->target;

	switch (o->kind) {
	case OPT_FLAG:
		if (*(bool *)o->target)
			write_key(o->name, "yes", out);
		break;
	case OPT_TEXT:
	case OPT_MAYBE:
		if (*(const char **)o->target != NULL)
			write_key(o->name, *(const char **)o->target, out);
		break;
	case OPT_YEAR:
	case OPT_NUMBER:
	case OPT_TIMES:
		write_number(o, out);
		break;
	case OPT_CHOICE:
		if (*(int *)o->target > 0)
			write_key(o->name, o->names[*(int *)o->target], out);
		break;
	case OPT_SET:
		write_set(o, out);
		break;
	case OPT_TEXTS:
		for (size_t i = 0; i < texts->n; i++)
			write_key(o->name, texts->text[i], out);
		break;
	}
}

void
option_write(const struct option *table, GString *out)
{
	for (const struct option *o = table; o->name != NULL; o++)
		write_one(o, out);
}
