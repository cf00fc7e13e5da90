#include "cmd/report_sheet.h"

#include <string.h>

#include "base/file.h"
#include "base/threads.h"
#include "cmd/figure_files.h"
#include "output/output.h"

/* What the threads work on. */
struct desk {
	const struct report_state *state;
	const char *folder; /* of the page */
	const struct world *world;
	struct sheet *sheets;
};

static bool
take_figure(
    void *context, const struct figure_files *files, struct rc_error *err)
{
	struct sheet *sheet = context;

	(void)err;
	sheet->scenes = g_ptr_array_ref(files->scenes);
	sheet->table = rc_table_kind_find(files->table)->read(files->request);
	return true;
}

static bool
take_table(void *context, const struct rc_table_kind *kind,
    const struct rc_table_request *request, struct rc_error *err)
{
	struct sheet *sheet = context;

	(void)err;
	sheet->table = kind->read(request);
	return true;
}

static bool
take_claim(void *context, const struct rc_table_kind *kind,
    const struct rc_table_request *request, struct rc_error *err)
{
	struct sheet *sheet = context;
	struct rc_table *table = kind->read(request);

	(void)err;
	sheet->shown.verdict = parts_verdict(request);
	sheet->answer = g_strdup(g_ptr_array_index(table->lead, 0));
	rc_table_free(table);
	return true;
}

static bool
run(const struct desk *desk, size_t i)
{
	struct sheet *sheet = &desk->sheets[i];
	const struct rc_recipe_part *part = &desk->state->recipe->parts[i];
	const struct taker taker = { sheet, take_figure,
		part->kind == RC_RECIPE_CLAIM ? take_claim : take_table };
	g_autofree char *name = g_strconcat("--output=", part->name, NULL);
	char *arguments[] = { "--size=web", "--theme=auto", name, NULL };
	const struct parts_call call = { part, desk->state->folder,
		part->kind == RC_RECIPE_FIGURE ? arguments : NULL, &taker,
		sheet->report };

	return parts_run(&call, desk->world, &sheet->err);
}

/* A word as a shell takes it. */
static void
add_word(GString *out, const char *word)
{
	g_autofree char *quoted = NULL;
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789-_./,:=+@%";

	if (word[0] != '\0' && word[strspn(word, plain)] == '\0') {
		g_string_append_printf(out, " %s", word);
		return;
	}
	quoted = g_shell_quote(word);
	g_string_append_printf(out, " %s", quoted);
}

static void
add_argument(GString *out, const char *folder, const char *argument)
{
	g_autofree char *told = parts_argument(folder, argument);

	add_word(out, told);
}

/* "rollcall plot agree ../datasets/dprk --with=KOR -o dprk-agree", as it is
 * typed in the recipe's folder. */
static char *
command_of(const struct rc_recipe_part *part, const char *folder)
{
	g_auto(GStrv) arguments = rc_recipe_arguments(part);
	g_autoptr(GString) options = g_string_new(NULL);
	GString *out = g_string_new("rollcall ");
	bool are_options = true;

	g_string_append(out, part->command->name);
	for (char **at = arguments; *at != NULL; at++) {
		if (are_options && strcmp(*at, "--") == 0)
			are_options = false;
		else
			add_argument(are_options ? options : out, folder, *at);
	}
	if (part->sizes != NULL && strcmp(part->sizes[0], "double") != 0)
		g_string_append_printf(options, " --size=%s", part->sizes[0]);
	g_string_append(out, options->str);
	if (part->kind == RC_RECIPE_FIGURE)
		g_string_append_printf(out, " -o %s", part->name);
	else if (part->kind == RC_RECIPE_TABLE)
		g_string_append_printf(out, " -f %s", part->formats[0]);
	return g_string_free(out, FALSE);
}

static const char *
keep(struct sheet *sheet, char *text)
{
	g_ptr_array_add(sheet->texts, text);
	return text;
}

