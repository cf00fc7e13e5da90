/* What a table says, written in a format. */
#ifndef TESTS_WRITTEN_H
#define TESTS_WRITTEN_H

#include "tables/tables.h"

/* The table of that kind in that format, without colour; g_free. */
char *written(const char *kind, const struct rc_table_request *request,
    const char *format);

#endif
