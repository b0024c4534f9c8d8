// SPDX-License-Identifier: MIT
// The full run stands in a file of its own to be compiled for size: a drag makes hundreds of light runs and two of
// these.
#include "core/model/runner.hpp"

namespace oemodm {
namespace {

void total(const Project& world, Trace& trace) noexcept {
  const double discount = growth(world.market.discountRate, -1);
  std::array<double, kSlots> present{};
  double factor = 1;
  for (double& slot : present) {
    slot = factor;
    factor *= discount;
  }
  for (const Entry& entry : trace.books.entries) {
    const std::size_t week = std::min(static_cast<std::size_t>(weekOf(entry.time)), kSlots - 1);
    const auto line = static_cast<std::size_t>(entry.line);
    trace.books.amount[line] += entry.amount;
    trace.books.presentValue[line] += entry.amount * present[week];
  }
}

}  // namespace

Outcome runFull(const Project& plan, const Project& world, const Setting& setting, std::size_t offer, Trace& trace) {
  const Outcome outcome = Runner<true>(plan, world, setting, offer, kWholeCourse, trace.cash, &trace)();
  trace.cash.used = std::max<std::size_t>(trace.cash.used, 1);  // week 0 is told where no money moves, too
  total(world, trace);
  return outcome;
}

}  // namespace oemodm
