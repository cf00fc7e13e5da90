/* Votes with a number + what the numbers stand for -> statements. */
#include "load/loader.h"

struct joining {
	struct loader *loader;
	GHashTable *said;    /* "problem file": what is said once */
	GHashTable *symbols; /* symbol -> how many resolutions go by it */
};

/* The member that a code meant on that day, by its index in the record. */
static size_t
member_of(struct loader *loader, struct raw_code *raw,
    const struct rc_resolution *r, size_t line)
{
	const struct known_member *known =
	    members_find(raw->code, raw->kind, r->date);
	const char *code = known != NULL ? known->iso3 : raw->code;
	g_autofree char *message = NULL;

	if (known == NULL && !raw->is_told) {
		raw->is_told = true;
		message = g_strdup_printf("unknown code \"%s\"", raw->code);
		settle_problem(loader, r, line, UNKNOWN_CODE, message,
		    "expected the code of a member of the United Nations");
	}
	return rc_record_add_member(loader->record, code, raw->name, r->date);
}

/* Two codes may mean one member: FR and FRA. */
static void
fail_member(struct loader *loader, const struct rc_resolution *r, size_t member,
    size_t line)
{
	g_autofree char *message = g_strdup_printf(
	    "%s votes twice in one roll call, under different codes",
	    rc_record_member(loader->record, member)->code);

	settle_problem(loader, r, line, MEMBER_TWICE, message,
	    "a member has one vote: remove the row that is wrong");
}

static struct ballot *
translate(struct loader *loader, const struct numbered *n,
    const struct rc_resolution *r)
{
	struct ballot *ballot = ballot_new(rc_record_n_members(loader->record));

	for (size_t i = 0; i < n->ballot->votes->len; i++) {
		size_t line = ballot_line(n->ballot, i), member;

		if (!ballot_has(n->ballot, i))
			continue;
		member = member_of(
		    loader, g_ptr_array_index(loader->codes, i), r, line);
		if (ballot_has(ballot, member))
			fail_member(loader, r, member, line);
		else
			ballot_set(ballot, member, ballot_vote(n->ballot, i),
			    line == 0 ? BALLOT_NO_LINE : line);
	}
	return ballot;
}

/* Members of that day that have no row did not vote. */
static void
add_nonvoting(
    struct loader *loader, struct ballot *ballot, const struct rc_resolution *r)
{
	struct day_span days = members_days(r->date);
	const struct known_member *known;

	for (size_t i = 0; (known = members_at(i)) != NULL; i++) {
		size_t member;

		if (!members_is_member(known, days))
			continue;
		member = rc_record_add_member(
		    loader->record, known->iso3, "", r->date);
		if (!ballot_has(ballot, member))
			ballot_set(ballot, member, RC_NONVOTING, r->line);
	}
}

static void
say_once(const struct joining *j, const char *file, enum problem problem,
    const char *message, const char *help)
{
	const struct rc_place place = { .file = file };
	g_autofree char *key = g_strdup_printf("%d %s", (int)problem, file);
	struct rc_error error;

	if (!g_hash_table_add(j->said, g_steal_pointer(&key)))
		return;
	problem_fail(&error, problem, &place, "%s", message);
	rc_fail_help(&error, "%s", help);
	loader_problem(j->loader, &error);
}

/* A roll call of which nothing is known but its number. */
static void
leave_undated(
    const struct joining *j, const struct numbered *n, struct rc_resolution *r)
{
	g_autofree char *name = g_strdup_printf("rcid %s", n->number);

	*r = (struct rc_resolution){
		.body = RC_GA,
		.adoption = RC_RECORDED,
		.symbol = "",
		.draft = loader_keep(j->loader, name),
		.session = "",
		.meeting = "",
		.title = "",
		.agenda = "",
		.subjects = "",
		.note = "",
		.link = "",
		.has_rollcall = true,
		.lists_voters = n->of_voters,
		.stated = { .count = { 0, -1, -1, -1, -1 }, .members = -1 },
	};
	say_once(j, n->file, NO_CALLS,
	    "nothing says what the numbers of its roll calls stand for: dates, "
	    "symbols and titles are not known",
	    "read the file of roll calls with it (un_roll_calls.csv: rcid, "
	    "date, unres, ...)");
}

static size_t
n_of_symbol(const struct joining *j, const char *symbol)
{
	return GPOINTER_TO_SIZE(g_hash_table_lookup(j->symbols, symbol));
}

/* Amendments, paragraphs and what else was voted on have the symbol of their
 * resolution. */
static void
count_symbols(const struct joining *j)
{
	GHashTableIter iter;
	gpointer call;

	g_hash_table_iter_init(&iter, j->loader->calls);
	while (g_hash_table_iter_next(&iter, NULL, &call)) {
		const struct rc_resolution *r = call;

		if (r->kind == RC_RESOLUTION)
			g_hash_table_insert(j->symbols, (gpointer)r->symbol,
			    GSIZE_TO_POINTER(n_of_symbol(j, r->symbol) + 1));
	}
}

static bool
goes_by_symbol(const struct joining *j, const struct rc_resolution *call)
{
	return call != NULL && call->symbol[0] != '\0' &&
	    call->kind == RC_RESOLUTION && n_of_symbol(j, call->symbol) == 1;
}

static void
join(const struct joining *j, const struct numbered *n)
{
	const struct rc_resolution *call =
	    g_hash_table_lookup(j->loader->calls, n->number);
	struct statement *statement = g_new0(struct statement, 1);
	struct rc_resolution *r = &statement->says;

	if (call != NULL)
		*r = *call;
	else
		leave_undated(j, n, r);
	r->file = n->file;
	r->line = n->line;
	statement->number = goes_by_symbol(j, call) ? NULL : n->number;
	if (call != NULL && loader_skips(j->loader, r, statement->number)) {
		statement_free(statement);
		return;
	}
	statement->ballot = translate(j->loader, n, r);
	if (call != NULL && n->of_voters) {
		add_nonvoting(j->loader, statement->ballot, r);
		say_once(j, n->file, VOTERS_ONLY,
		    "this layout leaves out members that did not vote: the "
		    "members of the day without a row are counted as such",
		    "");
	}
	loader_add(j->loader, statement);
}

/* A roll call may go on in another file. */
static void
unite_parts(GPtrArray *numbered)
{
	GHashTable *first = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < numbered->len; i++) {
		struct numbered *n = g_ptr_array_index(numbered, i);
		struct numbered *f = g_hash_table_lookup(first, n->number);

		if (f == NULL) {
			g_hash_table_insert(first, (gpointer)n->number, n);
		} else if (f->of_voters == n->of_voters &&
		    !ballot_meets(f->ballot, n->ballot)) {
			ballot_unite(f->ballot, n->ballot, false);
			n->is_united = true;
		}
	}
	g_hash_table_destroy(first);
}

void
loader_join(struct loader *loader)
{
	const struct joining j = { .loader = loader,
		.said = g_hash_table_new_full(
		    g_str_hash, g_str_equal, g_free, NULL),
		.symbols = g_hash_table_new(g_str_hash, g_str_equal) };

	count_symbols(&j);
	unite_parts(loader->numbered);
	for (guint i = 0; i < loader->numbered->len; i++) {
		const struct numbered *n =
		    g_ptr_array_index(loader->numbered, i);

		if (!n->is_united)
			join(&j, n);
	}
	g_hash_table_destroy(j.said);
	g_hash_table_destroy(j.symbols);
}
