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
enum class Tone : std::uint8_t { clear, leaning, close };

struct Verdict {
  VerdictKind kind = VerdictKind::pick;
  Tone tone = Tone::leaning;
  int offer = kNobody;     // the leader; the least loss if none fits
  int runnerUp = kNobody;  // the other of the pair
  double gap = 0, band = 0;
  bool example = false, mayChoose = false;
  std::vector<Figure> key;         // demand and both unit prices
  std::vector<Figure> deciding;    // not the visitor's, and some plausible value changes the leader
  std::optional<double> paysFrom;  // selling price from which the least loss pays (kinds `neither`, `loses`)
  Reasons reasons;
  std::array<int, 3> stressLeader{};  // half the sales, late, first lot rejected
};

/// Adds the numbers, not the visitor's, of which some plausible value changes the leader; whether none at all does.
bool findDeciding(Trial& trial, Project& project, std::vector<Figure>& deciding);

[[nodiscard]] Verdict decide(Trial& trial, Project& project, const Comparison& comparison);

}  // namespace oemodm
