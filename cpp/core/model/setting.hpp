// SPDX-License-Identifier: MIT
// What of a project never changes while its numbers are tried out: dates, countries, words. Worked out once a document.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "core/project.hpp"

namespace oemodm {

constexpr int kMaxHorizon = 260;
/// Weeks in which money can fall: the longest horizon, then terms of up to a year after orders that arrive within it.
constexpr std::size_t kSlots = kMaxHorizon + 60;

/// Days on which nobody works, in weeks from the start: [from, to).
struct Gap {
  double from, to;
};

struct OfferSetting {
  std::vector<Gap> factory, materials;  // sorted by from, then to
  int rate = -1;                        // index into Project::rates, -1 for the project's own currency
};

struct Setting {
  std::array<std::uint8_t, kMaxHorizon + 1> month{};  // 0 = January, of the week's middle day
  std::vector<OfferSetting> offers;
  std::vector<Gap> works;                       // closures of the supplier's country
  int home = -1;                                // rate of the supplier's currency, as OfferSetting::rate
  std::array<double, kSlots + 1> openBefore{};  // weeks before w in which the supplier's factory is open
};

[[nodiscard]] Setting settingOf(const Project& project);

}  // namespace oemodm
