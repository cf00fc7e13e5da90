/* One vote as blocks of cells: a block a vote, in it the members by regional
 * group; a group has the same band in all blocks. */
#ifndef CHARTS_BLOCKS_H
#define CHARTS_BLOCKS_H

#include "charts/states.h"

/* What stands for a member, from the most that may fit to the least. */
enum form { FORM_NAMES, FORM_CODES, FORM_CELLS };

enum { MOST_GROUPS = 8 }; /* and one of those in none */

struct block {
	enum rc_vote part;
	char *heading; /* "119 Yes" */
	int n;         /* members */
	int count[MOST_GROUPS + 1];
	int fullest; /* of the groups: how many it has */
	int across;  /* cells in a line */
	double cell; /* width of one, with the gap to the next */
	double left, width;
};

struct blocks {
	const struct states *states;
	const struct rc_page *page; /* of the layout at hand */
	struct block at[RC_N_VOTES];
	size_t n;
	enum form form;
	struct rc_text_style style; /* of what stands in a cell */
	double pitch;               /* of lines of cells */
	double gap;                 /* between cells */
	double apart;               /* between the bands of groups */
};

/* The blocks that have a member. */
struct blocks blocks_of(
    const struct states *states, const struct rc_tally *tally);
void blocks_free(struct blocks *blocks);

/* Lays them out in that form on the page, with as few lines as the width
 * allows; where cells have no words, size is theirs.  False where they are too
 * wide. */
bool blocks_lay(struct blocks *blocks, const struct rc_page *page,
    enum form form, double size, double left, double width);

/* Height of all, with the headings. */
double blocks_height(const struct blocks *blocks);

/* Makes them higher, within reason, where there is room. */
void blocks_stretch(struct blocks *blocks, double height);

/* The group of a member, MOST_GROUPS for none of them; how many lines a group
 * takes; how high its band is. */
size_t blocks_group(const struct blocks *blocks, size_t state);
int blocks_lines(const struct blocks *blocks, size_t group);
double blocks_band(const struct blocks *blocks, size_t group);

/* From the top of a band to the middle of its first line. */
double blocks_first_line(const struct blocks *blocks);

/* Height of the headings over the blocks. */
double blocks_heading(const struct blocks *blocks);

/* What stands for a member: its name or its code. */
const char *blocks_text(const struct blocks *blocks, size_t state);

/* Draws the members of a group in all blocks. */
void blocks_draw_group(
    struct blocks *blocks, struct rc_page *page, size_t group, double top);

#endif
