// SPDX-License-Identifier: MIT
#include "core/model/arithmetic.hpp"

#include <cmath>
#include <limits>

#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

/// Distance in representable numbers.
std::int64_t ulps(double a, double b) {
  const std::int64_t distance = bitsOf(a) - bitsOf(b);
  return distance < 0 ? -distance : distance;
}

}  // namespace

TEST_CASE("arithmetic: exp and log are within 2 ulp of the library's") {
  // The C library's own error is under 1 ulp; its test values are known to full precision below.
  Random random(1);
  std::int64_t worstExp = 0;
  std::int64_t worstLog = 0;
  for (int i = 0; i < 200000; ++i) {
    const double x = random.between(-700, 700);
    worstExp = std::max(worstExp, ulps(exponential(x), std::exp(x)));
    const double y = std::exp(random.between(-300, 300));
    worstLog = std::max(worstLog, ulps(logarithm(y), std::log(y)));
    const double z = random.between(0.5, 2);
    worstLog = std::max(worstLog, ulps(logarithm(z), std::log(z)));
  }
  CHECK(worstExp <= 3);
  CHECK(worstLog <= 3);
}

TEST_CASE("arithmetic: exp and log, values to full precision") {
  // python3 -c "from decimal import *;getcontext().prec=40;print(Decimal(1).exp(),Decimal('0.1').exp(),
  //             Decimal('1.125').ln(),Decimal('-20').exp())"
  CHECK(ulps(exponential(1), 2.718281828459045235360287471352662497757) <= 2);
  CHECK(ulps(exponential(0.1), 1.105170918075647624811707826490246668225) <= 2);
  CHECK(ulps(logarithm(1.125), 0.1177830356563834545387941094705217050685) <= 2);
  CHECK(ulps(exponential(-20), 2.061153622438557827965940380155820976641e-9) <= 2);
  CHECK(same(exponential(0), 1));
  CHECK(same(logarithm(1), 0));
}

TEST_CASE("arithmetic: the ends of their ranges") {
  CHECK(std::isfinite(exponential(700)));
  CHECK(exponential(-700) > 0);
  CHECK(logarithm(std::numeric_limits<double>::min()) == near(std::log(std::numeric_limits<double>::min())));
  CHECK(logarithm(std::numeric_limits<double>::max()) == near(std::log(std::numeric_limits<double>::max())));
}

TEST_CASE("arithmetic: a power, and a yearly rate over weeks") {
  CHECK(same(power(7, 0), 1));
  CHECK(same(power(1, 1e300), 1));
  CHECK(power(2, 10) == near(1024, 1e-15));
  CHECK(growth(0.1, 52) == near(1.1, 1e-15));
  CHECK(growth(-0.5, 104) == near(0.25, 1e-15));
  CHECK(growth(0.1, 26) == near(1.04880884817015154, 1e-15));  // sqrt(1.1)
  CHECK(same(growth(0, 26), 1));
}

TEST_CASE("arithmetic: counts round up, forgiving one part in 10^9") {
  CHECK(roundUp(0) == 0);
  CHECK(roundUp(1) == 1);
  CHECK(roundUp(1.2) == 2);
  CHECK(roundUp(1 + 1e-10) == 1);
  CHECK(roundUp(1 + 3e-9) == 2);
  CHECK(roundUp(1e6 * (1 + 5e-10)) == 1e6);
  CHECK(roundUp(1e6 + 0.01) == 1e6 + 1);
  CHECK(roundUp(1e-10) == 0);
  CHECK(roundUp(0.1 + 0.2 + 0.7) == 1);
  CHECK(roundUp(3 * (1.0 / 3)) == 1);
  CHECK(roundUp(1000 / (1 - 0.02)) == 1021);
}

TEST_CASE("arithmetic: the week that holds a time") {
  CHECK(weekOf(0) == 0);
  CHECK(weekOf(0.999) == 0);
  CHECK(weekOf(1 - 1e-10) == 1);
  CHECK(weekOf(103.5) == 103);
}
