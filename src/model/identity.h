/* What a resolution is known by: the same in every file that speaks of it. */
#ifndef MODEL_IDENTITY_H
#define MODEL_IDENTITY_H

#include "rollcall/record.h"

/* The symbol names one decision of the United Nations; a draft, else a meeting,
 * else a title, only with its body and day.  The caller frees with g_free. */
char *rc_resolution_identity(const struct rc_resolution *resolution);

/* What readers know it by: the symbol, else the draft or the meeting; "" if
 * there is none.  Belongs to the resolution. */
const char *rc_resolution_symbol(const struct rc_resolution *resolution);

/* The same, or else the title. */
const char *rc_resolution_name(const struct rc_resolution *resolution);

#endif
