#include "charts/votes.h"

#include <math.h>

#include "base/number.h"
#include "base/text.h"
#include "charts/phrases.h"
#include "charts/words.h"
#include "graphics/box.h"
#include "graphics/scale.h"
#include "model/subjects.h"
#include "rollcall/tally.h"

const struct percent_tick percent_ticks[N_PERCENT_TICKS] = { { 0, "0" },
	{ 0.25, PHRASE_SHARE_25 }, { 0.5, PHRASE_SHARE_50 },
	{ 0.75, PHRASE_SHARE_75 }, { 1, PHRASE_SHARE_100 } };

static struct vote
vote_of(const struct rc_figure *figure, size_t i)
{
	struct vote v = { .resolution = rc_selection_at(figure->selection, i),
		.tally = rc_selection_tally(figure->selection, i) };

	v.year = v.resolution->date.year;
	v.whole = rc_tally_whole(&v.tally, figure->of);
	for (int part = 0; part < RC_N_VOTES; part++)
		v.share[part] =
		    rc_tally_share(&v.tally, (enum rc_vote)part, figure->of);
	return v;
}

static size_t
count_subjects(const struct rc_selection *selection)
{
	struct rc_subjects *subjects = rc_subjects_new(selection);
	size_t n = subjects->n;

	rc_subjects_free(subjects);
	return n;
}

struct votes
votes_of(const struct rc_figure *figure)
{
	struct votes votes = { .of = figure->of,
		.is_of_some = figure->whom != NULL,
		.n_subjects = count_subjects(figure->selection) };

	votes.runs = rc_timeline(figure->selection, &votes.n_runs);
	votes.votes = g_new0(struct vote, votes.n_runs + 1);
	for (size_t i = 0; i < votes.n_runs; i++) {
		if (votes.runs[i].state != RC_RUN_VOTE)
			continue;
		struct vote v = vote_of(figure, votes.runs[i].first);

		for (int part = 0; part < RC_N_VOTES; part++)
			votes.has[part] |= v.share[part] > 0;
		votes.is_mixed |= votes.n > 0 &&
		    v.resolution->kind != votes.votes[0].resolution->kind;
		votes.votes[votes.n++] = v;
	}
	votes.first_year = votes.runs[0].first_year;
	votes.last_year = votes.runs[votes.n_runs - 1].last_year;
	return votes;
}

void
votes_free(struct votes *votes)
{
	g_free(votes->runs);
	g_free(votes->votes);
}

bool
votes_is_folded(const struct votes *votes, const struct rc_run *run)
{
	return votes->is_folded && run->state != RC_RUN_VOTE &&
	    run->last_year - run->first_year + 1 >= VOTES_FOLDED_LEAST;
}

double
votes_place(const struct votes *votes, double year)
{
	double place = year;

	for (size_t i = 0; i < votes->n_runs; i++) {
		const struct rc_run *run = &votes->runs[i];
		double from = run->first_year - 0.5;
		double length = run->last_year - run->first_year + 1;
		double inside = fmin(fmax(year - from, 0), length);

		if (votes_is_folded(votes, run))
			place -= inside * (1 - VOTES_FOLDED_SLOTS / length);
	}
	return place;
}

void
votes_series(const struct votes *votes, enum rc_vote part, double *x, double *y)
{
	for (size_t i = 0; i < votes->n; i++) {
		x[i] = votes->votes[i].year;
		y[i] = votes->votes[i].share[part];
	}
}

struct rc_trend
votes_trend(const struct votes *votes, enum rc_vote part)
{
	g_autofree double *x = g_new(double, votes->n + 1);
	g_autofree double *y = g_new(double, votes->n + 1);

	votes_series(votes, part, x, y);
	return rc_trend_fit(x, y, votes->n);
}

struct rc_mann_kendall
votes_order(const struct votes *votes, enum rc_vote part)
{
	g_autofree double *x = g_new(double, votes->n + 1);
	g_autofree double *y = g_new(double, votes->n + 1);

	votes_series(votes, part, x, y);
	return rc_mann_kendall_test(x, y, votes->n);
}

/* In no vote; a part that is not known is not 0. */
static bool
is_zero(const struct votes *votes, int part)
{
	for (size_t i = 0; i < votes->n; i++)
		if (votes->votes[i].share[part] != 0)
			return false;
	return votes->n > 0;
}

char *
votes_absent(const struct votes *votes)
{
	static const char *const none[RC_N_VOTES] = {
		[RC_YES] = PHRASE_NONE_YES,
		[RC_ABSTAIN] = PHRASE_NONE_ABSTAINED,
		[RC_NONVOTING] = PHRASE_ALL_VOTED,
		[RC_NO] = PHRASE_NONE_NO,
	};
	static const char *const none_counted[RC_N_VOTES] = {
		[RC_YES] = PHRASE_NONE_COUNTED_YES,
		[RC_ABSTAIN] = PHRASE_NONE_COUNTED_ABSTAINED,
		[RC_NONVOTING] = PHRASE_ALL_COUNTED_VOTED,
		[RC_NO] = PHRASE_NONE_COUNTED_NO,
	};
	static const char *const uncounted[RC_N_DENOMINATORS] = {
		[RC_OF_MEMBERS] = "",
		[RC_OF_PARTICIPATING] = PHRASE_NONVOTING_UNCOUNTED,
		[RC_OF_VOTING] = PHRASE_ABSTAINING_UNCOUNTED,
	};
	char *words = g_strdup(votes->n == 0 ? "" : uncounted[votes->of]);

	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		char *before = words;

		if (!is_zero(votes, part))
			continue;
		words = words_join(before,
		    votes->is_of_some ? none_counted[part] : none[part]);
		g_free(before);
	}
	return words;
}

