// SPDX-License-Identifier: MIT
#include "core/deal/bargain.hpp"

#include <algorithm>

#include "core/decision/limits.hpp"
#include "core/model/arithmetic.hpp"
#include "core/supply/factory.hpp"

namespace oemodm {
namespace {

void put(Number& number, double value) noexcept {
  number.value = value;
  number.given = true;
}

}  // namespace

Bargain::Bargain(const Project& project, const Setting& setting)
    : project_(project), setting_(setting), asQuoted_(project.offers) {
  npv_.reserve(asQuoted_.size());
  fits_.reserve(asQuoted_.size());
  for (std::size_t i = 0; i < asQuoted_.size(); ++i) {
    const Outcome outcome = run(project_, project_, setting_, i);
    npv_.push_back(outcome.npv);
    fits_.push_back(checkLimits(project_, i, outcome).fits());
  }
}

void Bargain::turnTo(std::size_t offer) {
  undo();
  index_ = offer;
  alternative_ = 0;
  for (std::size_t i = 0; i < npv_.size(); ++i) {
    if (i != offer && fits_[i]) alternative_ = std::max(alternative_, npv_[i]);
  }
  elsewhere_ = elsewhereOf(project_, setting_, offer);
}

void Bargain::undo() { project_.offers[index_] = asQuoted_[index_]; }

void Bargain::onePrice(double price) {
  std::vector<Tier>& tiers = project_.offers[index_].tiers;
  tiers.resize(1);
  put(tiers.front().from, 0);
  put(tiers.front().price, price);
}

void Bargain::scalePrices(double by) {
  std::vector<Tier>& tiers = project_.offers[index_].tiers;
  for (std::size_t j = 0; j < tiers.size(); ++j) put(tiers[j].price, asQuoted_[index_].tiers[j].price * by);
}

void Bargain::minimum(double pieces) {
  put(project_.offers[index_].minimumStyle, pieces);
  put(project_.offers[index_].minimumColour, 0);
}

void Bargain::tooling(double money) { put(project_.offers[index_].tooling.price, money); }

bool Bargain::chosen() const {
  const Outcome outcome = buyer();
  return outcome.npv >= alternative_ && checkLimits(project_, index_, outcome).fits();
}

AccountWorth Bargain::account() {
  Trace trace;
  static_cast<void>(runFull(project_, project_, setting_, index_, trace));
  orders_.clear();
  orders_.reserve(trace.orders.size());
  for (const PlacedOrder& order : trace.orders) orders_.push_back({weekOf(order.time), order.cost.quantity});
  return accountWorth(project_, setting_, index_, orders_, trace.books.entries, *elsewhere_);
}

bool Bargain::agrees() {
  const AccountWorth worth = account();
  return !orders_.empty() && worth.displaced && worth.value >= *worth.displaced;
}

double Bargain::toolingCost() const noexcept {
  return offer().supply.tooling / homeRate(project_, setting_) * terms().rate;
}

}  // namespace oemodm
