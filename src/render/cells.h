/* A page of characters: cells in columns and rows, counted from 0 at the top
 * left. */
#ifndef RENDER_CELLS_H
#define RENDER_CELLS_H

#include <glib.h>
#include <stdbool.h>

/* What is in a cell; what comes later in this list is not drawn over. */
enum cell_kind {
	CELL_BLANK,
	CELL_SHADE,
	CELL_MARK,
	CELL_TEXT,
};

struct cells {
	int columns, rows;
	struct cell *at;
	GStringChunk *text;
};

struct cells cells_new(int columns, int rows);
void cells_free(struct cells *cells);

/* CELL_BLANK outside the page. */
enum cell_kind cells_kind(const struct cells *cells, int column, int row);

/* The character in a cell; "" if it is blank or outside the page. */
const char *cells_character(const struct cells *cells, int column, int row);

/* Puts a character of one column, which is static text, into a cell, if that is
 * on the page and has nothing of a later kind. */
void cells_put(struct cells *cells, int column, int row, const char *character,
    enum cell_kind kind);

/* Columns of a text as it is shown, without what would steer a terminal. */
int cells_columns(const char *text);

/* Writes a text with a blank, or something that is no text, before and behind
 * it, in one row or downwards in one column.  False, and nothing is written,
 * where there is no room for it. */
bool cells_write(
    struct cells *cells, int column, int row, const char *text, bool downwards);

/* Appends the rows, without blanks at their ends and without blank rows before
 * and behind them. */
void cells_append(const struct cells *cells, GString *out);

#endif
