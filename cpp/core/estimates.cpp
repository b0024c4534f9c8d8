// SPDX-License-Identifier: MIT
#include "core/estimates.hpp"

#include <algorithm>

#include "core/fields.hpp"
#include "core/model/arithmetic.hpp"
#include "core/rates.hpp"

namespace oemodm {
namespace {

constexpr double kPackaging = 300;            // USD: dieline and plates. [CMG]
constexpr double kSampleMultiple = 2.5;       // of the unit price, each. [HOENES]
constexpr double kCertificationShare = 0.02;  // of the first order's price. [HAERS]
constexpr double kTooling = 15000;            // USD. [AL-TEX]

bool leftOut(const Number& number, Right includes) noexcept { return !number.given && includes != Right::in; }

}  // namespace

LeftOuts leftOutOf(const Project& project, std::size_t index) noexcept {
  LeftOuts out;
  if (!has(project, Side::buyer)) return out;
  const Offer& offer = project.offers[index];
  const double rate = perUnit(project, offer.currency).value_or(0);
  const double usd = perUnit(project, "USD").value_or(0);
  const auto dollars = [&](double amount) {
    return rate > 0 && usd > 0 ? std::optional(amount * (rate / usd)) : std::nullopt;
  };
  const auto ofPrice = [&](double multiple, double per) {
    if (offer.tiers.empty() || per <= 0) return std::optional<double>();
    return std::optional(multiple * offer.tiers.front().price / per);
  };
  if (leftOut(offer.packagingSetup, offer.includes.packaging)) {
    out.add({"/oneOff/packaging", [](Offer& o) -> Number& { return o.packagingSetup; }, dollars(kPackaging), "CMG"});
  }
  if (offer.sampleRounds > 0 && leftOut(offer.samplePrice, offer.includes.samples)) {
    out.add(
        {"/samples/price", [](Offer& o) -> Number& { return o.samplePrice; }, ofPrice(kSampleMultiple, 1), "HOENES"});
  }
  if (leftOut(offer.certification, offer.includes.certification)) {
    const double minimum = roundUp(std::max(offer.minimumStyle.value, offer.minimumColour * project.market.colours));
    out.add({"/oneOff/certification", [](Offer& o) -> Number& { return o.certification; },
             ofPrice(kCertificationShare * minimum, rate), "HAERS"});
  }
  // Tooling that the price pays for piece by piece is not left out.
  const bool own = offer.tooling.owner.given && offer.tooling.owner == ToolParty::buyer;
  if (own && offer.tooling.inPrice <= 0 && leftOut(offer.tooling.price, offer.includes.tooling)) {
    out.add({"/tooling/price", [](Offer& o) -> Number& { return o.tooling.price; }, dollars(kTooling), "AL-TEX"});
  }
  return out;
}

void fillEstimates(Project& project) noexcept {
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    const LeftOuts leftOuts = leftOutOf(project, i);
    for (const LeftOut& one : leftOuts) {
      if (one.estimate) one.number(project.offers[i]).value = *one.estimate;
    }
  }
}

}  // namespace oemodm
