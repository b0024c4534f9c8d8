// SPDX-License-Identifier: MIT
#include "core/decision/aspects.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

using Words = std::string_view;
constexpr std::array<Words, 3> kOwners{"buyer", "supplier", "joint"};
constexpr std::array<Words, 3> kCustomisations{"none", "brand", "design"};
constexpr std::array<Words, 1> kOemOwner{"buyer"};
constexpr std::array<Words, 1> kOdmOwner{"supplier"};
constexpr std::array<Words, 1> kOemCustom{"design"};
constexpr std::array<Words, 2> kOdmCustom{"brand", "design"};
constexpr std::array<Words, 3> kOemBest{"volume", "control", "proven"};
constexpr std::array<Words, 3> kOdmBest{"speed", "test", "low-cash"};

/// The category's own range, else the one that a guide gives for manufacturing in general.
const UsualRange* usualFor(std::string_view category, bool oem, Words aspect) noexcept {
  const UsualRange* general = nullptr;
  for (const UsualRange& usual : usualRanges()) {
    if (usual.oem != oem || usual.aspect != aspect) continue;
    if (usual.category == category) return &usual;
    if (usual.category == "general") general = &usual;
  }
  return general;
}

Aspect ranged(Words name, double value, double compared, const UsualRange* usual) noexcept {
  Aspect aspect{name, value, true, compared, {}, usual, {}, AspectState::none};
  if (usual != nullptr) {
    aspect.state = compared < usual->low    ? AspectState::below
                   : compared > usual->high ? AspectState::above
                                            : AspectState::inside;
  }
  return aspect;
}

Aspect coded(Words name, Words code, std::span<const Words> usual) noexcept {
  const bool agrees = std::find(usual.begin(), usual.end(), code) != usual.end();
  return {name, 0, false, 0, code, nullptr, usual, agrees ? AspectState::agrees : AspectState::contradicts};
}

AspectState rightsState(const Offer& offer, bool oem) noexcept {
  if (oem && offer.rights.design == Right::notIn) return AspectState::contradicts;
  for (const Right right : {Right(offer.rights.design), Right(offer.rights.tooling), Right(offer.rights.files),
                            Right(offer.rights.exclusivity), Right(offer.rights.confidentiality)}) {
    if (right == Right::notAsked) return AspectState::unknown;
  }
  return AspectState::agrees;
}

/// Volume buying contradicts a first order of more than a year's sales; speed and tests contradict wanting the design.
AspectState bestState(const Project& project, const OfferAnswer& answer, bool oem) noexcept {
  const bool against = oem ? answer.outcome.firstOrder > project.market.demand : project.limits.ownDesign;
  return against ? AspectState::contradicts : AspectState::agrees;
}

}  // namespace

std::array<Aspect, kAspects> aspectsOf(const Project& project, std::size_t index, const OfferAnswer& answer) {
  const Offer& offer = project.offers[index];
  const bool oem = answer.label.family == Family::oem;
  const std::string& category = project.market.category;
  const double minimum = roundUp(std::max(offer.minimumStyle.value, offer.minimumColour * project.market.colours));
  const Outcome& outcome = answer.outcome;
  double tooling = 0;
  for (const Entry& entry : answer.trace.books.entries) {
    if (entry.line == Line::tooling) tooling -= entry.amount;
  }
  // The guides' tooling ranges are in US dollars; another currency is not compared.
  const UsualRange* upfront = project.currency == "USD" ? usualFor(category, oem, "upfront") : nullptr;
  const UsualRange* time = usualFor(category, oem, "time");
  const double until = time != nullptr && time->exWorks ? outcome.timeline.ready : outcome.timeline.arrival;
  const bool owned = offer.design.owner == Party::joint;
  std::array<Aspect, kAspects> aspects{
      coded("ownership", kOwners[static_cast<std::size_t>(Party(offer.design.owner))],
            owned ? std::span<const Words>(&kOwners[2], 1)
            : oem ? std::span<const Words>(kOemOwner)
                  : std::span<const Words>(kOdmOwner)),
      Aspect{"rights", 0, false, 0, {}, nullptr, {}, rightsState(offer, oem)},
      ranged("upfront", outcome.spendBeforeSale, tooling, upfront),
      ranged("time", outcome.timeline.arrival, until, time),
      coded("customisation", kCustomisations[static_cast<std::size_t>(Customisation(offer.design.customisation))],
            oem ? std::span<const Words>(kOemCustom) : std::span<const Words>(kOdmCustom)),
      ranged("minimum", minimum, minimum, usualFor(category, oem, "minimum")),
      Aspect{"bestFor",
             0,
             false,
             0,
             {},
             nullptr,
             oem ? std::span<const Words>(kOemBest) : std::span<const Words>(kOdmBest),
             bestState(project, answer, oem)},
  };
  return aspects;
}

}  // namespace oemodm
