// SPDX-License-Identifier: MIT
// From the start date to the shelf: stages, closures, the first order's dates. All times in weeks. MODEL.md section 4.
#pragma once
#include <span>
#include <vector>

#include "core/model/setting.hpp"

namespace oemodm {

struct Timeline {
  double toolingAt = 0, samplesAt = 0, orderAt = 0;
  double ready = 0;     // ex works
  double cutOff = 0;    // from ready to the carrier's departure
  double shipping = 0;  // from ready to the warehouse
  double arrival = 0;
  int launch = 0;  // first week with sales
};

/// When the stages begin, and how many weeks longer the first of them takes.
struct Beginning {
  double at = 0, longer = 0;
};

struct StageSpan {
  StageName name;
  double start, end, closed;
};

[[nodiscard]] Phase phaseOf(StageName name) noexcept;

/// The end of some weeks of work begun at `start`, with nobody working in the gaps.
[[nodiscard]] inline double workUntil(double start, double weeks, std::span<const Gap> gaps) noexcept {
  double at = start;
  double left = weeks;
  for (const Gap& gap : gaps) {
    if (gap.to <= at) continue;
    if (gap.from >= at + left) break;
    if (gap.from > at) left -= gap.from - at;
    at = gap.to;
  }
  return at + left;
}

[[nodiscard]] const Carriage& carriageOf(const Project& project, const Offer& offer) noexcept;

/// `stages`, if given, receives the prepare and make stages and then the ship stages, in order.
[[nodiscard]] Timeline timelineOf(const Project& project, const Setting& setting, std::size_t offer,
                                  std::vector<StageSpan>* stages = nullptr, Beginning beginning = {});

}  // namespace oemodm
