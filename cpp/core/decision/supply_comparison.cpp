// SPDX-License-Identifier: MIT
#include "core/decision/supply_comparison.hpp"

#include <algorithm>

#include "core/decision/supply_quote.hpp"
#include "core/model/arithmetic.hpp"
#include "core/model/tool_sets.hpp"

namespace oemodm {
namespace {

constexpr double kLateWeeks = 8;
constexpr double kDearer = 1.2;

/// `world` is a copy of the project to change; it stays changed.
SupplyStress stressOf(const Project& project, const Setting& setting, const Factory& factory, std::size_t index,
                      Project& world) {
  SupplyStress stress;
  Supply& supply = world.offers[index].supply;
  const Supply& given = project.offers[index].supply;
  supply.buyers.value /= 2;
  supply.enquiries.value /= 2;
  stress.halfBuyers = supplyWorth(world, setting, factory, index);
  supply.buyers = given.buyers;
  supply.enquiries = given.enquiries;
  supply.material.value *= kDearer;
  stress.dearMaterial = supplyWorth(world, setting, factory, index);
  supply.material = given.material;
  world.offers[index].reorderWeeks.value += kLateWeeks;
  stress.late = supplyWorth(world, setting, factory, index);
  return stress;
}

/// What one account's orders take, and what cancelling its first would leave the supplier with.
void accountOf(const SupplyTerms& terms, const Factory& factory, SupplyAnswer& answer) noexcept {
  const Supply& supply = *terms.supply;
  const double first = trialSize(terms);
  if (first <= 0) return;
  const OrderSize size = sizeOf(terms, first, 0);
  const double deposit = terms.deposit * moneyOf(terms, size, 1, 1).goods;
  answer.cancelExposure = std::max(0.0, size.material * (1 - supply.cancelRecovery) - deposit);
  const double hours = Learning(supply).hours(0, first);
  const Buyers buyers(supply, factory.horizon, true);
  const double repeats = buyers.repeatShare * buyers.repeatTimes;
  const double standard = hours + supply.changeover + repeats * (repeatSize(terms) * hours / first + supply.changeover);
  answer.accountHours = standard / factory.efficiency;
}

/// An account's own costs and all that is spent however much is made, a piece.
Borne borneBy(const SupplyTerms& terms, const Factory& factory, const SupplyAnswer& answer) noexcept {
  using enum SupplyLine;
  const Offer& offer = *terms.offer;
  const Supply& supply = *terms.supply;
  Borne out;
  if (ownMouldWears(offer)) out.account = supply.tooling / factory.home / offer.tooling.life;
  if (answer.outcome.accounts > 0) {
    const double tool = offer.design.owner == Party::supplier ? 0 : supply.tooling.value;
    const Buyers buyers(supply, factory.horizon, true);
    const double pieces = trialSize(terms) + buyers.repeatShare * buyers.repeatTimes * repeatSize(terms);
    const double once = (supply.engineering + tool) / factory.home - offer.tooling.price / terms.terms.rate;
    if (pieces > 0) out.account += once / pieces;
  }
  const double made = answer.alone.share * answer.outcome.pieces;
  if (made <= 0) return out;
  double once = sumOf(answer.served.amount, Part::fixed) + sumOf(answer.served.amount, Part::platform);
  for (const SupplyLine line : {toolingPaid, sampleCharge, quoting, samples, engineering, accountTooling}) {
    once += answer.served.amount[static_cast<std::size_t>(line)];
  }
  out.once = -once / made;
  return out;
}

void addFloors(const Project& project, const SupplyTerms& terms, const Factory& factory, const Elsewhere& elsewhere,
               SupplyAnswer& answer) {
  const Floors floors(terms, factory, elsewhere, borneBy(terms, factory, answer));
  for (const double quantity : floorQuantities(project, terms)) answer.floors.push_back(floors.at(quantity));
  answer.lowestMinimum = floors.lowestMinimum();
}

std::span<const double> weeksOf(const Cash& cash) noexcept { return {cash.week.data(), cash.used}; }

CashPath pathOf(const Cash& cash) noexcept {
  CashPath out;
  out.payback = payback(weeksOf(cash));
  for (std::size_t i = 0; i < cash.used; ++i) {
    out.profit += cash.week[i];
    if (out.profit < out.hole) {
      out.hole = out.profit;
      out.holeWeek = static_cast<int>(i);
    }
  }
  return out;
}

void addCash(const Factory& factory, SupplyAnswer& answer) {
  answer.served = serve(factory, answer.trace, answer.alone);
  answer.irr = internalRates(weeksOf(answer.served.cash), 52);
  answer.path = pathOf(answer.served.cash);
}

/// The week's cash of all that the mix takes, the platform once.
Cash cashOf(const Factory& factory, const std::vector<SupplyAnswer>& offers, const Mix& mix) noexcept {
  Cash out;
  const auto add = [&](double time, double amount) {
    if (amount == 0) return;
    const std::size_t slot = slotOf(time);
    out.week[slot] += amount;
    out.used = std::max(out.used, slot + 1);
  };
  bool paid = false;  // the platform
  double overtime = 0;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    if (!mix.taken[i]) continue;
    for (const SupplyEntry& entry : offers[i].trace.entries) {
      const Part part = partOf(entry.line);
      if (part == Part::platform && paid) continue;
      add(entry.time, part == Part::variable ? mix.share[i] * entry.amount : entry.amount);
    }
    paid = true;
    overtime += mix.overtime[i];
  }
  if (overtime <= 0) return out;
  for (int w = 0; w < factory.horizon; ++w) add(w, -factory.premium * overtime / factory.horizon);
  return out;
}

SupplyAnswer answerOf(const Project& project, const Setting& setting, const Factory& factory, std::size_t index) {
  SupplyAnswer answer;
  const Offer& offer = project.offers[index];
  const SupplyTerms terms = supplyTermsOf(project, setting, factory, index);
  answer.outcome = supplyRun(project, setting, factory, index, &answer.trace);
  answer.alone = standalone(factory, offer.supply, answer.outcome);
  addCash(factory, answer);
  answer.weeks.add(answer.trace, answer.alone.share);
  answer.weeks.hold(factory);
  answer.label = labelOf(offer);
  answer.oneOffs = -sumOf(answer.trace.amount, Part::fixed);
  const double variable = sumOf(answer.trace.amount, Part::variable);
  if (answer.outcome.pieces > 0) answer.contributionUnit = variable / answer.outcome.pieces;
  if (answer.outcome.hours > 0) answer.contributionHour = variable / answer.outcome.hours;
  Project world = project;
  answer.buyers = buyersNeeded(world, setting, factory, index, answer.outcome, answer.alone.room);
  accountOf(terms, factory, answer);
  answer.listWeek = offer.supply.designWeeks;
  answer.readyWeek = timelineOf(project, setting, index).ready;
  answer.repeatWeeks = datesOf(terms, 0).ready;
  answer.orderMinimum = terms.terms.minimum;
  answer.rate = terms.terms.rate;
  answer.stress = stressOf(project, setting, factory, index, world);
  return answer;
}

std::optional<LargestAccount> largestOf(const Project& project, const Factory& factory) noexcept {
  const Supplier& supplier = project.supplier;
  if (!supplier.largestHours.given) return std::nullopt;
  LargestAccount out;
  out.idleHours = supplier.largestHours;
  const double hour = supplier.largestMargin + supplier.idlePaid * supplier.hourAvoidable;
  out.lostWeekly = out.idleHours * hour / factory.home;
  if (supplier.wonPerWeek.given && supplier.wonPerWeek > 0) {
    out.weeks = out.idleHours / supplier.wonPerWeek;
    out.hole = -out.lostWeekly * *out.weeks / 2;
  }
  return out;
}

}  // namespace

