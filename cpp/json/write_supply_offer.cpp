// SPDX-License-Identifier: MIT
#include "json/write_supply_offer.hpp"

#include <algorithm>

#include "core/decision/supply_quote.hpp"
#include "core/fields.hpp"
#include "json/write_offer.hpp"

namespace oemodm {
namespace {

void writeBuyers(const SupplyAnswer& answer, Out& out) {
  const BuyersNeeded& buyers = answer.buyers;
  out.field("buyersExpected", answer.outcome.accounts);
  out.field("buyersNeeded", buyers.needed);
  out.field("chanceEnough", buyers.chance);
  out.field("buyersByHours", buyers.byHours);
  out.field("contributionBuyer", buyers.each);
}

void writeMeasures(const Project& project, const SupplyAnswer& answer, const Factory& factory, Out& out) {
  const Standalone& alone = answer.alone;
  const SupplyOutcome& outcome = answer.outcome;
  const double hours = alone.share * outcome.hours;
  out.key("measures");
  out.beginObject();
  out.field("npv", alone.npv);
  out.field("profit", answer.path.profit);
  out.field("revenue", answer.served.amount[static_cast<std::size_t>(SupplyLine::revenue)]);
  writeMoment(project, "payback", ifAny(answer.path.payback >= 0, answer.path.payback), out);
  out.field("holeAmount", answer.path.hole);
  writeMoment(project, "hole", ifAny(answer.path.hole < 0, answer.path.holeWeek), out);
  writeIrr(answer.irr, out);
  out.field("pieces", alone.share * outcome.pieces);
  out.field("orders", alone.share * outcome.orders);
  out.field("share", alone.share);
  out.field("hours", hours);
  out.field("hoursShare", ifAny(factory.regular > 0, hours / factory.regular));
  out.field("overtimeHours", alone.overtime);
  writeBusiest(answer.weeks, out);
  out.field("contributionUnit", answer.contributionUnit);
  out.field("contributionHour", answer.contributionHour);
  writeBuyers(answer, out);
  out.field("lowestMinimum", answer.lowestMinimum);
  out.field("cancelExposure", answer.cancelExposure);
  out.field("accountHours", answer.accountHours);
  out.field("oneOffs", answer.oneOffs);
  writeMoment(project, "list", answer.listWeek, out);
  writeMoment(project, "ready", answer.readyWeek, out);
  out.endObject();
}

void writeFunnel(const SupplyAnswer& answer, Out& out) {
  out.key("funnel");
  out.beginObject();
  out.field("enquiries", answer.trace.enquiries);
  out.field("samples", answer.trace.samples);
  out.field("buyers", answer.outcome.accounts);
  out.field("repeats", answer.trace.repeats);
  out.endObject();
}

void writeTaken(std::string_view name, const std::optional<double>& floor, const Taken& taken, Out& out) {
  if (!floor) return;
  out.key(name);
  out.beginObject();
  out.field("orderFee", taken.orderFee);
  out.field("defects", taken.defects);
  out.field("delivery", taken.delivery);
  out.field("margin", taken.margin);
  out.endObject();
}

void writeFloors(const SupplyAnswer& answer, Out& out) {
  out.key("floors");
  out.beginArray();
  for (const Floor& floor : answer.floors) {
    out.beginObject();
    out.field("quantity", floor.quantity);
    out.field("price", floor.price);
    out.field("hours", floor.hours);
    out.field("walkAway", floor.walkAway);
    out.field("full", floor.full);
    out.field("target", floor.target);
    out.field("displaced", floor.displaced);
    out.field("held", floor.displaced.has_value());
    out.key("costs");
    out.beginObject();
    out.field("material", floor.costs.material);
    out.field("labour", floor.costs.labour);
    out.field("labourFull", floor.costs.labourFull);
    out.field("orderCost", floor.costs.orderCost);
    out.field("account", floor.costs.account);
    out.field("once", floor.costs.once);
    out.endObject();
    out.key("taken");
    out.beginObject();
    writeTaken("walkAway", floor.walkAway, floor.walkAwayTaken, out);
    writeTaken("full", floor.full, floor.fullTaken, out);
    writeTaken("target", floor.target, floor.targetTaken, out);
    out.endObject();
    out.endObject();
  }
  out.endArray();
}

/// Prices in the offer's currency, by the way in which the supplier sets them.
void writeQuoteRows(const Offer& offer, const SupplyAnswer& answer, Out& out) {
  const Number& margin = offer.supply.margin;
  out.key("rows");
  out.beginArray();
  for (const Floor& floor : answer.floors) {
    const double list = floor.price * answer.rate;
    out.beginObject();
    out.field("quantity", floor.quantity);
    out.field("price", quotedPrice(offer, floor) * answer.rate);
    if (offer.supply.pricing == Pricing::target) {
      const double cost = list * (1 - margin);
      out.field("targetCost", ifAny(margin.given, cost));
      out.field("gap", ifAny(margin.given && floor.full, floor.full.value_or(0) * answer.rate - cost));
    }
    out.endObject();
  }
  out.endArray();
}

void writeQuote(const Project& project, const Offer& offer, const SupplyAnswer& answer, Out& out) {
  const Tooling& tooling = offer.tooling;
  out.key("quote");
  out.beginObject();
  out.field("currency", offer.currency.empty() ? project.currency : offer.currency);
  out.field("incoterm", wordOf("/offers/*/route/incoterm", offer.incoterm.code));
  out.field("place", offer.place);
  out.field("validUntil", offer.validUntil.given ? std::optional(writeDate(offer.validUntil.days)) : std::nullopt);
  out.field("leadWeeks", answer.readyWeek);  // an order confirmed today
  out.field("repeatLeadWeeks", answer.repeatWeeks);
  out.field("minimum", answer.orderMinimum);
  out.field("deposit", offer.deposit.value);
  out.field("balanceAt", wordOf("/offers/*/terms/balanceAt", offer.balanceAt.code));
  out.field("balanceDays", offer.balanceDays.value);
  out.field("method", wordOf("/offers/*/terms/method", offer.payMethod.code));
  out.field("tolerance", ifAny(offer.tolerance.given, offer.tolerance));
  out.field("tooling", tooling.price.value);
  out.field("inPrice", tooling.inPrice.value);
  out.field("inPricePieces", tooling.inPricePieces.value);
  out.field("subsidy", tooling.subsidy.value);
  out.field("subsidyPieces", tooling.subsidyPieces.value);
  writeQuoteRows(offer, answer, out);
  out.field("npvAtQuote", answer.npvAtQuote);
  out.endObject();
}

void writeWeeks(const SupplyAnswer& answer, Out& out) {
  out.key("load");
  out.beginArray();
  for (std::size_t i = 0; i < answer.weeks.used; ++i) out.value(answer.weeks.load[i]);
  out.endArray();
  writeCumulative(answer.served.cash, out);
}

}  // namespace

void writeBusiest(const Weeks& weeks, Out& out) {
  out.field("busiestWeek", weeks.busiest);
  out.field("busiestHours", weeks.busiestHours);
  out.field("busiestHolds", weeks.busiestHolds);
  out.field("weeksOver", weeks.over);
}

void writeSupplyOffer(const Project& project, std::size_t index, const SupplyAnswer& answer, const Factory& factory,
                      Detail detail, Out& out) {
  const Offer& offer = project.offers[index];
  out.beginObject();
  writeIdentity(index, offer, answer.label, out);
  writeMeasures(project, answer, factory, out);
  if (detail == Detail::brief) return out.endObject();
  writeFunnel(answer, out);
  writeFloors(answer, out);
  writeQuote(project, offer, answer, out);
  writeWeeks(answer, out);
  out.key("stress");
  out.beginObject();
  out.field("halfBuyers", answer.stress.halfBuyers.npv);
  out.field("dearMaterial", answer.stress.dearMaterial.npv);
  out.field("late", answer.stress.late.npv);
  out.endObject();
  out.endObject();
}

}  // namespace oemodm
