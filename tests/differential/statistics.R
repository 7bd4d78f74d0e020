# Works out every statistic of src/figures by means of R alone, of the data in FOLDER/*.data (a value a line) and of
# a few series that come with R, which it writes there too. Writes FOLDER/expected: SET STATISTIC VALUE... a line.
# Run by statistics_test.cpp: Rscript statistics.R FOLDER
options(mc_doScale_quiet = TRUE) # else said on every run
suppressMessages(library(robustbase))
folder <- commandArgs(trailingOnly = TRUE)[1]

own <- list(rivers = rivers, islands = islands, lynx = lynx, eruptions = faithful$eruptions, precip = precip, lh = lh)
for (name in names(own))
    writeLines(format(as.numeric(own[[name]]), digits = 17), file.path(folder, paste0(name, ".data")))

out <- file(file.path(folder, "expected"), "w")
say <- function(set, what, values)
    writeLines(paste(c(set, what, formatC(as.numeric(values), digits = 17, format = "g")), collapse = " "), out)

# Harrell and Davis (1982), from their definition.
harrell_davis <- function(x, p) {
    x <- sort(x); n <- length(x)
    shares <- pbeta((0:n) / n, (n + 1) * p, (n + 1) * (1 - p))
    sum(diff(shares) * x)
}

describe <- function(set, x) {
    n <- length(x)
    q <- sapply(c(1, 2, 3, 4, 5, 6, 7) / 8, function(p) harrell_davis(x, p))
    say(set, "quantiles", sapply(c(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95), function(p) harrell_davis(x, p)))
    say(set, "moments", c(sum(x), mean(x), min(x), max(x), sd(x), sd(x) / mean(x)))
    say(set, "skewness", (q[6] + q[2] - 2 * q[4]) / (q[6] - q[2]))
    say(set, "kurtosis", ((q[7] - q[5]) + (q[3] - q[1])) / (q[6] - q[2]))

    m <- mc(x, doReflect = TRUE)
    box <- adjboxStats(x, doReflect = TRUE)
    say(set, "medcouple", m)
    say(set, "fivenum", fivenum(x))
    say(set, "fences", box$fence)
    say(set, "whiskers", box$stats[c(1, 5)])
    say(set, "outliers", c(length(box$out), sort(box$out)))

    points <- seq(min(x), max(x), length.out = 41)
    say(set, "ecdf", ecdf(x)(points))
    say(set, "bandwidth", bw.nrd0(x))
    h <- bw.nrd0(x)
    say(set, "density", sapply(points, function(at) mean(dnorm(at, x, h))))

    logs <- log(x)
    s <- sqrt(mean((logs - mean(logs))^2))
    say(set, "lognormal", c(mean(logs), s))
    say(set, "kolmogorov", suppressWarnings(ks.test(x, "plnorm", mean(logs), s)$statistic))
    w <- cor(sort(logs), qnorm(ppoints(n, a = 3 / 8)))^2
    u <- log(n); v <- log(u)
    say(set, "shapiro_francia", c(w, pnorm(log(1 - w), -1.2725 + 1.0521 * (v - u), 1.0308 - 0.26758 * (v + 2 / u),
                                           lower.tail = FALSE)))
    say(set, "lognormal_density", dlnorm(points, mean(logs), s))
}

follow_in_time <- function(set, x) {
    n <- length(x)
    for (degree in 1:6)
        say(set, paste0("trend_", degree), fitted(lm(x ~ poly(seq_len(n), degree))))
    window <- 5
    average <- stats::filter(x, rep(1 / window, window))
    say(set, "moving_average", average[!is.na(average)])

    lags <- min(20, n - 1)
    say(set, "autocorrelations", acf(x, lag.max = lags, plot = FALSE)$acf[-1])
    say(set, "partial", pacf(x, lag.max = lags, plot = FALSE)$acf)
    power <- (Mod(fft(x - mean(x)))^2 / n)[2:(n %/% 2 + 1)]
    say(set, "periodogram", power)
    if (n >= 64) {
        octave <- floor(log2(seq_along(power)) + 1e-12)
        frequency <- tapply(seq_along(power) / n, octave, mean)
        mean_power <- tapply(power, octave, mean)
        say(set, "slope", -coef(lm(log2(mean_power) ~ log2(frequency)))[2])
    }

    ends <- cumsum(x); length <- sum(x); changes <- ends[-n]
    h <- min(22, length / 12)
    at <- seq(0, length, length.out = 500)
    inside <- pnorm(length, at, h) - pnorm(0, at, h)
    say(set, "cut_density", sapply(at, function(t) 60 * sum(dnorm(t, changes, h))) / inside)

    classes <- as.character(cut(x, quantile(x, 0:3 / 3), labels = c("near", "middle", "far"), include.lowest = TRUE))
    levels <- c("near", "middle", "far")
    say(set, "classes", match(classes, levels) - 1)
    pairs <- table(factor(head(classes, -1), levels), factor(tail(classes, -1), levels))
    say(set, "following", t(pairs))
    say(set, "following_shares", t(prop.table(pairs, 1)))
}

# Cliff (1996), with Feng and Cliff's (2004) interval; every pair written down.
compare <- function(set, x, y) {
    d <- sign(outer(x, y, "-")); n <- length(x); m <- length(y)
    mean_d <- mean(d); z <- qnorm(0.975)
    variance <- (m^2 * sum((rowMeans(d) - mean_d)^2) + n^2 * sum((colMeans(d) - mean_d)^2) - sum((d - mean_d)^2)) /
        (n * m * (n - 1) * (m - 1))
    variance <- max(variance, (1 - mean_d^2) / (n * m - 1))
    reach <- z * sqrt(variance) * sqrt((1 - mean_d^2)^2 + z^2 * variance)
    below <- 1 - mean_d^2 + z^2 * variance
    ends <- if (abs(mean_d) == 1) sort(mean_d * c(1, (min(n, m) - z^2) / (min(n, m) + z^2))) else
        c((mean_d - mean_d^3 - reach) / below, (mean_d - mean_d^3 + reach) / below)
    say(set, "cliffs_d", c(mean_d, pmax(-1, pmin(1, ends))))
    all <- sort(outer(x, y, "-"))
    c_place <- floor(n * m / 2 - z * sqrt(n * m * (n + m + 1) / 12))
    say(set, "hodges_lehmann", c(median(all), all[c_place], all[n * m + 1 - c_place]))
    if (n < 50 && m < 50 && !anyDuplicated(c(x, y)))
        say(set, "wilcox_estimate", wilcox.test(x, y, conf.int = TRUE, exact = TRUE)$estimate)
}

sets <- sort(sub("\\.data$", "", list.files(folder, "\\.data$")))
data <- lapply(sets, function(set) as.numeric(readLines(file.path(folder, paste0(set, ".data")))))
for (i in seq_along(sets)) {
    describe(sets[i], data[[i]])
    follow_in_time(sets[i], data[[i]])
    j <- i %% length(sets) + 1
    compare(paste0(sets[i], "+", sets[j]), data[[i]], data[[j]])
}
close(out)
