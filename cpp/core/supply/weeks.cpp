// SPDX-License-Identifier: MIT
#include "core/supply/weeks.hpp"

#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

constexpr double kNoHours = 1e-12;  // of all hours: what rounding leaves

}  // namespace

void Weeks::add(const SupplyTrace& trace, double share) noexcept {
  for (std::size_t i = 0; i < kSlots; ++i) load[i] += share * trace.load[i];
}

void Weeks::hold(const Factory& factory) noexcept {
  double all = 0;
  for (const double hours : load) all += hours;
  for (std::size_t i = 0; i < kSlots; ++i) {
    if (load[i] <= kNoHours * all) continue;
    used = i + 1;
    const double holds = factory.openOf(i, 1) * factory.weekly;
    if (i < static_cast<std::size_t>(factory.horizon) && load[i] > holds * (1 + kForgiveHours)) ++over;
    if (load[i] <= busiestHours) continue;
    busiestHours = load[i];
    busiestHolds = holds;
    busiest = static_cast<int>(i);
  }
}

}  // namespace oemodm
