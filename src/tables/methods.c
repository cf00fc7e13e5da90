/* How the shares moved, one row a method and part of the votes. */
#include <math.h>

#include "base/number.h"
#include "tables/movement.h"
#include "tables/tables.h"

/* What a method says of a part.  NAN and NULL where it does not say it. */
struct estimate {
	double value, se, interval[2];
	const char *statistic; /* its name */
	double number, p;
	const char *reason; /* why there is none */
};

static struct estimate
of_line(const struct rc_trend *t)
{
	return (struct estimate){ t->slope, t->slope_se,
		{ t->slope_ci[0], t->slope_ci[1] }, "t", t->t, t->p, NULL };
}

static struct estimate
of_ols(const struct movement *m)
{
	return of_line(&m->ols);
}

static struct estimate
of_wls(const struct movement *m)
{
	return of_line(&m->wls);
}

static struct estimate
of_theil_sen(const struct movement *m)
{
	const struct rc_theil_sen *t = &m->theil_sen;

	return (struct estimate){ t->slope, NAN,
		{ t->slope_ci[0], t->slope_ci[1] }, NULL, NAN, NAN, NULL };
}

static struct estimate
of_mann_kendall(const struct movement *m)
{
	const struct rc_mann_kendall *k = &m->mann_kendall;

	return (struct estimate){ k->tau_b, NAN, { NAN, NAN }, "S",
		isfinite(k->p) ? (double)k->s : NAN, k->p, NULL };
}

static struct estimate
of_spearman(const struct movement *m)
{
	return (struct estimate){ m->spearman.rho, NAN, { NAN, NAN }, NULL, NAN,
		m->spearman.p, NULL };
}

static struct estimate
of_logit(const struct movement *m)
{
	const struct rc_logit *l = &m->logit;

	return (struct estimate){ l->slope, l->slope_se,
		{ l->slope_ci[0], l->slope_ci[1] }, "z", l->z, l->p,
		l->reason };
}

static struct estimate
of_quasi_logit(const struct movement *m)
{
	const struct rc_logit *l = &m->logit;

	return (struct estimate){ l->slope, l->quasi_se,
		{ l->quasi_ci[0], l->quasi_ci[1] }, "t", l->quasi_t, l->quasi_p,
		l->reason };
}

static struct estimate
of_cochran_armitage(const struct movement *m)
{
	return (struct estimate){ NAN, NAN, { NAN, NAN }, "z",
		m->cochran_armitage.z, m->cochran_armitage.p, NULL };
}

static struct estimate
of_multinomial(const struct movement *m)
{
	const struct rc_multinomial_line *l = &m->multinomial;

	return (struct estimate){ l->slope, l->slope_se,
		{ l->slope_ci[0], l->slope_ci[1] }, "z", l->z, l->p,
		m->vote == RC_YES ? "the others are held against it" : NULL };
}

static struct estimate
of_log_ratio(const struct movement *m)
{
	struct estimate e = of_line(&m->clr.line);

	e.reason = m->clr.reason;
	return e;
}

static struct estimate
of_panel(const struct movement *m)
{
	const struct rc_panel *p = &m->panel;

	return (struct estimate){ p->logit.slope, p->slope_se,
		{ p->slope_ci[0], p->slope_ci[1] }, "z", p->z, p->p,
		p->reason };
}

static struct estimate
of_bootstrap(const struct movement *m)
{
	return (struct estimate){ m->ols.slope, NAN,
		{ m->bootstrap_ci[0], m->bootstrap_ci[1] }, NULL, NAN, NAN,
		NULL };
}

