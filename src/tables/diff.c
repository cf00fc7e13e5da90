/* What changed between two releases of the same data, one row a change. */
#include "rollcall/compare.h"

#include <string.h>

#include "model/identity.h"
#include "model/name.h"
#include "model/subject.h"
#include "tables/tables.h"

static const struct rc_resolution *
resolution_of(const struct rc_change *change)
{
	return change->after.resolution != NULL ? change->after.resolution
						: change->before.resolution;
}

static const struct rc_member *
member_of(const struct rc_change *change)
{
	return change->after.member != NULL ? change->after.member
					    : change->before.member;
}

static bool
is_total(const struct rc_change *change)
{
	return change->kind == RC_CHANGE_TOTAL ||
	    change->kind == RC_CHANGE_STATED;
}

static void
add_date(struct rc_table *table, const struct rc_resolution *r)
{
	char date[16];

	rc_table_text(table, rc_date_text(date, r->date));
}

/* The text of one side of a change of texts; NULL where there is none. */
static const char *
text_of(enum rc_change_kind kind, const struct rc_standing *standing)
{
	const struct rc_resolution *r = standing->resolution;

	if (kind == RC_CHANGE_NAME)
		return standing->member->name;
	if (r == NULL)
		return NULL;
	if (kind == RC_CHANGE_BODY)
		return rc_body_key(r->body);
	if (kind == RC_CHANGE_SESSION)
		return r->session;
	if (kind == RC_CHANGE_KIND)
		return rc_kind_key(r->kind);
	return kind == RC_CHANGE_ADOPTION ? rc_adoption_key(r->adoption)
					  : r->title;
}

static void
add_side(struct rc_table *table, enum rc_change_kind kind,
    const struct rc_standing *standing, const char *(*vote)(enum rc_vote vote))
{
	switch (kind) {
	case RC_CHANGE_DATE:
		add_date(table, standing->resolution);
		break;
	case RC_CHANGE_VOTE:
		rc_table_text(table,
		    standing->value < 0 ? NULL
					: vote((enum rc_vote)standing->value));
		break;
	case RC_CHANGE_ROLLCALL:
	case RC_CHANGE_TOTAL:
	case RC_CHANGE_STATED:
		rc_table_count(table, standing->value);
		break;
	case RC_CHANGE_ADDED:
	case RC_CHANGE_REMOVED:
	case RC_CHANGE_BODY:
	case RC_CHANGE_SESSION:
	case RC_CHANGE_KIND:
	case RC_CHANGE_ADOPTION:
	case RC_CHANGE_TITLE:
	case RC_CHANGE_NAME:
		rc_table_text(table, text_of(kind, standing));
		break;
	}
}

static const struct rc_column data_columns[] = {
	{ .key = "change" },
	{ .key = "body" },
	{ .key = "date" },
	{ .key = "symbol" },
	{ .key = "code" },
	{ .key = "name" },
	{ .key = "field" },
	{ .key = "old" },
	{ .key = "new" },
};

static const char *
part_key(const struct rc_change *change)
{
	if (!is_total(change))
		return NULL;
	return change->part == RC_NONMEMBER ? "members"
					    : rc_vote_key(change->part);
}

static void
add_data_row(struct rc_table *table, const struct rc_change *change)
{
	const struct rc_resolution *r = resolution_of(change);
	const struct rc_member *member = member_of(change);

	rc_table_text(table, rc_change_key(change->kind));
	if (r == NULL) {
		for (int i = 0; i < 3; i++)
			rc_table_empty(table);
	} else {
		rc_table_text(table, rc_body_key(r->body));
		add_date(table, r);
		rc_table_text(table, rc_resolution_name(r));
	}
	rc_table_text(table, member == NULL ? NULL : member->code);
	rc_table_text(table, member == NULL ? NULL : member->name);
	rc_table_text(table, part_key(change));
	add_side(table, change->kind, &change->before, rc_vote_key);
	add_side(table, change->kind, &change->after, rc_vote_key);
}

