// SPDX-License-Identifier: MIT
// Where an answer of yes or no turns, along one number. MODEL.md section 12.
#pragma once
#include <optional>

namespace oemodm {

constexpr int kTurnHalvings = 200;
constexpr double kTurnWidth = 1e-12;  // of the upper end

/// Halves between a value with `holds` and one without; the first is returned.
template <class Holds>
double lastHolding(double with, double without, Holds&& holds) {
  for (int i = 0; i < kTurnHalvings; ++i) {
    const double low = with < without ? with : without;
    const double high = with < without ? without : with;
    if (high - low <= kTurnWidth * high) break;
    const double middle = (low + high) / 2;
    (holds(middle) ? with : without) = middle;
  }
  return with;
}

/// The same among whole numbers: ends beside the one without.
template <class Holds>
double lastWholeHolding(double with, double without, Holds&& holds) {
  while (without - with > 1 || with - without > 1) {
    const auto middle = static_cast<double>(static_cast<long long>((with + without) / 2));
    (holds(middle) ? with : without) = middle;
  }
  return with;
}

/// The greatest number from 0 to `top` that holds, for what holds below and fails above; none if it fails at both ends.
template <class Holds>
std::optional<double> greatestHolding(double top, Holds&& holds) {
  if (holds(top)) return top;
  if (!holds(0.0)) return std::nullopt;
  return lastHolding(0.0, top, holds);
}

/// The smallest, for what fails below and holds above; none if it fails at `top`.
template <class Holds>
std::optional<double> smallestHolding(double top, Holds&& holds) {
  if (holds(0.0)) return 0.0;
  if (!holds(top)) return std::nullopt;
  return lastHolding(top, 0.0, holds);
}

}  // namespace oemodm
