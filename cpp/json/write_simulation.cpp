// SPDX-License-Identifier: MIT
#include "json/write_simulation.hpp"

#include "core/chance/chances.hpp"
#include "core/chance/joint.hpp"
#include "json/project_reader.hpp"
#include "json/write_totals.hpp"
#include "json/write_verdict.hpp"

namespace oemodm {
namespace {

constexpr std::size_t kReasons = 4;  // a future's, at most

std::string pathOf(const Moved& moved) { return pathOf(*moved.figure.row, moved.figure.at); }

void write(std::size_t index, const OfferChances& offer, Out& out) {
  out.beginObject();
  out.field("offer", static_cast<int>(index));
  writeEstimate("best", offer.best, out);
  writeEstimate("mean", offer.mean, out);
  writeEstimate("loss", offer.loss, out);
  writeEstimate("regret", offer.regret, out);
  out.field("p5", offer.p5);
  out.field("p50", offer.p50);
  out.field("p95", offer.p95);
  out.field("tail", offer.tail);
  out.field("hole50", offer.hole50);
  out.field("hole95", offer.hole95);
  out.field("beyond", offer.beyond);
  out.field("left", offer.hole50 ? std::optional(offer.left) : std::nullopt);
  out.key("broken");
  out.beginObject();
  for (std::size_t k = 0; k < kRisked.size(); ++k) out.field(kRisked[k], offer.broken[k]);
  out.endObject();
  out.endObject();
}

void writeValue(const Moved& moved, double z, Out& out) {
  out.beginObject();
  out.field("path", pathOf(moved));
  out.field("value", moved.at(z));
  out.endObject();
}

void write(const Unknown& unknown, const Finding* finding, Out& out) {
  const Moved& first = unknown.moved.front();
  out.beginObject();
  out.field("path", pathOf(first));
  out.field("value", first.figure.value);
  out.field("low", first.likely.low);
  out.field("high", first.likely.high);
  out.field("sure", first.likely.sure);
  out.field("shape", nameOf(first.likely.shape));
  out.field("stated", first.figure.stated != nullptr);
  out.field("follows", unknown.follows > 0 ? std::optional(nameOf(unknown.cause)) : std::nullopt);
  if (finding != nullptr) {
    writeEstimate("worth", finding->worth, out);
    out.field("share", finding->share);
  }
  out.key("profile");
  out.beginArray();
  for (std::size_t k = 0; k < kProfile; ++k) {
    out.beginObject();
    out.field("at", first.alone(k));
    const Standing& standing = unknown.profile[k];
    out.numbers("npv", std::vector<double>(standing.npv.begin(),
                                           standing.npv.begin() + static_cast<std::ptrdiff_t>(standing.count)));
    out.endObject();
  }
  out.endArray();
  out.endObject();
}

void write(const Mark& mark, const Simulation& simulation, const Chances& chances, Out& out) {
  out.beginObject();
  out.field("world", static_cast<double>(mark.world));
  out.offer("leader", mark.leader);
  out.field("lead", mark.lead);
  out.key("npv");
  out.beginArray();
  for (const OfferFutures& offer : simulation.futures().offers) out.value(offer.npv[mark.world]);
  out.endArray();
  out.key("reasons");
  out.beginArray();
  for (const std::size_t unknown : reasonsOf(simulation, chances, mark.world, kReasons)) {
    writeValue(simulation.unknowns()[unknown].moved.front(), simulation.worlds().zOf(unknown, mark.world), out);
  }
  out.endArray();
  out.endObject();
}

void write(const std::optional<JointChange>& change, const Simulation& simulation, Out& out) {
  out.key("joint");
  if (!change) return out.null();
  out.beginObject();
  out.field("distance", change->distance);
  out.offer("leader", change->leader);
  out.field("lead", change->lead);
  out.key("numbers");
  out.beginArray();
  for (const JointChange::Part& part : change->parts) {
    const Moved& first = simulation.unknowns()[part.unknown].moved.front();
    out.beginObject();
    out.field("path", pathOf(first));
    out.field("from", first.figure.value);
    out.field("to", part.value);
    out.field("z", part.z);
    out.endObject();
  }
  out.endArray();
  out.endObject();
}

void writeWorld(const Simulation& simulation, std::uint32_t world, Out& out) {
  out.key("world");
  out.beginObject();
  out.field("world", static_cast<double>(world));
  out.key("npv");
  out.beginArray();
  for (const OfferFutures& offer : simulation.futures().offers) out.value(offer.npv[world]);
  out.endArray();
  out.key("values");
  out.beginArray();
  for (std::size_t u = 0; u < simulation.worlds().varying(); ++u) {
    const double z = simulation.worlds().zOf(u, world);
    for (const Moved& moved : simulation.unknowns()[u].moved) writeValue(moved, z, out);
  }
  out.endArray();
  out.endObject();
}

}  // namespace

void writeEstimate(std::string_view name, const Estimate& estimate, Out& out) {
  out.key(name);
  out.beginObject();
  out.field("value", estimate.value);
  out.field("error", estimate.error);
  out.endObject();
}

void writeSimulation(const Simulation& simulation, const Setting& setting, const AskedSimulation& asked,
                     const TotalShares* totals, Out& out) {
  const Chances chances = chancesOf(simulation);
  out.key("simulate");
  out.beginObject();
  out.field("worlds", static_cast<double>(simulation.futures().worlds));
  out.field("offer", simulation.choices().offer);
  out.field("other", simulation.choices().other);
  out.field("tone", nameOf(chances.tone));
  out.field("ahead", chances.ahead);
  out.field("of", static_cast<int>(kMarks));
  out.key("offers");
  out.beginArray();
  for (std::size_t i = 0; i < chances.offers.size(); ++i) write(i, chances.offers[i], out);
  out.endArray();
  writeEstimate("declining", chances.declining, out);
  writeEstimate("perfect", chances.perfect, out);
  out.key("numbers");
  out.beginArray();
  for (const Finding& finding : chances.findings) write(simulation.unknowns()[finding.unknown], &finding, out);
  for (std::size_t u = chances.findings.size(); u < simulation.unknowns().size(); ++u) {
    write(simulation.unknowns()[u], nullptr, out);
  }
  out.endArray();
  write(jointChangeOf(simulation, setting), simulation, out);
  out.key("marks");
  out.beginArray();
  for (const Mark& mark : chances.marks) write(mark, simulation, chances, out);
  out.endArray();
  if (asked.world >= 0) writeWorld(simulation, static_cast<std::uint32_t>(asked.world), out);
  if (totals != nullptr) writeTotals(*totals, simulation, out);
  out.endObject();
}

}  // namespace oemodm
