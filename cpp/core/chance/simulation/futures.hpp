// SPDX-License-Identifier: MIT
// What is kept of the worlds of a simulation. MODEL.md 17.4.
#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "core/chance/simulation/choices.hpp"
#include "core/chance/simulation/worlds.hpp"

namespace oemodm {

constexpr std::size_t kBins = 32;  // equally likely slices of an unknown

/// The limits that may hold in one world and break in another.
constexpr std::array<std::string_view, 3> kRisked{"maxSpend", "latestLaunch", "maxFirstOrder"};

/// What one offer comes to in each world.
struct OfferFutures {
  double plain = 0;                                  // NPV if all is as expected
  std::vector<double> npv;                           // of each world
  std::vector<double> hole;                          // deepest cumulative cash; the buyer's only
  std::vector<int> shortWeeks;                       // of the worlds that need more cash than maxSpend: the first week
  double left = 0;                                   // sum over worlds of the cost of what is left in stock
  std::array<std::size_t, kRisked.size()> broken{};  // worlds in which each limit is
};

/// For one unknown, slice by slice and scramble by scramble: how many worlds fell in, and by how much they differ from
/// the plain answer, offer by offer.
struct Slices {
  using Sums = std::array<std::array<double, kBins>, kScrambles>;
  std::array<std::array<std::uint32_t, kBins>, kScrambles> count{};
  std::vector<Sums> sum;  // of each offer
};

struct Futures {
  std::size_t worlds = 0;
  std::vector<OfferFutures> offers;
  std::vector<Slices> slices;  // of the varying unknowns
};

}  // namespace oemodm
