#include "load/members.h"

#include <glib.h>
#include <string.h>

#include "load/values.h"

/* As in datasets/members.csv, where sources are named; a test holds the two
 * against one another. */
static const struct known_member members[] = {
	{ "AFG", "AF", 700, 19461119, 0, NULL },
	{ "AGO", "AO", 540, 19761201, 0, NULL },
	{ "ALB", "AL", 339, 19551214, 0, NULL },
	{ "AND", "AD", 232, 19930728, 0, NULL },
	{ "ARE", "AE", 696, 19711209, 0, NULL },
	{ "ARG", "AR", 160, 19451024, 0, NULL },
	{ "ARM", "AM", 371, 19920302, 0, NULL },
	{ "ATG", "AG", 58, 19811111, 0, NULL },
	{ "AUS", "AU", 900, 19451101, 0, NULL },
	{ "AUT", "AT", 305, 19551214, 0, NULL },
	{ "AZE", "AZ", 373, 19920302, 0, NULL },
	{ "BDI", "BI", 516, 19620918, 0, NULL },
	{ "BEL", "BE", 211, 19451227, 0, NULL },
	{ "BEN", "BJ", 434, 19600920, 0, NULL },
	{ "BFA", "BF", 439, 19600920, 0, NULL },
	{ "BGD", "BD", 771, 19740917, 0, NULL },
	{ "BGR", "BG", 355, 19551214, 0, NULL },
	{ "BHR", "BH", 692, 19710921, 0, NULL },
	{ "BHS", "BS", 31, 19730918, 0, NULL },
	{ "BIH", "BA", 346, 19920522, 0, NULL },
	{ "BLR", "BY", 370, 19451024, 0, NULL },
	{ "BLZ", "BZ", 80, 19810925, 0, NULL },
	{ "BOL", "BO", 145, 19451114, 0, NULL },
	{ "BRA", "BR", 140, 19451024, 0, NULL },
	{ "BRB", "BB", 53, 19661209, 0, NULL },
	{ "BRN", "BN", 835, 19840921, 0, NULL },
	{ "BTN", "BT", 760, 19710921, 0, NULL },
	{ "BWA", "BW", 571, 19661017, 0, NULL },
	{ "CAF", "CF", 482, 19600920, 0, NULL },
	{ "CAN", "CA", 20, 19451109, 0, NULL },
	{ "CHE", "CH", 225, 20020910, 0, NULL },
	{ "CHL", "CL", 155, 19451024, 0, NULL },
	{ "CHN", "CN", 710, 19451024, 0, NULL },
	{ "CIV", "CI", 437, 19600920, 0, NULL },
	{ "CMR", "CM", 471, 19600920, 0, NULL },
	{ "COD", "CD", 490, 19600920, 0, NULL },
	{ "COG", "CG", 484, 19600920, 0, NULL },
	{ "COL", "CO", 100, 19451105, 0, NULL },
	{ "COM", "KM", 581, 19751112, 0, NULL },
	{ "CPV", "CV", 402, 19750916, 0, NULL },
	{ "CRI", "CR", 94, 19451102, 0, NULL },
	{ "CUB", "CU", 40, 19451024, 0, NULL },
	{ "CYP", "CY", 352, 19600920, 0, NULL },
	{ "CZE", "CZ", 316, 19930119, 0, NULL },
	{ "DEU", "DE", 255, 19730918, 0, NULL },
	{ "DJI", "DJ", 522, 19770920, 0, NULL },
	{ "DMA", "DM", 54, 19781218, 0, NULL },
	{ "DNK", "DK", 390, 19451024, 0, NULL },
	{ "DOM", "DO", 42, 19451024, 0, NULL },
	{ "DZA", "DZ", 615, 19621008, 0, NULL },
	{ "ECU", "EC", 130, 19451221, 0, NULL },
	{ "EGY", "EG", 651, 19451024, 0, NULL },
	{ "ERI", "ER", 531, 19930528, 0, NULL },
	{ "ESP", "ES", 230, 19551214, 0, NULL },
	{ "EST", "EE", 366, 19910917, 0, NULL },
	{ "ETH", "ET", 530, 19451113, 0, NULL },
	{ "FIN", "FI", 375, 19551214, 0, NULL },
	{ "FJI", "FJ", 950, 19701013, 0, NULL },
	{ "FRA", "FR", 220, 19451024, 0, NULL },
	{ "FSM", "FM", 987, 19910917, 0, NULL },
	{ "GAB", "GA", 481, 19600920, 0, NULL },
	{ "GBR", "GB", 200, 19451024, 0, NULL },
	{ "GEO", "GE", 372, 19920731, 0, NULL },
	{ "GHA", "GH", 452, 19570308, 0, NULL },
	{ "GIN", "GN", 438, 19581212, 0, NULL },
	{ "GMB", "GM", 420, 19650921, 0, NULL },
	{ "GNB", "GW", 404, 19740917, 0, NULL },
	{ "GNQ", "GQ", 411, 19681112, 0, NULL },
	{ "GRC", "GR", 350, 19451025, 0, NULL },
	{ "GRD", "GD", 55, 19740917, 0, NULL },
	{ "GTM", "GT", 90, 19451121, 0, NULL },
	{ "GUY", "GY", 110, 19660920, 0, NULL },
	{ "HND", "HN", 91, 19451217, 0, NULL },
	{ "HRV", "HR", 344, 19920522, 0, NULL },
	{ "HTI", "HT", 41, 19451024, 0, NULL },
	{ "HUN", "HU", 310, 19551214, 0, NULL },
	{ "IDN", "ID", 850, 19500928, 0, NULL },
	{ "IND", "IN", 750, 19451030, 0, NULL },
	{ "IRL", "IE", 205, 19551214, 0, NULL },
	{ "IRN", "IR", 630, 19451024, 0, NULL },
	{ "IRQ", "IQ", 645, 19451221, 0, NULL },
	{ "ISL", "IS", 395, 19461119, 0, NULL },
	{ "ISR", "IL", 666, 19490511, 0, NULL },
	{ "ITA", "IT", 325, 19551214, 0, NULL },
	{ "JAM", "JM", 51, 19620918, 0, NULL },
	{ "JOR", "JO", 663, 19551214, 0, NULL },
	{ "JPN", "JP", 740, 19561218, 0, NULL },
	{ "KAZ", "KZ", 705, 19920302, 0, NULL },
	{ "KEN", "KE", 501, 19631216, 0, NULL },
	{ "KGZ", "KG", 703, 19920302, 0, NULL },
	{ "KHM", "KH", 811, 19551214, 0, NULL },
	{ "KIR", "KI", 946, 19990914, 0, NULL },
	{ "KNA", "KN", 60, 19830923, 0, NULL },
	{ "KOR", "KR", 732, 19910917, 0, NULL },
	{ "KWT", "KW", 690, 19630514, 0, NULL },
	{ "LAO", "LA", 812, 19551214, 0, NULL },
	{ "LBN", "LB", 660, 19451024, 0, NULL },
	{ "LBR", "LR", 450, 19451102, 0, NULL },
	{ "LBY", "LY", 620, 19551214, 0, NULL },
	{ "LCA", "LC", 56, 19790918, 0, NULL },
	{ "LIE", "LI", 223, 19900918, 0, NULL },
	{ "LKA", "LK", 780, 19551214, 0, NULL },
	{ "LSO", "LS", 570, 19661017, 0, NULL },
	{ "LTU", "LT", 368, 19910917, 0, NULL },
	{ "LUX", "LU", 212, 19451024, 0, NULL },
	{ "LVA", "LV", 367, 19910917, 0, NULL },
	{ "MAR", "MA", 600, 19561112, 0, NULL },
	{ "MCO", "MC", 221, 19930528, 0, NULL },
	{ "MDA", "MD", 359, 19920302, 0, NULL },
	{ "MDG", "MG", 580, 19600920, 0, NULL },
	{ "MDV", "MV", 781, 19650921, 0, NULL },
	{ "MEX", "MX", 70, 19451107, 0, NULL },
	{ "MHL", "MH", 983, 19910917, 0, NULL },
	{ "MKD", "MK", 343, 19930408, 0, NULL },
	{ "MLI", "ML", 432, 19600928, 0, NULL },
	{ "MLT", "MT", 338, 19641201, 0, NULL },
	{ "MMR", "MM", 775, 19480419, 0, NULL },
	{ "MNE", "ME", 341, 20060628, 0, NULL },
	{ "MNG", "MN", 712, 19611027, 0, NULL },
	{ "MOZ", "MZ", 541, 19750916, 0, NULL },
	{ "MRT", "MR", 435, 19611027, 0, NULL },
	{ "MUS", "MU", 590, 19680424, 0, NULL },
	{ "MWI", "MW", 553, 19641201, 0, NULL },
	{ "MYS", "MY", 820, 19570917, 0, NULL },
	{ "NAM", "NA", 565, 19900423, 0, NULL },
	{ "NER", "NE", 436, 19600920, 0, NULL },
	{ "NGA", "NG", 475, 19601007, 0, NULL },
	{ "NIC", "NI", 93, 19451024, 0, NULL },
	{ "NLD", "NL", 210, 19451210, 0, NULL },
	{ "NOR", "NO", 385, 19451127, 0, NULL },
	{ "NPL", "NP", 790, 19551214, 0, NULL },
	{ "NRU", "NR", 970, 19990914, 0, NULL },
	{ "NZL", "NZ", 920, 19451024, 0, NULL },
	{ "OMN", "OM", 698, 19711007, 0, NULL },
	{ "PAK", "PK", 770, 19470930, 0, NULL },
	{ "PAN", "PA", 95, 19451113, 0, NULL },
	{ "PER", "PE", 135, 19451031, 0, NULL },
	{ "PHL", "PH", 840, 19451024, 0, NULL },
	{ "PLW", "PW", 986, 19941215, 0, NULL },
	{ "PNG", "PG", 910, 19751010, 0, NULL },
	{ "POL", "PL", 290, 19451024, 0, NULL },
	{ "PRK", "KP", 731, 19910917, 0, NULL },
	{ "PRT", "PT", 235, 19551214, 0, NULL },
	{ "PRY", "PY", 150, 19451024, 0, NULL },
	{ "QAT", "QA", 694, 19710921, 0, NULL },
	{ "ROU", "RO", 360, 19551214, 0, NULL },
	{ "RUS", "RU", 365, 19451024, 0, NULL },
	{ "RWA", "RW", 517, 19620918, 0, NULL },
	{ "SAU", "SA", 670, 19451024, 0, NULL },
	{ "SDN", "SD", 625, 19561112, 0, NULL },
	{ "SEN", "SN", 433, 19600928, 0, NULL },
	{ "SGP", "SG", 830, 19650921, 0, NULL },
	{ "SLB", "SB", 940, 19780919, 0, NULL },
	{ "SLE", "SL", 451, 19610927, 0, NULL },
	{ "SLV", "SV", 92, 19451024, 0, NULL },
	{ "SMR", "SM", 331, 19920302, 0, NULL },
	{ "SOM", "SO", 520, 19600920, 0, NULL },
	{ "SRB", "RS", 345, 20060603, 0, NULL },
	{ "SSD", "SS", 626, 20110714, 0, NULL },
	{ "STP", "ST", 403, 19750916, 0, NULL },
	{ "SUR", "SR", 115, 19751204, 0, NULL },
	{ "SVK", "SK", 317, 19930119, 0, NULL },
	{ "SVN", "SI", 349, 19920522, 0, NULL },
	{ "SWE", "SE", 380, 19461119, 0, NULL },
	{ "SWZ", "SZ", 572, 19680924, 0, NULL },
	{ "SYC", "SC", 591, 19760921, 0, NULL },
	{ "SYR", "SY", 652, 19451024, 0, NULL },
	{ "TCD", "TD", 483, 19600920, 0, NULL },
	{ "TGO", "TG", 461, 19600920, 0, NULL },
	{ "THA", "TH", 800, 19461216, 0, NULL },
	{ "TJK", "TJ", 702, 19920302, 0, NULL },
	{ "TKM", "TM", 701, 19920302, 0, NULL },
	{ "TLS", "TL", 860, 20020927, 0, NULL },
	{ "TON", "TO", 955, 19990914, 0, NULL },
	{ "TTO", "TT", 52, 19620918, 0, NULL },
	{ "TUN", "TN", 616, 19561112, 0, NULL },
	{ "TUR", "TR", 640, 19451024, 0, NULL },
	{ "TUV", "TV", 947, 20000905, 0, NULL },
	{ "TZA", "TZ", 510, 19611214, 0, NULL },
	{ "UGA", "UG", 500, 19621025, 0, NULL },
	{ "UKR", "UA", 369, 19451024, 0, NULL },
	{ "URY", "UY", 165, 19451218, 0, NULL },
	{ "USA", "US", 2, 19451024, 0, NULL },
	{ "UZB", "UZ", 704, 19920302, 0, NULL },
	{ "VCT", "VC", 57, 19800916, 0, NULL },
	{ "VEN", "VE", 101, 19451115, 0, NULL },
	{ "VNM", "VN", 816, 19770920, 0, NULL },
	{ "VUT", "VU", 935, 19810915, 0, NULL },
	{ "WSM", "WS", 990, 19761215, 0, NULL },
	{ "YEM", "YE", 679, 19470930, 0, NULL },
	{ "ZAF", "ZA", 560, 19451107, 0, NULL },
	{ "ZMB", "ZM", 551, 19641201, 0, NULL },
	{ "ZWE", "ZW", 552, 19800825, 0, NULL },
	{ "SCG", "CS", 345, 20001101, 20060603, "SRB" },
	{ "YUG", "YU", 345, 19451024, 19920427, NULL },
	{ "CSK", "CS", 315, 19451024, 19921231, NULL },
	{ "DDR", "DD", 265, 19730918, 19901003, NULL },
	{ "YMD", "YD", 680, 19671214, 19900522, NULL },
};

struct day_span
members_days(struct rc_date date)
{
	int day = (date.year * 100 + date.month) * 100 + date.day;

	if (date.month != 0)
		return (struct day_span){ day, day };
	return (struct day_span){ day + 101, day + 1231 };
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
		    members_is_member(&members[i], members_days(date)))
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
		    members_is_member(m, members_days(date)))
			return m;
		first = first == NULL ? m : first;
	}
	return first == NULL ? NULL : in_its_place(first, date);
}

static int
count_members(struct rc_date date)
{
	struct day_span days = members_days(date);
	int n = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(members); i++)
		n += members_is_member(&members[i], days);
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
