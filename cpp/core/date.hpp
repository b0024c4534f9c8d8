// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace oemodm {

/// A civil (Gregorian) date as days since 1970-01-01. The core has no clock: dates come from the document.
struct Date {
  std::int32_t days = 0;
  bool given = false;
};

struct Civil {
  int year, month, day;
};

/// Proleptic Gregorian calendar, exact for every year that the parser accepts (1900 to 2200).
[[nodiscard]] Civil civil(std::int32_t days) noexcept;
[[nodiscard]] std::int32_t daysFrom(Civil date) noexcept;

/// Reads `YYYY-MM-DD`; nothing if the text is no such date of the years 1900 to 2200.
[[nodiscard]] std::optional<Date> readDate(std::string_view text) noexcept;
[[nodiscard]] std::string writeDate(std::int32_t days);

}  // namespace oemodm
