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
  const Delivery& delivery = supply.delivery;
  const auto from = [&](Incoterm first, const Number& row) { return offer.incoterm >= first ? row.value : 0.0; };
  SupplyTerms out{};
  out.offer = &offer;
  out.supply = &supply;
  out.setting = &setting;
  out.terms = termsOf(project, setting, index);
  out.shipping = delivery.weeks;
  for (const Stage& stage : offer.stages) {
    if (phaseOf(stage.name) == Phase::ship) out.shipping += stage.weeks;
  }
  out.material = supply.materialBy == MaterialBy::buyer ? 0 : supply.material / factory.home;
  out.passedOn = supply.passThrough * out.material / (1 - supply.wastage);
  out.orderCost = supply.orderCost / factory.home;
  out.deposit = offer.deposit;
  out.feeRate = supplier.orderFee;
  out.feeCap = supplier.orderFeeCap.given ? supplier.orderFeeCap / factory.home : kNoFeeCap;
  if (offer.defectsBorneBy == Party::supplier) {
    out.defects = offer.defectRate;
    out.firstDefects = offer.firstLotDefectRate.given ? offer.firstLotDefectRate : offer.defectRate;
  }
  out.origin = from(Incoterm::fca, delivery.origin) / factory.home;
  out.freight = from(Incoterm::cfr, delivery.freight) / factory.home;
  out.freightUnit = from(Incoterm::cfr, delivery.freightUnit) / factory.home;
  out.insuranceRate = kInsuredShare * from(Incoterm::cif, delivery.insurance);
  out.destination = from(Incoterm::dap, delivery.destination) / factory.home;
  out.dutyRate = from(Incoterm::ddp, delivery.duty);
  out.dutyOnFob = delivery.dutyBasis == Basis::fob;
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
  return {pieces,
          unitPrice(terms.terms, pieces, 0),
          tooling.inPrice / terms.terms.rate * beyond,
          orderedBefore > 0 ? terms.defects : terms.firstDefects,
          terms.freight + terms.freightUnit * pieces,
          std::max(pieces / (1 - terms.supply->wastage), terms.supply->materialMinimum.value) * terms.material};
}

namespace {

OrderDates datesFrom(const SupplyTerms& terms, int week, double ready) noexcept {
  const Offer& offer = *terms.offer;
  OrderDates out{};
  out.ready = ready;
  out.arrives = ready + terms.shipping;
  const double due = offer.balanceAt == DueAt::order ? week : offer.balanceAt == DueAt::arrival ? out.arrives : ready;
  out.balance = due + terms.balanceWeeks;
  out.material = week + terms.materialWeeks;
  out.refund = out.material + terms.refundWeeks;
  out.in = {slotOf(ready),        slotOf(out.arrives), slotOf(out.balance),
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
