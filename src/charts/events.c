#include "charts/events.h"

#include "charts/phrases.h"
#include "graphics/box.h"
#include "graphics/scale.h"

/* Those of the years and of the body that are shown. */
static bool
is_shown(const struct rc_figure *figure, const struct votes *votes,
    const struct rc_event *event)
{
	enum rc_body body = rc_selection_at(figure->selection, 0)->body;

	return event->date.year >= votes->first_year &&
	    event->date.year <= votes->last_year &&
	    (event->bodies == 0 || (event->bodies & 1u << body));
}

double
events_height(const struct rc_figure *figure, const struct rc_page *page)
{
	return figure->events == NULL ? 0 : 1.6 * page->preset->label;
}

/* The numbers of the events of a year, "2, 3"; NULL if it has none.  *number is
 * the last one before it. */
static char *
numbers_of_year(const struct rc_figure *figure, const struct votes *votes,
    int year, int *number)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < figure->events->n; i++) {
		const struct rc_event *event = &figure->events->at[i];

		if (event->date.year == year && is_shown(figure, votes, event))
			g_string_append_printf(out, "%s%d",
			    out->len > 0 ? PHRASE_EVENT_COMMA : "", ++*number);
	}
	return g_string_free(out, out->len == 0);
}

void
events_draw(const struct rc_figure *figure, const struct votes *votes,
    struct rc_page *page, const struct rc_scale *years, double bottom)
{
	struct rc_text_style style = { page->preset->footer, 600, true };
	double middle = bottom - events_height(figure, page) / 2;
	int number = 0;

	for (int year = votes->first_year;
	     figure->events != NULL && year <= votes->last_year; year++) {
		g_autofree char *numbers =
		    numbers_of_year(figure, votes, year, &number);
		double x = rc_scale_map(years, votes_place(votes, year));

		if (numbers == NULL)
			continue;
		rc_page_line(page, "event-line", x,
		    middle + style.size * RC_CAP_HEIGHT, x, bottom,
		    2 * page->preset->hairline, page->theme->muted);
		rc_page_text(
		    page, "event", numbers, x, middle, RC_MIDDLE, style);
	}
}

char *
events_note(const struct rc_figure *figure, const struct votes *votes)
{
	static const char *const months[] = { "", PHRASE_BRIEF_JANUARY,
		PHRASE_BRIEF_FEBRUARY, PHRASE_BRIEF_MARCH, PHRASE_BRIEF_APRIL,
		PHRASE_BRIEF_MAY, PHRASE_BRIEF_JUNE, PHRASE_BRIEF_JULY,
		PHRASE_BRIEF_AUGUST, PHRASE_BRIEF_SEPTEMBER,
		PHRASE_BRIEF_OCTOBER, PHRASE_BRIEF_NOVEMBER,
		PHRASE_BRIEF_DECEMBER };
	GString *out = g_string_new(NULL);
	int number = 0;

	for (size_t i = 0; figure->events != NULL && i < figure->events->n;
	     i++) {
		const struct rc_event *event = &figure->events->at[i];

		if (!is_shown(figure, votes, event))
			continue;
		number++;
		g_string_append_printf(out, PHRASE_EVENT,
		    number > 1 ? PHRASE_LIST_SEMICOLON : PHRASE_EVENTS, number,
		    months[event->date.month], event->date.year, event->text);
	}
	if (out->len > 0)
		g_string_append_c(out, '.');
	return g_string_free(out, FALSE);
}
