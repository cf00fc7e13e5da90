# The same by gnuplot, but for the trend: gnuplot -c figures.gp HERE DIR N FORMAT...
# Its SVG has live text, which spares it the outlines of the letters.
here = ARG1; out = ARG2; n = int(ARG3)
system(sprintf("awk -v N=%d -f %s/figures.awk datasets/dprk/ga/*.csv > %s/votes", n, here, out))
set style data histograms
set style histogram rowstacked
set style fill solid
do for [format in ARG4." ".ARG5] {
	if (format eq "png") { set terminal pngcairo size 2161,1122 font "Inter,28" }
	if (format eq "svg") { set terminal svg size 519,269 font "Inter,7" }
	if (format eq "pdf") { set terminal pdfcairo size 7.2in,3.74in font "Inter,7" }
	do for [i=0:n-1] {
		set output sprintf("%s/figure-%d.%s", out, i, format)
		set title sprintf("Votes on human rights in the DPRK, figure %d", i)
		plot for [k=2:5] out."/votes" index i using k:xtic(1) notitle, \
		    for [k=2:5] "" index i using 0:((sum [c=2:k] column(c)) - column(k) / 2.0):k with labels notitle
	}
}
