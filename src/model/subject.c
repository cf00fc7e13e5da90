#include "model/subject.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"
#include "rollcall/select.h"

/* Long names that readers know better by their short form. */
static const struct {
	const char *long_form, *short_form;
} short_forms[] = {
	{ "Democratic People's Republic of Korea", "DPRK" },
};

char *
rc_title_subject(const char *title)
{
	const char *colon = strstr(title, " : ");
	GString *out = g_string_new_len(
	    title, colon == NULL ? (gssize)strlen(title) : colon - title);

	g_string_replace(out, "\u2019", "'", 0);
	for (size_t i = 0; i < G_N_ELEMENTS(short_forms); i++)
		g_string_replace(out, short_forms[i].long_form,
		    short_forms[i].short_form, 0);
	return g_string_free(out, FALSE);
}

char *
rc_selection_subject(const struct rc_selection *selection)
{
	g_autofree char *subject = NULL;

	for (size_t i = 0; i < selection->n; i++) {
		g_autofree char *other =
		    rc_title_subject(rc_selection_at(selection, i)->title);

		if (other[0] == '\0')
			continue;
		if (subject == NULL)
			subject = g_steal_pointer(&other);
		else if (g_ascii_strcasecmp(subject, other) != 0)
			return g_strdup("");
	}
	return g_strdup(subject == NULL ? "" : subject);
}

/* Who publishes a record, by the address of its page. */
static const struct {
	const char *part_of_link, *name;
} publishers[] = {
	{ "digitallibrary.un.org", "UN Digital Library" },
	{ "searchlibrary.ohchr.org", "OHCHR Library" },
};

static const char *const meeting_records[RC_N_BODIES] = {
	[RC_GA] = "General Assembly meeting records",
	[RC_C3] = "Third Committee summary records",
	[RC_HRC] = "Human Rights Council records",
	[RC_CHR] = "Commission on Human Rights records",
	[RC_SC] = "Security Council meeting records",
};

static const char *
source_of(const struct rc_resolution *r)
{
	for (size_t i = 0; i < G_N_ELEMENTS(publishers); i++)
		if (strstr(r->link, publishers[i].part_of_link) != NULL)
			return publishers[i].name;
	return meeting_records[r->body];
}

/* Votes have sources to name; adoptions without one are listed in their
 * company, and named by themselves only where there is no vote. */
char *
rc_selection_source(const struct rc_selection *selection)
{
	bool has_votes =
	    rc_selection_count(selection, RC_WITHOUT_VOTE) < selection->n;
	g_autoptr(GPtrArray) names = g_ptr_array_new();

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);
		gpointer name = (gpointer)source_of(r);

		if (has_votes && r->adoption == RC_WITHOUT_VOTE)
			continue;
		if (!g_ptr_array_find(names, name, NULL))
			g_ptr_array_add(names, name);
	}
	g_ptr_array_add(names, NULL);
	return g_strjoinv("; ", (char **)names->pdata);
}
