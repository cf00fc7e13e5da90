#include "rollcall/bootstrap.h"

#include <glib.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include "rollcall/tally.h"
#include "rollcall/trend.h"
#include "stats/resample.h"
#include "stats/rollcalls.h"

enum { BLOCK_DRAWS = 500 };

/* What all threads read; each writes the slopes of its own draws. */
struct job {
	size_t draws;
	uint32_t seed;
	uint32_t in_whole[RC_N_PARTS]; /* 1 for the parts of the whole */
	struct rc_resample sample;
	double *years, *weight; /* by row; slope = sum of weight * share */
	double *slopes;         /* by part, then draw */
};

struct worker {
	const struct job *job;
	size_t first, step; /* its blocks of draws */
	gsl_rng *rng;
	struct rc_draw draw;
	double *shares; /* by row */
	GThread *thread;
};

static uint32_t
whole_of(const struct job *job, const uint32_t *parts)
{
	uint32_t whole = 0;

	for (size_t part = 0; part < RC_N_PARTS; part++)
		whole += job->in_whole[part] * parts[part];
	return whole;
}

/* Where a row has no share, the line goes through the others. */
static void
refit(const struct worker *w, size_t draw)
{
	const struct job *job = w->job;
	size_t rows = job->sample.rows;

	for (size_t part = 0; part < RC_N_PARTS; part++) {
		for (size_t row = 0; row < rows; row++) {
			const uint32_t *parts = w->draw.counts[row];
			uint32_t whole = whole_of(job, parts);

			w->shares[row] =
			    whole > 0 ? (double)parts[part] / whole : NAN;
		}
		job->slopes[part * job->draws + draw] =
		    rc_trend_fit(job->years, w->shares, rows).slope;
	}
}

static void
fit(const struct worker *w, size_t draw)
{
	const struct job *job = w->job;
	double slope[RC_N_PARTS] = { 0 };

	for (size_t row = 0; row < job->sample.rows; row++) {
		const uint32_t *parts = w->draw.counts[row];
		uint32_t whole = whole_of(job, parts);
		double each;

		if (whole == 0) {
			refit(w, draw);
			return;
		}
		each = job->weight[row] / whole;
		for (size_t part = 0; part < RC_N_PARTS; part++)
			slope[part] += each * parts[part];
	}
	for (size_t part = 0; part < RC_N_PARTS; part++)
		job->slopes[part * job->draws + draw] = slope[part];
}

static gpointer
work(gpointer worker)
{
	struct worker *w = worker;
	const struct job *job = w->job;

	for (size_t block = w->first; block * BLOCK_DRAWS < job->draws;
	     block += w->step) {
		size_t end = MIN(job->draws, (block + 1) * BLOCK_DRAWS);

		gsl_rng_set(w->rng, (uint32_t)(job->seed + block * 0x9e3779b9));
		for (size_t i = block * BLOCK_DRAWS; i < end; i++) {
			rc_draw_make(&w->draw, &job->sample, w->rng);
			fit(w, i);
		}
	}
	return NULL;
}

static void
worker_init(struct worker *w, const struct job *job, size_t first, size_t step)
{
	*w = (struct worker){ .job = job, .first = first, .step = step };
	w->rng = gsl_rng_alloc(gsl_rng_mt19937);
	rc_draw_init(&w->draw, &job->sample);
	w->shares = g_new(double, job->sample.rows);
}

static void
worker_clear(struct worker *w)
{
	gsl_rng_free(w->rng);
	rc_draw_clear(&w->draw);
	g_free(w->shares);
}

