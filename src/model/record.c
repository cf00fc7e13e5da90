#include "model/build.h"

#include <glib.h>
#include <string.h>

struct member {
	struct rc_member public;
	int named_on; /* the day, 20151217 */
};

struct entry {
	struct rc_resolution public;
	GByteArray *votes; /* by member; what is missing is RC_NONMEMBER */
};

struct rc_record {
	GStringChunk *text;
	GArray *members;        /* struct member */
	GPtrArray *resolutions; /* struct entry */
	GHashTable *by_code;    /* code -> index + 1 */
	uint8_t *matrix;        /* after finish: resolutions x members */
};

static void
free_entry(gpointer entry)
{
	struct entry *e = entry;

	if (e->votes != NULL)
		g_byte_array_free(e->votes, TRUE);
	g_free(e);
}

struct rc_record *
rc_record_new(void)
{
	struct rc_record *record = g_new0(struct rc_record, 1);

	record->text = g_string_chunk_new(4096);
	record->members = g_array_new(FALSE, TRUE, sizeof(struct member));
	record->resolutions = g_ptr_array_new_with_free_func(free_entry);
	record->by_code = g_hash_table_new(g_str_hash, g_str_equal);
	return record;
}

void
rc_record_free(struct rc_record *record)
{
	if (record == NULL)
		return;
	g_hash_table_destroy(record->by_code);
	g_ptr_array_free(record->resolutions, TRUE);
	g_array_free(record->members, TRUE);
	g_string_chunk_free(record->text);
	g_free(record->matrix);
	g_free(record);
}

static struct entry *
entry_at(const struct rc_record *record, size_t i)
{
	return g_ptr_array_index(record->resolutions, i);
}

const char *
rc_record_keep(struct rc_record *record, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return "";
	return g_string_chunk_insert_const(record->text, text);
}

static int
day_of(struct rc_date date)
{
	return (date.year * 100 + date.month) * 100 + date.day;
}

int
rc_date_compare(struct rc_date a, struct rc_date b)
{
	int x = day_of(a), y = day_of(b);

	return (x > y) - (x < y);
}

/* The name of the latest date wins; of one day, the first in the alphabet, so
 * that the order of the input does not show. */
static void
rename_member(struct rc_record *record, struct member *member, const char *name,
    struct rc_date date)
{
	int day = day_of(date);

	if (name[0] == '\0' || strcmp(name, member->public.name) == 0) {
		if (name[0] != '\0')
			member->named_on = MAX(day, member->named_on);
		return;
	}
	if (day > member->named_on ||
	    (day == member->named_on &&
		strcmp(name, member->public.name) < 0)) {
		member->public.name = rc_record_keep(record, name);
		member->named_on = day;
	}
}

void
rc_record_set_membership(struct rc_record *record, size_t member,
    const char *heir, int admitted, int ended)
{
	struct rc_member *public =
	    &g_array_index(record->members, struct member, member).public;

	public->heir = heir == NULL ? "" : heir;
	public->admitted = admitted;
	public->ended = ended;
}

void
rc_record_name_member(struct rc_record *record, size_t member, const char *name,
    struct rc_date date)
{
	rename_member(record,
	    &g_array_index(record->members, struct member, member), name, date);
}

size_t
rc_record_add_member(struct rc_record *record, const char *code,
    const char *name, struct rc_date date)
{
	size_t found =
	    GPOINTER_TO_SIZE(g_hash_table_lookup(record->by_code, code));
	struct member member = { .public = { .name = "", .heir = "" } };

	if (found == 0) {
		member.public.code = rc_record_keep(record, code);
		g_array_append_val(record->members, member);
		found = record->members->len;
		g_hash_table_insert(record->by_code,
		    (gpointer)member.public.code, GSIZE_TO_POINTER(found));
	}
	rc_record_name_member(record, found - 1, name, date);
	return found - 1;
}

size_t
rc_record_add_resolution(
    struct rc_record *record, const struct rc_resolution *resolution)
{
	struct entry *entry = g_new0(struct entry, 1);
	size_t i = record->resolutions->len;

	entry->public = *resolution;
	g_ptr_array_add(record->resolutions, entry);
	return i;
}

void
rc_record_set_votes(
    struct rc_record *record, size_t resolution, const uint8_t *votes, size_t n)
{
	struct entry *entry = entry_at(record, resolution);

