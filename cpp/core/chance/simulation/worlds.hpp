// SPDX-License-Identifier: MIT
// The worlds of a simulation: world n gives every unknown its z, and with it every number its value. MODEL.md 17.3.
#pragma once
#include <cstdint>

#include "core/chance/mathematics/sobol.hpp"
#include "core/chance/unknowns/unknown.hpp"

namespace oemodm {

/// Scrambles of the same points: what they differ by is the error.
constexpr std::size_t kScrambles = 16;
constexpr std::size_t kPointsInBlock = 64;
constexpr std::size_t kBlock = kScrambles * kPointsInBlock;

class Worlds {
 public:
  /// Those past the dimensions of Sobol's numbers stay at their values.
  Worlds(const std::vector<Unknown>& unknowns, std::uint64_t seed);
  /// How many unknowns vary.
  [[nodiscard]] std::size_t varying() const noexcept { return coordinates_.size() - causes_.size(); }
  /// The z of a varying unknown in world n: block n / 1,024, in it scramble by scramble.
  [[nodiscard]] double zOf(std::size_t unknown, std::uint32_t world) const noexcept;
  /// The same for the 64 worlds of one scramble in one block, unknown by unknown.
  using Z = std::array<double, kPointsInBlock>;
  void fill(std::uint32_t block, std::size_t scramble, std::vector<Z>& z) const noexcept;
  [[nodiscard]] static std::size_t scrambleOf(std::uint32_t world) noexcept { return world % kBlock / kPointsInBlock; }

  /// What an unknown's z is made of: follows x the z of `causes()[cause]` + own x one of its own.
  struct Share {
    std::size_t cause = 0;
    double follows = 0, own = 1;
  };
  [[nodiscard]] const std::vector<Cause>& causes() const noexcept { return causes_; }
  [[nodiscard]] const Share& shareOf(std::size_t unknown) const noexcept { return shares_[unknown]; }

 private:
  using Coordinate = std::array<SobolCoordinate, kScrambles>;
  std::vector<Cause> causes_;            // that something follows: they have the first coordinates
  std::vector<Coordinate> coordinates_;  // of the causes, then of the unknowns
  std::vector<Share> shares_;
};

}  // namespace oemodm
