// SPDX-License-Identifier: MIT
// How much of what is not known about the lead comes from each cause, alone and with all that it does together with
// others: Sobol's first-order and total indices, from runs of their own. MODEL.md 17.7.
#pragma once
#include <vector>

#include "core/chance/findings/chances.hpp"
#include "core/chance/unknowns/drawn.hpp"

namespace oemodm {

constexpr std::size_t kShared = 24;  // unknowns with runs of their own: those of the widest swings

/// Shares of the variance of the chosen offer's lead, 0 to 1.
struct SharePair {
  Estimate first, total;
};

struct TotalSharesAnswer {
  double variance = 0;  // of the lead; 0: nothing has a share
  std::vector<SharePair> causes, unknowns;
};

class TotalShares {
 public:
  /// Both must outlive this. Of a simulation's unknowns, whether it is done or not.
  TotalShares(const Simulation& simulation, const Setting& setting, std::uint64_t seed);
  TotalShares(const TotalShares&) = delete;
  TotalShares& operator=(const TotalShares&) = delete;

  /// The causes that some number with a coordinate follows, then the unknowns with runs of their own.
  [[nodiscard]] const std::vector<Cause>& causes() const noexcept { return causes_; }
  [[nodiscard]] std::size_t unknowns() const noexcept { return shared_; }
  /// Worlds of all blocks together.
  [[nodiscard]] std::size_t runs() const noexcept { return kBlock * (2 + causes_.size() + shared_); }
  [[nodiscard]] int blocks() const noexcept { return static_cast<int>(kDrawing + kParts * leads_.size()); }
  [[nodiscard]] int done() const noexcept { return done_; }
  /// The points, then 256 worlds a block.
  void step();
  /// All blocks must be done.
  [[nodiscard]] TotalSharesAnswer answer() const;

 private:
  static constexpr std::size_t kDrawing = 8;  // blocks: scrambling a coordinate takes as long as a world
  static constexpr std::size_t kParts = 4;    // blocks of each sample
  using Each = std::array<double, kBlock>;    // world by world, as the first block of a simulation
  using Worths = std::array<double, kMaxOffers>;
  void draw(std::size_t part);
  void run(std::size_t sample, std::size_t first);
  void value(int only, Worths& npv);

  const Simulation& simulation_;
  const Setting& setting_;
  std::uint64_t seed_;
  std::vector<Cause> causes_;
  std::size_t varying_;  // unknowns with a coordinate
  std::size_t shared_;
  Drawn drawn_;
  std::vector<Expected> expected_;  // of each offer; the buyer's only
  double plain_;                    // lead if all is as expected
  std::vector<Worths> inA_;         // NPVs: what a number of one offer leaves of the others
  std::vector<Each> a_, b_;         // standard normals of the causes, then of the unknowns' own parts
  std::vector<Each> leads_;         // in A, in B, then in A with one coordinate of B
  int done_ = 0;
};

}  // namespace oemodm
