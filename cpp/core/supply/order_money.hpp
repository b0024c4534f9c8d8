// SPDX-License-Identifier: MIT
// The supplier's money of an order: what he is paid, what he delivers and what he buys for it. MODEL.md 11.3.
#pragma once
#include <algorithm>

#include "core/model/arithmetic.hpp"
#include "core/model/landed.hpp"
#include "core/supply/factory.hpp"

namespace oemodm {

constexpr double kNoFeeCap = 1e300;

/// An offer's conditions, looked up once. Money in the project's currency.
struct SupplyTerms {
  const Offer* offer;
  const Supply* supply;
  const Setting* setting;
  Terms terms;
  double shipping;  // weeks from ready to arrived
  double material;  // of a piece, without wastage; 0 where the buyer brings it
  double passedOn;  // of a rise of the material's price by all of itself, a piece
  double orderCost;
  double deposit;
  double feeRate, feeCap;               // of an order
  double defects, firstDefects;         // share of the price given back; of an account's first order
  double origin, freight, destination;  // of an order; 0 where the Incoterm leaves it to the buyer
  double freightUnit;                   // of a piece, in the same way
  double insuranceRate;                 // of what the goods are worth at the border
  double dutyRate;                      // 0 unless duty is in the price
  bool dutyOnFob;
  double vatRate;  // on material
  double balanceWeeks, materialWeeks, refundWeeks;
};
[[nodiscard]] SupplyTerms supplyTermsOf(const Project& project, const Setting& setting, const Factory& factory,
                                        std::size_t offer) noexcept;

/// Order sizes: a trial, a repeat, one of what is committed.
[[nodiscard]] double trialSize(const SupplyTerms& terms) noexcept;
[[nodiscard]] double repeatSize(const SupplyTerms& terms) noexcept;

/// What of an order's money its quantity settles.
struct OrderSize {
  double pieces;
  double price;     // a piece at week 0
  double paidOff;   // of the price: tooling that earlier pieces have paid for already
  double defects;   // share of the price given back
  double freight;   // 0 if the buyer pays it
  double material;  // bought, at today's price
};
[[nodiscard]] OrderSize sizeOf(const SupplyTerms& terms, double pieces, double orderedBefore) noexcept;

/// Money of one order, all positive.
struct OrderMoney {
  double goods = 0, fee = 0, leaving = 0, arriving = 0, defects = 0;
};
/// What goods with duty in their price are worth to customs; `carriage` is the freight and insurance inside it.
inline double customsValue(const SupplyTerms& terms, double goods, double carriage) noexcept {
  const double inside = terms.destination + (terms.dutyOnFob ? carriage : 0);
  return std::max(0.0, (goods - inside) / (1 + terms.dutyRate));
}

/// What it costs to deliver goods of that worth: when they are ready, and when they arrive.
struct DeliveryMoney {
  double leaving, arriving;
};
[[nodiscard]] inline DeliveryMoney deliveryOf(const SupplyTerms& terms, double freight, double goods) noexcept {
  DeliveryMoney out{terms.origin + freight, terms.destination};
  if (terms.insuranceRate > 0) {
    const bool delivered = terms.offer->incoterm != Incoterm::cif;
    out.leaving += terms.insuranceRate * (delivered ? std::max(0.0, goods - terms.destination) : goods);
  }
  if (terms.dutyRate > 0) out.arriving += terms.dutyRate * customsValue(terms, goods, out.leaving - terms.origin);
  return out;
}

/// `price` and `material` are the factors by which the yearly changes work since today. Inline, as are the dates: they
/// are what a light run spends its time on.
[[nodiscard]] inline OrderMoney moneyOf(const SupplyTerms& terms, const OrderSize& size, double price,
                                        double material) noexcept {
  OrderMoney out;
  const double each = size.price * price + terms.passedOn * (material - 1);
  out.goods = std::max(0.0, each * size.pieces - size.paidOff);
  out.fee = std::min(terms.feeRate * out.goods, terms.feeCap);
  out.defects = size.defects * out.goods;
  const DeliveryMoney delivery = deliveryOf(terms, size.freight, out.goods);
  out.leaving = delivery.leaving;
  out.arriving = delivery.arriving;
  return out;
}

/// The slots in which an order's money falls, and how long it is worked on.
struct OrderSlots {
  std::size_t ready, arrives, balance, material, refund;
  int workWeeks;  // 1 or more
};
/// When an order placed at the start of a week is ready (and leaves), arrives and is paid.
struct OrderDates {
  double ready, arrives, balance, material, refund;
  OrderSlots in;
};
[[nodiscard]] OrderDates datesOf(const SupplyTerms& terms, int week) noexcept;

/// The slot in which money of that time falls; what comes after the last falls in the last.
[[nodiscard]] inline std::size_t slotOf(double time) noexcept {
  return time >= kSlots - 1 ? kSlots - 1 : static_cast<std::size_t>(weekOf(time));
}

/// Slots of one week after another. Where nobody closes, an order takes as long as any other.
class OrderCalendar {
 public:
  explicit OrderCalendar(const SupplyTerms& terms) noexcept;
  /// `week` never falls.
  [[nodiscard]] OrderSlots at(int week) noexcept {
    const std::vector<Gap>& gaps = terms_.setting->works;
    while (gap_ < gaps.size() && gaps[gap_].to <= week) ++gap_;
    if (gap_ < gaps.size() && gaps[gap_].from < week + open_.ready) return datesOf(terms_, week).in;
    const auto later = [week](std::size_t slot) { return std::min(slot + static_cast<std::size_t>(week), kSlots - 1); };
    return {later(open_.in.ready),    later(open_.in.arrives), later(open_.in.balance),
            later(open_.in.material), later(open_.in.refund),  open_.in.workWeeks};
  }

 private:
  const SupplyTerms& terms_;
  OrderDates open_;      // of an order placed at 0 with nothing closed
  std::size_t gap_ = 0;  // the first that is not over
};

}  // namespace oemodm
