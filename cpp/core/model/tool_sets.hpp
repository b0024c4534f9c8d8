// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>

#include "core/model/arithmetic.hpp"
#include "core/model/landed.hpp"

namespace oemodm {

/// Sets that so many pieces wear out in all, one at the least.
[[nodiscard]] inline double setsFor(const Tooling& tooling, double pieces) noexcept {
  return tooling.life.given ? std::max(1.0, roundUp(pieces / tooling.life)) : 1;
}

/// Whether the supplier's own mould lasts for so many pieces only, and what replaces it costs him.
[[nodiscard]] inline bool ownMouldWears(const Offer& offer) noexcept {
  return offer.design.owner == Party::supplier && offer.tooling.life.given && offer.supply.tooling > 0;
}

/// Tooling: sets bought as pieces are ordered, and what of their price customs has not seen yet.
class ToolSets {
 public:
  ToolSets(const Terms& terms, double plannedUnits) noexcept
      : tooling_(terms.offer->tooling), price_(tooling_.price / terms.rate), dutiable_(terms.dutiable) {
    const Customs& customs = terms.project->route.customs;
    spread_ = customs.assistSpread;
    declaredOver_ = customs.anticipatedUnits.given ? customs.anticipatedUnits.value : plannedUnits;
    if (spread_ == AssistSpread::life && tooling_.life.given) declaredOver_ = tooling_.life;
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
    const double more = std::max(0.0, setsFor(tooling_, pieces_) - bought_);
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
  const Tooling& tooling_;
  double price_;
  bool dutiable_;
  AssistSpread spread_ = AssistSpread::first;
  double declaredOver_ = 0;
  double bought_ = 0, pieces_ = 0, undeclared_ = 0;
};

}  // namespace oemodm
