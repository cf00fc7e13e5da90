/* The names that people have for members, against the table of members. */
#include <criterion/criterion.h>
#include <string.h>

#include "base/text.h"
#include "cmd/aliases.h"
#include "load/members.h"
#include "rollcall/group.h"

#define TABLE "datasets/members.csv"

static bool
is_among(const char *code, const char *codes)
{
	g_auto(GStrv) each = g_strsplit(codes, " ", -1);

	return g_strv_contains((const char *const *)each, code);
}

static bool
is_member(const char *code)
{
	for (size_t i = 0; members_at(i) != NULL; i++)
		if (strcmp(members_at(i)->iso3, code) == 0)
			return true;
	return false;
}

Test(aliases, are_bare_and_name_members)
{
	for (size_t i = 0; alias_at(i) != NULL; i++) {
		const struct alias *alias = alias_at(i);
		g_autofree char *bare = rc_text_bare(alias->name);
		g_auto(GStrv) codes = g_strsplit(alias->codes, " ", -1);

		cr_expect_str_eq(bare, alias->name);
		cr_expect_neq(codes[0], NULL, "%s", alias->name);
		for (char **code = codes; *code != NULL; code++)
			cr_expect(
			    is_member(*code), "%s: %s", alias->name, *code);
	}
}

/* Not even by its code or by its older name. */
Test(aliases, take_no_name_from_another_member)
{
	struct rc_error err;
	struct rc_groups *groups = rc_groups_read(TABLE, &err);

	cr_assert_not_null(groups, "%s", err.message);
	for (size_t i = 0; alias_at(i) != NULL; i++) {
		const struct alias *alias = alias_at(i);
		const char *owner = rc_groups_member(groups, alias->name);

		cr_expect(owner == NULL || is_among(owner, alias->codes),
		    "%s is %s", alias->name, owner);
	}
	rc_groups_free(groups);
}

Test(aliases, stand_there_once)
{
	for (size_t i = 0; alias_at(i) != NULL; i++)
		cr_expect_eq(alias_find(alias_at(i)->name), alias_at(i), "%s",
		    alias_at(i)->name);
	cr_expect_null(alias_find(""));
	cr_expect_null(alias_find("atlantis"));
}

Test(aliases, outsiders_are_no_members)
{
	struct rc_error err;
	struct rc_groups *groups = rc_groups_read(TABLE, &err);

	cr_assert_not_null(groups, "%s", err.message);
	for (size_t i = 0; outsider_at(i) != NULL; i++) {
		const char *name = outsider_at(i)->name;
		g_autofree char *bare = rc_text_bare(name);

		cr_expect_str_eq(bare, name);
		cr_expect_eq(outsider_find(name), outsider_at(i), "%s", name);
		cr_expect_null(alias_find(name), "%s", name);
		cr_expect_null(rc_groups_member(groups, name), "%s", name);
	}
	rc_groups_free(groups);
}
