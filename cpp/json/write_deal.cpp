// SPDX-License-Identifier: MIT
#include "json/write_deal.hpp"

#include <array>

namespace oemodm {
namespace {

void writeStrip(const Strip& strip, Out& out) {
  out.field("now", strip.now);
  out.field("most", strip.most);
  out.field("least", strip.least);
  out.field("room", strip.room);
  out.field("beyond", strip.beyond);
}

void writeNamed(std::string_view name, const Strip& strip, Out& out) {
  out.key(name);
  out.beginObject();
  writeStrip(strip, out);
  out.endObject();
}

void writeTooling(const OfferDeal& deal, Out& out) {
  out.key("tooling");
  if (!deal.tooling) return out.null();
  const auto share = [&](const std::optional<double>& money) {
    return money && deal.toolingCost > 0 ? std::optional(*money / deal.toolingCost) : std::nullopt;
  };
  out.beginObject();
  writeStrip(*deal.tooling, out);
  out.field("mostShare", share(deal.tooling->most));
  out.field("leastShare", share(deal.tooling->least));
  out.endObject();
}

void writeMove(const Move& move, Out& out) {
  static constexpr std::array<std::string_view, 3> kLevers{"price", "minimum", "tooling"};
  out.beginObject();
  out.field("what", kLevers[static_cast<std::size_t>(move.what)]);
  out.field("now", move.now);
  out.field("value", move.value);
  out.field("agrees", move.agrees);
  out.endObject();
}

void writeOffer(const Offer& offer, const OfferDeal& deal, Out& out) {
  out.field("chosen", deal.chosen);
  out.field("agrees", deal.agrees);
  out.field("buyer", deal.buyer);
  out.field("supplier", deal.supplier);
  out.field("displaced", deal.displaced);
  writeNamed("price", deal.price, out);
  out.key("tiers");
  out.beginArray();
  for (std::size_t j = 0; j < deal.tiers.size(); ++j) {
    out.beginObject();
    out.field("from", offer.tiers[j].from.value);
    out.field("minimum", deal.tiers[j].minimum);
    writeStrip(deal.tiers[j], out);
    out.endObject();
  }
  out.endArray();
  writeNamed("minimum", deal.minimum, out);
  writeTooling(deal, out);
  out.key("moves");
  out.beginArray();
  for (const Move& move : deal.moves) writeMove(move, out);
  out.endArray();
}

}  // namespace

void writeDeal(const Project& project, const Deal& deal, Out& out) {
  out.key("deal");
  out.beginObject();
  out.key("offers");
  out.beginArray();
  for (std::size_t i = 0; i < deal.offers().size(); ++i) {
    out.beginObject();
    out.field("offer", static_cast<int>(i));
    writeOffer(project.offers[i], deal.offers()[i], out);
    out.endObject();
  }
  out.endArray();
  out.endObject();
}

}  // namespace oemodm
