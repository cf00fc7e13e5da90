/* The help of plot's own options. */
#ifndef CMD_PLOT_H
#define CMD_PLOT_H

#include <glib.h>

void plot_help(GString *out);

#endif
