// SPDX-License-Identifier: MIT
#include "json/write_comparison.hpp"

#include <algorithm>

#include "core/decision/curves.hpp"
#include "json/write_groups.hpp"
#include "json/write_offer.hpp"
#include "json/write_verdict.hpp"

namespace oemodm {
namespace {

void writeReason(std::string_view code, double amount, Out& out) {
  out.beginObject();
  out.field("code", code);
  out.field("amount", amount);
}

void writeReasons(const Reasons& reasons, Out& out) {
  out.key("reasons");
  out.beginArray();
  writeReason("volume", reasons.volume, out);
  out.field("weeks", reasons.weeksEarlier);
  out.field("units", reasons.unitsMore);
  out.endObject();
  for (std::size_t i = 0; i < kGroups; ++i) {
    writeReason(nameOf(static_cast<Group>(i)), reasons.groups[i], out);
    out.endObject();
  }
  out.endArray();
}

void writeRuledOut(const Comparison& comparison, Out& out) {
  out.key("ruledOut");
  out.beginArray();
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    const LimitChecks& limits = comparison.offers[i].limits;
    for (std::size_t k = 0; k < limits.count; ++k) {
      if (limits.checks[k].state != LimitState::fail) continue;
      out.beginObject();
      out.field("offer", static_cast<int>(i));
      writeLimit(limits.checks[k], out);
      out.endObject();
    }
  }
  out.endArray();
}

void writeVerdict(const Verdict& verdict, const Comparison& comparison, Detail detail, Out& out) {
  static constexpr const char* kKinds[] = {"pick", "neither", "none-fits", "loses"};
  out.key("verdict");
  out.beginObject();
  writeRecommendation(kKinds[static_cast<std::size_t>(verdict.kind)], verdict, detail, out);
  writeRuledOut(comparison, out);
  out.key("pays");
  if (verdict.paysFrom) {
    out.beginObject();
    out.field("path", "/market/price");
    out.field("value", *verdict.paysFrom);
    out.endObject();
  } else {
    out.null();
  }
  writeReasons(verdict.reasons, out);
  out.key("stressWinner");
  out.beginObject();
  out.offer("halfSales", verdict.stressLeader[0]);
  out.offer("late", verdict.stressLeader[1]);
  out.offer("rejected", verdict.stressLeader[2]);
  out.endObject();
  out.endObject();
}

void writeLines(const Comparison& comparison, const Verdict& verdict, Out& out) {
  std::array<bool, kGroups> told{};
  out.key("lines");
  out.beginArray();
  for (std::size_t i = 0; i < kLines; ++i) {
    // Payments that cancel still have a present value.
    const auto used = [&](const OfferAnswer& offer) {
      return offer.trace.books.amount[i] != 0 || offer.trace.books.presentValue[i] != 0;
    };
    if (std::none_of(comparison.offers.begin(), comparison.offers.end(), used)) continue;
    const auto line = static_cast<Line>(i);
    told[static_cast<std::size_t>(groupOf(line))] = true;
    out.beginObject();
    out.field("line", nameOf(line));
    out.field("group", nameOf(groupOf(line)));
    out.key("amounts");
    out.beginArray();
    for (const OfferAnswer& offer : comparison.offers) out.value(offer.trace.books.amount[i]);
    out.endArray();
    out.key("pv");
    out.beginArray();
    for (const OfferAnswer& offer : comparison.offers) out.value(offer.trace.books.presentValue[i]);
    out.endArray();
    const auto present = [&](int offer) {
      return comparison.offers[static_cast<std::size_t>(offer)].trace.books.presentValue[i];
    };
    out.field("gap", present(verdict.offer) - present(verdict.runnerUp));
    out.endObject();
  }
  out.endArray();
  writeGroups<Group>(comparison.offers, told, out);
}

/// One pair's crossings; the largest quantity is returned, 0 if they never cross.
double writeCrossings(const std::vector<CostCurve>& curves, std::size_t a, std::size_t b, double bound, Out& out) {
  const Crossings found = crossingsOf(curves[a], curves[b], bound);
  double last = 0;
  out.beginObject();
  out.field("a", static_cast<int>(a));
  out.field("b", static_cast<int>(b));
  out.key("points");
  out.beginArray();
  for (const Crossing& crossing : found.points) {
    out.beginObject();
    out.field("quantity", crossing.quantity);
    out.field("below", static_cast<int>(crossing.firstCheaperBelow ? a : b));
    out.field("above", static_cast<int>(crossing.firstCheaperBelow ? b : a));
    out.field("kind", crossing.jump ? "jump" : "root");
    out.endObject();
    last = std::max(last, crossing.quantity);
  }
  out.endArray();
  out.field("searchedTo", found.searchedTo);
  out.endObject();
  return last;
}

/// Every crossing of every two offers, and the curves over the quantities that a reader would look at.
void writeCurves(Session& session, const Comparison& comparison, Out& out) {
  const Project& project = session.project();
  std::vector<CostCurve> curves;
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    curves.push_back(curveOf(project, session.setting(), i, comparison.offers[i].outcome.timeline));
  }
  const double planned = project.market.demand * project.market.horizonWeeks / 52;
  const double bound = searchBound(project, planned);
  double last = 0;
  out.key("crossings");
  out.beginArray();
  for (std::size_t a = 0; a < curves.size(); ++a) {
    for (std::size_t b = a + 1; b < curves.size(); ++b) last = std::max(last, writeCrossings(curves, a, b, bound, out));
  }
  out.endArray();
  const std::vector<double> quantities = curveQuantities(curves, std::max({2 * planned, 1.25 * last, 100.0}));
  out.key("curves");
  out.beginObject();
  out.numbers("quantities", quantities);
  out.key("costs");
  out.beginArray();
  for (const double quantity : quantities) {
    out.beginArray();
    for (const CostCurve& curve : curves) out.value(curve(quantity));
    out.endArray();
  }
  out.endArray();
  out.endObject();
}

}  // namespace

void writeComparison(Session& session, const Comparison& comparison, Detail detail, Out& out) {
  const Project& project = session.project();
  out.field("currency", project.currency);
  out.field("start", writeDate(project.start.days));
  out.field("horizonWeeks", project.market.horizonWeeks.value);
  out.field("horizonYears", project.market.horizonWeeks / 52);
  out.key("offers");
  out.beginArray();
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) writeOffer(project, i, comparison.offers[i], detail, out);
  out.endArray();
  const Verdict verdict = decide(session.trial(), session.project(), comparison, detail);
  out.numbers("pair", comparison.pair);
  out.numbers("ranking", rankingOf(comparison.standing));
  if (detail == Detail::full) {
    writeLines(comparison, verdict, out);
    writeCurves(session, comparison, out);
  }
  writeVerdict(verdict, comparison, detail, out);
}

void writeLedger(const Comparison& comparison, Out& out) {
  out.key("ledger");
  out.beginArray();
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    out.beginObject();
    out.field("offer", static_cast<int>(i));
    out.key("entries");
    out.beginArray();
    for (const Entry& entry : comparison.offers[i].trace.books.entries) {
      out.beginObject();
      out.field("week", entry.time);
      out.field("line", nameOf(entry.line));
      out.field("amount", entry.amount);
      out.offer("order", entry.order);
      out.endObject();
    }
    out.endArray();
    out.endObject();
  }
  out.endArray();
}

}  // namespace oemodm
