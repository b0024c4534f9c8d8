// SPDX-License-Identifier: MIT
#include "core/chance/sensitivity/total_shares.hpp"

#include "core/chance/findings/findings.hpp"
#include "core/chance/mathematics/normal.hpp"
#include "core/chance/mathematics/sobol_numbers.hpp"
#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

constexpr std::size_t kMostCoordinates = kSobolDimensions / 2;  // of each of the two samples

using PerScramble = std::array<double, kScrambles>;

/// The mean of `of(world)` over each scramble's worlds.
template <class Of>
PerScramble meansOf(const Of& of) {
  PerScramble out{};
  for (std::size_t w = 0; w < kBlock; ++w) out[w / kPointsInBlock] += of(w) / kPointsInBlock;
  return out;
}

/// part/whole of the scrambles' means, kept between 0 and 1; its error is that of a ratio of two means.
Estimate ratioOf(const PerScramble& part, const PerScramble& whole) noexcept {
  const double of = acrossScrambles(whole).value;
  if (of <= 0) return {};
  const double ratio = acrossScrambles(part).value / of;
  PerScramble apart{};
  for (std::size_t s = 0; s < kScrambles; ++s) apart[s] = (part[s] - ratio * whole[s]) / of;
  return {std::clamp(ratio, 0.0, 1.0), acrossScrambles(apart).error};
}

}  // namespace

TotalShares::TotalShares(const Simulation& simulation, const Setting& setting, std::uint64_t seed)
    : simulation_(simulation),
      setting_(setting),
      seed_(seed),
      causes_(simulation.worlds().causes()),
      varying_(std::min(simulation.worlds().varying(), kMostCoordinates - causes_.size())),
      shared_(std::min(varying_, kShared)),
      drawn_(simulation.project(), simulation.unknowns()),
      plain_(simulation.choices().leadOf(standingOf(simulation.project(), setting).npv)),
      inA_(kBlock),
      leads_(2 + causes_.size() + shared_) {
  const Project& plan = simulation.project();
  if (plan.side == ProjectSide::supplier) return;
  expected_.reserve(plan.offers.size());
  for (std::size_t i = 0; i < plan.offers.size(); ++i) expected_.emplace_back(plan, setting, i);
}

void TotalShares::draw(std::size_t part) {
  const std::size_t dimensions = causes_.size() + varying_;
  a_.resize(dimensions);
  b_.resize(dimensions);
  std::array<std::uint32_t, kPointsInBlock> words{};
  for (std::size_t d = part; d < 2 * dimensions; d += kDrawing) {
    Each& out = d < dimensions ? a_[d] : b_[d - dimensions];
    for (std::size_t s = 0; s < kScrambles; ++s) {
      SobolCoordinate(d, mixed(seed_, s)).fill(0, words);
      for (std::size_t p = 0; p < kPointsInBlock; ++p) out[s * kPointsInBlock + p] = normalOf(words[p]);
    }
  }
}

/// NPVs in the world that is drawn; where just one offer can differ from what `npv` holds, of that one.
void TotalShares::value(int only, Worths& npv) {
  const Project& world = drawn_.project();
  const bool supplies = world.side == ProjectSide::supplier;
  const Factory factory = supplies ? factoryOf(world, setting_) : Factory{};
  for (std::size_t i = 0; i < world.offers.size(); ++i) {
    if (only >= 0 && static_cast<int>(i) != only) continue;
    npv[i] = supplies ? supplyWorth(world, setting_, factory, i).npv : oemodm::run(expected_[i], world, setting_).npv;
  }
}

/// In A, in B, or in A with one coordinate of B: the worlds from `first` on.
void TotalShares::run(std::size_t sample, std::size_t first) {
  const auto z = [&](std::size_t coordinate, std::size_t world) {
    return (sample == 1 || sample == coordinate + 2 ? b_ : a_)[coordinate][world];
  };
  const Unknown* changed = sample < 2 + causes_.size() ? nullptr : &simulation_.unknowns()[sample - 2 - causes_.size()];
  const int only = changed == nullptr || changed->moved.empty() ? -1 : changed->moved.front().figure.only;
  for (std::size_t w = first; w < first + kBlock / kParts; ++w) {
    drawn_.clear();
    for (std::size_t u = 0; u < varying_; ++u) {
      const Worlds::Share& share = simulation_.worlds().shareOf(u);
      const double own = z(causes_.size() + u, w);
      drawn_.set(u, share.follows > 0 ? share.follows * z(share.cause, w) + share.own * own : own);
    }
    drawn_.strike();
    Worths npv = inA_[w];
    value(only, npv);
    if (sample == 0) inA_[w] = npv;
    leads_[sample][w] = simulation_.choices().leadOf(npv) - plain_;
  }
}

void TotalShares::step() {
  const auto block = static_cast<std::size_t>(done_++);
  if (block < kDrawing) return draw(block);
  run((block - kDrawing) / kParts, (block - kDrawing) % kParts * (kBlock / kParts));
}

TotalSharesAnswer TotalShares::answer() const {
  const Each& a = leads_[0];
  const Each& b = leads_[1];
  const double mean = acrossScrambles(meansOf([&](std::size_t w) { return (a[w] + b[w]) / 2; })).value;
  const PerScramble variance =
      meansOf([&](std::size_t w) { return ((a[w] - mean) * (a[w] - mean) + (b[w] - mean) * (b[w] - mean)) / 2; });
  TotalSharesAnswer out;
  out.variance = acrossScrambles(variance).value;
  for (std::size_t i = 0; i + 2 < leads_.size(); ++i) {
    const Each& changed = leads_[i + 2];
    const PerScramble first = meansOf([&](std::size_t w) { return (b[w] - mean) * (changed[w] - a[w]); });
    const PerScramble total = meansOf([&](std::size_t w) { return (a[w] - changed[w]) * (a[w] - changed[w]) / 2; });
    const SharePair pair{ratioOf(first, variance), ratioOf(total, variance)};
    (i < causes_.size() ? out.causes : out.unknowns).push_back(pair);
  }
  return out;
}

}  // namespace oemodm
