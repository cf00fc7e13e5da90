#include "cmd/parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/number.h"
#include "base/threads.h"
#include "cmd/figure_files.h"
#include "output/output.h"
#include "report/findings.h"
#include "report/sources.h"

static const char *const kinds[] = { [RC_RECIPE_FIGURE] = "figure",
	[RC_RECIPE_TABLE] = "table",
	[RC_RECIPE_CLAIM] = "claim" };

char *
parts_key(const struct rc_recipe_part *part)
{
	return g_strdup_printf("%s %s", kinds[part->kind], part->name);
}

static void
add_list(GString *out, const char *name, const char *const *words)
{
	g_string_append_printf(out, "%s:", name);
	for (; words != NULL && *words != NULL; words++)
		g_string_append_printf(out, " %s", *words);
	g_string_append_c(out, '\n');
}

char *
parts_argument(const char *folder, const char *argument)
{
	const char *value = argument;

	if (g_str_has_prefix(argument, "--") && strchr(argument, '=') != NULL)
		value = strchr(argument, '=') + 1;
	return g_strdup_printf("%.*s%s", (int)(value - argument), argument,
	    strcmp(value, folder) == 0 ? "." : rc_path_within(folder, value));
}

char *
parts_section(const struct rc_recipe_part *part, const char *folder)
{
	g_autoptr(GString) out = g_string_new(NULL);
	g_auto(GStrv) arguments = rc_recipe_arguments(part);

	g_string_append_printf(out, "%s\n", part->command->name);
	for (char **at = arguments; *at != NULL; at++) {
		g_autofree char *told = parts_argument(folder, *at);

		g_string_append_printf(out, "%s\n", told);
	}
	add_list(out, "sizes", part->sizes);
	add_list(out, "formats", part->formats);
	return rc_hash(out->str, out->len);
}

/* One run of the part's command: a figure has one for each of its sizes. */
struct run {
	struct part *part;
	const char *size; /* of a figure */
	const char *base; /* name of its files, without a suffix */
};

/* What of a trend is told when it changes. */
static const struct {
	const char *words, *column, *upper; /* upper: the end of an interval */
} slopes[] = {
	{ "", "ols_slope", NULL },
	{ ", 95% interval", "ols_ci95_lo", "ols_ci95_hi" },
	{ ", Theil\u2013Sen", "theil_sen_slope", NULL },
};

static double
number_at(const struct rc_table *table, size_t row, const char *key)
{
	for (size_t i = 0; i < table->n_columns; i++) {
		const struct rc_cell *cell = rc_table_cell(table, row, i);

		if (strcmp(table->columns[i].key, key) == 0 &&
		    cell->kind == RC_CELL_NUMBER)
			return cell->number;
	}
	return NAN;
}

static char *
slope_text(const struct rc_table *table, size_t row, size_t i)
{
	char low[RC_NUMBER_SIZE], high[RC_NUMBER_SIZE];

	if (!isfinite(number_at(table, row, slopes[i].column)))
		return g_strdup("none: too few votes");

	rc_number_fixed(low, number_at(table, row, slopes[i].column), 2, true);
	if (slopes[i].upper == NULL)
		return g_strdup_printf("%s" RC_FINDINGS_UNIT, low);
	rc_number_fixed(high, number_at(table, row, slopes[i].upper), 2, true);
	return g_strdup_printf("%s to %s" RC_FINDINGS_UNIT, low, high);
}

/* A figure of the trend has a line through the yes votes alone. */
static void
find_slopes(const struct rc_table_request *request, bool only_yes,
    struct rc_pairs *findings)
{
	struct rc_table *table = rc_table_kind_find("trend")->data(request);

	for (size_t row = 0; row < rc_table_n_rows(table); row++) {
		const char *series = rc_table_cell(table, row, 0)->text;

		if (only_yes && strcmp(series, rc_vote_key(RC_YES)) != 0)
			continue;
		for (size_t i = 0; i < G_N_ELEMENTS(slopes); i++) {
			g_autofree char *name = g_strdup_printf(
			    "slope of %s%s", series, slopes[i].words);
			g_autofree char *value = slope_text(table, row, i);

			rc_pairs_set(findings, name, value);
		}
	}
	rc_table_free(table);
}

static void
take_fonts(struct part *part, struct rc_type *type)
{
	const char *const *path = rc_type_files(type);

	for (; *path != NULL; path++) {
		g_autofree char *name = g_path_get_basename(*path);

		rc_pairs_set(part->fonts, name, *path);
	}
}

/* Everything that is on the figure, in one text: its pages as they read in an
 * SVG, its words and its table. */
