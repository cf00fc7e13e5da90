/* rollcall: UN roll-call votes -> statistics and figures.
 *
 * load.h reads files into a record (record.h), select.h chooses resolutions,
 * tally.h and trend.h compute, charts.h makes a scene, render.h draws it. */
#ifndef RC_ROLLCALL_H
#define RC_ROLLCALL_H

#define RC_VERSION_STRING "0.1.0"

#include "rollcall/agreement.h"
#include "rollcall/bloc.h"
#include "rollcall/bootstrap.h"
#include "rollcall/charts.h"
#include "rollcall/cochran_q.h"
#include "rollcall/cohesion.h"
#include "rollcall/compare.h"
#include "rollcall/counts.h"
#include "rollcall/error.h"
#include "rollcall/event.h"
#include "rollcall/group.h"
#include "rollcall/interval.h"
#include "rollcall/load.h"
#include "rollcall/logit.h"
#include "rollcall/logratio.h"
#include "rollcall/matrix.h"
#include "rollcall/multinomial.h"
#include "rollcall/multiple.h"
#include "rollcall/paired.h"
#include "rollcall/panel.h"
#include "rollcall/ranks.h"
#include "rollcall/record.h"
#include "rollcall/render.h"
#include "rollcall/scene.h"
#include "rollcall/select.h"
#include "rollcall/spread.h"
#include "rollcall/stance.h"
#include "rollcall/tally.h"
#include "rollcall/theme.h"
#include "rollcall/tile.h"
#include "rollcall/trend.h"
#include "rollcall/vote.h"

#endif
