/* Votes with a number + what the numbers stand for -> statements. */
#include "load/loader.h"

/* The member that a code meant on that day, by its index in the record. */
static size_t
member_of(struct loader *loader, const struct raw_code *raw,
    const struct rc_resolution *r, size_t line)
{
	const struct known_member *known =
	    members_find(raw->code, raw->kind, r->date);
	const char *code = known != NULL ? known->iso3 : raw->code;
	g_autofree char *message = NULL;

	if (known == NULL) {
		message = g_strdup_printf("unknown code \"%s\"", raw->code);
		settle_problem(loader, r, line, UNKNOWN_CODE, message,
		    "expected the code of a member of the United Nations");
	}
	return rc_record_add_member(loader->record, code, raw->name, r->date);
}

static struct ballot *
translate(struct loader *loader, const struct numbered *n,
    const struct rc_resolution *r)
{
	struct ballot *ballot = ballot_new(rc_record_n_members(loader->record));

	for (size_t i = 0; i < n->ballot->votes->len; i++) {
		size_t line = ballot_line(n->ballot, i);

		if (line != 0)
			ballot_set(ballot,
			    member_of(loader,
				g_ptr_array_index(loader->codes, i), r, line),
			    ballot_vote(n->ballot, i), line);
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
		if (ballot_line(ballot, member) == 0)
			ballot_set(ballot, member, RC_NONVOTING, r->line);
	}
}

static void
say_once(struct loader *loader, GHashTable *said, const char *file,
    enum problem problem, const char *message, const char *help)
{
	const struct rc_place place = { .file = file };
	g_autofree char *key = g_strdup_printf("%d %s", (int)problem, file);
	struct rc_error error;

	if (!g_hash_table_add(said, g_steal_pointer(&key)))
		return;
	problem_fail(&error, problem, &place, "%s", message);
	rc_fail_help(&error, "%s", help);
	loader_problem(loader, &error);
}

/* A roll call of which nothing is known but its number. */
static void
leave_undated(struct loader *loader, GHashTable *said, const struct numbered *n,
    struct rc_resolution *r)
{
	g_autofree char *name = g_strdup_printf("rcid %s", n->number);

	*r = (struct rc_resolution){
		.body = RC_GA,
		.adoption = RC_RECORDED,
		.symbol = "",
		.draft = loader_keep(loader, name),
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
	say_once(loader, said, n->file, NO_CALLS,
	    "nothing says what the numbers of its roll calls stand for: dates, "
	    "symbols and titles are not known",
	    "read the file of roll calls with it (un_roll_calls.csv: rcid, "
	    "date, unres, ...)");
}

static void
join(struct loader *loader, GHashTable *said, const struct numbered *n)
{
	const struct rc_resolution *call =
	    g_hash_table_lookup(loader->calls, n->number);
	struct statement *statement = g_new0(struct statement, 1);
	struct rc_resolution *r = &statement->says;

	if (call != NULL)
		*r = *call;
	else
		leave_undated(loader, said, n, r);
	r->file = n->file;
	r->line = n->line;
	if (call != NULL && loader_skips(loader, r)) {
		statement_free(statement);
		return;
	}
	statement->ballot = translate(loader, n, r);
	if (call != NULL && n->of_voters) {
		add_nonvoting(loader, statement->ballot, r);
		say_once(loader, said, n->file, VOTERS_ONLY,
		    "this layout leaves out members that did not vote: the "
		    "members of the day without a row are counted as such",
		    "");
	}
	loader_add(loader, statement);
}

void
loader_join(struct loader *loader)
{
	GHashTable *said =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < loader->numbered->len; i++)
		join(loader, said, g_ptr_array_index(loader->numbered, i));
	g_hash_table_destroy(said);
}
