// SPDX-License-Identifier: MIT
// Several numbers a little off at once, and at most one risk that happens: the most plausible joint change that puts
// another choice ahead. MODEL.md 17.5.
#pragma once
#include <optional>
#include <vector>

#include "core/chance/simulation/simulation.hpp"

namespace oemodm {

struct JointChange {
  struct Part {
    std::size_t unknown;
    double z;      // of its own spread; of a risk where it begins to happen, at least 0
    double value;  // of the number that speaks for it; of a risk 1
  };
  std::vector<Part> parts;  // the risk, then farthest out first
  double distance = 0;      // in normal space
  int leader = kNobody;     // who is ahead there
  double lead = 0;          // of the chosen offer there, below 0
};

/// None if no change within four standard deviations was found, there is nothing else to choose, or the chosen offer is
/// not ahead as things stand.
[[nodiscard]] std::optional<JointChange> jointChangeOf(const Simulation& simulation, const Setting& setting);

}  // namespace oemodm
