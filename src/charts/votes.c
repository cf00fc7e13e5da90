#include "charts/votes.h"

#include <math.h>

#include "base/number.h"
#include "base/text.h"
#include "charts/words.h"
#include "graphics/box.h"
#include "graphics/scale.h"
#include "rollcall/tally.h"

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

struct votes
votes_of(const struct rc_figure *figure)
{
	struct votes votes = { .of = figure->of };

	votes.runs = rc_timeline(figure->selection, &votes.n_runs);
	votes.votes = g_new0(struct vote, votes.n_runs + 1);
	for (size_t i = 0; i < votes.n_runs; i++) {
		if (votes.runs[i].state != RC_RUN_VOTE)
			continue;
		struct vote v = vote_of(figure, votes.runs[i].first);

		for (int part = 0; part < RC_N_VOTES; part++)
			votes.has[part] |= v.share[part] > 0;
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

struct rc_trend
votes_trend(const struct votes *votes, enum rc_vote part)
{
	g_autofree double *x = g_new(double, votes->n + 1);
	g_autofree double *y = g_new(double, votes->n + 1);

	for (size_t i = 0; i < votes->n; i++) {
		x[i] = votes->votes[i].year;
		y[i] = votes->votes[i].share[part];
	}
	return rc_trend_fit(x, y, votes->n);
}

char *
votes_tooltip(const struct votes *votes, size_t i, enum rc_vote part)
{
	const struct vote *v = &votes->votes[i];
	char percent[RC_NUMBER_SIZE];

	return g_strdup_printf("%d: %s %d of %d %s (%s%%)", v->year,
	    rc_vote_words(part), v->tally.count[part], v->whole,
	    rc_denominator_words(votes->of),
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
		band->dash[0] = band->dash[1] = 2 * page->preset->unit;
	}
	g_autofree char *tooltip = words_of_run(run, true);

	band->tooltip = rc_scene_keep(page->scene, tooltip);
}

static bool
upright_words(struct rc_page *page, const char *words, struct rc_rect room)
{
	struct rc_text_style style = rc_label_style(page, 400);
	double width = rc_text_width(page, words, style);
	struct rc_shape *s;

	if (width > room.h || style.size * RC_CAP_HEIGHT > room.w)
		return false;
	s = rc_page_text(page, "band-label", words, room.x + room.w / 2,
	    room.y + room.h / 2, RC_MIDDLE, style);
	s->rotated = true;
	s->at.x = room.x + room.w / 2 + style.size * RC_CAP_HEIGHT / 2;
	s->at.y = room.y + room.h / 2;
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
	    "%s, %d\u00a0years", words, run->last_year - run->first_year + 1);
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
	static const char lead[] = "No room for words on a band: ";

	words[0] = g_ascii_tolower(words[0]);
	if (left_out->len == 0)
		g_string_append(left_out, lead);
	else
		g_string_overwrite(left_out, left_out->len - 1, "; ");
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

static bool
is_full_year(const struct votes *votes, int year)
{
	return year == votes->first_year || year == votes->last_year ||
	    year % 5 == 0;
}

/* The label of a year; NULL where it has none.  A full year too near to an end
 * of the axis leaves the room to that end. */
static char *
year_label(const struct rc_page *page, const struct votes *votes, int year,
    double slot, bool every)
{
	struct rc_text_style style = rc_label_style(page, 400);
	double room = rc_text_width(page, "0000", style) + style.size / 2;
	bool is_end = year == votes->first_year || year == votes->last_year;
	int every_n = (int)ceil(room / slot / 5) * 5;

	if (every)
		return is_full_year(votes, year)
		    ? g_strdup_printf("%d", year)
		    : g_strdup_printf("\u2019%02d", year % 100);
	if (is_end)
		return g_strdup_printf("%d", year);
	if (year % MAX(every_n, 5) != 0 ||
	    (year - votes->first_year) * slot < room ||
	    (votes->last_year - year) * slot < room)
		return NULL;
	return g_strdup_printf("%d", year);
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

static void
label_folded(struct rc_page *page, const struct votes *votes,
    const struct rc_run *run, const struct rc_scale *years, double axis,
    double middle)
{
	struct rc_rect room = votes_band_rect(votes, run, years, 0, 0, 0);
	g_autofree char *words = rc_text_years(run->first_year, run->last_year);

	break_axis(page, room.x + room.w / 2, axis);
	rc_page_text(page, "year-label", words, room.x + room.w / 2, middle,
	    RC_MIDDLE, rc_label_style(page, 400));
}

void
votes_year_labels(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, double axis, double middle)
{
	struct rc_text_style style = rc_label_style(page, 400);
	double slot = rc_scale_unit(years);
	double full = rc_text_width(page, "0000", style);
	double brief = rc_text_width(page, "\u201900", style);
	bool every = slot > (full + brief) / 2 + 2 * page->preset->unit &&
	    (slot > full + 2 * page->preset->unit ||
		(votes->first_year + 1) % 5 != 0);

	for (int year = votes->first_year; year <= votes->last_year; year++) {
		const struct rc_run *folded = folded_run(votes, year);
		g_autofree char *label = NULL;

		if (folded != NULL) {
			label_folded(page, votes, folded, years, axis, middle);
			year = folded->last_year;
			continue;
		}
		label = year_label(page, votes, year, slot, every);
		if (label != NULL)
			rc_page_text(page, "year-label", label,
			    rc_scale_map(years, votes_place(votes, year)),
			    middle, RC_MIDDLE, style);
	}
}
