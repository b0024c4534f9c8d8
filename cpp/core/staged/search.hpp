// SPDX-License-Identifier: MIT
// The search over every start week of the second offer, in slices, and what follows from the best. MODEL.md section 13.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "core/staged/path.hpp"

namespace oemodm {

/// Nothing at all, the offer that begins by itself, the staged path, the offer that would take over by itself.
enum class Way : std::uint8_t { none, from, path, to };

/// What being able to wait is worth where the yearly demand turns out to be this.
struct Waiting {
  double demand = 0;
  Way way = Way::none;  // the best there
  double best = 0;      // its NPV
  double worth = 0;     // what it has over what is best today without waiting
};

/// Whether the path is ahead of its first offer by itself at today's yearly demand, and the nearest demand on each side
/// at which that turns.
struct Lead {
  bool ahead = false;
  std::optional<double> below, above;
};

struct StagedAnswer {
  StagedPair pair{};
  std::array<double, 2> pure{};
  struct Point {
    StagedWeeks weeks;
    double npv;
  };
  std::vector<Point> searched;
  struct Best {
    StagedWeeks weeks;
    StagedRun run;
    bool fits = false;
  };
  std::optional<Best> best;      // the greatest NPV, the earliest start in a tie
  bool beats = false;            // both offers by themselves, and doing nothing
  Lead lead;                     // with a best path
  Way today = Way::none;         // what would be decided without waiting
  std::vector<Waiting> waiting;  // at a low, today's and a high demand; empty without a path
};

/// One search, block by block. Only light runs: two a start week.
class StagedSearch {
 public:
  /// Both must outlive the search.
  StagedSearch(const Project& project, const Setting& setting);

  /// 0 where no two offers can be staged, or no week is left to switch in.
  [[nodiscard]] int blocks() const noexcept;
  [[nodiscard]] int done() const noexcept { return done_; }
  void step();
  /// After the last block; null where no two offers can be staged.
  [[nodiscard]] const StagedAnswer* answer() const noexcept { return found_ ? &answer_ : nullptr; }

 private:
  [[nodiscard]] int weekBlocks() const noexcept;
  void searchWeeks();
  void takeBest();
  const Project& project_;
  const Setting& setting_;
  bool found_ = false;
  std::array<bool, 2> launches_{};  // within the horizon, by itself
  std::vector<StagedWeeks> starts_;
  StagedAnswer answer_;
  int done_ = 0;
};

}  // namespace oemodm
