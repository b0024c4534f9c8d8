// SPDX-License-Identifier: MIT
#include "json/write_supply.hpp"

#include <algorithm>

#include "core/decision/supply_verdict.hpp"
#include "json/write_groups.hpp"
#include "json/write_offer.hpp"
#include "json/write_supply_offer.hpp"
#include "json/write_verdict.hpp"

namespace oemodm {
namespace {

void writeLines(const SupplyComparison& comparison, const SupplyVerdict& verdict, Out& out) {
  std::array<bool, kSupplyGroups> told{};
  const auto amounts = [&](std::string_view name, const SupplyAmounts Served::*of, std::size_t line) {
    out.key(name);
    out.beginArray();
    for (const SupplyAnswer& offer : comparison.offers) out.value((offer.served.*of)[line]);
    out.endArray();
  };
  out.key("lines");
  out.beginArray();
  for (std::size_t i = 0; i < kSupplyLines; ++i) {
    const auto used = [&](const SupplyAnswer& offer) {
      return offer.served.amount[i] != 0 || offer.served.present[i] != 0;
    };
    if (std::none_of(comparison.offers.begin(), comparison.offers.end(), used)) continue;
    const auto line = static_cast<SupplyLine>(i);
    told[static_cast<std::size_t>(groupOf(line))] = true;
    const auto present = [&](int offer) {
      return comparison.offers[static_cast<std::size_t>(offer)].served.present[i];
    };
    out.beginObject();
    out.field("line", nameOf(line));
    out.field("group", nameOf(groupOf(line)));
    amounts("amounts", &Served::amount, i);
    amounts("pv", &Served::present, i);
    out.field("gap", present(verdict.offer) - present(verdict.runnerUp));
    out.endObject();
  }
  out.endArray();
  writeGroups<SupplyGroup>(comparison.offers, told, out);
}

void writeReasons(const SupplyReasons& reasons, Out& out) {
  out.key("reasons");
  out.beginArray();
  for (std::size_t i = 0; i < kSupplyGroups; ++i) {
    out.beginObject();
    out.field("code", nameOf(static_cast<SupplyGroup>(i)));
    out.field("amount", reasons[i]);
    out.endObject();
  }
  out.endArray();
}

void writeVerdict(const SupplyVerdict& verdict, Detail detail, Out& out) {
  static constexpr const char* kKinds[] = {"pick", "mix", "decline"};
  out.key("verdict");
  out.beginObject();
  writeRecommendation(kKinds[static_cast<std::size_t>(verdict.kind)], verdict, detail, out);
  out.key("ruledOut");  // by the buyer's limits: none on this side
  out.beginArray();
  out.endArray();
  out.key("pays");
  out.null();
  writeReasons(verdict.reasons, out);
  out.key("stressWinner");
  out.beginObject();
  out.offer("halfBuyers", verdict.stressLeader[0]);
  out.offer("dearMaterial", verdict.stressLeader[1]);
  out.offer("late", verdict.stressLeader[2]);
  out.endObject();
  out.endObject();
}

void writeHours(const Supplier& supplier, const Factory& factory, Out& out) {
  out.key("hours");
  out.beginObject();
  out.field("regular", factory.regular);
  out.field("overtime", factory.overtime);
  out.field("weekly", supplier.hours.value);
  out.field("booked", supplier.booked.value);
  out.field("premium", factory.premiumPresent());
  out.endObject();
}

void writeMix(const Project& project, const SupplyComparison& comparison, Out& out) {
  const Mix& mix = comparison.mix;
  double regular = 0;
  double overtime = 0;
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    regular += mix.regular[i];
    overtime += mix.overtime[i];
  }
  out.key("mix");
  out.beginObject();
  out.field("value", mix.value);
  out.field("gain", comparison.gain);
  out.field("hourWorth", comparison.hourWorth);
  out.field("regularUsed", regular);
  out.field("overtimeUsed", overtime);
  out.field("idle", std::max(0.0, comparison.factory.regular - regular));
  out.field("idleWeekly", std::max(0.0, comparison.factory.regular - regular) / comparison.factory.horizon);
  writeBusiest(comparison.mixWeeks, out);
  out.field("holeAmount", comparison.mixPath.hole);
  writeMoment(project, "hole", ifAny(comparison.mixPath.hole < 0, comparison.mixPath.holeWeek), out);
  writeMoment(project, "payback", ifAny(comparison.mixPath.payback >= 0, comparison.mixPath.payback), out);
  out.key("shares");
  out.beginArray();
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    const SupplyOutcome& outcome = comparison.offers[i].outcome;
    out.beginObject();
    out.field("offer", static_cast<int>(i));
    out.field("share", mix.share[i]);
    out.field("hours", mix.regular[i] + mix.overtime[i]);
    out.field("overtimeHours", mix.overtime[i]);
    out.field("weekly", (mix.regular[i] + mix.overtime[i]) / comparison.factory.horizon);
    out.field("contributionHour", outcome.hours > 0 ? std::optional(outcome.variable / outcome.hours) : std::nullopt);
    out.endObject();
  }
  out.endArray();
  writeCumulative(comparison.mixCash, out);
  out.endObject();
}

void writeLargest(const std::optional<LargestAccount>& largest, Out& out) {
  out.key("largest");
  if (!largest) return out.null();
  out.beginObject();
  out.field("idleHours", largest->idleHours);
  out.field("weeks", largest->weeks);
  out.field("lostWeekly", largest->lostWeekly);
  out.field("hole", largest->hole);
  out.endObject();
}

/// The supplier's numbers that no source gives a default for, and that he left out.
void writeMissing(const Supplier& supplier, Out& out) {
  out.key("missing");
  out.beginArray();
  if (!supplier.membership.given) out.value("/supplier/platform/membership");
  if (!supplier.advertising.given) out.value("/supplier/platform/advertising");
  if (!supplier.orderFee.given) out.value("/supplier/platform/orderFee");
  out.endArray();
}

}  // namespace

void writeSupply(Session& session, const SupplyComparison& comparison, Detail detail, Out& out) {
  const Project& project = session.project();
  out.field("side", "supplier");
  out.field("currency", project.currency);
  out.field("start", writeDate(project.start.days));
  out.field("horizonWeeks", project.supplier.horizonWeeks.value);
  out.field("horizonYears", project.supplier.horizonWeeks / 52);
  out.key("offers");
  out.beginArray();
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    writeSupplyOffer(project, i, comparison.offers[i], comparison.factory, detail, out);
  }
  out.endArray();
  const SupplyVerdict verdict = decideSupply(session.trial(), session.project(), comparison, detail);
  out.numbers("pair", comparison.pair);
  out.numbers("ranking", rankingOf(comparison.standing));
  if (detail == Detail::full) writeLines(comparison, verdict, out);
  writeVerdict(verdict, detail, out);
  writeHours(project.supplier, comparison.factory, out);
  writeMix(project, comparison, out);
  writeLargest(comparison.largest, out);
  writeMissing(project.supplier, out);
}

void writeSupplyLedger(const SupplyComparison& comparison, Out& out) {
  out.key("ledger");
  out.beginArray();
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    out.beginObject();
    out.field("offer", static_cast<int>(i));
    out.key("entries");
    out.beginArray();
    for (const SupplyEntry& entry : comparison.offers[i].served.entries) {
      out.beginObject();
      out.field("week", entry.time);
      out.field("line", nameOf(entry.line));
      out.field("amount", entry.amount);
      out.offer("order", kNobody);
      out.endObject();
    }
    out.endArray();
    out.endObject();
  }
  out.endArray();
}

}  // namespace oemodm
