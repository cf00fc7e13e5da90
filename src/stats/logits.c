#include "stats/logits.h"

#include <assert.h>
#include <glib.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include "stats/columns.h"
#include "stats/overlap.h"

enum { MOST_STEPS = 100, MOST_HALVINGS = 40, COLUMNS = 2 * (LOGITS_MOST - 1) };

/* The rows that count, x about its mean. */
struct rows {
	size_t n, parts, base;
	double *x;
	double *counts; /* n rows of parts */
};

/* Intercept and slope of each part but the base, in order of the parts. */
struct lines {
	double b[COLUMNS];
};

static bool
is_counted(double x, const int *counts, size_t parts)
{
	double whole = 0;

	for (size_t j = 0; j < parts; j++) {
		if (counts[j] < 0)
			return false;
		whole += counts[j];
	}
	return isfinite(x) && whole > 0;
}

static void
keep_counted(struct rows *rows, const double *x, const int *counts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const int *row = counts + i * rows->parts;

		if (!is_counted(x[i], row, rows->parts))
			continue;
		for (size_t j = 0; j < rows->parts; j++)
			rows->counts[rows->n * rows->parts + j] = row[j];
		rows->x[rows->n++] = x[i];
	}
}

static double
total_of(const struct rows *rows, size_t part)
{
	double total = 0;

	for (size_t i = 0; i < rows->n; i++)
		total += rows->counts[i * rows->parts + part];
	return total;
}

static enum logits_state
state_of(const struct rows *rows)
{
	double first, last;

	if (rows->n == 0)
		return LOGITS_NO_COUNTS;
	gsl_stats_minmax(&first, &last, rows->x, 1, rows->n);
	if (!(last > first))
		return LOGITS_ONE_YEAR;
	for (size_t j = 0; j < rows->parts; j++)
		if (!(total_of(rows, j) > 0))
			return LOGITS_EMPTY_PART;
	return rc_overlap_holds(rows->x, rows->counts, rows->n, rows->parts)
	    ? LOGITS_FITTED
	    : LOGITS_SEPARATED;
}

/* Where the two numbers of a part, none for the base, stand in struct lines. */
static size_t
place_of(const struct rows *rows, size_t part)
{
	return 2 * (part > rows->base ? part - 1 : part);
}

static double
height(
    const struct rows *rows, const struct lines *lines, size_t part, double x)
{
	const double *b = lines->b + place_of(rows, part);

	return part == rows->base ? 0 : b[0] + b[1] * x;
}

/* Shares of the parts at x, and their logarithms, exact also where one part is
 * nearly all. */
static void
shares_at(const struct rows *rows, const struct lines *lines, double x,
    double *shares, double *log_shares)
{
	size_t top = rows->base;
	double top_height = 0, others = 0;

	for (size_t j = 0; j < rows->parts; j++) {
		log_shares[j] = height(rows, lines, j, x);
		if (log_shares[j] > top_height) {
			top = j;
			top_height = log_shares[j];
		}
	}
	for (size_t j = 0; j < rows->parts; j++)
		if (j != top)
			others += exp(log_shares[j] - top_height);
	for (size_t j = 0; j < rows->parts; j++) {
		log_shares[j] = log_shares[j] - top_height - log1p(others);
		shares[j] = exp(log_shares[j]);
	}
}

static double
loglik_of(const struct rows *rows, const struct lines *lines)
{
	double shares[LOGITS_MOST], log_shares[LOGITS_MOST], sum = 0;

	for (size_t i = 0; i < rows->n; i++) {
		const double *counts = rows->counts + i * rows->parts;

		shares_at(rows, lines, rows->x[i], shares, log_shares);
		for (size_t j = 0; j < rows->parts; j++)
			sum += counts[j] * log_shares[j];
	}
	return sum;
}

static double
whole_of(const struct rows *rows, size_t year)
{
	double whole = 0;

	for (size_t j = 0; j < rows->parts; j++)
		whole += rows->counts[year * rows->parts + j];
	return whole;
}

/* The information as a least squares: one row a year and part, that part less
 * the shares of the year, weighted by what is expected of it. */
struct work {
	struct columns columns; /* over the arrays below */
	double *x, *y, *weights;
};

