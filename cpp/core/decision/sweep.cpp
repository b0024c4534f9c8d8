// SPDX-License-Identifier: MIT
#include "core/decision/sweep.hpp"

#include <algorithm>
#include <cmath>

namespace oemodm {
namespace {

constexpr double kStepsAcross = 100;
constexpr double kBeyond = 0.5;  // of the way up to a flip is shown beyond it: room for the other to be clearly ahead

/// The n-th step, as the nearest double of its decimal: 3 steps of 0.05 are 0.15, not a little more.
double onGrid(double n, double step) noexcept { return step < 1 ? n / std::floor(1 / step + 0.5) : n * step; }

}  // namespace

double roundStep(double x) noexcept {
  double power = 1;
  while (power > x) power /= 10;
  while (power * 10 <= x) power *= 10;
  return x >= 5 * power ? 5 * power : x >= 2 * power ? 2 * power : power;
}

Sweep sweepOf(FlipContext& context, const Flip& flip) {
  const Figure& figure = flip.figure;
  const Row& row = *figure.row;
  Sweep sweep;
  sweep.figure = figure;
  Range range = flip.plausibleRange;
  const double searched = flip.searched.high - flip.searched.low;
  if (range.low == range.high) {
    const double around = std::max(std::abs(figure.value) / 2, searched / 20);
    range = {figure.value - around, figure.value + around};
  }
  const double far = figure.value == 0
                         ? searched
                         : std::max({3 * std::abs(figure.value), range.high - figure.value, figure.value - range.low});
  const auto [low, high] = range;
  if (flip.below && figure.value - flip.below->at <= far)
    range.low = std::min(low, std::max(flip.searched.low, flip.below->at - kBeyond * (high - flip.below->at)));
  if (flip.above && flip.above->at - figure.value <= far)
    range.high = std::max(high, std::min(flip.searched.high, flip.above->at + kBeyond * (flip.above->at - low)));
  range.low = std::max(range.low, row.min);
  range.high = std::min(range.high, row.max);
  sweep.step = roundStep(std::max((range.high - range.low) / kStepsAcross, 1e-9));
  const bool whole = row.kind == Kind::integer || row.unit == "buyers";
  if (whole) sweep.step = std::max(1.0, sweep.step);
  sweep.low = std::max(row.min, onGrid(std::floor(range.low / sweep.step + 1e-9), sweep.step));
  sweep.high = std::min(row.max, onGrid(std::ceil(range.high / sweep.step - 1e-9), sweep.step));
  for (std::size_t i = 0; i < kSweepPoints; ++i) {
    const double part = static_cast<double>(i) / (kSweepPoints - 1);
    const double x = i + 1 == kSweepPoints ? sweep.high : allowed(row, sweep.low + (sweep.high - sweep.low) * part);
    if (!sweep.x.empty() && x <= sweep.x.back()) continue;
    sweep.x.push_back(x);
    sweep.standing.push_back(context.trial.with(std::get<NumberSlot>(row.slot).number, figure.at, figure.only, x));
  }
  for (const Change& change : flip.changes) {
    if (change.at >= sweep.low && change.at <= sweep.high) sweep.changes.push_back(change);
  }
  for (const double threshold : thresholdsOf(context, figure)) {
    if (threshold > sweep.low && threshold < sweep.high) sweep.stops.push_back(threshold);
  }
  std::sort(sweep.stops.begin(), sweep.stops.end());
  sweep.stops.erase(std::unique(sweep.stops.begin(), sweep.stops.end()), sweep.stops.end());
  return sweep;
}

}  // namespace oemodm
