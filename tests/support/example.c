#include "support/example.h"

#include <criterion/criterion.h>
#include <string.h>

#include "rollcall/rollcall.h"
#include "support/series.h"
#include "support/support.h"
#include "tables/tables.h"

struct order {
	const char *name, *chart;
	enum rc_body body;
	const char *asked; /* a member; NULL: none */
	bool only_some;    /* members */
	bool of_all_bodies;
	bool is_of_amendments;
	bool has_ribbons;
};

static const struct order orders[] = {
	{ "01-history", "history", .body = RC_GA },
	{ "02-rows", "rows", .body = RC_GA },
	{ "03-amendments", "rows", .body = RC_C3, .is_of_amendments = true },
	{ "04-trend", "trend", .body = RC_GA },
	{ "05-mode", "mode", .body = RC_GA, .of_all_bodies = true },
	{ "06-rollcall", "rollcall", .body = RC_GA },
	{ "07-tiles", "tiles", .body = RC_GA },
	{ "08-grid", "grid", .body = RC_GA },
	{ "09-switches", "switches", .body = RC_GA },
	{ "10-ribbons", "switches", .body = RC_GA, .has_ribbons = true },
	{ "11-groups", "groups", .body = RC_GA },
	{ "12-agree", "agree", .body = RC_GA, .asked = "KOR" },
	{ "13-matrix", "agree", .body = RC_GA, .only_some = true },
	{ "14-compare", "compare", .body = RC_GA, .of_all_bodies = true },
};

enum { N_FIGURES = G_N_ELEMENTS(orders), N_PARTS = N_FIGURES + 3 };

/* A pointer and what frees it. */
struct owned {
	void *thing;
	void (*free)(void *thing);
};

static void
free_owned(gpointer owned)
{
	struct owned *o = owned;

	o->free(o->thing);
	g_free(o);
}

static void *
own(struct example *example, void *thing, void (*free)(void *thing))
{
	struct owned *owned = g_new(struct owned, 1);

	*owned = (struct owned){ thing, free };
	g_ptr_array_add(example->owned, owned);
	return thing;
}

static void
free_scene(void *scene)
{
	rc_scene_free(scene);
}

static void
free_table(void *table)
{
	rc_table_free(table);
}

static void
free_pairs(void *pairs)
{
	rc_pairs_free(pairs);
}

static bool
is_one_of_some(
    void *context, const struct rc_member *member, struct rc_date date)
{
	static const char *const codes[] = { "BRN", "KHM", "IDN", "LAO", "MYS",
		"MMR", "PHL", "SGP", "THA", "VNM", "JPN", "KOR", "USA" };

	(void)context;
	(void)date;
	for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
		if (strcmp(codes[i], member->code) == 0)
			return true;
	return false;
}

static struct rc_selection *
select_for(const struct order *order, const struct series *series)
{
	const struct rc_filter filter = {
		.bodies = order->of_all_bodies ? 0 : 1u << order->body,
		.kinds = order->is_of_amendments
		    ? 1u << RC_RESOLUTION | 1u << RC_AMENDMENT
		    : 1u << RC_RESOLUTION
	};
	struct rc_selection *selection = rc_select(series->record, &filter);

	if (order->only_some)
		rc_selection_restrict(selection, is_one_of_some, NULL);
	return selection;
}

/* All pages, with their twins in the dark. */
static const struct rc_scene *const *
draw(struct example *example, const struct rc_chart *chart,
    struct rc_figure figure, size_t n)
{
	const struct rc_scene **pages =
	    own(example, g_new(const struct rc_scene *, n), g_free);

	figure.theme = rc_theme_find("auto");
	for (size_t page = 0; page < n; page++) {
		struct rc_error err;

		figure.page = page;
		pages[page] = own(
		    example, rc_chart_draw(chart, &figure, &err), free_scene);
		cr_assert_not_null(
		    pages[page], "%s: %s", chart->name, err.message);
	}
	return pages;
}

static void
add_links(struct example *example, struct rc_page_part *part)
{
	static const char *const suffixes[] = { "SVG", "PDF", "PNG", "CSV" };
	struct rc_page_link *links = own(example,
	    g_new(struct rc_page_link, G_N_ELEMENTS(suffixes)), g_free);

	for (size_t i = 0; i < G_N_ELEMENTS(suffixes); i++) {
		g_autofree char *lower = g_ascii_strdown(suffixes[i], -1);

		links[i].words = suffixes[i];
		links[i].path = own(example,
		    g_strdup_printf("%s.%s", part->name, lower), g_free);
	}
	part->links = links;
	part->n_links = G_N_ELEMENTS(suffixes);
}

/* The table of a kind for what the figure shows. */
static struct rc_table *
tabulate(
    struct example *example, const char *kind, const struct rc_figure *figure)
{
	const struct rc_table_request request = {
		.selection = figure->selection,
		.of = figure->of,
		.data = "datasets/dprk",
		.all = true,
		.votes = figure->votes,
		.asked = figure->asked,
		.blocs = figure->blocs,
		.n_blocs = figure->n_blocs,
		.series = figure->series,
		.n_series = figure->n_series,
	};

