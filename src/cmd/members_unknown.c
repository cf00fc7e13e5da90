#include "cmd/members_unknown.h"

#include <string.h>

#include "base/text.h"
#include "model/name.h"

static bool
is_in_record(const struct rc_record *record, const char *code)
{
	for (size_t i = 0; i < rc_record_n_members(record); i++)
		if (strcmp(rc_record_member(record, i)->code, code) == 0)
			return true;
	return false;
}

/* "Austria (AUT)"; the code alone where the data do not have it.  g_free. */
static char *
shown_name(const struct rc_record *record, const char *code)
{
	for (size_t i = 0; i < rc_record_n_members(record); i++) {
		const struct rc_member *member = rc_record_member(record, i);
		g_autofree char *name = NULL;

		if (strcmp(member->code, code) != 0)
			continue;
		name = rc_name_readable(member->name);
		return g_strdup_printf("%s (%s)", name, code);
	}
	return g_strdup(code);
}

/* The members of an alias: "A (AAA) or B (BBB)".  g_free. */
static char *
shown_names(const struct rc_record *record, const char *codes)
{
	g_auto(GStrv) each = g_strsplit(codes, " ", -1);

	for (char **code = each; *code != NULL; code++) {
		char *shown = shown_name(record, *code);

		g_free(*code);
		*code = shown;
	}
	return g_strjoinv(" or ", each);
}

/* Names in the data, and what else their members are called. */
struct candidates {
	GPtrArray *bare;  /* char * */
	GPtrArray *codes; /* const char *, as in an alias */
};

static void
collect(const struct rc_record *record, struct candidates *c)
{
	for (size_t i = 0; i < rc_record_n_members(record); i++) {
		const struct rc_member *member = rc_record_member(record, i);

		g_ptr_array_add(c->bare, rc_text_bare(member->name));
		g_ptr_array_add(c->codes, (gpointer)member->code);
	}
	for (size_t i = 0; alias_at(i) != NULL; i++) {
		const struct alias *alias = alias_at(i);

		if (!alias_is_several(alias) &&
		    !is_in_record(record, alias->codes))
			continue;
		g_ptr_array_add(c->bare, g_strdup(alias->name));
		g_ptr_array_add(c->codes, (gpointer)alias->codes);
	}
}

enum { LEAST_LETTERS = 4, LETTERS_AN_EDIT = 3 };

/* "; did you mean Austria (AUT)?", or "": among so many names, a short word is
 * near to some by chance.  g_free. */
static char *
suggestion_for(const char *bare, const struct rc_record *record)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) codes = g_ptr_array_new();
	struct candidates c = { names, codes };
	g_autofree char *shown = NULL;
	const char *nearest = NULL;
	guint at;

	collect(record, &c);
	if (strlen(bare) >= LEAST_LETTERS)
		nearest =
		    rc_text_nearest_within(bare, (const char **)names->pdata,
			names->len, strlen(bare) / LETTERS_AN_EDIT);
	if (nearest == NULL || !g_ptr_array_find(names, nearest, &at))
		return g_strdup("");
	shown = shown_names(record, g_ptr_array_index(codes, at));
	return g_strdup_printf("; did you mean %s?", shown);
}

static void
fail_group(const char *word, const struct rc_group *group, struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL, "%s is a group, not a member", word);
	rc_fail_help(err, "group:%s in a list of members and in `rollcall who`",
	    group->key);
}

static void
fail_outsider(const struct outsider *outsider, struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL, "%s", outsider->words);
	if (outsider->help != NULL)
		rc_fail_help(err, "%s", outsider->help);
}

static void
fail_absent(const char *word, const char *code, struct input *input,
    struct rc_error *err)
{
	const struct rc_groups *groups = input_groups(input, NULL);
	const char *name = groups == NULL ? NULL : rc_groups_name(groups, code);
	g_autofree char *shown = rc_name_readable(name == NULL ? word : name);

	rc_fail(err, RC_EUSAGE, NULL, "no vote of %s (%s) in the data", shown,
	    code);
}

static void
fail_no_name(const char *word, const char *bare, const struct rc_record *record,
    struct rc_error *err)
{
	g_autofree char *suggestion = suggestion_for(bare, record);

	rc_fail(err, RC_EUSAGE, NULL, "no member \"%s\" in the data%s", word,
	    suggestion);
	rc_fail_help(err, "%s",
	    strchr(word, ',') != NULL
		? "one member is asked for here; --members takes a list"
		: "a code such as KOR, a name, or group:ASEAN");
}

void
members_fail_unknown(const char *word, const char *code, struct input *input,
    struct rc_error *err)
{
	g_autofree char *bare = rc_text_bare(word);
	const struct outsider *outsider = outsider_find(bare);
	const struct rc_group *group = rc_group_find(word, NULL);

	if (code != NULL)
		fail_absent(word, code, input, err);
	else if (outsider != NULL)
		fail_outsider(outsider, err);
	else if (group != NULL)
		fail_group(word, group, err);
	else
		fail_no_name(word, bare, input->record, err);
}

void
members_fail_several(const char *word, const struct alias *alias,
    const struct rc_record *record, struct rc_error *err)
{
	g_autofree char *shown = shown_names(record, alias->codes);

	rc_fail(
	    err, RC_EUSAGE, NULL, "\"%s\" may be more than one member", word);
	rc_fail_help(err, "say which by its code: %s", shown);
}
