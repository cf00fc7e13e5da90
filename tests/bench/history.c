/* history OUT.csv [COPIES]: a whole history of roll calls in the General
 * Assembly as the Digital Library writes it, for measurements.  The votes and
 * the titles are made up, the same ones every time; members, their dates, the
 * number and length of rows, the quoting and the totals are like the real ones.
 * COPIES repeats the rows after one header. */
#include <glib.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { AFRICAN, ASIA_PACIFIC, EASTERN_EUROPEAN, GRULAC, WEOG, N_GROUPS };

static const char *const groups[N_GROUPS] = { "African", "Asia-Pacific",
	"Eastern European", "GRULAC", "WEOG" };

struct subject {
	const char *title, *agenda, *headings;
	int support[N_GROUPS]; /* from 50 on: yes; from 30 on: abstention */
};

static const struct subject human_rights = { "Situation of human rights in ",
	"Human rights situations and reports of special rapporteurs",
	"HUMAN RIGHTS--", { 49, 46, 78, 76, 95 } };

static const struct subject subjects[] = {
	{ "Palestinian self-determination",
	    "Right of peoples to self-determination",
	    "SELF-DETERMINATION OF PEOPLES|PALESTINE QUESTION",
	    { 95, 92, 72, 84, 52 } },
	{ "Israeli settlements, the Golan",
	    "Israeli practices affecting the human rights of the population",
	    "TERRITORIES OCCUPIED BY ISRAEL, SETTLEMENTS",
	    { 92, 92, 66, 78, 46 } },
	{ "assistance to Palestine refugees",
	    "Relief and Works Agency for Palestine Refugees",
	    "UNRWA--ACTIVITIES|REFUGEES, PALESTINE|MIDDLE EAST SITUATION",
	    { 94, 95, 80, 88, 68 } },
	{ "general and complete disarmament",
	    "General and complete disarmament",
	    "DISARMAMENT--GENERAL AND COMPLETE|ARMS CONTROL, VERIFICATION",
	    { 92, 88, 70, 92, 56 } },
	{ "the use of nuclear weapons",
	    "Review of the decisions of the special session on disarmament",
	    "NUCLEAR WEAPONS--USE|INTERNATIONAL SECURITY",
	    { 92, 82, 50, 90, 25 } },
	{ "a nuclear-weapon-free world", "Nuclear disarmament",
	    "NUCLEAR DISARMAMENT|NON-PROLIFERATION TREATY, REVIEW CONFERENCES",
	    { 88, 78, 62, 92, 54 } },
	{ "an arms race in outer space",
	    "Prevention of an arms race in outer space",
	    "OUTER SPACE--PEACEFUL USES|ARMS RACE", { 94, 90, 72, 92, 58 } },
	{ "apartheid in South Africa", "Policies of apartheid",
	    "APARTHEID|SOUTH AFRICA--SANCTIONS, OIL EMBARGO",
	    { 98, 92, 84, 86, 48 } },
	{ "decolonization and small territories",
	    "Implementation of the Declaration on decolonization",
	    "DECOLONIZATION--SMALL TERRITORIES, PACIFIC",
	    { 94, 92, 82, 90, 54 } },
	{ "the embargo against Cuba", "Necessity of ending the embargo",
	    "SANCTIONS--CUBA|EMBARGO, ECONOMIC", { 90, 84, 66, 90, 64 } },
	{ "human rights and unilateral coercive measures",
	    "Human rights questions",
	    "HUMAN RIGHTS--ADVANCEMENT|COERCION, ECONOMIC",
	    { 92, 84, 42, 78, 22 } },
	{ "the right to development", "Human rights questions",
	    "RIGHT TO DEVELOPMENT|HUMAN RIGHTS--ADVANCEMENT",
	    { 94, 90, 54, 88, 42 } },
	{ "the use of the death penalty", "Human rights questions",
	    "CAPITAL PUNISHMENT|MORATORIUM, DEATH PENALTY",
	    { 56, 38, 92, 76, 90 } },
	{ "the new international economic order",
	    "Development and international economic co-operation",
	    "ECONOMIC DEVELOPMENT--FINANCING|TRADE, PREFERENCES",
	    { 94, 88, 66, 88, 40 } },
	{ "the external debt of developing countries",
	    "Macroeconomic policy questions",
	    "DEBT, EXTERNAL|DEVELOPING COUNTRIES", { 94, 90, 62, 92, 46 } },
	{ "the law of the sea", "Oceans and the law of the sea",
	    "LAW OF THE SEA, CONVENTIONS|MARINE RESOURCES",
	    { 90, 88, 86, 74, 86 } },
	{ "the scale of assessments", "Administrative and budgetary questions",
	    "UN--BUDGET CONTRIBUTIONS, SCALE|UN--FINANCING",
	    { 90, 84, 56, 82, 56 } },
	{ "the financing of peace-keeping forces",
	    "Financing of the peace-keeping operations",
	    "PEACEKEEPING OPERATIONS--FINANCING", { 84, 76, 56, 86, 88 } },
	{ "international security", "International peace and security",
	    "INTERNATIONAL SECURITY|REGIONAL ARRANGEMENTS, PEACE",
	    { 92, 86, 84, 80, 48 } },
	{ "the reports of the Third Committee",
	    "Social, humanitarian and cultural questions",
	    "SOCIAL DEVELOPMENT|HUMANITARIAN ASSISTANCE",
	    { 88, 84, 78, 86, 76 } },
};

