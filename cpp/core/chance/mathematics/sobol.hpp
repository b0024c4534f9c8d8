// SPDX-License-Identifier: MIT
// Scrambled Sobol' points: evenly spread, yet random enough that sixteen scramblings of them tell their own error.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace oemodm {

constexpr int kSobolBits = 32;
using Directions = std::array<std::uint32_t, kSobolBits>;

/// One coordinate of Sobol's sequence, scrambled by a random lower triangular matrix over GF(2) and a digital shift
/// (Matousek 1998). The coordinate of point n is (bits + 1/2) / 2^32, so never 0 or 1.
class SobolCoordinate {
 public:
  SobolCoordinate() = default;
  /// `dimension` < kSobolDimensions; each seed is another scrambling.
  SobolCoordinate(std::size_t dimension, std::uint64_t seed) noexcept;
  /// The sequence as published.
  explicit SobolCoordinate(std::size_t dimension) noexcept;

  [[nodiscard]] std::uint32_t bits(std::uint32_t n) const noexcept {
    std::uint32_t x = shift_;
    for (std::size_t b = 0; n != 0; n >>= 1U, ++b) {
      if ((n & 1U) != 0) x ^= directions_[b];
    }
    return x;
  }
  /// Points first, first + 1, ..., as many as `out` holds. Each differs from the one before in few directions.
  template <class Words>
  void fill(std::uint32_t first, Words& out) const noexcept {
    std::uint32_t x = bits(first);
    for (std::uint32_t& word : out) {
      word = x;
      std::size_t b = 0;
      for (std::uint32_t carry = first++; (carry & 1U) != 0; carry >>= 1U) x ^= directions_[b++];
      x ^= directions_[b];
    }
  }

 private:
  Directions directions_{};
  std::uint32_t shift_ = 0;
};

/// A well-mixed word for each pair (Steele, Lea and Flood's SplitMix64 finaliser).
[[nodiscard]] std::uint64_t mixed(std::uint64_t seed, std::uint64_t index) noexcept;

}  // namespace oemodm
