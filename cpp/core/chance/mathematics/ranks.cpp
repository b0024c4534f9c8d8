// SPDX-License-Identifier: MIT
#include "core/chance/mathematics/ranks.hpp"

#include <algorithm>

namespace oemodm {
namespace {

struct Ranked {
  double key;
  std::uint32_t index;
};

bool before(const Ranked& a, const Ranked& b) noexcept { return a.key != b.key ? a.key > b.key : a.index < b.index; }

std::vector<Ranked> numbered(const std::vector<double>& keys) {
  std::vector<Ranked> out(keys.size());
  for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = {keys[i], i};
  return out;
}

using Place = const std::size_t*;

/// Puts what belongs there at each of the places, all of which lie between `from` and `to`: the middle one first, which
/// parts the others.
void settle(std::vector<Ranked>& ranked, std::size_t from, std::size_t to, Place first, Place end) {
  if (first == end) return;
  const Place middle = first + (end - first) / 2;
  const auto at = [&](std::size_t place) { return ranked.begin() + static_cast<std::ptrdiff_t>(place); };
  std::nth_element(at(from), at(*middle), at(to), before);
  settle(ranked, from, *middle, first, std::lower_bound(first, middle, *middle));
  settle(ranked, *middle + 1, to, std::upper_bound(middle, end, *middle), end);
}

}  // namespace

std::vector<std::uint32_t> ranksOf(const std::vector<double>& keys) {
  std::vector<Ranked> ranked = numbered(keys);
  std::sort(ranked.begin(), ranked.end(), before);
  std::vector<std::uint32_t> ranks(ranked.size());
  for (std::size_t i = 0; i < ranks.size(); ++i) ranks[i] = ranked[i].index;
  return ranks;
}

std::vector<std::uint32_t> rankedAt(const std::vector<double>& keys, const std::vector<std::size_t>& places) {
  std::vector<Ranked> ranked = numbered(keys);
  settle(ranked, 0, ranked.size(), places.data(), places.data() + places.size());
  std::vector<std::uint32_t> out(places.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = ranked[places[i]].index;
  return out;
}

}  // namespace oemodm
