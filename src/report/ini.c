#include "report/ini.h"

#include <stdarg.h>
#include <string.h>

struct rc_ini_faults
rc_ini_faults_new(const char *file)
{
	return (struct rc_ini_faults){ file,
		g_array_new(FALSE, FALSE, sizeof(struct rc_error)) };
}

static gint
compare_places(gconstpointer a, gconstpointer b)
{
	const struct rc_error *x = a, *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->column > y->column) - (x->column < y->column);
}

bool
rc_ini_faults_tell(struct rc_ini_faults *faults, struct rc_report *report,
    struct rc_error *err)
{
	GArray *found = faults->found;
	bool ok = found->len == 0;

	g_array_sort(found, compare_places); /* which is stable */
	if (!ok && err != NULL)
		*err = g_array_index(found, struct rc_error, 0);
	for (guint i = 0; report != NULL && i < found->len; i++)
		rc_report_add(
		    report, &g_array_index(found, struct rc_error, i));
	g_array_unref(found);
	return ok;
}

void
rc_ini_fault_of(struct rc_ini_faults *faults, const struct rc_ini_place *at,
    const struct rc_error *found)
{
	const struct rc_place place = {
		.file = faults->file,
		.line = at->line,
		.column = at->column,
		.width = at->width,
		.excerpt = at->excerpt,
	};
	struct rc_error error;

	rc_fail(&error, found->status, &place, "%s", found->message);
	rc_fail_help(&error, "%s", found->help);
	if (faults->found->len < RC_INI_MOST_FAULTS)
		g_array_append_val(faults->found, error);
}

void
rc_ini_fault(struct rc_ini_faults *faults, const struct rc_ini_place *at,
    const char *help, const char *fmt, ...)
{
	struct rc_error error;
	va_list args;

	va_start(args, fmt);
	g_autofree char *message = g_strdup_vprintf(fmt, args);
	va_end(args);
	rc_fail(&error, RC_EUSAGE, NULL, "%s", message);
	rc_fail_help(&error, "%s", help);
	rc_ini_fault_of(faults, at, &error);
}

/* The line at hand. */
struct line {
	struct rc_ini *ini;
	struct rc_ini_faults *faults;
	const char *text; /* kept with the file's */
	size_t number;
};

static struct rc_ini_place
place_of(const struct line *line, const char *start, size_t width)
{
	return (struct rc_ini_place){ line->number,
		(size_t)(start - line->text) + 1, width, line->text };
}

/* A copy of the bytes from start to end, without blanks around it. */
static const char *
keep_trimmed(const struct line *line, const char *start, const char *end,
    struct rc_ini_place *at)
{
	while (start < end && g_ascii_isspace(*start))
		start++;
	while (end > start && g_ascii_isspace(end[-1]))
		end--;
	*at = place_of(line, start, (size_t)(end - start));
	return g_string_chunk_insert_len(
	    line->ini->texts, start, (gssize)(end - start));
}

static void
add_section(const struct line *line, const char *kind, const char *name,
    const struct rc_ini_place *at)
{
	const struct rc_ini_section section = {
		.kind = kind,
		.name = name,
		.at = *at,
		.entries =
		    g_array_new(FALSE, FALSE, sizeof(struct rc_ini_entry)),
	};

	g_array_append_val(line->ini->sections, section);
}

/* Keys below a broken heading are no part of the section before it. */
static void
break_section(const struct line *line, const struct rc_ini_place *at)
{
	rc_ini_fault(line->faults, at,
	    "for example [report], or [figure 01-history]",
	    "the heading of a section is [KIND] or [KIND NAME]");
	add_section(line, NULL, "", at);
}

/* "[figure 01-history]" */
static void
read_heading(const struct line *line)
{
	struct rc_ini_place at, unused;
	const char *end, *blank, *whole, *kind;

	keep_trimmed(line, line->text, line->text + strlen(line->text), &at);
	whole = line->text + at.column; /* behind the bracket */
	end = line->text + at.column - 1 + at.width - 1;
	if (at.width < 3 || *end != ']' ||
	    memchr(whole, ']', (size_t)(end - whole)) != NULL) {
		break_section(line, &at);
		return;
	}
	while (whole < end && g_ascii_isspace(*whole))
		whole++;
	for (blank = whole; blank < end && !g_ascii_isspace(*blank);)
		blank++;
	kind = keep_trimmed(line, whole, blank, &unused);
	if (kind[0] == '\0') {
		break_section(line, &at);
		return;
	}
	add_section(line, kind, keep_trimmed(line, blank, end, &unused), &at);
}

