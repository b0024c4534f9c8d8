// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <array>

#include "core/model/setting.hpp"

namespace oemodm {

/// Good pieces in the warehouse and on their way to it, and their landed cost.
class Stock {
 public:
  explicit Stock(int horizon) noexcept {  // cleared as far as the horizon
    std::fill_n(arriving_.begin(), horizon, 0.0);
    std::fill_n(arrivingValue_.begin(), horizon, 0.0);
  }
  [[nodiscard]] double pieces() const noexcept { return pieces_; }
  [[nodiscard]] double value() const noexcept { return value_; }
  [[nodiscard]] double position() const noexcept { return pieces_ + onTheWay_; }
  void send(int week, double good, double landed) noexcept {
    arriving_[static_cast<std::size_t>(week)] += good;
    if (good > 0) arrivingValue_[static_cast<std::size_t>(week)] += landed;
    onTheWay_ += good;
  }
  /// Whether anything arrived in that week.
  bool receive(std::size_t week) noexcept {
    pieces_ += arriving_[week];
    value_ += arrivingValue_[week];
    onTheWay_ -= arriving_[week];
    return arriving_[week] > 0;
  }
  /// Value falls in proportion.
  void take(double pieces) noexcept {
    value_ -= value_ * (pieces / pieces_);
    pieces_ -= pieces;
  }

 private:
  double pieces_ = 0, value_ = 0, onTheWay_ = 0;
  std::array<double, kMaxHorizon> arriving_, arrivingValue_;
};

}  // namespace oemodm
