% SPDX-License-Identifier: MIT
% The same by Octave, as plain double integrals of the gap over two normal numbers: no closed form is used. Columns and rows as in
% worth.R, without slices and shares.
1;
function row(project, what, value)
  printf("%s,%s,%.16g\n", project, what, value);
end
function x = over(f)  % the mean of f over a standard normal
  x = quadgk(@(z) f(z) .* exp(-z .^ 2 / 2) / sqrt(2 * pi), -9, 9, "RelTol", 1e-12, "AbsTol", 1e-10, "MaxIntervalCount", 5000);
end
function x = below(z)
  x = erfc(-z / sqrt(2)) / 2;
end
% The mean of max(0, gap), the kink at its root. The gap falls or rises in z throughout.
function x = above(gap)
  root = fzero(gap, [-60, 60]);
  at = min(max(root, -9), 9);
  f = @(z) max(0, gap(z)) .* exp(-z .^ 2 / 2) / sqrt(2 * pi);
  x = quadgk(f, -9, at, "RelTol", 1e-12, "AbsTol", 1e-10) + quadgk(f, at, 9, "RelTol", 1e-12, "AbsTol", 1e-10);
end

h = -sqrt(2) * erfcinv(2 * 0.95);
sd = [4000, 3000, 2000] / h;
paths = {"/offers/1/oneOff/design", "/offers/0/oneOff/design", "/offers/0/oneOff/legal"};
% The last two are one normal number; the first is integrated over.
rest = hypot(sd(2), sd(3));
row("linear", "best", over(@(z) below((2000 + sd(1) * z) / rest)));
row("linear", "perfect", over(@(z) arrayfun(@(u) above(@(v) 2000 + sd(1) * u + rest * v), z)) - 2000);
for i = 1:3
  row("linear", ["worth " paths{i}], above(@(z) 2000 + sd(i) * z) - 2000);
end

s = 5000 / h;
t = 0.25 / h;
gap = @(r, d) 35000 - (20000 + s * d) .* (1.6 + t * r);
row("product", "best", over(@(r) below((35000 ./ (1.6 + t * r) - 20000) / s)));
row("product", "perfect", over(@(r) arrayfun(@(u) above(@(d) gap(u, d)), r)) - 3000);
row("product", "worth /offers/0/oneOff/design", above(@(d) gap(0, d)) - 3000);
row("product", "worth /offers/0/oneOff/reserve", above(@(r) gap(r, 0)) - 3000);
