/* Names of members for readers. */
#ifndef MODEL_NAME_H
#define MODEL_NAME_H

#include <stdbool.h>

/* "ANTIGUA AND BARBUDA", as the Digital Library has it, is "Antigua and
 * Barbuda"; a name in mixed case is itself.  The caller frees with g_free. */
char *rc_name_readable(const char *name);

#endif
