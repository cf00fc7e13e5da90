#include "load/members.h"

#include <glib.h>
#include <string.h>

#include "load/values.h"

/* As in datasets/members.csv, where sources are named; a test holds the two
 * against one another. */
static const struct known_member members[] = {
	{ "AFG", "AF", 700, 19461119, 0 },
	{ "AGO", "AO", 540, 19761201, 0 },
	{ "ALB", "AL", 339, 19551214, 0 },
	{ "AND", "AD", 232, 19930728, 0 },
	{ "ARE", "AE", 696, 19711209, 0 },
	{ "ARG", "AR", 160, 19451024, 0 },
	{ "ARM", "AM", 371, 19920302, 0 },
	{ "ATG", "AG", 58, 19811111, 0 },
	{ "AUS", "AU", 900, 19451101, 0 },
	{ "AUT", "AT", 305, 19551214, 0 },
	{ "AZE", "AZ", 373, 19920302, 0 },
	{ "BDI", "BI", 516, 19620918, 0 },
	{ "BEL", "BE", 211, 19451227, 0 },
	{ "BEN", "BJ", 434, 19600920, 0 },
	{ "BFA", "BF", 439, 19600920, 0 },
	{ "BGD", "BD", 771, 19740917, 0 },
	{ "BGR", "BG", 355, 19551214, 0 },
	{ "BHR", "BH", 692, 19710921, 0 },
	{ "BHS", "BS", 31, 19730918, 0 },
	{ "BIH", "BA", 346, 19920522, 0 },
	{ "BLR", "BY", 370, 19451024, 0 },
	{ "BLZ", "BZ", 80, 19810925, 0 },
	{ "BOL", "BO", 145, 19451114, 0 },
	{ "BRA", "BR", 140, 19451024, 0 },
	{ "BRB", "BB", 53, 19661209, 0 },
	{ "BRN", "BN", 835, 19840921, 0 },
	{ "BTN", "BT", 760, 19710921, 0 },
	{ "BWA", "BW", 571, 19661017, 0 },
	{ "CAF", "CF", 482, 19600920, 0 },
	{ "CAN", "CA", 20, 19451109, 0 },
	{ "CHE", "CH", 225, 20020910, 0 },
	{ "CHL", "CL", 155, 19451024, 0 },
	{ "CHN", "CN", 710, 19451024, 0 },
	{ "CIV", "CI", 437, 19600920, 0 },
	{ "CMR", "CM", 471, 19600920, 0 },
	{ "COD", "CD", 490, 19600920, 0 },
	{ "COG", "CG", 484, 19600920, 0 },
	{ "COL", "CO", 100, 19451105, 0 },
	{ "COM", "KM", 581, 19751112, 0 },
	{ "CPV", "CV", 402, 19750916, 0 },
	{ "CRI", "CR", 94, 19451102, 0 },
	{ "CUB", "CU", 40, 19451024, 0 },
	{ "CYP", "CY", 352, 19600920, 0 },
	{ "CZE", "CZ", 316, 19930119, 0 },
	{ "DEU", "DE", 255, 19730918, 0 },
	{ "DJI", "DJ", 522, 19770920, 0 },
	{ "DMA", "DM", 54, 19781218, 0 },
	{ "DNK", "DK", 390, 19451024, 0 },
	{ "DOM", "DO", 42, 19451024, 0 },
	{ "DZA", "DZ", 615, 19621008, 0 },
	{ "ECU", "EC", 130, 19451221, 0 },
	{ "EGY", "EG", 651, 19451024, 0 },
	{ "ERI", "ER", 531, 19930528, 0 },
	{ "ESP", "ES", 230, 19551214, 0 },
	{ "EST", "EE", 366, 19910917, 0 },
	{ "ETH", "ET", 530, 19451113, 0 },
	{ "FIN", "FI", 375, 19551214, 0 },
	{ "FJI", "FJ", 950, 19701013, 0 },
	{ "FRA", "FR", 220, 19451024, 0 },
	{ "FSM", "FM", 987, 19910917, 0 },
	{ "GAB", "GA", 481, 19600920, 0 },
	{ "GBR", "GB", 200, 19451024, 0 },
	{ "GEO", "GE", 372, 19920731, 0 },
	{ "GHA", "GH", 452, 19570308, 0 },
	{ "GIN", "GN", 438, 19581212, 0 },
	{ "GMB", "GM", 420, 19650921, 0 },
	{ "GNB", "GW", 404, 19740917, 0 },
	{ "GNQ", "GQ", 411, 19681112, 0 },
	{ "GRC", "GR", 350, 19451025, 0 },
	{ "GRD", "GD", 55, 19740917, 0 },
	{ "GTM", "GT", 90, 19451121, 0 },
	{ "GUY", "GY", 110, 19660920, 0 },
	{ "HND", "HN", 91, 19451217, 0 },
	{ "HRV", "HR", 344, 19920522, 0 },
	{ "HTI", "HT", 41, 19451024, 0 },
	{ "HUN", "HU", 310, 19551214, 0 },
	{ "IDN", "ID", 850, 19500928, 0 },
	{ "IND", "IN", 750, 19451030, 0 },
	{ "IRL", "IE", 205, 19551214, 0 },
	{ "IRN", "IR", 630, 19451024, 0 },
	{ "IRQ", "IQ", 645, 19451221, 0 },
	{ "ISL", "IS", 395, 19461119, 0 },
	{ "ISR", "IL", 666, 19490511, 0 },
	{ "ITA", "IT", 325, 19551214, 0 },
	{ "JAM", "JM", 51, 19620918, 0 },
	{ "JOR", "JO", 663, 19551214, 0 },
	{ "JPN", "JP", 740, 19561218, 0 },
	{ "KAZ", "KZ", 705, 19920302, 0 },
	{ "KEN", "KE", 501, 19631216, 0 },
	{ "KGZ", "KG", 703, 19920302, 0 },
	{ "KHM", "KH", 811, 19551214, 0 },
	{ "KIR", "KI", 946, 19990914, 0 },
	{ "KNA", "KN", 60, 19830923, 0 },
	{ "KOR", "KR", 732, 19910917, 0 },
	{ "KWT", "KW", 690, 19630514, 0 },
	{ "LAO", "LA", 812, 19551214, 0 },
	{ "LBN", "LB", 660, 19451024, 0 },
	{ "LBR", "LR", 450, 19451102, 0 },
	{ "LBY", "LY", 620, 19551214, 0 },
	{ "LCA", "LC", 56, 19790918, 0 },
	{ "LIE", "LI", 223, 19900918, 0 },
	{ "LKA", "LK", 780, 19551214, 0 },
	{ "LSO", "LS", 570, 19661017, 0 },
	{ "LTU", "LT", 368, 19910917, 0 },
	{ "LUX", "LU", 212, 19451024, 0 },
	{ "LVA", "LV", 367, 19910917, 0 },
	{ "MAR", "MA", 600, 19561112, 0 },
	{ "MCO", "MC", 221, 19930528, 0 },
	{ "MDA", "MD", 359, 19920302, 0 },
	{ "MDG", "MG", 580, 19600920, 0 },
	{ "MDV", "MV", 781, 19650921, 0 },
	{ "MEX", "MX", 70, 19451107, 0 },
	{ "MHL", "MH", 983, 19910917, 0 },
	{ "MKD", "MK", 343, 19930408, 0 },
	{ "MLI", "ML", 432, 19600928, 0 },
	{ "MLT", "MT", 338, 19641201, 0 },
	{ "MMR", "MM", 775, 19480419, 0 },
	{ "MNE", "ME", 341, 20060628, 0 },
	{ "MNG", "MN", 712, 19611027, 0 },
	{ "MOZ", "MZ", 541, 19750916, 0 },
	{ "MRT", "MR", 435, 19611027, 0 },
	{ "MUS", "MU", 590, 19680424, 0 },
	{ "MWI", "MW", 553, 19641201, 0 },
	{ "MYS", "MY", 820, 19570917, 0 },
	{ "NAM", "NA", 565, 19900423, 0 },
	{ "NER", "NE", 436, 19600920, 0 },
	{ "NGA", "NG", 475, 19601007, 0 },
	{ "NIC", "NI", 93, 19451024, 0 },
	{ "NLD", "NL", 210, 19451210, 0 },
	{ "NOR", "NO", 385, 19451127, 0 },
	{ "NPL", "NP", 790, 19551214, 0 },
	{ "NRU", "NR", 970, 19990914, 0 },
	{ "NZL", "NZ", 920, 19451024, 0 },
	{ "OMN", "OM", 698, 19711007, 0 },
	{ "PAK", "PK", 770, 19470930, 0 },
	{ "PAN", "PA", 95, 19451113, 0 },
	{ "PER", "PE", 135, 19451031, 0 },
	{ "PHL", "PH", 840, 19451024, 0 },
	{ "PLW", "PW", 986, 19941215, 0 },
	{ "PNG", "PG", 910, 19751010, 0 },
	{ "POL", "PL", 290, 19451024, 0 },
	{ "PRK", "KP", 731, 19910917, 0 },
	{ "PRT", "PT", 235, 19551214, 0 },
	{ "PRY", "PY", 150, 19451024, 0 },
	{ "QAT", "QA", 694, 19710921, 0 },
	{ "ROU", "RO", 360, 19551214, 0 },
	{ "RUS", "RU", 365, 19451024, 0 },
	{ "RWA", "RW", 517, 19620918, 0 },
	{ "SAU", "SA", 670, 19451024, 0 },
	{ "SDN", "SD", 625, 19561112, 0 },
	{ "SEN", "SN", 433, 19600928, 0 },
	{ "SGP", "SG", 830, 19650921, 0 },
	{ "SLB", "SB", 940, 19780919, 0 },
	{ "SLE", "SL", 451, 19610927, 0 },
	{ "SLV", "SV", 92, 19451024, 0 },
	{ "SMR", "SM", 331, 19920302, 0 },
	{ "SOM", "SO", 520, 19600920, 0 },
	{ "SRB", "RS", 345, 20060603, 0 },
	{ "SSD", "SS", 626, 20110714, 0 },
	{ "STP", "ST", 403, 19750916, 0 },
	{ "SUR", "SR", 115, 19751204, 0 },
	{ "SVK", "SK", 317, 19930119, 0 },
	{ "SVN", "SI", 349, 19920522, 0 },
	{ "SWE", "SE", 380, 19461119, 0 },
	{ "SWZ", "SZ", 572, 19680924, 0 },
	{ "SYC", "SC", 591, 19760921, 0 },
	{ "SYR", "SY", 652, 19451024, 0 },
	{ "TCD", "TD", 483, 19600920, 0 },
	{ "TGO", "TG", 461, 19600920, 0 },
	{ "THA", "TH", 800, 19461216, 0 },
	{ "TJK", "TJ", 702, 19920302, 0 },
	{ "TKM", "TM", 701, 19920302, 0 },
	{ "TLS", "TL", 860, 20020927, 0 },
	{ "TON", "TO", 955, 19990914, 0 },
	{ "TTO", "TT", 52, 19620918, 0 },
	{ "TUN", "TN", 616, 19561112, 0 },
	{ "TUR", "TR", 640, 19451024, 0 },
	{ "TUV", "TV", 947, 20000905, 0 },
	{ "TZA", "TZ", 510, 19611214, 0 },
	{ "UGA", "UG", 500, 19621025, 0 },
	{ "UKR", "UA", 369, 19451024, 0 },
	{ "URY", "UY", 165, 19451218, 0 },
	{ "USA", "US", 2, 19451024, 0 },
	{ "UZB", "UZ", 704, 19920302, 0 },
	{ "VCT", "VC", 57, 19800916, 0 },
	{ "VEN", "VE", 101, 19451115, 0 },
	{ "VNM", "VN", 816, 19770920, 0 },
	{ "VUT", "VU", 935, 19810915, 0 },
	{ "WSM", "WS", 990, 19761215, 0 },
	{ "YEM", "YE", 679, 19470930, 0 },
	{ "ZAF", "ZA", 560, 19451107, 0 },
	{ "ZMB", "ZM", 551, 19641201, 0 },
	{ "ZWE", "ZW", 552, 19800825, 0 },
	{ "SCG", "CS", 345, 20001101, 20060603 },
	{ "YUG", "YU", 345, 19451024, 19920427 },
	{ "CSK", "CS", 315, 19451024, 19921231 },
	{ "DDR", "DD", 265, 19730918, 19901003 },
	{ "YMD", "YD", 680, 19671214, 19900522 },
};

