#include "base/number.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#define EN_DASH "\u2013"
#define MINUS "\u2212"

const char *
rc_number_exact(char buffer[RC_NUMBER_SIZE], double x)
{
	static const char *const formats[] = { "%.15g", "%.16g" };

	if (!isfinite(x)) {
		buffer[0] = '\0';
		return buffer;
	}
	if (x == 0) {
		g_strlcpy(buffer, "0", RC_NUMBER_SIZE);
		return buffer;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
		g_ascii_formatd(buffer, RC_NUMBER_SIZE, formats[i], x);
		if (g_ascii_strtod(buffer, NULL) == x)
			return buffer;
	}
	return g_ascii_formatd(buffer, RC_NUMBER_SIZE, "%.17g", x);
}

/* printf rounds halves to even; print rounds them away from zero. */
static double
round_to(double x, int decimals)
{
	double scale = pow(10, decimals);
	double rounded = round(x * scale) / scale;

	return isfinite(rounded) ? rounded : x;
}

const char *
rc_number_fixed(
    char buffer[RC_NUMBER_SIZE], double x, int decimals, bool is_signed)
{
	double rounded = round_to(x, decimals);
	const char format[] = { '%', '.', (char)('0' + decimals), 'f', '\0' };
	char digits[RC_NUMBER_SIZE - 8];
	const char *sign = rounded < 0 ? MINUS : is_signed ? "+" : "";

	if (!isfinite(x) || fabs(x) >= 1e20) {
		g_strlcpy(buffer, EN_DASH, RC_NUMBER_SIZE);
		return buffer;
	}
	g_ascii_formatd(digits, sizeof digits, format, fabs(rounded));
	g_strlcpy(buffer, sign, RC_NUMBER_SIZE);
	g_strlcat(buffer, digits, RC_NUMBER_SIZE);
	return buffer;
}

const char *
rc_number_percent(char buffer[RC_NUMBER_SIZE], double share)
{
	double percent = round(share * 100);

	if (!isfinite(share))
		g_strlcpy(buffer, EN_DASH, RC_NUMBER_SIZE);
	else if (percent <= 0 && share > 0)
		g_strlcpy(buffer, "<1%", RC_NUMBER_SIZE);
	else if (percent >= 100 && share < 1)
		g_strlcpy(buffer, ">99%", RC_NUMBER_SIZE);
	else
		g_snprintf(buffer, RC_NUMBER_SIZE, "%d%%", (int)percent);
	return buffer;
}

const char *
rc_number_p(char buffer[RC_NUMBER_SIZE], double p)
{
	if (!(p < 0.001))
		return rc_number_fixed(buffer, p, 3, false);
	g_strlcpy(buffer, "< 0.001", RC_NUMBER_SIZE);
	return buffer;
}

/* The part with the largest remainder that is still waiting. */
static size_t
most_owed(const double *parts, size_t n, int cells, const int *out)
{
	size_t best = n;
	double most = 0;

	for (size_t i = 0; i < n; i++) {
		double owed = parts[i] * cells - out[i];

		if (isfinite(owed) && (best == n || owed > most + 1e-9)) {
			best = i;
			most = owed;
		}
	}
	return best;
}

void
rc_number_apportion(const double *parts, size_t n, int cells, int *out)
{
	double sum = 0;
	int given = 0, wanted;

	for (size_t i = 0; i < n; i++) {
		out[i] = isfinite(parts[i]) ? (int)floor(parts[i] * cells) : 0;
		sum += isfinite(parts[i]) ? parts[i] : 0;
		given += out[i];
	}
	wanted = (int)round(sum * cells);
	for (; given < wanted; given++) {
		size_t i = most_owed(parts, n, cells, out);

		if (i == n)
			return;
		out[i]++;
	}
}
