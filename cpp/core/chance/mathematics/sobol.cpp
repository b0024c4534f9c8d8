// SPDX-License-Identifier: MIT
#include "core/chance/mathematics/sobol.hpp"

#include "core/chance/mathematics/sobol_numbers.hpp"

namespace oemodm {
namespace {

int degreeOf(std::uint32_t polynomial) noexcept {
  int degree = -1;
  for (; polynomial != 0; polynomial >>= 1U) ++degree;
  return degree;
}

/// Where each dimension's first numbers stand in kSobolStarts.
constexpr std::array<std::uint16_t, kSobolDimensions> kOffsets = [] {
  std::array<std::uint16_t, kSobolDimensions> offsets{};
  std::uint16_t at = 0;
  for (std::size_t d = 1; d < kSobolDimensions; ++d) {
    offsets[d] = at;
    for (std::uint32_t p = kSobolPolynomials[d - 1]; p > 1; p >>= 1U) ++at;
  }
  return offsets;
}();

Directions directionsOf(std::size_t dimension) noexcept {
  Directions v{};
  if (dimension == 0) {
    for (int i = 0; i < kSobolBits; ++i) v[static_cast<std::size_t>(i)] = 1U << static_cast<unsigned>(31 - i);
    return v;
  }
  const std::uint32_t polynomial = kSobolPolynomials[dimension - 1];
  const int degree = degreeOf(polynomial);
  for (int i = 0; i < kSobolBits; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (i < degree) {
      v[at] = static_cast<std::uint32_t>(kSobolStarts[kOffsets[dimension] + at]) << static_cast<unsigned>(31 - i);
      continue;
    }
    std::uint32_t next = v[static_cast<std::size_t>(i - degree)];
    next ^= next >> static_cast<unsigned>(degree);
    for (int k = 1; k < degree; ++k) {
      if (((polynomial >> static_cast<unsigned>(degree - k)) & 1U) != 0) next ^= v[static_cast<std::size_t>(i - k)];
    }
    v[at] = next;
  }
  return v;
}

/// Calls `each` for every bit of a word, 0 the least significant.
template <class Each>
void forBits(std::uint32_t word, Each&& each) {
  for (; word != 0; word &= word - 1) each(static_cast<std::size_t>(__builtin_ctz(word)));
}

}  // namespace

std::uint64_t mixed(std::uint64_t seed, std::uint64_t index) noexcept {
  std::uint64_t z = seed + (index + 1) * 0x9e3779b97f4a7c15ULL;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

SobolCoordinate::SobolCoordinate(std::size_t dimension) noexcept : directions_(directionsOf(dimension)) {}

SobolCoordinate::SobolCoordinate(std::size_t dimension, std::uint64_t seed) noexcept {
  const Directions plain = directionsOf(dimension);
  const std::uint64_t own = mixed(seed, dimension);
  // Row r of the matrix gives bit 31 - r from the bits above it, itself always included; what each bit gives is a
  // column.
  Directions columns{};
  for (unsigned r = 0; r < kSobolBits; ++r) {
    const std::uint32_t diagonal = 1U << (31U - r);
    const std::uint32_t above = ~((diagonal << 1U) - 1U);  // nothing for r = 0
    const std::uint32_t row = diagonal | (static_cast<std::uint32_t>(mixed(own, r)) & above);
    forBits(row, [&](std::size_t bit) { columns[bit] |= diagonal; });
  }
  for (std::size_t i = 0; i < plain.size(); ++i) {
    forBits(plain[i], [&](std::size_t bit) { directions_[i] ^= columns[bit]; });
  }
  shift_ = static_cast<std::uint32_t>(mixed(own, kSobolBits));
}

}  // namespace oemodm