/* The first works here; so does one for which there is no thread. */
static void
draw_all(const struct job *job, unsigned threads)
{
	size_t blocks = (job->draws + BLOCK_DRAWS - 1) / BLOCK_DRAWS;
	size_t n = MIN(MAX(threads, 1), blocks);
	g_autofree struct worker *workers = g_new(struct worker, n);

	for (size_t i = 0; i < n; i++)
		worker_init(&workers[i], job, i, n);
	for (size_t i = 1; i < n; i++)
		workers[i].thread =
		    g_thread_try_new("bootstrap", work, &workers[i], NULL);
	for (size_t i = 0; i < n; i++)
		if (workers[i].thread == NULL)
			work(&workers[i]);
	for (size_t i = 0; i < n; i++) {
		if (workers[i].thread != NULL)
			g_thread_join(workers[i].thread);
		worker_clear(&workers[i]);
	}
}

/* Type 7: between the two values about p * (n - 1). */
static double
quantile(double *values, size_t n, double p)
{
	double at = p * (double)(n - 1);
	size_t below = (size_t)at, above = MIN(below + 1, n - 1);
	double low = gsl_stats_select(values, 1, n, below);
	double high = gsl_stats_select(values, 1, n, above);

	return low + (at - (double)below) * (high - low);
}

static size_t
keep_defined(double *slopes, size_t draws)
{
	size_t n = 0;

	for (size_t i = 0; i < draws; i++)
		if (!isnan(slopes[i]))
			slopes[n++] = slopes[i];
	return n;
}

/* A draw without a slope has none of any part of the whole. */
static void
set_intervals(struct rc_bootstrap *result, const struct job *job)
{
	for (size_t part = 0; part < RC_N_PARTS; part++) {
		double *slopes = job->slopes + part * job->draws;
		double *ci = result->slope_ci[RC_YES + part];
		size_t n;

		if (!job->in_whole[part])
			continue;
		n = keep_defined(slopes, job->draws);
		result->undefined = job->draws - n;
		if (n == 0)
			continue;
		ci[0] = quantile(slopes, n, 0.025);
		ci[1] = quantile(slopes, n, 0.975);
	}
}

/* A slope is linear in the shares; all NAN when no two years differ. */
static void
set_weights(const double *years, size_t rows, double *weight)
{
	double mean = gsl_stats_mean(years, 1, rows);
	double sxx = gsl_stats_tss_m(years, 1, rows, mean);

	for (size_t row = 0; row < rows; row++)
		weight[row] = (years[row] - mean) / sxx;
}

static void
run(struct job *job, const struct rc_rollcalls *kept, unsigned threads)
{
	g_autofree double *weight = g_new(double, kept->rows);

	set_weights(kept->years, kept->rows, weight);
	job->years = kept->years;
	job->weight = weight;
	rc_resample_init(&job->sample, kept->votes, kept->rows, kept->members);
	draw_all(job, threads);
	rc_resample_clear(&job->sample);
}

static struct rc_bootstrap
undefined(size_t draws)
{
	struct rc_bootstrap result = { .draws = draws, .undefined = draws };

	for (int vote = RC_NONMEMBER; vote < RC_N_VOTES; vote++)
		result.slope_ci[vote][0] = result.slope_ci[vote][1] = NAN;
	return result;
}

struct rc_bootstrap
rc_bootstrap_slopes(const uint8_t *votes, size_t rows, size_t members,
    const double *years, const struct rc_bootstrap_options *options)
{
	size_t draws = options->draws > 0 ? options->draws : RC_BOOTSTRAP_DRAWS;
	g_autofree double *slopes = g_new(double, draws *RC_N_PARTS);
	struct job job = {
		.draws = draws, .seed = options->seed, .slopes = slopes
	};
	struct rc_rollcalls kept =
	    rc_rollcalls_keep(votes, rows, members, years, options->of);
	struct rc_bootstrap result = undefined(draws);

	for (size_t part = 0; part < RC_N_PARTS; part++)
		job.in_whole[part] = rc_denominator_has(
		    options->of, (enum rc_vote)(RC_YES + part));
	if (kept.rows > 0) {
		run(&job, &kept, options->threads);
		set_intervals(&result, &job);
	}
	rc_rollcalls_clear(&kept);
	return result;
}