static int
day_of(struct rc_date date)
{
	return (date.year * 100 + date.month) * 100 + date.day;
}

bool
members_is_member(const struct known_member *m, struct rc_date date)
{
	int first = day_of(date), last = first;

	if (date.month == 0) {
		first = date.year * 10000 + 101;
		last = date.year * 10000 + 1231;
	}
	return m->admitted <= last && (m->ended == 0 || first < m->ended);
}

/* A number may be written as 345.0; -1 if it is none. */
static int
cow_of(const char *code)
{
	int cow;

	value_count(code, &cow);
	return cow;
}

static bool
has_iso(const struct known_member *m, const char *code)
{
	return strcmp(m->iso3, code) == 0 || strcmp(m->iso2, code) == 0;
}

/* Another state may have stood in its place on that day: Serbia for
 * Yugoslavia. */
static const struct known_member *
in_its_place(const struct known_member *m, struct rc_date date)
{
	for (size_t i = 0; i < G_N_ELEMENTS(members); i++)
		if (members[i].cow == m->cow &&
		    members_is_member(&members[i], date))
			return &members[i];
	return m;
}

/* A code of three letters says which state is meant, whatever the day. */
const struct known_member *
members_find(const char *code, enum code_kind kind, struct rc_date date)
{
	const struct known_member *first = NULL;
	int cow = kind == CODE_COW ? cow_of(code) : -1;

	for (size_t i = 0; i < G_N_ELEMENTS(members); i++) {
		const struct known_member *m = &members[i];

		if (kind == CODE_COW ? m->cow != cow : !has_iso(m, code))
			continue;
		if ((kind == CODE_ISO && strlen(code) == 3) ||
		    members_is_member(m, date))
			return m;
		first = first == NULL ? m : first;
	}
	return first == NULL ? NULL : in_its_place(first, date);
}

static int
count_members(struct rc_date date)
{
	int n = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(members); i++)
		n += members_is_member(&members[i], date);
	return n;
}

/* The Council of 2006 has 47 seats; the Commission had 53 from 1992; the
 * Security Council was enlarged from 11 to 15 for 1966. */
int
members_seats(enum rc_body body, struct rc_date date)
{
	switch (body) {
	case RC_GA:
	case RC_C3:
		return count_members(date);
	case RC_HRC:
		return 47;
	case RC_CHR:
		return date.year >= 1992 ? 53 : 0;
	case RC_SC:
		return date.year >= 1966 ? 15 : 11;
	}
	return 0;
}

const struct known_member *
members_at(size_t i)
{
	return i < G_N_ELEMENTS(members) ? &members[i] : NULL;
}
