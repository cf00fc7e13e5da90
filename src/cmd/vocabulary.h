/* The keys that a recipe may have: the options of the commands. */
#ifndef CMD_VOCABULARY_H
#define CMD_VOCABULARY_H

#include "report/recipe.h"

struct vocabulary;

struct vocabulary *vocabulary_new(void);
void vocabulary_free(struct vocabulary *vocabulary);

/* Lives as long as the vocabulary. */
const struct rc_recipe_words *vocabulary_words(
    const struct vocabulary *vocabulary);

#endif
