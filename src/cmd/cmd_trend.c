#include "cmd/command.h"
#include "cmd/present.h"
#include "rollcall/bootstrap.h"

/* In the order of enum rc_method. */
const char *const trend_methods[] = { [RC_OLS] = "ols",
	[RC_WLS] = "wls",
	[RC_THEIL_SEN] = "theil-sen",
	[RC_MANN_KENDALL] = "mann-kendall",
	[RC_SPEARMAN] = "spearman",
	[RC_LOGIT] = "logit",
	[RC_QUASI_LOGIT] = "quasi-logit",
	[RC_COCHRAN_ARMITAGE] = "cochran-armitage",
	[RC_CHI_SQUARE] = "chi-square",
	[RC_MULTINOMIAL] = "multinomial",
	[RC_LOG_RATIO] = "log-ratio",
	[RC_PANEL] = "members-logit",
	[RC_BOOTSTRAP] = "bootstrap",
	[RC_N_METHODS] = NULL };

/* In the order of enum rc_without_vote, but for the last, which is all of
 * them side by side. */
enum { BOUNDS = RC_AS_LAST + 1 };
static const char *const without_names[] = { [RC_LEFT_OUT] = "gap",
	[RC_AS_YES] = "yes",
	[RC_AS_LAST] = "last",
	[BOUNDS] = "bounds",
	[BOUNDS + 1] = NULL };

struct trend_options {
	unsigned methods;
	int without, seed, draws;
	bool verbose;
};

enum { N_OPTIONS = 6 };

static void
own_table(struct trend_options *o, struct option table[N_OPTIONS])
{
	const struct option rows[N_OPTIONS] = {
		{ "method", 0, OPT_SET, &o->methods, "LIST",
		    "beyond the short table", trend_methods },
		{ "verbose", 'v', OPT_FLAG, &o->verbose, NULL, "every method",
		    NULL },
		{ "without-vote", 0, OPT_CHOICE, &o->without, "HOW",
		    "how years without a vote enter", without_names },
		{ "seed", 0, OPT_NUMBER, &o->seed, "N",
		    "of the bootstrap (default 1)", NULL },
		{ "draws", 0, OPT_NUMBER, &o->draws, "N",
		    "of the bootstrap (default 10000)", NULL },
		{ .name = NULL },
	};

	for (size_t i = 0; i < N_OPTIONS; i++)
		table[i] = rows[i];
}

void
trend_options(option_visit *visit, void *context)
{
	struct trend_options options = { 0 };
	struct option own[N_OPTIONS];

	present_options(visit, context);
	own_table(&options, own);
	visit(own, context);
}

static const char *
table_of(const struct trend_options *o)
{
	if (o->without == BOUNDS)
		return "bounds";
	return o->methods != 0 || o->verbose ? "methods" : "trend";
}

enum { FEWEST_DRAWS = 1000 };

bool
cmd_trend(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct trend_options o = { .seed = 1, .draws = RC_BOOTSTRAP_DRAWS };
	struct option own[N_OPTIONS];
	struct question question;

	own_table(&o, own);
	if (!question_read(&question, own, &argc, argv, err))
		return false;
	if (o.draws < FEWEST_DRAWS)
		return rc_fail(err, RC_EUSAGE, NULL,
		    "--draws %d is too few for an interval: at least %d",
		    o.draws, FEWEST_DRAWS);
	question.ask.methods = o.verbose ? (1u << RC_N_METHODS) - 1 : o.methods;
	question.ask.without =
	    o.without == BOUNDS ? RC_LEFT_OUT : (enum rc_without_vote)o.without;
	question.ask.seed = (unsigned)o.seed;
	question.ask.draws = (size_t)o.draws;
	question.ask.threads = g_get_num_processors();
	return question_answer(&question, table_of(&o), argc, argv, world, err);
}
