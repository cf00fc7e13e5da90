#include "charts/agree_matrix.h"

#include <math.h>

#include "base/number.h"
#include "charts/charts.h"
#include "charts/phrases.h"
#include "charts/states.h"
#include "graphics/box.h"
#include "stats/meeting.h"

enum { MOST_MEMBERS = 40 };

/* The classes end below these agreements; the last has 1 in it. */
static const double breaks[RC_N_CLASSES - 1] = { 0.2, 0.4, 0.6, 0.8 };
static const char *const class_keys[RC_N_CLASSES] = { "class-1", "class-2",
	"class-3", "class-4", "class-5" };
static const char *const class_words[RC_N_CLASSES] = { PHRASE_CLASS_1,
	PHRASE_CLASS_2, PHRASE_CLASS_3, PHRASE_CLASS_4, PHRASE_CLASS_5 };

struct matrix {
	const struct rc_figure *figure;
	struct states states;
	struct rc_meeting meeting;
	struct rc_page page;
	double names, left, top;
	double cell, row; /* width and height of a cell, which is a square where
			     it can be */
	double name_size; /* of their type */
	bool has_numbers, has_codes;
	bool codes_lie; /* level, not upright */
	bool fits;
};

static int
class_of(double agreement)
{
	int class = 0;

	while (class < RC_N_CLASSES - 1 && agreement >= breaks[class])
		class ++;
	return class;
}

static struct rc_text_style
small_style(const struct matrix *m)
{
	return (struct rc_text_style){ m->page.preset->smallest, 400, true };
}

static struct rc_text_style
name_style(const struct matrix *m)
{
	return (struct rc_text_style){ m->name_size, 400, true };
}

static double
key_height(const struct matrix *m)
{
	return rc_page_down(&m->page, 2.2 * m->page.preset->label);
}

static double
codes_width(const struct matrix *m)
{
	return rc_text_width(&m->page, "MMM", small_style(m));
}

static double
codes_height(const struct matrix *m)
{
	return 0.8 * m->page.preset->label +
	    (m->codes_lie
		    ? small_style(m).size * RC_CAP_HEIGHT
		    : rc_page_upright_length(&m->page, "MMM", small_style(m)));
}

/* Cells are squares; names stand at the left, codes above: level where they
 * have room, else upright. */
static void
place_cells(struct matrix *m, double name_size, bool codes_lie)
{
	double size = m->page.preset->label, room_x, room_y;
	struct rc_rect plot = m->page.plot;
	double n = (double)m->states.n;

	m->name_size = name_size;
	m->codes_lie = codes_lie;
	m->names =
	    fmin(states_names_width(&m->states, &m->page) * name_size / size,
		0.36 * plot.w);
	room_x = plot.w - m->names - size;
	room_y = plot.h - key_height(m) - codes_height(m);
	m->cell = rc_page_within(
	    &m->page, fmin(room_x / n, rc_page_across(&m->page, 2.6 * size)));
	if (m->page.preset->is_fixed)
		m->cell = fmin(m->cell, room_y / n);
	m->row = rc_page_has_cells(&m->page) ? m->page.preset->row : m->cell;
}

/* Level codes are for pages that are no grid of characters: those have upright
 * ones between its lines. */
static bool
try_frame(struct matrix *m, double name_size)
{
	place_cells(m, name_size, true);
	if (rc_page_has_cells(&m->page) ||
	    codes_width(m) + m->page.preset->unit > m->cell)
		place_cells(m, name_size, false);
	m->fits = m->row >= 1.05 * name_size ||
	    (!m->page.preset->is_fixed && m->row >= 0.9 * name_size);
	return m->fits;
}

/* On a page of a given height names may be as small as codes. */
static void
place_frame(struct matrix *m)
{
	struct rc_rect plot = m->page.plot;

	if (!try_frame(m, m->page.preset->label) && m->page.preset->is_fixed)
		try_frame(m, m->page.preset->smallest);
	m->left =
	    plot.x + rc_page_across(&m->page, m->names + m->page.preset->label);
	m->top = plot.y + key_height(m) + codes_height(m);
	m->has_codes = m->row >= 1.05 * small_style(m).size;
	m->has_numbers = rc_text_width(&m->page, ".00", small_style(m)) +
		m->page.preset->unit <=
	    m->cell;
	rc_page_fit(&m->page,
	    key_height(m) + codes_height(m) + m->row * (double)m->states.n);
}

static void
draw_key(struct matrix *m)
{
	double size = m->page.preset->label, x = m->page.plot.x;
	double y = m->page.plot.y + size / 2;

	for (int class = 0; class < RC_N_CLASSES; class ++) {
		struct rc_text_style style = rc_label_style(&m->page, 400);
		struct rc_shape *s = rc_page_rect(&m->page, "swatch",
		    (struct rc_rect){ x, y - size / 2, size, size },
		    m->page.theme->classes[class]);

		s->variant = class_keys[class];
		s->stroke = m->page.theme->outline;
		s->stroke_width = m->page.preset->hairline;
		rc_page_text(&m->page, "name", class_words[class],
		    x + 1.3 * size, y, RC_START, style);
		x += rc_page_across(&m->page,
		    2.4 * size +
			rc_text_width(&m->page, class_words[class], style));
	}
}

