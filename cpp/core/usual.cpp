// SPDX-License-Identifier: MIT
#include "core/usual.hpp"

#include <array>

namespace oemodm {
namespace {

constexpr double kMonth = 52 / 12.0;
constexpr double kDay = 1 / 7.0;
constexpr bool kOem = true, kOdm = false;
constexpr bool kGate = true;  // ex works

constexpr UsualRange upfront(std::string_view category, bool oem, double low, double high, std::string_view source,
                             std::string_view grade) {
  return {category, oem, "upfront", low, high, "usd", source, grade, false};
}
constexpr UsualRange time(std::string_view category, bool oem, double low, double high, std::string_view source,
                          std::string_view grade, bool exWorks = false) {
  return {category, oem, "time", low, high, "weeks", source, grade, exWorks};
}
constexpr UsualRange minimum(std::string_view category, bool oem, double low, double high, std::string_view source,
                             std::string_view grade) {
  return {category, oem, "minimum", low, high, "units", source, grade, false};
}

// clang-format off: one range, one row
constexpr auto kUsual = std::to_array<UsualRange>({
    time("general", kOem, 3 * kMonth, 6 * kMonth, "AL-GEN", "B"),
    time("general", kOdm, 2, 4, "AL-GEN", "B", kGate),
    upfront("general", kOem, 5000, 50000, "AL-TEX", "B"),
    upfront("textiles", kOem, 5000, 50000, "AL-TEX", "B"),
    time("textiles", kOem, 6 * kMonth, 18 * kMonth, "AL-TEX", "B"),
    time("textiles", kOdm, 4, 8, "AL-TEX", "B", kGate),
    time("apparel", kOdm, 3 * kDay, 7 * kDay, "AL-TSHIRT", "B", kGate),
    minimum("apparel", kOdm, 1, 10, "AL-TSHIRT", "B"),
    upfront("electronics", kOem, 3000, 100000, "AL-SMART, GHW", "C"),
    time("electronics", kOem, 3 * kMonth, 5 * kMonth, "AL-SMART", "B"),
    minimum("electronics", kOem, 500, 1000, "AL-SMART", "B"),
    time("electronics", kOdm, 60 * kDay, 120 * kDay, "AL-SMART", "B"),
    minimum("electronics", kOdm, 100, 500, "AL-SMART", "B"),
    upfront("scooters", kOem, 5000, 50000, "AL-SCOOT", "B"),
    time("scooters", kOem, 6 * kMonth, 18 * kMonth, "AL-SCOOT", "B"),
    time("scooters", kOdm, kMonth, 3 * kMonth, "AL-SCOOT", "B", kGate),
    upfront("water-sports", kOem, 5000, 50000, "AL-WATER", "B"),
    time("water-sports", kOem, 3 * kMonth, 12 * kMonth, "AL-WATER", "B"),
    time("water-sports", kOdm, kMonth, 3 * kMonth, "AL-WATER", "B", kGate),
    upfront("machinery", kOem, 5000, 50000, "AL-MACH", "B"),
    time("machinery", kOem, 6 * kMonth, 12 * kMonth, "AL-MACH", "B"),
    time("machinery", kOdm, kMonth, 3 * kMonth, "AL-MACH", "B", kGate),
    upfront("auto-parts", kOem, 5000, 50000, "AL-AUTO", "B"),
    time("auto-parts", kOem, 45 * kDay, 60 * kDay, "AL-AUTO, DRIV", "C", kGate),
    time("auto-parts", kOdm, 30 * kDay, 45 * kDay, "AL-AUTO, DRIV", "C", kGate),
    time("jewellery", kOem, 3 * kMonth, 5 * kMonth, "AL-JEWEL", "B"),
    minimum("jewellery", kOem, 500, 1000, "AL-JEWEL", "B"),
    time("jewellery", kOdm, kMonth, 3 * kMonth, "AL-JEWEL", "B", kGate),
    minimum("jewellery", kOdm, 50, 200, "AL-JEWEL", "B"),
    time("home-decor", kOem, 3 * kMonth, 6 * kMonth, "AL-MIRROR", "B"),
    minimum("home-decor", kOem, 2000, 5000, "AL-MIRROR", "B"),
    time("home-decor", kOdm, kMonth, 3 * kMonth, "AL-MIRROR", "B", kGate),
    minimum("home-decor", kOdm, 500, 1000, "AL-MIRROR", "B"),
    time("beauty", kOem, 6 * kMonth, 12 * kMonth, "AL-BEAUTY", "B"),
    minimum("beauty", kOem, 1000, 5000, "AL-BEAUTY", "B"),
    time("beauty", kOdm, 8, 12, "AL-BEAUTY", "B", kGate),
    minimum("beauty", kOdm, 100, 200, "AL-BEAUTY", "B"),
    upfront("gifts", kOem, 70, 320, "ZHE", "C"),
    time("gifts", kOem, 30 * kDay, 60 * kDay, "AL-GIFT", "B", kGate),
    minimum("gifts", kOem, 500, 1000, "AL-GIFT", "B"),
    time("gifts", kOdm, 7 * kDay, 15 * kDay, "AL-GIFT", "B", kGate),
    minimum("gifts", kOdm, 50, 100, "AL-GIFT", "B"),
    upfront("toys", kOem, 5000, 100000, "SOHO", "C"),
    minimum("toys", kOem, 300, 1000, "LETIN, HUIL", "C"),
    upfront("toys", kOdm, 0, 0, "SOHO", "C"),
    minimum("toys", kOdm, 36, 144, "LETIN, HUIL", "C"),
    upfront("plush", kOem, 1200, 4500, "WOOD2", "C"),
    minimum("plush", kOem, 300, 1000, "LETIN, HUIL", "C"),
    upfront("plush", kOdm, 0, 0, "WOOD2", "C"),
    minimum("plush", kOdm, 36, 144, "LETIN, HUIL", "C"),
    upfront("bags", kOem, 200, 2000, "ALU2", "B"),
    time("bags", kOem, (7 + 30) * kDay, (14 + 45) * kDay, "MEYZY", "B", kGate),
    minimum("bags", kOem, 100, 300, "MEYZY", "B"),
    upfront("bags", kOdm, 0, 0, "ALU2", "B"),
    minimum("bags", kOdm, 100, 300, "MEYZY", "B"),
    upfront("luggage", kOem, 3000, 15000, "ALU2", "B"),
    minimum("luggage", kOem, 300, 300, "ALU2", "B"),
    upfront("luggage", kOdm, 0, 0, "ALU2", "B"),
    minimum("luggage", kOdm, 300, 300, "ALU2", "B"),
    upfront("drinkware", kOem, 15000, 150000, "ETH-AE", "C"),
    minimum("drinkware", kOem, 1000, 1000, "BOTT", "C"),
    upfront("drinkware", kOdm, 0, 0, "ETH-AE", "C"),
    minimum("food", kOem, 1000, 10000, "PART", "C"),
    minimum("food", kOdm, 1000, 10000, "PART", "C"),
    time("packaging", kOem, 2, 4, "RCG", "C", kGate),
    minimum("packaging", kOem, 500, 3000, "KARD, RCG", "C"),
    time("packaging", kOdm, 7 * kDay, 10 * kDay, "RCG", "C", kGate),
    time("private-label", kOdm, 15 * kDay, 30 * kDay, "CMG", "C", kGate),
    minimum("private-label", kOdm, 100, 500, "CMG", "C"),
});
// clang-format on

}  // namespace

std::span<const UsualRange> usualRanges() noexcept { return kUsual; }

}  // namespace oemodm
