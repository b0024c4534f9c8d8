// SPDX-License-Identifier: MIT
#include "core/decision/acceptability.hpp"

#include <algorithm>
#include <array>

namespace oemodm {

double shareOfWeights(std::span<const double> apart) noexcept {
  // below[j]: the share of the weights of the numbers against and the first j of those for with which the sum is not
  // above 0.
  std::array<double, kMostCriteria + 1> below{};
  below[0] = 1;
  const auto against = [](double one) { return one < 0; };
  const auto counts = [](double one) { return one > 0; };
  const auto wins = std::count_if(apart.begin(), apart.end(), counts);
  const auto losses = std::count_if(apart.begin(), apart.end(), against);
  if (losses == 0) return wins == 0 ? 0.5 : 1;
  for (const double loss : apart) {
    if (!against(loss)) continue;
    std::size_t j = 0;
    for (const double win : apart) {
      if (!counts(win)) continue;
      ++j;
      below[j] = (win * below[j] - loss * below[j - 1]) / (win - loss);
    }
  }
  return 1 - below[static_cast<std::size_t>(wins)];
}

}  // namespace oemodm
