// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <array>

#include "core/model/setting.hpp"

namespace oemodm {

/// An exclusive contract: when it ends, and what was taken in each of its years.
class Contract {
 public:
  Contract(const Offer& offer, int launch, int stop) noexcept
      : yearly_(offer.commitment), from_(launch), end_(std::min<double>(stop, launch + 52 * offer.exclusivityYears)) {}
  /// Its fee is due in the weeks from launch on, every 52, before this one.
  [[nodiscard]] double end() const noexcept { return end_; }
  /// An order counts in the year in which it is placed, before launch in the first.
  void count(double time, double quantity) noexcept {
    if (yearly_ <= 0 || time >= end_) return;
    const double year = (time - from_) / 52;
    taken_[year < 0 ? 0 : static_cast<std::size_t>(year)] += quantity;
  }
  /// Take or pay: `pay(pieces, time)` for what a year fell short of.
  template <class Pay>
  void settle(const Pay& pay) const {
    if (yearly_ <= 0) return;
    for (std::size_t y = 0; y < taken_.size(); ++y) {
      const double from = from_ + 52.0 * static_cast<double>(y);
      if (from >= end_) return;
      const double to = std::min(from + 52, end_);
      const double shortfall = yearly_ * (to - from) / 52 - taken_[y];
      if (shortfall > 0) pay(shortfall, to);
    }
  }

 private:
  double yearly_;  // pieces
  int from_;
  double end_;
  std::array<double, kMaxHorizon / 52 + 1> taken_{};
};

}  // namespace oemodm
