// SPDX-License-Identifier: MIT
#include "json/write_offer.hpp"

#include "core/decision/aspects.hpp"
#include "core/fields.hpp"

namespace oemodm {
namespace {

/// The day that a time in weeks falls on.
std::string dateAt(const Project& project, double weeks) {
  return writeDate(project.start.days + static_cast<std::int32_t>(weeks * 7 + 1e-6));
}

const char* nameOf(AspectState state) noexcept {
  static constexpr const char* kNames[] = {"none", "inside", "below", "above", "agrees", "contradicts", "unknown"};
  return kNames[static_cast<std::size_t>(state)];
}

void writeMeasures(const Project& project, const OfferAnswer& answer, Out& out) {
  const Outcome& outcome = answer.outcome;
  const auto ifAny = [](bool there, double value) { return there ? std::optional<double>(value) : std::nullopt; };
  const std::vector<PlacedOrder>& orders = answer.trace.orders;
  double landed = 0;
  for (const PlacedOrder& order : orders) landed += order.cost.landed;
  out.key("measures");
  out.beginObject();
  out.field("spendBeforeSale", outcome.spendBeforeSale);
  writeMoment(project, "exWorks", outcome.timeline.ready, out);
  writeMoment(project, "warehouse", outcome.timeline.arrival, out);
  writeMoment(project, "launch", ifAny(outcome.launches, outcome.timeline.launch), out);
  out.field("sold", outcome.sold);
  out.field("ordered", outcome.ordered);
  out.field("left", outcome.left);
  out.field("lost", outcome.lost);
  out.field("orders", outcome.orders);
  out.field("firstOrder", outcome.firstOrder);
  out.field("landedFirst", outcome.firstOrder <= 0
                               ? std::nullopt
                               : std::optional(orders.front().cost.landed / orders.front().cost.quantity));
  out.field("landedUnit", outcome.ordered > 0 ? std::optional(landed / outcome.ordered) : std::nullopt);
  out.field("costPerSold", ifAny(outcome.sold > 0, answer.costPerSold));
  out.field("revenue", outcome.revenue);
  out.field("profit", outcome.profit);
  out.field("npv", outcome.npv);
  writeIrr(answer.irr, out);
  writeMoment(project, "payback", ifAny(answer.payback >= 0, answer.payback), out);
  out.field("holeAmount", outcome.hole);
  writeMoment(project, "hole", ifAny(outcome.hole < 0, outcome.holeWeek), out);
  out.field("stockLeftValue", outcome.leftValue);
  out.field("exitCost", answer.exitCost);
  out.endObject();
}

void writeOrders(const std::vector<PlacedOrder>& orders, Out& out) {
  out.key("orders");
  out.beginArray();
  for (const PlacedOrder& order : orders) {
    const OrderCost& cost = order.cost;
    out.beginObject();
    out.field("week", order.time);
    out.field("readyWeek", order.ready);
    out.field("arriveWeek", order.arrival);
    out.field("quantity", cost.quantity);
    out.field("good", cost.good);
    out.field("unitPrice", cost.price);
    out.field("landed", cost.landed);
    out.field("landedUnit", cost.landed / cost.quantity);
    out.field("customsValue", cost.customsValue);
    out.endObject();
  }
  out.endArray();
}

void writeSpan(std::string_view name, double start, double end, double closed, Out& out) {
  out.beginObject();
  out.field("name", name);
  out.field("start", start);
  out.field("end", end);
  out.field("closedWeeks", closed);
  out.endObject();
}

/// The stages, with the carrier's transit between making and clearing.
void writeStages(const OfferAnswer& answer, Out& out) {
  const Timeline& line = answer.outcome.timeline;
  double landing = line.arrival;
  for (const StageSpan& stage : answer.stages) {
    if (phaseOf(stage.name) == Phase::ship) landing -= stage.end - stage.start;
  }
  out.key("stages");
  out.beginArray();
  bool sailed = false;
  for (const StageSpan& stage : answer.stages) {
    if (phaseOf(stage.name) == Phase::ship && !sailed) {
      writeSpan("transit", line.ready, landing, 0, out);
      sailed = true;
    }
    writeSpan(wordOf("/offers/*/stages/*/name", stage.name), stage.start, stage.end, stage.closed, out);
  }
  if (!sailed) writeSpan("transit", line.ready, landing, 0, out);
  out.endArray();
}

void writeRights(const Rights& rights, Out& out) {
  out.key("codes");
  out.beginObject();
  out.field("design", wordOf("/offers/*/rights/design", rights.design.code));
  out.field("tooling", wordOf("/offers/*/rights/tooling", rights.tooling.code));
  out.field("files", wordOf("/offers/*/rights/files", rights.files.code));
  out.field("exclusivity", wordOf("/offers/*/rights/exclusivity", rights.exclusivity.code));
  out.field("confidentiality", wordOf("/offers/*/rights/confidentiality", rights.confidentiality.code));
  out.endObject();
}

void writeUsual(const Aspect& aspect, Out& out) {
  out.key("usual");
  if (aspect.usual == nullptr) return out.null();
  const UsualRange& usual = *aspect.usual;
  out.beginObject();
  out.field("low", usual.low);
  out.field("high", usual.high);
  out.field("unit", usual.unit);
  out.field("source", usual.source);
  out.field("grade", usual.grade);
  out.field("exWorks", usual.exWorks);
  out.field("compared", aspect.compared);
  out.endObject();
}

void writeAspects(const Project& project, std::size_t index, const OfferAnswer& answer, Out& out) {
  out.key("aspects");
  out.beginArray();
  for (const Aspect& aspect : aspectsOf(project, index, answer)) {
    out.beginObject();
    out.field("aspect", aspect.aspect);
    if (aspect.valued) out.field("value", aspect.value);
    if (!aspect.code.empty()) out.field("code", aspect.code);
    if (aspect.aspect == "rights") writeRights(project.offers[index].rights, out);
    writeUsual(aspect, out);
    if (!aspect.usualCodes.empty()) out.numbers("usualCodes", aspect.usualCodes);
    out.field("state", nameOf(aspect.state));
    out.endObject();
  }
  out.endArray();
}

}  // namespace

void writeIrr(const Irr& irr, Out& out) {
  out.key("irr");
  out.beginObject();
  out.field("status", irr.count == 0 ? "none" : irr.count == 1 ? "one" : "several");
  out.numbers("rates", std::span<const double>(irr.rates.data(), irr.count));
  out.endObject();
}

void writeMoment(const Project& project, std::string_view name, std::optional<double> week, Out& out) {
  out.field(std::string(name) + "Week", week);
  out.field(std::string(name) + "Date", week ? std::optional<std::string>(dateAt(project, *week)) : std::nullopt);
}

void writeIdentity(std::size_t index, const Offer& offer, const Label& label, Out& out) {
  out.field("index", static_cast<int>(index));
  out.field("name", offer.name);
  out.field("called", offer.called);
  out.field("label", label.name);
  out.field("family", label.family == Family::oem ? "oem" : "odm");
  out.numbers("labelWhy", std::array<std::string_view, 1>{label.why});
  out.field("calledDiffers", calledDiffers(offer));
}

void writeCumulative(const Cash& cash, Out& out) {
  out.key("cash");
  out.beginArray();
  double sum = 0;
  for (std::size_t i = 0; i < cash.used; ++i) out.value(sum += cash.week[i]);
  out.endArray();
}

void writeLimit(const LimitCheck& check, Out& out) {
  static constexpr const char* kStates[] = {"pass", "fail", "unknown"};
  const auto ifValued = [&](double value) { return check.valued ? std::optional<double>(value) : std::nullopt; };
  out.field("limit", check.limit);
  out.field("state", kStates[static_cast<std::size_t>(check.state)]);
  out.field("value", ifValued(check.value));
  out.field("bound", ifValued(check.bound));
}

void writeOffer(const Project& project, std::size_t index, const OfferAnswer& answer, Detail detail, Out& out) {
  const Offer& offer = project.offers[index];
  out.beginObject();
  writeIdentity(index, offer, answer.label, out);
  writeMeasures(project, answer, out);
  out.key("limits");
  out.beginArray();
  for (std::size_t i = 0; i < answer.limits.count; ++i) {
    out.beginObject();
    writeLimit(answer.limits.checks[i], out);
    out.endObject();
  }
  out.endArray();
  out.field("fits", answer.limits.fits());
  if (detail == Detail::brief) return out.endObject();
  writeStages(answer, out);
  writeOrders(answer.trace.orders, out);
  writeCumulative(answer.trace.cash, out);
  out.key("stress");
  out.beginObject();
  out.field("halfSales", answer.stress.halfSales);
  out.field("late", answer.stress.late);
  out.field("rejected", answer.stress.rejected);
  out.endObject();
  writeAspects(project, index, answer, out);
  out.endObject();
}

}  // namespace oemodm
