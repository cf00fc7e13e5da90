#include "cmd/members.h"

#include <string.h>

#include "base/text.h"

/* By code or by name, in any case. */
static const char *
find_in_record(const struct rc_record *record, const char *word)
{
	g_autofree char *wanted = rc_text_fold(word);
	size_t n = rc_record_n_members(record);

	for (size_t i = 0; i < n; i++)
		if (g_ascii_strcasecmp(
			rc_record_member(record, i)->code, word) == 0)
			return rc_record_member(record, i)->code;
	for (size_t i = 0; i < n; i++) {
		const struct rc_member *member = rc_record_member(record, i);
		g_autofree char *name = rc_text_fold(member->name);

		if (strcmp(name, wanted) == 0)
			return member->code;
	}
	return NULL;
}

static void
fail_unknown(
    const char *word, const struct rc_record *record, struct rc_error *err)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *wanted = rc_text_fold(word), *suggestion = NULL;

	for (size_t i = 0; i < rc_record_n_members(record); i++) {
		const struct rc_member *member = rc_record_member(record, i);

		g_ptr_array_add(names, g_ascii_strdown(member->code, -1));
		g_ptr_array_add(names, rc_text_fold(member->name));
	}
	suggestion = rc_text_suggestion(
	    wanted, (const char *const *)names->pdata, names->len);
	rc_fail(err, RC_EUSAGE, NULL, "no member \"%s\" in the data%s", word,
	    suggestion);
	rc_fail_help(err, "a code such as KOR, a name, or group:ASEAN");
}

const char *
members_find_code(const char *word, struct input *input, struct rc_error *err)
{
	const char *code = find_in_record(input->record, word);
	const struct rc_groups *groups;

	if (code != NULL)
		return code;
	groups = input_groups(input, err);
	if (groups != NULL)
		code = rc_groups_member(groups, word);
	if (code != NULL)
		code = find_in_record(input->record, code);
	if (code == NULL)
		fail_unknown(word, input->record, err);
	return code;
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
