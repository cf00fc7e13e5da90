/* Rows of the decisions that are asked for, copied into yearly files. */
#ifndef LOAD_EXTRACT_H
#define LOAD_EXTRACT_H

#include "load/row.h"

/* Takes the header of a file: false where rows of it cannot stand in the same
 * files as those before, which has been reported. */
bool extract_header(
    struct extract *extract, const struct rows *rows, const struct rc_csv *csv);

/* Takes a row that has been read. */
void extract_row(struct extract *extract, const struct row *row);

#endif
