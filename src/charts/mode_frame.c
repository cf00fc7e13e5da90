#include "charts/mode_frame.h"

#include <math.h>

#include "charts/signal.h"
#include "graphics/box.h"

static size_t
count_lines(const struct mode *m, const struct rc_series *series)
{
	size_t n = 1;

	for (int kind = 0; m->has_numbers && kind < SIGNAL_N; kind++)
		n += signal_is_known(series, kind);
	return n;
}

/* How wide a label is in so many lines. */
static double
label_width(const struct mode *m, const char *label, int lines)
{
	struct rc_text_style style = rc_label_style(&m->page, 600);
	double width = rc_text_width(&m->page, label, style);
	g_auto(GStrv) wrapped =
	    rc_wrap(&m->page, label, style, 0.6 * width, 0, true);

	return lines == 2 && g_strv_length(wrapped) == 2
	    ? rc_lines_width(&m->page, wrapped, style)
	    : width;
}

static double
labels_width(const struct mode *m, int lines)
{
	double width = 0;

	for (size_t k = 0; k < m->figure->n_series; k++)
		width = fmax(
		    width, label_width(m, m->figure->series[k].label, lines));
	for (int kind = 0; m->has_numbers && kind < SIGNAL_N; kind++)
		width = fmax(width,
		    rc_text_width(&m->page, signal_label(kind),
			rc_label_style(&m->page, 400)));
	return width;
}

/* Which of how many decisions of its year it is, from 0. */
struct rank {
	size_t before, n;
};

static struct rank
rank_of(const struct rc_selection *s, size_t i)
{
	int year = rc_selection_at(s, i)->date.year;
	struct rank rank = { 0, 1 };

	while (i > rank.before &&
	    rc_selection_at(s, i - rank.before - 1)->date.year == year)
		rank.before++;
	rank.n += rank.before;
	for (size_t k = i + 1;
	     k < s->n && rc_selection_at(s, k)->date.year == year; k++)
		rank.n++;
	return rank;
}

/* So much of a year is taken by what stands in it side by side. */
#define PART_OF_YEAR 0.9

double
mode_place_of(const struct mode *m, const struct rc_selection *s, size_t i)
{
	struct rank rank = rank_of(s, i);
	double within = ((double)rank.before + 0.5) / (double)rank.n - 0.5;

	return rc_scale_map(&m->years,
	    rc_selection_at(s, i)->date.year + PART_OF_YEAR * within);
}

struct rc_text_style
mode_number_style(const struct mode *m)
{
	return (struct rc_text_style){ m->page.preset->smallest, 400, true };
}

/* Do the numbers of a line stand clear of each other? */
static bool
numbers_fit(const struct mode *m, const struct rc_series *series, int kind)
{
	double gap = 0.4 * mode_number_style(m).size, end = -INFINITY;

	if (!signal_is_known(series, kind))
		return true;
	for (size_t i = 0; i < series->selection->n; i++) {
		double x = mode_place_of(m, series->selection, i), half;
		g_autofree char *text = NULL;
		struct signal_number number;

		if (!signal_number(series, kind, i, &number))
			continue;
		text = signal_text(number);
		half = rc_text_width(&m->page, text, mode_number_style(m)) / 2;
		if (x - half < end)
			return false;
		end = x + half + gap;
	}
	return true;
}

static bool
all_numbers_fit(const struct mode *m)
{
	for (size_t k = 0; k < m->figure->n_series; k++)
		for (int kind = 0; kind < SIGNAL_N; kind++)
			if (!numbers_fit(m, &m->figure->series[k], kind))
				return false;
	return true;
}

/* The columns of the counts end at the right edge. */
static void
place_counts(struct mode *m)
{
	double size = m->page.preset->label, width = 1.3 * size;

	for (size_t k = 0; k < m->figure->n_series; k++) {
		g_autofree char *number =
		    g_strdup_printf("%zu", m->figure->series[k].selection->n);

		width = fmax(width,
		    rc_text_width(
			&m->page, number, rc_label_style(&m->page, 600)));
	}
	m->counts[1] = m->page.plot.x + m->page.plot.w - width / 2;
	m->counts[0] = m->counts[1] - width - size;
	m->right = m->counts[0] - width / 2 - 1.2 * size;
}

/* Labels take so much of the width, and in two lines so much of the height. */
#define WIDEST_LABEL 0.32
#define LABEL_PITCH 1.5

/* Years of characters are all as wide as each other. */
static double
years_end(const struct mode *m)
{
	double n = m->last_year - m->first_year + 1;

	return rc_page_has_cells(&m->page)
	    ? m->left + n * rc_page_within(&m->page, (m->right - m->left) / n)
	    : m->right;
}

static bool
try_frame(struct mode *m, bool has_numbers, int label_lines)
{
	double size = m->page.preset->label, lines = 0;
	double apart = rc_page_has_cells(&m->page) ? 1 : 0.8;
	double widest = WIDEST_LABEL * m->page.plot.w;
	double labels;

	m->has_numbers = has_numbers;
	labels = labels_width(m, label_lines);
	m->labels = fmin(labels, widest);
	m->left = m->page.plot.x + m->labels + size;
	m->years =
	    (struct rc_scale){ { m->first_year - 0.5, m->last_year + 0.5 },
		    { m->left, years_end(m) } };
	for (size_t k = 0; k < m->figure->n_series; k++)
		lines += (double)count_lines(m, &m->figure->series[k]) + apart;
	m->fits = rc_page_rows(
	    &m->page, lines, rc_page_down(&m->page, 4.4 * size), &m->pitch);
	return m->fits && labels <= widest &&
	    (!has_numbers || all_numbers_fit(m)) &&
	    (!has_numbers || label_lines == 1 || rc_page_has_cells(&m->page) ||
		m->pitch >= LABEL_PITCH * size);
}

/* All numbers, where there is room for each of them, or none; for their sake
 * labels are broken into two lines. */
void
mode_place_frame(struct mode *m)
{
	static const struct {
		bool has_numbers;
		int label_lines;
	} tries[] = { { true, 1 }, { true, 2 }, { false, 1 }, { false, 2 } };

	place_counts(m);
	for (size_t i = 0; i < G_N_ELEMENTS(tries); i++)
		if (try_frame(m, tries[i].has_numbers, tries[i].label_lines))
			break;
}

/* Of so many marks in one year, which stand side by side. */
static double
radius_of(const struct mode *m, size_t n)
{
	double slot = rc_scale_unit(&m->years);

	return fmin(0.36 * m->pitch,
	    0.42 * slot * (n > 1 ? PART_OF_YEAR / (double)n : 1));
}

double
mode_radius(const struct mode *m, const struct rc_selection *s, size_t i)
{
	return radius_of(m, rank_of(s, i).n);
}

double
mode_full_radius(const struct mode *m)
{
	return radius_of(m, 1);
}
