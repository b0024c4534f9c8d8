// SPDX-License-Identifier: MIT
// Projects of which all but a few numbers are certain, and their simulation.
#pragma once
#include "core/chance/findings/chances.hpp"
#include "core/decision/figure.hpp"
#include "support.hpp"

namespace oemodm::test {

/// A project in which nothing is left to chance: every number is by contract.
inline Project settledBy(const Json& document) {
  Project project = read(document);
  project.evidence.push_back({Grade::contract, {}, {}});
  for (const Figure& figure : figuresOf(project)) {
    Number& number = slotOf(project, figure);
    number.evidence = static_cast<std::int32_t>(project.evidence.size() - 1);
    number.given = true;
  }
  return project;
}

inline void leave(Project& project, Number& number, StatedRange range) {
  number.range = static_cast<std::int16_t>(project.ranges.size());
  project.ranges.push_back(range);
}

/// A simulation and what it says, with the setting that it stands on.
struct Simulated {
  Simulated(const Project& of, std::size_t worlds, std::uint64_t seed = 1)
      : project(of), setting(settingOf(project)), simulation(project, setting, worlds, seed) {
    while (simulation.done() < simulation.blocks()) simulation.step();
    chances = chancesOf(simulation);
  }
  Project project;
  Setting setting;
  Simulation simulation;
  Chances chances;
};

}  // namespace oemodm::test