static bool
describe(const struct figure_files *files, GString *out, struct rc_error *err)
{
	g_autoptr(GPtrArray) list = figure_file_list();

	if (!figure_files_make(files, "", "csv", list, err) ||
	    !figure_files_make(files, "", "txt", list, err))
		return false;
	for (guint i = 0; i < list->len; i++) {
		const struct figure_file *file = g_ptr_array_index(list, i);

		g_string_append(out, file->bytes->str);
	}
	for (size_t i = 0; i < files->n_pages; i++) {
		struct rc_image image = { NULL, 0 };

		if (!rc_render(
			files->pages[i], files->type, RC_SVG_TEXT, &image, err))
			return false;
		g_string_append_len(
		    out, (const char *)image.bytes, (gssize)image.n);
		free(image.bytes);
	}
	return true;
}

/* Is it what was known?  Notes what it is now. */
static bool
is_known(struct part *part, const char *what, const GString *shown)
{
	const struct rc_lock_part *known = part->order.known;
	const char *before =
	    known == NULL ? NULL : rc_pairs_find(known->shows, what);
	g_autofree char *now = rc_hash(shown->str, shown->len);
	bool same = before != NULL && strcmp(before, now) == 0;

	rc_pairs_set(part->now->shows, what, now);
	part->is_changed |= !same;
	return same;
}

static bool
take_figure(
    void *context, const struct figure_files *files, struct rc_error *err)
{
	struct run *run = context;
	struct part *part = run->part;
	const char *const *format = part->order.part->formats;
	g_autoptr(GString) shown = g_string_new(NULL);
	bool is_first = strcmp(run->size, part->order.part->sizes[0]) == 0;

	if (!describe(files, shown, err))
		return false;
	take_fonts(part, files->type);
	if (is_first)
		rc_pairs_set(
		    part->now->findings, "title", files->pages[0]->about.title);
	if (is_first && strcmp(part->order.part->chart->name, "trend") == 0)
		find_slopes(files->request, true, part->now->findings);
	if (is_known(part, run->size, shown)) {
		part->skips = true;
		return true;
	}
	if (part->order.only_looks)
		return true;
	for (; *format != NULL; format++)
		if (!figure_files_make(
			files, run->base, *format, part->files, err))
			return false;
	return true;
}

static GString *
table_text(const struct rc_table_kind *kind,
    const struct rc_table_request *request,
    const struct rc_output_format *format)
{
	const struct rc_output_style style = { false, false };
	GString *text = g_string_new(NULL);
	struct rc_table *table =
	    format->for_readers ? kind->read(request) : kind->data(request);

	format->write(table, &style, text);
	rc_table_free(table);
	return text;
}

/* Tables are made faster than it could be found out whether they must be. */
static bool
take_table(void *context, const struct rc_table_kind *kind,
    const struct rc_table_request *request, struct rc_error *err)
{
	struct run *run = context;
	struct part *part = run->part;
	const char *const *name = part->order.part->formats;
	g_autoptr(GString) shown = g_string_new(NULL);

	(void)err;
	for (; *name != NULL; name++) {
		const struct rc_output_format *format =
		    rc_output_format_find(*name);
		GString *text = table_text(kind, request, format);

		g_string_append_len(shown, text->str, (gssize)text->len);
		figure_file_add(part->files,
		    g_strconcat(run->base, ".", format->suffix, NULL), text);
	}
	if (strcmp(kind->name, "trend") == 0)
		find_slopes(request, false, part->now->findings);
	if (is_known(part, "table", shown) || part->order.only_looks)
		g_ptr_array_set_size(part->files, 0);
	return true;
}

enum rc_verdict
parts_verdict(const struct rc_table_request *request)
{
	struct rc_claim_result result = rc_claim_check(&request->claims[0],
	    request->selection, request->without == RC_AS_YES);
	enum rc_verdict verdict = result.verdict;

	rc_claim_result_clear(&result);
	return verdict;
}

const char *
parts_verdict_key(enum rc_verdict verdict)
{
	static const char *const keys[] = { [RC_TRUE] = "yes",
		[RC_FALSE] = "no",
		[RC_OPEN] = "cannot be told" };

	return keys[verdict];
}

/* The answer is the first line above the table. */
static bool
take_claim(void *context, const struct rc_table_kind *kind,
    const struct rc_table_request *request, struct rc_error *err)
{
	struct run *run = context;
	struct part *part = run->part;
	struct rc_table *table = kind->read(request);
	g_autoptr(GString) answer =
	    g_string_new(g_ptr_array_index(table->lead, 0));

	(void)err;
	rc_pairs_set(part->now->findings, "claim", part->order.part->says);
	rc_pairs_set(part->now->findings, "answer", answer->str);
	rc_pairs_set(part->now->findings, RC_FINDINGS_HOLDS,
	    parts_verdict_key(parts_verdict(request)));
	is_known(part, "answer", answer);
	rc_table_free(table);
	return true;
}

