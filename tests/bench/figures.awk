# Nine files of DPRK votes -> what gnuplot draws: blocks of year, yes, abstained,
# did not vote, no; the first of all members, then N - 1 without one of them.
BEGIN { FS = "," }
FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
{
	code = $at["ms_code"]; year = substr($at["date"], 1, 4); vote = $at["ms_vote"]
	if (!(code in known)) { known[code] = 1; codes[++n_codes] = code }
	if (!(year in seen)) { seen[year] = 1; years[++n_years] = year }
	count[year, vote]++; cast[code, year, vote] = 1
}
END {
	for (i = 0; i < N; i++) {
		without = i == 0 ? "" : codes[(i - 1) % n_codes + 1]
		for (y = 1; y <= n_years; y++) {
			year = years[y]; line = year
			for (v = 1; v <= 4; v++) {
				vote = substr("YAXN", v, 1)
				line = line " " count[year, vote] - ((without, year, vote) in cast)
			}
			print line
		}
		print "\n"
	}
}
