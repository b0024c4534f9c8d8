% SPDX-License-Identifier: MIT
% The same quantiles by Octave, whose core has no statistics: the beta by betaincinv, the normal by erfcinv, the triangle by its
% square roots. Columns and rows as in quantiles.R.
1;
function show(shape, low, value, high, sure, chance, quantile)
  printf("%s,%.15g,%.15g,%.15g,%.15g,%.15g,%.16g\n", shape, low, value, high, sure, chance, quantile);
end
function z = normal(p)
  z = -sqrt(2) * erfcinv(2 * p);
end
function x = unit(shape, p, s)  % on [0, 1] with the mode s
  switch shape
    case "pert"
      x = betaincinv(p, 1 + 4 * s, 5 - 4 * s);
    case "triangular"
      if p < s x = sqrt(p * s); else x = 1 - sqrt((1 - p) * (1 - s)); end
    case "uniform"
      x = p;
  end
end
function e = ends(shape, tail, s)
  if tail == 0 e = [0 1]; else e = [unit(shape, tail, s) unit(shape, 1 - tail, s)]; end
end
function d = apart(shape, tail, s, share)
  e = ends(shape, tail, s);
  d = (s - e(1)) / (e(2) - e(1)) - share;
end
function x = bounded(shape, low, value, high, sure, p)
  tail = (1 - sure) / 2;
  s = share = (value - low) / (high - low);
  if tail > 0 && !strcmp(shape, "uniform")
    s = fzero(@(s) apart(shape, tail, s, share), [1e-9, 1 - 1e-9], optimset("TolX", 1e-15));
  end
  e = ends(shape, tail, s);
  x = low + (unit(shape, p, s) - e(1)) * (high - low) / (e(2) - e(1));
end
function x = lognormal(low, high, sure, p)
  x = exp(log(low * high) / 2 + log(high / low) / 2 / normal((1 + sure) / 2) * normal(p));
end
function x = myerson(low, value, high, sure, p)
  r = (high - value) / (value - low);
  t = normal(p) / normal((1 + sure) / 2);
  if r == 1 x = value + (high - value) * t; else x = value + (high - value) * (r ^ t - 1) / (r - 1); end
end

chances = [1e-6, 0.001, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999];
for p = chances
  show("normal", 0, 0, 1, 1, p, normal(p));
  for s = [0, 0.1, 0.3, 0.5, 1]
    show("beta", 1 + 4 * s, 0, 5 - 4 * s, 1, p, betaincinv(p, 1 + 4 * s, 5 - 4 * s));
  end
end
for p = chances(3:7)
  for sure = [0.8, 0.9, 1]
    for shape = {"pert", "triangular", "uniform"}
      for value = [6.5, 8, 11]
        show(shape{1}, 6, value, 12, sure, p, bounded(shape{1}, 6, value, 12, sure, p));
      end
    end
    if sure < 1
      for value = [6.5, 8, 9, 11]
        show("lognormal", 6, value, 12, sure, p, lognormal(6, 12, sure, p));
        show("quantiles", 6, value, 12, sure, p, myerson(6, value, 12, sure, p));
      end
    end
  end
end
