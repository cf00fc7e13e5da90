/* A small CSV file read whole: rows of texts, by the names of the columns. */
#ifndef LOAD_SHEET_H
#define LOAD_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/error.h"

struct sheet;

/* NULL and *err when the file cannot be read or is broken.  The caller owns the
 * sheet. */
struct sheet *sheet_read(const char *path, struct rc_error *err);
/* The same; each of the columns, NULL at the end, must be there. */
struct sheet *sheet_read_with(
    const char *path, const char *const *columns, struct rc_error *err);
/* The same; it has a row at least, each column once, and no other. */
struct sheet *sheet_read_only(
    const char *path, const char *const *columns, struct rc_error *err);
void sheet_free(struct sheet *sheet);

size_t sheet_n_rows(const struct sheet *sheet);

/* "" where there is no such column. */
const char *sheet_text(
    const struct sheet *sheet, size_t row, const char *column);

bool sheet_has(const struct sheet *sheet, const char *column);

/* Where a text stands; borrows from the sheet. */
struct rc_place sheet_place(
    const struct sheet *sheet, size_t row, const char *column);

/* "members.csv:7: unknown status "maybe"", and what was expected; returns false
 * as rc_fail. */
bool sheet_fail(const struct sheet *sheet, size_t row, const char *column,
    const char *expected, struct rc_error *err);

#endif