/* The files of the part that were made, in the order of its formats. */
static void
add_links(const struct desk *desk, size_t i)
{
	struct sheet *sheet = &desk->sheets[i];
	const struct rc_recipe_part *part = &desk->state->recipe->parts[i];
	const char *out = desk->state->recipe->out;
	const char *const *format = part->formats;

	for (; format != NULL && *format != NULL; format++) {
		const struct rc_output_format *as =
		    rc_output_format_find(*format);
		g_autofree char *name = g_strdup_printf("%s.%s", part->name,
		    part->kind == RC_RECIPE_TABLE ? as->suffix : *format);
		g_autofree char *path = g_build_filename(out, name, NULL);
		struct rc_page_link link;

		if (!g_file_test(path, G_FILE_TEST_EXISTS))
			continue;
		link.words = keep(sheet, g_ascii_strup(*format, -1));
		link.path = keep(sheet, rc_path_from(desk->folder, path));
		g_array_append_val(sheet->links, link);
	}
}

static void
fill(const struct desk *desk, size_t i)
{
	struct sheet *sheet = &desk->sheets[i];
	const struct rc_recipe_part *part = &desk->state->recipe->parts[i];
	static const enum rc_page_kind kinds[] = {
		[RC_RECIPE_FIGURE] = RC_PAGE_FIGURE,
		[RC_RECIPE_TABLE] = RC_PAGE_TABLE,
		[RC_RECIPE_CLAIM] = RC_PAGE_CLAIM,
	};

	sheet->command = command_of(part, desk->state->folder);
	add_links(desk, i);
	sheet->shown.kind = kinds[part->kind];
	sheet->shown.name = part->name;
	sheet->shown.command = sheet->command;
	if (sheet->scenes != NULL) {
		sheet->shown.scenes =
		    (const struct rc_scene *const *)sheet->scenes->pdata;
		sheet->shown.n_scenes = sheet->scenes->len;
	}
	sheet->shown.table = sheet->table;
	sheet->shown.links =
	    (const struct rc_page_link *)(void *)sheet->links->data;
	sheet->shown.n_links = sheet->links->len;
	sheet->shown.says = part->says;
	sheet->shown.answer = sheet->answer;
	sheet->shown.expects = part->expects;
}

static void
make_sheet(void *context, size_t i)
{
	const struct desk *desk = context;
	struct sheet *sheet = &desk->sheets[i];
	const struct rc_recipe_part *part = &desk->state->recipe->parts[i];

	sheet->report = rc_report_new();
	sheet->links = g_array_new(FALSE, FALSE, sizeof(struct rc_page_link));
	sheet->texts = g_ptr_array_new_with_free_func(g_free);
	sheet->ok = run(desk, i);
	if (sheet->ok)
		fill(desk, i);
	else
		parts_place_error(part, desk->state->recipe->path, &sheet->err);
}

struct sheet *
sheets_new(const struct report_state *state, const char *folder,
    struct world *world, struct rc_error *err)
{
	size_t n = state->recipe->n;
	struct desk desk = { state, folder, world, g_new0(struct sheet, n) };
	bool ok = true;

	rc_each(n, g_get_num_processors(), make_sheet, &desk);
	for (size_t i = 0; i < n; i++)
		ok &= report_collect(state, i, desk.sheets[i].report,
		    desk.sheets[i].ok ? NULL : &desk.sheets[i].err, world,
		    ok ? err : NULL);
	if (ok)
		return desk.sheets;
	sheets_free(desk.sheets, n);
	return NULL;
}

static void
unref(GPtrArray *array)
{
	if (array != NULL)
		g_ptr_array_unref(array);
}

void
sheets_free(struct sheet *sheets, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct sheet *sheet = &sheets[i];

		unref(sheet->scenes);
		unref(sheet->texts);
		g_array_unref(sheet->links);
		if (sheet->table != NULL)
			rc_table_free(sheet->table);
		g_free(sheet->command);
		g_free(sheet->answer);
		rc_report_free(sheet->report);
	}
	g_free(sheets);
}
