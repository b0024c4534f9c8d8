// SPDX-License-Identifier: MIT
#include "core/supply/account.hpp"

#include <algorithm>

#include "core/supply/floors.hpp"
#include "core/supply/learning.hpp"
#include "core/supply/mix.hpp"
#include "core/supply/supply_books.hpp"

namespace oemodm {

double accountValue(const Project& project, const Setting& setting, std::size_t index,
                    std::span<const AccountOrder> orders, double hourWorth) noexcept {
  if (orders.empty()) return 0;
  const Factory factory = factoryOf(project, setting);
  const SupplyTerms terms = supplyTermsOf(project, setting, factory, index);
  const Offer& offer = project.offers[index];
  const Supply& supply = offer.supply;
  const Learning learning(supply);
  SupplyBooks<false> books(factory, nullptr);
  double ordered = 0;
  double hours = 0;
  for (const AccountOrder& order : orders) {
    const int week = std::min(order.week, static_cast<int>(kSlots) - 1);
    const OrderSize size = sizeOf(terms, order.quantity, ordered);
    const double material = growth(supply.materialChange, week);
    WeekOrders sum;
    addOrders(size, moneyOf(terms, size, growth(offer.priceChange, week), material), 1, 0, 0, material, sum);
    const OrderSlots in = datesOf(terms, week).in;
    books.variable += books.orders(terms, in, week, sum);
    const double work = (learning.hours(ordered, order.quantity) + supply.changeover) / factory.efficiency;
    const auto from = static_cast<std::size_t>(week);
    books.variable += books.work(week, in.workWeeks, factory.meanOf(from, in.workWeeks), work);
    hours += work;
    ordered += order.quantity;
  }
  const int won = orders.front().week;
  const Tooling& tooling = offer.tooling;
  books.post(books.variable, SupplyLine::engineering, won, -supply.engineering / factory.home);
  books.post(books.variable, SupplyLine::toolingPaid, won, tooling.price / terms.terms.rate);
  if (offer.design.owner != Party::supplier)
    books.post(books.variable, SupplyLine::accountTooling, won, -supply.tooling / factory.home);
  if (tooling.subsidy > 0 && tooling.subsidyPieces > 0) {
    const double unearned = std::max(0.0, 1 - ordered / tooling.subsidyPieces);
    books.post(books.variable, SupplyLine::clawback, project.market.horizonWeeks,
               tooling.subsidy / terms.terms.rate * unearned);
  }
  return books.variable - hourWorth * hours;
}

double hourWorthWithout(const Project& project, const Setting& setting, std::size_t left) noexcept {
  const Factory factory = factoryOf(project, setting);
  std::array<MixOffer, kMixOffers> others{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    if (i != left) others[count++] = {supplyRun(project, setting, factory, i), project.offers[i].supply.whole};
  }
  return worthOfHour({others.data(), count}, factory);
}

std::optional<double> lowestMinimum(const Project& project, const Setting& setting, std::size_t offer,
                                    double hourWorth) noexcept {
  const Factory factory = factoryOf(project, setting);
  return Floors(supplyTermsOf(project, setting, factory, offer), factory, hourWorth).lowestMinimum();
}

}  // namespace oemodm
