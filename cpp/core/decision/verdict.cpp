// SPDX-License-Identifier: MIT
#include "core/decision/verdict.hpp"

#include <algorithm>

#include "core/estimates.hpp"

namespace oemodm {
namespace {

constexpr double kHighestPrice = 100;  // times today's, in the search for a price that pays

/// The tier that the first order falls in.
std::size_t tierOf(const Offer& offer, double quantity) noexcept {
  std::size_t found = 0;
  for (std::size_t i = 0; i < offer.tiers.size(); ++i) {
    if (offer.tiers[i].from <= quantity) found = i;
  }
  return found;
}

std::vector<Figure> keyFigures(Project& project, const Comparison& comparison) {
  std::vector<Figure> key{figureAt(project, rowOf("/market/demand"), {})};
  for (const int offer : comparison.pair) {
    const auto i = static_cast<std::size_t>(offer);
    key.push_back(figureAt(project, rowOf("/offers/*/tiers/*/price"),
                           {i, tierOf(project.offers[i], comparison.offers[i].outcome.firstOrder)}));
  }
  return key;
}

/// The selling price above today's from which the offer's NPV is 0 or more.
std::optional<double> priceThatPays(Trial& trial, Project& project, int offer) {
  const Figure price = figureAt(project, rowOf("/market/price"), {});
  const auto npvAt = [&](double x) {
    return trial.with(std::get<NumberSlot>(price.row->slot).number, price.at, price.only, x)
        .npv[static_cast<std::size_t>(offer)];
  };
  const double highest = std::min(price.value * kHighestPrice, price.row->max);
  double low = price.value;
  double high = low;
  do {
    low = high;
    high = std::min(high * 2, highest);
  } while (npvAt(high) < 0 && high < highest);
  if (npvAt(high) < 0) return std::nullopt;
  while (high - low > 1e-9 * std::max(1.0, high)) {
    const double middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    (npvAt(middle) >= 0 ? high : low) = middle;
  }
  return high;
}

bool flipsPlausibly(Trial& trial, const Figure& figure) {
  for (const double probe : probesOf(figure)) {
    if (trial.with(std::get<NumberSlot>(figure.row->slot).number, figure.at, figure.only, probe).leader !=
        trial.base().leader)
      return true;
  }
  return false;
}

int leaderUnder(const Comparison& comparison, double Stress::*npv) noexcept {
  int leader = kNobody;
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    if (!comparison.standing.fits[i]) continue;
    if (leader < 0 ||
        comparison.offers[i].stress.*npv > comparison.offers[static_cast<std::size_t>(leader)].stress.*npv) {
      leader = static_cast<int>(i);
    }
  }
  return leader;
}

}  // namespace

Tone weigh(Trial& trial, Project& project, Recommendation& recommendation, Detail detail) {
  const auto notYours = [](const Figure& figure) { return figure.owner != Owner::yours; };
  recommendation.example = std::any_of(recommendation.key.begin(), recommendation.key.end(), notYours);
  const auto flips = [&](const Figure& figure) { return flipsPlausibly(trial, figure); };
  if (detail == Detail::brief && recommendation.example) return Tone::open;
  const std::vector<Figure> figures = figuresOf(project);
  if (detail == Detail::brief) {  // one is enough, and those that the answer hangs on are the likeliest
    const bool steady = std::none_of(recommendation.key.begin(), recommendation.key.end(), flips) &&
                        std::none_of(figures.begin(), figures.end(), flips);
    return steady ? Tone::clear : Tone::leaning;
  }
  Tone tone = Tone::clear;
  for (const Figure& figure : figures) {
    if (!flips(figure)) continue;
    tone = Tone::leaning;
    if (notYours(figure)) recommendation.deciding.push_back(figure);
  }
  return tone;
}

Verdict decide(Trial& trial, Project& project, const Comparison& comparison, Detail detail) {
  Verdict verdict;
  const Standing& standing = comparison.standing;
  const auto npv = [&](int offer) { return standing.npv[static_cast<std::size_t>(offer)]; };
  const auto [first, second] = comparison.pair;
  verdict.offer = standing.leader >= 0 ? standing.leader : npv(first) >= npv(second) ? first : second;
  verdict.runnerUp = verdict.offer == first ? second : first;
  const OfferAnswer& leader = comparison.offers[static_cast<std::size_t>(verdict.offer)];
  verdict.gap = npv(verdict.offer) - npv(verdict.runnerUp);
  verdict.band = project.limits.closeShare * leader.outcome.revenue;
  verdict.reasons = reasonsFor(leader, comparison.offers[static_cast<std::size_t>(verdict.runnerUp)]);
  verdict.stressLeader = {leaderUnder(comparison, &Stress::halfSales), leaderUnder(comparison, &Stress::late),
                          leaderUnder(comparison, &Stress::rejected)};
  verdict.key = keyFigures(project, comparison);
  if (standing.leader < 0) {
    verdict.kind = VerdictKind::noneFits;
  } else if (npv(verdict.offer) < 0 || leader.outcome.sold <= 0) {
    const auto gains = [](const OfferAnswer& offer) { return offer.outcome.sold > 0 && offer.outcome.npv >= 0; };
    const bool other = std::any_of(comparison.offers.begin(), comparison.offers.end(), gains);
    verdict.kind = other ? VerdictKind::loses : VerdictKind::neither;
    verdict.paysFrom = priceThatPays(trial, project, verdict.offer);
  }
  const Tone tone = weigh(trial, project, verdict, detail);
  // Only one offer may fit: then nothing of the others' money can make it close.
  const bool contested = standing.fits[static_cast<std::size_t>(verdict.runnerUp)];
  verdict.tone = contested && verdict.gap <= verdict.band ? Tone::close : tone;
  const auto countsNothing = [&](int offer) { return leftOutOf(project, static_cast<std::size_t>(offer)).unknown(); };
  const bool unknown = leader.limits.unknown() || countsNothing(first) || countsNothing(second);
  verdict.mayChoose = verdict.kind == VerdictKind::pick && verdict.tone == Tone::clear && !verdict.example && !unknown;
  return verdict;
}

}  // namespace oemodm