struct rc_table *
rc_diff_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/diff/1", "changes",
	    data_columns, G_N_ELEMENTS(data_columns));
	struct rc_comparison *c =
	    rc_compare(request->selection, request->other);

	rc_table_value_text(table, "old", request->data);
	rc_table_value_text(table, "new", request->other_data);
	rc_table_value_count(table, "both", (long)c->n_both);
	rc_table_value_count(table, "rollcalls", (long)c->n_rollcalls);
	rc_table_value_count(
	    table, "rollcalls_changed", (long)c->n_rollcalls_changed);
	for (int kind = 0; kind < RC_N_CHANGE_KINDS; kind++) {
		g_autofree char *key = g_strdup_printf(
		    "counts.%s", rc_change_key((enum rc_change_kind)kind));

		rc_table_value_count(table, key, (long)c->count[kind]);
	}
	for (size_t i = 0; i < c->n; i++)
		add_data_row(table, &c->changes[i]);
	rc_comparison_free(c);
	return table;
}

static const struct rc_column read_columns[] = {
	{ .key = "change", .heading = "change" },
	{ .key = "date", .heading = "date" },
	{ .key = "symbol", .heading = "resolution" },
	{ .key = "what", .heading = "of what" },
	{ .key = "old", .heading = "old" },
	{ .key = "new", .heading = "new" },
};

/* Differences of wording come in hundreds, and are rarely corrections: of more
 * than a few, readers are told the number. */
enum { FEW = 5 };
static const struct {
	enum rc_change_kind kind;
	const char *words, *one, *many;
} wordings[] = {
	{ RC_CHANGE_NAME, "names", "member", "members" },
	{ RC_CHANGE_TITLE, "titles", "resolution", "resolutions" },
	{ RC_CHANGE_SESSION, "sessions", "resolution", "resolutions" },
};

static bool
is_folded(const struct rc_comparison *c, enum rc_change_kind kind)
{
	for (size_t i = 0; i < G_N_ELEMENTS(wordings); i++)
		if (wordings[i].kind == kind)
			return c->count[kind] > FEW;
	return false;
}

/* What readers see of a comparison. */
struct view {
	const struct rc_comparison *comparison;
	bool all;
	/* resolution -> the first of its changes of totals */
	GHashTable *totals;
};

static GHashTable *
find_totals(const struct rc_comparison *c)
{
	GHashTable *totals = g_hash_table_new(g_direct_hash, g_direct_equal);

	for (size_t i = 0; i < c->n; i++) {
		struct rc_change *change = &c->changes[i];
		gpointer r = (gpointer)change->after.resolution;

		if (change->kind == RC_CHANGE_TOTAL &&
		    !g_hash_table_contains(totals, r))
			g_hash_table_insert(totals, r, change);
	}
	return totals;
}

/* Does a stated total say what a total has said already? */
static bool
repeats_total(const struct view *view, const struct rc_change *stated)
{
	const struct rc_change *end =
	    view->comparison->changes + view->comparison->n;
	const struct rc_change *c =
	    g_hash_table_lookup(view->totals, stated->after.resolution);

	for (; c != NULL && c < end && c->kind == RC_CHANGE_TOTAL &&
	     c->after.resolution == stated->after.resolution;
	     c++)
		if (c->part == stated->part &&
		    c->before.value == stated->before.value &&
		    c->after.value == stated->after.value)
			return true;
	return false;
}

/* Is a total known on one side only?  It is told how many there are. */
static bool
is_one_sided(const struct rc_change *change)
{
	return is_total(change) &&
	    (change->before.value < 0 || change->after.value < 0);
}

static bool
is_shown(const struct view *view, const struct rc_change *change)
{
	if (view->all)
		return true;
	return !is_folded(view->comparison, change->kind) &&
	    !is_one_sided(change) &&
	    (change->kind != RC_CHANGE_STATED || !repeats_total(view, change));
}