static struct work *
work_new(const struct rows *rows)
{
	struct work *work = g_new(struct work, 1);
	size_t n = rows->n * rows->parts, p = 2 * (rows->parts - 1);
	size_t cells = n * p;

	work->x = g_new(double, cells);
	work->y = g_new(double, n);
	work->weights = g_new(double, n);
	work->columns =
	    (struct columns){ n, p, work->x, work->y, work->weights };
	return work;
}

static void
work_free(struct work *work)
{
	g_free(work->x);
	g_free(work->y);
	g_free(work->weights);
	g_free(work);
}

static void
fill_year(struct work *work, const struct rows *rows, size_t year,
    const double *shares)
{
	double whole = whole_of(rows, year);

	for (size_t part = 0; part < rows->parts; part++) {
		size_t row = year * rows->parts + part;
		double *cells = work->x + row * work->columns.p;

		work->weights[row] = whole * shares[part];
		for (size_t j = 0; j < rows->parts; j++) {
			double *cell = cells + place_of(rows, j);

			if (j == rows->base)
				continue;
			cell[0] = (j == part ? 1 : 0) - shares[j];
			cell[1] = cell[0] * rows->x[year];
		}
	}
}

/* Lines through the years' own shares, each count taken as half a vote more so
 * that its logarithm is finite. */
static bool
find_start(const struct rows *rows, struct work *work, struct lines *lines,
    double *inverse)
{
	for (size_t i = 0; i < rows->n; i++) {
		const double *counts = rows->counts + i * rows->parts;
		double whole = whole_of(rows, i) + 0.5 * (double)rows->parts;
		double shares[LOGITS_MOST], mean = 0;

		for (size_t j = 0; j < rows->parts; j++) {
			shares[j] = (counts[j] + 0.5) / whole;
			mean += shares[j] * log(shares[j]);
		}
		fill_year(work, rows, i, shares);
		for (size_t j = 0; j < rows->parts; j++)
			work->y[i * rows->parts + j] = log(shares[j]) - mean;
	}
	return rc_columns_fit(&work->columns, lines->b, inverse, NULL);
}

/* The information of the lines, inverted: their covariance. */
static bool
invert_information(const struct rows *rows, const struct lines *lines,
    struct work *work, double *inverse)
{
	double shares[LOGITS_MOST], log_shares[LOGITS_MOST];
	struct columns columns = work->columns;

	for (size_t i = 0; i < rows->n; i++) {
		shares_at(rows, lines, rows->x[i], shares, log_shares);
		fill_year(work, rows, i, shares);
	}
	columns.y = NULL;
	return rc_columns_fit(&columns, NULL, inverse, NULL);
}

/* Count less what is expected; exact where the part is nearly all. */
static double
left_over(const double *counts, const double *shares, size_t parts, size_t part)
{
	double others = 0, other_shares = 0;

	for (size_t j = 0; j < parts; j++) {
		if (j == part)
			continue;
		others += counts[j];
		other_shares += shares[j];
	}
	return counts[part] * other_shares - others * shares[part];
}

/* Gradient of the likelihood. */
static struct lines
score_of(const struct rows *rows, const struct lines *lines)
{
	double shares[LOGITS_MOST], log_shares[LOGITS_MOST];
	struct lines score = { { 0 } };

	for (size_t i = 0; i < rows->n; i++) {
		const double *counts = rows->counts + i * rows->parts;

		shares_at(rows, lines, rows->x[i], shares, log_shares);
		for (size_t j = 0; j < rows->parts; j++) {
			double *b = score.b + place_of(rows, j);
			double left = left_over(counts, shares, rows->parts, j);

			if (j == rows->base)
				continue;
			b[0] += left;
			b[1] += left * rows->x[i];
		}
	}
	return score;
}

static struct lines
newton_step(
    const struct rows *rows, const struct lines *lines, const double *inverse)
{
	size_t p = 2 * (rows->parts - 1);
	struct lines score = score_of(rows, lines), step = { { 0 } };

	for (size_t i = 0; i < p; i++)
		for (size_t j = 0; j < p; j++)
			step.b[i] += inverse[i * p + j] * score.b[j];
	return step;
}

