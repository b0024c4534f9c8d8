// SPDX-License-Identifier: MIT
// Every offer in many worlds. The plan stays, the world happens. MODEL.md 17.3.
#pragma once
#include "core/chance/simulation/futures.hpp"
#include "core/chance/simulation/mix_futures.hpp"
#include "core/chance/simulation/slicer.hpp"
#include "core/chance/simulation/staged_futures.hpp"
#include "core/chance/unknowns/risk.hpp"

namespace oemodm {

/// Worlds that are run in one go: a power of two, whole blocks.
constexpr std::size_t kFewestWorlds = kBlock;
constexpr std::size_t kMostWorlds = 1U << 16U;

class Simulation {
 public:
  /// The project must be valid and, with `setting`, outlive this. It is left as it is. `staged`: the staged path is run
  /// in every world as well.
  Simulation(Project& project, const Setting& setting, std::size_t worlds, std::uint64_t seed, bool staged = false);
  Simulation(const Simulation&) = delete;
  Simulation& operator=(const Simulation&) = delete;

  [[nodiscard]] int blocks() const noexcept { return blocks_; }
  [[nodiscard]] int done() const noexcept { return done_; }
  /// The next 1,024 worlds.
  void step();

  [[nodiscard]] const Project& project() const noexcept { return project_; }
  [[nodiscard]] const std::vector<Unknown>& unknowns() const noexcept { return unknowns_; }
  [[nodiscard]] const Worlds& worlds() const noexcept { return worlds_; }
  [[nodiscard]] const Choices& choices() const noexcept { return choices_; }
  /// Of the blocks done.
  [[nodiscard]] const Futures& futures() const noexcept { return futures_; }
  /// Null without a staged path.
  [[nodiscard]] const StagedFutures* staged() const noexcept { return staged_ ? &*staged_ : nullptr; }
  /// Null on the buyer's side.
  [[nodiscard]] const MixFutures* mix() const noexcept { return mix_ ? &*mix_ : nullptr; }

 private:
  /// One number that an unknown moves: where it stands in the world that is tried, and its values in 64 worlds.
  struct Place {
    std::size_t unknown;
    const Moved* moved;
    Number* number;
    Worlds::Z values;
  };
  void draw(std::size_t scramble) noexcept;
  void enter(std::size_t point) noexcept;
  void keep();
  void keepFactory();
  /// A risk's first slice if it does not happen, its last one if it does.
  [[nodiscard]] std::uint32_t sliceOf(const Unknown& unknown, double z) const noexcept;
  void slice(std::size_t scramble) noexcept;

  const Project& project_;
  const Setting& setting_;
  Shapes shapes_;
  std::vector<Unknown> unknowns_;
  Worlds worlds_;
  Choices choices_;
  Project world_;
  Strikes strikes_;
  std::vector<Expected> expected_;  // of each offer; the buyer's only
  std::vector<Place> places_;
  std::vector<std::size_t> risky_;  // the unknowns that are risks
  std::vector<Worlds::Z> z_;        // of the varying unknowns, in the worlds that are tried
  Slicer slicer_;
  Futures futures_;
  std::optional<StagedFutures> staged_;
  std::optional<MixFutures> mix_;
  int blocks_, done_ = 0;
};

}  // namespace oemodm
