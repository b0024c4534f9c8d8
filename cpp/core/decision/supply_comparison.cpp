// SPDX-License-Identifier: MIT
#include "core/decision/supply_comparison.hpp"

#include <algorithm>

#include "core/decision/supply_quote.hpp"
#include "core/model/arithmetic.hpp"
#include "core/supply/poisson.hpp"

namespace oemodm {
namespace {

constexpr double kLateWeeks = 8;
constexpr double kDearer = 1.2;
constexpr double kNoHours = 1e-12;  // a difference of sums that are equal but for rounding

SupplyStress stressOf(const Project& project, const Setting& setting, const Factory& factory, std::size_t index) {
  SupplyStress stress;
  Project world = project;
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

/// The smallest whole number of buyers that pay for everything else and for the overtime they cause.
std::optional<double> neededOf(const Factory& factory, double sure, double sureHours, double each,
                               double hours) noexcept {
  const double premium = factory.premiumPresent();
  const auto leaves = [&](double buyers) {
    return sure + buyers * each - premium * std::max(0.0, sureHours + buyers * hours - factory.regular);
  };
  if (leaves(0) >= 0) return 0;
  if (each <= 0) return std::nullopt;
  const double inTime = roundUp(std::max(0.0, -sure) / each);
  if (sureHours + inTime * hours <= factory.regular || leaves(inTime) >= 0) return inTime;
  if (each <= premium * hours) return std::nullopt;
  return roundUp((premium * (sureHours - factory.regular) - sure) / (each - premium * hours));
}

BuyersNeeded buyersOf(const Factory& factory, const Standalone& alone, const SupplyOutcome& all,
                      const SupplyOutcome& committed) noexcept {
  BuyersNeeded out;
  const double accounts = all.accounts;
  double hours = 0;  // of a buyer
  if (accounts > 0) {
    out.each = (all.variable - committed.variable) / accounts;
    const double theirs = all.hours - committed.hours;
    if (theirs > kNoHours * all.hours) {
      hours = theirs / accounts;
      out.byHours = std::max(0.0, alone.room - committed.hours) / hours;
    }
  }
  const double sure = all.fixed + all.platform + committed.variable;
  out.needed = neededOf(factory, sure, committed.hours, out.each.value_or(0), hours);
  if (out.byHours && out.needed && *out.needed > *out.byHours * (1 + kForgiveHours)) out.needed.reset();
  if (out.needed) out.chance = chanceOfAtLeast(*out.needed, accounts);
  return out;
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

void addFloors(const Project& project, const SupplyTerms& terms, const Factory& factory, SupplyAnswer& answer) {
  const Floors floors(terms, factory, answer.hourWorth);
  const double each = answer.outcome.pieces > 0 ? answer.oneOffs / answer.outcome.pieces : 0;
  for (const double quantity : floorQuantities(project, terms)) answer.floors.push_back(floors.at(quantity, each));
  answer.lowestMinimum = floors.lowestMinimum();
}

void addCash(const Factory& factory, SupplyAnswer& answer) {
  answer.served = serve(factory, answer.trace, answer.alone);
  const std::span<const double> cash(answer.served.cash.week.data(), answer.served.cash.used);
  answer.irr = internalRates(cash, 52);
  answer.payback = payback(cash);
  for (std::size_t i = 0; i < cash.size(); ++i) {
    answer.profit += cash[i];
    if (answer.profit < answer.hole) {
      answer.hole = answer.profit;
      answer.holeWeek = static_cast<int>(i);
    }
  }
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
  answer.buyers =
      buyersOf(factory, answer.alone, answer.outcome, supplyRun(project, setting, factory, index, nullptr, true));
  accountOf(terms, factory, answer);
  answer.listWeek = offer.supply.designWeeks;
  answer.readyWeek = timelineOf(project, setting, index).ready;
  answer.repeatWeeks = datesOf(terms, 0).ready;
  answer.orderMinimum = terms.terms.minimum;
  answer.rate = terms.terms.rate;
  answer.stress = stressOf(project, setting, factory, index);
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
    all[i] = {out.offers[i].outcome, project.offers[i].supply.whole};
    const Standalone& alone = out.offers[i].alone;
    if (alone.share > 0) single = std::max(single, alone.npv);  // what the hours refuse is no offer
  }
  const std::span<const MixOffer> offers(all.data(), count);
  const Factory& factory = out.factory;
  out.mix = bestMix(offers, factory.regular, factory.overtime, factory.premiumPresent());
  out.gain = out.mix.value - single;
  for (std::size_t i = 0; i < count; ++i) out.mixWeeks.add(out.offers[i].trace, out.mix.share[i]);
  out.mixWeeks.hold(factory);
  out.hourWorth = worthOfHour(offers, factory);
  out.largest = largestOf(project, factory);
  for (std::size_t i = 0; i < count; ++i) {
    std::array<MixOffer, kMixOffers> others{};
    std::copy_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), others.begin(),
                 [&](const MixOffer& other) { return &other != &all[i]; });
    out.offers[i].hourWorth = worthOfHour({others.data(), count - 1}, factory);
    addFloors(project, supplyTermsOf(project, setting, factory, i), factory, out.offers[i]);
    out.offers[i].npvAtQuote = npvAtQuote(project, setting, factory, i, out.offers[i].floors);
  }
  return out;
}

SupplyReasons reasonsFor(const SupplyAnswer& a, const SupplyAnswer& b) noexcept {
  SupplyReasons reasons{};
  for (std::size_t i = 0; i < kSupplyLines; ++i) {
    reasons[static_cast<std::size_t>(groupOf(static_cast<SupplyLine>(i)))] += a.served.present[i] - b.served.present[i];
  }
  return reasons;
}

}  // namespace oemodm
