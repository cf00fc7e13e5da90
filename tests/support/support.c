#include "support/support.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

#include "load/loader.h"

static const struct rc_load_options no_body = { .body = -1 };

struct piece {
	const char *name, *bytes;
	size_t n, chunk;
};

static void
read_piece(struct loader *loader, void *context)
{
	const struct piece *p = context;

	loader_read_bytes(loader, p->name, p->bytes, p->n, p->chunk);
}

struct loaded
load_bytes(const char *name, const char *bytes, size_t n, size_t chunk)
{
	struct piece piece = { name, bytes, n, chunk };
	struct loaded loaded = { .report = rc_report_new() };

	loaded.record = loader_load(
	    read_piece, &piece, &no_body, loaded.report, &loaded.err);
	return loaded;
}

struct texts {
	const struct text_file *files;
	size_t n;
};

static void
read_texts(struct loader *loader, void *context)
{
	const struct texts *t = context;

	for (size_t i = 0; i < t->n; i++)
		loader_read_bytes(loader, t->files[i].name, t->files[i].text,
		    strlen(t->files[i].text), 4096);
}

struct loaded
load_texts(const struct text_file *files, size_t n,
    const struct rc_load_options *options)
{
	struct texts texts = { files, n };
	struct loaded loaded = { .report = rc_report_new() };

	loaded.record = loader_load(
	    read_texts, &texts, options, loaded.report, &loaded.err);
	return loaded;
}

struct loaded
load_text(const char *name, const char *text, size_t chunk)
{
	return load_bytes(name, text, strlen(text), chunk);
}

void
loaded_free(struct loaded *loaded)
{
	rc_record_free(loaded->record);
	rc_report_free(loaded->report);
}

const char two_votes_of_ten[] = OUTCOMES_HEADER
    "2005-12-16,60,A/RES/60/1,Situation in Somewhere,\"Vote, recorded\",5,1,2,"
    "2,10\n"
    "2007-12-16,62,A/RES/62/1,Situation in Somewhere,\"Vote, recorded\",6,1,3,"
    "0,10\n"
    "2008-12-16,63,A/RES/63/1,Situation in Somewhere,Without a vote,,,,,\n";

struct rc_record *
record_from(const char *text)
{
	struct loaded loaded = load_text("ga/test.csv", text, 4096);

	cr_assert_not_null(loaded.record, "%s", loaded.err.message);
	rc_report_free(loaded.report);
	return loaded.record;
}

static struct rc_record *
record_at(const char *path)
{
	struct rc_error err;
	struct rc_record *record = rc_load(&path, 1, &no_body, NULL, &err);

	cr_assert_not_null(record, "%s: %s", path, err.message);
	return record;
}

struct rc_record *
record_of_plenary(void)
{
	return record_at("datasets/dprk/ga");
}

struct rc_record *
record_of_dprk(void)
{
	return record_at("datasets/dprk");
}

static double
plain_width(void *context, const char *text, struct rc_text_style style)
{
	(void)context;
	return 0.6 * style.size * (double)g_utf8_strlen(text, -1);
}

const struct rc_measure plain_measure = { plain_width, NULL };

struct rc_type *
open_type(const char *family)
{
	static const char *const fonts[] = { "/usr/share/fonts/opentype/inter",
		"/usr/share/fonts/truetype/liberation",
		"/usr/share/fonts/truetype/liberation2",
		"/usr/share/fonts/truetype/nanum",
		"/usr/local/share/rollcall/fonts" };
	struct rc_error err;
	struct rc_type *type =
	    rc_type_open(family, fonts, G_N_ELEMENTS(fonts), &err);

	cr_assert_not_null(type, "%s", err.message);
	return type;
}

char *
text_rendered(
    const struct rc_scene *scene, const char *family, enum rc_format format)
{
	struct rc_type *type = open_type(family);
	struct rc_image image;
	struct rc_error err;
	char *text;

	cr_assert(
	    rc_render(scene, type, format, &image, &err), "%s", err.message);
	text = g_strndup((const char *)image.bytes, image.n);
	free(image.bytes);
	rc_type_close(type);
	return text;
}

struct rc_figure
figure_of(const struct rc_selection *selection, const char *preset)
{
	return (struct rc_figure){ .name = "test",
		.selection = selection,
		.preset = rc_preset_find(preset),
		.theme = rc_theme_find("light"),
		.measure = &plain_measure };
}

