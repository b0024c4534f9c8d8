// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>

#include "core/model/demand.hpp"
#include "core/model/leg.hpp"
#include "core/model/poster.hpp"
#include "core/model/shipments.hpp"

namespace oemodm {

/// What an offer's orders and sales share: whose numbers, which weeks, the stock between them and where money goes.
template <bool full>
struct Course {
  Course(const Project& itsPlan, const Project& itsWorld, const Setting& itsSetting, std::size_t itsIndex,
         const Leg& itsLeg, Cash& itsCash, Trace* itsTrace)
      : plan(itsPlan),
        world(itsWorld),
        setting(itsSetting),
        index(itsIndex),
        leg(itsLeg),
        offer(world.offers[index]),
        terms(termsOf(world, setting, index)),
        line(timelineOf(world, setting, index, nullptr, {leg.startAt, leg.longer})),
        horizon(static_cast<int>(world.market.horizonWeeks)),
        stop(std::min(horizon, leg.until)),
        last(leg.oldStock == OldStock::rundown ? horizon : stop),
        cash(itsCash),
        trace(itsTrace),
        discount(growth(world.market.discountRate, -1)),
        post(itsCash, itsTrace),
        shipments(horizon) {
    out.timeline = line;
    out.launches = line.launch < horizon;
  }

  const Project& plan;
  const Project& world;
  const Setting& setting;
  std::size_t index;
  const Leg& leg;
  const Offer& offer;
  Terms terms;
  Timeline line;
  int horizon;
  int stop;  // weeks from here on are another offer's: no more orders, no more of what is paid by the year
  int last;  // weeks from here on sell nothing
  Cash& cash;
  Trace* trace;
  double discount;  // of a week
  Poster<full> post;
  Shipments shipments;
  Stock stock;
  Outcome out;
  Demand demand, planDemand;
  const Demand* forecast = nullptr;  // counts for orders before `stop`
  Prices prices;
  double plannedUnits = 0;  // over the weeks of the plan
};

}  // namespace oemodm