/* What goes round the subject of a title; the last two are rare. */
static const struct {
	const char *before, *after;
} titles[] = {
	{ "Question of ", "" },
	{ "Report on ", "" },
	{ "On ", " and related matters" },
	{ "Follow-up to ", "" },
	{ "Measures concerning ", ", with an annex" },
	{ "Respect for ", "" },
	{ "Action on ", ", questions and follow-up" },
	{ "Consideration of ", "" },
	{ "Resolutions on ", "" },
	{ "Preparations for ", "" },
	{ "Co-operation on ", "" },
	{ "Implementation of the decisions and recommendations adopted by the "
	  "Assembly at its special session on ",
	    ", and of those of its subsidiary bodies" },
	{ "The so-called \"open questions\" of ", "" },
};
enum { COMMON = G_N_ELEMENTS(titles) - 2 };

static const char *const agenda_ends[] = {
	", including reports",
	": report of the Main Committee",
	", sub-items and related questions",
	": items allocated to Committees, cont.",
	", including alternative approaches, and follow-up",
	", and reports",
};

/* From that year on, so many roll calls a year. */
static const struct {
	int year, n;
} paces[] = { { 1946, 50 }, { 1956, 52 }, { 1970, 78 }, { 1977, 112 },
	{ 1981, 138 }, { 1989, 71 }, { 2001, 80 } };
enum { FIRST_YEAR = 1946, LAST_YEAR = 2025 };

/* The roll calls on the DPRK, all in December. */
static const struct {
	int year, number, day;
} dprk[] = { { 2005, 173, 16 }, { 2006, 174, 19 }, { 2007, 167, 18 },
	{ 2008, 190, 18 }, { 2009, 175, 18 }, { 2010, 225, 21 },
	{ 2011, 174, 19 }, { 2014, 188, 18 }, { 2015, 172, 17 } };

/* Other countries' situations, of every year. */
static const struct {
	const char *country;
	int from, to;
} situations[] = {
	{ "El Salvador", 1980, 1991 },
	{ "the Islamic Republic of Iran", 1985, 2025 },
	{ "Myanmar", 1991, 2020 },
	{ "Belarus", 2006, 2012 },
	{ "the Syrian Arab Republic", 2011, 2025 },
	{ "the Autonomous Republic of Crimea, Ukraine", 2016, 2025 },
};

struct member {
	char *code, *name;      /* the name as the file has it, quoted or not */
	char *admitted, *ended; /* ISO dates; ended is "" for those of today */
	int group, lean, absence;
};

struct resolution {
	int year, number, id;
	int mood; /* how much more or less support than its subject has */
	char date[11];
	char *title;         /* owned */
	const char *country; /* whose situation it is about, or NULL */
	const struct subject *subject;
};

/* A whole number from 0 to n - 1 (SplitMix64). */
static int
draw(guint64 *state, int n)
{
	guint64 z = (*state += 0x9e3779b97f4a7c15U);

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
	return (int)((z ^ (z >> 31)) % (guint64)n);
}

static void
append_field(GString *line, const char *text)
{
	const char *quote = strpbrk(text, ",\"") != NULL ? "\"" : "";

	g_string_append(line, quote);
	for (const char *c = text; *c != '\0'; c++) {
		if (*c == '"')
			g_string_append_c(line, '"');
		g_string_append_c(line, *c);
	}
	g_string_append(line, quote);
}

/* The name of a member; what stands in brackets follows a comma instead, so
 * that some names are quoted. */