bool
parts_run(const struct parts_call *call, const struct world *world,
    struct rc_error *err)
{
	g_auto(GStrv) own = rc_recipe_arguments(call->part);
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	struct world inner = { .data = world->data,
		.out = g_string_new(NULL),
		.words = world->words,
		.taker = call->taker,
		.folder = call->folder,
		.report = call->report };
	bool ok;

	for (char *const *at = call->arguments; at != NULL && *at != NULL; at++)
		g_ptr_array_add(all, *at);
	for (char **at = own; *at != NULL; at++)
		g_ptr_array_add(all, *at);
	ok = command_find(call->part->command->name, NULL)
		 ->run((int)all->len, (char **)(void *)all->pdata, &inner, err);
	g_string_free(inner.out, TRUE);
	return ok;
}

static bool
run_command(struct run *run, const struct world *world, struct rc_error *err)
{
	const struct part_order *order = &run->part->order;
	const struct taker taker = { run, take_figure,
		order->part->kind == RC_RECIPE_CLAIM ? take_claim
						     : take_table };
	g_autofree char *size =
	    run->size == NULL ? NULL : g_strconcat("--size=", run->size, NULL);
	g_autofree char *output = g_strconcat("--output=", run->base, NULL);
	char *const arguments[] = { size, output, NULL };
	const struct parts_call call = { order->part, order->folder, arguments,
		&taker, run->part->report };

	return parts_run(&call, world, err);
}

/* The first size has the part's own name. */
static bool
make_sizes(struct part *part, const struct world *world)
{
	const char *const *size = part->order.part->sizes;
	const char *name = part->order.part->name;

	for (size_t i = 0; size[i] != NULL; i++) {
		g_autofree char *base = i == 0
		    ? g_strdup(name)
		    : g_strdup_printf("%s-%s", name, size[i]);
		struct run run = { part, size[i], base };

		if (!run_command(&run, world, &part->err))
			return false;
	}
	return true;
}

void
parts_place_error(
    const struct rc_recipe_part *part, const char *recipe, struct rc_error *err)
{
	g_autofree char *message = g_strdup(err->message);

	if (err->file[0] != '\0')
		return;
	g_strlcpy(err->file, recipe, sizeof err->file);
	err->line = part->line;
	g_snprintf(err->message, sizeof err->message, "[%s %s]: %s",
	    kinds[part->kind], part->name, message);
}

static void
make_outputs(struct part *part)
{
	for (guint i = 0; i < part->files->len; i++) {
		const struct figure_file *file =
		    g_ptr_array_index(part->files, i);
		g_autofree char *hash =
		    rc_hash(file->bytes->str, file->bytes->len);

		rc_pairs_set(part->now->outputs, file->path, hash);
	}
}

static void
run_part(struct part *part, const struct world *world)
{
	struct run run = { part, NULL, part->order.part->name };

	part->err.status = RC_OK;
	part->report = rc_report_new();
	part->now = rc_lock_part_new();
	part->now->section =
	    parts_section(part->order.part, part->order.folder);
	part->fonts = rc_pairs_new();
	part->files = figure_file_list();
	part->ok = part->order.part->kind == RC_RECIPE_FIGURE
	    ? make_sizes(part, world)
	    : run_command(&run, world, &part->err);
}

struct workshop {
	struct part *parts;
	const struct world *world;
};

/* A figure is made in all its sizes or in none. */
static void
make_part(void *context, size_t i)
{
	const struct workshop *shop = context;
	struct part *part = &shop->parts[i];

	run_part(part, shop->world);
	if (part->ok && part->is_changed && part->skips) {
		part->order.known = NULL;
		part_clear(part);
		run_part(part, shop->world);
	}
	if (part->ok)
		make_outputs(part);
	else
		parts_place_error(
		    part->order.part, part->order.recipe, &part->err);
}

void
parts_make(struct part *parts, size_t n, size_t jobs, const struct world *world)
{
	struct workshop shop = { parts, world };

	rc_each(n, jobs, make_part, &shop);
}

void
part_clear(struct part *part)
{
	rc_report_free(part->report);
	rc_lock_part_free(part->now);
	rc_pairs_free(part->fonts);
	if (part->files != NULL)
		g_ptr_array_unref(part->files);
}
