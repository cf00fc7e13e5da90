/* The one place that prints problems. */
#ifndef CMD_PROBLEMS_H
#define CMD_PROBLEMS_H

#include <stdio.h>

#include "rollcall/error.h"

/* file:line:column: error: message [code], the line with a caret, help. */
void problem_print(const struct rc_error *problem, FILE *to);

/* All of the report from that severity up, and how many more there were.  With
 * brief, what is no error and comes in numbers is only counted. */
void problems_print(const struct rc_report *report, enum rc_severity least,
    bool brief, FILE *to);

#endif