struct rc_scene *
scene_of(const char *chart, const struct rc_figure *figure)
{
	struct rc_error err;
	struct rc_scene *scene =
	    rc_chart_draw(rc_chart_find(chart), figure, &err);
	g_autofree char *faults = NULL;

	cr_assert_not_null(scene, "%s: %s", chart, err.message);
	cr_expect_eq(rc_scene_audit(scene, figure->preset->smallest, &faults),
	    0, "%s, %s:\n%s", chart, figure->preset->name, faults);
	return scene;
}

size_t
count_shapes(
    const struct rc_scene *scene, const char *role, const char *variant)
{
	size_t n = 0;

	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];

		n += strcmp(s->role, role) == 0 &&
		    (variant == NULL || g_strcmp0(s->variant, variant) == 0);
	}
	return n;
}

const struct rc_shape *
nth_shape(const struct rc_scene *scene, const char *role, const char *variant,
    size_t n)
{
	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];

		if (strcmp(s->role, role) == 0 &&
		    g_strcmp0(s->variant, variant) == 0 && n-- == 0)
			return s;
	}
	return NULL;
}

static char **
environment_with(const char *const *pairs)
{
	char **environment = g_environ_setenv(
	    g_get_environ(), "ROLLCALL_DATA", "datasets/dprk", TRUE);

	for (; pairs != NULL && *pairs != NULL; pairs++) {
		const char *equals = strchr(*pairs, '=');
		g_autofree char *name =
		    g_strndup(*pairs, (gsize)(equals - *pairs));

		environment =
		    g_environ_setenv(environment, name, equals + 1, TRUE);
	}
	return environment;
}

struct run
run_program(const char *command, const char *const *environment)
{
	const char *program = g_getenv("ROLLCALL");
	struct run run = { .status = -1 };
	g_auto(GStrv) env = environment_with(environment);
	g_autofree char *line = NULL;
	g_autoptr(GError) failure = NULL;
	int status = 0;

	cr_assert_not_null(program, "ROLLCALL must name the program");
	line = g_strdup_printf("exec %s %s", program, command);
	char *words[] = { "/bin/sh", "-c", line, NULL };
	cr_assert(g_spawn_sync(NULL, words, env, G_SPAWN_DEFAULT, NULL, NULL,
		      &run.out, &run.words, &status, &failure),
	    "%s: %s", line, failure->message);
	if (g_spawn_check_wait_status(status, &failure))
		run.status = 0;
	else if (failure->domain == G_SPAWN_EXIT_ERROR)
		run.status = failure->code;
	return run;
}

void
run_free(struct run *run)
{
	g_free(run->out);
	g_free(run->words);
}

char *
file_bytes(const char *path, gsize *n)
{
	char *bytes = NULL;

	cr_assert(g_file_get_contents(path, &bytes, n, NULL),
	    "%s cannot be read", path);
	return bytes;
}

char *
new_directory(void)
{
	char *path = g_dir_make_tmp("rollcall-XXXXXX", NULL);

	cr_assert_not_null(path);
	return path;
}

void
remove_directory(char *path)
{
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		char *inner = g_build_filename(path, name, NULL);

		if (g_file_test(inner, G_FILE_TEST_IS_DIR) &&
		    !g_file_test(inner, G_FILE_TEST_IS_SYMLINK)) {
			remove_directory(inner);
		} else {
			g_unlink(inner);
			g_free(inner);
		}
	}
	g_rmdir(path);
	g_free(path);
}

static const char *
kit_name(const void *context, const char *code)
{
	return rc_groups_name(context, code);
}

static void
free_bloc(gpointer bloc)
{
	rc_bloc_free(bloc);
}

static void
free_series(gpointer series)
{
	rc_stances_free(
	    (struct rc_stances *)((struct rc_series *)series)->stances);
	rc_selection_free(
	    (struct rc_selection *)((struct rc_series *)series)->selection);
}

/* What the bundled data know beside the votes; of made data, nothing. */
static struct rc_stances *
stances_of(const struct rc_selection *selection)
{
	static const char *const directories[] = { "datasets/dprk" };
	struct rc_error err;
	struct rc_stances *stances =
	    rc_stances_read(directories, 1, selection, "", &err);

	cr_assert_not_null(stances, "%s", err.message);
	return stances;
}

