// SPDX-License-Identifier: MIT
#include "core/supply/account.hpp"

#include <algorithm>

#include "core/model/tool_sets.hpp"
#include "core/supply/learning.hpp"
#include "core/supply/supply_books.hpp"

namespace oemodm {
namespace {

/// What a buyer pays besides his orders goes to his supplier, a royalty if the design is the supplier's.
bool isSuppliers(Line line, const Offer& offer) noexcept {
  switch (line) {
    case Line::tooling:
    case Line::samples:
    case Line::materials:
    case Line::exclusivity:
    case Line::takeOrPay:
    case Line::clawback:
      return true;
    case Line::royalty:
      return offer.design.owner == Party::supplier;
    default:
      return false;
  }
}

}  // namespace

AccountWorth accountWorth(const Project& project, const Setting& setting, std::size_t index,
                          std::span<const AccountOrder> orders, std::span<const Entry> paid,
                          const Elsewhere& elsewhere) {
  if (orders.empty()) return {0, 0};
  const Factory factory = factoryOf(project, setting);
  const SupplyTerms terms = supplyTermsOf(project, setting, factory, index);
  const Offer& offer = project.offers[index];
  const Supply& supply = offer.supply;
  const Learning learning(supply);
  const double tool = supply.tooling / factory.home;
  SupplyBooks<false> books(factory, nullptr);
  double ordered = 0;
  double hours = 0;
  double sets = offer.design.owner == Party::supplier ? 1 : 0;  // his own first is no account's
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
    const double needed = setsFor(offer.tooling, ordered);
    books.post(books.variable, SupplyLine::accountTooling, week, -tool * (needed - sets));
    sets = needed;
  }
  books.post(books.variable, SupplyLine::engineering, orders.front().week, -supply.engineering / factory.home);
  for (const Entry& entry : paid) {
    if (isSuppliers(entry.line, offer)) books.variable -= entry.amount * factory.discount[slotOf(entry.time)];
  }
  return {books.variable, elsewhere.displacedBy(hours)};
}

Elsewhere elsewhereOf(const Project& project, const Setting& setting, std::size_t offer) {
  const Factory factory = factoryOf(project, setting);
  std::array<MixOffer, kMixOffers> all{};
  const std::size_t count = project.offers.size();
  for (std::size_t i = 0; i < count; ++i) all[i] = mixOfferOf(project, i, supplyRun(project, setting, factory, i));
  return {{all.data(), count}, offer, factory};
}

}  // namespace oemodm
