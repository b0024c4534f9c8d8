// SPDX-License-Identifier: MIT
#include "core/chance/simulation.hpp"

#include "core/chance/normal.hpp"
#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

/// Every offer of one world, kept.
void keep(const Project& plan, const Project& world, const Setting& setting, Futures& futures) {
  if (world.side == ProjectSide::supplier) {
    const Factory factory = factoryOf(world, setting);
    for (std::size_t i = 0; i < futures.offers.size(); ++i) {
      futures.offers[i].npv.push_back(supplyWorth(world, setting, factory, i).npv);
    }
    return;
  }
  for (std::size_t i = 0; i < futures.offers.size(); ++i) {
    OfferFutures& offer = futures.offers[i];
    const Outcome outcome = run(plan, world, setting, i);
    offer.npv.push_back(outcome.npv);
    offer.hole.push_back(outcome.hole);
    offer.left += outcome.leftValue;
    const LimitChecks limits = checkLimits(plan, i, outcome);
    for (std::size_t c = 0; c < limits.count; ++c) {
      const LimitCheck& check = limits.checks[c];
      const auto named = std::find(kRisked.begin(), kRisked.end(), check.limit);
      if (named != kRisked.end() && check.state == LimitState::fail)
        ++offer.broken[static_cast<std::size_t>(named - kRisked.begin())];
    }
  }
}

}  // namespace

std::size_t sliceOf(const Unknown& unknown, double z) noexcept {
  if (unknown.risk >= 0) return unknown.happens(z) ? kBins - 1 : 0;
  static const std::array<double, kBins - 1> ends = [] {
    std::array<double, kBins - 1> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = normalQuantile(static_cast<double>(i + 1) / kBins);
    return out;
  }();
  std::size_t slice = 0;
  for (std::size_t half = kBins / 2; half > 0; half /= 2) slice += z >= ends[slice + half - 1] ? half : 0;
  return slice;
}

Simulation::Simulation(Project& project, const Setting& setting, std::size_t worlds, std::uint64_t seed, bool staged)
    : project_(project),
      setting_(setting),
      unknowns_(unknownsOf(project, setting, shapes_)),
      worlds_(unknowns_, seed),
      world_(project),
      untouched_(project),
      blocks_(static_cast<int>(worlds / kBlock)) {
  const Standing standing = standingOf(project, setting);
  choices_ = choicesOf(project, setting, standing);
  futures_.offers.resize(standing.count);
  for (std::size_t i = 0; i < standing.count; ++i) {
    OfferFutures& offer = futures_.offers[i];
    offer.plain = standing.npv[i];
    offer.npv.reserve(worlds);
    if (!choices_.decline) offer.hole.reserve(worlds);
  }
  if (staged && project.side == ProjectSide::buyer) {
    staged_.emplace(project, setting, worlds);
    if (!staged_->there()) staged_.reset();
  }
  places_.resize(worlds_.varying());
  z_.resize(worlds_.varying());
  futures_.slices.resize(worlds_.varying());
  for (std::size_t u = 0; u < places_.size(); ++u) {
    for (const Moved& moved : unknowns_[u].moved) {
      Number& number = slotOf(world_, moved.figure);
      number.given = true;
      places_[u].push_back({&moved, &number});
    }
    if (unknowns_[u].risk >= 0) risky_.push_back(u);
  }
  std::sort(risky_.begin(), risky_.end(),
            [&](std::size_t a, std::size_t b) { return unknowns_[a].risk < unknowns_[b].risk; });
}

void Simulation::enter(std::size_t point) noexcept {
  if (!project_.risks.empty()) untouched_.putBack(world_);
  for (std::size_t u = 0; u < places_.size(); ++u) {
    for (const Place& place : places_[u]) place.number->value = place.moved->at(z_[u][point]);
  }
  if (project_.risks.empty()) return;
  // After all numbers: what happens, happens to the world as it is. In the order of the project's risks.
  for (const std::size_t u : risky_) {
    if (unknowns_[u].happens(z_[u][point])) strike(project_.risks[static_cast<std::size_t>(unknowns_[u].risk)], world_);
  }
}

/// Of the 64 worlds kept last. Unknown by unknown, because all sums of one stay in the cache.
void Simulation::slice(std::size_t scramble) noexcept {
  std::array<Slices::Sums, kPointsInBlock> apart{};
  for (std::size_t i = 0; i < futures_.offers.size(); ++i) {
    const OfferFutures& offer = futures_.offers[i];
    const double* npv = offer.npv.data() + (offer.npv.size() - kPointsInBlock);
    for (std::size_t p = 0; p < kPointsInBlock; ++p) apart[p][i] = npv[p] - offer.plain;
  }
  for (std::size_t u = 0; u < z_.size(); ++u) {
    for (std::size_t p = 0; p < kPointsInBlock; ++p) {
      const std::size_t slice = sliceOf(unknowns_[u], z_[u][p]);
      ++futures_.slices[u].count[scramble][slice];
      Slices::Sums& sums = futures_.slices[u].sum[scramble][slice];
      for (std::size_t i = 0; i < futures_.offers.size(); ++i) sums[i] += apart[p][i];
    }
  }
}

void Simulation::step() {
  for (std::size_t scramble = 0; scramble < kScrambles; ++scramble) {
    worlds_.fill(static_cast<std::uint32_t>(done_), scramble, z_);
    for (std::size_t point = 0; point < kPointsInBlock; ++point) {
      enter(point);
      keep(project_, world_, setting_, futures_);
      if (staged_) staged_->keep(world_, futures_.offers[staged_->answer().pair.from].npv);
    }
    slice(scramble);
  }
  futures_.worlds += kBlock;
  ++done_;
}

}  // namespace oemodm
