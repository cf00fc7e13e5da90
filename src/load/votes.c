/* Rows that hold the vote of one member. */
#include <string.h>

#include "base/text.h"
#include "load/row.h"
#include "load/values.h"

static const enum field resolution_fields[] = { FIELD_RCID, FIELD_DATE,
	FIELD_YEAR, FIELD_SYMBOL, FIELD_DRAFT, FIELD_SESSION, FIELD_MEETING,
	FIELD_TITLE, FIELD_AGENDA, FIELD_SUBJECTS, FIELD_NOTE, FIELD_YES,
	FIELD_NO, FIELD_ABSTAIN, FIELD_NONVOTING, FIELD_MEMBERS,
	FIELD_AMENDMENT, FIELD_PARAGRAPH };

/* Does the row say of its resolution what the row said that was remembered? */
static bool
says_the_same(const struct row *row)
{
	const char *at = row->rows->same->str;

	if (row->rows->same->len == 0)
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(resolution_fields); i++) {
		const char *text = row_text(row, resolution_fields[i]);

		if (strcmp(at, text) != 0)
			return false;
		at += strlen(text) + 1;
	}
	return true;
}

/* Does the row repeat the resolution of the row before?  Every row of a roll
 * call does: its fields are parsed once. */
static bool
repeats(const struct row *row)
{
	const struct rows *rows = row->rows;

	if (rows->rollcall == NULL && !rows->skips)
		return false;
	return rc_csv_repeats(row->csv) || says_the_same(row);
}

static void
remember(const struct row *row)
{
	GString *same = row->rows->same;

	g_string_truncate(same, 0);
	for (size_t i = 0; i < G_N_ELEMENTS(resolution_fields); i++) {
		const char *text = row_text(row, resolution_fields[i]);

		g_string_append_len(same, text, (gssize)strlen(text) + 1);
	}
}

/* Is the row of a decision that is not asked for?  Only what the question needs
 * is read of it. */
static bool
is_skipped(const struct row *row)
{
	g_autofree char *symbol = value_symbol(row_text(row, FIELD_SYMBOL));
	struct rc_resolution says = {
		.symbol = symbol,
		.draft = row_text(row, FIELD_DRAFT),
		.meeting = row_text(row, FIELD_MEETING),
		.title = row_text(row, FIELD_TITLE),
		.subjects = row_text(row, FIELD_SUBJECTS),
	};
	const struct rows *rows = row->rows;
	int body;

	if (rows->loader->filter == NULL ||
	    !value_date(row_text(row, FIELD_DATE), &says.date))
		return false;
	body = value_body(&says, rows->file, rows->loader->options->body);
	says.body = body < 0 ? RC_GA : (enum rc_body)body;
	return loader_skips(rows->loader, &says, NULL);
}

static bool
begin_rollcall(const struct row *row)
{
	struct rows *rows = row->rows;
	struct statement *statement;

	rows_hand_in(rows);
	rows->skips = is_skipped(row);
	if (rows->skips) {
		remember(row);
		return false;
	}
	statement = g_new0(struct statement, 1);
	statement->says.adoption = RC_RECORDED;
	statement->says.has_rollcall = true;
	if (!row_resolution(row, &statement->says) ||
	    !row_totals(row, &statement->says.stated)) {
		g_free(statement);
		return false;
	}
	statement->ballot =
	    ballot_new(rc_record_n_members(rows->loader->record));
	rows->rollcall = statement;
	remember(row);
	return true;
}

static bool
fail_vote(const struct row *row)
{
	g_autofree char *shown = row_shown(row, FIELD_VOTE);
	g_autofree char *help = g_strdup_printf(
	    "expected Y, N, A or X; if \"%s\" means Y: --map-value '%s=Y'",
	    shown, shown);

	return row_problem(row, FIELD_VOTE, UNKNOWN_VOTE,
	    schema_has(&row->rows->schema, FIELD_COW)
		? "expected 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member"
		: help,
	    "unknown vote \"%s\" in %s", shown,
	    schema_name(&row->rows->schema, FIELD_VOTE));
}

static bool
fail_member(const struct row *row, enum field code, size_t line)
{
	g_autofree char *shown = row_shown(row, code);

	return row_problem(row, code, MEMBER_TWICE,
	    "a member has one vote: remove the row that is wrong",
	    "%s votes twice in one roll call, first in line %zu", shown, line);
}

/* Letters of a name, without accents: what is left when spellings differ. */
static char *
letters_of(const char *name)
{
	g_autofree char *folded = rc_text_fold(name);
	char *ascii = g_str_to_ascii(folded, "C");
	size_t n = 0;

	for (const char *p = ascii; *p != '\0'; p++)
		if (g_ascii_isalnum(*p))
			ascii[n++] = *p;
	ascii[n] = '\0';
	return ascii;
}

