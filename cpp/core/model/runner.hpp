// SPDX-License-Identifier: MIT
// The weeks of one offer. MODEL.md section 7. A template, so that the light run pays nothing for the records of the
// full one.
#pragma once
#include <algorithm>

#include "core/model/arithmetic.hpp"
#include "core/model/demand.hpp"
#include "core/model/poster.hpp"
#include "core/model/tool_sets.hpp"

namespace oemodm {

constexpr double kForgive = 1e-9;

template <bool full>
class Runner {
 public:
  Runner(const Project& plan, const Project& world, const Setting& setting, std::size_t index, Cash& cash, Trace* trace)
      : plan_(plan),
        world_(world),
        setting_(setting),
        index_(index),
        offer_(world.offers[index]),
        terms_(termsOf(world, setting, index)),
        line_(timelineOf(world, setting, index)),
        cash_(cash),
        trace_(trace),
        post_(cash, trace),
        horizon_(static_cast<int>(world.market.horizonWeeks)) {}

  Outcome operator()() {
    out_.timeline = line_;
    std::fill_n(arriving_.begin(), horizon_, 0.0);
    std::fill_n(arrivingValue_.begin(), horizon_, 0.0);
    out_.launches = line_.launch < horizon_;
    forecast();
    ToolSets tools(terms_, plannedUnits_);
    oneOffs(tools);
    if (out_.launches && line_.orderAt < horizon_) firstOrder(tools);
    if (out_.launches) {
      yearly();
      weeks(tools);
      commitment();
      close(tools);
    } else if (tools.price() > 0 && line_.toolingAt < horizon_) {
      post_(Line::residual, horizon_, offer_.tooling.residual);
    }
    measure();
    return out_;
  }

 private:
  /// The plan's demand by its own launch sizes the first order; by the world's launch it sizes reorders.
  void forecast() noexcept {
    const bool planned = &plan_ == &world_;
    const Offer& planOffer = plan_.offers[index_];
    const Timeline planLine = planned ? line_ : timelineOf(plan_, setting_, index_);
    demandOf(world_, setting_, offer_, line_.launch, horizon_, demand_);
    if (!planned) demandOf(plan_, setting_, planOffer, line_.launch, horizon_, planDemand_);
    forecast_ = planned ? &demand_ : &planDemand_;
    pricesOf(world_, offer_, line_.launch, horizon_, prices_);
    const Market& market = plan_.market;
    const double lead = planOffer.reorderWeeks + planLine.shipping + market.safetyWeeks;
    const int cover = static_cast<int>(roundUp(std::max(market.coverWeeks.value, lead)));
    const int until = std::min(horizon_, planLine.launch + cover);
    if (planLine.launch == line_.launch) {
      out_.firstWanted = forecast_->between(planLine.launch, until);
      plannedUnits_ = forecast_->before[static_cast<std::size_t>(horizon_)];
    } else {
      Demand own;
      demandOf(plan_, setting_, planOffer, planLine.launch, horizon_, own);
      out_.firstWanted = own.between(planLine.launch, until);
      plannedUnits_ = own.before[static_cast<std::size_t>(horizon_)];
    }
  }

  void oneOff(Line line, double time, double amount) {
    if (time >= horizon_ || amount == 0) return;
    if (!out_.launches || time <= line_.arrival + kForgive) out_.spendBeforeSale += amount;
    post_(line, time, -amount);
  }

  void oneOffs(const ToolSets& tools) {
    oneOff(Line::design, 0, offer_.designCost);
    oneOff(Line::legal, 0, offer_.legal);
    oneOff(Line::samples, line_.samplesAt, offer_.sampleRounds * offer_.samplePrice / terms_.rate);
    oneOff(Line::tooling, line_.toolingAt, offer_.tooling.upfront * tools.price());
    oneOff(Line::tooling, line_.orderAt, (1 - offer_.tooling.upfront) * tools.price());
    oneOff(Line::certification, line_.orderAt, offer_.certification);
    oneOff(Line::packaging, line_.orderAt, offer_.packagingSetup / terms_.rate);
    oneOff(Line::reserve, line_.orderAt, offer_.reserve * (offer_.designCost + tools.price()));
  }

  void firstOrder(ToolSets& tools) {
    const Offer& planOffer = plan_.offers[index_];
    const double planned = planOffer.firstLotDefectRate.given ? planOffer.firstLotDefectRate : planOffer.defectRate;
    const double quantity = std::max(terms_.minimum, roundUp(out_.firstWanted / (1 - planned)));
    if (quantity <= 0) return;
    const double defects = offer_.firstLotDefectRate.given ? offer_.firstLotDefectRate : offer_.defectRate;
    out_.firstOrder = quantity;
    place(tools, {line_.orderAt, line_.ready, line_.arrival, {}}, quantity, defects, line_.launch);
  }

