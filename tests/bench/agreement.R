# Agreement of all pairs of members, by fread and tcrossprod: FILE, and two
# codes whose agreement is printed.
library(data.table, warn.conflicts = FALSE)
args <- commandArgs(TRUE)
rows <- fread(args[1], select = c("ms_code", "ms_vote", "resolution"), nThread = 1)
level <- c(N = 0, A = 1, Y = 2)[rows$ms_vote]
member <- factor(rows$ms_code)
votes <- matrix(NA_real_, nlevels(member), length(unique(rows$resolution)))
votes[cbind(as.integer(member), match(rows$resolution, unique(rows$resolution)))] <- level
dimnames(votes)[1] <- list(levels(member))
no <- (votes == 0 & !is.na(votes)) * 1
abstain <- (votes == 1 & !is.na(votes)) * 1
yes <- (votes == 2 & !is.na(votes)) * 1
both <- tcrossprod(no + abstain + yes)
steps <- tcrossprod(yes, no) + tcrossprod(no, yes) +
    (tcrossprod(yes + no, abstain) + tcrossprod(abstain, yes + no)) / 2
agreement <- 1 - steps / both
cat(sprintf("%.6f %d\n", agreement[args[2], args[3]], both[args[2], args[3]]))
