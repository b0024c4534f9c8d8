// SPDX-License-Identifier: MIT
#include "core/decision/waterfall.hpp"

#include <algorithm>

namespace oemodm {
namespace {

constexpr std::size_t kRunsInBlock = 512;

double magnitude(double x) noexcept { return x < 0 ? -x : x; }

std::size_t membersOf(std::size_t mask) noexcept {
  std::size_t count = 0;
  for (; mask != 0; mask &= mask - 1) ++count;
  return count;
}

/// What a trait adds, on average over all orders in which the traits can change from the other offer's to the first's.
double meanGain(std::size_t trait, std::size_t traits, const std::vector<double>& worth) {
  const std::size_t bit = std::size_t{1} << trait;
  std::vector<double> gains(traits, 0.0);  // by how many changed before
  for (std::size_t mask = 0; mask < worth.size(); ++mask) {
    if ((mask & bit) == 0) gains[membersOf(mask)] += worth[mask | bit] - worth[mask];
  }
  double mean = 0;
  double sets = 1;  // of so many others
  const auto others = static_cast<double>(traits - 1);
  for (std::size_t before = 0; before < traits; ++before) {
    const auto n = static_cast<double>(before);
    mean += gains[before] / sets;
    sets = sets * (others - n) / (n + 1);
  }
  return mean / static_cast<double>(traits);
}

/// The power of two of which 2^52, and no less than 2^51, are more than `total`: sums of its multiples that stay below
/// `total` are exact.
double gridFor(double total) noexcept {
  constexpr double kSteps = 4503599627370496.0;  // 2^52
  double grid = 1;
  while (grid * kSteps <= total) grid *= 2;
  while (grid > 1e-200 && grid * kSteps > 2 * total) grid /= 2;
  return grid;
}

double nearest(double x, double grid) noexcept {
  const double steps = x / grid;  // at most 2^52 of them
  return static_cast<double>(static_cast<long long>(steps + (steps < 0 ? -0.5 : 0.5))) * grid;
}

/// x += y, if that is a double; else false (Knuth's two-sum).
bool addExactly(double& x, double y) noexcept {
  const double sum = x + y;
  const double added = sum - x;
  if ((x - (sum - added)) + (y - added) != 0) return false;
  x = sum;
  return true;
}

}  // namespace

Bars shapley(const std::vector<Trait>& traits, const std::vector<double>& worth) {
  Bars out;
  out.gap = worth.back() - worth.front();
  if (traits.empty()) return out;
  double total = magnitude(out.gap);
  for (std::size_t i = 0; i < traits.size(); ++i) {
    const Bar bar{traits[i], meanGain(i, traits.size(), worth)};
    total += magnitude(bar.amount);
    const auto less = [&](const Bar& other) { return magnitude(other.amount) < magnitude(bar.amount); };
    out.bars.insert(std::find_if(out.bars.begin(), out.bars.end(), less), bar);
  }
  const double grid = gridFor(total);
  const double coarse = nearest(out.gap, grid);
  double left = coarse;
  for (Bar& bar : out.bars) {
    bar.amount = nearest(bar.amount, grid);
    left -= bar.amount;
  }
  out.bars.front().amount += left;
  // What of the gap is finer than the grid goes to the last bar that is not 0: all sums before it stay on the grid.
  const auto last = std::find_if(out.bars.rbegin(), out.bars.rend(), [](const Bar& bar) { return bar.amount != 0; });
  if (last == out.bars.rend() || !addExactly(last->amount, out.gap - coarse)) out.gap = coarse;
  return out;
}

Waterfall::Waterfall(const Project& project, const Setting& setting, const Standing& standing)
    : offer_(rankingOf(standing)[0]),
      other_(rankingOf(standing)[1]),
      hybrid_(project, setting, static_cast<std::size_t>(offer_), static_cast<std::size_t>(other_)),
      npv_(std::size_t{1} << hybrid_.traits().size()) {}

int Waterfall::blocks() const noexcept { return static_cast<int>((npv_.size() + kRunsInBlock - 1) / kRunsInBlock); }

int Waterfall::done() const noexcept { return static_cast<int>((done_ + kRunsInBlock - 1) / kRunsInBlock); }

void Waterfall::step() {
  const std::size_t end = std::min(done_ + kRunsInBlock, npv_.size());
  for (; done_ < end; ++done_) npv_[done_] = hybrid_.npv(static_cast<std::uint32_t>(done_));
}

Bars Waterfall::bars() const { return shapley(hybrid_.traits(), npv_); }

}  // namespace oemodm
