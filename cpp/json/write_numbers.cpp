// SPDX-License-Identifier: MIT
#include "json/write_numbers.hpp"

#include "json/project_reader.hpp"

namespace oemodm {
namespace {

const char* nameOf(Owner owner) noexcept {
  switch (owner) {
    case Owner::ours:
      return "ours";
    case Owner::example:
      return "example";
    default:
      return "yours";
  }
}

/// One side of a flip: where, what kind, and who leads beyond it.
void writeSide(const char* at, const char* kind, const char* offer, const std::optional<Change>& change, int beyond,
               Out& out) {
  out.field(at, change ? std::optional(change->at) : std::nullopt);
  out.field(kind, change ? std::optional<std::string_view>(change->jump ? "jump" : "root") : std::nullopt);
  out.offer(offer, change ? beyond : kNobody);
}

/// The change that is nearer within its side of the plausible range.
const Change& nearer(const Flip& flip) noexcept {
  if (!flip.below) return *flip.above;
  if (!flip.above) return *flip.below;
  const double value = flip.figure.value;
  const double toBelow = (value - flip.below->at) * (flip.plausibleRange.high - value);
  const double toAbove = (flip.above->at - value) * (value - flip.plausibleRange.low);
  return toBelow <= toAbove ? *flip.below : *flip.above;
}

}  // namespace

void writeFlip(const Flip& flip, Out& out) {
  const Figure& figure = flip.figure;
  out.beginObject();
  out.field("path", pathOf(*figure.row, figure.at));
  out.field("value", figure.value);
  out.field("owner", nameOf(figure.owner));
  out.field("grade", figure.given ? std::optional(nameOf(figure.grade)) : std::nullopt);
  out.numbers("plausible", std::array<double, 2>{flip.plausibleRange.low, flip.plausibleRange.high});
  out.numbers("searched", std::array<double, 2>{flip.searched.low, flip.searched.high});
  writeSide("below", "kindBelow", "offerBelow", flip.below, flip.below ? flip.below->from : kNobody, out);
  writeSide("above", "kindAbove", "offerAbove", flip.above, flip.above ? flip.above->to : kNobody, out);
  out.field("inside", flip.nearness >= 0 && flip.nearness <= 1);
  out.field("nearness", flip.nearness < 0 ? std::nullopt : std::optional(flip.nearness));
  out.endObject();
}

void writeNext(const std::vector<Flip>& sorted, Out& out) {
  out.key("next");
  out.beginArray();
  for (const Flip& flip : sorted) {
    if (flip.nearness < 0 || flip.nearness > 1 || flip.figure.grade == Grade::contract) continue;
    out.beginObject();
    out.field("path", pathOf(*flip.figure.row, flip.figure.at));
    out.field("flip", nearer(flip).at);
    out.field("nearness", flip.nearness);
    out.endObject();
  }
  out.endArray();
}

void writeSweep(const Sweep& sweep, const std::array<int, 2>& pair, Out& out) {
  out.beginObject();
  out.field("path", pathOf(*sweep.figure.row, sweep.figure.at));
  out.field("value", sweep.figure.value);
  out.field("low", sweep.low);
  out.field("high", sweep.high);
  out.field("step", sweep.step);
  out.numbers("x", sweep.x);
  out.key("npv");
  out.beginArray();
  for (const Standing& standing : sweep.standing) {
    out.beginArray();
    for (std::size_t i = 0; i < standing.count; ++i) out.value(standing.npv[i]);
    out.endArray();
  }
  out.endArray();
  out.key("gap");
  out.beginArray();
  for (const Standing& standing : sweep.standing) {
    out.value(standing.npv[static_cast<std::size_t>(pair[0])] - standing.npv[static_cast<std::size_t>(pair[1])]);
  }
  out.endArray();
  out.key("changes");
  out.beginArray();
  for (const Change& change : sweep.changes) {
    out.beginObject();
    out.field("at", change.at);
    out.offer("from", change.from);
    out.offer("to", change.to);
    out.field("kind", change.jump ? "jump" : "root");
    out.endObject();
  }
  out.endArray();
  out.numbers("stops", sweep.stops);
  out.endObject();
}

}  // namespace oemodm