	return own(
	    example, rc_table_kind_find(kind)->read(&request), free_table);
}

static void
fill_figure(const struct order *order, const struct kit *kit,
    const struct series *series, const struct rc_measure *measure,
    const struct rc_chart *chart, struct rc_figure *figure)
{
	kit_fill(kit, chart, figure);
	figure->name = order->name;
	figure->measure = measure;
	figure->ribbons = order->has_ribbons;
	/* One roll call is the last. */
	if (chart->needs & RC_NEEDS_VOTE)
		figure->votes = &kit->votes[1];
	if (order->asked == NULL)
		figure->asked = NULL;
	if (order->of_all_bodies) {
		figure->series = series->of;
		figure->n_series = series->n;
	}
}

static struct rc_page_part
figure_part(struct example *example, const struct order *order,
    const struct series *series)
{
	const struct rc_chart *chart = rc_chart_find(order->chart);
	struct rc_selection *selection = select_for(order, series);
	struct rc_figure figure = figure_of(selection, "web");
	struct rc_measure measure = rc_type_measure(example->type);
	struct rc_page_part part = { .kind = RC_PAGE_FIGURE,
		.name = order->name,
		.command = own(example,
		    g_strdup_printf(
			"rollcall plot %s -o %s", order->chart, order->name),
		    g_free) };
	struct kit kit;

	kit_init(&kit, selection);
	if (order->asked != NULL) {
		rc_bloc_free(kit.asked);
		kit.asked = rc_bloc_of_member(selection, order->asked);
	}
	fill_figure(order, &kit, series, &measure, chart, &figure);
	part.n_scenes = rc_chart_pages(chart, &figure);
	part.scenes = draw(example, chart, figure, part.n_scenes);
	part.table = tabulate(example,
	    chart->table_of_all != NULL && figure.asked == NULL
		? chart->table_of_all
		: chart->table,
	    &figure);
	add_links(example, &part);
	kit_clear(&kit);
	rc_selection_free(selection);
	return part;
}

static struct rc_page_part
table_part(struct example *example, const struct series *series)
{
	const struct order order = { .body = RC_GA };
	struct rc_selection *selection = select_for(&order, series);
	struct rc_figure figure = figure_of(selection, "web");
	struct rc_page_part part = { .kind = RC_PAGE_TABLE,
		.name = "trend",
		.table = tabulate(example, "trend", &figure) };

	add_links(example, &part);
	rc_selection_free(selection);
	return part;
}

static struct rc_pairs *
some_pairs(struct example *example, const char *name, const char *value)
{
	struct rc_pairs *pairs = own(example, rc_pairs_new(), free_pairs);

	rc_pairs_set(pairs, name, value);
	return pairs;
}

static void
add_parts(struct example *example, struct rc_page_part *parts)
{
	struct series series = series_of_dprk();

	for (size_t i = 0; i < N_FIGURES; i++)
		parts[i] = figure_part(example, &orders[i], &series);
	parts[N_FIGURES] = table_part(example, &series);
	parts[N_FIGURES + 1] = (struct rc_page_part){ .kind = RC_PAGE_CLAIM,
		.name = "majority",
		.says = "yes > 50% of members every year",
		.answer = "no: true in 7 of 9 recorded votes; false in 2005 "
			  "(88 of 191, 46.1%) and 2008 (94 of 192, 49.0%)",
		.verdict = RC_FALSE,
		.expects = true };
	parts[N_FIGURES + 2] = (struct rc_page_part){ .kind = RC_PAGE_CLAIM,
		.name = "up",
		.says = "yes of members is increasing",
		.answer = "yes: +1.50 points a year",
		.verdict = RC_TRUE,
		.expects = true };
	series_free(&series);
}

struct example *
example_new(void)
{
	struct example *example = g_new0(struct example, 1);
	struct rc_page_part *parts = g_new0(struct rc_page_part, N_PARTS);

	example->owned = g_ptr_array_new_with_free_func(free_owned);
	example->type = open_type("Inter");
	own(example, parts, g_free);
	add_parts(example, parts);
	example->page = (struct rc_page){
		.title = "Human rights in the DPRK at the United Nations",
		.parts = parts,
		.n_parts = N_PARTS,
		.program = RC_VERSION,
		.inputs = some_pairs(example, "dprk/ga/2005.csv",
		    "2f1c9a03c1b1d0a7e2a5f30c0f4e1f6f"),
		.libraries = some_pairs(example, "cairo", "1.16.0"),
		.fonts = some_pairs(example, "Inter-Regular.otf", "60fd..."),
	};
	return example;
}

void
example_free(struct example *example)
{
	g_ptr_array_unref(example->owned);
	rc_type_close(example->type);
	g_free(example);
}

GString *
example_html(const struct example *example)
{
	GString *out = g_string_new(NULL);
	struct rc_error err;

	cr_assert(rc_page_html(&example->page, example->type, out, &err), "%s",
	    err.message);
	return out;
}
