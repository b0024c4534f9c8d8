// SPDX-License-Identifier: MIT
#include "core/model/run.hpp"

#include "core/model/runner.hpp"

namespace oemodm {

Outcome run(const Project& plan, const Project& world, const Setting& setting, std::size_t offer, Trace* trace) {
  if (trace != nullptr) return runFull(plan, world, setting, offer, *trace);
  Cash cash;
  return Runner<false>(plan, world, setting, offer, cash, nullptr)();
}

}  // namespace oemodm
