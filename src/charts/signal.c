#include "charts/signal.h"

#include <glib.h>

#include "charts/phrases.h"
#include "rollcall/stance.h"

static bool
sponsors(const struct rc_stance *stance, int *number)
{
	*number = stance->n_sponsors[RC_AT_ADOPTION];
	return *number >= 0;
}

static bool
dissociated(const struct rc_stance *stance, int *number)
{
	*number = stance->n_dissociated;
	return stance->has_dissociated;
}

static const struct {
	const char *label, *lead;
	bool (*number)(const struct rc_stance *stance, int *number);
} signals[SIGNAL_N] = {
	[SIGNAL_SPONSORS] = { PHRASE_CO_SPONSORS, "", sponsors },
	[SIGNAL_DISSOCIATED] = { PHRASE_DISSOCIATED, PHRASE_AT_LEAST,
	    dissociated },
};

const char *
signal_label(int signal)
{
	return signals[signal].label;
}

bool
signal_number(const struct rc_series *series, int signal, size_t i, int *number)
{
	return series->stances != NULL &&
	    signals[signal].number(&series->stances->at[i], number);
}

bool
signal_is_least(int signal)
{
	return signals[signal].lead[0] != '\0';
}

char *
signal_text(const struct rc_series *series, int signal, size_t i)
{
	int number;

	if (!signal_number(series, signal, i, &number))
		return NULL;
	return g_strdup_printf("%s%d", signals[signal].lead, number);
}

bool
signal_is_known(const struct rc_series *series, int signal)
{
	int number;

	for (size_t i = 0; i < series->selection->n; i++)
		if (signal_number(series, signal, i, &number))
			return true;
	return false;
}