char *
votes_tooltip(const struct votes *votes, size_t i, enum rc_vote part)
{
	const struct vote *v = &votes->votes[i];
	char percent[RC_NUMBER_SIZE];

	return g_strdup_printf(PHRASE_VOTE_TIP, v->year, words_vote(part),
	    v->tally.count[part], v->whole, words_whole(votes->of),
	    rc_number_fixed(percent, 100 * v->share[part], 1, false));
}

struct rc_rect
votes_band_rect(const struct votes *votes, const struct rc_run *run,
    const struct rc_scale *years, double top, double bottom, double inset)
{
	double left =
	    rc_scale_map(years, votes_place(votes, run->first_year - 0.5)) +
	    inset;
	double right =
	    rc_scale_map(years, votes_place(votes, run->last_year + 0.5)) -
	    inset;

	return (struct rc_rect){ left, top, right - left, bottom - top };
}

/* Years without a vote are a flat tint; years of which nothing is known are an
 * empty, dashed frame: never to be taken for one another. */
void
votes_band(struct rc_page *page, const struct rc_run *run, struct rc_rect rect)
{
	struct rc_shape *band;

	if (run->state == RC_RUN_WITHOUT_VOTE) {
		band =
		    rc_page_rect(page, "without-vote", rect, page->theme->band);
	} else {
		band = rc_page_rect(
		    page, "no-record", rect, page->theme->background);
		band->stroke = page->theme->outline;
		band->stroke_width = 2 * page->preset->hairline;
		rc_page_dash(page, band, 2, 2);
	}
	g_autofree char *tooltip = words_of_run(run, true);

	band->tooltip = rc_scene_keep(page->scene, tooltip);
}

void
votes_bands(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, double top, double bottom)
{
	for (size_t i = 0; i < votes->n_runs; i++)
		if (votes->runs[i].state != RC_RUN_VOTE)
			votes_band(page, &votes->runs[i],
			    votes_band_rect(
				votes, &votes->runs[i], years, top, bottom, 0));
}

/* From below upwards, the first line at the left. */
static bool
upright_words(struct rc_page *page, const char *words, struct rc_rect room)
{
	struct rc_text_style style = rc_label_style(page, 400);
	double pitch = rc_line_height(style.size);
	double height = style.size * RC_CAP_HEIGHT;
	g_auto(GStrv) lines = rc_wrap(page, words, style, room.h, 0, true);
	double more = pitch * (g_strv_length(lines) - 1);
	double x = room.x + (room.w - more + height) / 2;

	if (rc_page_has_cells(page) ||
	    rc_lines_width(page, lines, style) > room.h ||
	    more + height + 2 * RC_DESCENT * style.size > room.w)
		return false;
	for (size_t i = 0; lines[i] != NULL; i++) {
		struct rc_shape *s = rc_page_text(
		    page, "band-label", lines[i], 0, 0, RC_MIDDLE, style);

		s->rotated = true;
		s->at = (struct rc_point){ x + (double)i * pitch,
			room.y + room.h / 2 };
	}
	return true;
}

/* "Adopted without a vote 2016-25"; of a folded run its length stands in the
 * band, its years below the axis. */
static char *
band_words(const struct votes *votes, const struct rc_run *run)
{
	g_autofree char *words = NULL;

	if (!votes_is_folded(votes, run))
		return words_of_run(run, true);
	words = words_of_run(run, false);
	return g_strdup_printf(
	    PHRASE_RUN_OF_YEARS, words, run->last_year - run->first_year + 1);
}

bool
votes_band_words(struct rc_page *page, const struct votes *votes,
    const struct rc_run *run, struct rc_rect room)
{
	struct rc_text_style style = rc_label_style(page, 400);
	g_autofree char *words = band_words(votes, run);
	double padding = style.size / 4;
	g_auto(GStrv) lines =
	    rc_wrap(page, words, style, room.w - 2 * padding, 0, true);
	double height = g_strv_length(lines) * rc_line_height(style.size);

	if (rc_lines_width(page, lines, style) > room.w - 2 * padding ||
	    height > room.h)
		return upright_words(page, words, room);
	rc_page_lines(page, "band-label", lines, room.x + room.w / 2,
	    room.y + room.h / 2, style);
	return true;
}

