#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <string.h>

#include "graphics/box.h"
#include "graphics/mark.h"
#include "graphics/page.h"
#include "render/terminal.h"
#include "support/support.h"

#define WIDTH (rc_terminal_preset.cell_width)
#define HEIGHT (rc_terminal_preset.cell_height)

/* A scene of so many rows of characters. */
static struct rc_scene *
new_scene(int rows)
{
	struct rc_scene *scene =
	    rc_scene_new(rc_terminal_preset.width, rows * HEIGHT);

	scene->background = (struct rc_color){ 255, 255, 255, 255 };
	return scene;
}

/* A text whose middle is in that row. */
static struct rc_shape *
add_text(struct rc_scene *scene, const char *text, double column, int row,
    enum rc_anchor anchor)
{
	struct rc_measure measure = rc_terminal_measure();
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_TEXT, "count");

	s->text = rc_scene_keep(scene, text);
	s->style =
	    (struct rc_text_style){ rc_terminal_preset.label, 400, false };
	s->anchor = anchor;
	s->at = (struct rc_point){ column * WIDTH,
		(row + 0.5) * HEIGHT + s->style.size * RC_CAP_HEIGHT / 2 };
	s->text_width = measure.width(measure.context, text, s->style);
	return s;
}

static void
add_rect(struct rc_scene *scene, const char *variant, struct rc_rect cells)
{
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");

	s->variant = variant;
	s->fill = (struct rc_color){ 0, 0, 0, 255 };
	s->rect = (struct rc_rect){ cells.x * WIDTH, cells.y * HEIGHT,
		cells.w * WIDTH, cells.h * HEIGHT };
}

static void
expect_shown(struct rc_scene *scene, const char *expected)
{
	g_autofree char *text = rc_render_terminal(scene);

	cr_expect_str_eq(text, expected, "%s", text);
	rc_scene_free(scene);
}

Test(terminal, a_line_of_text_is_a_row)
{
	cr_expect_float_eq(
	    rc_line_height(rc_terminal_preset.label), HEIGHT, 1e-12);
}

Test(terminal, a_cell_is_what_covers_its_middle)
{
	struct rc_scene *scene = new_scene(5);

	scene->about.title = "Title";
	scene->about.footer = "Source.";
	add_rect(scene, "yes", (struct rc_rect){ 0, 0, 10.4, 2.6 });
	add_text(scene, "88", 5, 1, RC_MIDDLE);
	add_rect(scene, "no", (struct rc_rect){ 19.2, 4.6, 0.05, 0.1 });
	expect_shown(scene,
	    "Title\n\n"
	    "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\n"
	    "\u2588\u2588\u2588\u258888\u2588\u2588\u2588\u2588\n"
	    "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\n"
	    "\n"
	    "                   \u2591\n\n"
	    "Source.\n");
}

/* 13 would make 1314 or 114 of 14. */
Test(terminal, texts_that_touch_are_not_mixed)
{
	struct rc_scene *scene = new_scene(1);

	add_text(scene, "14", 2, 0, RC_START);
	add_text(scene, "13", 2, 0, RC_END);
	add_text(scene, "1", 3, 0, RC_START);
	add_text(scene, "6", 5, 0, RC_START);
	add_text(scene, "200", 109, 0, RC_END);
	expect_shown(
	    scene, "\n  14 6\n\nNo room here for: \"13\", \"1\", \"200\"\n");
}

/* "·59" would be a fraction. */
Test(terminal, dots_keep_off_numbers_and_marks_stay_below_them)
{
	struct rc_scene *scene = new_scene(1);
	struct rc_shape *mark;

	add_text(scene, "59", 2, 0, RC_START);
	add_rect(scene, "nonvoting", (struct rc_rect){ 0, 0, 6, 1 });
	mark = rc_scene_add(scene, RC_SHAPE_PATH, "marker");
	mark->fill = (struct rc_color){ 0, 0, 0, 255 };
	rc_mark_path(
	    mark, RC_MARK_CIRCLE, 3.5 * WIDTH, 0.5 * HEIGHT, 0.4 * WIDTH);
	expect_shown(scene, "\n\u00b7 59 \u00b7\n\n");
}

