// SPDX-License-Identifier: MIT
#include "core/decision/rule_range.hpp"

#include <algorithm>

#include "core/model/timeline.hpp"
#include "core/rates.hpp"
#include "core/supply_rules.hpp"
#include "core/terms_rules.hpp"

namespace oemodm {
namespace {

constexpr double kShortestTerm = 1.0 / 52;
constexpr double kNearlyAll = 0.999;  // what channel fee and royalty may take together

Range ofOffer(std::string_view path, const Figure& figure, const Project& project, Range range) noexcept {
  const Offer& offer = project.offers[figure.at.i];
  const Tooling& tooling = offer.tooling;
  const double rate = perUnit(project, offer.currency).value_or(1);
  if (path == "tiers/*/from") {
    if (figure.at.j > 0) range.low = offer.tiers[figure.at.j - 1].from + 1;
    if (figure.at.j + 1 < offer.tiers.size()) range.high = offer.tiers[figure.at.j + 1].from - 1;
  } else if (path == "tooling/price") {
    range.low = tooling.residual * rate;
    if (tooling.owner == ToolParty::none) range.high = 0;
  } else if (path == "tooling/residual") {
    range.high = tooling.price / rate;
  } else if (path == "tiers/*/price") {
    range.low = tooling.inPrice;
  } else if (path == "tooling/inPrice") {
    range.high = tooling.inPricePieces > 0 ? lowestPrice(offer) : 0;
  } else if (path == "tooling/subsidy") {
    if (tooling.subsidyPieces <= 0) range.high = 0;
  } else if (path == "tooling/inPricePieces" || path == "tooling/subsidyPieces") {
    if ((path == "tooling/subsidyPieces" ? tooling.subsidy : tooling.inPrice) > 0) range.low = 1;
  } else if (path == "exclusivity/years") {
    if (offer.exclusivityFee > 0 || offer.commitment > 0) range.low = kShortestTerm;
  } else if (path == "exclusivity/fee" || path == "exclusivity/commitment") {
    if (offer.exclusivityYears <= 0) range.high = 0;
  } else if (path == "royalty") {
    range.high = kNearlyAll - project.market.channelFee;
  } else if (path == "stages/*/overlap") {
    if (phaseOf(offer.stages[figure.at.j].name) == Phase::ship) range.high = 0;
  }
  if (has(project, Side::supplier)) limitSupply(path, project, offer, range.low, range.high);
  return range;
}

Range ofProject(std::string_view path, const Figure& figure, const Project& project, Range range) noexcept {
  const Customs& customs = project.route.customs;
  if (path == "/route/customs/mpfMin") {
    range.high = customs.mpfMax;
  } else if (path == "/route/customs/mpfMax") {
    range.low = customs.mpfMin;
  } else if (path == "/market/channelFee") {
    for (const Offer& offer : project.offers) range.high = std::min(range.high, kNearlyAll - offer.royalty);
  } else if (path == "/market/season/*") {
    double others = -figure.value;
    for (const Number& weight : project.market.season) others += weight;
    if (others <= 0) range.low = figure.value;
  } else if (path.substr(0, 10) == "/supplier/") {
    limitSupplier(path.substr(10), project.supplier, range.low, range.high);
  }
  return range;
}

}  // namespace

Range ruleRange(const Figure& figure, const Project& project) noexcept {
  constexpr std::string_view kOffer = "/offers/*/";
  const std::string_view path = figure.row->path;
  const Range row{figure.row->min, figure.row->max};
  const Range rule = path.substr(0, kOffer.size()) == kOffer ? ofOffer(path.substr(kOffer.size()), figure, project, row)
                                                             : ofProject(path, figure, project, row);
  return {std::min(std::max(rule.low, row.low), figure.value), std::max(std::min(rule.high, row.high), figure.value)};
}

}  // namespace oemodm