/* A state may take another name; one name in two spellings is a slip. */
static void
check_spelling(const struct row *row, const char *before, const char *now)
{
	g_autofree char *a = rc_text_fold(before), *b = rc_text_fold(now);
	g_autofree char *x = letters_of(before), *y = letters_of(now);
	g_autofree char *shown = row_shown(row, FIELD_NAME);

	if (strcmp(a, b) != 0 && strcmp(x, y) == 0)
		row_problem(row, FIELD_NAME, NAME_VARIES,
		    "the code says who it is; one spelling is better",
		    "the name varies: \"%s\" here, \"%s\" before", shown,
		    before);
}

static const char *
name_before(const struct rows *rows, size_t i)
{
	return i < rows->names->len ? g_ptr_array_index(rows->names, i) : NULL;
}

static bool
is_new_name(const struct rows *rows, size_t i, const char *name)
{
	const char *before = name_before(rows, i);

	return before == NULL || strcmp(before, name) != 0;
}

static void
take_name(const struct row *row, size_t i, const char *name)
{
	struct rows *rows = row->rows;

	if (name_before(rows, i) != NULL)
		check_spelling(row, name_before(rows, i), name);
	if (i >= rows->names->len)
		g_ptr_array_set_size(rows->names, (gint)i + 1);
	g_ptr_array_index(rows->names, i) =
	    (gpointer)loader_keep(rows->loader, name);
}

/* Once a file. */
static void
check_code(const struct row *row, enum field code, size_t member)
{
	g_autofree char *shown = row_shown(row, code);

	if (name_before(row->rows, member) == NULL &&
	    loader_known(row->rows->loader, member) == NULL)
		row_problem(row, code, UNKNOWN_CODE,
		    "expected the code of a member of the United Nations, such "
		    "as KOR",
		    "unknown code \"%s\"", shown);
}

static bool
read_vote(const struct row *row, enum field code, enum rc_vote *vote)
{
	if (row_text(row, code)[0] == '\0')
		return row_problem(row, code, FIELD_EMPTY,
		    "expected a code such as KOR", "%s is empty",
		    schema_name(&row->rows->schema, code));
	return value_vote(row_text(row, FIELD_VOTE),
		   code == FIELD_COW ? VOTE_NUMBERS : VOTE_WORDS,
		   &row->rows->loader->votes, vote) ||
	    fail_vote(row);
}

static enum field
code_field(const struct rows *rows)
{
	return schema_has(&rows->schema, FIELD_CODE) ? FIELD_CODE : FIELD_COW;
}

/* The code that the record knows the member by. */
static const char *
code_of(const struct row *row, enum field field, struct rc_date date)
{
	const char *code = row_text(row, field);
	const struct known_member *known;

	if (field == FIELD_CODE && strlen(code) == 3)
		return code;
	known =
	    members_find(code, field == FIELD_COW ? CODE_COW : CODE_ISO, date);
	return known == NULL ? code : known->iso3;
}

/* R writes NA for what is missing, and NA is a code. */
static bool
check_na(const struct row *row)
{
	const char *code = row_text(row, FIELD_CODE);
	const char *name = row_text(row, FIELD_NAME);
	g_autofree char *shown = NULL;

	if (code[0] != 'N' || code[1] != 'A' || code[2] != '\0' ||
	    name[0] == '\0' || rc_text_contains(name, "namibia"))
		return true;
	shown = row_shown(row, FIELD_NAME);
	return row_problem(row, FIELD_CODE, CODE_NA,
	    "R writes NA where a code is missing: fill it in",
	    "code NA belongs to Namibia, not %s", shown);
}

/* Members come in the same order in most roll calls: the one that came after
 * this one last time is the first guess. */
static bool
guess_member(
    const struct row *row, enum field code, const char *name, size_t *member)
{
	const struct rows *rows = row->rows;
	const char *before;

	if (code == FIELD_COW || rows->last >= rows->after->len)
		return false;
	*member = g_array_index(rows->after, guint32, rows->last);
	before = name_before(rows, *member);
	return before != NULL && strcmp(before, name) == 0 &&
	    strcmp(rc_record_member(rows->loader->record, *member)->code,
		row_text(row, code)) == 0;
}

static void
remember_order(struct rows *rows, size_t member)
{
	if (rows->last >= rows->after->len)
		g_array_set_size(rows->after, (guint)rows->last + 1);
	g_array_index(rows->after, guint32, rows->last) = (guint32)member;
}

