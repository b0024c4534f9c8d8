// SPDX-License-Identifier: MIT
#include "json/write_staged.hpp"

#include <array>

namespace oemodm {
namespace {

void writeBest(const Project& project, const StagedAnswer::Best& best, Out& out) {
  const StagedRun& run = best.run;
  out.beginObject();
  out.field("week", best.weeks.start);
  out.field("switchWeek", best.weeks.change);
  out.field("switchDate", writeDate(project.start.days + 7 * best.weeks.change));
  out.field("npv", run.totals.npv);
  out.key("cash");
  out.beginArray();
  double sum = 0;
  for (std::size_t i = 0; i < run.cash.used; ++i) out.value(sum += run.cash.week[i]);
  out.endArray();
  out.field("launchWeek", run.first.timeline.launch);
  out.field("spendBeforeSale", run.first.spendBeforeSale);
  out.field("holeAmount", run.totals.hole);
  out.field("holeWeek", run.totals.hole < 0 ? std::optional(run.totals.holeWeek) : std::nullopt);
  out.endObject();
}

constexpr std::array<const char*, 4> kWays{"none", "from", "path", "to"};

void writeLead(const StagedAnswer& answer, Out& out) {
  out.key("lead");
  if (!answer.best) return out.null();
  out.beginObject();
  out.field("ahead", answer.lead.ahead);
  out.field("below", answer.lead.below);
  out.field("above", answer.lead.above);
  out.endObject();
}

void writeWaiting(const std::vector<Waiting>& waiting, Out& out) {
  out.key("waiting");
  out.beginArray();
  for (const Waiting& at : waiting) {
    out.beginObject();
    out.field("demand", at.demand);
    out.field("way", kWays[static_cast<std::size_t>(at.way)]);
    out.field("best", at.best);
    out.field("worth", at.worth);
    out.endObject();
  }
  out.endArray();
}

void writeSearched(const std::vector<StagedAnswer::Point>& searched, Out& out) {
  out.key("searched");
  out.beginArray();
  for (const StagedAnswer::Point& point : searched) {
    out.beginObject();
    out.field("week", point.weeks.start);
    out.field("switchWeek", point.weeks.change);
    out.field("npv", point.npv);
    out.endObject();
  }
  out.endArray();
}

}  // namespace

void writeStaged(const Project& project, const StagedAnswer* answer, Out& out) {
  out.key("staged");
  if (answer == nullptr) return out.null();
  out.beginObject();
  out.field("from", static_cast<int>(answer->pair.from));
  out.field("to", static_cast<int>(answer->pair.to));
  out.key("best");
  if (answer->best)
    writeBest(project, *answer->best, out);
  else
    out.null();
  out.numbers("pure", answer->pure);
  out.field("beats", answer->beats);
  out.field("fits", answer->best && answer->best->fits);
  writeLead(*answer, out);
  out.field("today", kWays[static_cast<std::size_t>(answer->today)]);
  writeWaiting(answer->waiting, out);
  writeSearched(answer->searched, out);
  out.endObject();
}

}  // namespace oemodm
