# SPDX-License-Identifier: MIT
# What the worlds of projects/linear.json and product.json must say, by R: the gap of the two offers is a function of normal numbers,
# so the chance of being best is a normal's, EVPI and EVPPI are unit normal losses, or one integral of them. Columns:
# project,what,value. The plain answer's choice is ahead on average too.
row <- function(project, what, value) cat(project, what, sprintf("%.16g", value), sep = ",", fill = 200)
h <- qnorm(0.95) # a range of 90 % reaches so far

# The mean of what is above 0 of a normal gap, less what the better choice brings without knowing.
loss <- function(mean, sd) mean * pnorm(mean / sd) + sd * dnorm(mean / sd)

# What the core's 32 slices of equal chance would say with worlds without end: a slice goes to the choice that is better in it on average.
sliced <- function(mean, sd, slices = 32) {
  ends <- qnorm(0:slices / slices)
  sum(pmax(0, mean / slices + sd * (dnorm(ends[-slices - 1]) - dnorm(ends[-1]))))
}

worth <- function(project, path, mean, sd) {
  row(project, paste("worth", path), loss(mean, sd) - mean)
  row(project, paste("sliced", path), sliced(mean, sd) - mean)
}

mean <- 2000
sd <- c("/offers/1/oneOff/design" = 4000, "/offers/0/oneOff/design" = 3000, "/offers/0/oneOff/legal" = 2000) / h
all <- sqrt(sum(sd^2))
row("linear", "best", pnorm(mean / all))
row("linear", "perfect", loss(mean, all) - mean)
for (path in names(sd)) worth("linear", path, mean, sd[[path]])
for (path in names(sd)) row("linear", paste("share", path), (sd[[path]] / all)^2)

# 35,000 - design x (1 + reserve): given the reserve, normal in the design.
s <- 5000 / h
t <- 0.25 / h
over <- function(f) integrate(function(z) sapply(z, f) * dnorm(z), -9, 9, rel.tol = 1e-12, subdivisions = 1000)$value
part <- function(z) 1.6 + t * z
gap <- 35000 - 20000 * 1.6
row("product", "best", over(function(z) pnorm((35000 - 20000 * part(z)) / (s * part(z)))))
row("product", "perfect", over(function(z) loss(35000 - 20000 * part(z), s * part(z))) - gap)
worth("product", "/offers/0/oneOff/design", gap, 1.6 * s)
worth("product", "/offers/0/oneOff/reserve", gap, 20000 * t)
variance <- (1.6 * s)^2 + (20000 * t)^2 + (s * t)^2
row("product", "share /offers/0/oneOff/design", (1.6 * s)^2 / variance)
row("product", "share /offers/0/oneOff/reserve", (20000 * t)^2 / variance)
