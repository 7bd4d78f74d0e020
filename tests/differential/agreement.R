# Works out Cohen's and Fleiss's kappa by their definitions, of FOLDER/two.data (two judgements a line) and of
# FOLDER/five.data (five judgements a line). Writes FOLDER/expected: STATISTIC VALUE... a line.
# Run by agreement_test.cpp: Rscript agreement.R FOLDER
folder <- commandArgs(trailingOnly = TRUE)[1]
out <- file(file.path(folder, "expected"), "w")
say <- function(what, values)
    writeLines(paste(c(what, formatC(as.numeric(values), digits = 17, format = "g")), collapse = " "), out)

two <- read.table(file.path(folder, "two.data"))
all <- sort(unique(unlist(two)))
counts <- table(factor(two[[1]], all), factor(two[[2]], all))
n <- sum(counts)
p <- counts / n
rows <- rowSums(p); columns <- colSums(p)
po <- sum(diag(p)); pe <- sum(rows * columns)
kappa <- (po - pe) / (1 - pe)
# Fleiss, Cohen and Everitt (1969), their equation 13 as it is used for an interval.
a <- 0
for (i in seq_along(all)) a <- a + p[i, i] * ((1 - pe) - (rows[i] + columns[i]) * (1 - po))^2
b <- 0
for (i in seq_along(all)) for (j in seq_along(all)) if (i != j) b <- b + p[i, j] * (columns[i] + rows[j])^2
variance <- (a + (1 - po)^2 * b - (po * pe - 2 * pe + po)^2) / (n * (1 - pe)^4)
say("cohen", c(n, po, pe, kappa, kappa - qnorm(0.975) * sqrt(variance), kappa + qnorm(0.975) * sqrt(variance)))

five <- as.matrix(read.table(file.path(folder, "five.data")))
all <- sort(unique(as.vector(five)))
judged <- t(apply(five, 1, function(row) table(factor(row, all))))
coders <- ncol(five)
agreed <- mean(rowSums(judged * (judged - 1)) / (coders * (coders - 1)))
chance <- sum((colSums(judged) / sum(judged))^2)
say("fleiss", c(nrow(five), agreed, chance, (agreed - chance) / (1 - chance)))
close(out)
