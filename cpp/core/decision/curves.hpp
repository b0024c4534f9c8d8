// SPDX-License-Identifier: MIT
// Cost against quantity: what having Q good pieces costs, from one order, and every quantity at which two offers'
// curves cross. All-units price breaks, minimums, containers, man-days and tool lives make the curves jump. MODEL.md
// section 9.
#pragma once
#include <vector>

#include "core/model/run.hpp"

namespace oemodm {

struct CostCurve {
  Terms terms;
  double orderAt = 0;
  [[nodiscard]] double operator()(double good) const noexcept;
  /// Pieces to order for so many good ones.
  [[nodiscard]] double pieces(double good) const noexcept;
  [[nodiscard]] OrderCost order(double good) const noexcept;
};
[[nodiscard]] CostCurve curveOf(const Project& project, const Setting& setting, std::size_t offer,
                                const Timeline& line) noexcept;

struct Crossing {
  double quantity;
  bool firstCheaperBelow;  // the first curve is the cheaper one (or equal) just below; the second above, or the reverse
  bool jump;
};
struct Crossings {
  std::vector<Crossing> points;
  double searchedTo = 0;
};
/// `upTo` bounds the search; it is lowered where more than 2,000 thresholds lie below it.
[[nodiscard]] Crossings crossingsOf(const CostCurve& a, const CostCurve& b, double upTo);

/// Quantities of good pieces below `upTo` at which the curve jumps or bends, ascending.
[[nodiscard]] std::vector<double> thresholdsOf(const CostCurve& curve, double upTo);

/// Quantities up to `upTo` at which to draw the curves: even steps, and both sides of every single jump.
[[nodiscard]] std::vector<double> curveQuantities(const std::vector<CostCurve>& curves, double upTo);

/// The search bound of docs/MODEL.md: 20 plans or 10 times the largest tier or minimum.
[[nodiscard]] double searchBound(const Project& project, double plannedUnits) noexcept;

}  // namespace oemodm
