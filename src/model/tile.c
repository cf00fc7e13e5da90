#include "rollcall/tile.h"

#include <glib.h>

void
rc_tiles_free(struct rc_tiles *tiles)
{
	if (tiles == NULL)
		return;
	g_free(tiles->at);
	g_free(tiles);
}