  /// Pays an order and puts its good pieces on their way.
  void place(ToolSets& tools, PlacedOrder order, double quantity, double defects, int arriveWeek) {
    const double sets = tools.buyFor(quantity);
    const double assist = tools.assistFor(quantity);
    tools.declare(assist);
    order.cost = orderCost(terms_, {quantity, order.time, defects, assist, materialsHeld_});
    const OrderCost& cost = order.cost;
    materialsHeld_ = cost.materialsLeft;
    const auto number = static_cast<std::int16_t>(out_.orders++);
    const bool first = number == 0;
    const auto pay = [&](Line line, double time, double amount) {
      if (first && amount > 0 && time <= line_.arrival + kForgive) out_.spendBeforeSale += amount;
      post_(line, time, -amount, number);
    };
    const double deposit = offer_.deposit * cost.goods;
    const double due = balanceAt(order) + offer_.balanceDays / 7;
    const double leaves = order.ready + line_.cutOff;
    pay(Line::tooling, order.time, sets * tools.price());
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
    const Customs& customs = world_.route.customs;
    if (customs.vatRecoverable) post_(Line::vatBack, order.arrival + customs.vatRecoveryDays / 7, cost.vat, number);
    post_(Line::defectCredit, order.arrival, cost.defectCredit, number);
    arriving_[static_cast<std::size_t>(arriveWeek)] += cost.good;
    if (cost.good > 0) arrivingValue_[static_cast<std::size_t>(arriveWeek)] += cost.landed;
    onTheWay_ += cost.good;
    out_.ordered += quantity;
    if (offer_.commitment > 0) count(order.time, quantity);
    if constexpr (full) trace_->orders.push_back(order);
  }

  double balanceAt(const PlacedOrder& order) const noexcept {
    switch (offer_.balanceAt) {
      case DueAt::order:
        return order.time;
      case DueAt::ready:
        return order.ready;
      case DueAt::shipment:
        return order.ready + line_.cutOff;
      default:
        return order.arrival;
    }
  }

  void yearly() {
    for (int t = line_.launch; t < horizon_; t += 52) {
      post_(Line::compliance, t, -offer_.compliance);
      post_(Line::liability, t, -offer_.liability);
      post_(Line::upkeep, t, -offer_.tooling.upkeep / terms_.rate);
    }
    const double until = contractEnd();
    for (int t = line_.launch; t < until; t += 52) post_(Line::exclusivity, t, -offer_.exclusivityFee / terms_.rate);
  }

  void weeks(ToolSets& tools) {
    const Market& market = world_.market;
    const double payout = market.payoutDays / 7;
    const double storage = market.storage * 12 / 52;
    const double carrying = market.carryingRate / 52;
    const double discount = growth(market.discountRate, -1);
    double present = growth(market.discountRate, -line_.launch);
    double soldInFull = 0;
    double plannedInFull = 0;
    int shortWeeks = 0;
    int gap = 0;  // of them, those before the last arrival
    for (int w = line_.launch; w < horizon_; ++w) {
      const auto i = static_cast<std::size_t>(w);
      stock_ += arriving_[i];
      stockValue_ += arrivingValue_[i];
      onTheWay_ -= arriving_[i];
      if (arriving_[i] > 0) gap = shortWeeks;
      if (reordering_) review(tools, w, plannedInFull > 0 ? soldInFull / plannedInFull : 1);
      const double wanted = demand_.units[i];
      const double sold = std::min(stock_, wanted);
      if (stock_ >= wanted) {
        soldInFull += sold;
        plannedInFull += forecast_->units[i];
      } else {
        out_.lost += wanted - sold;
        ++shortWeeks;
      }
      if (sold > 0) {
        const double revenue = sold * prices_[i];
        const double paid = w + payout;
        const std::size_t paidWeek = post_.slotOf(paid);
        post_.in(paidWeek, Line::revenue, paid, revenue);
        post_.in(paidWeek, Line::channelFee, paid, -revenue * market.channelFee);
        post_.in(paidWeek, Line::fulfilment, paid, -sold * market.fulfilment);
        post_.in(paidWeek, Line::royalty, paid, -revenue * offer_.royalty);
        post_.in(i, Line::advertising, w, -sold * market.advertising);
        post_.in(i, Line::returns, w, -sold * market.returnRate * market.returnCost);
        out_.sold += sold;
        out_.soldPresent += sold * present;
        out_.revenue += revenue;
        stockValue_ -= stockValue_ * (sold / stock_);
        stock_ -= sold;
      }
      post_.in(i, Line::storage, w, -stock_ * storage);
      post_.in(i, Line::carrying, w, -stockValue_ * carrying);
      present *= discount;
    }
    if constexpr (full) trace_->gapWeeks = gap;
  }