/* The index of the row's member, which is looked up only where it is not the
 * one that is expected. */
static size_t
find_member(const struct row *row, enum field code)
{
	struct rows *rows = row->rows;
	struct rc_date date = rows->rollcall->says.date;
	const char *name = row_text(row, FIELD_NAME);
	size_t member;

	if (guess_member(row, code, name, &member)) {
		rc_record_name_member(rows->loader->record, member, name, date);
	} else {
		member = rc_record_add_member(
		    rows->loader->record, code_of(row, code, date), name, date);
		remember_order(rows, member);
		if (is_new_name(rows, member, name)) {
			check_code(row, code, member);
			take_name(row, member, name);
		}
	}
	rows->last = member;
	return member;
}

void
take_vote(const struct row *row)
{
	struct rows *rows = row->rows;
	enum field code = code_field(rows);
	struct ballot *ballot;
	enum rc_vote vote = RC_NONMEMBER;
	size_t member;

	if (!repeats(row) && !begin_rollcall(row))
		return;
	if (rows->skips || !read_vote(row, code, &vote) || !check_na(row) ||
	    vote == RC_NONMEMBER)
		return;
	ballot = rows->rollcall->ballot;
	member = find_member(row, code);
	if (ballot_has(ballot, member))
		fail_member(row, code, ballot_line(ballot, member));
	else
		ballot_set(ballot, member, vote, rc_csv_line(row->csv));
}

/* The index of the code among those that wait for a date. */
static size_t
raw_code(struct loader *loader, const struct row *row, enum field field)
{
	const char *code = row_text(row, field);
	g_autofree char *key =
	    g_strdup_printf("%s %s", field == FIELD_COW ? "cow" : "iso", code);
	size_t found =
	    GPOINTER_TO_SIZE(g_hash_table_lookup(loader->code_index, key));
	struct raw_code *raw;

	if (found > 0)
		return found - 1;
	raw = g_new0(struct raw_code, 1);
	raw->code = loader_keep(loader, code);
	raw->name = loader_keep(loader, row_text(row, FIELD_NAME));
	raw->kind = field == FIELD_COW ? CODE_COW : CODE_ISO;
	g_ptr_array_add(loader->codes, raw);
	g_hash_table_insert(loader->code_index, g_steal_pointer(&key),
	    GSIZE_TO_POINTER(loader->codes->len));
	return loader->codes->len - 1;
}

static bool
says_of_calls(const struct schema *schema)
{
	return schema_has(schema, FIELD_DATE) || schema_has(schema, FIELD_YEAR);
}

static struct numbered *
numbered_of(const struct row *row)
{
	struct rows *rows = row->rows;
	const char *number = row_text(row, FIELD_RCID);
	struct numbered *n = g_hash_table_lookup(rows->ballots, number);

	if (n != NULL)
		return n;
	n = g_new0(struct numbered, 1);
	n->number = loader_keep(rows->loader, number);
	n->file = rows->file;
	n->line = rc_csv_line(row->csv);
	n->ballot = ballot_new(rows->loader->codes->len);
	n->of_voters = !schema_has(&rows->schema, FIELD_COW) &&
	    !says_of_calls(&rows->schema);
	g_ptr_array_add(rows->loader->numbered, n);
	g_hash_table_insert(rows->ballots, (gpointer)n->number, n);
	return n;
}

/* What the number stands for, where the file itself says it. */
static bool
read_own_call(const struct row *row)
{
	if (!says_of_calls(&row->rows->schema) || says_the_same(row))
		return true;
	if (!read_call(row))
		return false;
	remember(row);
	return true;
}

void
take_ballot(const struct row *row)
{
	struct rows *rows = row->rows;
	enum field code = code_field(rows);
	const char *name = row_text(row, FIELD_NAME);
	struct ballot *ballot;
	enum rc_vote vote = RC_NONMEMBER;
	size_t raw;

	if (row_text(row, FIELD_RCID)[0] == '\0') {
		row_problem(row, FIELD_RCID, FIELD_EMPTY,
		    "expected the number of a roll call", "rcid is empty");
		return;
	}
	if (!read_own_call(row) || !read_vote(row, code, &vote) ||
	    !check_na(row) || vote == RC_NONMEMBER)
		return;
	ballot = numbered_of(row)->ballot;
	raw = raw_code(rows->loader, row, code);
	if (is_new_name(rows, raw, name))
		take_name(row, raw, name);
	if (ballot_has(ballot, raw))
		fail_member(row, code, ballot_line(ballot, raw));
	else
		ballot_set(ballot, raw, vote, rc_csv_line(row->csv));
}