static void
add_member(struct rc_table *table, const struct rc_member *member)
{
	g_autofree char *name = rc_name_readable(member->name);
	g_autofree char *words = member->name[0] == '\0'
	    ? g_strdup(member->code)
	    : g_strdup_printf("%s (%s)", name, member->code);

	rc_table_text(table, words);
}

static void
add_what(struct rc_table *table, const struct rc_change *change)
{
	if (change->kind == RC_CHANGE_VOTE)
		add_member(table, member_of(change));
	else if (change->kind == RC_CHANGE_ROLLCALL)
		rc_table_text(table, "votes of members");
	else if (!is_total(change))
		rc_table_empty(table);
	else if (change->part == RC_NONMEMBER)
		rc_table_text(table, "Members");
	else
		rc_table_text(table, rc_vote_words(change->part));
}

/* "amendment, recorded vote: Situation of human rights in the DPRK" */
static void
add_decision(struct rc_table *table, const struct rc_resolution *r)
{
	static const char *const adoptions[RC_N_ADOPTIONS] = {
		[RC_RECORDED] = "recorded vote",
		[RC_WITHOUT_VOTE] = "without a vote",
		[RC_NON_RECORDED] = "vote without names",
	};
	bool is_other = r->kind != RC_RESOLUTION;
	g_autofree char *subject = rc_title_subject(r->title);

	rc_table_span(table, "%s%s%s%s%s", is_other ? rc_kind_key(r->kind) : "",
	    is_other ? ", " : "", adoptions[r->adoption],
	    subject[0] == '\0' ? "" : ": ", subject);
}

static const char *
or_dash(const char *text)
{
	return text[0] == '\0' ? "\u2013" : text;
}

static void
add_name(struct rc_table *table, const struct rc_change *change)
{
	rc_table_span(table, "%s: %s -> %s", member_of(change)->code,
	    or_dash(change->before.member->name),
	    or_dash(change->after.member->name));
}

/* Bytes of whole words at the start that the texts have in common. */
static size_t
common_start(const char *a, const char *b)
{
	size_t start = 0;

	for (size_t i = 0; a[i] != '\0' && a[i] == b[i]; i++)
		if (a[i] == ' ')
			start = i + 1;
	return start;
}

/* The same at the end, without their common start. */
static size_t
common_end(const char *a, const char *b, size_t start)
{
	size_t n = strlen(a), m = strlen(b), end = 0;

	for (size_t i = 1; i + start <= MIN(n, m) && a[n - i] == b[m - i]; i++)
		if (a[n - i] == ' ')
			end = i;
	return end;
}

/* "… People?s … -> … People's …": the words in which the titles differ. */
static void
add_title(struct rc_table *table, const struct rc_change *change)
{
	const char *a = or_dash(change->before.resolution->title);
	const char *b = or_dash(change->after.resolution->title);
	size_t start = common_start(a, b), end = common_end(a, b, start);
	const char *left = start > 0 ? "\u2026 " : "";
	const char *right = end > 0 ? " \u2026" : "";

	rc_table_span(table, "%s%.*s%s -> %s%.*s%s", left,
	    (int)(strlen(a) - start - end), a + start, right, left,
	    (int)(strlen(b) - start - end), b + start, right);
}

/* Long texts stand over the columns that are left. */
static void
add_read_row(struct rc_table *table, const struct rc_change *change)
{
	enum rc_change_kind kind = change->kind;
	const struct rc_resolution *r = resolution_of(change);

	rc_table_text(table, rc_change_key(kind));
	if (kind == RC_CHANGE_NAME) {
		add_name(table, change);
		return;
	}
	add_date(table, r);
	rc_table_text(table, rc_resolution_symbol(r));
	if (kind == RC_CHANGE_ADDED || kind == RC_CHANGE_REMOVED) {
		add_decision(table, r);
	} else if (kind == RC_CHANGE_TITLE) {
		add_title(table, change);
	} else {
		add_what(table, change);
		add_side(table, kind, &change->before, rc_vote_words);
		add_side(table, kind, &change->after, rc_vote_words);
	}
}

