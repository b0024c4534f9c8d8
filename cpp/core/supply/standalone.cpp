// SPDX-License-Identifier: MIT
#include "core/supply/standalone.hpp"

#include <algorithm>

#include "core/supply/order_money.hpp"

namespace oemodm {

Standalone standalone(const Factory& factory, const Supply& supply, const SupplyOutcome& outcome) noexcept {
  Standalone out;
  const double hours = outcome.hours;
  const bool late = supply.whole || (hours > 0 && outcome.variable / hours > factory.premiumPresent());
  out.room = factory.regular + (late ? factory.overtime : 0);
  if (hours > 0) {
    if (supply.whole) {
      out.share = hours <= out.room + kForgiveHours * std::max(1.0, out.room) ? 1 : 0;
    } else {
      const double regular = std::min(1.0, factory.regular / hours);
      out.share = regular + (late ? std::min(1 - regular, factory.overtime / hours) : 0);
    }
    out.overtime = std::max(0.0, out.share * hours - factory.regular);
  }
  out.npv = outcome.fixed + outcome.platform + out.share * outcome.variable - factory.premiumPresent() * out.overtime;
  return out;
}

Worth supplyWorth(const Project& project, const Setting& setting, const Factory& factory, std::size_t offer) noexcept {
  const SupplyOutcome outcome = supplyRun(project, setting, factory, offer);
  const Standalone alone = standalone(factory, project.offers[offer].supply, outcome);
  return {alone.npv, alone.share * outcome.pieces > 0};
}

Served serve(const Factory& factory, const SupplyTrace& trace, const Standalone& alone) {
  Served out;
  const auto take = [&](SupplyLine line, double time, double amount) {
    if (amount == 0) return;
    const std::size_t slot = slotOf(time);
    out.entries.push_back({time, amount, line});
    out.cash.week[slot] += amount;
    out.cash.used = std::max(out.cash.used, slot + 1);
  };
  out.entries.reserve(trace.entries.size() + static_cast<std::size_t>(factory.horizon));
  for (const SupplyEntry& entry : trace.entries) {
    take(entry.line, entry.time, partOf(entry.line) == Part::variable ? alone.share * entry.amount : entry.amount);
  }
  for (std::size_t i = 0; i < kSupplyLines; ++i) {
    const double share = partOf(static_cast<SupplyLine>(i)) == Part::variable ? alone.share : 1;
    out.amount[i] = share * trace.amount[i];
    out.present[i] = share * trace.present[i];
  }
  if (alone.overtime > 0 && factory.premium > 0) {
    const double weekly = -factory.premium * alone.overtime / factory.horizon;
    for (int w = 0; w < factory.horizon; ++w) take(SupplyLine::overtime, w, weekly);
    const auto overtime = static_cast<std::size_t>(SupplyLine::overtime);
    out.amount[overtime] = -factory.premium * alone.overtime;
    out.present[overtime] = -factory.premiumPresent() * alone.overtime;
  }
  return out;
}

}  // namespace oemodm
