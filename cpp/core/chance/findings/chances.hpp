// SPDX-License-Identifier: MIT
// What the worlds of a simulation say together: chances, quantiles, the worth of knowing more. MODEL.md 17.4.
#pragma once
#include <optional>
#include <string_view>

#include "core/chance/simulation/simulation.hpp"
#include "core/decision/verdict.hpp"

namespace oemodm {

/// A figure and half the width of its 95 % interval, from what the scrambles differ by.
struct Estimate {
  double value = 0, error = 0;
};

struct OfferChances {
  Estimate best;                    // the chance that it is the best choice
  Estimate mean;                    // NPV
  Estimate loss;                    // the chance that its NPV is below 0
  Estimate regret;                  // what the best choice brings more, on average
  double p5 = 0, p50 = 0, p95 = 0;  // NPV
  double tail = 0;                  // mean NPV of the worst twentieth
  // The buyer's only.
  std::optional<double> hole50, hole95;  // deepest cash, half and one in twenty are deeper
  std::optional<double> beyond;          // the chance that it is deeper than maxSpend
  /// And if so, the first week of it: one in ten earlier, half, one in ten later.
  std::optional<std::array<int, 3>> shortWeeks;
  double left = 0;                              // mean cost of what is left in stock
  std::array<std::optional<double>, 3> broken;  // chances: maxSpend, latestLaunch, maxFirstOrder
};

/// What finding an unknown out is worth at most (EVPPI), and the share of the gap's variance that it explains alone.
struct Finding {
  std::size_t unknown;
  Estimate worth;
  double share = 0;
};

constexpr std::size_t kMarks = 50;
/// One of fifty equally likely futures.
struct Mark {
  std::uint32_t world;
  int leader;   // the best choice there, kNobody to decline
  double lead;  // of the chosen offer over the best other choice
  int rival;    // that other choice; kNobody: to decline, or none
};

/// How much of what varies in the chosen offer's lead over one rival each varying unknown explains alone, 0 to 1.
struct LeadShares {
  int rival;
  std::vector<double> of;
};

struct Chances {
  std::vector<OfferChances> offers;
  Estimate declining;                // the chance that to decline is best; the supplier's only
  Estimate perfect;                  // EVPI
  std::vector<Finding> findings;     // worth most first, then by share
  std::array<Mark, kMarks> marks{};  // best for the chosen offer first
  std::vector<LeadShares> leads;     // of the marks' rivals
  int ahead = 0;                     // marks that the plain answer's choice leads
  Tone tone = Tone::close;
};

/// At least one block must be done.
[[nodiscard]] Chances chancesOf(const Simulation& simulation);

/// The staged path, or the best mix, as if it were one choice more; `best` is the chance that it is better than every
/// other.
[[nodiscard]] OfferChances chancesOf(const Simulation& simulation, const OfferFutures& another);

/// The unknowns that made a mark's lead what it is: those that explain it and stand far out, at most `most`.
[[nodiscard]] std::vector<std::size_t> reasonsOf(const Simulation& simulation, const Chances& chances, const Mark& mark,
                                                 std::size_t most);

}  // namespace oemodm
