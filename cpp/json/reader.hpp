// SPDX-License-Identifier: MIT
// Request text -> Project and ask, every fault collected with its path.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/issue.hpp"
#include "core/project.hpp"
#include "json/json.hpp"

namespace oemodm {

/// `paths` restricts an answer to those numbers; all of them if it is empty and `wanted`.
struct AskedNumbers {
  bool wanted = false;
  std::vector<std::string> paths;
};
/// A simulation of so many worlds; one of them is told in full if `world` is not negative.
struct AskedSimulation {
  bool wanted = false;
  std::size_t worlds = 4096;
  std::uint32_t seed = 1;
  std::int64_t world = -1;
  bool totals = false;
  bool staged = false;  // the staged path in every world
};
/// A map of the chance over two numbers, x and y, with so many points a side.
struct AskedMap : AskedNumbers {
  std::size_t points = 17;
};
struct Ask {
  bool compare = true, ledger = true;
  bool staged = true, quotes = true, deal = true, waterfall = true;
  AskedNumbers flips{true, {}}, sweeps{true, {}};
  AskedNumbers verdict;  // the comparison in brief, with the plausible ranges of these numbers
  AskedSimulation simulate{.wanted = true, .staged = true};
  AskedMap chanceMap;
};

struct Request {
  Project project;
  Ask ask;
  Issues issues;  // empty: the project is valid
};

[[nodiscard]] Request readRequest(const std::string& text);

}  // namespace oemodm
