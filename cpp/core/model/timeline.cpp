// SPDX-License-Identifier: MIT
#include "core/model/timeline.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

bool samplesFallIn(StageName name) noexcept { return name == StageName::design || name == StageName::customise; }

/// The last prepare stage in which samples are made; the first stage if there is none.
std::size_t samplingStage(const Offer& offer) noexcept {
  std::size_t found = 0;
  for (std::size_t i = 0; i < offer.stages.size(); ++i) {
    if (samplesFallIn(offer.stages[i].name)) found = i;
  }
  return found;
}

std::span<const Gap> gapsFor(StageName name, const OfferSetting& setting) noexcept {
  switch (name) {
    case StageName::design:
    case StageName::logistics:
      return {};
    case StageName::sourcing:
      return setting.materials;
    default:
      return setting.factory;
  }
}

}  // namespace

Phase phaseOf(StageName name) noexcept {
  switch (name) {
    case StageName::manufacturing:
    case StageName::packaging:
    case StageName::produce:
      return Phase::make;
    case StageName::logistics:
      return Phase::ship;
    default:
      return Phase::prepare;
  }
}

const Carriage& carriageOf(const Project& project, const Offer& offer) noexcept {
  switch (offer.mode.given ? Mode(offer.mode) : Mode(project.route.mode)) {
    case Mode::fcl:
      return project.route.fcl;
    case Mode::air:
      return project.route.air;
    case Mode::courier:
      return project.route.courier;
    default:
      return project.route.lcl;
  }
}

Timeline timelineOf(const Project& project, const Setting& setting, std::size_t index, std::vector<StageSpan>* stages,
                    Beginning beginning) {
  const Offer& offer = project.offers[index];
  const Carriage& carriage = carriageOf(project, offer);
  const std::size_t sampling = samplingStage(offer);
  Timeline line;
  bool sourced = false;
  bool making = false;
  double end = beginning.at;
  double shipWeeks = 0;
  for (std::size_t i = 0; i < offer.stages.size(); ++i) {
    const Stage& stage = offer.stages[i];
    const StageName name = stage.name;
    if (phaseOf(name) == Phase::ship) {
      shipWeeks += stage.weeks;
      continue;
    }
    const double start = std::max(beginning.at, end - stage.overlap);
    double length = stage.weeks;
    if (i == 0) length += beginning.longer;
    if (i == sampling) {
      length += offer.sampleRounds * offer.sampleWeeks;
      line.samplesAt = start;
    }
    if (name == StageName::sourcing && !sourced) {
      line.toolingAt = start;
      sourced = true;
    }
    if (phaseOf(name) == Phase::make && !making) {
      line.orderAt = start;
      making = true;
    }
    const double stop = workUntil(start, length, gapsFor(name, setting.offers[index]));
    if (stages != nullptr) stages->push_back({name, start, stop, stop - start - length});
    end = std::max(end, stop);
  }
  if (!sourced) line.toolingAt = line.orderAt;
  line.ready = end;
  line.cutOff = carriage.cutOffDays / 7;
  line.shipping = line.cutOff + carriage.transitWeeks + shipWeeks;
  line.arrival = line.ready + line.shipping;
  line.launch = static_cast<int>(roundUp(line.arrival));
  if (stages != nullptr) {
    double at = line.ready + line.cutOff + carriage.transitWeeks;
    for (const Stage& stage : offer.stages) {
      if (phaseOf(stage.name) != Phase::ship) continue;
      stages->push_back({stage.name, at, at + stage.weeks, 0});
      at += stage.weeks;
    }
  }
  return line;
}

}  // namespace oemodm
