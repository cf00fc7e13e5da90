#include "cmd/members.h"

#include <string.h>

#include "base/text.h"
#include "cmd/aliases.h"
#include "cmd/members_unknown.h"

static const char *
code_in_record(const struct rc_record *record, const char *code)
{
	for (size_t i = 0; i < rc_record_n_members(record); i++)
		if (g_ascii_strcasecmp(
			rc_record_member(record, i)->code, code) == 0)
			return rc_record_member(record, i)->code;
	return NULL;
}

static const char *
name_in_record(const struct rc_record *record, const char *bare)
{
	for (size_t i = 0; i < rc_record_n_members(record); i++) {
		const struct rc_member *member = rc_record_member(record, i);
		g_autofree char *name = rc_text_bare(member->name);

		if (name[0] != '\0' && strcmp(name, bare) == 0)
			return member->code;
	}
	return NULL;
}

/* The code of one member that the word names, whether it is in the data or not;
 * groups may be NULL. */
static const char *
known_code(const char *word, const char *bare, const struct rc_groups *groups)
{
	const struct alias *alias = alias_find(bare);
	const char *code = NULL;

	if (groups != NULL)
		code = rc_groups_member(groups, word);
	if (code == NULL && alias != NULL && !alias_is_several(alias))
		code = alias->codes;
	return code;
}

const char *
members_find_code(const char *word, struct input *input, struct rc_error *err)
{
	g_autofree char *bare = rc_text_bare(word);
	const struct alias *alias = alias_find(bare);
	const char *code = code_in_record(input->record, word);
	const char *known;

	if (code != NULL)
		return code;
	if (alias != NULL && alias_is_several(alias)) {
		members_fail_several(word, alias, input->record, err);
		return NULL;
	}
	code = name_in_record(input->record, bare);
	if (code != NULL)
		return code;
	known = known_code(word, bare, input_groups(input, NULL));
	if (known != NULL)
		code = code_in_record(input->record, known);
	if (code == NULL)
		members_fail_unknown(word, known, input, err);
	return code;
}

bool
members_is_named(const char *word, struct input *input)
{
	g_autofree char *bare = rc_text_bare(word);

	return alias_find(bare) != NULL ||
	    known_code(word, bare, input_groups(input, NULL)) != NULL;
}

/* Who counts. */
struct choice {
	const struct rc_groups *groups;
	GPtrArray *codes;  /* const char * */
	GPtrArray *chosen; /* const struct rc_group * */
};

/* A member counts as what it was, and as what it became. */
static bool
counts(void *context, const struct rc_member *member, struct rc_date date)
{
	const struct choice *choice = context;

	for (guint i = 0; i < choice->codes->len; i++) {
		const char *code = g_ptr_array_index(choice->codes, i);

		if (strcmp(code, member->code) == 0 ||
		    strcmp(code, member->heir) == 0)
			return true;
	}
	for (guint i = 0; i < choice->chosen->len; i++)
		if (rc_group_has(choice->groups,
			g_ptr_array_index(choice->chosen, i), member->code,
			date.year))
			return true;
	return false;
}

/* The year of the last roll call; 0 without one. */
static int
last_roll_call(const struct rc_selection *selection)
{
	for (size_t i = selection->n; i > 0; i--)
		if (rc_selection_at(selection, i - 1)->has_rollcall)
			return rc_selection_at(selection, i - 1)->date.year;
	return 0;
}

static bool
add_word(struct choice *choice, const char *word, struct input *input,
    GString *whom, struct rc_error *err)
{
	const char *prefix = "group:";
	const struct rc_group *group;
	const char *code;

	if (!g_str_has_prefix(word, prefix)) {
		code = members_find_code(word, input, err);
		if (code == NULL)
			return false;
		if (g_ptr_array_find(choice->codes, code, NULL))
			return true;
		g_ptr_array_add(choice->codes, (gpointer)code);
		g_string_append_printf(
		    whom, "%s%s", whom->len > 0 ? ", " : "", code);
		return true;
	}
	group = rc_group_find(word + strlen(prefix), err);
	choice->groups = group == NULL ? NULL : input_groups(input, err);
	if (choice->groups == NULL)
		return false;
	g_ptr_array_add(choice->chosen, (gpointer)group);
	g_string_append_printf(
	    whom, "%s%s", whom->len > 0 ? ", " : "", group->key);
	if (group->known_to != 0 &&
	    last_roll_call(input->selection) > group->known_to)
		g_string_append_printf(
		    whom, " (members known to %d)", group->known_to);
	return true;
}

char *
members_with(const char *list, const char *code)
{
	return list == NULL ? NULL : g_strdup_printf("%s,%s", list, code);
}

bool
members_restrict(const char *list, struct input *input, struct rc_error *err)
{
	g_auto(GStrv) words = g_strsplit(list, ",", -1);
	g_autoptr(GPtrArray) codes = g_ptr_array_new();
	g_autoptr(GPtrArray) chosen = g_ptr_array_new();
	struct choice choice = { .codes = codes, .chosen = chosen };
	g_autoptr(GString) whom = g_string_new(NULL);

	for (size_t i = 0; words[i] != NULL; i++)
		if (!add_word(&choice, g_strstrip(words[i]), input, whom, err))
			return false;
	rc_selection_restrict(input->selection, counts, &choice);
	input->whom = g_strdup(whom->str);
	return true;
}