Test(terminal, marks_differ_in_form_and_filling)
{
	static const struct {
		enum rc_mark mark;
		bool is_hollow;
	} marks[] = { { RC_MARK_SQUARE, false }, { RC_MARK_DIAMOND, true },
		{ RC_MARK_CIRCLE, false }, { RC_MARK_CIRCLE, true },
		{ RC_MARK_TRIANGLE, false } };
	struct rc_scene *scene = new_scene(1);

	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
		struct rc_shape *s =
		    rc_scene_add(scene, RC_SHAPE_PATH, "marker");

		rc_mark_path(s, marks[i].mark, (2 * (double)i + 0.5) * WIDTH,
		    0.5 * HEIGHT, 0.4 * WIDTH);
		s->fill = marks[i].is_hollow
		    ? scene->background
		    : (struct rc_color){ 0, 0, 128, 255 };
	}
	expect_shown(scene, "\n\u25a0 \u25c7 \u25cf \u25cb \u25b2\n\n");
}

Test(terminal, marks_in_one_cell_stand_side_by_side)
{
	struct rc_scene *scene = new_scene(1);

	for (int i = 0; i < 2; i++) {
		struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_PATH, "mark");

		rc_mark_path(s, RC_MARK_DIAMOND, (1.4 + 0.2 * i) * WIDTH,
		    0.5 * HEIGHT, 0.2 * WIDTH);
	}
	expect_shown(scene, "\n \u25c7\u25c7\n\n");
}

/* 中 takes two columns, the accent none. */
Test(terminal, characters_have_the_columns_that_they_take)
{
	struct rc_scene *scene = new_scene(2);
	struct rc_measure measure = rc_terminal_measure();
	const struct rc_text_style style = { 10, 400, false };

	cr_expect_float_eq(
	    measure.width(measure.context, "\u4e2de\u0301", style), 3 * WIDTH,
	    1e-9);
	add_text(scene, "\u4e2de\u0301", 0, 0, RC_START);
	add_text(scene, "2", 4, 0, RC_START);
	expect_shown(scene, "\n\u4e2de\u0301 2\n\n");
}

Test(terminal, no_text_steers_the_terminal)
{
	struct rc_scene *scene = new_scene(1);

	scene->about.title = "A\x1b[2JB";
	add_text(scene, "\x1b[31mred", 0, 0, RC_START);
	expect_shown(scene, "A\\x1b[2JB\n\n\\x1b[31mred\n\n");
}

/* What a terminal shows: its rows, every column a text of its own. */
struct screen {
	GPtrArray *rows; /* GPtrArray of char * */
};

static GPtrArray *
columns_of(const char *line)
{
	GPtrArray *columns = g_ptr_array_new_with_free_func(g_free);

	for (const char *p = line; *p != '\0'; p = g_utf8_next_char(p)) {
		char *character =
		    g_strndup(p, (gsize)(g_utf8_next_char(p) - p));

		g_ptr_array_add(columns, character);
	}
	return columns;
}

static void
free_columns(gpointer columns)
{
	g_ptr_array_unref(columns);
}

/* From the row below the subtitle on. */
static struct screen
screen_of(const struct rc_scene *scene)
{
	g_autofree char *text = rc_render_terminal(scene);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	char **line = lines;
	struct screen screen = { g_ptr_array_new_with_free_func(free_columns) };

	while (**line != '\0')
		line++;
	for (line++; *line != NULL; line++)
		g_ptr_array_add(screen.rows, columns_of(*line));
	return screen;
}

static const char *
character_at(const struct screen *screen, int column, int row)
{
	GPtrArray *columns;

	if (row < 0 || row >= (int)screen->rows->len)
		return "";
	columns = g_ptr_array_index(screen->rows, row);
	return column < 0 || column >= (int)columns->len
	    ? ""
	    : g_ptr_array_index(columns, column);
}