/* By enum rc_method; the chi-square test is of all parts at once. */
static const struct {
	const char *name, *unit;
	struct estimate (*of)(const struct movement *m);
	int decimals;
	const char *assumes; /* what must be so for its p and interval */
} methods[RC_N_METHODS] = {
	[RC_OLS] = { "least squares", "points/year", of_ols, 2,
	    "the scatter from year to year is random and even" },
	[RC_WLS] = { "weighted least squares", "points/year", of_wls, 2,
	    "as before, the weights being the states counted" },
	[RC_THEIL_SEN] = { "Theil\u2013Sen", "points/year", of_theil_sen, 2,
	    "years are independent; a few odd years cannot pull it" },
	[RC_MANN_KENDALL] = { "Mann\u2013Kendall", "tau-b", of_mann_kendall, 2,
	    "years are independent; looks at order alone" },
	[RC_SPEARMAN] = { "Spearman", "rho", of_spearman, 2,
	    "years are independent; looks at order alone" },
	[RC_LOGIT] = { "logit", "log-odds/year", of_logit, 3,
	    "every vote is independent, though the members are the same" },
	[RC_QUASI_LOGIT] = { "quasi-binomial logit", "log-odds/year",
	    of_quasi_logit, 3,
	    "as the logit, with the scatter of the years themselves" },
	[RC_COCHRAN_ARMITAGE] = { "Cochran\u2013Armitage", "",
	    of_cochran_armitage, 2,
	    "every vote is independent, though the members are the same" },
	[RC_CHI_SQUARE] = { "chi-square", "", NULL, 2,
	    "descriptive only: the years are the same members" },
	[RC_MULTINOMIAL] = { "multinomial logit", "log-odds/year against yes",
	    of_multinomial, 3,
	    "every vote is independent, though the members are the same" },
	[RC_LOG_RATIO] = { "centred log-ratio", "log/year", of_log_ratio, 3,
	    "the scatter of the ratios is random and even" },
	[RC_PANEL] = { "logit by members", "log-odds/year", of_panel, 3,
	    "members are independent of one another, not their years" },
	[RC_BOOTSTRAP] = { "bootstrap of members", "points/year", of_bootstrap,
	    2, "members as drawn: how much hangs on single states" },
};

static const struct rc_column columns[] = {
	{ .key = "method", .heading = "" },
	{ .key = "estimate", .heading = "estimate", .align = RC_RIGHT },
	{ .key = "se", .heading = "error", .align = RC_RIGHT },
	{ .key = "interval", .heading = "95% interval", .align = RC_RIGHT },
	{ .key = "statistic", .heading = "test", .align = RC_RIGHT },
	{ .key = "p", .heading = "p", .align = RC_RIGHT },
	{ .key = "holm", .heading = "Holm", .align = RC_RIGHT },
	{ .key = "bh", .heading = "B\u2013H", .align = RC_RIGHT },
};

static void
add_fixed(struct rc_table *table, double number, int decimals, bool is_signed)
{
	char text[RC_NUMBER_SIZE];

	rc_table_text(table,
	    isfinite(number)
		? rc_number_fixed(text, number, decimals, is_signed)
		: NULL);
}

static void
add_statistic(struct rc_table *table, const struct estimate *e)
{
	char number[RC_NUMBER_SIZE];
	bool whole = e->number == floor(e->number);
	g_autofree char *text = !isfinite(e->number)
	    ? NULL
	    : g_strdup_printf("%s %s", e->statistic,
		  rc_number_fixed(number, e->number, whole ? 0 : 2, false));

	rc_table_text(table, text);
}

static void
add_part(struct rc_table *table, const struct movement *m,
    const struct estimate *e, int decimals, double holm, double bh)
{
	g_autofree char *name = g_strdup_printf("  %s", rc_vote_words(m->vote));

	rc_table_text(table, name);
	if (!isfinite(e->value) && !isfinite(e->p) && e->reason != NULL) {
		rc_table_span(table, "\u2013 (%s)", e->reason);
		return;
	}
	add_fixed(table, e->value, decimals, true);
	add_fixed(table, e->se, decimals, false);
	rc_table_interval(table, e->interval, decimals);
	add_statistic(table, e);
	rc_table_p(table, e->p);
	rc_table_p(table, holm);
	rc_table_p(table, bh);
}

static void
add_heading(struct rc_table *table, enum rc_method method)
{
	bool has_unit = methods[method].unit[0] != '\0';

	rc_table_span(table, "%s%s%s \u00b7 %s", methods[method].name,
	    has_unit ? ", " : "", methods[method].unit,
	    methods[method].assumes);
}

static void
add_method(
    struct rc_table *table, const struct movements *ms, enum rc_method method)
{
	struct estimate estimates[RC_N_VOTES];
	double p[RC_N_VOTES], holm[RC_N_VOTES], bh[RC_N_VOTES];

	for (size_t part = 0; part < ms->n_parts; part++) {
		estimates[part] = methods[method].of(&ms->parts[part]);
		p[part] = estimates[part].p;
	}
	movements_correct(p, ms->n_parts, holm, bh);
	for (size_t part = 0; part < ms->n_parts; part++)
		add_part(table, &ms->parts[part], &estimates[part],
		    methods[method].decimals, holm[part], bh[part]);
}

