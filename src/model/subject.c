#include "model/subject.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"
#include "rollcall/select.h"

/* Long names that readers know better by their short form, and the same as they
 * are compared. */
static const struct {
	const char *long_form, *short_form, *bare_long, *bare_short;
} short_forms[] = {
	{ "Democratic People's Republic of Korea", "DPRK",
	    "democratic peoples republic of korea", "dprk" },
};

/* What the library adds to a title after a colon.  A colon before anything else
 * is the title's own: what follows it may be all that tells two subjects
 * apart. */
static const char *const documents[] = { "resolution", "draft resolution",
	"revised draft resolution", "decision", "draft decision", "amendment",
	"draft amendment", "oral amendment", "paragraph", "operative paragraph",
	"preambular paragraph", "procedural motion", "adoption of the agenda",
	"meeting held" };

static bool
begins_with_document(const char *text)
{
	for (size_t i = 0; i < G_N_ELEMENTS(documents); i++) {
		size_t n = strlen(documents[i]);

		if (g_ascii_strncasecmp(text, documents[i], n) == 0 &&
		    !g_ascii_isalpha(text[n]))
			return true;
	}
	return false;
}

/* The title without what the library adds. */
static char *
own_title(const char *title)
{
	const char *colon = title;

	while ((colon = strchr(colon, ':')) != NULL) {
		const char *tail = colon + 1 + strspn(colon + 1, " ");

		if (begins_with_document(tail))
			return g_strchomp(
			    g_strndup(title, (gsize)(colon - title)));
		colon++;
	}
	return g_strdup(title);
}

char *
rc_title_subject(const char *title)
{
	g_autofree char *own = own_title(title);
	GString *out = g_string_new(own);

	g_string_replace(out, "\u2019", "'", 0);
	for (size_t i = 0; i < G_N_ELEMENTS(short_forms); i++)
		g_string_replace(out, short_forms[i].long_form,
		    short_forms[i].short_form, 0);
	return g_string_free(out, FALSE);
}

const char *
rc_subject_topic(const char *subject)
{
	static const char *const openings[] = { "Situation of ",
		"The situation of ", "The situation in ", "Situation in " };

	for (size_t i = 0; i < G_N_ELEMENTS(openings); i++) {
		size_t n = strlen(openings[i]);

		if (g_ascii_strncasecmp(subject, openings[i], n) == 0)
			return subject + n;
	}
	return subject;
}

char *
rc_title_key(const char *title)
{
	g_autofree char *own = own_title(title);
	g_autofree char *bare = rc_text_bare(rc_subject_topic(own));
	GString *key = g_string_new(bare);

	for (size_t i = 0; i < G_N_ELEMENTS(short_forms); i++)
		g_string_replace(key, short_forms[i].bare_long,
		    short_forms[i].bare_short, 0);
	return g_string_free(key, FALSE);
}

bool
rc_title_repeats(const struct rc_selection *selection, size_t i)
{
	return i > 0 &&
	    strcmp(rc_selection_at(selection, i)->title,
		rc_selection_at(selection, i - 1)->title) == 0;
}

bool
rc_selection_is_on_several(const struct rc_selection *selection)
{
	g_autofree char *key = NULL;

	for (size_t i = 0; i < selection->n; i++) {
		g_autofree char *other = rc_title_repeats(selection, i)
		    ? NULL
		    : rc_title_key(rc_selection_at(selection, i)->title);

		if (other == NULL || other[0] == '\0')
			continue;
		if (key != NULL && strcmp(key, other) != 0)
			return true;
		g_free(key);
		key = g_steal_pointer(&other);
	}
	return false;
}

char *
rc_selection_subject(const struct rc_selection *selection)
{
	if (rc_selection_is_on_several(selection))
		return g_strdup("");
	for (size_t i = 0; i < selection->n; i++) {
		const char *title = rc_selection_at(selection, i)->title;
		g_autofree char *key = rc_title_key(title);

		if (key[0] != '\0')
			return rc_title_subject(title);
	}
	return g_strdup("");
}

/* Who publishes a record, by the address of its page. */
static const struct {
	const char *part_of_link, *name;
} publishers[] = {
	{ "digitallibrary.un.org", "UN Digital Library" },
	{ "searchlibrary.ohchr.org", "OHCHR Library" },
};

/* Records of meetings, by their symbols.  Of Security Council votes on whether
 * to meet the press tells more than they do: those votes name their file. */
static const struct {
	const char *start, *part, *name;
} records[] = {
	{ "A/C.3/", "/SR.", "Third Committee summary records" },
	{ "A/HRC/", "/SR.", "Human Rights Council records" },
	{ "E/CN.4/", "/SR.", "Commission on Human Rights records" },
	{ "A/", "/PV.", "General Assembly meeting records" },
};

/* NULL where neither a page nor the meeting of a vote tells it. */
static const char *
source_of(const struct rc_resolution *r)
{
	for (size_t i = 0; i < G_N_ELEMENTS(publishers); i++)
		if (strstr(r->link, publishers[i].part_of_link) != NULL)
			return publishers[i].name;
	for (size_t i = 0;
	     i < G_N_ELEMENTS(records) && r->adoption != RC_WITHOUT_VOTE; i++)
		if (g_str_has_prefix(r->meeting, records[i].start) &&
		    strstr(r->meeting, records[i].part) != NULL)
			return records[i].name;
	return NULL;
}

static void
add_name(GPtrArray *names, const char *name)
{
	if (!g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
		g_ptr_array_add(names, g_strdup(name));
}

/* "2015.csv"; of more than a few files their number and the directory that is
 * in front of the first. */
static void
add_files(GPtrArray *names, const GPtrArray *files)
{
	enum { MOST_NAMED = 3 };
	g_autofree char *directory = NULL, *name = NULL, *words = NULL;

	for (guint i = 0; i < files->len && files->len <= MOST_NAMED; i++) {
		g_autofree char *base = g_path_get_basename(files->pdata[i]);

		add_name(names, base);
	}
	if (files->len <= MOST_NAMED)
		return;
	directory = g_path_get_dirname(files->pdata[0]);
	name = g_path_get_basename(directory);
	words = g_strdup_printf("%u files in %s", files->len, name);
	add_name(names, words);
}

/* Votes have sources to name; adoptions without one are listed in their
 * company, and named by themselves only where there is no vote. */
char *
rc_selection_source(const struct rc_selection *selection)
{
	bool has_votes =
	    rc_selection_count(selection, RC_WITHOUT_VOTE) < selection->n;
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);
		const char *name = source_of(r);

		if (has_votes && r->adoption == RC_WITHOUT_VOTE)
			continue;
		add_name(name != NULL ? names : files,
		    name != NULL ? name : r->file);
	}
	add_files(names, files);
	g_ptr_array_add(names, NULL);
	return g_strjoinv("; ", (char **)names->pdata);
}
