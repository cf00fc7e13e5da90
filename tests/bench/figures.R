# The same by data.table and ggplot2: DIR N FORMAT...
suppressPackageStartupMessages({ library(data.table); library(ggplot2) })
args <- commandArgs(TRUE)
files <- list.files("datasets/dprk/ga", "csv$", full.names = TRUE)
rows <- rbindlist(lapply(files, fread, select = c("ms_code", "ms_vote", "date")))
rows[, year := year(as.IDate(date))]
rows[, vote := factor(ms_vote, c("N", "X", "A", "Y"))]
codes <- unique(rows$ms_code)
colors <- c(N = "#a0394c", X = "#f2f2f2", A = "#a08800", Y = "#103b66")
shares <- rows[, .(yes = mean(vote == "Y")), year]
capture.output(summary(lm(yes ~ year, shares)), file = file.path(args[1], "trend"))
for (i in seq_len(as.integer(args[2])) - 1) {
	counts <- rows[i == 0 | ms_code != codes[(i - 1) %% length(codes) + 1], .N, .(year, vote)]
	if (i == 0) fwrite(dcast(counts, year ~ vote, value.var = "N"), file.path(args[1], "table"))
	figure <- ggplot(counts, aes(factor(year), N, fill = vote, label = N)) +
	    geom_col(position = "fill") + geom_text(position = position_fill(0.5), size = 2.5) +
	    scale_fill_manual(values = colors) + theme_minimal(base_size = 7) +
	    labs(title = sprintf("Votes on human rights in the DPRK, figure %d", i), x = NULL, y = NULL)
	for (format in args[-(1:2)]) {
		device <- c(png = "png", svg = "svg", pdf = "cairo_pdf")[[format]]
		ggsave(file.path(args[1], sprintf("figure-%d.%s", i, format)), figure,
		    device = getExportedValue("grDevices", device),
		    width = 7.203, height = 3.74, dpi = 300)
	}
}
