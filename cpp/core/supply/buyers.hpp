// SPDX-License-Identifier: MIT
// Who asks, who samples, who orders and who orders again, week by week. MODEL.md 11.2.
#pragma once
#include <algorithm>
#include <array>

#include "core/model/setting.hpp"

namespace oemodm {

using Weekly = std::array<double, kMaxHorizon>;

/// (1 - chance)^(years since the listing): that a design is not copied yet; 1 before it is listed.
class NotCopied {
 public:
  explicit NotCopied(const Supply& supply) noexcept;
  /// Of one week after another, from the listing on.
  [[nodiscard]] double now() const noexcept { return left_; }
  void next() noexcept { left_ *= weekly_; }

 private:
  double weekly_;
  double left_ = 1;
};

class Buyers {
 public:
  /// `none` leaves only what is committed.
  Buyers(const Supply& supply, int horizon, bool none) noexcept;
  /// Enquiries of one week after another, from `listed` on, and the first orders that come of them.
  void next(int week) noexcept {
    const int placed = week + orderLag_;
    double won = 0;
    if (placed < horizon_) {
      won = each_ * (1 - loss_ * (1 - notCopied_.now())) * std::max(0.0, market_ - accounts) * perMarket_;
      orders[static_cast<std::size_t>(placed)] = won;
      accounts += won;
      notCopied_.next();
    }
    asked[static_cast<std::size_t>(week)] = stated_ ? won : weekly_;
  }

  // Not zeroed beyond the weeks that no order can come in: filled week by week, as they are asked for.
  Weekly asked;   // enquiries, or what they are a multiple of, in the week in which they come
  Weekly orders;  // first orders, in the week in which they are placed
  int listed;
  double perEnquiry = 0, perSample = 0;  // enquiries and samples for each of `asked`
  int sampleLag;
  double accounts = 0;  // first orders so far: in the end lambda
  double repeatShare;   // of accounts
  int repeatTimes, repeatWeeks;

 private:
  NotCopied notCopied_;
  int horizon_, orderLag_;
  bool stated_ = false;  // as a number of buyers
  double loss_;
  double each_ = 0;    // orders a week before anything is copied or saturated; stated: of each week with orders
  double weekly_ = 0;  // enquiries
  // Buyers who saturate it, and 1 / them: without end, and a power of two, where nobody says.
  double market_ = 0x1p900, perMarket_ = 0x1p-900;
};

/// Committed orders of equal size: their weeks.
[[nodiscard]] int committedWeek(const Supply& supply, int horizon, int order) noexcept;

}  // namespace oemodm