/* Quotes around the whole of it guard blanks and are no part of it. */
static const char *
keep_value(const struct line *line, const char *start, struct rc_ini_place *at)
{
	const char *value =
	    keep_trimmed(line, start, line->text + strlen(line->text), at);
	size_t n = strlen(value);

	if (n < 2 || value[0] != '"' || strchr(value + 1, '"') != value + n - 1)
		return value;
	return g_string_chunk_insert_len(
	    line->ini->texts, value + 1, (gssize)n - 2);
}

/* "chart = history" */
static void
read_entry(const struct line *line)
{
	const char *equals = strchr(line->text, '=');
	const char *end =
	    equals != NULL ? equals : line->text + strlen(line->text);
	struct rc_ini_entry entry;
	GArray *sections = line->ini->sections;

	entry.key = keep_trimmed(line, line->text, end, &entry.at_key);
	if (equals == NULL || entry.key[0] == '\0') {
		rc_ini_fault(line->faults, &entry.at_key,
		    "a comment begins with #; a value is all on its line",
		    "expected KEY = VALUE");
		return;
	}
	entry.value = keep_value(line, equals + 1, &entry.at_value);
	if (sections->len == 0) {
		rc_ini_fault(line->faults, &entry.at_key,
		    "the first line could be [report]",
		    "the key \"%s\" is in no section", entry.key);
		add_section(line, NULL, "", &entry.at_key);
	}
	g_array_append_val(
	    g_array_index(sections, struct rc_ini_section, sections->len - 1)
		.entries,
	    entry);
}

static void
read_line(struct rc_ini *ini, struct rc_ini_faults *faults, size_t number,
    const char *bytes, size_t n)
{
	const struct line line = { ini, faults,
		g_string_chunk_insert_len(ini->texts, bytes, (gssize)n),
		number };
	const char *wrong, *start = line.text;

	/* A NUL is none of UTF-8's text here. */
	if (!g_utf8_validate(bytes, (gssize)n, &wrong)) {
		const struct rc_ini_place at = { number,
			(size_t)(wrong - bytes) + 1, 1, line.text };

		rc_ini_fault(faults, &at, "save the file as UTF-8",
		    "the byte 0x%02X is no UTF-8 text", (unsigned char)*wrong);
		return;
	}
	while (g_ascii_isspace(*start))
		start++;
	if (*start == '[')
		read_heading(&line);
	else if (*start != '\0' && *start != '#' && *start != ';')
		read_entry(&line);
}

static void
clear_section(gpointer section)
{
	g_array_unref(((struct rc_ini_section *)section)->entries);
}

struct rc_ini *
rc_ini_parse(const char *text, size_t n, struct rc_ini_faults *faults)
{
	static const char mark[] = "\xEF\xBB\xBF"; /* of UTF-8, by editors */
	struct rc_ini *ini = g_new(struct rc_ini, 1);
	const char *end = text + n;
	size_t number = 0;

	ini->texts = g_string_chunk_new(1024);
	ini->sections =
	    g_array_new(FALSE, FALSE, sizeof(struct rc_ini_section));
	g_array_set_clear_func(ini->sections, clear_section);
	if (n >= strlen(mark) && memcmp(text, mark, strlen(mark)) == 0)
		text += strlen(mark);
	while (text < end) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));
		size_t length = (size_t)((newline ? newline : end) - text);

		if (length > 0 && text[length - 1] == '\r')
			read_line(ini, faults, ++number, text, length - 1);
		else
			read_line(ini, faults, ++number, text, length);
		text += length + (newline != NULL);
	}
	return ini;
}

void
rc_ini_free(struct rc_ini *ini)
{
	if (ini == NULL)
		return;
	g_array_unref(ini->sections);
	g_string_chunk_free(ini->texts);
	g_free(ini);
}

const struct rc_ini_entry *
rc_ini_entry(const struct rc_ini_section *section, const char *key)
{
	for (guint i = 0; i < section->entries->len; i++) {
		const struct rc_ini_entry *entry =
		    &g_array_index(section->entries, struct rc_ini_entry, i);

		if (strcmp(entry->key, key) == 0)
			return entry;
	}
	return NULL;
}
