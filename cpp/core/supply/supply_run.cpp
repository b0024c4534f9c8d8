// SPDX-License-Identifier: MIT
#include "core/supply/supply_runner.hpp"

namespace oemodm {

SupplyOutcome supplyRun(const Project& project, const Setting& setting, const Factory& factory, std::size_t offer,
                        SupplyTrace* trace, bool committedOnly) {
  if (trace != nullptr) return supplyRunFull(project, setting, factory, offer, *trace, committedOnly);
  return SupplyRunner<false>(project, setting, factory, offer, nullptr, committedOnly)();
}

}  // namespace oemodm
