// SPDX-License-Identifier: MIT
// How the rows of the field table are written down. Only the files that hold rows include this.
#pragma once
#include <array>
#include <span>

#include "core/fields.hpp"

namespace oemodm::rows {

using enum Need;
using enum Level;

// Words of the closed sets, in the order of their enums.
using Words = std::string_view;
constexpr std::array<Words, 3> kParties{"buyer", "supplier", "joint"};
constexpr std::array<Words, 2> kOwners{"buyer", "supplier"};
constexpr std::array<Words, 3> kToolParties{"buyer", "supplier", "none"};
constexpr std::array<Words, 3> kCustomisations{"none", "brand", "design"};
constexpr std::array<Words, 3> kRights{"not-asked", "in", "not-in"};
constexpr std::array<Words, 3> kPlaces{"factory", "buyer", "third"};
constexpr std::array<Words, 3> kTakers{"nobody", "buyer", "supplier"};
constexpr std::array<Words, 4> kModes{"lcl", "fcl", "air", "courier"};
constexpr std::array<Words, 7> kIncoterms{"EXW", "FCA", "FOB", "CFR", "CIF", "DAP", "DDP"};
constexpr std::array<Words, 4> kRegimes{"us", "eu", "uk", "own"};
constexpr std::array<Words, 2> kBases{"fob", "cif"};
constexpr std::array<Words, 3> kSpreads{"first", "anticipated", "life"};
constexpr std::array<Words, 8> kStages{"design",    "sourcing", "manufacturing", "packaging",
                                       "logistics", "choose",   "customise",     "produce"};
constexpr std::array<Words, 4> kDue{"order", "ready", "shipment", "arrival"};
constexpr std::array<Words, 3> kMethods{"tt", "card", "lc"};
constexpr std::array<Words, 2> kSides{"buyer", "supplier"};
constexpr std::array<Words, 3> kMaterialBy{"factory", "buyer", "nominated"};
constexpr std::array<Words, 2> kCurves{"crawford", "wright"};
constexpr std::array<Words, 3> kPricing{"list", "cost-plus", "target"};
constexpr std::array<Words, 2> kBaseDesigns{"redesign", "buyout"};
constexpr std::array<Words, 2> kOldStocks{"rundown", "writeoff"};
constexpr std::array<Words, 7> kPriorities{"control",     "freedom", "exclusivity", "speed",
                                           "flexibility", "effort",  "own"};

// Plausible ranges. Forty per cent either way is what three suppliers' unnegotiated quotes for one part differ by
// (aPriori, vendor blog, grade C); the narrower ones are our judgement (J). docs/MODEL.md section 9.
constexpr Spread share(double by) { return {by, by, false}; }
constexpr Spread points(double by) { return {by, by, true}; }
constexpr Spread fixed() { return {}; }
constexpr Spread kGuess = share(0.4);

// What one side never tells the other. Everything else is a fact of the offer, or of both.
constexpr std::array<Words, 13> kBuyersOwn{
    "/market/",
    "/limits/max",
    "/limits/latest",
    "/limits/own",
    "/limits/move",
    "/route/",
    "/staged/",
    "/offers/*/design/price",
    "/offers/*/design/demand",
    "/offers/*/tooling/re",  // remakeCost and residual
    "/offers/*/tooling/transfer",
    "/offers/*/yearly/",
    "/offers/*/route/duty/",
};
constexpr std::array<Words, 4> kBuyersOneOffs{"/offers/*/oneOff/design", "/offers/*/oneOff/certification",
                                              "/offers/*/oneOff/legal", "/offers/*/oneOff/reserve"};
constexpr std::array<Words, 2> kSuppliersOwn{"/supplier/", "/offers/*/supply/"};
/// What the product is: both speak of it.
constexpr std::array<Words, 3> kProduct{"/market/product", "/market/category", "/market/colours"};
/// What either side fears and wants.
constexpr std::array<Words, 2> kTellersOwn{"/risks", "/priorities"};
constexpr bool startsWithOne(Words path, std::span<const Words> starts) {
  for (const Words start : starts) {
    if (path.substr(0, start.size()) == start) return true;
  }
  return false;
}
constexpr Side sideOf(Words path) {
  if (startsWithOne(path, kProduct)) return Side::both;
  if (startsWithOne(path, kTellersOwn)) return Side::own;
  if (startsWithOne(path, kSuppliersOwn)) return Side::supplier;
  return startsWithOne(path, kBuyersOwn) || startsWithOne(path, kBuyersOneOffs) ? Side::buyer : Side::both;
}

using NumberOf = Number& (*)(Project&, At);
constexpr Row number(Words path, Words unit, double min, double max, Need need, double fallback, Level level,
                     Spread spread, NumberOf slot) {
  return {path, Kind::number, unit, min, max, need, fallback, level, sideOf(path), spread, NumberSlot{slot}, {}};
}
constexpr Row integer(Words path, Words unit, double min, double max, Need need, double fallback, Level level,
                      Spread spread, NumberOf slot) {
  return {path, Kind::integer, unit, min, max, need, fallback, level, sideOf(path), spread, NumberSlot{slot}, {}};
}
constexpr Row flag(Words path, bool fallback, Level level, Flag& (*slot)(Project&, At)) {
  return {path, Kind::boolean, {}, 0, 1, byDefault, fallback ? 1.0 : 0.0, level, sideOf(path), {}, FlagSlot{slot}, {}};
}
constexpr Row text(Words path, double maxBytes, Need need, Level level, std::string& (*slot)(Project&, At)) {
  return {path, Kind::text, {}, 0, maxBytes, need, 0, level, sideOf(path), {}, TextSlot{slot}, {}};
}
constexpr Row date(Words path, Need need, Level level, Date& (*slot)(Project&, At)) {
  return {path, Kind::date, {}, 0, 0, need, 0, level, sideOf(path), {}, DateSlot{slot}, {}};
}
template <std::size_t N, class E>
constexpr Row choice(Words path, const std::array<Words, N>& words, Need need, E fallback, Level level,
                     Code& (*slot)(Project&, At)) {
  return {path,
          Kind::choice,
          {},
          0,
          0,
          need,
          static_cast<double>(static_cast<std::uint8_t>(fallback)),
          level,
          sideOf(path),
          {},
          CodeSlot{slot},
          words};
}
constexpr Row list(Words path, double min, double max, Need need, Level level, std::size_t (*size)(const Project&, At),
                   void (*resize)(Project&, At, std::size_t)) {
  return {path, Kind::list, {}, min, max, need, 0, level, sideOf(path), {}, ListSlot{size, resize}, {}};
}

}  // namespace oemodm::rows
