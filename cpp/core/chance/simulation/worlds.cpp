// SPDX-License-Identifier: MIT
#include "core/chance/simulation/worlds.hpp"

#include <algorithm>
#include <cmath>

#include "core/chance/mathematics/normal.hpp"
#include "core/chance/mathematics/sobol_numbers.hpp"

namespace oemodm {

Worlds::Worlds(const std::vector<Unknown>& unknowns, std::uint64_t seed) {
  for (const Unknown& unknown : unknowns) {
    const bool there = std::find(causes_.begin(), causes_.end(), unknown.cause) != causes_.end();
    if (unknown.follows > 0 && !there) causes_.push_back(unknown.cause);
  }
  const std::size_t dimensions = std::min(causes_.size() + unknowns.size(), kSobolDimensions);
  coordinates_.resize(dimensions);
  for (std::size_t d = 0; d < dimensions; ++d) {
    for (std::size_t s = 0; s < kScrambles; ++s) coordinates_[d][s] = {d, mixed(seed, s)};
  }
  shares_.resize(varying());
  for (std::size_t u = 0; u < shares_.size(); ++u) {
    const double follows = unknowns[u].follows;
    if (follows <= 0) continue;
    const auto cause = std::find(causes_.begin(), causes_.end(), unknowns[u].cause);
    shares_[u] = {static_cast<std::size_t>(cause - causes_.begin()), follows, std::sqrt(1 - follows * follows)};
  }
}

double Worlds::zOf(std::size_t unknown, std::uint32_t world) const noexcept {
  const std::size_t scramble = scrambleOf(world);
  const auto point = static_cast<std::uint32_t>(world / kBlock * kPointsInBlock + world % kPointsInBlock);
  const Share& share = shares_[unknown];
  const double own = normalOf(coordinates_[causes_.size() + unknown][scramble].bits(point));
  if (share.follows <= 0) return own;
  return share.follows * normalOf(coordinates_[share.cause][scramble].bits(point)) + share.own * own;
}

void Worlds::fill(std::uint32_t block, std::size_t scramble, std::vector<Z>& z) const noexcept {
  const auto first = static_cast<std::uint32_t>(block * kPointsInBlock);
  std::array<std::uint32_t, kPointsInBlock> words{};
  std::array<Z, kCauses> causes{};
  const auto draw = [&](std::size_t coordinate, Z& out) {
    coordinates_[coordinate][scramble].fill(first, words);
    for (std::size_t p = 0; p < kPointsInBlock; ++p) out[p] = normalOf(words[p]);
  };
  for (std::size_t c = 0; c < causes_.size(); ++c) draw(c, causes[c]);
  for (std::size_t u = 0; u < shares_.size(); ++u) {
    draw(causes_.size() + u, z[u]);
    const Share& share = shares_[u];
    if (share.follows <= 0) continue;
    for (std::size_t p = 0; p < kPointsInBlock; ++p) {
      z[u][p] = share.follows * causes[share.cause][p] + share.own * z[u][p];
    }
  }
}

}  // namespace oemodm
