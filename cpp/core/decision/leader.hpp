// SPDX-License-Identifier: MIT
// Who leads under the numbers as they stand. The unit of work of flips, sweeps and probes: light runs only.
#pragma once
#include <array>
#include <vector>

#include "core/decision/limits.hpp"
#include "core/supply/factory.hpp"

namespace oemodm {

constexpr std::size_t kMaxOffers = 6;
constexpr int kNobody = -1;

/// On the supplier's side an offer fits if anything of it is made, and nobody leads if no such offer's NPV is 0 or
/// more: he declines.
struct Standing {
  std::array<double, kMaxOffers> npv{};
  std::array<bool, kMaxOffers> fits{};
  std::size_t count = 0;
  int leader = kNobody;  // the fitting offer with the greatest NPV, the lower index in a tie
  bool mayDecline = false;
};

/// Every offer of a project, run anew.
[[nodiscard]] Standing standingOf(const Project& project, const Setting& setting);
/// The same where the plan is another: it sizes the buyer's first order.
[[nodiscard]] Standing standingOf(const Project& plan, const Project& world, const Setting& setting);
/// The same where just offer `only` can have changed since `base`: no other is run. Below 0: any can.
[[nodiscard]] Standing standingOf(const Project& project, const Setting& setting, const Standing& base, int only);

/// All offers: those that fit first, then by NPV, the lower index in a tie. The supplier's: the leader, then by NPV.
[[nodiscard]] std::vector<int> rankingOf(const Standing& standing);
/// The two offers in the columns: the first two of the ranking, lower index first.
[[nodiscard]] std::array<int, 2> pairOf(const Standing& standing);

/// Tries numbers out on a copy of the project. `only` >= 0 says that just that offer can have changed since `base`.
class Trial {
 public:
  Trial(const Project& project, const Setting& setting);
  [[nodiscard]] const Standing& base() const noexcept { return base_; }
  [[nodiscard]] const Project& project() const noexcept { return project_; }
  /// Sets a number, runs what it can have changed, and puts the number back.
  [[nodiscard]] Standing with(Number& (*slot)(Project&, struct At), struct At at, int only, double value);

 private:
  Project project_;
  const Setting& setting_;
  Factory factory_;  // of the project as it is; the buyer's side never looks at it
  Standing base_;
};

}  // namespace oemodm
