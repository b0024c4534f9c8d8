// SPDX-License-Identifier: MIT
// What is not known about a project: one unknown is one thing that chance decides, and the numbers that it moves.
// MODEL.md 17.1.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/chance/unknowns/spread.hpp"
#include "core/decision/figure.hpp"
#include "core/decision/leader.hpp"

namespace oemodm {

/// Things that many numbers follow.
enum class Cause : std::uint8_t { freight, currency, demand, tariff, none };
constexpr std::size_t kCauses = 4;
[[nodiscard]] std::string_view nameOf(Cause cause) noexcept;

/// One number of an unknown: where it stands in a project, and its value for each z.
struct Moved {
  Figure figure;
  Likely likely{};
  Quantiles quantiles;
  Range bounds{};  // of its row and of the rules across fields, the others at their values
  [[nodiscard]] double at(double z) const noexcept {
    const double value = std::clamp(quantiles.at(z), bounds.low, bounds.high);
    return figure.row->kind == Kind::integer ? allowed(*figure.row, value) : value;
  }
  /// Its value at a point of the profile; in the middle, and at 5 and 95 % where low and high are these, exactly that.
  [[nodiscard]] double alone(std::size_t point) const noexcept;
};

constexpr std::size_t kProfile = 5;
/// The z at which an unknown is tried alone: quantiles of 5, 20, 50, 80 and 95 %.
constexpr std::array<double, kProfile> kProfileAt{-1.6448536269514722, -0.8416212335729143, 0, 0.8416212335729143,
                                                  1.6448536269514722};

constexpr int kNoRisk = -1;

struct Unknown {
  std::vector<Moved> moved;  // the first one speaks for all; none where it is a risk
  Cause cause = Cause::none;
  double follows = 0;  // the cause, 0 to 1
  std::array<Standing, kProfile>
      profile;             // every offer, everything else at its value; of a risk, the last if it happens
  double swing = 0;        // of the gap between two offers, the widest over the profile
  int risk = kNoRisk;      // of the project's
  double happensFrom = 0;  // the z

  [[nodiscard]] bool happens(double z) const noexcept { return z >= happensFrom; }
};

/// All that chance decides and that can move some offer's NPV, the widest swing first.
[[nodiscard]] std::vector<Unknown> unknownsOf(Project& project, const Setting& setting, Shapes& shapes);

}  // namespace oemodm
