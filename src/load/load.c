#include "rollcall/load.h"

#include <string.h>

#include "base/report.h"
#include "load/loader.h"
#include "model/identity.h"

void
statement_free(struct statement *statement)
{
	if (statement == NULL)
		return;
	ballot_free(statement->ballot);
	g_free(statement);
}

static void
free_decision(gpointer decision)
{
	struct decision *d = decision;

	statement_free(d->rollcall);
	statement_free(d->outcome);
	g_free(d);
}

static void
free_numbered(gpointer numbered)
{
	struct numbered *n = numbered;

	ballot_free(n->ballot);
	g_free(n);
}

static void
free_loader(struct loader *loader)
{
	schema_map_clear(&loader->map);
	vote_map_clear(&loader->votes);
	filter_free(loader->filter);
	g_hash_table_destroy(loader->skipped);
	g_hash_table_destroy(loader->decisions);
	g_hash_table_destroy(loader->calls);
	g_hash_table_destroy(loader->code_index);
	g_ptr_array_free(loader->order, TRUE);
	g_ptr_array_free(loader->known, TRUE);
	g_ptr_array_free(loader->numbered, TRUE);
	g_ptr_array_free(loader->codes, TRUE);
	g_free(loader);
}

static struct loader *
loader_new(const struct rc_load_options *options, struct rc_report *report,
    struct rc_error *err)
{
	struct loader *loader = g_new0(struct loader, 1);

	loader->options = options;
	loader->report = report;
	loader->record = rc_record_new();
	loader->decisions = g_hash_table_new_full(
	    g_str_hash, g_str_equal, g_free, free_decision);
	loader->order = g_ptr_array_new();
	loader->known = g_ptr_array_new();
	loader->numbered = g_ptr_array_new_with_free_func(free_numbered);
	loader->calls =
	    g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
	loader->codes = g_ptr_array_new_with_free_func(g_free);
	loader->code_index =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	loader->skipped =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	if (schema_map_read(options->map, &loader->map, err) &&
	    vote_map_read(options->map_value, &loader->votes, err))
		return loader;
	rc_record_free(loader->record);
	free_loader(loader);
	return NULL;
}

const char *
loader_keep(struct loader *loader, const char *text)
{
	return rc_record_keep(loader->record, text);
}

/* A code of three letters says who is meant whatever the day. */
const struct known_member *
loader_known(struct loader *loader, size_t member)
{
	const struct rc_date any = { 0 };

	while (loader->known->len <= member)
		g_ptr_array_add(loader->known,
		    (gpointer)members_find(
			rc_record_member(loader->record, loader->known->len)
			    ->code,
			CODE_ISO, any));
	return g_ptr_array_index(loader->known, member);
}

void
loader_problem(struct loader *loader, const struct rc_error *problem)
{
	struct rc_error kept = *problem;

	if (loader->options->strict && kept.severity == RC_WARNING) {
		kept.severity = RC_ERROR;
		kept.status = RC_EDATA;
	}
	if (kept.severity == RC_ERROR && loader->first.status == RC_OK)
		loader->first = kept;
	if (loader->report != NULL)
		rc_report_add(loader->report, &kept);
}

/* A roll call that is known by its number alone goes by it. */
static char *
identity_of(const struct rc_resolution *r, const char *number)
{
	return number != NULL ? g_strdup_printf("rcid %s", number)
			      : rc_resolution_identity(r);
}

bool
loader_skips(
    struct loader *loader, const struct rc_resolution *says, const char *number)
{
	char *identity;

	if (loader->filter == NULL)
		return false;
	identity = identity_of(says, number);
	if (filter_wants(loader->filter, says)) {
		loader->is_torn |=
		    g_hash_table_contains(loader->skipped, identity);
		g_free(identity);
		return false;
	}
	loader->is_torn |= g_hash_table_contains(loader->decisions, identity);
	g_hash_table_add(loader->skipped, identity);
	return true;
}

static struct decision *
decision_of(struct loader *loader, const struct statement *statement)
{
	char *identity = identity_of(&statement->says, statement->number);
	struct decision *decision =
	    g_hash_table_lookup(loader->decisions, identity);

	if (decision != NULL) {
		g_free(identity);
		return decision;
	}
	decision = g_new0(struct decision, 1);
	g_hash_table_insert(loader->decisions, identity, decision);
	g_ptr_array_add(loader->order, decision);
	return decision;
}

