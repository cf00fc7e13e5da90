/* A map of tiles: where each member stands, all of one size. */
#ifndef RC_TILE_H
#define RC_TILE_H

#include <stddef.h>

enum { RC_MOST_TILES = 100 }; /* in a row, and rows */

struct rc_tile {
	char code[16];
	int column, row; /* from 1 */
};

struct rc_tiles {
	size_t n;
	struct rc_tile *at; /* in the order of the file */
	int columns, rows;
};

void rc_tiles_free(struct rc_tiles *tiles);

#endif
