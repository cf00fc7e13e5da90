#include "tables/movement.h"

#include <math.h>
#include <string.h>

#include "rollcall/matrix.h"
#include "rollcall/multiple.h"
#include "rollcall/tally.h"

static void
add_point(struct points *p, int year, double percent, int count, int whole)
{
	p->year[p->n] = year;
	p->percent[p->n] = percent;
	p->count[p->n] = count;
	p->whole[p->n++] = whole;
}

/* What a year without a vote counts as: all in favour, or the last roll call
 * before it, if there is one. */
static void
add_adoption(struct points *p, const struct rc_resolution *r, enum rc_vote vote,
    enum rc_without_vote without)
{
	int members = r->stated.members;
	size_t last = p->n - 1;

	if (without == RC_AS_YES)
		add_point(p, r->date.year, vote == RC_YES ? 100 : 0,
		    members < 0          ? -1
			: vote == RC_YES ? members
					 : 0,
		    members);
	else if (without == RC_AS_LAST && p->n > 0)
		add_point(p, r->date.year, p->percent[last], p->count[last],
		    p->whole[last]);
	p->n_assumed +=
	    without != RC_LEFT_OUT && (without == RC_AS_YES || p->n > 0);
}

struct points
points_of(const struct rc_selection *selection, enum rc_vote vote,
    enum rc_denominator of, enum rc_without_vote without)
{
	size_t room = selection->n + 1;
	struct points p = { 0, 0, g_new(double, room), g_new(double, room),
		g_new(double, room), g_new(int, room), g_new(int, room) };

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);
		struct rc_tally tally = rc_selection_tally(selection, i);
		double share = rc_tally_share(&tally, vote, of);

		if (r->adoption == RC_WITHOUT_VOTE)
			add_adoption(&p, r, vote, without);
		else if (isfinite(share))
			add_point(&p, r->date.year, 100 * share,
			    tally.count[vote], rc_tally_whole(&tally, of));
	}
	for (size_t i = 0; i < p.n; i++)
		p.x[i] = p.year[i] - p.year[0];
	return p;
}

void
points_clear(struct points *p)
{
	g_free(p->year);
	g_free(p->x);
	g_free(p->percent);
	g_free(p->count);
	g_free(p->whole);
}

struct rc_trend
points_line(const struct points *p)
{
	return rc_trend_fit(p->x, p->percent, p->n);
}

static struct rc_trend
weighted_line(const struct points *p)
{
	g_autofree double *weight = g_new(double, p->n + 1);

	for (size_t i = 0; i < p->n; i++)
		weight[i] = p->whole[i];
	return rc_trend_fit_weighted(p->x, p->percent, weight, p->n);
}

/* The slopes if years without a vote counted; as they are where there are
 * none. */
static void
find_sensitivity(struct movement *m, const struct rc_selection *selection,
    enum rc_denominator of)
{
	struct points yes = points_of(selection, m->vote, of, RC_AS_YES);
	struct points last = points_of(selection, m->vote, of, RC_AS_LAST);

	m->ols_as_yes = points_line(&yes).slope;
	m->ols_as_last = points_line(&last).slope;
	m->theil_sen_as_yes = rc_theil_sen_fit(yes.x, yes.percent, yes.n).slope;
	m->theil_sen_as_last =
	    rc_theil_sen_fit(last.x, last.percent, last.n).slope;
	points_clear(&yes);
	points_clear(&last);
}

/* Two votes have slopes and no more: what stands on so little is not told, even
 * where a formula gives it. */
static const struct rc_mann_kendall no_mann_kendall = { .tau_a = NAN,
	.tau_b = NAN,
	.variance = NAN,
	.z = NAN,
	.p_normal = NAN,
	.p = NAN };
static const struct rc_spearman no_spearman = {
	.rho = NAN, .t = NAN, .p_t = NAN, .p = NAN
};

static const char assumed_reason[] =
    "years without a vote are assumed, not voted";

static struct rc_logit
slope_alone(struct rc_logit logit)
{
	double slope = logit.slope, intercept = logit.intercept;

	logit = rc_logit_fit(NULL, NULL, NULL, 0);
	logit.slope = slope;
	logit.intercept = intercept;
	logit.reason = "needs 3 votes";
	return logit;
}