/* "9 resolutions in both, 1 in NEW only; 4 votes of 3 roll calls differ" */
static void
add_headline(struct rc_table *table, const struct rc_comparison *c)
{
	g_autofree char *both =
	    rc_count_text(c->n_both, "resolution", "resolutions");
	g_autofree char *votes =
	    rc_count_text(c->count[RC_CHANGE_VOTE], "vote", "votes");
	g_autofree char *calls =
	    rc_count_text(c->n_rollcalls_changed, "roll call", "roll calls");
	g_autoptr(GString) line = g_string_new(NULL);

	g_string_printf(line, "%s in both", both);
	if (c->count[RC_CHANGE_REMOVED] > 0)
		g_string_append_printf(
		    line, ", %zu in OLD only", c->count[RC_CHANGE_REMOVED]);
	if (c->count[RC_CHANGE_ADDED] > 0)
		g_string_append_printf(
		    line, ", %zu in NEW only", c->count[RC_CHANGE_ADDED]);
	if (c->n == 0)
		g_string_append(line, "; nothing differs");
	else if (c->n_rollcalls == 0)
		g_string_append(line, "; no roll call is in both");
	else if (c->count[RC_CHANGE_VOTE] == 0)
		g_string_append(line, "; no vote differs");
	else
		g_string_append_printf(line, "; %s of %s %s", votes, calls,
		    c->count[RC_CHANGE_VOTE] == 1 ? "differs" : "differ");
	rc_table_lead(table, "%s", line->str);
}

/* "stated totals of 9 resolutions are in NEW only (--all lists them)" */
static void
note_one_sided(struct rc_table *table, const struct view *view,
    enum rc_change_kind kind, bool is_old)
{
	const struct rc_comparison *c = view->comparison;
	const struct rc_resolution *last = NULL;
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct rc_change *change = &c->changes[i];
		const struct rc_standing *lacking =
		    is_old ? &change->after : &change->before;

		if (change->kind != kind || lacking->value >= 0 ||
		    lacking->resolution == last ||
		    (kind == RC_CHANGE_STATED && repeats_total(view, change)))
			continue;
		last = lacking->resolution;
		n++;
	}
	if (n > 0)
		rc_table_note(table,
		    "%s of %zu %s are in %s only (--all lists them)",
		    kind == RC_CHANGE_STATED ? "stated totals" : "totals", n,
		    n == 1 ? "resolution" : "resolutions",
		    is_old ? "OLD" : "NEW");
}

static void
add_notes(struct rc_table *table, const struct view *view)
{
	const struct rc_comparison *c = view->comparison;

	for (size_t i = 0; i < G_N_ELEMENTS(wordings); i++) {
		g_autofree char *n = rc_count_text(c->count[wordings[i].kind],
		    wordings[i].one, wordings[i].many);

		if (is_folded(c, wordings[i].kind))
			rc_table_note(table,
			    "%s differ for %s (--all lists them)",
			    wordings[i].words, n);
	}
	for (int is_old = 1; is_old >= 0; is_old--) {
		note_one_sided(table, view, RC_CHANGE_TOTAL, is_old);
		note_one_sided(table, view, RC_CHANGE_STATED, is_old);
	}
}

struct rc_table *
rc_diff_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/diff/1", "changes",
	    read_columns, G_N_ELEMENTS(read_columns));
	struct rc_comparison *c =
	    rc_compare(request->selection, request->other);
	struct view view = { c, request->all, find_totals(c) };

	add_headline(table, c);
	rc_table_lead(table, "old: %s", request->data);
	rc_table_lead(table, "new: %s", request->other_data);
	for (size_t i = 0; i < c->n; i++)
		if (is_shown(&view, &c->changes[i]))
			add_read_row(table, &c->changes[i]);
	if (!request->all)
		add_notes(table, &view);
	g_hash_table_destroy(view.totals);
	rc_comparison_free(c);
	return table;
}