static void
add_chi_square(struct rc_table *table, const struct movements *ms)
{
	const struct rc_chi_square *c = &ms->chi_square;
	g_autofree char *statistic = NULL;
	char number[RC_NUMBER_SIZE], df[RC_NUMBER_SIZE];

	rc_table_text(table, "  all parts");
	if (isfinite(c->chi2))
		statistic = g_strdup_printf("%s on %s df",
		    rc_number_fixed(number, c->chi2, 1, false),
		    rc_number_fixed(df, c->df, 0, false));
	for (int i = 0; i < 3; i++)
		rc_table_empty(table);
	rc_table_text(table, statistic);
	rc_table_p(table, c->p);
	rc_table_empty(table);
	rc_table_empty(table);
}

/* Why a method that needs more than the points has nothing to say. */
static const char *
reason_of(const struct movements *ms, enum rc_method method)
{
	if (method == RC_MULTINOMIAL)
		return ms->multinomial_reason;
	if (method == RC_PANEL || method == RC_BOOTSTRAP)
		return ms->members_reason;
	return NULL;
}

struct rc_table *
rc_methods_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new(
	    "rollcall/trend/1", "series", columns, G_N_ELEMENTS(columns));
	struct movements ms;

	movements_find(request, &ms);
	rc_trend_lead(table, request);
	for (int method = 0; method < RC_N_METHODS; method++) {
		const char *reason = reason_of(&ms, (enum rc_method)method);

		if (!(request->methods & 1u << method))
			continue;
		add_heading(table, (enum rc_method)method);
		if (reason != NULL)
			rc_table_span(table, "  \u2013 (%s)", reason);
		else if (methods[method].of == NULL)
			add_chi_square(table, &ms);
		else
			add_method(table, &ms, (enum rc_method)method);
	}
	rc_table_note(table,
	    "Members are counted in full: no interval is a margin of error. "
	    "Every line is one more look at the same votes: choose the method "
	    "before you look. Not tested: when it changed, or why.");
	rc_table_note(table,
	    "Holm and B\u2013H (Benjamini\u2013Hochberg): p with allowance for "
	    "the parts being tested side by side.");
	if (request->methods & 1u << RC_BOOTSTRAP && ms.draws > 0)
		rc_table_note(table, "Bootstrap: %zu draws, seed %u.", ms.draws,
		    request->seed);
	if (ms.reason != NULL)
		rc_table_note(
		    table, "Undefined where it says \u2013: %s.", ms.reason);
	movements_clear(&ms);
	return table;
}

static const struct rc_column bounds_columns[] = {
	{ .key = "series", .heading = "" },
	{ .key = "gap",
	    .heading = "left out",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
	{ .key = "last",
	    .heading = "as the vote before",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
	{ .key = "yes",
	    .heading = "as all yes",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
	{ .key = "ols_gap",
	    .heading = "l.s.: left out",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
	{ .key = "ols_last",
	    .heading = "vote before",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
	{ .key = "ols_yes",
	    .heading = "all yes",
	    .align = RC_RIGHT,
	    .decimals = 2,
	    .is_signed = true },
};

struct rc_table *
rc_bounds_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/trend/1", "series",
	    bounds_columns, G_N_ELEMENTS(bounds_columns));
	struct movements ms;

	movements_find(request, &ms);
	rc_trend_lead(table, request);
	for (size_t part = 0; part < ms.n_parts; part++) {
		const struct movement *m = &ms.parts[part];
		const double slopes[] = { m->theil_sen.slope,
			m->theil_sen_as_last, m->theil_sen_as_yes, m->ols.slope,
			m->ols_as_last, m->ols_as_yes };

		rc_table_text(table, rc_vote_words(m->vote));
		for (size_t i = 0; i < G_N_ELEMENTS(slopes); i++)
			rc_table_number(table, slopes[i]);
	}
	rc_table_note(table,
	    "Slopes by Theil\u2013Sen and by least squares (l.s.), with years "
	    "without a vote left out, counted as the roll call before them, or "
	    "as all members in favour.");
	rc_table_note(table,
	    "Three assumptions, not limits: adoption without a vote is not "
	    "unanimity, and the truth may lie outside.");
	movements_clear(&ms);
	return table;
}
