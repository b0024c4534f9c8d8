// SPDX-License-Identifier: MIT
#pragma once

namespace oemodm {

/// Good pieces in the warehouse, and their landed cost.
class Stock {
 public:
  [[nodiscard]] double pieces() const noexcept { return pieces_; }
  [[nodiscard]] double value() const noexcept { return value_; }
  void put(double pieces, double landed) noexcept {
    pieces_ += pieces;
    value_ += landed;
  }
  /// Value falls in proportion.
  void take(double pieces) noexcept {
    value_ -= value_ * (pieces / pieces_);
    pieces_ -= pieces;
  }

 private:
  double pieces_ = 0, value_ = 0;
};

}  // namespace oemodm