void
votes_leave_band(GString *left_out, const struct rc_run *run)
{
	g_autofree char *words = words_of_run(run, true);

	words[0] = g_ascii_tolower(words[0]);
	if (left_out->len == 0)
		g_string_append(left_out, PHRASE_NO_ROOM_ON_BAND);
	else
		g_string_overwrite(
		    left_out, left_out->len - 1, PHRASE_LIST_SEMICOLON);
	g_string_append_printf(left_out, "%s.", words);
}

double
votes_year_overhang(
    const struct rc_page *page, const struct votes *votes, double length)
{
	double width = rc_text_width(page, "0000", rc_label_style(page, 400));
	double slot = length / (votes->last_year - votes->first_year + 1);

	return fmax(0, (width - slot) / 2);
}

/* Two strokes across the axis: here it is not linear. */
static void
break_axis(struct rc_page *page, double x, double y)
{
	double size = page->preset->label / 3;

	for (int i = 0; i < 2; i++) {
		double at = x + (i - 0.5) * size;

		rc_page_line(page, "break", at - size / 2, y + size,
		    at + size / 2, y - size, 2 * page->preset->hairline,
		    page->theme->muted);
	}
}

static const struct rc_run *
folded_run(const struct votes *votes, int year)
{
	for (size_t i = 0; i < votes->n_runs; i++)
		if (votes_is_folded(votes, &votes->runs[i]) &&
		    year >= votes->runs[i].first_year &&
		    year <= votes->runs[i].last_year)
			return &votes->runs[i];
	return NULL;
}

/* A label that may stand on the axis; of two that touch, the one of the lower
 * rank stays. */
struct year_label {
	char text[24];
	double x, width;
	int rank;
	bool is_placed;
};

enum { RANK_END, RANK_RUN, RANK_FULL, RANK_BRIEF, N_RANKS };

static void
add_label(const struct rc_page *page, GArray *labels, double x, int rank,
    const char *text)
{
	struct year_label label = { .x = x, .rank = rank };
	struct rc_rect plot = page->plot;

	g_strlcpy(label.text, text, sizeof label.text);
	label.width = rc_text_width(page, text, rc_label_style(page, 400));
	label.x = fmin(fmax(x, plot.x + label.width / 2),
	    plot.x + plot.w - label.width / 2);
	g_array_append_val(labels, label);
}

/* "2005" at the ends and every so many fives; "'06" between, if all of those
 * have room. */
static void
add_year(const struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, int year, GArray *labels)
{
	struct rc_text_style style = rc_label_style(page, 400);
	double slot = rc_scale_unit(years), gap = 0.6 * style.size;
	double full = rc_text_width(page, "0000", style);
	double brief = rc_text_width(page, "\u201900", style);
	bool is_end = year == votes->first_year || year == votes->last_year;
	double x = rc_scale_map(years, votes_place(votes, year));
	char text[24];

	g_snprintf(text, sizeof text, "%d", year);
	if (is_end)
		add_label(page, labels, x, RANK_END, text);
	else if (year % 5 == 0)
		add_label(page, labels, x, RANK_FULL, text);
	else if (slot > (full + brief) / 2 + gap) {
		g_snprintf(text, sizeof text, PHRASE_BRIEF_YEAR, year % 100);
		add_label(page, labels, x, RANK_BRIEF, text);
	}
}

/* Fills the array with the labels of the years and of folded runs. */
static GArray *
find_labels(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, double axis)
{
	GArray *labels = g_array_new(FALSE, FALSE, sizeof(struct year_label));

	for (int year = votes->first_year; year <= votes->last_year; year++) {
		const struct rc_run *run = folded_run(votes, year);
		struct rc_rect room;

		if (run == NULL) {
			add_year(page, votes, years, year, labels);
			continue;
		}
		g_autofree char *words =
		    rc_text_years(run->first_year, run->last_year);
		room = votes_band_rect(votes, run, years, 0, 0, 0);
		break_axis(page, room.x + room.w / 2, axis);
		add_label(page, labels, room.x + room.w / 2, RANK_RUN, words);
		year = run->last_year;
	}
	return labels;
}

static bool
has_room(const GArray *labels, const struct year_label *label, double gap)
{
	for (guint i = 0; i < labels->len; i++) {
		const struct year_label *other =
		    &g_array_index(labels, struct year_label, i);

		if (other->is_placed &&
		    fabs(other->x - label->x) <
			(other->width + label->width) / 2 + gap)
			return false;
	}
	return true;
}

void
votes_year_labels(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, double axis, double middle)
{
	struct rc_text_style style = rc_label_style(page, 400);
	g_autoptr(GArray) labels = find_labels(page, votes, years, axis);

	for (int rank = 0; rank < N_RANKS; rank++)
		for (guint i = 0; i < labels->len; i++) {
			struct year_label *label =
			    &g_array_index(labels, struct year_label, i);

			if (label->rank == rank &&
			    has_room(labels, label, style.size / 2))
				label->is_placed = true;
		}
	for (guint i = 0; i < labels->len; i++) {
		const struct year_label *label =
		    &g_array_index(labels, struct year_label, i);

		if (label->is_placed)
			rc_page_text(page, "year-label", label->text, label->x,
			    middle, RC_MIDDLE, style);
	}
}
