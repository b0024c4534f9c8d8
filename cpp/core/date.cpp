// SPDX-License-Identifier: MIT
#include "core/date.hpp"

namespace oemodm {
namespace {

constexpr int kDaysPerEra = 146097;          // 400 Gregorian years
constexpr int kEpochFromMarchZero = 719468;  // days from 0000-03-01 to 1970-01-01

bool readDigits(std::string_view text, int& out) noexcept {
  out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    out = out * 10 + (c - '0');
  }
  return true;
}

void append(std::string& out, int value, int digits) {
  for (int unit = digits == 4 ? 1000 : 10; unit > 0; unit /= 10) out += static_cast<char>('0' + value / unit % 10);
}

}  // namespace

// Years are counted from March, so that the leap day is the last of its year and months follow one linear rule.
Civil civil(std::int32_t days) noexcept {
  const int z = days + kEpochFromMarchZero;
  const int era = (z >= 0 ? z : z - kDaysPerEra + 1) / kDaysPerEra;
  const int dayOfEra = z - era * kDaysPerEra;
  const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const int monthFromMarch = (5 * dayOfYear + 2) / 153;
  const int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1};
}

std::int32_t daysFrom(Civil date) noexcept {
  const int year = date.year - (date.month <= 2 ? 1 : 0);
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int yearOfEra = year - era * 400;
  const int dayOfYear = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
  const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * kDaysPerEra + dayOfEra - kEpochFromMarchZero;
}

std::optional<Date> readDate(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  Civil date{};
  if (!readDigits(text.substr(0, 4), date.year) || !readDigits(text.substr(5, 2), date.month) ||
      !readDigits(text.substr(8, 2), date.day)) {
    return std::nullopt;
  }
  if (date.year < 1900 || date.year > 2200 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  const std::int32_t days = daysFrom(date);
  const Civil back = civil(days);  // 31 April comes back as 1 May: not a date
  if (back.month != date.month || back.day != date.day) return std::nullopt;
  return Date{days, true};
}

std::string writeDate(std::int32_t days) {
  const Civil date = civil(days);
  std::string out;
  append(out, date.year, 4);
  out += '-';
  append(out, date.month, 2);
  out += '-';
  append(out, date.day, 2);
  return out;
}

}  // namespace oemodm
