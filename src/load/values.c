#include "load/values.h"

#include <glib.h>
#include <math.h>
#include <string.h>

enum { COUNT_MOST = 100000, YEAR_FIRST = 1945, YEAR_LAST = 2200 };

/* Why a text that is no plain decimal number is none: strtod takes more than
 * people write. */
static enum number_fault
fault_of(const char *text)
{
	char *end;
	double value = g_ascii_strtod(text, &end);

	if (end == text || *end != '\0' || !isfinite(value))
		return NUMBER_NONE;
	return NUMBER_NOT_DECIMAL;
}

enum number_fault
value_count(const char *text, int *count)
{
	const char *digits = text + (text[0] == '-');
	size_t whole = strspn(digits, "0123456789");
	const char *rest = digits + whole;
	guint64 value;

	*count = -1;
	if (text[0] == '\0')
		return NUMBER_OK;
	if (whole == 0 ||
	    (rest[0] == '.' ? rest[1 + strspn(rest + 1, "0123456789")] != '\0'
			    : rest[0] != '\0'))
		return fault_of(text);
	if (text[0] == '-')
		return NUMBER_NEGATIVE;
	if (rest[0] == '.' && rest[1 + strspn(rest + 1, "0")] != '\0')
		return NUMBER_NOT_WHOLE;
	value = g_ascii_strtoull(text, NULL, 10);
	if (value > COUNT_MOST)
		return NUMBER_TOO_LARGE;
	*count = (int)value;
	return NUMBER_OK;
}

