// SPDX-License-Identifier: MIT
#include "core/chance/ranks.hpp"

#include <algorithm>

namespace oemodm {

std::vector<std::uint32_t> ranksOf(const std::vector<double>& keys) {
  std::vector<std::uint32_t> ranks(keys.size());
  for (std::uint32_t i = 0; i < ranks.size(); ++i) ranks[i] = i;
  std::sort(ranks.begin(), ranks.end(),
            [&](std::uint32_t a, std::uint32_t b) { return keys[a] != keys[b] ? keys[a] > keys[b] : a < b; });
  return ranks;
}

}  // namespace oemodm
