// SPDX-License-Identifier: MIT
#include "core/decision/supply_quote.hpp"

#include <algorithm>

#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

bool asksMargin(const Offer& offer) noexcept {
  return offer.supply.pricing == Pricing::costPlus && offer.supply.margin.given;
}

}  // namespace

double quotedPrice(const Offer& offer, const Floor& floor) noexcept {
  return asksMargin(offer) && floor.target ? *floor.target : floor.price;
}

std::optional<double> npvAtQuote(const Project& project, const Setting& setting, const Factory& factory,
                                 std::size_t index, std::span<const Floor> floors) {
  const auto hasTarget = [](const Floor& floor) { return floor.target.has_value(); };
  if (!asksMargin(project.offers[index]) || std::none_of(floors.begin(), floors.end(), hasTarget)) return std::nullopt;
  Project quoted = project;
  Offer& offer = quoted.offers[index];
  const double rate = termsOf(project, setting, index).rate;
  offer.tiers.clear();
  for (const Floor& floor : floors) {
    Tier tier;
    tier.from.value = floor.quantity;
    tier.price.value = quotedPrice(offer, floor) * rate;
    offer.tiers.push_back(tier);
  }
  return supplyWorth(quoted, setting, factory, index).npv;
}

}  // namespace oemodm