static void
find_tests(struct movement *m)
{
	const struct points *p = &m->points;

	if (p->n < 3) {
		m->mann_kendall = no_mann_kendall;
		m->spearman = no_spearman;
		m->logit = slope_alone(m->logit);
		m->cochran_armitage =
		    rc_cochran_armitage_test(NULL, NULL, NULL, 0);
		return;
	}
	m->mann_kendall = rc_mann_kendall_test(p->x, p->percent, p->n);
	m->spearman = rc_spearman_test(p->x, p->percent, p->n);
	m->cochran_armitage =
	    rc_cochran_armitage_test(p->x, p->count, p->whole, p->n);
}

static void
blank_line(struct rc_trend *t)
{
	t->slope_se = t->intercept_se = t->t = t->p = NAN;
	for (int end = 0; end < 2; end++)
		t->slope_ci[end] = t->intercept_ci[end] = NAN;
}

/* Points that are assumed tell a slope; an error or a p that is computed from
 * them would be one of the assumption. */
static void
blank_inference(struct movement *m)
{
	blank_line(&m->ols);
	blank_line(&m->wls);
	m->theil_sen.slope_ci[0] = m->theil_sen.slope_ci[1] = NAN;
	m->mann_kendall.p = m->mann_kendall.p_normal = NAN;
	m->mann_kendall.z = NAN;
	m->spearman.p = m->spearman.p_t = m->spearman.t = NAN;
	m->logit = slope_alone(m->logit);
	m->logit.reason = assumed_reason;
	m->cochran_armitage = rc_cochran_armitage_test(NULL, NULL, NULL, 0);
}

static void
find_movement(struct movement *m, const struct rc_table_request *request)
{
	const struct points *p = &m->points;

	m->points = points_of(
	    request->selection, m->vote, request->of, request->without);
	m->first = p->n == 0 ? NAN : p->percent[0];
	m->last = p->n == 0 ? NAN : p->percent[p->n - 1];
	m->spread = rc_spread_of(p->percent, p->n);
	m->ols = points_line(p);
	m->wls = weighted_line(p);
	m->theil_sen = rc_theil_sen_fit(p->x, p->percent, p->n);
	m->logit = rc_logit_fit(p->x, p->count, p->whole, p->n);
	find_tests(m);
	if (p->n_assumed > 0)
		blank_inference(m);
	find_sensitivity(m, request->selection, request->of);
}

/* The parts side by side: rows of counts.  All parts have the same points. */
static int *
counts_of(const struct movements *ms)
{
	size_t n = ms->parts[0].points.n;
	int *counts = g_new(int, n * ms->n_parts + 1);

	for (size_t i = 0; i < n; i++)
		for (size_t part = 0; part < ms->n_parts; part++)
			counts[i * ms->n_parts + part] =
			    ms->parts[part].points.count[i];
	return counts;
}

static void
find_all_parts(struct movements *ms)
{
	const struct points *p = &ms->parts[0].points;
	g_autofree int *counts = counts_of(ms);
	size_t n_tested = p->n < 3 || p->n_assumed > 0 ? 0 : p->n;
	struct rc_multinomial multinomial =
	    rc_multinomial_fit(p->x, counts, n_tested, ms->n_parts, 0);

	ms->chi_square = rc_chi_square_test(counts, n_tested, ms->n_parts);
	ms->multinomial_reason = p->n < 3 ? ms->reason
	    : p->n_assumed > 0            ? assumed_reason
					  : multinomial.reason;
	ms->multinomial_p = multinomial.ratio_p;
	for (size_t part = 0; part < ms->n_parts; part++) {
		ms->parts[part].multinomial = multinomial.line[part];
		ms->parts[part].clr =
		    rc_clr_trend(p->x, counts, p->n, ms->n_parts, part);
		if (p->n_assumed > 0)
			blank_line(&ms->parts[part].clr.line);
	}
}

/* The same votes by member: members rows of one byte a roll call. */
static uint8_t *
turned(const struct rc_matrix *matrix)
{
	uint8_t *votes = g_malloc(matrix->rows * matrix->members + 1);

	for (size_t row = 0; row < matrix->rows; row++)
		for (size_t member = 0; member < matrix->members; member++)
			votes[member * matrix->rows + row] =
			    rc_matrix_row(matrix, row)[member];
	return votes;
}

static void
find_panel(struct movements *ms, const struct rc_matrix *matrix)
{
	g_autofree uint8_t *votes = turned(matrix);
	g_autofree double *x = g_new(double, matrix->rows + 1);

	for (size_t row = 0; row < matrix->rows; row++)
		x[row] = matrix->year[row] - matrix->year[0];
	for (size_t part = 0; part < ms->n_parts; part++)
		ms->parts[part].panel = rc_panel_fit(votes, matrix->members, x,
		    matrix->rows, ms->parts[part].vote, ms->of);
}

