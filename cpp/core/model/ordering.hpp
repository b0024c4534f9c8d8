// SPDX-License-Identifier: MIT
// Orders: the first, the weekly review, and the money of each. MODEL.md section 7.
#pragma once
#include <algorithm>

#include "core/model/contract.hpp"
#include "core/model/course.hpp"
#include "core/model/reorder_point.hpp"
#include "core/model/tool_sets.hpp"

namespace oemodm {

template <bool full>
class Ordering {
 public:
  explicit Ordering(Course<full>& course) noexcept
      : c_(course),
        tools_(course.terms, course.plannedUnits),
        contract_(course.offer, course.line.launch, course.stop) {}

  [[nodiscard]] const ToolSets& tools() const noexcept { return tools_; }
  [[nodiscard]] const Contract& contract() const noexcept { return contract_; }

  void first() {
    const Offer& offer = c_.offer;
    const Offer& planned = c_.plan.offers[c_.index];
    const double expected = planned.firstLotDefectRate.given ? planned.firstLotDefectRate : planned.defectRate;
    const double quantity = std::max(c_.terms.minimum, roundUp(c_.out.firstWanted / (1 - expected)));
    if (quantity <= 0) return;
    const double defects = offer.firstLotDefectRate.given ? offer.firstLotDefectRate : offer.defectRate;
    c_.out.firstOrder = quantity;
    place({c_.line.orderAt, c_.line.ready, c_.line.arrival}, quantity, defects, c_.line.launch);
  }

  /// Orders again in a week in which that is due, if it pays. `k` is sold over planned so far.
  void reorder(const ReorderPoint& point, int w, double k, double pieces) {
    const auto [ready, arrival, arrive, untilThen] = point.at(w, k);
    const double left = std::max(0.0, pieces + c_.shipments.onTheWay() - untilThen);
    const double want = point.wanted(arrive, static_cast<int>(c_.plan.market.coverWeeks), k) - left;
    if (want <= kForgive) return;
    const double good = 1 - c_.offer.defectRate;
    double quantity = roundUp(want / good);
    if (quantity < c_.terms.minimum) {
      quantity = c_.terms.minimum;
      const double sellable = k * c_.forecast->between(arrive, c_.stop) - left;
      if (quantity * good > sellable && !pays(w, quantity, sellable, arrive)) return;
    }
    place({static_cast<double>(w), ready, arrival}, quantity, c_.offer.defectRate, arrive);
  }

 private:
  struct Dates {
    double time, ready, arrival;
  };
  /// Pays an order and puts its good pieces on their way.
  void place(const Dates& order, double quantity, double defects, int arriveWeek) {
    const Offer& offer = c_.offer;
    Outcome& out = c_.out;
    const double sets = tools_.buyFor(quantity);
    const double assist = tools_.assistFor(quantity);
    tools_.declare(assist);
    const OrderCost cost = orderCost(c_.terms, {quantity, order.time, defects, assist, materialsHeld_, out.ordered});
    materialsHeld_ = cost.materialsLeft;
    const auto number = static_cast<std::int16_t>(out.orders++);
    const bool isFirst = number == 0;
    const auto pay = [&](Line line, double time, double amount) {
      if (isFirst && amount > 0 && time <= c_.line.arrival + kForgive) out.spendBeforeSale += amount;
      c_.post(line, time, -amount, number);
    };
    const double deposit = offer.deposit * cost.goods;
    const double due = balanceAt(order) + offer.balanceDays / 7;
    const double leaves = order.ready + c_.line.cutOff;
    pay(Line::tooling, order.time, sets * tools_.price());
    pay(Line::goods, order.time, deposit);
    pay(Line::payment, order.time, cost.depositFee);
    pay(Line::materials, order.time, cost.materials);
    pay(Line::goods, due, cost.goods - deposit);
    pay(Line::payment, due, cost.balanceFee);
    pay(Line::inspection, order.ready, cost.inspection);
    pay(Line::origin, leaves, cost.origin);
    pay(Line::freight, leaves, cost.freight);
    pay(Line::insurance, leaves, cost.insurance);
    pay(Line::destination, order.arrival, cost.destination);
    pay(Line::duty, order.arrival, cost.duty);
    pay(Line::assistDuty, order.arrival, cost.assistDuty);
    pay(Line::mpf, order.arrival, cost.mpf);
    pay(Line::hmf, order.arrival, cost.hmf);
    pay(Line::vat, order.arrival, cost.vat);
    const Customs& customs = c_.world.route.customs;
    if (customs.vatRecoverable) c_.post(Line::vatBack, order.arrival + customs.vatRecoveryDays / 7, cost.vat, number);
    c_.post(Line::defectCredit, order.arrival, cost.defectCredit, number);
    c_.shipments.send(arriveWeek, cost.good, cost.landed);
    out.ordered += quantity;
    contract_.count(order.time, quantity);
    if constexpr (full) c_.trace->orders.push_back({order.time, order.ready, order.arrival, cost});
  }

  double balanceAt(const Dates& order) const noexcept {
    switch (c_.offer.balanceAt) {
      case DueAt::order:
        return order.time;
      case DueAt::ready:
        return order.ready;
      case DueAt::shipment:
        return order.ready + c_.line.cutOff;
      default:
        return order.arrival;
    }
  }

  /// Whether an order that the minimum pushes past what can still be sold earns its cost.
  bool pays(int w, double quantity, double sellable, int arrive) const noexcept {
    const Market& market = c_.world.market;
    const Offer& offer = c_.offer;
    const OrderCost cost = orderCost(
        c_.terms, {quantity, static_cast<double>(w), offer.defectRate, tools_.assistFor(quantity), materialsHeld_, 0});
    const double price = c_.prices[static_cast<std::size_t>(arrive)];
    const double net = price * (1 - market.channelFee - offer.royalty) - market.fulfilment - market.advertising -
                       market.returnRate * market.returnCost;
    return sellable * net + market.recovery * cost.landed * (cost.good - sellable) / cost.good > cost.landed;
  }

  Course<full>& c_;
  ToolSets tools_;
  Contract contract_;
  double materialsHeld_ = 0;
};

}  // namespace oemodm
