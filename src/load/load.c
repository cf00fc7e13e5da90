#include "rollcall/load.h"

#include <glib.h>
#include <string.h>

#include "load/loader.h"

struct ballot *
ballot_new(void)
{
	struct ballot *ballot = g_new0(struct ballot, 1);

	ballot->votes = g_byte_array_sized_new(256);
	ballot->lines = g_array_new(FALSE, TRUE, sizeof(guint32));
	return ballot;
}

void
ballot_free(struct ballot *ballot)
{
	if (ballot == NULL)
		return;
	g_byte_array_free(ballot->votes, TRUE);
	g_array_free(ballot->lines, TRUE);
	g_free(ballot);
}

enum rc_vote
ballot_vote(const struct ballot *ballot, size_t member)
{
	return member < ballot->votes->len
	    ? (enum rc_vote)ballot->votes->data[member]
	    : RC_NONMEMBER;
}

size_t
ballot_line(const struct ballot *ballot, size_t member)
{
	return member < ballot->lines->len
	    ? g_array_index(ballot->lines, guint32, member)
	    : 0;
}

void
ballot_set(struct ballot *ballot, size_t member, enum rc_vote vote, size_t line)
{
	guint had = ballot->votes->len;

	if (member >= had) {
		g_byte_array_set_size(ballot->votes, (guint)member + 1);
		memset(
		    ballot->votes->data + had, RC_NONMEMBER, member + 1 - had);
		g_array_set_size(ballot->lines, (guint)member + 1);
	}
	ballot->votes->data[member] = (guint8)vote;
	g_array_index(ballot->lines, guint32, member) = (guint32)line;
	ballot->n++;
}

static void
free_statement(gpointer statement)
{
	struct statement *s = statement;

	ballot_free(s->ballot);
	g_free(s);
}

static void
free_statements(gpointer statements)
{
	g_ptr_array_free(statements, TRUE);
}

struct loader *
loader_new(const struct rc_load_options *options, struct rc_report *report)
{
	struct loader *loader = g_new0(struct loader, 1);

	loader->options = options;
	loader->report = report;
	loader->record = rc_record_new();
	loader->text = g_string_chunk_new(4096);
	loader->decisions = g_hash_table_new_full(
	    g_str_hash, g_str_equal, g_free, free_statements);
	return loader;
}

const char *
loader_keep(struct loader *loader, const char *text)
{
	return text[0] == '\0'
	    ? ""
	    : g_string_chunk_insert_const(loader->text, text);
}

void
loader_problem(struct loader *loader, const struct rc_error *problem)
{
	if (problem->severity == RC_ERROR && loader->first.status == RC_OK)
		loader->first = *problem;
	if (loader->report != NULL)
		rc_report_add(loader->report, problem);
}

/* A symbol names one decision of the United Nations; a draft or a meeting only
 * with its body and day. */
static char *
identity_of(const struct rc_resolution *r)
{
	if (r->symbol[0] != '\0')
		return g_strdup(r->symbol);
	return g_strdup_printf("%s %04d-%02d-%02d %s", rc_body_key(r->body),
	    r->date.year, r->date.month, r->date.day,
	    r->draft[0] != '\0' ? r->draft : r->meeting);
}

void
loader_add(struct loader *loader, struct statement *statement)
{
	char *identity = identity_of(&statement->says);
	GPtrArray *statements =
	    g_hash_table_lookup(loader->decisions, identity);

	if (statements == NULL) {
		statements = g_ptr_array_new_with_free_func(free_statement);
		g_hash_table_insert(loader->decisions, identity, statements);
	} else {
		g_free(identity);
	}
	g_ptr_array_add(statements, statement);
}

struct rc_record *
loader_finish(struct loader *loader, struct rc_error *err)
{
	struct rc_record *record = loader->record;

	if (loader->first.status == RC_OK)
		loader_settle(loader);
	if (loader->first.status == RC_OK) {
		rc_record_finish(record);
	} else {
		rc_record_free(record);
		record = NULL;
		if (err != NULL)
			*err = loader->first;
	}
	g_hash_table_destroy(loader->decisions);
	g_string_chunk_free(loader->text);
	g_free(loader);
	return record;
}

struct rc_record *
rc_load(const char *const *paths, size_t n_paths,
    const struct rc_load_options *options, struct rc_report *report,
    struct rc_error *err)
{
	struct loader *loader = loader_new(options, report);
	g_autoptr(GPtrArray) named = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(g_free);

	loader_expand(loader, paths, n_paths, named, found);
	for (guint i = 0; i < named->len; i++)
		loader_read_file(loader, g_ptr_array_index(named, i), false);
	for (guint i = 0; i < found->len; i++)
		loader_read_file(loader, g_ptr_array_index(found, i), true);
	return loader_finish(loader, err);
}