static void
find_bootstrap(struct movements *ms, const struct rc_matrix *matrix,
    const struct rc_table_request *request)
{
	const struct rc_bootstrap_options options = { .of = ms->of,
		.draws = request->draws,
		.seed = request->seed,
		.threads = request->threads };
	struct rc_bootstrap b = rc_bootstrap_slopes(matrix->votes, matrix->rows,
	    matrix->members, matrix->year, &options);

	ms->draws = b.draws;
	for (size_t part = 0; part < ms->n_parts; part++)
		for (int end = 0; end < 2; end++)
			ms->parts[part].bootstrap_ci[end] =
			    100 * b.slope_ci[ms->parts[part].vote][end];
}

/* Clusters and draws of fewer members say nothing of how much hangs on one. */
enum { FEWEST_MEMBERS = 20 };

/* Members are resampled, and followed, where their votes are known. */
static const char *
reason_against_members(const struct rc_table_request *request,
    const struct movements *ms, const struct rc_matrix *matrix)
{
	if (request->without != RC_LEFT_OUT)
		return "the votes of members are not known without a vote";
	if (matrix->rows < ms->parts[0].points.n)
		return "of some votes only the totals are known";
	if (matrix->rows < 3)
		return "needs 3 votes";
	return matrix->members < FEWEST_MEMBERS ? "needs 20 members" : NULL;
}

static void
find_by_members(struct movements *ms, const struct rc_table_request *request)
{
	struct rc_matrix *matrix = rc_matrix_new(request->selection);

	ms->members_reason = reason_against_members(request, ms, matrix);
	for (size_t part = 0; part < ms->n_parts; part++)
		ms->parts[part].bootstrap_ci[0] =
		    ms->parts[part].bootstrap_ci[1] = NAN;
	if (ms->members_reason == NULL) {
		find_panel(ms, matrix);
		if (request->methods & 1u << RC_BOOTSTRAP)
			find_bootstrap(ms, matrix, request);
	} else {
		for (size_t part = 0; part < ms->n_parts; part++)
			ms->parts[part].panel =
			    rc_panel_fit(NULL, 0, NULL, 0, RC_YES, ms->of);
	}
	rc_matrix_free(matrix);
}

void
movements_correct(const double *p, size_t n_parts, double *holm, double *bh)
{
	size_t n_looks = n_parts == 2 ? 1 : n_parts;

	rc_multiple_holm(p, n_looks, holm);
	rc_multiple_benjamini_hochberg(p, n_looks, bh);
	for (size_t part = n_looks; part < n_parts; part++) {
		holm[part] = p[part];
		bh[part] = p[part];
	}
}

static void
adjust(struct movements *ms)
{
	double p[RC_N_VOTES], holm[RC_N_VOTES], bh[RC_N_VOTES];

	for (size_t part = 0; part < ms->n_parts; part++)
		p[part] = ms->parts[part].mann_kendall.p;
	movements_correct(p, ms->n_parts, holm, bh);
	for (size_t part = 0; part < ms->n_parts; part++) {
		ms->parts[part].holm = holm[part];
		ms->parts[part].bh = bh[part];
	}
}

static const char *
reason_of(const struct movement *m)
{
	if (m->points.n == 0)
		return "no recorded vote";
	if (m->points.n < 3)
		return "needs 3 votes";
	if (m->points.n_assumed > 0)
		return assumed_reason;
	return isfinite(m->ols.slope) ? NULL : "all votes are in one year";
}

void
movements_find(const struct rc_table_request *request, struct movements *ms)
{
	static const unsigned by_members = 1u << RC_PANEL | 1u << RC_BOOTSTRAP;
	static const unsigned of_all =
	    1u << RC_CHI_SQUARE | 1u << RC_MULTINOMIAL | 1u << RC_LOG_RATIO;

	memset(ms, 0, sizeof *ms);
	ms->of = request->of;
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (rc_denominator_has(ms->of, (enum rc_vote)vote))
			ms->parts[ms->n_parts++].vote = (enum rc_vote)vote;
	for (size_t part = 0; part < ms->n_parts; part++)
		find_movement(&ms->parts[part], request);
	ms->reason = reason_of(&ms->parts[0]);
	adjust(ms);
	if (request->methods & of_all)
		find_all_parts(ms);
	if (request->methods & by_members)
		find_by_members(ms, request);
}

void
movements_clear(struct movements *ms)
{
	for (size_t part = 0; part < ms->n_parts; part++)
		points_clear(&ms->parts[part].points);
}
