// SPDX-License-Identifier: MIT
#include "json/write_quotes.hpp"

#include "core/estimates.hpp"
#include "core/fields.hpp"

namespace oemodm {
namespace {

constexpr std::array<std::string_view, 7> kIncoterms{"EXW", "FCA", "FOB", "CFR", "CIF", "DAP", "DDP"};

void writeMissing(const Project& project, std::size_t offer, Out& out) {
  out.key("missing");
  out.beginArray();
  for (const LeftOut& one : leftOutOf(project, offer)) {
    out.beginObject();
    out.field("path", pathOf(one, offer));
    out.field("estimate", one.estimate);
    out.field("source", one.source);
    out.endObject();
  }
  out.endArray();
}

void writeLines(std::string_view name, const std::vector<CostLine>& lines, Out& out) {
  out.key(name);
  out.beginObject();
  for (const auto& [line, amount] : lines) out.field(nameOf(line), amount);
  out.endObject();
}

}  // namespace

void writeQuotes(const Project& project, const Quotes& quotes, Out& out) {
  out.key("quotes");
  out.beginObject();
  out.field("quantity", quotes.quantity);
  out.key("offers");
  out.beginArray();
  for (std::size_t i = 0; i < quotes.offers.size(); ++i) {
    const ComparedQuote& quote = quotes.offers[i];
    out.beginObject();
    out.field("offer", static_cast<int>(i));
    out.field("quoted", kIncoterms[project.offers[i].incoterm.code]);
    for (std::size_t r = 0; r < kRungs; ++r) {
      out.field(nameOf(static_cast<Rung>(r)), quotes.quantity > 0 ? std::optional(quote.unit[r]) : std::nullopt);
    }
    out.field("landed", quote.landed);
    writeLines("between", quote.between, out);
    writeLines("landedLines", quote.landedLines, out);
    out.key("estimated");
    out.beginArray();
    for (std::size_t r = 0; r < kRungs; ++r) {
      if (quote.quoted != static_cast<Rung>(r)) out.value(nameOf(static_cast<Rung>(r)));
    }
    out.endArray();
    writeMissing(project, i, out);
    out.endObject();
  }
  out.endArray();
  out.endObject();
}

}  // namespace oemodm
