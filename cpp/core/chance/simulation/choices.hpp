// SPDX-License-Identifier: MIT
// What may be chosen, whatever happens: the offers that fit the plain answer, and for a supplier to decline.
#pragma once
#include <algorithm>

#include "core/decision/leader.hpp"

namespace oemodm {

struct Choices {
  std::array<bool, kMaxOffers> may{};
  std::size_t count = 0;     // offers
  bool decline = false;      // may be chosen too
  bool declines = false;     // and is, as things stand
  int offer = 0, other = 0;  // the plain answer's first two
  double band = 0;           // a gap that the visitor calls small
  bool close = false;        // the gap between them there is inside it

  /// Whether there is anything else to choose.
  [[nodiscard]] bool contested() const noexcept {
    std::size_t open = decline ? 1 : 0;
    for (std::size_t i = 0; i < count; ++i) open += may[i] ? 1 : 0;
    return open > 1;
  }
  /// The best that can be had where the offers are worth this.
  template <class Worths>
  [[nodiscard]] double bestOf(const Worths& worths) const noexcept {
    double best = decline ? 0 : -kNothing;
    for (std::size_t i = 0; i < count; ++i) {
      if (may[i]) best = std::max(best, worths[i]);
    }
    return best;
  }
  /// The choice that gives it, the lower index in a tie; kNobody to decline.
  template <class Worths>
  [[nodiscard]] int leaderOf(const Worths& worths) const noexcept {
    int leader = kNobody;
    double best = decline ? 0 : -kNothing;
    for (std::size_t i = 0; i < count; ++i) {
      if (!may[i] || worths[i] < best || (worths[i] == best && leader >= 0)) continue;
      best = worths[i];
      leader = static_cast<int>(i);
    }
    return leader;
  }
  /// What the chosen offer is ahead of the best other choice by.
  template <class Worths>
  [[nodiscard]] double leadOf(const Worths& worths) const noexcept {
    const double best = others().bestOf(worths);
    return worths[static_cast<std::size_t>(offer)] - (best == -kNothing ? 0 : best);
  }
  /// That best other choice, the lower index in a tie; kNobody to decline, or where there is nothing else to choose.
  template <class Worths>
  [[nodiscard]] int rivalOf(const Worths& worths) const noexcept {
    return others().leaderOf(worths);
  }

 private:
  /// All but the chosen offer.
  [[nodiscard]] Choices others() const noexcept {
    Choices out = *this;
    out.may[static_cast<std::size_t>(offer)] = false;
    return out;
  }
  static constexpr double kNothing = 1e300;
};

/// `standing` is the plain answer's.
[[nodiscard]] Choices choicesOf(const Project& project, const Setting& setting, const Standing& standing);

}  // namespace oemodm