static void
kit_add_bodies(struct kit *kit, const struct rc_selection *selection)
{
	kit->series = g_array_new(FALSE, FALSE, sizeof(struct rc_series));
	g_array_set_clear_func(kit->series, free_series);
	for (int body = 0; body < RC_N_BODIES; body++) {
		const struct rc_filter filter = { .bodies = 1u << body,
			.dated = true };
		struct rc_series one = { .label =
					     rc_body_words((enum rc_body)body),
			.selection = rc_selection_narrow(selection, &filter) };

		if (one.selection->n == 0) {
			rc_selection_free((struct rc_selection *)one.selection);
			continue;
		}
		one.stances = stances_of(one.selection);
		g_array_append_val(kit->series, one);
	}
}

void
kit_init(struct kit *kit, const struct rc_selection *selection)
{
	const struct rc_group *group;

	memset(kit, 0, sizeof *kit);
	kit->groups = rc_groups_read("datasets/members.csv", NULL);
	kit->tiles = rc_tiles_read("datasets/tiles.csv", NULL);
	cr_assert(kit->groups != NULL && kit->tiles != NULL);
	kit->names = (struct rc_names){ kit_name, kit->groups };
	kit->blocs = g_ptr_array_new_with_free_func(free_bloc);
	for (size_t i = 0; (group = rc_group_at(i)) != NULL; i++)
		if (group->is_regional)
			g_ptr_array_add(kit->blocs,
			    rc_group_bloc(kit->groups, group, selection));
	for (size_t i = 0; i < selection->n; i++) {
		if (!rc_selection_at(selection, i)->has_rollcall)
			continue;
		kit->votes[kit->n_rollcalls++ > 0] = i;
	}
	kit_add_bodies(kit, selection);
	if (kit->n_rollcalls > 0)
		kit->asked = rc_bloc_of_member(
		    selection, rc_record_member(selection->record, 0)->code);
}

void
kit_clear(struct kit *kit)
{
	g_ptr_array_unref(kit->blocs);
	g_array_unref(kit->series);
	rc_bloc_free(kit->asked);
	rc_groups_free(kit->groups);
	rc_tiles_free(kit->tiles);
}

bool
kit_fill(const struct kit *kit, const struct rc_chart *chart,
    struct rc_figure *figure)
{
	figure->blocs = (const struct rc_bloc *const *)kit->blocs->pdata;
	figure->n_blocs = kit->blocs->len;
	figure->tiles = kit->tiles;
	figure->names = &kit->names;
	figure->votes = kit->votes;
	figure->asked = kit->asked;
	figure->series = (const struct rc_series *)(void *)kit->series->data;
	figure->n_series = kit->series->len;
	return kit->n_rollcalls >=
	    (chart->needs & RC_NEEDS_TWO_VOTES                         ? 2u
		    : chart->needs & (RC_NEEDS_VOTE | RC_TAKES_MEMBER) ? 1u
								       : 0u);
}

static struct shown *
show(struct rc_record *record, const struct rc_filter *filter,
    const char *chart, const char *preset)
{
	struct shown *shown = g_new0(struct shown, 1);

	shown->record = record;
	shown->selection = rc_select(record, filter);
	shown->figure = figure_of(shown->selection, preset);
	kit_init(&shown->kit, shown->selection);
	/* A kit has the first roll call and the last. */
	if (shown->kit.n_rollcalls > 1)
		shown->kit.votes[0] = shown->kit.votes[1];
	cr_assert(kit_fill(&shown->kit, rc_chart_find(chart), &shown->figure));
	return shown;
}

struct shown *
show_last(enum rc_body body, const char *chart, const char *preset)
{
	const struct rc_filter filter = { .bodies = 1u << body,
		.kinds = 1u << (body == RC_SC ? RC_MOTION : RC_RESOLUTION) };

	return show(record_of_dprk(), &filter, chart, preset);
}

struct shown *
show_last_of(const char *text, const char *chart, const char *preset)
{
	const struct rc_filter all = { 0 };

	return show(record_from(text), &all, chart, preset);
}

void
shown_free(struct shown *shown)
{
	kit_clear(&shown->kit);
	rc_selection_free(shown->selection);
	rc_record_free(shown->record);
	g_free(shown);
}
