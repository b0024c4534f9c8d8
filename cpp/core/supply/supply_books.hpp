// SPDX-License-Identifier: MIT
// Takes every posting of a supplier's run. The light run keeps present values alone, and posts what falls in one week
// together; the full one keeps every line and entry too.
#pragma once
#include <algorithm>

#include "core/supply/order_money.hpp"
#include "core/supply/supply_run.hpp"

namespace oemodm {

/// What of the orders of one week is added up before it is posted.
struct WeekOrders {
  double goods = 0, goodsMade = 0;  // of all; of those that are not cancelled
  double fee = 0, leaving = 0, arriving = 0, defects = 0;
  double material = 0, materialBought = 0;  // less what comes back of it; in full
  double made = 0, pieces = 0;              // orders and pieces made
};

/// `orders` of one size, of which a share is cancelled and `recovery` of its material comes back.
inline void addOrders(const OrderSize& size, const OrderMoney& money, double orders, double cancelled, double recovery,
                      double materialPrice, WeekOrders& sum) noexcept {
  const double made = orders * (1 - cancelled);
  const double bought = size.material * materialPrice * orders;
  sum.goods += orders * money.goods;
  sum.goodsMade += made * money.goods;
  sum.fee += made * money.fee;
  sum.leaving += made * money.leaving;
  sum.arriving += made * money.arriving;
  sum.defects += made * money.defects;
  sum.materialBought += bought;
  sum.material += bought * (1 - cancelled * recovery);
  sum.made += made;
  sum.pieces += made * size.pieces;
}

template <bool full>
class SupplyBooks {
 public:
  SupplyBooks(const Factory& factory, SupplyTrace* trace) noexcept : factory_(factory), trace_(trace) {}

  double variable = 0, fixed = 0, platform = 0;  // present values so far

  /// One amount of one of the three.
  void post(double& part, SupplyLine line, double time, double amount) {
    part += amount * factory_.discount[slotOf(time)];
    record(line, time, amount);
  }

  /// The money of a week's orders; its present value.
  double orders(const SupplyTerms& terms, const OrderSlots& in, int week, const WeekOrders& sum) {
    const auto& d = factory_.discount;
    const double deposit = terms.deposit * sum.goods;
    const double balance = (1 - terms.deposit) * sum.goodsMade;
    const double ordering = terms.orderCost * sum.made;
    const double vat = terms.vatRate * sum.materialBought;
    const double present = (deposit - sum.fee - ordering) * d[static_cast<std::size_t>(week)] +
                           balance * d[in.balance] - sum.leaving * d[in.ready] -
                           (sum.arriving + sum.defects) * d[in.arrives] - (sum.material + vat) * d[in.material] +
                           vat * d[in.refund];
    if constexpr (full) {
      using enum SupplyLine;
      const OrderDates dates = datesOf(terms, week);
      record(revenue, week, deposit);
      record(revenue, dates.balance, balance);
      record(orderFee, week, -sum.fee);
      record(delivery, dates.ready, -sum.leaving);
      record(delivery, dates.arrives, -sum.arriving);
      record(defects, dates.arrives, -sum.defects);
      record(material, dates.material, -sum.material);
      record(inputVat, dates.material, -vat);
      record(vatRefund, dates.refund, vat);
      record(orderCost, week, -ordering);
    }
    return present;
  }

  /// Work of some hours over some weeks, while the factory is open; `mean` is their discount. Its entries wait until
  /// all work is known: a week has one of them. Its present value.
  double work(int week, int weeks, double mean, double hours) {
    const double present = -hours * factory_.avoidable * mean;
    if constexpr (full) {
      trace_->present[static_cast<std::size_t>(SupplyLine::labour)] += present;
      const auto first = static_cast<std::size_t>(week);
      const std::size_t last = first + static_cast<std::size_t>(weeks);
      const std::size_t end = std::min(last, kSlots);
      const double open = factory_.openOf(first, weeks);
      const bool ever = open > kNeverOpen;
      const double each = hours / (ever ? open : weeks);
      for (std::size_t i = first; i < end; ++i) trace_->load[i] += ever ? each * factory_.openOf(i, 1) : each;
      trace_->load.back() += each * static_cast<double>(last - end);
    }
    return present;
  }
  void payWork() {
    if constexpr (full) {
      for (std::size_t i = 0; i < kSlots; ++i) {
        const double amount = -trace_->load[i] * factory_.avoidable;
        if (amount == 0) continue;
        trace_->entries.push_back({static_cast<double>(i), amount, SupplyLine::labour});
        trace_->amount[static_cast<std::size_t>(SupplyLine::labour)] += amount;
      }
    }
  }

  /// A line's entry, for the full run; its present value is counted already.
  void record(SupplyLine line, double time, double amount) {
    if constexpr (full) {
      if (amount == 0) return;
      trace_->entries.push_back({time, amount, line});
      trace_->amount[static_cast<std::size_t>(line)] += amount;
      trace_->present[static_cast<std::size_t>(line)] += amount * factory_.discount[slotOf(time)];
    }
  }

 private:
  const Factory& factory_;
  SupplyTrace* trace_;
};

}  // namespace oemodm
