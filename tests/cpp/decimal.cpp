// SPDX-License-Identifier: MIT
// Reading decimals against the C library's own strtod, which rounds correctly (glibc, musl).
#include "json/decimal.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

std::uint64_t bits(double value) {
  std::uint64_t out = 0;
  std::memcpy(&out, &value, sizeof out);
  return out;
}
void same(const std::string& text) {
  INFO(text);
  CHECK(bits(oemodm::readDecimal(text.c_str())) == bits(std::strtod(text.c_str(), nullptr)));
}

struct Random {
  std::uint64_t state = 1;
  std::uint64_t operator()() noexcept {
    state ^= state << 13U;
    state ^= state >> 7U;
    state ^= state << 17U;
    return state;
  }
};

}  // namespace

TEST_CASE("decimals read as the C library reads them: the hard ones") {
  for (
      const char* text :
      {"0",
       "-0",
       "0.0",
       "1",
       "-1.5",
       "0.1",
       "0.3",
       "1e22",
       "1e23",
       "123456789012345678901234567890",
       "8.5e-2",
       "1.7976931348623157e308",
       "1.7976931348623158e308",
       "1.797693134862315808e308",
       "1e309",
       "-1e400",
       "1e999999999",
       "2.2250738585072011e-308",
       "2.2250738585072014e-308",
       "4.9406564584124654e-324",
       "2.4703282292062327e-324",
       "2.4703282292062328e-324",
       "1e-400",
       "1e-99999999",
       "9007199254740993",
       "9007199254740992.5",
       "9007199254740993.00000000000000000000000000001",
       "0.000001",
       "100000000000000000000000",
       "5e-324",
       "3E+2",
       "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416"
       "692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959"
       "622842914819860834936475292719074168444365510704342711559699508093042880e0"})
    same(text);
}

TEST_CASE("decimals read as the C library reads them: halfway between two doubles, and a digit more") {
  // 1 + 2^-53, written out; then with something far behind it.
  const std::string half = "1.00000000000000011102230246251565404236316680908203125";
  same(half);
  same(half + std::string(900, '0') + "1");
  same("1.00000000000000033306690738754696212708950042724609375");
  same(std::string(400, '9') + "." + std::string(900, '9'));
  same("0." + std::string(320, '0') + std::string(800, '7'));
}

TEST_CASE("decimals read as the C library reads them: a hundred thousand at random") {
  Random random;
  for (int i = 0; i < 100000; ++i) {
    std::string text = std::to_string(random() >> (random() % 60));
    if (random() % 2 != 0) text += "." + std::to_string(random() >> (random() % 60));
    if (random() % 3 != 0) text += "e" + std::to_string(static_cast<int>(random() % 640) - 320);
    if (bits(oemodm::readDecimal(text.c_str())) != bits(std::strtod(text.c_str(), nullptr))) same(text);
  }
}
