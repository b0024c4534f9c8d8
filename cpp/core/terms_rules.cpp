// SPDX-License-Identifier: MIT
#include "core/terms_rules.hpp"

#include <algorithm>

#include "core/fields.hpp"

namespace oemodm {
namespace {

void addTooling(const Offer& offer, const std::string& at, Issues& out) {
  const Tooling& tooling = offer.tooling;
  const double lowest = lowestPrice(offer);
  if (lowest > 0 && tooling.inPrice > lowest) out.push_back({at + "inPrice", "price-part-above-price", lowest, true});
  if (tooling.inPrice > 0 && tooling.inPricePieces <= 0)
    out.push_back({at + "inPricePieces", "price-part-without-pieces"});
  if (tooling.subsidy > 0 && tooling.subsidyPieces <= 0)
    out.push_back({at + "subsidyPieces", "subsidy-without-pieces"});
}

void addStaged(const Project& project, Issues& out) {
  const Staged& staged = project.staged;
  const auto count = static_cast<double>(project.offers.size());
  if (staged.from.given && staged.from >= count) out.push_back({"/staged/from", "no-such-offer"});
  if (staged.to.given && staged.to >= count) out.push_back({"/staged/to", "no-such-offer"});
  if (staged.from.given && staged.to.given && staged.from == staged.to)
    out.push_back({"/staged/to", "stage-same-offer"});
}

}  // namespace

double lowestPrice(const Offer& offer) noexcept {
  double lowest = 0;
  for (const Tier& tier : offer.tiers) {
    if (tier.price.given && (lowest == 0 || tier.price < lowest)) lowest = tier.price;
  }
  return lowest;
}

Issues termsIssues(const Project& project) {
  Issues out;
  for (std::size_t i = 0; i < project.offers.size(); ++i)
    addTooling(project.offers[i], "/offers/" + std::to_string(i) + "/tooling/", out);
  if (has(project, Side::buyer) && !project.offers.empty()) addStaged(project, out);
  return out;
}

}  // namespace oemodm
