/* The groups of members that a table compares. */
#ifndef CMD_BLOCS_H
#define CMD_BLOCS_H

#include "cmd/input.h"
#include "tables/tables.h"

enum { BLOCS_BY_REGION, BLOCS_BY_ORGANISATION, BLOCS_BY_ALL };

/* The words of --by. */
extern const char *const blocs_words[];

/* The groups of that kind, in the selection of the input; NULL and *err if the
 * table of members is not there.  g_ptr_array_unref frees all. */
GPtrArray *blocs_new(struct input *input, int by, struct rc_error *err);

/* They are what the table compares; it borrows them. */
void blocs_request(struct rc_table_request *request, const GPtrArray *blocs);

#endif
