// SPDX-License-Identifier: MIT
#include "core/decision/buyers_needed.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"
#include "core/model/tool_sets.hpp"
#include "core/supply/poisson.hpp"
#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

constexpr double kNoHours = 1e-12;       // a difference of sums that are equal but for rounding
constexpr double kMostBuyers = 1 << 20;  // looked for by runs

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

/// Whether money and hours are in proportion to the buyers: not where hours are learnt or one's own mould wears out.
bool isInProportion(const Offer& offer) noexcept { return offer.supply.learningRate >= 1 && !ownMouldWears(offer); }

/// Where they are not, whole runs say how many pay.
std::optional<double> neededByRuns(Project& project, const Setting& setting, const Factory& factory, std::size_t index,
                                   double accounts, double guess) {
  Supply& supply = project.offers[index].supply;
  const auto pays = [&](double buyers) {
    const Supply before = supply;
    const double scale = buyers / accounts;
    supply.buyers.value *= scale;
    supply.enquiries.value *= scale;
    supply.saturation.value *= scale;
    const SupplyOutcome all = supplyRun(project, setting, factory, index);
    supply = before;
    const double over = std::max(0.0, all.hours - factory.regular);
    return all.fixed + all.platform + all.variable - factory.premiumPresent() * over >= 0;
  };
  const double from = std::clamp(guess, 1.0, kMostBuyers);
  double low = from;   // does not pay; none at all never do
  double high = from;  // pays
  double step = 1;
  if (pays(from)) {
    low = from - step;
    while (low > 0 && pays(low)) {
      high = low;
      step *= 2;
      low = std::max(0.0, from - step);
    }
  } else {
    high = from + step;
    while (high <= kMostBuyers && !pays(high)) {
      low = high;
      step *= 2;
      high = from + step;
    }
    if (high > kMostBuyers) return std::nullopt;
  }
  while (high - low > 1) {
    const double middle = wholeBelow((low + high) / 2);
    (pays(middle) ? high : low) = middle;
  }
  return high;
}

}  // namespace

BuyersNeeded buyersNeeded(Project& project, const Setting& setting, const Factory& factory, std::size_t index,
                          const SupplyOutcome& all, double room) {
  const SupplyOutcome committed = supplyRun(project, setting, factory, index, nullptr, true);
  const double accounts = all.accounts;
  BuyersNeeded out;
  double hours = 0;  // of a buyer
  if (accounts > 0) {
    out.each = (all.variable - committed.variable) / accounts;
    const double theirs = all.hours - committed.hours;
    if (theirs > kNoHours * all.hours) {
      hours = theirs / accounts;
      out.byHours = std::max(0.0, room - committed.hours) / hours;
    }
  }
  const double each = out.each.value_or(0);
  const double sure = all.fixed + all.platform + committed.variable;
  out.needed = neededOf(factory, sure, committed.hours, each, hours);
  if (out.each && out.needed != 0 && !isInProportion(project.offers[index])) {
    out.needed = neededByRuns(project, setting, factory, index, accounts, out.needed.value_or(1));
  }
  if (out.byHours && out.needed && *out.needed > *out.byHours * (1 + kForgiveHours)) out.needed.reset();
  if (out.needed) out.chance = chanceOfAtLeast(*out.needed, accounts);
  return out;
}

}  // namespace oemodm
