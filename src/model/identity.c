#include "model/identity.h"

#include <glib.h>

const char *
rc_resolution_symbol(const struct rc_resolution *r)
{
	if (r->symbol[0] != '\0')
		return r->symbol;
	return r->draft[0] != '\0' ? r->draft : r->meeting;
}

const char *
rc_resolution_name(const struct rc_resolution *r)
{
	const char *symbol = rc_resolution_symbol(r);

	return symbol[0] != '\0' ? symbol : r->title;
}

char *
rc_resolution_identity(const struct rc_resolution *r)
{
	if (r->symbol[0] != '\0')
		return g_strdup(r->symbol);
	return g_strdup_printf("%s %04d-%02d-%02d %s", rc_body_key(r->body),
	    r->date.year, r->date.month, r->date.day, rc_resolution_name(r));
}