static void
draw_names(struct matrix *m)
{
	struct rc_text_style style = name_style(m);

	for (size_t i = 0; i < m->states.n; i++) {
		double at = m->cell * ((double)i + 0.5);
		double down = m->row * ((double)i + 0.5);
		g_autofree char *name = states_fit_name(
		    &m->page, m->states.at[i].name, m->names, style);
		struct rc_shape *code;

		rc_page_text(&m->page, "member", name,
		    m->left - rc_page_across(&m->page, 0.5 * style.size),
		    m->top + down, RC_END, style);
		if (!m->has_codes)
			continue;
		code = rc_page_text(&m->page, "code",
		    m->states.at[i].member->code, m->left + at,
		    m->top - 0.6 * style.size, RC_START, small_style(m));
		if (m->codes_lie) {
			code->anchor = RC_MIDDLE;
			continue;
		}
		code->rotated = true;
		code->text_width = rc_page_upright_length(
		    &m->page, m->states.at[i].member->code, small_style(m));
		code->at.x =
		    m->left + at + small_style(m).size * RC_CAP_HEIGHT / 2;
		code->at.y = m->top - 0.4 * style.size;
	}
}

/* ".67"; 1 is "1": what both know is left out. */
static char *
number_of(double agreement)
{
	char number[RC_NUMBER_SIZE];

	rc_number_fixed(number, agreement, 2, false);
	return agreement >= 0.995 ? g_strdup("1")
				  : g_strdup(number + (number[0] == '0'));
}

static void
draw_cell(struct matrix *m, size_t i, size_t j)
{
	struct rc_accord pair = rc_accord_of(
	    &m->meeting, m->states.at[i].column, m->states.at[j].column);
	double gap = 0.5 * m->page.preset->unit;
	struct rc_rect rect = { m->left + m->cell * (double)j,
		m->top + m->row * (double)i, m->cell - gap, m->row - gap };
	struct rc_shape *s;
	struct rc_color fill;

	if (i == j || pair.n < m->meeting.least || !isfinite(pair.agreement))
		return;
	fill = m->page.theme->classes[class_of(pair.agreement)];
	s = rc_page_rect(&m->page, "cell", rect, fill);
	s->variant = class_keys[class_of(pair.agreement)];
	s->stroke = m->page.theme->outline;
	s->stroke_width = m->page.preset->hairline;
	g_autofree char *number = number_of(pair.agreement);
	s->tooltip = rc_scene_printf(m->page.scene, PHRASE_PAIR_TIP,
	    m->states.at[i].name, m->states.at[j].name, number, pair.n);
	if (m->has_numbers)
		rc_page_text(&m->page, "number", number, rect.x + rect.w / 2,
		    rect.y + rect.h / 2, RC_MIDDLE, small_style(m))
		    ->fill = rc_theme_text_on(m->page.theme, fill);
}

/* The mean over all pairs that are shown. */
static char *
title_of(const struct matrix *m)
{
	double sum = 0;
	size_t n = 0;
	char number[RC_NUMBER_SIZE];

	for (size_t i = 0; i < m->states.n; i++)
		for (size_t j = 0; j < i; j++) {
			struct rc_accord pair = rc_accord_of(&m->meeting,
			    m->states.at[i].column, m->states.at[j].column);

			if (pair.n < m->meeting.least ||
			    !isfinite(pair.agreement))
				continue;
			sum += pair.agreement;
			n++;
		}
	if (n == 0)
		return g_strdup(PHRASE_NO_PAIRS);
	return g_strdup_printf(PHRASE_MEAN_AGREEMENT, m->states.n,
	    rc_number_fixed(number, sum / (double)n, 2, false));
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct matrix *m = chart;
	const struct rc_figure *figure = m->figure;
	g_autofree char *title = title_of(m);
	g_autofree char *votes = words_subtitle_of_votes(figure);
	g_autofree char *subtitle =
	    g_strdup_printf(PHRASE_MATRIX_SUBTITLE, votes);
	g_autofree char *footer =
	    words_footer_of_roll_calls(figure, m->states.matrix, note);

	m->page = chart_page(figure, scene, title, subtitle, footer);
	place_frame(m);
	draw_key(m);
	draw_names(m);
	for (size_t i = 0; i < m->states.n; i++)
		for (size_t j = 0; j < m->states.n; j++)
			draw_cell(m, i, j);
	rc_page_end(&m->page, footer);
	*left_out =
	    g_strdup(m->has_numbers ? "" : PHRASE_CELL_NUMBERS_LEFT_OUT);
	return g_strdup_printf(PHRASE_MATRIX_NOTE, m->meeting.least,
	    (*left_out)[0] == '\0' ? "" : PHRASE_SENTENCE_GAP, *left_out);
}

static bool
fail_many(size_t n, struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL,
	    "a matrix of %zu members cannot be read: at most %d", n,
	    MOST_MEMBERS);
	return rc_fail_help(err,
	    "choose some with --members group:ASEAN, or one with --with KOR");
}

bool
agree_draw_matrix(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct matrix m = { .figure = figure,
		.states = states_of(figure, figure->selection) };
	bool ok = m.states.n <= MOST_MEMBERS;

	if (m.states.matrix->rows == 0) {
		ok = chart_fail_roll_calls("agree", err);
	} else if (!ok) {
		fail_many(m.states.n, err);
	} else if (m.states.n < 2) {
		ok = rc_fail(err, RC_EUSAGE, NULL,
		    "agreement needs the votes of two members");
		rc_fail_help(err, "choose more with --members");
	} else {
		rc_meeting_init(&m.meeting, figure->selection);
		chart_settle(draw, &m, scene);
		scene->about.alt = rc_scene_printf(scene, PHRASE_MATRIX_ALT,
		    m.states.n, m.states.n, scene->about.finding);
		rc_meeting_clear(&m.meeting);
		ok = m.fits || chart_fail_rows(err);
	}
	states_free(&m.states);
	return ok;
}