/* The number that the n digits at text make; -1 if they are not digits. */
static int
digits(const char *text, size_t n)
{
	int value = 0;

	for (size_t i = 0; i < n; i++) {
		if (!g_ascii_isdigit(text[i]))
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return value;
}

bool
value_date(const char *text, struct rc_date *date)
{
	if (strlen(text) != 10 || text[4] != '-' || text[7] != '-')
		return false;
	date->year = digits(text, 4);
	date->month = digits(text + 5, 2);
	date->day = digits(text + 8, 2);
	return date->year >= YEAR_FIRST && date->year <= YEAR_LAST &&
	    date->month > 0 && date->day > 0 &&
	    g_date_valid_dmy((GDateDay)date->day, (GDateMonth)date->month,
		(GDateYear)date->year);
}

bool
value_year(const char *text, struct rc_date *date)
{
	*date = (struct rc_date){ .year = -1 };
	if (strlen(text) == 4)
		date->year = digits(text, 4);
	return date->year >= YEAR_FIRST && date->year <= YEAR_LAST;
}

struct vote_text {
	const char *text;
	enum rc_vote vote;
};

/* What nearly every row has; 0 is no vote. */
static const uint8_t vote_letters[128] = {
	['Y'] = RC_YES,
	['y'] = RC_YES,
	['N'] = RC_NO,
	['n'] = RC_NO,
	['A'] = RC_ABSTAIN,
	['a'] = RC_ABSTAIN,
	['X'] = RC_NONVOTING,
	['x'] = RC_NONVOTING,
	['.'] = RC_NONVOTING,
};

static const struct vote_text vote_words[] = {
	{ "NV", RC_NONVOTING },
	{ "", RC_NONVOTING },
	{ "yes", RC_YES },
	{ "no", RC_NO },
	{ "abstain", RC_ABSTAIN },
	{ "abstained", RC_ABSTAIN },
	{ "abstention", RC_ABSTAIN },
	{ "non-voting", RC_NONVOTING },
	{ "nonvoting", RC_NONVOTING },
	{ NULL, RC_NONMEMBER },
};

static const struct vote_text vote_numbers[] = {
	{ "1", RC_YES },
	{ "2", RC_ABSTAIN },
	{ "3", RC_NO },
	{ "8", RC_NONVOTING },
	{ "9", RC_NONMEMBER },
	{ NULL, RC_NONMEMBER },
};

static bool
find_vote(const struct vote_text *votes, const char *text, enum rc_vote *vote)
{
	for (; votes->text != NULL; votes++) {
		if (g_ascii_strcasecmp(votes->text, text) == 0) {
			*vote = votes->vote;
			return true;
		}
	}
	return false;
}

static bool
find_word(const char *text, enum rc_vote *vote)
{
	unsigned char letter = (unsigned char)text[0];

	if (letter == '\0' || text[1] != '\0' || letter >= sizeof vote_letters)
		return find_vote(vote_words, text, vote);
	*vote = (enum rc_vote)vote_letters[letter];
	return *vote != RC_NONMEMBER;
}

bool
value_vote(const char *text, enum vote_scheme scheme,
    const struct vote_map *map, enum rc_vote *vote)
{
	for (size_t i = 0; i < map->n; i++) {
		if (strcmp(map->texts[i], text) == 0) {
			*vote = map->votes[i];
			return true;
		}
	}
	return scheme == VOTE_NUMBERS ? find_vote(vote_numbers, text, vote)
				      : find_word(text, vote);
}

bool
vote_map_read(const char *text, struct vote_map *map, struct rc_error *err)
{
	g_auto(GStrv) parts = g_strsplit(text == NULL ? "" : text, ",", -1);
	size_t n = g_strv_length(parts);
	bool ok = true;

	map->n = 0;
	map->texts = g_new0(char *, n + 1);
	map->votes = g_new0(enum rc_vote, n + 1);
	for (size_t i = 0; ok && i < n; i++) {
		char *equals = strrchr(parts[i], '=');

		ok = equals != NULL &&
		    find_word(g_strstrip(equals + 1), &map->votes[map->n]);
		if (!ok) {
			rc_fail(err, RC_EUSAGE, NULL,
			    "--map-value \"%s\" is no TEXT=VOTE", parts[i]);
			rc_fail_help(err,
			    "votes are Y, N, A and X, for example --map-value "
			    "'yes?=Y'");
			break;
		}
		*equals = '\0';
		map->texts[map->n++] = g_strdup(g_strstrip(parts[i]));
	}
	if (!ok)
		vote_map_clear(map);
	return ok;
}

void
vote_map_clear(struct vote_map *map)
{
	for (size_t i = 0; i < map->n; i++)
		g_free(map->texts[i]);
	g_free(map->texts);
	g_free(map->votes);
	memset(map, 0, sizeof *map);
}

char *
value_symbol(const char *text)
{
	if (g_str_has_prefix(text, "R/"))
		return g_strconcat("A/RES/", text + 2, NULL);
	return g_strdup(strcmp(text, "NA") == 0 ? "" : text);
}

bool
value_adoption(const char *text, enum rc_adoption *adoption)
{
	static const struct {
		const char *text;
		enum rc_adoption adoption;
	} modalities[] = { { "Vote, recorded", RC_RECORDED },
		{ "Recorded", RC_RECORDED },
		{ "Vote, non-recorded", RC_NON_RECORDED },
		{ "non-recorded", RC_NON_RECORDED },
		{ "Without a vote", RC_WITHOUT_VOTE },
		{ "Without vote", RC_WITHOUT_VOTE },
		{ "without-vote", RC_WITHOUT_VOTE },
		{ "Adopted without a vote", RC_WITHOUT_VOTE },
		{ "Adopted without vote", RC_WITHOUT_VOTE },
		{ "Adopted by consensus", RC_WITHOUT_VOTE },
		{ "Consensus", RC_WITHOUT_VOTE } };

	for (size_t i = 0; i < G_N_ELEMENTS(modalities); i++) {
		if (g_ascii_strcasecmp(modalities[i].text, text) == 0) {
			*adoption = modalities[i].adoption;
			return true;
		}
	}
	return false;
}

/* The Digital Library describes the document after " : "; before it stands the
 * subject, which may itself speak of amendments. */
enum rc_kind
value_kind(const char *title)
{
	static const struct {
		const char *word;
		enum rc_kind kind;
	} words[] = { { "amendment", RC_AMENDMENT },
		{ "procedural", RC_MOTION }, { "paragraph", RC_PARAGRAPH } };
	const char *colon = strstr(title, " : ");
	g_autofree char *lower =
	    g_ascii_strdown(colon == NULL ? title : colon, -1);

	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (strstr(lower, words[i].word) != NULL)
			return words[i].kind;
	return RC_RESOLUTION;
}

enum told_by {
	BY_SYMBOL,
	BY_MEETING,
	BY_DRAFT,
};

/* More particular beginnings come first. */
static const struct {
	enum told_by told_by;
	const char *beginning;
	enum rc_body body;
} body_marks[] = {
	{ BY_SYMBOL, "A/HRC/", RC_HRC },
	{ BY_SYMBOL, "E/CN.4/", RC_CHR },
	{ BY_SYMBOL, "S/RES/", RC_SC },
	{ BY_SYMBOL, "A/RES/", RC_GA },
	{ BY_SYMBOL, "A/DEC/", RC_GA },
	{ BY_MEETING, "A/C.3/", RC_C3 },
	{ BY_MEETING, "A/HRC/", RC_HRC },
	{ BY_MEETING, "E/CN.4/", RC_CHR },
	{ BY_MEETING, "S/PV", RC_SC },
	{ BY_MEETING, "A/", RC_GA },
	{ BY_DRAFT, "A/C.3/", RC_C3 },
	{ BY_DRAFT, "A/HRC/", RC_HRC },
	{ BY_DRAFT, "E/CN.4/", RC_CHR },
	{ BY_DRAFT, "S/", RC_SC },
};

static int
body_of_folder(const char *file)
{
	g_autofree char *full = g_canonicalize_filename(file, NULL);
	g_autofree char *folder = g_path_get_dirname(full);
	g_autofree char *name = g_path_get_basename(folder);

	for (int body = 0; body < RC_N_BODIES; body++)
		if (strcmp(rc_body_key((enum rc_body)body), name) == 0)
			return body;
	return -1;
}

int
value_body(const struct rc_resolution *says, const char *file, int fallback)
{
	const char *const texts[] = { [BY_SYMBOL] = says->symbol,
		[BY_MEETING] = says->meeting,
		[BY_DRAFT] = says->draft };
	int body;

	for (size_t i = 0; i < G_N_ELEMENTS(body_marks); i++)
		if (g_str_has_prefix(
			texts[body_marks[i].told_by], body_marks[i].beginning))
			return (int)body_marks[i].body;
	body = body_of_folder(file);
	return body >= 0 ? body : fallback;
}
