// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/deal/quotes.hpp"
#include "core/decision/label.hpp"
#include "core/estimates.hpp"
#include "core/fields.hpp"

namespace oemodm {
namespace {

// The lowest carrying rate in print that names its parts, and holds the cost of capital. [PRIME]
constexpr double kWithCapital = 0.19;

/// Quote money of the tooling that is paid both by itself (`price`, ahead or with the first order) and with every
/// piece.
double paidTwice(const Tooling& tooling) noexcept {
  return std::min(tooling.price.value, tooling.inPrice * tooling.inPricePieces);
}

}  // namespace

void addQuoteWarnings(const Project& project, Issues& warnings) {
  const bool bought = has(project, Side::buyer);
  if (bought && project.market.carryingRate >= kWithCapital && project.market.discountRate > 0) {
    warnings.push_back({"/market/carryingRate", "carrying-holds-capital", kWithCapital, true});
  }
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    const Offer& offer = project.offers[i];
    const std::string at = "/offers/" + std::to_string(i);
    const Tooling& tooling = offer.tooling;
    if (const double twice = paidTwice(tooling); twice > 0) {
      warnings.push_back({at + "/tooling/inPrice", "tooling-twice", twice, true});
    } else if (tooling.inPrice <= 0 && offer.includes.tooling == Right::in && tooling.price > 0) {
      warnings.push_back({at + "/includes/tooling", "tooling-twice", tooling.price, true});
    }
    const bool free = tooling.owner.given && tooling.owner == ToolParty::supplier && tooling.price <= 0;
    if (free && calledHolds(offer, "free")) warnings.push_back({at + "/called", "free-mould"});
    for (const LeftOut& one : leftOutOf(project, i)) {
      std::string path = pathOf(one, i);
      // The route's numbers are told once.
      const auto told = [&](const Issue& issue) { return issue.path == path; };
      if (std::any_of(warnings.begin(), warnings.end(), told)) continue;
      warnings.push_back({std::move(path), one.estimate ? "quote-missing" : "counted-as-nothing"});
    }
  }
}

}  // namespace oemodm
