// SPDX-License-Identifier: MIT
#include "json/write_simulation.hpp"

#include "core/chance/findings/chances.hpp"
#include "core/chance/findings/waiting_rule.hpp"
#include "core/chance/sensitivity/joint.hpp"
#include "json/project_reader.hpp"
#include "json/write_priorities.hpp"
#include "json/write_steps.hpp"
#include "json/write_totals.hpp"
#include "json/write_verdict.hpp"

namespace oemodm {
namespace {

constexpr std::size_t kReasons = 4;  // a future's, at most

std::string pathOf(const Moved& moved) { return pathOf(*moved.figure.row, moved.figure.at); }

/// The members of an offer's, or of the staged path's; `broken` is the offers' alone.
void writeMembers(const OfferChances& offer, Out& out) {
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
  if (offer.shortWeeks)
    out.numbers("shortWeeks", *offer.shortWeeks);
  else
    out.field("shortWeeks", std::optional<double>{});
}

void write(std::size_t index, const OfferChances& offer, Out& out) {
  out.beginObject();
  out.field("offer", static_cast<int>(index));
  writeMembers(offer, out);
  out.field("left", offer.hole50 ? std::optional(offer.left) : std::nullopt);
  out.key("broken");
  out.beginObject();
  for (std::size_t k = 0; k < kRisked.size(); ++k) out.field(kRisked[k], offer.broken[k]);
  out.endObject();
  out.endObject();
}

void writeValue(const std::string& path, double value, Out& out) {
  out.beginObject();
  out.field("path", path);
  out.field("value", value);
  out.endObject();
}

/// The number that speaks for an unknown; of a risk 1 if it happens, else 0.
void writeValue(const Unknown& unknown, double z, Out& out) {
  const double happens = unknown.happens(z) ? 1 : 0;
  writeValue(pathOf(unknown), unknown.risk >= 0 ? happens : unknown.moved.front().at(z), out);
}

void writePoint(double at, const Standing& standing, Out& out) {
  out.beginObject();
  out.field("at", at);
  out.numbers("npv", std::vector<double>(standing.npv.begin(),
                                         standing.npv.begin() + static_cast<std::ptrdiff_t>(standing.count)));
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
  out.field("follows", unknown.cause == Cause::none ? std::nullopt : std::optional(nameOf(unknown.cause)));
  out.field("strength", unknown.follows);
  if (finding != nullptr) {
    writeEstimate("worth", finding->worth, out);
    out.field("share", finding->share);
  }
  out.key("profile");
  out.beginArray();
  for (std::size_t k = 0; k < kProfile; ++k) writePoint(first.alone(k), unknown.profile[k], out);
  out.endArray();
  out.endObject();
}

/// A risk that can move no offer's NPV is worth nothing.
void write(std::size_t risk, const Simulation& simulation, const Chances& chances, Out& out) {
  out.beginObject();
  out.field("risk", static_cast<int>(risk));
  out.field("chance", simulation.project().risks[risk].chance.value);
  const Finding* found = nullptr;
  for (const Finding& finding : chances.findings) {
    if (simulation.unknowns()[finding.unknown].risk == static_cast<int>(risk)) found = &finding;
  }
  writeEstimate("worth", found != nullptr ? found->worth : Estimate{}, out);
  out.field("share", found != nullptr ? found->share : 0);
  out.key("profile");
  out.beginArray();
  if (found != nullptr) {
    writePoint(0, simulation.unknowns()[found->unknown].profile.front(), out);
    writePoint(1, simulation.unknowns()[found->unknown].profile.back(), out);
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
  for (const std::size_t unknown : reasonsOf(simulation, chances, mark, kReasons)) {
    writeValue(simulation.unknowns()[unknown], simulation.worlds().zOf(unknown, mark.world), out);
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
    const Unknown& unknown = simulation.unknowns()[part.unknown];
    out.beginObject();
    out.field("path", pathOf(unknown));
    out.field("from", unknown.risk == kNoRisk ? unknown.moved.front().figure.value : 0);
    out.field("to", part.value);
    out.field("z", part.z);
    out.endObject();
  }
  out.endArray();
  out.endObject();
}

void write(const std::optional<WaitingRule>& rule, Out& out) {
  out.key("wait");
  if (!rule) return out.null();
  out.beginObject();
  out.field("week", rule->week);
  out.field("above", rule->above);
  out.field("demand", rule->demand);
  writeEstimate("switches", rule->switches, out);
  writeEstimate("npv", rule->npv, out);
  writeEstimate("worth", rule->worth, out);
  out.endObject();
}

/// Null where it was not asked for, or where there is none.
void writeStaged(const Simulation& simulation, Out& out) {
  out.key("staged");
  const StagedFutures* staged = simulation.staged();
  if (staged == nullptr) return out.null();
  out.beginObject();
  out.field("from", static_cast<int>(staged->answer().pair.from));
  out.field("to", static_cast<int>(staged->answer().pair.to));
  out.field("week", staged->answer().best->weeks.start);
  writeMembers(chancesOf(simulation, staged->futures()), out);
  write(waitingRuleOf(*staged), out);
  out.endObject();
}

/// A factory's; null on the buyer's side.
void writeMix(const Simulation& simulation, Out& out) {
  out.key("mix");
  const MixFutures* mix = simulation.mix();
  if (mix == nullptr) return out.null();
  const OfferChances chances = chancesOf(simulation, mix->futures());
  out.beginObject();
  writeEstimate("best", chances.best, out);
  writeEstimate("mean", chances.mean, out);
  out.field("p5", chances.p5);
  out.field("p50", chances.p50);
  out.field("p95", chances.p95);
  out.key("serves");
  out.beginArray();
  for (std::size_t i = 0; i < simulation.futures().offers.size(); ++i) {
    out.value(static_cast<double>(mix->served(i)) / static_cast<double>(simulation.futures().worlds));
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
    const Unknown& unknown = simulation.unknowns()[u];
    if (unknown.risk >= 0) writeValue(unknown, z, out);
    for (const Moved& moved : unknown.moved) writeValue(pathOf(moved), moved.at(z), out);
  }
  out.endArray();
  out.endObject();
}

}  // namespace

std::string pathOf(const Unknown& unknown) {
  return unknown.risk >= 0 ? "/risks/" + std::to_string(unknown.risk) : pathOf(unknown.moved.front());
}

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
  for (const Finding& finding : chances.findings) {
    const Unknown& unknown = simulation.unknowns()[finding.unknown];
    if (unknown.risk < 0) write(unknown, &finding, out);
  }
  for (std::size_t u = chances.findings.size(); u < simulation.unknowns().size(); ++u) {
    if (simulation.unknowns()[u].risk < 0) write(simulation.unknowns()[u], nullptr, out);
  }
  out.endArray();
  out.key("risks");
  out.beginArray();
  for (std::size_t r = 0; r < simulation.project().risks.size(); ++r) write(r, simulation, chances, out);
  out.endArray();
  write(jointChangeOf(simulation, setting), simulation, out);
  writeStaged(simulation, out);
  writeMix(simulation, out);
  writePriorities(prioritiesOf(simulation, setting, chances), simulation.futures().offers.size(), out);
  out.key("marks");
  out.beginArray();
  for (const Mark& mark : chances.marks) write(mark, simulation, chances, out);
  out.endArray();
  writeSteps(nextStepsOf(simulation, setting, chances), simulation, out);
  if (asked.world >= 0) writeWorld(simulation, static_cast<std::uint32_t>(asked.world), out);
  if (totals != nullptr) writeTotals(*totals, simulation, out);
  out.endObject();
}

}  // namespace oemodm