static char *
make_name(const char *name)
{
	g_auto(GStrv) parts = g_strsplit_set(name, "()", 3);
	GString *quoted = g_string_new(NULL);

	if (parts[1] == NULL)
		return g_string_free(g_string_append(quoted, name), FALSE);
	g_string_append_printf(
	    quoted, "\"%s, %s\"", g_strchomp(parts[0]), parts[1]);
	return g_string_free(quoted, FALSE);
}

static struct member
make_member(char **columns, guint64 *state)
{
	enum { CODE = 0, NAME = 4, ADMITTED = 6, ENDED = 7, GROUP = 9 };
	struct member member = {
		.code = g_strdup(columns[CODE]),
		.name = make_name(columns[NAME]),
		.admitted = g_strdup(columns[ADMITTED]),
		.ended = g_strdup(columns[ENDED]),
		.lean = draw(state, 31) - 15,
		.absence = 2 + draw(state, 14),
	};

	for (int group = 0; group < N_GROUPS; group++)
		if (strcmp(columns[GROUP], groups[group]) == 0)
			member.group = group;
	return member;
}

static GArray *
read_members(const char *path, guint64 *state)
{
	GArray *members = g_array_new(FALSE, FALSE, sizeof(struct member));
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;

	if (!g_file_get_contents(path, &text, NULL, NULL))
		return members;
	lines = g_strsplit(g_strchomp(text), "\n", -1);
	for (char **line = lines + 1; *line != NULL; line++) {
		g_auto(GStrv) columns = g_strsplit(*line, ",", 11);
		struct member member = make_member(columns, state);

		g_array_append_val(members, member);
	}
	return members;
}

static void
free_members(GArray *members)
{
	for (guint i = 0; i < members->len; i++) {
		struct member *m = &g_array_index(members, struct member, i);

		g_free(m->code);
		g_free(m->name);
		g_free(m->admitted);
		g_free(m->ended);
	}
	g_array_free(members, TRUE);
}

static bool
is_member(const struct member *member, const char *date)
{
	return strcmp(member->admitted, date) <= 0 &&
	    (*member->ended == '\0' || strcmp(date, member->ended) < 0);
}

static char
cast_vote(
    const struct member *member, const struct resolution *res, guint64 *state)
{
	int score = res->subject->support[member->group] + res->mood +
	    member->lean + draw(state, 25) - 12;

	if (draw(state, 100) < member->absence)
		return 'X';
	return score >= 50 ? 'Y' : score >= 30 ? 'A' : 'N';
}

/* The fields from the date to the note, with a comma before each. */
static void
append_description(GString *line, const struct resolution *res, guint64 *state)
{
	int session = res->year - FIRST_YEAR + 1;
	int committee = 1 + draw(state, 6);
	g_autofree char *agenda = g_strdup_printf("%d%c. %s%s.",
	    20 + draw(state, 110), 'a' + draw(state, 3), res->subject->agenda,
	    agenda_ends[draw(state, G_N_ELEMENTS(agenda_ends))]);
	g_autofree char *place =
	    g_ascii_strup(res->country != NULL ? res->country : "", -1);
	g_autofree char *headings =
	    g_strconcat(res->subject->headings, place, NULL);

	g_string_append_printf(line, ",%s,%d,A/RES/%d/%d,A/C.%d/%d/L.%d,",
	    res->date, session, session, res->number, committee, session,
	    1 + draw(state, 99));
	g_string_append_printf(
	    line, "A/%d/%d", session, 400 + draw(state, 120));
	if (draw(state, 2) == 0)
		g_string_append_printf(line, "/Add.%d", 1 + draw(state, 4));
	g_string_append_printf(
	    line, ",A/%d/PV.%d,", session, 30 + draw(state, 70));
	append_field(line, res->title);
	g_string_append_c(line, ',');
	append_field(line, agenda);
	g_string_append_c(line, ',');
	append_field(line, headings);
	g_string_append(line,
	    draw(state, 9) == 0 ? ",RECORDED - No machine generated vote"
				: ",");
}

/* The rows of one roll call. */
static void
write_rows(FILE *out, const struct resolution *res, const GArray *members,
    guint64 *state)
{
	g_autoptr(GString) tail = g_string_new(NULL);
	g_autofree char *votes = g_new(char, members->len);
	int counts[CHAR_MAX + 1] = { 0 };
	const struct member *all = (const struct member *)members->data;

	append_description(tail, res, state);
	for (guint i = 0; i < members->len; i++) {
		votes[i] = is_member(&all[i], res->date)
		    ? cast_vote(&all[i], res, state)
		    : '\0';
		counts[(int)votes[i]]++;
	}
	g_string_append_printf(tail,
	    ",%d.0,%d.0,%d.0,%d.0,%d.0,"
	    "https://digitallibrary.un.org/record/%d\r\n",
	    counts['Y'], counts['N'], counts['A'], counts['X'],
	    counts['Y'] + counts['N'] + counts['A'] + counts['X'], res->id);
	for (guint i = 0; i < members->len; i++)
		if (votes[i] != '\0')
			fprintf(out, "%d,%s,%s,%c%s", res->id, all[i].code,
			    all[i].name, votes[i], tail->str);
}

