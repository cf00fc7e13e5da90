#include "charts/signal.h"

#include <glib.h>

#include "charts/phrases.h"
#include "rollcall/stance.h"

static struct signal_number
sponsors(const struct rc_stance *stance)
{
	return (
	    struct signal_number){ stance->n_sponsors[RC_AT_ADOPTION], false };
}

static struct signal_number
dissociated(const struct rc_stance *stance)
{
	return (struct signal_number){ stance->n_dissociated,
		!stance->are_all_dissociated };
}

static const struct {
	const char *label;
	struct signal_number (*number)(const struct rc_stance *stance);
} signals[SIGNAL_N] = {
	[SIGNAL_SPONSORS] = { PHRASE_CO_SPONSORS, sponsors },
	[SIGNAL_DISSOCIATED] = { PHRASE_DISSOCIATED, dissociated },
};

const char *
signal_label(int signal)
{
	return signals[signal].label;
}

bool
signal_number(const struct rc_series *series, int signal, size_t i,
    struct signal_number *number)
{
	if (series->stances == NULL)
		return false;
	*number = signals[signal].number(&series->stances->at[i]);
	return number->value >= 0;
}

char *
signal_text(struct signal_number number)
{
	return g_strdup_printf(
	    "%s%d", number.is_least ? PHRASE_AT_LEAST : "", number.value);
}

bool
signal_is_known(const struct rc_series *series, int signal)
{
	struct signal_number number;

	for (size_t i = 0; i < series->selection->n; i++)
		if (signal_number(series, signal, i, &number))
			return true;
	return false;
}