  /// Whether to reorder in week w, and how much; `k` is sold over planned so far.
  void review(ToolSets& tools, int w, double k) {
    const double ready = workUntil(w, offer_.reorderWeeks, setting_.offers[index_].factory);
    const double arrival = ready + line_.shipping;
    const int arrive = std::max(w + 1, static_cast<int>(roundUp(arrival)));
    if (arrive >= horizon_) {
      reordering_ = false;
      return;
    }
    const int safety = static_cast<int>(plan_.market.safetyWeeks);
    const int cover = static_cast<int>(plan_.market.coverWeeks);
    const double position = stock_ + onTheWay_;
    const double untilThen = k * forecast_->between(w, arrive);
    const double need = untilThen + k * forecast_->between(arrive, std::min(horizon_, arrive + safety));
    if (position >= need - kForgive * std::max(1.0, need)) return;
    const double left = std::max(0.0, position - untilThen);
    const double want = k * forecast_->between(arrive, std::min(horizon_, arrive + safety + cover)) - left;
    if (want <= kForgive) return;
    const double good = 1 - offer_.defectRate;
    double quantity = roundUp(want / good);
    if (quantity < terms_.minimum) {
      quantity = terms_.minimum;
      const double sellable = k * forecast_->between(arrive, horizon_) - left;
      if (quantity * good > sellable && !pays(tools, w, quantity, sellable, arrive)) return;
    }
    place(tools, {static_cast<double>(w), ready, arrival, {}}, quantity, offer_.defectRate, arrive);
  }

  /// Whether an order that the minimum pushes past what can still be sold earns its cost.
  bool pays(const ToolSets& tools, int w, double quantity, double sellable, int arrive) const noexcept {
    const Market& market = world_.market;
    const OrderCost cost = orderCost(
        terms_, {quantity, static_cast<double>(w), offer_.defectRate, tools.assistFor(quantity), materialsHeld_});
    const double price = prices_[static_cast<std::size_t>(arrive)];
    const double net = price * (1 - market.channelFee - offer_.royalty) - market.fulfilment - market.advertising -
                       market.returnRate * market.returnCost;
    return sellable * net + market.recovery * cost.landed * (cost.good - sellable) / cost.good > cost.landed;
  }

  /// The week in which the exclusive contract, and with it the commitment, ends.
  double contractEnd() const noexcept {
    return std::min<double>(horizon_, line_.launch + 52 * offer_.exclusivityYears);
  }

  void count(double time, double quantity) noexcept {
    if (time >= contractEnd()) return;
    const double year = (time - line_.launch) / 52;
    taken_[year < 0 ? 0 : static_cast<std::size_t>(year)] += quantity;
  }

  /// Take or pay: a contract year's shortfall is paid for without being delivered.
  void commitment() {
    if (offer_.commitment <= 0) return;
    const double until = contractEnd();
    for (std::size_t y = 0; y < taken_.size(); ++y) {
      const double from = line_.launch + 52.0 * static_cast<double>(y);
      if (from >= until) return;
      const double to = std::min(from + 52, until);
      const double shortfall = offer_.commitment * (to - from) / 52 - taken_[y];
      if (shortfall > 0) post_(Line::takeOrPay, to, -shortfall * unitPrice(terms_, shortfall, to));
    }
  }

  void close(const ToolSets& tools) {
    out_.left = stock_;
    out_.leftValue = stockValue_;
    post_(Line::recovery, horizon_, world_.market.recovery * stockValue_);
    if (tools.price() > 0 && line_.toolingAt < horizon_) post_(Line::residual, horizon_, offer_.tooling.residual);
  }

  void measure() noexcept {
    const double discount = growth(world_.market.discountRate, -1);
    double present = 1;
    double sum = 0;
    for (std::size_t i = 0; i < cash_.used; ++i) {
      out_.npv += cash_.week[i] * present;
      present *= discount;
      sum += cash_.week[i];
      if (sum < out_.hole) {
        out_.hole = sum;
        out_.holeWeek = static_cast<int>(i);
      }
    }
    out_.profit = sum;
  }

  const Project& plan_;
  const Project& world_;
  const Setting& setting_;
  std::size_t index_;
  const Offer& offer_;
  Terms terms_;
  Timeline line_;
  Cash& cash_;
  Trace* trace_;
  Poster<full> post_;
  int horizon_;
  Outcome out_;

  Demand demand_, planDemand_;
  const Demand* forecast_ = nullptr;
  Prices prices_;
  double plannedUnits_ = 0;
  std::array<double, kMaxHorizon> arriving_, arrivingValue_;  // cleared as far as the horizon
  std::array<double, kMaxHorizon / 52 + 1> taken_{};
  double stock_ = 0, stockValue_ = 0, onTheWay_ = 0, materialsHeld_ = 0;
  bool reordering_ = true;
};

}  // namespace oemodm
