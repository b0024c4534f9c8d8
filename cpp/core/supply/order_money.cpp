// SPDX-License-Identifier: MIT
#include "core/supply/order_money.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kInsuredShare = 1.1;  // cargo is insured for 110 % of its value

}  // namespace

SupplyTerms supplyTermsOf(const Project& project, const Setting& setting, const Factory& factory,
                          std::size_t index) noexcept {
  const Offer& offer = project.offers[index];
  const Supply& supply = offer.supply;
  const Supplier& supplier = project.supplier;
  const Route& route = project.route;
  const Incoterm incoterm = offer.incoterm;
  const bool delivered = incoterm == Incoterm::dap || incoterm == Incoterm::ddp;
  SupplyTerms out{};
  out.offer = &offer;
  out.supply = &supply;
  out.setting = &setting;
  out.terms = termsOf(project, setting, index);
  out.cutOff = out.terms.carriage->cutOffDays / 7;
  out.shipping = out.cutOff + out.terms.carriage->transitWeeks;
  for (const Stage& stage : offer.stages) {
    if (phaseOf(stage.name) == Phase::ship) out.shipping += stage.weeks;
  }
  out.material = supply.materialBy == MaterialBy::buyer ? 0 : supply.material / factory.home;
  out.passedOn = supply.passThrough * out.material / (1 - supply.wastage);
  out.orderCost = supply.orderCost / factory.home;
  out.deposit = offer.deposit;
  out.feeRate = supplier.orderFee;
  out.feeCap = supplier.orderFeeCap.given ? supplier.orderFeeCap / factory.home : kNoFeeCap;
  out.defects = offer.defectsBorneBy == Party::supplier ? offer.defectRate.value : 0;
  out.origin = incoterm == Incoterm::exw ? 0 : route.originCharges.value;
  out.carries = incoterm >= Incoterm::cfr;
  out.destination = delivered ? route.destinationCharges.value : 0;
  out.insuranceRate = incoterm >= Incoterm::cif ? kInsuredShare * route.insuranceRate : 0;
  out.dutyRate = incoterm == Incoterm::ddp ? out.terms.dutyRate : 0;
  const Customs& customs = route.customs;
  out.dutyOnFob = customs.regime == Regime::us || (customs.regime == Regime::own && customs.basis == Basis::fob);
  out.vatRate = supplier.inputVat;
  out.balanceWeeks = offer.balanceDays / 7;
  out.materialWeeks = supply.materialDays / 7;
  out.refundWeeks = supplier.refundWeeks;
  return out;
}

double trialSize(const SupplyTerms& terms) noexcept {
  return roundUp(std::max(terms.terms.minimum, terms.supply->trial.value));
}

double repeatSize(const SupplyTerms& terms) noexcept {
  const Supply& supply = *terms.supply;
  return roundUp(std::max(terms.terms.minimum, supply.repeat.given ? supply.repeat.value : supply.trial.value));
}

OrderSize sizeOf(const SupplyTerms& terms, double pieces, double orderedBefore) noexcept {
  const Tooling& tooling = terms.offer->tooling;
  const double beyond = std::max(0.0, std::min(pieces, orderedBefore + pieces - tooling.inPricePieces));
  return {pieces, unitPrice(terms.terms, pieces, 0), tooling.inPrice / terms.terms.rate * beyond,
          terms.carries ? freightOf(terms.terms, pieces) : 0,
          std::max(pieces / (1 - terms.supply->wastage), terms.supply->materialMinimum.value) * terms.material};
}

namespace {

OrderDates datesFrom(const SupplyTerms& terms, int week, double ready) noexcept {
  const Offer& offer = *terms.offer;
  OrderDates out{};
  out.ready = ready;
  out.leaves = ready + terms.cutOff;
  out.arrives = ready + terms.shipping;
  const double due = offer.balanceAt == DueAt::order      ? week
                     : offer.balanceAt == DueAt::ready    ? ready
                     : offer.balanceAt == DueAt::shipment ? out.leaves
                                                          : out.arrives;
  out.balance = due + terms.balanceWeeks;
  out.material = week + terms.materialWeeks;
  out.refund = out.material + terms.refundWeeks;
  out.in = {slotOf(out.leaves),   slotOf(out.arrives), slotOf(out.balance),
            slotOf(out.material), slotOf(out.refund),  std::max(1, static_cast<int>(roundUp(ready - week)))};
  return out;
}

}  // namespace

OrderDates datesOf(const SupplyTerms& terms, int week) noexcept {
  return datesFrom(terms, week, workUntil(week, terms.offer->reorderWeeks, terms.setting->works));
}

OrderCalendar::OrderCalendar(const SupplyTerms& terms) noexcept
    : terms_(terms), open_(datesFrom(terms, 0, terms.offer->reorderWeeks)) {}

}  // namespace oemodm
