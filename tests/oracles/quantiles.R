# SPDX-License-Identifier: MIT
# Quantiles by R: qbeta and qnorm are R's own code, the triangle is its cumulative chance turned around by uniroot. The ends of
# a range that is not sure of all are found as docs/MODEL.md 17.2 says. Columns: shape,low,value,high,sure,chance,quantile; a bare
# beta has its two parameters in low and high.
chances <- c(1e-6, 0.001, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999)

row <- function(shape, low, value, high, sure, chance, quantile)
  cat(shape, sprintf("%.15g", c(low, value, high, sure, chance)), sprintf("%.16g", quantile), sep = ",", fill = 200)

triangle <- function(p, s) uniroot(function(x) {
  below <- if (x < s) x^2 / s else 1 - (1 - x)^2 / (1 - s)
  below - p
}, c(0, 1), tol = 1e-15)$root

# On [0, 1] with the mode s.
unit <- list(
  pert = function(p, s) qbeta(p, 1 + 4 * s, 5 - 4 * s),
  triangular = triangle,
  uniform = function(p, s) qunif(p))

bounded <- function(shape, low, value, high, sure, p) {
  q <- unit[[shape]]
  tail <- (1 - sure) / 2
  at <- function(s) if (tail == 0) c(0, 1) else c(q(tail, s), q(1 - tail, s))
  s <- 0.5
  if (shape != "uniform") {
    apart <- function(s) (s - at(s)[1]) / (at(s)[2] - at(s)[1]) - (value - low) / (high - low)
    s <- if (tail == 0) (value - low) / (high - low) else uniroot(apart, c(1e-9, 1 - 1e-9), tol = 1e-15)$root
  }
  width <- (high - low) / (at(s)[2] - at(s)[1])
  low + (q(p, s) - at(s)[1]) * width
}

lognormal <- function(low, value, high, sure, p)
  qlnorm(p, log(low * high) / 2, log(high / low) / 2 / qnorm((1 + sure) / 2))

myerson <- function(low, value, high, sure, p) {
  r <- (high - value) / (value - low)
  t <- qnorm(p) / qnorm((1 + sure) / 2)
  if (r == 1) value + (high - value) * t else value + (high - value) * (r^t - 1) / (r - 1)
}

for (p in chances) {
  row("normal", 0, 0, 1, 1, p, qnorm(p))
  for (s in c(0, 0.1, 0.3, 0.5, 1)) row("beta", 1 + 4 * s, 0, 5 - 4 * s, 1, p, qbeta(p, 1 + 4 * s, 5 - 4 * s))
}
for (p in chances[3:7]) for (sure in c(0.8, 0.9, 1)) {
  for (shape in names(unit)) for (value in c(6.5, 8, 11)) row(shape, 6, value, 12, sure, p, bounded(shape, 6, value, 12, sure, p))
  if (sure < 1) for (value in c(6.5, 8, 9, 11)) {
    row("lognormal", 6, value, 12, sure, p, lognormal(6, value, 12, sure, p))
    row("quantiles", 6, value, 12, sure, p, myerson(6, value, 12, sure, p))
  }
}