void
loader_add(struct loader *loader, struct statement *statement)
{
	struct decision *decision = decision_of(loader, statement);
	struct statement **first = statement->ballot != NULL
	    ? &decision->rollcall
	    : &decision->outcome;

	if (*first == NULL) {
		*first = statement;
		return;
	}
	settle_saying(loader, &(*first)->says, &statement->says);
	if (statement->ballot != NULL)
		settle_ballot(loader, *first, statement);
	statement_free(statement);
}

/* Files that were all passed over hold nothing. */
static void
check_votes(struct loader *loader)
{
	struct rc_error error;

	if (loader->order->len > 0 || loader->is_torn ||
	    g_hash_table_size(loader->skipped) > 0)
		return;
	problem_fail(&error, NO_VOTES, NULL, "there are no votes in the files");
	rc_fail_help(&error,
	    "expected CSV whose header is a layout of votes; `rollcall check "
	    "FILE` says what is wrong with one");
	loader_problem(loader, &error);
}

/* Bodies and kinds are left to rc_select: what else there is, the program tells
 * its user. */
static struct filter *
read_filter(const struct rc_filter *wanted)
{
	const struct rc_filter only = { .topic = wanted->topic,
		.symbols = wanted->symbols,
		.from = wanted->from,
		.to = wanted->to };

	return filter_new(&only);
}

/* The finished record, or NULL and *err after an error. */
static struct rc_record *
finish(struct loader *loader, struct rc_error *err)
{
	struct rc_record *record = loader->record;

	if (loader->first.status == RC_OK)
		check_votes(loader);
	if (loader->first.status == RC_OK)
		loader_settle(loader);
	if (loader->first.status == RC_OK) {
		rc_record_finish(record);
		return record;
	}
	rc_record_free(record);
	if (err != NULL)
		*err = loader->first;
	return NULL;
}

struct rc_record *
loader_load_once(loader_reader read, void *context,
    const struct rc_load_options *options, struct extract *extract,
    struct rc_report *report, struct rc_error *err, bool *is_torn)
{
	struct loader *loader = loader_new(options, report, err);
	struct rc_record *record = NULL;

	*is_torn = false;
	if (loader == NULL)
		return NULL;
	if (options->only != NULL)
		loader->filter = read_filter(options->only);
	loader->extract = extract;
	read(loader, context);
	if (loader->first.status == RC_OK)
		loader_join(loader);
	*is_torn = loader->is_torn;
	if (*is_torn)
		rc_record_free(loader->record);
	else
		record = finish(loader, err);
	free_loader(loader);
	return record;
}

struct rc_record *
loader_load(loader_reader read, void *context,
    const struct rc_load_options *options, struct rc_report *report,
    struct rc_error *err)
{
	struct rc_load_options whole = *options;
	struct rc_report *found = rc_report_new();
	bool is_torn;
	struct rc_record *record = loader_load_once(
	    read, context, options, NULL, found, err, &is_torn);

	whole.only = NULL;
	if (is_torn)
		record = loader_load(read, context, &whole, report, err);
	else if (report != NULL)
		rc_report_append(report, found);
	rc_report_free(found);
	return record;
}

void
loader_read_paths(struct loader *loader, void *context)
{
	const struct paths *p = context;
	g_autoptr(GPtrArray) sources = loader_expand(loader, p->paths, p->n);

	for (guint i = 0; i < sources->len && !loader->is_torn; i++) {
		const struct source *source = g_ptr_array_index(sources, i);

		loader_read_file(loader, source->path, source->from_directory);
	}
}

static bool
can_read_twice(const struct paths *p)
{
	for (size_t i = 0; i < p->n; i++)
		if (!g_file_test(p->paths[i], G_FILE_TEST_IS_REGULAR) &&
		    !g_file_test(p->paths[i], G_FILE_TEST_IS_DIR))
			return false;
	return true;
}

struct rc_record *
rc_load(const char *const *paths, size_t n_paths,
    const struct rc_load_options *options, struct rc_report *report,
    struct rc_error *err)
{
	struct paths all = { paths, n_paths };
	struct rc_load_options possible = *options;

	if (!can_read_twice(&all))
		possible.only = NULL;
	return loader_load(loader_read_paths, &all, &possible, report, err);
}
