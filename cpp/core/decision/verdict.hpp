// SPDX-License-Identifier: MIT
// The recommendation: limits first, then neither, then NPV with an honest "too close to call". MODEL.md section 9.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/decision/comparison.hpp"
#include "core/decision/figure.hpp"

namespace oemodm {

/// `loses`: what fits loses money, and what would not is ruled out by a limit.
enum class VerdictKind : std::uint8_t { pick, neither, noneFits, loses };
/// `open`: not close, and how clear was not asked.
enum class Tone : std::uint8_t { clear, leaning, close, open };

/// What a recommendation says, whosever it is.
struct Recommendation {
  Tone tone = Tone::leaning;
  int offer = kNobody;     // the leader; the least loss if there is none
  int runnerUp = kNobody;  // the other of the pair
  double gap = 0, band = 0;
  bool example = false, mayChoose = false;
  std::vector<Figure> key;            // what the answer hangs on
  std::vector<Figure> deciding;       // not the visitor's, and some plausible value changes the leader
  std::array<int, 3> stressLeader{};  // under each stress of the comparison, in its order
};

struct Verdict : Recommendation {
  VerdictKind kind = VerdictKind::pick;
  std::optional<double> paysFrom;  // selling price from which the least loss pays (kinds `neither`, `loses`)
  Reasons reasons;
};

/// Briefly, `deciding` is left out, which takes a look at every number, and an example's tone is close or open: it is
/// never chosen.
enum class Detail : std::uint8_t { brief, full };

/// Fills `example` from the key numbers and `deciding` from the probes. Clear: no plausible value changes the leader.
Tone weigh(Trial& trial, Project& project, Recommendation& recommendation, Detail detail);

[[nodiscard]] Verdict decide(Trial& trial, Project& project, const Comparison& comparison, Detail detail);

}  // namespace oemodm