static bool
shows(const struct screen *screen, const struct rc_shape *s, int lift)
{
	struct rc_rect box = rc_shape_box(s);
	GPtrArray *letters = columns_of(s->text);
	int column = (int)round(box.x / WIDTH);
	int row =
	    (int)floor(
		(box.y + s->style.size * RC_CAP_HEIGHT / 2) / HEIGHT + 1e-6) -
	    lift;
	bool is_shown = true;

	if (s->rotated) {
		column = (int)floor((box.x + box.w / 2) / WIDTH);
		row = (int)round(box.y / HEIGHT) - lift;
	}
	for (guint i = 0; i < letters->len; i++) {
		const char *letter = g_ptr_array_index(letters, i);
		const char *found =
		    character_at(screen, s->rotated ? column : column + (int)i,
			s->rotated ? row + (int)i : row);

		is_shown = is_shown &&
		    (strcmp(letter, found) == 0 ||
			g_unichar_isspace(g_utf8_get_char(letter)));
	}
	g_ptr_array_unref(letters);
	return is_shown;
}

/* Blank rows above the figure are not shown: how many. */
static int
lift_of(const struct screen *screen, const struct rc_scene *scene)
{
	for (size_t i = 0; i < scene->n_shapes; i++)
		for (int lift = 0; scene->shapes[i]->kind == RC_SHAPE_TEXT &&
		     !scene->shapes[i]->rotated && lift < 4;
		     lift++)
			if (shows(screen, scene->shapes[i], lift))
				return lift;
	return 0;
}

static const char *
shade_of(const char *variant)
{
	static const char *const shades[][2] = { { "yes", "\u2588" },
		{ "abstain", "\u2592" }, { "nonvoting", "\u00b7" },
		{ "no", "\u2591" } };

	for (size_t i = 0; variant != NULL && i < G_N_ELEMENTS(shades); i++)
		if (strcmp(shades[i][0], variant) == 0)
			return shades[i][1];
	return NULL;
}

/* A member's cell has its shade, or beside words a blank for a dot. */
static void
check_cell(const struct screen *screen, const struct rc_shape *s, int lift)
{
	int column = (int)ceil(s->rect.x / WIDTH - 0.5);
	int row = (int)ceil(s->rect.y / HEIGHT - 0.5) - lift;
	const char *found = character_at(screen, column, row);
	bool is_dot = strcmp(s->variant, "nonvoting") == 0;

	cr_expect(strcmp(found, shade_of(s->variant)) == 0 ||
		(is_dot && strcmp(found, " ") == 0),
	    "%s at %d, %d: %s", s->variant, column, row, found);
}

static void
check_screen(const struct rc_scene *scene, const char *chart)
{
	struct screen screen = screen_of(scene);
	int lift = lift_of(&screen, scene);

	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];

		if (s->kind == RC_SHAPE_TEXT)
			cr_expect(shows(&screen, s, lift),
			    "%s: %s \"%s\" is not whole", chart, s->role,
			    s->text);
		else if (s->kind == RC_SHAPE_RECT &&
		    (strcmp(s->role, "cell") == 0 ||
			strcmp(s->role, "tile") == 0) &&
		    shade_of(s->variant) != NULL)
			check_cell(&screen, s, lift);
	}
	g_ptr_array_unref(screen.rows);
}

/* All that a chart says stands in the terminal, where it belongs, and all
 * members have the shade of their vote.  A body may lack what a chart needs. */
