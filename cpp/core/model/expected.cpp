// SPDX-License-Identifier: MIT
#include "core/model/expected.hpp"

#include <algorithm>

namespace oemodm {

Expected::Expected(const Project& plan, const Setting& setting, std::size_t offer)
    : plan_(plan),
      setting_(setting),
      offer_(offer),
      line_(timelineOf(plan, setting, offer)),
      byLaunch_(static_cast<std::size_t>(kMaxHorizon) + 1) {}

const Demand& Expected::demandFrom(int launch) {
  const int first = std::min(launch, kMaxHorizon);  // later launches sell as little
  std::unique_ptr<Demand>& demand = byLaunch_[static_cast<std::size_t>(first)];
  if (demand == nullptr) {
    demand = std::make_unique<Demand>();
    demandOf(plan_, setting_, plan_.offers[offer_], first, kMaxHorizon, *demand);
    demand->addUp(kMaxHorizon);
  }
  return *demand;
}

}  // namespace oemodm
