// SPDX-License-Identifier: MIT
#include "core/supply_rules.hpp"

#include <algorithm>

namespace oemodm {
namespace {

bool isCurrency(std::string_view code) noexcept {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void factory(const Project& project, Issues& issues) {
  const Supplier& supplier = project.supplier;
  const std::string& currency = supplier.currency;
  const auto known = [&](const Rate& rate) { return rate.currency == currency; };
  if (!currency.empty() && !isCurrency(currency)) {
    issues.push_back({"/supplier/currency", "bad-currency"});
  } else if (!currency.empty() && currency != project.currency &&
             std::none_of(project.rates.begin(), project.rates.end(), known)) {
    issues.push_back({"/supplier/currency", "currency-rate-missing"});
  }
  if (supplier.hours.given && supplier.booked > supplier.hours) {
    issues.push_back({"/supplier/factory/booked", "booked-above-hours", supplier.hours, true});
  }
  // What the account takes is booked: the hours that it leaves idle are some of those.
  if (supplier.largestHours.given && supplier.largestHours > supplier.booked) {
    issues.push_back({"/supplier/largest/hours", "largest-above-booked", supplier.booked, true});
  }
  if (supplier.overtimeHours > 0 && !supplier.hourOvertime.given) {
    issues.push_back({"/supplier/hour/overtime", "overtime-without-cost"});
  }
  if (supplier.hourFull.given && supplier.hourAvoidable.given && supplier.hourFull < supplier.hourAvoidable) {
    issues.push_back({"/supplier/hour/full", "full-below-avoidable", supplier.hourAvoidable, true});
  }
}

bool isMissing(const Number& number) noexcept { return !number.given || number <= 0; }

void demand(const Project& project, const Offer& offer, const std::string& at, Issues& issues) {
  const Supply& supply = offer.supply;
  const bool awaited = supply.buyers.given || supply.enquiries.given;
  if (!awaited && supply.committed <= 0) issues.push_back({at + "/buyers", "demand-missing"});
  const bool fromHistory = supply.enquiries.given && !supply.buyers.given;
  if (fromHistory && (isMissing(supply.pastEnquiries) || isMissing(supply.pastOrders))) {
    issues.push_back({at + "/history/enquiries", "history-missing"});
  }
  if (supply.pastEnquiries.given && supply.pastOrders.given && supply.pastOrders > supply.pastEnquiries) {
    issues.push_back({at + "/history/orders", "history-not-falling", supply.pastEnquiries, true});
  }
  if (supply.pastOrders.given && supply.pastRepeats.given && supply.pastRepeats > supply.pastOrders) {
    issues.push_back({at + "/history/repeats", "history-not-falling", supply.pastOrders, true});
  }
  const bool again = supply.repeatShare.given ? supply.repeatShare > 0 : supply.pastRepeats > 0;
  if (awaited && again && supply.repeatTimes > 0 && !supply.repeatWeeks.given) {
    issues.push_back({at + "/orders/repeatWeeks", "repeats-without-lag"});
  }
  const double minimum = std::max(offer.minimumStyle.value, offer.minimumColour * project.market.colours);
  if (awaited && supply.trial <= 0 && minimum <= 0) issues.push_back({at + "/orders/trial", "order-size-missing"});
}

/// What the Incoterm makes the supplier's to pay needs its number: what is left out is not free.
void delivery(const Offer& offer, const std::string& at, Issues& issues) {
  const Delivery& given = offer.supply.delivery;
  const auto need = [&](Incoterm from, bool there, std::string_view row) {
    if (offer.incoterm >= from && !there) issues.push_back({at + "/delivery/" + std::string(row), "delivery-missing"});
  };
  need(Incoterm::fca, given.origin.given, "origin");
  need(Incoterm::cfr, given.freight.given || given.freightUnit.given, "freight");
  need(Incoterm::cif, given.insurance.given, "insurance");
  need(Incoterm::dap, given.destination.given, "destination");
  need(Incoterm::ddp, given.duty.given, "duty");
}

}  // namespace

Issues supplyIssues(const Project& project) {
  Issues issues;
  factory(project, issues);
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    const std::string at = "/offers/" + std::to_string(i) + "/supply";
    demand(project, project.offers[i], at, issues);
    delivery(project.offers[i], at, issues);
  }
  return issues;
}

void limitSupply(std::string_view path, const Project& project, const Offer& offer, double& low,
                 double& high) noexcept {
  const Supply& supply = offer.supply;
  const bool awaited = supply.buyers.given || supply.enquiries.given;
  const double least = supply.enquiries.given && !supply.buyers.given ? 1 : 0;  // the history must be there
  const double style = offer.minimumStyle;
  const double colours = offer.minimumColour * project.market.colours;
  // The only one of these that says how large an order is cannot be 0.
  const auto alone = [&](double a, double b) { return awaited && a <= 0 && b <= 0; };
  if (path == "supply/orders/trial") {
    if (alone(style, colours)) low = 1;
  } else if (path == "minimum/style") {
    if (alone(supply.trial, colours)) low = 1;
  } else if (path == "minimum/colour") {
    if (alone(supply.trial, style)) low = 1;
  } else if (path == "supply/history/enquiries") {
    low = std::max(least, supply.pastOrders.value);
  } else if (path == "supply/history/orders") {
    low = std::max(least, supply.pastRepeats.value);
    if (supply.pastEnquiries.given) high = supply.pastEnquiries;
  } else if (path == "supply/history/repeats") {
    if (supply.pastOrders.given) high = supply.pastOrders;
    if (!supply.repeatWeeks.given) high = supply.pastRepeats;
  } else if (path == "supply/orders/repeatShare") {
    if (!supply.repeatWeeks.given) high = supply.repeatShare;
  } else if (path == "supply/orders/repeatTimes") {
    if (!supply.repeatWeeks.given) high = supply.repeatTimes;
  } else if (path == "supply/committed/pieces") {
    if (!awaited) low = 1;
  }
}

void limitSupplier(std::string_view path, const Supplier& supplier, double& low, double& high) noexcept {
  if (path == "factory/booked") {
    low = supplier.largestHours;
    high = supplier.hours;
  } else if (path == "largest/hours") {
    high = supplier.booked;
  } else if (path == "factory/hours") {
    low = supplier.booked;
  } else if (path == "factory/overtimeHours") {
    if (!supplier.hourOvertime.given) high = supplier.overtimeHours;
  } else if (path == "hour/full") {
    low = supplier.hourAvoidable;
  } else if (path == "hour/avoidable") {
    if (supplier.hourFull.given) high = supplier.hourFull;
  }
}

}  // namespace oemodm