static void
check_chart(enum rc_body body, const char *chart, bool in_other_form)
{
	struct rc_measure measure = rc_terminal_measure();
	struct shown *shown = show_last(body, chart, "double");
	const struct rc_chart *kind = rc_chart_find(chart);
	struct rc_error err;

	shown->figure.preset = &rc_terminal_preset;
	shown->figure.measure = &measure;
	shown->figure.fold = shown->figure.ribbons = shown->figure.all =
	    in_other_form;
	for (size_t n = rc_chart_pages(kind, &shown->figure), page = 0;
	     page < n; page++) {
		struct rc_scene *scene;

		shown->figure.page = page;
		scene = rc_chart_draw(kind, &shown->figure, &err);
		if (scene == NULL) {
			cr_expect_eq(err.status, RC_EUSAGE, "%s", err.message);
			continue;
		}
		cr_expect_eq(
		    rc_scene_audit(scene, rc_terminal_preset.smallest, NULL), 0,
		    "%s", chart);
		check_screen(scene, chart);
		rc_scene_free(scene);
	}
	shown_free(shown);
}

struct body_case {
	char name[24];
	enum rc_body body;
};

ParameterizedTestParameters(terminal, every_chart_is_whole)
{
	static struct body_case cases[] = {
		{ "plenary", RC_GA },
		{ "Third Committee", RC_C3 },
		{ "Human Rights Council", RC_HRC },
		{ "Commission", RC_CHR },
		{ "Security Council", RC_SC },
	};
	return cr_make_param_array(
	    struct body_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct body_case *c, terminal, every_chart_is_whole)
{
	for (size_t i = 0; rc_chart_at(i) != NULL; i++) {
		check_chart(c->body, rc_chart_at(i)->name, false);
		check_chart(c->body, rc_chart_at(i)->name, true);
	}
}

/* The words of every line of a preview, with one blank between them. */
static GPtrArray *
preview(const char *command)
{
	g_autofree char *whole = g_strdup_printf("plot %s --preview", command);
	struct run run = run_program(whole, NULL);
	g_auto(GStrv) lines = g_strsplit(run.out, "\n", -1);
	GPtrArray *out = g_ptr_array_new_with_free_func(g_free);

	cr_assert_eq(run.status, 0, "%s", run.words);
	cr_expect_str_empty(run.words);
	cr_expect_null(strstr(run.out, "No room here"), "%s", run.out);
	for (char **line = lines; *line != NULL; line++) {
		g_autoptr(GString) words = g_string_new(NULL);
		g_auto(GStrv) parts = g_strsplit(*line, " ", -1);

		for (char **part = parts; *part != NULL; part++)
			if (**part != '\0')
				g_string_append_printf(words, "%s%s",
				    words->len > 0 ? " " : "", *part);
		g_ptr_array_add(out, g_strdup(words->str));
	}
	run_free(&run);
	return out;
}

/* The numbers of the first line from one on that begins so, one blank between
 * them; g_free. */
static char *
numbers_of(const GPtrArray *lines, const char *start)
{
	GString *out = g_string_new(NULL);
	guint i = 0;

	while (i < lines->len &&
	    !g_str_has_prefix(g_ptr_array_index(lines, i), start))
		i++;
	cr_assert_lt(i, lines->len, "no line of %s", start);
	for (const char *p = g_ptr_array_index(lines, i), *before = " ";
	     *p != '\0'; before = p++) {
		if (g_ascii_isdigit(*p) && !g_ascii_isdigit(*before) &&
		    out->len > 0)
			g_string_append_c(out, ' ');
		if (g_ascii_isdigit(*p))
			g_string_append_c(out, *p);
	}
	return g_string_free(out, FALSE);
}

static void
expect_line(const GPtrArray *lines, const char *start)
{
	for (guint i = 0; i < lines->len; i++)
		if (g_str_has_prefix(g_ptr_array_index(lines, i), start))
			return;
	cr_expect_fail("no line begins \"%s\"", start);
}

Test(terminal, every_move_has_its_row_and_column)
{
	g_autoptr(GPtrArray) lines = preview("switches");

	expect_line(lines, "\u2588\u2588 Yes 80 6 1 1 88");
	expect_line(lines, "\u2592\u2592 Abstained 23 33 2 2 60");
	expect_line(lines, "\u00b7\u00b7 Did not vote 13 3 4 2 22");
	expect_line(lines, "\u2591\u2591 No 1 6 0 14 21");
	expect_line(lines,
	    "\u00b7\u00b7\u2192 \u2588\u2588 13 from did not vote to yes");
}

/* As in the record, vote by vote. */
Test(terminal, every_row_has_the_numbers_of_its_year)
{
	g_autoptr(GPtrArray) lines = preview("rows");
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes =
	    rc_select(record, &(struct rc_filter){ .from = 0 });

	for (size_t i = 0; i < votes->n; i++) {
		const struct rc_resolution *r = rc_selection_at(votes, i);
		struct rc_tally t = rc_selection_tally(votes, i);
		g_autofree char *year = g_strdup_printf("%d ", r->date.year);
		g_autoptr(GString) expected = g_string_new(NULL);
		g_autofree char *found = NULL;

		if (r->adoption != RC_RECORDED)
			continue;
		g_string_printf(expected, "%d %d %d", r->date.year,
		    t.count[RC_YES], t.count[RC_ABSTAIN]);
		if (t.count[RC_NONVOTING] > 3) /* else it is too thin */
			g_string_append_printf(
			    expected, " %d", t.count[RC_NONVOTING]);
		g_string_append_printf(expected, " %d", t.count[RC_NO]);
		found = numbers_of(lines, year);
		cr_expect_str_eq(found, expected->str, "%s", found);
	}
	rc_selection_free(votes);
	rc_record_free(record);
}

Test(terminal, strips_tell_votes_from_adoptions_without_one)
{
	g_autoptr(GPtrArray) lines = preview("mode");

	expect_line(lines,
	    "General Assembly plenary \u25a0 \u25a0 \u25a0 \u25a0 \u25a0 "
	    "\u25a0 \u25a0 \u25c7 \u25c7 \u25a0 \u25a0 \u25c7 \u25c7 \u25c7 "
	    "\u25c7 \u25c7 \u25c7 \u25c7 \u25c7 \u25c7 \u25c7 9 12");
	expect_line(lines, "co-sponsors at adoption 53 58 61");
}

/* In the column of its year's mark is the number of a year. */
Test(terminal, numbers_stand_under_their_year)
{
	struct run run = run_program("plot mode --preview", NULL);
	g_auto(GStrv) lines = g_strsplit(run.out, "\n", -1);
	size_t strip = 0;
	const char *mark, *number;

	while (lines[strip] != NULL &&
	    !g_str_has_prefix(lines[strip], "General Assembly plenary "))
		strip++;
	cr_assert_not_null(lines[strip]);
	/* 53 in 2009, the fifth vote */
	mark = strstr(lines[strip], "\u25a0");
	for (int i = 1; i < 5; i++)
		mark = strstr(mark + 1, "\u25a0");
	number = strstr(lines[strip + 1], "53");
	cr_assert_not_null(number, "%s", lines[strip + 1]);
	cr_expect_leq(labs(g_utf8_pointer_to_offset(lines[strip], mark) -
			  g_utf8_pointer_to_offset(lines[strip + 1], number)),
	    1);
	run_free(&run);
}

Test(terminal, a_ranking_has_all_its_rows)
{
	g_autoptr(GPtrArray) lines = preview("agree --with KOR");
	size_t rows = 0;

	for (guint i = 0; i < lines->len; i++)
		rows += strstr(g_ptr_array_index(lines, i), "\u25cf") != NULL;
	cr_expect_eq(rows, 30);
	expect_line(lines, "156 more between");
	g_autofree char *oman = numbers_of(lines, "Oman ");
	cr_expect_str_eq(oman, "0 07 7");
	g_autofree char *first = numbers_of(lines, "Botswana ");
	cr_expect_str_eq(first, "0 94 9");
}

Test(terminal, the_size_changes_nothing)
{
	struct run one = run_program("plot rows --preview", NULL);
	struct run other =
	    run_program("plot rows --preview --size 300x200px", NULL);

	cr_expect_str_eq(one.out, other.out);
	run_free(&one);
	run_free(&other);
}