/* The largest logit, or change of one, in any year. */
static double
reach(const struct rows *rows, const struct lines *lines)
{
	double largest = 0;

	for (size_t i = 0; i < rows->n; i++)
		for (size_t j = 0; j < rows->parts; j++)
			largest = fmax(
			    largest, fabs(height(rows, lines, j, rows->x[i])));
	return largest;
}

/* Not farther than the information holds (3, or half of where the lines are),
 * and half and half again until the likelihood falls by no more than rounding.
 */
static bool
take_step(const struct rows *rows, struct lines *lines,
    const struct lines *step, double *loglik)
{
	double most = fmax(3, reach(rows, lines) / 2);
	double share = fmin(1, most / reach(rows, step));

	for (int halving = 0; halving < MOST_HALVINGS; halving++) {
		struct lines tried = *lines;
		double reached;

		for (size_t i = 0; i < COLUMNS; i++)
			tried.b[i] += share * step->b[i];
		reached = loglik_of(rows, &tried);
		if (reached >= *loglik - 1e-12 * fabs(*loglik)) {
			*lines = tried;
			*loglik = reached;
			return true;
		}
		share /= 2;
	}
	return false;
}

/* Steps shrink as their squares do: after one of 1e-10 nothing is left of the
 * lines, and the information is looked at once more from there. */
static bool
climb(const struct rows *rows, struct work *work, struct lines *lines,
    double *inverse)
{
	double loglik;

	if (!find_start(rows, work, lines, inverse))
		return false;
	loglik = loglik_of(rows, lines);
	for (int i = 0; i < MOST_STEPS; i++) {
		struct lines step;

		if (!invert_information(rows, lines, work, inverse))
			return false;
		step = newton_step(rows, lines, inverse);
		if (!take_step(rows, lines, &step, &loglik))
			return false;
		if (reach(rows, &step) < 1e-10 * fmax(1, reach(rows, lines)))
			return invert_information(rows, lines, work, inverse);
	}
	return false;
}

static void
store_lines(struct logits *fit, const struct rows *rows,
    const struct lines *lines, const double *inverse)
{
	size_t p = 2 * (rows->parts - 1);

	for (size_t j = 0; j < rows->parts; j++) {
		size_t i = place_of(rows, j);

		if (j == rows->base)
			continue;
		fit->line[j] = (struct logits_line){
			.middle = lines->b[i],
			.slope = lines->b[i + 1],
			.middle_variance = inverse[i * p + i],
			.slope_variance = inverse[(i + 1) * p + i + 1],
			.covariance = inverse[i * p + i + 1],
		};
	}
}

static double
null_loglik_of(const struct rows *rows)
{
	double whole = 0, sum = 0;

	for (size_t i = 0; i < rows->n; i++)
		whole += whole_of(rows, i);
	for (size_t j = 0; j < rows->parts; j++)
		sum += total_of(rows, j) * log(total_of(rows, j) / whole);
	return sum;
}

static void
search(struct logits *fit, struct rows *rows)
{
	struct lines lines = { { 0 } };
	double inverse[COLUMNS * COLUMNS];
	struct work *work = work_new(rows);

	fit->centre = gsl_stats_mean(rows->x, 1, rows->n);
	for (size_t i = 0; i < rows->n; i++)
		rows->x[i] -= fit->centre;
	if (climb(rows, work, &lines, inverse)) {
		store_lines(fit, rows, &lines, inverse);
		fit->loglik = loglik_of(rows, &lines);
		fit->null_loglik = null_loglik_of(rows);
	} else {
		fit->state = LOGITS_STUCK;
	}
	work_free(work);
}

struct logits
rc_logits_fit(
    const double *x, const int *counts, size_t n, size_t parts, size_t base)
{
	g_autofree double *kept_x = g_new(double, n + 1);
	g_autofree double *kept_counts = g_new(double, n *parts + 1);
	struct rows rows = { 0, parts, base, kept_x, kept_counts };
	struct logits fit = { .n = 0 };

	assert(2 <= parts && parts <= LOGITS_MOST && base < parts);
	keep_counted(&rows, x, counts, n);
	fit.n = rows.n;
	fit.state = state_of(&rows);
	if (fit.state == LOGITS_FITTED)
		search(&fit, &rows);
	return fit;
}
