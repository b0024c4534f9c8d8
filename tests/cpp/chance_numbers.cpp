// SPDX-License-Identifier: MIT
// Points, normals, betas and shapes against scipy 1.10.1 (qmc.Sobol, norm, beta, triang, lognorm). docs/MODEL.md 17.2
// and 17.3.
#include <cmath>

#include "core/chance/mathematics/beta.hpp"
#include "core/chance/mathematics/normal.hpp"
#include "core/chance/mathematics/sobol.hpp"
#include "core/chance/mathematics/sobol_numbers.hpp"
#include "core/chance/unknowns/spread.hpp"
#include "support.hpp"

namespace oemodm::test {
namespace {

TEST_CASE("chance: 1,024 points in 256 dimensions are scipy's") {
  // scipy walks in Gray code: its n-th point is our point n ^ n/2. The sum over n and d, from 1, of n x d x word,
  // modulo 2^64: each word counts with a weight of its own.
  std::uint64_t sum = 0;
  for (std::size_t d = 0; d < kSobolDimensions; ++d) {
    const SobolCoordinate coordinate(d);
    for (std::uint32_t n = 0; n < 1024; ++n) sum += (n + 1ULL) * (d + 1) * coordinate.bits(n ^ (n >> 1U));
  }
  CHECK(sum == 180965732597628928ULL);
  CHECK(SobolCoordinate(100).bits(1000 ^ 500) == 3300917248U);
}

TEST_CASE("chance: a scramble keeps every power of two evenly spread, and points in a row are the points one by one") {
  for (const std::size_t dimension : {0U, 1U, 17U, 255U}) {
    const SobolCoordinate coordinate(dimension, 42);
    std::array<int, 256> cells{};
    for (std::uint32_t n = 0; n < 256; ++n) ++cells[coordinate.bits(n) >> 24U];
    CHECK(std::all_of(cells.begin(), cells.end(), [](int count) { return count == 1; }));
    std::array<std::uint32_t, 64> row{};
    coordinate.fill(192, row);
    for (std::uint32_t i = 0; i < row.size(); ++i) CHECK(row[i] == coordinate.bits(192 + i));
    CHECK(coordinate.bits(5) != SobolCoordinate(dimension, 43).bits(5));
  }
}

TEST_CASE("chance: the normal distribution is scipy's") {
  CHECK(normalBelow(-6) == near(9.865876450376946e-10, 1e-12));
  CHECK(normalBelow(-3.5) == near(0.00023262907903552502, 1e-12));
  CHECK(normalBelow(-3) == near(0.0013498980316300933, 1e-12));
  CHECK(normalBelow(-1) == near(0.15865525393145707, 1e-14));
  CHECK(normalBelow(0.5) == near(0.6914624612740131, 1e-14));
  CHECK(normalBelow(4) == near(0.9999683287581669, 1e-14));
  CHECK(normalQuantile(0.001) == near(-3.090232306167813, 1e-14));
  CHECK(normalQuantile(0.7) == near(0.5244005127080409, 1e-14));
  CHECK(normalQuantile(0.5) == 0);
  // The table, in all octaves and at both ends of 32 bits.
  Random random(7);
  double worst = 0;
  for (int i = 0; i < 20000; ++i) {
    const auto bits = static_cast<std::uint32_t>(random.next() >> (32U + random.below(32)));
    for (const std::uint32_t word : {bits, ~bits}) {
      const double u = (word + 0.5) / 4294967296.0;
      worst =
          std::max(worst, std::abs(normalOf(word) - (word < 0x80000000U ? normalQuantile(u) : -normalQuantile(1 - u))));
    }
  }
  CHECK(worst < 2e-8);
  CHECK(normalOf(0) == -normalOf(0xffffffffU));
}

TEST_CASE("chance: the beta distributions of PERT are scipy's") {
  const auto check = [](double mode, std::array<double, 4> quantiles) {
    const Beta beta(1 + 4 * mode, 5 - 4 * mode);
    const std::array<double, 4> at{1e-6, 0.05, 0.2, 0.5};
    for (std::size_t i = 0; i < at.size(); ++i) CHECK(beta.quantile(at[i]) == near(quantiles[i], 1e-13));
  };
  check(0, {2.00000080000048e-07, 0.010206218313011496, 0.04364750020996301, 0.12944943670387585});
  check(0.3, {0.0006425812390762546, 0.09570428352919888, 0.19806473203422248, 0.3509994849491181});
  check(0.5, {0.004652416361586582, 0.1892553774377708, 0.32659793784141106, 0.5});
  check(1, {0.06309573444801932, 0.5492802716530588, 0.7247796636776955, 0.8705505632961241});
}

TEST_CASE("chance: every shape puts its share between low and high, and stands where its value says") {
  for (const Shape shape : {Shape::pert, Shape::triangular, Shape::uniform, Shape::lognormal, Shape::quantiles}) {
    for (const double sure : {0.8, 0.9, 1.0}) {
      if (sure == 1 && shape >= Shape::lognormal) continue;
      for (const double value : {6.5, 8.0, 11.0}) {
        Shapes shapes;
        const Quantiles x = shapes.of({6, value, 12, sure, shape});
        const double end = sure == 1 ? 6.4 : -normalQuantile((1 - sure) / 2);
        CAPTURE(static_cast<int>(shape), sure, value);
        CHECK(x.at(-end) == Approx(6).margin(sure == 1 ? 0.1 : 1e-5));
        CHECK(x.at(end) == Approx(12).margin(sure == 1 ? 0.1 : 1e-5));
        if (shape == Shape::quantiles) CHECK(x.at(0) == near(value));
        if (shape == Shape::lognormal) CHECK(x.at(0) == near(std::sqrt(72)));
        for (double last = x.at(-6.5); const double z : {-4.0, -2.2, -1.0, -0.1, 0.3, 1.9, 3.0, 6.0}) {
          CHECK(x.at(z) > last);
          last = x.at(z);
        }
      }
    }
  }
}

TEST_CASE("chance: what numbers of one kind share changes none of them") {
  // Alike in all but one thing each, so that nothing may be taken from another.
  const std::vector<Likely> all{{6, 8, 12, 0.9, Shape::pert},    {6, 8, 12, 0.8, Shape::pert},
                                {6, 8, 12, 1, Shape::pert},      {6, 8, 12, 0.9, Shape::triangular},
                                {6, 9.5, 12, 0.9, Shape::pert},  {60, 80, 120, 0.9, Shape::pert},
                                {6, 8, 12, 0.9, Shape::uniform}, {6, 8, 12, 0.9, Shape::pert}};
  Shapes together;
  for (const Likely& likely : all) {
    Shapes alone;
    const Quantiles one = alone.of(likely);
    const Quantiles other = together.of(likely);
    for (double z : {-3.0, -1.6448536269514722, 0.0, 0.7, 2.5}) CHECK(one.at(z) == other.at(z));
  }
}

TEST_CASE("chance: PERT and the triangle are scipy's beta and triang, in between the nodes too") {
  Shapes shapes;
  // beta(2.2, 3.8) on [10, 20]; triang(0.3) on the same; at the chance below z = 0.4217.
  CHECK(shapes.of({10, 13, 20, 1, Shape::pert}).at(-1.6448536269514722) == near(10.957042835291988, 1e-7));
  CHECK(shapes.of({10, 13, 20, 1, Shape::pert}).at(1.6448536269514722) == near(16.915510177116264, 1e-7));
  CHECK(shapes.of({10, 13, 20, 1, Shape::triangular}).at(0) == near(20 - std::sqrt(0.5 * 0.7) * 10, 1e-8));
}

}  // namespace
}  // namespace oemodm::test
