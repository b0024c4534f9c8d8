// SPDX-License-Identifier: MIT
// The staged path in each world: switched as is best today, and switched only once sales have been seen.
// MODEL.md 17.10.
#pragma once
#include <optional>
#include <vector>

#include "core/chance/simulation/futures.hpp"
#include "core/staged/search.hpp"

namespace oemodm {

class StagedFutures {
 public:
  /// Searches every start week; both must outlive this. Of the buyer's side only.
  StagedFutures(const Project& plan, const Setting& setting, std::size_t worlds);
  /// Runs the path in a world. `alone`: NPV there of the offer that begins, by itself.
  void keep(const Project& world, const std::vector<double>& alone);

  [[nodiscard]] bool there() const noexcept { return answer_.best.has_value(); }
  [[nodiscard]] const StagedAnswer& answer() const noexcept { return answer_; }
  [[nodiscard]] const OfferFutures& futures() const noexcept { return futures_; }
  /// The first start week by which a ramp of sales has been seen; none if that leaves no week to switch in.
  [[nodiscard]] const std::optional<StagedWeeks>& later() const noexcept { return later_; }
  struct Seen {
    double demand;           // a year, in that world
    double stays, switches;  // NPV of the first offer by itself, and of the path that starts later
    std::uint32_t world;
  };
  [[nodiscard]] const std::vector<Seen>& seen() const noexcept { return seen_; }

 private:
  const Project& plan_;
  const Setting& setting_;
  StagedAnswer answer_;
  std::optional<StagedWeeks> later_;
  OfferFutures futures_;
  std::vector<Seen> seen_;
};

}  // namespace oemodm
