/* Reports, for those who fill them. */
#ifndef BASE_REPORT_H
#define BASE_REPORT_H

#include "rollcall/error.h"

/* Adds what another report holds, those not kept included. */
void rc_report_append(struct rc_report *report, const struct rc_report *other);

#endif
