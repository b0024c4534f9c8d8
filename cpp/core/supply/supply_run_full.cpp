// SPDX-License-Identifier: MIT
// In a file of its own to be compiled for size: a drag makes hundreds of light runs and few of these.
#include "core/supply/supply_runner.hpp"

namespace oemodm {
namespace {

constexpr std::size_t kUsualEntries = 2048;

}  // namespace

SupplyOutcome supplyRunFull(const Project& project, const Setting& setting, const Factory& factory, std::size_t offer,
                            SupplyTrace& trace, bool committedOnly) {
  trace.entries.reserve(kUsualEntries);
  return SupplyRunner<true>(project, setting, factory, offer, &trace, committedOnly)();
}

}  // namespace oemodm
