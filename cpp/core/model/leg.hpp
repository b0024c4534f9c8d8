// SPDX-License-Identifier: MIT
// A part of a staged path: what of an offer's course is not as it would be by itself. MODEL.md section 13.
#pragma once
#include <array>

#include "core/model/setting.hpp"

namespace oemodm {

/// Shares by week.
using Shares = std::array<double, kMaxHorizon>;

/// As it stands here: the whole course of an offer by itself, to the bit.
struct Leg {
  double startAt = 0;                     // the week that is week 0 to the offer by itself
  double longer = 0;                      // weeks that its first stage takes longer
  double carried = 0;                     // of the ramp, climbed already
  int until = kMaxHorizon;                // the week in which another offer takes over
  OldStock oldStock = OldStock::rundown;  // what becomes of the stock of that week
  const Shares* leftForIt = nullptr;      // of each week's demand; null: all
  Shares* leavesToOthers = nullptr;       // where the rundown writes what of each week's demand it does not serve
};

inline constexpr Leg kWholeCourse{};

}  // namespace oemodm
