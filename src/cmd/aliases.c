#include "cmd/aliases.h"

#include <string.h>

#include <glib.h>

/* "Congo" is the name of one of the two, and of both in the papers: who asks
 * for it is asked back. */
static const struct alias aliases[] = {
	{ "korea", "PRK KOR" },
	{ "congo", "COD COG" },

	{ "america", "USA" },
	{ "united states of america", "USA" },
	{ "antigua", "ATG" },
	{ "uae", "ARE" },
	{ "emirates", "ARE" },
	{ "commonwealth of the bahamas", "BHS" },
	{ "byelorussia", "BLR" },
	{ "belorussia", "BLR" },
	{ "dahomey", "BEN" },
	{ "bolivia", "BOL" },
	{ "plurinational state of bolivia", "BOL" },
	{ "bosnia", "BIH" },
	{ "bosnia herzegovina", "BIH" },
	{ "brunei", "BRN" },
	{ "burkina", "BFA" },
	{ "upper volta", "BFA" },
	{ "burma", "MMR" },
	{ "kampuchea", "KHM" },
	{ "cape verde", "CPV" },
	{ "central africa", "CAF" },
	{ "prc", "CHN" },
	{ "peoples republic of china", "CHN" },
	{ "mainland china", "CHN" },
	{ "drc", "COD" },
	{ "dr congo", "COD" },
	{ "democratic republic of congo", "COD" },
	{ "congo kinshasa", "COD" },
	{ "zaire", "COD" },
	{ "republic of the congo", "COG" },
	{ "republic of congo", "COG" },
	{ "congo brazzaville", "COG" },
	{ "ivory coast", "CIV" },
	{ "czech republic", "CZE" },
	{ "frg", "DEU" },
	{ "federal republic of germany", "DEU" },
	{ "west germany", "DEU" },
	{ "gdr", "DDR" },
	{ "east germany", "DDR" },
	{ "swaziland", "SWZ" },
	{ "republic of the gambia", "GMB" },
	{ "uk", "GBR" },
	{ "britain", "GBR" },
	{ "great britain", "GBR" },
	{ "united kingdom of great britain and northern ireland", "GBR" },
	{ "hellenic republic", "GRC" },
	{ "guinea conakry", "GIN" },
	{ "iran", "IRN" },
	{ "islamic republic of iran", "IRN" },
	{ "persia", "IRN" },
	{ "eire", "IRL" },
	{ "republic of ireland", "IRL" },
	{ "south korea", "KOR" },
	{ "korea south", "KOR" },
	{ "s korea", "KOR" },
	{ "rok", "KOR" },
	{ "north korea", "PRK" },
	{ "korea north", "PRK" },
	{ "n korea", "PRK" },
	{ "dprk", "PRK" },
	{ "kyrgyz republic", "KGZ" },
	{ "kirghizia", "KGZ" },
	{ "laos", "LAO" },
	{ "lao", "LAO" },
	{ "lao pdr", "LAO" },
	{ "libyan arab jamahiriya", "LBY" },
	{ "macedonia", "MKD" },
	{ "fyrom", "MKD" },
	{ "former yugoslav republic of macedonia", "MKD" },
	{ "republic of north macedonia", "MKD" },
	{ "republic of the marshall islands", "MHL" },
	{ "micronesia", "FSM" },
	{ "federated states of micronesia", "FSM" },
	{ "moldova", "MDA" },
	{ "moldavia", "MDA" },
	{ "netherlands", "NLD" },
	{ "kingdom of the netherlands", "NLD" },
	{ "holland", "NLD" },
	{ "russia", "RUS" },
	{ "soviet union", "RUS" },
	{ "ussr", "RUS" },
	{ "union of soviet socialist republics", "RUS" },
	{ "st kitts", "KNA" },
	{ "saint kitts", "KNA" },
	{ "st kitts and nevis", "KNA" },
	{ "st lucia", "LCA" },
	{ "st vincent", "VCT" },
	{ "saint vincent", "VCT" },
	{ "st vincent and the grenadines", "VCT" },
	{ "western samoa", "WSM" },
	{ "sao tome", "STP" },
	{ "ksa", "SAU" },
	{ "slovak republic", "SVK" },
	{ "rsa", "ZAF" },
	{ "republic of south africa", "ZAF" },
	{ "ceylon", "LKA" },
	{ "syria", "SYR" },
	{ "tanzania", "TZA" },
	{ "tanganyika", "TZA" },
	{ "siam", "THA" },
	{ "east timor", "TLS" },
	{ "trinidad", "TTO" },
	{ "tobago", "TTO" },
	{ "turkey", "TUR" },
	{ "venezuela", "VEN" },
	{ "bolivarian republic of venezuela", "VEN" },
	{ "vietnam", "VNM" },
	{ "north yemen", "YEM" },
	{ "south yemen", "YMD" },
};

#define NO_MEMBER " is no member of the United Nations"
#define OBSERVER " is an observer and has no vote"
#define UNION_HELP                                                             \
	"its members are group:EU, in a list of members and in `rollcall who`"

static const struct outsider outsiders[] = {
	{ "taiwan", "Taiwan" NO_MEMBER, NULL },
	{ "twn", "Taiwan" NO_MEMBER, NULL },
	{ "republic of china", "Taiwan" NO_MEMBER, NULL },
	{ "chinese taipei", "Taiwan" NO_MEMBER, NULL },
	{ "kosovo", "Kosovo" NO_MEMBER, NULL },
	{ "xkx", "Kosovo" NO_MEMBER, NULL },
	{ "western sahara", "Western Sahara" NO_MEMBER, NULL },
	{ "cook islands", "the Cook Islands" NO_MEMBER, NULL },
	{ "niue", "Niue" NO_MEMBER, NULL },
	{ "hong kong", "Hong Kong" NO_MEMBER, NULL },
	{ "palestine", "Palestine" OBSERVER, NULL },
	{ "state of palestine", "Palestine" OBSERVER, NULL },
	{ "pse", "Palestine" OBSERVER, NULL },
	{ "holy see", "the Holy See" OBSERVER, NULL },
	{ "vatican", "the Holy See" OBSERVER, NULL },
	{ "vatican city", "the Holy See" OBSERVER, NULL },
	{ "vat", "the Holy See" OBSERVER, NULL },
	{ "eu", "the European Union" OBSERVER, UNION_HELP },
	{ "european union", "the European Union" OBSERVER, UNION_HELP },
};

bool
alias_is_several(const struct alias *alias)
{
	return strchr(alias->codes, ' ') != NULL;
}

const struct alias *
alias_at(size_t i)
{
	return i < G_N_ELEMENTS(aliases) ? &aliases[i] : NULL;
}

const struct outsider *
outsider_at(size_t i)
{
	return i < G_N_ELEMENTS(outsiders) ? &outsiders[i] : NULL;
}

const struct alias *
alias_find(const char *bare)
{
	for (size_t i = 0; i < G_N_ELEMENTS(aliases); i++)
		if (strcmp(aliases[i].name, bare) == 0)
			return &aliases[i];
	return NULL;
}

const struct outsider *
outsider_find(const char *bare)
{
	for (size_t i = 0; i < G_N_ELEMENTS(outsiders); i++)
		if (strcmp(outsiders[i].name, bare) == 0)
			return &outsiders[i];
	return NULL;
}
