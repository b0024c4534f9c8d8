// SPDX-License-Identifier: MIT
#include "core/decision/supply_verdict.hpp"

#include <algorithm>

namespace oemodm {
namespace {

/// What the answer hangs on: the material, whoever is to buy, and what is booked already.
std::vector<Figure> keyFigures(Project& project, std::size_t offer) {
  const Supply& supply = project.offers[offer].supply;
  const std::string_view demand = supply.buyers.given      ? "/offers/*/supply/buyers"
                                  : supply.enquiries.given ? "/offers/*/supply/enquiries"
                                                           : "/offers/*/supply/committed/pieces";
  return {figureAt(project, rowOf("/offers/*/supply/material"), {offer, 0}),
          figureAt(project, rowOf(demand), {offer, 0}), figureAt(project, rowOf("/supplier/factory/booked"), {})};
}

/// No source gives these a default: where one is unknown, so is what the answer would be.
bool knowsPlatform(const Supplier& supplier) noexcept {
  return supplier.membership.given && supplier.advertising.given && supplier.orderFee.given;
}

int leaderUnder(const SupplyComparison& comparison, Worth SupplyStress::*stress) noexcept {
  int leader = kNobody;
  double best = 0;
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    const Worth& worth = comparison.offers[i].stress.*stress;
    if (!worth.makes || worth.npv < best || (worth.npv == best && leader >= 0)) continue;
    best = worth.npv;
    leader = static_cast<int>(i);
  }
  return leader;
}

}  // namespace

SupplyVerdict decideSupply(Trial& trial, Project& project, const SupplyComparison& comparison, Detail detail) {
  SupplyVerdict verdict;
  const Standing& standing = comparison.standing;
  const std::vector<int> ranking = rankingOf(standing);
  verdict.offer = ranking[0];
  verdict.runnerUp = ranking[1];
  const auto npv = [&](int offer) { return standing.npv[static_cast<std::size_t>(offer)]; };
  const SupplyAnswer& first = comparison.offers[static_cast<std::size_t>(verdict.offer)];
  const SupplyAnswer& second = comparison.offers[static_cast<std::size_t>(verdict.runnerUp)];
  const auto revenue = static_cast<std::size_t>(SupplyLine::revenue);
  verdict.band = project.limits.closeShare * first.served.amount[revenue];
  std::size_t served = 0;
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    if (comparison.mix.share[i] * comparison.offers[i].outcome.pieces > 0) ++served;
  }
  // Several together may carry the platform that none carries alone.
  const bool nobody = standing.leader < 0;
  const bool together = isTogether(served, comparison.mix.value, comparison.gain, verdict.band, nobody);
  verdict.kind = together ? SupplyVerdictKind::mix : nobody ? SupplyVerdictKind::decline : SupplyVerdictKind::pick;
  const bool contested = standing.fits[static_cast<std::size_t>(verdict.runnerUp)];
  verdict.gap = nobody ? (together ? comparison.gain : std::max(0.0, -npv(verdict.offer)))
                       : npv(verdict.offer) - (contested ? std::max(0.0, npv(verdict.runnerUp)) : 0);
  verdict.reasons = reasonsFor(first, second);
  verdict.stressLeader = {leaderUnder(comparison, &SupplyStress::halfBuyers),
                          leaderUnder(comparison, &SupplyStress::dearMaterial),
                          leaderUnder(comparison, &SupplyStress::late)};
  verdict.key = keyFigures(project, static_cast<std::size_t>(verdict.offer));
  const Tone tone = weigh(trial, project, verdict, detail);
  verdict.tone = verdict.gap <= verdict.band ? Tone::close : tone;
  verdict.mayChoose = verdict.kind == SupplyVerdictKind::pick && verdict.tone == Tone::clear && !verdict.example &&
                      knowsPlatform(project.supplier);
  return verdict;
}

}  // namespace oemodm
