/* The words of figures by their names: PHRASE_AGREEMENT_WITH is the text of
 * that row of the table.  They are arrays and not the fields of one, so that
 * the compiler checks the arguments of those that are formats. */
#ifndef CHARTS_PHRASES_H
#define CHARTS_PHRASES_H

#define PHRASE(name, english) static const char PHRASE_##name[] = english;
#include "charts/phrases.def"
#undef PHRASE

#endif
