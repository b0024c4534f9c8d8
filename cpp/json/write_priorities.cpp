// SPDX-License-Identifier: MIT
#include "json/write_priorities.hpp"

#include "json/write_simulation.hpp"

namespace oemodm {
namespace {

void each(const char* name, const std::array<double, kMaxOffers>& values, std::size_t offers, Out& out) {
  out.numbers(name, std::vector<double>(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(offers)));
}

void write(const PriorityView& view, std::size_t offers, Out& out) {
  out.beginObject();
  out.field("scored", view.scored);
  each("scores", view.score, offers, out);
  each("amounts", view.amount, offers, out);
  out.field("below", view.below);
  out.field("above", view.above);
  out.endObject();
}

}  // namespace

void writePriorities(const std::optional<Priorities>& priorities, std::size_t offers, Out& out) {
  out.key("priorities");
  if (!priorities) return out.null();
  out.beginObject();
  out.key("rows");
  out.beginArray();
  for (const PriorityView& view : priorities->views) write(view, offers, out);
  out.endArray();
  each("money", priorities->money, offers, out);
  each("totals", priorities->total, offers, out);
  out.offer("leader", priorities->leader);
  out.field("lead", priorities->lead);
  out.key("best");
  out.beginArray();
  for (std::size_t i = 0; i < offers; ++i) {
    out.beginObject();
    out.field("value", priorities->best[i].value);
    out.field("error", priorities->best[i].error);
    out.endObject();
  }
  out.endArray();
  out.field("share", priorities->share);
  writeEstimate("shareOfFutures", priorities->shareOfFutures, out);
  out.key("smallest");
  if (priorities->smallest) {
    out.beginObject();
    out.field("priority", static_cast<int>(priorities->smallest->priority));
    out.field("from", priorities->smallest->from);
    out.field("to", priorities->smallest->to);
    out.endObject();
  } else {
    out.null();
  }
  out.endObject();
}

}  // namespace oemodm
