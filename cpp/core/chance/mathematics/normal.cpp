// SPDX-License-Identifier: MIT
#include "core/chance/mathematics/normal.hpp"

#include <array>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kInverseRootTwoPi = 0.39894228040143267794;
constexpr double kSeriesEnds = 3;  // beyond, a continued fraction is better than the series
constexpr int kFractionTerms = 60;

/// One table an octave of u below 1/2, cells of equal width within it.
constexpr std::size_t kOctaves = 32;
constexpr std::size_t kCells = 32;
constexpr unsigned kCellBits = 5;
struct Node {
  double z, slope;  // the slope in cells
};
using Octave = std::array<Node, kCells + 1>;
using Table = std::array<Octave, kOctaves>;

Table makeTable() noexcept {
  Table table{};
  double top = 0.5;  // of the octave
  for (Octave& octave : table) {
    const double cell = top / 2 / kCells;
    for (std::size_t i = 0; i <= kCells; ++i) {
      const double u = top / 2 + static_cast<double>(i) * cell;
      const double z = normalQuantile(u);
      octave[i] = {z, cell / normalDensity(z)};
    }
    top /= 2;
  }
  return table;
}

}  // namespace

double normalDensity(double z) noexcept { return kInverseRootTwoPi * exponential(-z * z / 2); }

double normalBelow(double z) noexcept {
  const double x = z < 0 ? -z : z;
  if (x < kSeriesEnds) {
    double term = x;
    double sum = x;
    for (int n = 3; term > 1e-18 * sum; n += 2) {
      term *= x * x / n;
      sum += term;
    }
    const double half = normalDensity(x) * sum;
    return z < 0 ? 0.5 - half : 0.5 + half;
  }
  double fraction = x;
  for (int k = kFractionTerms; k > 0; --k) fraction = x + k / fraction;
  const double tail = normalDensity(x) / fraction;
  return z < 0 ? tail : 1 - tail;
}

double normalQuantile(double p) noexcept {
  if (p == 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  double low = -37;
  double high = 0;
  double z = -1;
  for (int i = 0; i < 200; ++i) {
    const double error = normalBelow(z) - p;
    (error < 0 ? low : high) = z;
    double next = z - error / normalDensity(z);
    if (!(next > low && next < high)) next = (low + high) / 2;
    const double step = next - z;
    z = next;
    if ((step < 0 ? -step : step) < 1e-15) break;
  }
  return z;
}

double normalOf(std::uint32_t bits) noexcept {
  static const Table table = makeTable();
  // No branches: which half it is, is a coin toss. 2u in units of 2^-33, odd, below 2^32; the mirror image of the upper
  // half.
  const std::uint32_t upper = bits >> 31U;
  std::uint64_t u = 2 * static_cast<std::uint64_t>(bits ^ (0U - upper)) + 1;
  const auto octave = static_cast<std::size_t>(__builtin_clzll(u) - 32);
  u <<= octave;
  const std::uint64_t inside = u & 0x7fffffffULL;
  const std::size_t cell = inside >> (31U - kCellBits);
  constexpr std::int64_t kCell = 1LL << (31U - kCellBits);
  const double t = static_cast<double>(static_cast<std::int64_t>(inside) & (kCell - 1)) / static_cast<double>(kCell);
  const Node& a = table[octave][cell];
  const Node& b = table[octave][cell + 1];
  const double rise = b.z - a.z;
  const double z = a.z + t * (a.slope + t * (3 * rise - 2 * a.slope - b.slope + t * (a.slope + b.slope - 2 * rise)));
  constexpr std::array<double, 2> kSigns{1, -1};
  return z * kSigns[upper];
}

}  // namespace oemodm
