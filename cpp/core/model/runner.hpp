// SPDX-License-Identifier: MIT
// The weeks of one offer. MODEL.md section 7. A template, so that the light run pays nothing for the records of the
// full one.
#pragma once
#include <algorithm>

#include "core/model/expected.hpp"
#include "core/model/ordering.hpp"
#include "core/model/sales.hpp"
#include "core/model/totals.hpp"

namespace oemodm {

template <bool full>
class Runner {
 public:
  Runner(const Project& plan, const Project& world, const Setting& setting, std::size_t index, const Leg& leg,
         Cash& cash, Trace* trace, Expected* expected = nullptr)
      : c_(plan, world, setting, index, leg, cash, trace), expected_(expected) {}

  Outcome operator()() {
    forecast();
    Ordering<full> ordering(c_);
    oneOffs(ordering.tools());
    if (c_.out.launches && c_.line.orderAt < c_.horizon) ordering.first();
    if (c_.out.launches) {
      yearly(ordering.contract());
      weeks(ordering);
      ordering.contract().settle([&](double shortfall, double time) {
        c_.post(Line::takeOrPay, time, -shortfall * unitPrice(c_.terms, shortfall, time));
      });
      close(ordering.tools());
    } else if (ordering.tools().price() > 0 && c_.line.toolingAt < c_.horizon) {
      c_.post(Line::residual, c_.horizon, c_.offer.tooling.residual);
    }
    measure();
    return c_.out;
  }

 private:
  void demandFor(const Project& project, int launch, Demand& out) const noexcept {
    demandOf(project, c_.setting, project.offers[c_.index], launch, c_.horizon, out, c_.leg.carried);
    if (c_.leg.leftForIt != nullptr) leave(*c_.leg.leftForIt, launch, c_.horizon, out);
  }

  /// The plan's demand by some launch; in `room` if nobody keeps it.
  const Demand& planFrom(int launch, Demand& room) {
    if (expected_ != nullptr) return expected_->demandFrom(launch);
    demandFor(c_.plan, launch, room);
    room.addUp(c_.horizon);
    return room;
  }
  [[nodiscard]] Timeline planLine() const {
    if (&c_.plan == &c_.world) return c_.line;
    if (expected_ != nullptr) return expected_->line();
    return timelineOf(c_.plan, c_.setting, c_.index, nullptr, {c_.leg.startAt, c_.leg.longer});
  }

  /// The plan's demand by its own launch sizes the first order; by the world's launch it sizes reorders.
  void forecast() {
    const bool planned = &c_.plan == &c_.world;
    demandFor(c_.world, c_.line.launch, c_.demand);
    if (planned) c_.demand.addUp(c_.horizon);
    c_.forecast = planned ? &c_.demand : &planFrom(c_.line.launch, c_.planDemand);
    pricesOf(c_.world, c_.offer, c_.line.launch, c_.horizon, c_.prices);
    const Timeline line = planLine();
    const Market& market = c_.plan.market;
    const double lead = c_.plan.offers[c_.index].reorderWeeks + line.shipping + market.safetyWeeks;
    const int cover = static_cast<int>(roundUp(std::max(market.coverWeeks.value, lead)));
    const int until = std::min(c_.stop, line.launch + cover);
    Demand room;
    const Demand& own = line.launch == c_.line.launch ? *c_.forecast : planFrom(line.launch, room);
    c_.out.firstWanted = own.between(line.launch, until);
    c_.plannedUnits = own.before[static_cast<std::size_t>(c_.stop)];
  }

  void oneOff(Line line, double time, double amount) {
    if (time >= c_.horizon || amount == 0) return;
    if (!c_.out.launches || time <= c_.line.arrival + kForgive) c_.out.spendBeforeSale += amount;
    c_.post(line, time, -amount);
  }

  void oneOffs(const ToolSets& tools) {
    const Offer& offer = c_.offer;
    const double rate = c_.terms.rate;
    const Timeline& at = c_.line;
    oneOff(Line::design, c_.leg.startAt, offer.designCost);
    oneOff(Line::legal, c_.leg.startAt, offer.legal);
    oneOff(Line::samples, at.samplesAt, offer.sampleRounds * offer.samplePrice / rate);
    oneOff(Line::tooling, at.toolingAt, offer.tooling.upfront * tools.price());
    oneOff(Line::tooling, at.orderAt, (1 - offer.tooling.upfront) * tools.price());
    oneOff(Line::certification, at.orderAt, offer.certification);
    oneOff(Line::packaging, at.orderAt, offer.packagingSetup / rate);
    oneOff(Line::reserve, at.orderAt, offer.reserve * (offer.designCost + tools.price()));
  }

  void yearly(const Contract& contract) {
    const Offer& offer = c_.offer;
    for (int t = c_.line.launch; t < c_.stop; t += 52) {
      c_.post(Line::compliance, t, -offer.compliance);
      c_.post(Line::liability, t, -offer.liability);
      c_.post(Line::upkeep, t, -offer.tooling.upkeep / c_.terms.rate);
    }
    for (int t = c_.line.launch; t < contract.end(); t += 52)
      c_.post(Line::exclusivity, t, -offer.exclusivityFee / c_.terms.rate);
  }

  void weeks(Ordering<full>& ordering) {
    Sales<full> sales(c_, c_.line.launch);
    ReorderPoint point(*c_.forecast, c_.offer.reorderWeeks, c_.line.shipping,
                       static_cast<int>(c_.plan.market.safetyWeeks), c_.stop, c_.setting.offers[c_.index].factory);
    Tally tally;
    int looked = -1;
    for (int w = c_.line.launch;;) {
      w = sales.sell(w, looked, point.watch(), tally);
      if (w >= c_.stop) break;
      looked = w;
      if (!point.due(w, tally.soldInFull, tally.plannedInFull, sales.pieces() + c_.shipments.onTheWay())) continue;
      sales.post();
      ordering.reorder(point, w, ReorderPoint::ratio(tally.soldInFull, tally.plannedInFull), sales.pieces());
    }
    c_.out.lost = tally.lost;
    sales.handBack();
    if (c_.stop < c_.last) runDown();
    if constexpr (full) c_.trace->gapWeeks = tally.gap;
  }

  /// After another offer took over, what is left sells first.
  void runDown() {
    Sales<full> sales(c_, c_.stop);
    sales.sellOut(c_.stop, c_.last, c_.leg.leavesToOthers);
    sales.handBack();
  }

  void close(const ToolSets& tools) {
    const Tooling& tooling = c_.offer.tooling;
    c_.out.left = c_.stock.pieces();
    c_.out.leftValue = c_.stock.value();
    c_.post(Line::recovery, c_.last, c_.world.market.recovery * c_.stock.value());
    if (tools.price() > 0 && c_.line.toolingAt < c_.horizon) c_.post(Line::residual, c_.stop, tooling.residual);
    if (tooling.subsidy > 0) {
      const double unearned = std::max(0.0, 1 - c_.out.ordered / tooling.subsidyPieces);
      c_.post(Line::clawback, c_.stop, -tooling.subsidy / c_.terms.rate * unearned);
    }
  }

  void measure() noexcept {
    const Totals totals = totalsOf(c_.cash, c_.discount, c_.plan.limits.maxSpend);
    c_.out.npv = totals.npv;
    c_.out.profit = totals.profit;
    c_.out.hole = totals.hole;
    c_.out.holeWeek = totals.holeWeek;
    c_.out.shortWeek = totals.shortWeek;
  }

  Course<full> c_;
  Expected* expected_;  // of the plan, if somebody keeps it
};

}  // namespace oemodm