	g_assert(entry->votes == NULL);
	entry->votes = g_byte_array_sized_new((guint)n);
	g_byte_array_append(entry->votes, votes, (guint)n);
}

static int
compare_resolutions(gconstpointer a, gconstpointer b)
{
	const struct rc_resolution *x = &(*(struct entry *const *)a)->public;
	const struct rc_resolution *y = &(*(struct entry *const *)b)->public;
	int order = rc_date_compare(x->date, y->date);

	if (order == 0)
		order = (x->body > y->body) - (x->body < y->body);
	if (order == 0)
		order = strcmp(x->symbol, y->symbol);
	if (order == 0)
		order = strcmp(x->draft, y->draft);
	if (order == 0)
		order = strcmp(x->title, y->title);
	return order;
}

static int
compare_codes(gconstpointer a, gconstpointer b, gpointer members)
{
	const size_t *x = a, *y = b;

	return strcmp(
	    g_array_index((GArray *)members, struct member, *x).public.code,
	    g_array_index((GArray *)members, struct member, *y).public.code);
}

/* order[i] is the old index of the member that becomes the i-th. */
static size_t *
order_members(struct rc_record *record)
{
	guint n = record->members->len;
	size_t *order = g_new(size_t, n + 1);
	GArray *sorted =
	    g_array_sized_new(FALSE, TRUE, sizeof(struct member), n);

	for (size_t i = 0; i < n; i++)
		order[i] = i;
	g_qsort_with_data(
	    order, (gint)n, sizeof *order, compare_codes, record->members);
	for (size_t i = 0; i < n; i++)
		g_array_append_val(sorted,
		    g_array_index(record->members, struct member, order[i]));
	g_array_free(record->members, TRUE);
	record->members = sorted;
	return order;
}

static void
pack_votes(struct rc_record *record, size_t resolution, const size_t *order)
{
	struct entry *entry = entry_at(record, resolution);
	size_t n = record->members->len;
	uint8_t *row = record->matrix + resolution * n;

	if (entry->votes == NULL)
		return;
	for (size_t i = 0; i < n; i++)
		if (order[i] < entry->votes->len)
			row[i] = entry->votes->data[order[i]];
	g_byte_array_free(entry->votes, TRUE);
	entry->votes = NULL;
}

void
rc_record_finish(struct rc_record *record)
{
	g_autofree size_t *order = order_members(record);
	size_t n = record->resolutions->len;

	g_ptr_array_sort(record->resolutions, compare_resolutions);
	g_hash_table_remove_all(record->by_code);
	record->matrix = g_malloc0(n * record->members->len + 1);
	for (size_t i = 0; i < n; i++)
		pack_votes(record, i, order);
}

size_t
rc_record_n_resolutions(const struct rc_record *record)
{
	return record->resolutions->len;
}

const struct rc_resolution *
rc_record_resolution(const struct rc_record *record, size_t resolution)
{
	return &entry_at(record, resolution)->public;
}

size_t
rc_record_n_members(const struct rc_record *record)
{
	return record->members->len;
}

const struct rc_member *
rc_record_member(const struct rc_record *record, size_t member)
{
	return &g_array_index(record->members, struct member, member).public;
}

const uint8_t *
rc_record_votes(const struct rc_record *record, size_t resolution)
{
	return record->matrix + resolution * record->members->len;
}

static size_t
find_resolution(const struct rc_record *record, const char *symbol)
{
	size_t i = 0;

	while (i < record->resolutions->len &&
	    strcmp(entry_at(record, i)->public.symbol, symbol) != 0)
		i++;
	return i;
}

bool
rc_record_amend(struct rc_record *record, const char *symbol, const char *code,
    enum rc_vote vote)
{
	size_t resolution = find_resolution(record, symbol);
	size_t n = rc_record_n_members(record);

	if (resolution == record->resolutions->len)
		return false;
	for (size_t i = 0; i < n; i++) {
		uint8_t *cell = record->matrix + resolution * n + i;

		if (strcmp(rc_record_member(record, i)->code, code) != 0 ||
		    *cell == RC_NONMEMBER)
			continue;
		*cell = (uint8_t)vote;
		return true;
	}
	return false;
}
