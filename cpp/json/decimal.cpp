// SPDX-License-Identifier: MIT
#include "json/decimal.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>

namespace oemodm {
namespace {

constexpr int kMostDigits = 800;      // 767 decide every case; what lies beyond only breaks ties
constexpr int kExactDigits = 15;      // below 2^53
constexpr int kExactPower = 22;       // 10^22 is a double without rounding
constexpr int kFarExponent = 100000;  // no need to count further
constexpr int kMantissaBits = 52;
constexpr int kLargestExponent = 1023;
constexpr int kSmallestExponent = -1022;

/// 0.d1 d2 d3 ... times ten to the `point`.
class Decimal {
 public:
  explicit Decimal(const char* text) noexcept {
    bool fraction = false;
    int exponent = 0;
    for (; *text != '\0'; ++text) {
      if (*text == '.') {
        fraction = true;
      } else if (*text >= '0' && *text <= '9') {
        add(*text - '0', fraction);
      } else if (*text == 'e' || *text == 'E') {
        exponent = exponentOf(text + 1);
        break;
      }
    }
    point_ += exponent;
    trim();
  }

  [[nodiscard]] double value() noexcept {
    if (count_ == 0) return 0;
    if (point_ > 310) return std::numeric_limits<double>::infinity();
    if (point_ < -330) return 0;
    const int power = point_ - count_;
    if (count_ <= kExactDigits && power >= -kExactPower && power <= kExactPower) return exact(power);
    return nearest();
  }

 private:
  void add(int digit, bool fraction) noexcept {
    if (digit == 0 && count_ == 0) {
      point_ -= fraction ? 1 : 0;
      return;
    }
    if (count_ < kMostDigits)
      digits_[static_cast<std::size_t>(count_++)] = static_cast<std::uint8_t>(digit);
    else
      more_ = more_ || digit != 0;
    point_ += fraction ? 0 : 1;
  }

  static int exponentOf(const char* text) noexcept {
    const bool negative = *text == '-';
    if (*text == '-' || *text == '+') ++text;
    int exponent = 0;
    for (; *text != '\0' && exponent < kFarExponent; ++text) exponent = exponent * 10 + (*text - '0');
    return negative ? -exponent : exponent;
  }

  void trim() noexcept {
    while (count_ > 0 && digits_[static_cast<std::size_t>(count_ - 1)] == 0) --count_;
  }

  /// Few digits and a small power: one rounding does it.
  [[nodiscard]] double exact(int power) const noexcept {
    double mantissa = 0;
    for (int i = 0; i < count_; ++i) mantissa = mantissa * 10 + digits_[static_cast<std::size_t>(i)];
    double scale = 1;
    for (int i = 0; i < std::max(power, -power); ++i) scale *= 10;
    return power < 0 ? mantissa / scale : mantissa * scale;
  }

  /// Halves and doubles until one binary digit stands before the point, then takes 53 of them.
  double nearest() noexcept {
    int exponent = 0;
    for (; point_ > 0; ++exponent) halve();
    for (; point_ < 0 || digits_[0] < 5; --exponent) twice();
    --exponent;  // from [1/2, 1) to [1, 2)
    for (; exponent < kSmallestExponent; ++exponent) halve();
    if (exponent > kLargestExponent) return std::numeric_limits<double>::infinity();
    for (int i = 0; i <= kMantissaBits; ++i) twice();
    std::uint64_t mantissa = whole();
    if (mantissa == std::uint64_t{2} << kMantissaBits) {
      mantissa /= 2;
      if (++exponent > kLargestExponent) return std::numeric_limits<double>::infinity();
    }
    const bool normal = mantissa >> kMantissaBits != 0;
    const auto biased = static_cast<std::uint64_t>(normal ? exponent + kLargestExponent : 0);
    const std::uint64_t bits = (mantissa & ((std::uint64_t{1} << kMantissaBits) - 1)) | (biased << kMantissaBits);
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
  }

  void halve() noexcept {
    int rest = 0;
    for (int i = 0; i < count_; ++i) {
      const int now = rest * 10 + digits_[static_cast<std::size_t>(i)];
      digits_[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(now / 2);
      rest = now % 2;
    }
    if (rest != 0) {
      if (count_ < kMostDigits)
        digits_[static_cast<std::size_t>(count_++)] = 5;
      else
        more_ = true;
    }
    if (count_ > 0 && digits_[0] == 0) {
      std::copy(digits_.begin() + 1, digits_.begin() + count_, digits_.begin());
      --count_;
      --point_;
    }
  }

  void twice() noexcept {
    int carry = 0;
    for (int i = count_; i-- > 0;) {
      const int now = digits_[static_cast<std::size_t>(i)] * 2 + carry;
      digits_[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(now % 10);
      carry = now / 10;
    }
    if (carry != 0) {
      if (count_ == kMostDigits) {
        --count_;
        more_ = more_ || digits_[static_cast<std::size_t>(count_)] != 0;
      }
      std::copy_backward(digits_.begin(), digits_.begin() + count_, digits_.begin() + count_ + 1);
      digits_[0] = static_cast<std::uint8_t>(carry);
      ++count_;
      ++point_;
    }
    trim();
  }

  /// The whole part, rounded half to even.
  [[nodiscard]] std::uint64_t whole() const noexcept {
    const auto digit = [&](int i) { return i >= 0 && i < count_ ? digits_[static_cast<std::size_t>(i)] : 0U; };
    std::uint64_t sum = 0;
    for (int i = 0; i < point_; ++i) sum = sum * 10 + digit(i);
    const bool tie = digit(point_) == 5 && count_ <= point_ + 1 && !more_;
    const bool up = tie ? sum % 2 != 0 : digit(point_) >= 5;
    return sum + (up ? 1 : 0);
  }

  std::array<std::uint8_t, kMostDigits + 1> digits_{};
  int count_ = 0, point_ = 0;
  bool more_ = false;  // digits other than 0 were dropped
};

}  // namespace

double readDecimal(const char* text) noexcept {
  const double value = Decimal(*text == '-' ? text + 1 : text).value();
  return *text == '-' ? -value : value;
}

}  // namespace oemodm
