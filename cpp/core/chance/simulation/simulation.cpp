// SPDX-License-Identifier: MIT
#include "core/chance/simulation/simulation.hpp"

#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

void count(const Project& plan, std::size_t index, const Outcome& outcome, OfferFutures& offer) noexcept {
  const LimitChecks limits = checkLimits(plan, index, outcome);
  for (std::size_t c = 0; c < limits.count; ++c) {
    const LimitCheck& check = limits.checks[c];
    if (check.state != LimitState::fail) continue;
    const auto named = std::find(kRisked.begin(), kRisked.end(), check.limit);
    if (named != kRisked.end()) ++offer.broken[static_cast<std::size_t>(named - kRisked.begin())];
  }
}

}  // namespace

Simulation::Simulation(Project& project, const Setting& setting, std::size_t worlds, std::uint64_t seed, bool staged)
    : project_(project),
      setting_(setting),
      unknowns_(unknownsOf(project, setting, shapes_)),
      worlds_(unknowns_, seed),
      world_(project),
      strikes_(project),
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
  if (project_.side == ProjectSide::buyer) {
    expected_.reserve(standing.count);
    for (std::size_t i = 0; i < standing.count; ++i) expected_.emplace_back(project_, setting_, i);
    if (staged) staged_.emplace(project, setting, worlds);
    if (staged_ && !staged_->there()) staged_.reset();
  } else {
    mix_.emplace(project, setting, worlds, choices_.bestOf(standing.npv));
  }
  z_.resize(worlds_.varying());
  futures_.slices.resize(worlds_.varying());
  for (Slices& slices : futures_.slices) slices.sum.resize(standing.count);
  std::size_t moved = 0;
  for (std::size_t u = 0; u < worlds_.varying(); ++u) moved += unknowns_[u].moved.size();
  places_.reserve(moved);
  for (std::size_t u = 0; u < worlds_.varying(); ++u) {
    for (const Moved& one : unknowns_[u].moved) {
      Number& number = slotOf(world_, one.figure);
      number.given = true;
      places_.push_back({u, &one, &number, {}});
    }
    if (unknowns_[u].risk >= 0) risky_.push_back(u);
  }
}

/// The next 64 worlds of a scramble. Number by number, because the curve of one stays in the cache.
void Simulation::draw(std::size_t scramble) noexcept {
  worlds_.fill(static_cast<std::uint32_t>(done_), scramble, z_);
  for (Place& place : places_) {
    for (std::size_t p = 0; p < kPointsInBlock; ++p) place.values[p] = place.moved->at(z_[place.unknown][p]);
  }
}

void Simulation::enter(std::size_t point) noexcept {
  strikes_.putBack(world_);
  for (const Place& place : places_) place.number->value = place.values[point];
  for (const std::size_t u : risky_) {
    strikes_.set(static_cast<std::size_t>(unknowns_[u].risk), unknowns_[u].happens(z_[u][point]));
  }
  strikes_.strike(world_);
}

/// Every offer of the world that is entered.
void Simulation::keep() {
  if (mix_) return keepFactory();
  for (std::size_t i = 0; i < futures_.offers.size(); ++i) {
    OfferFutures& offer = futures_.offers[i];
    const Outcome outcome = run(expected_[i], world_, setting_);
    offer.npv.push_back(outcome.npv);
    offer.hole.push_back(outcome.hole);
    if (outcome.shortWeek >= 0) offer.shortWeeks.push_back(outcome.shortWeek);
    offer.left += outcome.leftValue;
    count(project_, i, outcome, offer);
  }
}

void Simulation::keepFactory() {
  const Factory factory = factoryOf(world_, setting_);
  std::array<SupplyOutcome, kMaxOffers> outcomes;
  std::array<double, kMaxOffers> npv{};
  const std::size_t count = futures_.offers.size();
  for (std::size_t i = 0; i < count; ++i) {
    outcomes[i] = supplyRun(world_, setting_, factory, i);
    npv[i] = standalone(factory, world_.offers[i].supply, outcomes[i]).npv;
    futures_.offers[i].npv.push_back(npv[i]);
  }
  mix_->keep(world_, factory, {outcomes.data(), count}, choices_.bestOf(npv));
}

std::uint32_t Simulation::sliceOf(const Unknown& unknown, double z) const noexcept {
  if (unknown.risk >= 0) return unknown.happens(z) ? kBins - 1 : 0;
  return slicer_.of(z);
}

/// Of the 64 worlds kept last. Unknown by unknown, because all sums of one stay in the cache.
void Simulation::slice(std::size_t scramble) noexcept {
  std::array<std::array<double, kPointsInBlock>, kMaxOffers> apart;
  for (std::size_t i = 0; i < futures_.offers.size(); ++i) {
    const OfferFutures& offer = futures_.offers[i];
    const double* npv = offer.npv.data() + (offer.npv.size() - kPointsInBlock);
    for (std::size_t p = 0; p < kPointsInBlock; ++p) apart[i][p] = npv[p] - offer.plain;
  }
  std::array<std::uint32_t, kPointsInBlock> in;
  for (std::size_t u = 0; u < z_.size(); ++u) {
    for (std::size_t p = 0; p < kPointsInBlock; ++p) in[p] = sliceOf(unknowns_[u], z_[u][p]);
    Slices& slices = futures_.slices[u];
    for (const std::uint32_t slice : in) ++slices.count[scramble][slice];
    for (std::size_t i = 0; i < futures_.offers.size(); ++i) {
      std::array<double, kBins>& sum = slices.sum[i][scramble];
      for (std::size_t p = 0; p < kPointsInBlock; ++p) sum[in[p]] += apart[i][p];
    }
  }
}

void Simulation::step() {
  for (std::size_t scramble = 0; scramble < kScrambles; ++scramble) {
    draw(scramble);
    for (std::size_t point = 0; point < kPointsInBlock; ++point) {
      enter(point);
      keep();
      if (staged_) staged_->keep(world_, futures_.offers[staged_->answer().pair.from].npv);
    }
    slice(scramble);
  }
  futures_.worlds += kBlock;
  ++done_;
}

}  // namespace oemodm
