# 10,000 draws of the members of a DPRK history: their slope of the yes share.
# FILE has a row a member and a column a vote of 1, 0 or nothing.
votes <- as.matrix(read.csv(commandArgs(TRUE)[1], check.names = FALSE))
year <- as.numeric(colnames(votes))
draw <- function(i) {
	rows <- votes[sample.int(nrow(votes), replace = TRUE), ]
	unname(lm.fit(cbind(1, year), colMeans(rows, na.rm = TRUE))$coefficients[2])
}
set.seed(1)
start <- proc.time()[["elapsed"]]
slopes <- vapply(1:10000, draw, 0)
cat(sprintf("%7.2f ms  R: 10,000 draws, %+.3f to %+.3f\n",
    1000 * (proc.time()[["elapsed"]] - start),
    100 * quantile(slopes, 0.025), 100 * quantile(slopes, 0.975)))
