// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <array>

#include "core/model/setting.hpp"
#include "core/model/stock.hpp"

namespace oemodm {

/// Good pieces on their way to the warehouse, by the week in which they arrive, and their landed cost.
class Shipments {
 public:
  explicit Shipments(int horizon) noexcept {  // cleared as far as the horizon
    std::fill_n(arriving_.begin(), horizon, 0.0);
    std::fill_n(arrivingValue_.begin(), horizon, 0.0);
  }
  [[nodiscard]] double onTheWay() const noexcept { return onTheWay_; }
  void send(int week, double good, double landed) noexcept {
    arriving_[static_cast<std::size_t>(week)] += good;
    if (good > 0) arrivingValue_[static_cast<std::size_t>(week)] += landed;
    onTheWay_ += good;
  }
  /// Whether anything arrives in that week; it is then in the warehouse.
  bool arrive(std::size_t week, Stock& stock) noexcept {
    if (arriving_[week] <= 0) return false;
    stock.put(arriving_[week], arrivingValue_[week]);
    onTheWay_ -= arriving_[week];
    return true;
  }

 private:
  double onTheWay_ = 0;
  std::array<double, kMaxHorizon> arriving_, arrivingValue_;
};

}  // namespace oemodm