static void
set_date(struct resolution *res, int day, int month, int later)
{
	GDate date;

	g_date_clear(&date, 1);
	g_date_set_dmy(
	    &date, (GDateDay)day, (GDateMonth)month, (GDateYear)res->year);
	g_date_add_days(&date, (guint)later);
	g_snprintf(res->date, sizeof res->date, "%d-%02d-%02d", res->year,
	    (int)g_date_get_month(&date), (int)g_date_get_day(&date));
}

/* True, with number and date set, for the first number that has come to that
 * of the roll call on the DPRK. */
static bool
is_dprk(struct resolution *res, int previous)
{
	for (size_t i = 0; i < G_N_ELEMENTS(dprk); i++)
		if (dprk[i].year == res->year && previous < dprk[i].number &&
		    dprk[i].number <= res->number) {
			res->number = dprk[i].number;
			set_date(res, dprk[i].day, G_DATE_DECEMBER, 0);
			return true;
		}
	return false;
}

/* The country whose situation is the nth of the year, or NULL. */
static const char *
find_situation(int year, int nth)
{
	for (size_t i = 0; i < G_N_ELEMENTS(situations); i++)
		if (situations[i].from <= year && year <= situations[i].to &&
		    nth-- == 0)
			return situations[i].country;
	return NULL;
}

static void
set_subject(struct resolution *res, guint64 *state)
{
	static const char end[] =
	    " : resolution / adopted by the General Assembly";
	int form = draw(state, 32) == 0 ? COMMON + draw(state, 2)
					: draw(state, COMMON);

	res->mood = 10 - draw(state, 46);
	if (res->country != NULL) {
		res->mood /= 5;
		res->subject = &human_rights;
		res->title =
		    g_strconcat(human_rights.title, res->country, end, NULL);
		return;
	}
	res->subject = &subjects[draw(state, G_N_ELEMENTS(subjects))];
	res->title = g_strconcat(titles[form].before, res->subject->title,
	    titles[form].after, end, NULL);
}

static void
write_year(FILE *out, int year, int n, const GArray *members, guint64 *state)
{
	int previous = 0;

	for (int k = 0; k < n; k++) {
		struct resolution res = { .year = year };

		res.number = 2 + k * 240 / n;
		set_date(&res, 20, G_DATE_SEPTEMBER, k * 95 / n);
		res.country = is_dprk(&res, previous)
		    ? "the Democratic People's Republic of Korea"
		    : find_situation(year, k - n / 2);
		set_subject(&res, state);
		res.id = 100000 + (year - FIRST_YEAR) * 9000 + res.number * 31;
		write_rows(out, &res, members, state);
		g_free(res.title);
		previous = res.number;
	}
}

static void
write_history(FILE *out, const GArray *members, guint64 state)
{
	size_t pace = 0;

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
		if (pace + 1 < G_N_ELEMENTS(paces) &&
		    paces[pace + 1].year == year)
			pace++;
		write_year(out, year, paces[pace].n, members, &state);
	}
}

int
main(int argc, char **argv)
{
	static const char header[] =
	    "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,"
	    "committee_report,meeting,title,agenda_title,subjects,vote_note,"
	    "total_yes,total_no,total_abstentions,total_non_voting,total_ms,"
	    "undl_link\r\n";
	int copies = argc > 2 ? atoi(argv[2]) : 1;
	guint64 state = 1946;
	GArray *members = read_members("datasets/members.csv", &state);
	FILE *out = argc > 1 ? fopen(argv[1], "wb") : NULL;
	bool failed;

	if (out == NULL || members->len == 0) {
		fputs("usage: history OUT.csv [COPIES], beside datasets/\n",
		    stderr);
		return 2;
	}
	fputs(header, out);
	for (int copy = 0; copy < copies; copy++)
		write_history(out, members, state);
	free_members(members);
	failed = ferror(out) != 0;
	if (fclose(out) != 0 || failed) {
		perror(argv[1]);
		return 5;
	}
	return 0;
}
