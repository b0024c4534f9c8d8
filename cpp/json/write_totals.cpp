// SPDX-License-Identifier: MIT
#include "json/write_totals.hpp"

#include "core/chance/mathematics/ranks.hpp"
#include "json/write_simulation.hpp"

namespace oemodm {
namespace {

/// The greatest total first. `named(i)` writes whose pair it is.
template <class Named>
void writePairs(std::string_view name, const std::vector<SharePair>& pairs, const Named& named, Out& out) {
  std::vector<double> totals;
  totals.reserve(pairs.size());
  for (const SharePair& pair : pairs) totals.push_back(pair.total.value);
  out.key(name);
  out.beginArray();
  for (const std::uint32_t i : ranksOf(totals)) {
    out.beginObject();
    named(i);
    writeEstimate("first", pairs[i].first, out);
    writeEstimate("total", pairs[i].total, out);
    out.endObject();
  }
  out.endArray();
}

}  // namespace

void writeTotals(const TotalShares& shares, const Simulation& simulation, Out& out) {
  const TotalSharesAnswer answer = shares.answer();
  out.key("totals");
  out.beginObject();
  out.field("runs", static_cast<double>(shares.runs()));
  out.field("variance", answer.variance);
  writePairs(
      "numbers", answer.unknowns, [&](std::size_t u) { out.field("path", pathOf(simulation.unknowns()[u])); }, out);
  writePairs(
      "causes", answer.causes, [&](std::size_t c) { out.field("cause", nameOf(shares.causes()[c])); }, out);
  out.endObject();
}

}  // namespace oemodm
