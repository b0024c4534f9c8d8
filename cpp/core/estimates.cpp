// SPDX-License-Identifier: MIT
#include "core/estimates.hpp"

#include <algorithm>

#include "core/fields.hpp"
#include "core/model/arithmetic.hpp"
#include "core/model/landed.hpp"
#include "core/rates.hpp"

namespace oemodm {
namespace {

constexpr double kPackaging = 300;            // USD: dieline and plates. [CMG]
constexpr double kSampleMultiple = 2.5;       // of the unit price, each. [HOENES]
constexpr double kCertificationShare = 0.02;  // of the first order's price. [HAERS]
constexpr double kTooling = 15000;            // USD. [AL-TEX]
constexpr double kOrigin = 275;               // USD an order, between the 150 and 400 of [EXCEL].
constexpr double kDestination = 600;          // USD an entry: broker, filing, drayage; 335 to 1,150 in [EXCEL].
constexpr double kWeeksPerYear = 52;

bool leftOut(const Number& number, Right includes) noexcept { return !number.given && includes != Right::in; }

/// Pieces that certification is spread over: the order minimum; without one what the cover sells, and no less than the
/// first tier asks for.
double certifiedPieces(const Project& project, const Offer& offer) noexcept {
  const Market& market = project.market;
  const double minimum = roundUp(std::max(offer.minimumStyle.value, offer.minimumColour * market.colours));
  if (minimum > 0 || offer.tiers.empty()) return minimum;
  return roundUp(std::max(offer.tiers.front().from.value, market.demand * market.coverWeeks / kWeeksPerYear));
}

Number& numberOf(Project& project, const LeftOut& one, std::size_t offer) noexcept {
  return std::get<NumberSlot>(rowOf(one.row).slot).number(project, {offer});
}

}  // namespace

std::string pathOf(const LeftOut& one, std::size_t offer) { return pathOf(rowOf(one.row), {offer}); }

bool LeftOuts::unknown() const noexcept {
  return std::any_of(begin(), end(), [](const LeftOut& one) { return !one.estimate; });
}

LeftOuts leftOutOf(const Project& project, std::size_t index) noexcept {
  LeftOuts out;
  if (!has(project, Side::buyer)) return out;
  const Offer& offer = project.offers[index];
  const Route& route = project.route;
  const double rate = perUnit(project, offer.currency).value_or(0);
  const double usd = perUnit(project, "USD").value_or(0);
  // An estimate of 0 is none.
  const auto add = [&](std::string_view row, double estimate, std::string_view source) {
    out.add({row, estimate > 0 ? std::optional(estimate) : std::nullopt, source});
  };
  const auto dollars = [&](double amount, double per) { return usd > 0 ? amount * (per / usd) : 0; };
  const double price = offer.tiers.empty() ? 0 : offer.tiers.front().price.value;
  if (leftOut(offer.packagingSetup, offer.includes.packaging)) {
    add("/offers/*/oneOff/packaging", dollars(kPackaging, rate), "CMG");
  }
  if (offer.sampleRounds > 0 && leftOut(offer.samplePrice, offer.includes.samples)) {
    add("/offers/*/samples/price", kSampleMultiple * price, "HOENES");
  }
  if (leftOut(offer.certification, offer.includes.certification)) {
    const double share = kCertificationShare * certifiedPieces(project, offer);
    add("/offers/*/oneOff/certification", rate > 0 ? share * price / rate : 0, "HAERS");
  }
  // Tooling that the price pays for piece by piece is not left out.
  const bool own = offer.tooling.owner.given && offer.tooling.owner == ToolParty::buyer;
  if (own && offer.tooling.inPrice <= 0 && leftOut(offer.tooling.price, offer.includes.tooling)) {
    add("/offers/*/tooling/price", dollars(kTooling, rate), "AL-TEX");
  }
  if (offer.incoterm == Incoterm::exw && !route.originCharges.given) {
    add("/route/originCharges", dollars(kOrigin, 1), "EXCEL");
  }
  if (offer.incoterm <= Incoterm::cif && !route.destinationCharges.given) {
    add("/route/destinationCharges", dollars(kDestination, 1), "EXCEL");
  }
  // Duty is by the goods and their origin: no source gives a figure for all. A preference that is proved needs no rate.
  const bool rated = offer.duty.rate.given || route.duty.rate.given;
  const DutyInForce duty = dutyOf(project, offer);
  if (offer.incoterm != Incoterm::ddp && !rated && !(duty.preference.given && duty.proved)) {
    add("/route/duty/rate", 0, {});
  }
  return out;
}

void fillEstimates(Project& project) noexcept {
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    const LeftOuts leftOuts = leftOutOf(project, i);
    for (const LeftOut& one : leftOuts) {
      if (one.estimate) numberOf(project, one, i).value = *one.estimate;
    }
  }
}

}  // namespace oemodm
