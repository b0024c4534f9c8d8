// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>

#include "core/model/arithmetic.hpp"
#include "core/model/landed.hpp"

namespace oemodm {

/// Tooling: sets bought as pieces are ordered, and what of their price customs has not seen yet.
class ToolSets {
 public:
  ToolSets(const Terms& terms, double plannedUnits) noexcept
      : price_(terms.offer->tooling.price / terms.rate), life_(terms.offer->tooling.life), dutiable_(terms.dutiable) {
    const Customs& customs = terms.project->route.customs;
    spread_ = customs.assistSpread;
    declaredOver_ = customs.anticipatedUnits.given ? customs.anticipatedUnits.value : plannedUnits;
    if (spread_ == AssistSpread::life && life_.given) declaredOver_ = life_;
    if (price_ > 0) {
      bought_ = 1;
      undeclared_ = price_;
    }
  }
  [[nodiscard]] double price() const noexcept { return price_; }
  /// Sets that an order of so many pieces needs on top of those bought.
  double buyFor(double quantity) noexcept {
    if (price_ <= 0) return 0;
    pieces_ += quantity;
    const double needed = life_.given ? std::max(1.0, roundUp(pieces_ / life_)) : 1;
    const double more = std::max(0.0, needed - bought_);
    bought_ += more;
    undeclared_ += more * price_;
    return more;
  }
  /// The part of the tooling money to declare with an order of so many pieces.
  [[nodiscard]] double assistFor(double quantity) const noexcept {
    if (!dutiable_) return 0;
    if (spread_ == AssistSpread::first || declaredOver_ <= 0) return undeclared_;
    return std::min(undeclared_, quantity * price_ / declaredOver_);
  }
  void declare(double assist) noexcept { undeclared_ -= assist; }

 private:
  double price_;
  Number life_;
  bool dutiable_;
  AssistSpread spread_ = AssistSpread::first;
  double declaredOver_ = 0;
  double bought_ = 0, pieces_ = 0, undeclared_ = 0;
};

}  // namespace oemodm