SupplyComparison compareSupply(const Project& project, const Setting& setting, const Standing& standing) {
  SupplyComparison out;
  const std::size_t count = project.offers.size();
  out.factory = factoryOf(project, setting);
  out.standing = standing;
  out.pair = pairOf(standing);
  std::array<MixOffer, kMixOffers> all{};
  double single = 0;
  out.offers.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    out.offers.push_back(answerOf(project, setting, out.factory, i));
    all[i] = mixOfferOf(project, i, out.offers[i].outcome);
    const Standalone& alone = out.offers[i].alone;
    if (alone.share > 0) single = std::max(single, alone.npv);  // what the hours refuse is no offer
  }
  const std::span<const MixOffer> offers(all.data(), count);
  const Factory& factory = out.factory;
  out.mix = bestMix(offers, factory.regular, factory.overtime, factory.premiumPresent());
  out.gain = out.mix.value - single;
  for (std::size_t i = 0; i < count; ++i) out.mixWeeks.add(out.offers[i].trace, out.mix.share[i]);
  out.mixWeeks.hold(factory);
  out.mixCash = cashOf(factory, out.offers, out.mix);
  out.mixPath = pathOf(out.mixCash);
  out.hourWorth = worthOfHour(offers, factory);
  out.largest = largestOf(project, factory);
  for (std::size_t i = 0; i < count; ++i) {
    const Elsewhere elsewhere(offers, i, factory);
    addFloors(project, supplyTermsOf(project, setting, factory, i), factory, elsewhere, out.offers[i]);
    out.offers[i].npvAtQuote = npvAtQuote(project, setting, factory, i, out.offers[i].floors);
  }
  return out;
}

SupplyReasons groupsOf(const SupplyAnswer& offer) noexcept {
  SupplyReasons groups{};
  for (std::size_t i = 0; i < kSupplyLines; ++i) {
    groups[static_cast<std::size_t>(groupOf(static_cast<SupplyLine>(i)))] += offer.served.present[i];
  }
  return groups;
}

SupplyReasons reasonsFor(const SupplyAnswer& a, const SupplyAnswer& b) noexcept {
  SupplyReasons reasons{};
  for (std::size_t i = 0; i < kSupplyLines; ++i) {
    reasons[static_cast<std::size_t>(groupOf(static_cast<SupplyLine>(i)))] += a.served.present[i] - b.served.present[i];
  }
  return reasons;
}

}  // namespace oemodm
