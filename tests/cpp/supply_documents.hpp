// SPDX-License-Identifier: MIT
// Projects on the supplier's side to test with. Without Catch, so that the bench can use them too.
#pragma once
#include "documents.hpp"

namespace oemodm::test {

/// The usual project from the factory's chair: an ODM design of its own, and an OEM account with the buyer's mould.
inline Json supplierUsual() {
  Json document = usual();
  document["side"] = "supplier";
  document["rates"] = Json::parse(R"([{"currency": "CNY", "perUnit": 7.1}])");
  document["supplier"] = Json::parse(R"({
    "currency": "CNY", "country": "CN", "horizonWeeks": 104, "rate": 0.12,
    "factory": {"hours": 900, "booked": 500, "efficiency": 0.85, "idlePaid": 0.4, "overtimeHours": 120},
    "hour": {"avoidable": 24, "full": 41, "overtime": 38}, "tax": {"inputVat": 0.13, "refundWeeks": 10},
    "platform": {"membership": 43000, "advertising": 60000, "orderFee": 0.02, "orderFeeCap": 1400},
    "largest": {"hours": 240, "margin": 15, "wonPerWeek": 12}})");
  document["offers"][0]["supply"] = Json::parse(R"({
    "material": 16.5, "wastage": 0.03, "materialMinimum": 1200, "materialDays": 15, "materialChange": 0.04,
    "passThrough": 0.5, "hours": 0.22, "changeover": 14, "orderCost": 100, "delivery": {"origin": 300},
    "learning": {"rate": 0.92, "made": 900}, "enquiries": 260,
    "history": {"enquiries": 120, "samples": 31, "orders": 9, "repeats": 4, "sampleWeeks": 2, "orderWeeks": 6},
    "hitRate": 0.8, "saturation": 90, "orders": {"trial": 600, "repeat": 1500, "repeatTimes": 3, "repeatWeeks": 14},
    "cancel": {"rate": 0.04, "recovery": 0.5}, "winning": {"quote": 60, "sample": 350, "sampleCharge": 30},
    "oneOff": {"design": 52000, "tooling": 110000, "certification": 16000, "listing": 3000, "photographs": 4500,
               "weeks": 9},
    "refresh": {"years": 1, "cost": 15000}, "copy": {"chance": 0.3, "loss": 0.4, "cost": 5000}, "margin": 0.3})");
  document["offers"][1]["supply"] = Json::parse(R"({
    "material": 17.8, "wastage": 0.02, "hours": 0.2, "changeover": 22, "orderCost": 150, "delivery": {"origin": 350}, "buyers": 5,
    "history": {"enquiries": 80, "samples": 30, "orders": 6, "orderWeeks": 10},
    "orders": {"trial": 3000, "repeat": 5000, "repeatShare": 0.6, "repeatTimes": 2, "repeatWeeks": 20},
    "winning": {"quote": 150, "sample": 600, "engineering": 6000}, "oneOff": {"tooling": 52000}, "margin": 0.25})");
  return document;
}

/// A seeded project of any shape with the supplier's numbers, on his side.
inline Json supplierSeeded(std::uint64_t seed) {
  Random random(seed ^ 0x5u);
  Json document = seeded(seed);
  const auto any = [&](double low, double high) { return random.between(low, high); };
  const auto whole = [&](int low, int high) { return low + random.below(high - low + 1); };
  const auto some = [&](double high) { return random.chance(0.5) ? random.between(0, high) : 0; };
  document["side"] = "supplier";
  const double hours = any(100, 4000);
  Json& supplier = document["supplier"] = {{"horizonWeeks", whole(26, 200)}, {"rate", some(0.3)}};
  supplier["country"] = random.chance(0.5) ? "CN" : "VN";
  supplier["factory"] = {{"hours", hours},
                         {"booked", random.chance(0.7) ? any(0, hours) : 0},
                         {"efficiency", any(0.5, 1.1)},
                         {"idlePaid", some(1)},
                         {"overtimeHours", some(500)}};
  supplier["largest"] = {{"hours", 0.3 * supplier["factory"]["booked"].get<double>()}};
  const double avoidable = any(0.5, 8);
  supplier["hour"] = {{"avoidable", avoidable}, {"full", avoidable * any(1, 3)}, {"overtime", avoidable * any(1, 2)}};
  supplier["tax"] = {{"inputVat", some(0.13)}, {"refundWeeks", any(0, 20)}};
  supplier["platform"] = {{"membership", any(0, 5000)}, {"orderFee", some(0.05)}};
  if (random.chance(0.5)) supplier["platform"]["orderFeeCap"] = any(20, 400);
  for (Json& offer : document["offers"]) {
    double price = 1e9;
    for (const Json& tier : offer["tiers"]) price = std::min(price, tier["price"].get<double>());
    Json supply = {{"material", price * any(0.2, 0.7)},
                   {"materialBy", random.chance(0.8) ? "factory" : "buyer"},
                   {"wastage", some(0.1)},
                   {"materialMinimum", some(2000)},
                   {"materialDays", any(0, 60)},
                   {"materialChange", any(-0.1, 0.2)},
                   {"passThrough", some(1)},
                   {"hours", random.chance(0.9) ? any(0.02, 0.8) : 0},
                   {"changeover", some(60)},
                   {"orderCost", some(300)},
                   {"whole", random.chance(0.2)}};
    supply["delivery"] = {{"origin", some(300)},
                          {"freight", some(900)},
                          {"freightUnit", some(0.05 * price)},
                          {"insurance", some(0.01)},
                          {"destination", some(400)},
                          {"duty", some(0.4)},
                          {"dutyBasis", random.chance(0.5) ? "fob" : "cif"},
                          {"weeks", any(0, 8)}};
    supply["learning"] = {{"rate", random.chance(0.5) ? 1 : any(0.7, 0.99)},
                          {"curve", random.chance(0.5) ? "crawford" : "wright"},
                          {"made", random.chance(0.5) ? 0 : any(0, 500)}};
    const int orders = whole(2, 20);
    supply["history"] = {
        {"enquiries", orders + whole(0, 100)}, {"samples", whole(0, 40)},    {"orders", orders},
        {"repeats", whole(0, orders)},         {"sampleWeeks", whole(0, 6)}, {"orderWeeks", whole(0, 20)}};
    if (random.chance(0.5)) {
      supply["buyers"] = any(0, 60);
    } else {
      supply["enquiries"] = any(0, 400);
      if (random.chance(0.5)) supply["saturation"] = any(1, 50);
      if (random.chance(0.5)) supply["hitRate"] = any(0, 1);
    }
    if (random.chance(0.3)) supply["committed"] = {{"pieces", any(100, 9000)}, {"orders", whole(1, 8)}};
    supply["orders"] = {{"trial", any(10, 3000)}, {"repeatTimes", whole(0, 5)}, {"repeatWeeks", whole(0, 26)}};
    if (random.chance(0.5)) supply["orders"]["repeat"] = any(10, 8000);
    if (random.chance(0.5)) supply["orders"]["repeatShare"] = any(0, 1);
    supply["cancel"] = {{"rate", some(0.3)}, {"recovery", any(0, 1)}};
    supply["winning"] = {
        {"quote", some(50)}, {"sample", some(200)}, {"sampleCharge", some(60)}, {"engineering", some(3000)}};
    supply["oneOff"] = {{"design", some(20000)}, {"tooling", some(20000)},   {"certification", some(4000)},
                        {"listing", some(900)},  {"photographs", some(900)}, {"contribution", some(9000)},
                        {"weeks", whole(0, 20)}};
    supply["refresh"] = {{"years", some(1)}, {"cost", some(4000)}};
    supply["copy"] = {{"chance", some(0.6)}, {"loss", any(0, 1)}, {"cost", some(3000)}};
    if (random.chance(0.6)) supply["margin"] = any(0, 0.6);
    supply["pricing"] = random.chance(0.4) ? "list" : random.chance(0.5) ? "cost-plus" : "target";
    offer["supply"] = supply;
    if (random.chance(0.3)) {
      offer["tooling"]["inPrice"] = price * any(0.01, 0.3);
      offer["tooling"]["inPricePieces"] = any(100, 9000);
    }
    if (random.chance(0.3)) {
      offer["tooling"]["subsidy"] = any(100, 5000);
      offer["tooling"]["subsidyPieces"] = any(100, 20000);
    }
  }
  return document;
}

/// What both sides' rules ask and nothing else: one order at a time, no discounting, no lead time.
inline Json factoryPlain() {
  return Json::parse(R"({
    "currency": "USD", "start": "2026-01-05", "side": "supplier",
    "supplier": {"horizonWeeks": 104, "rate": 0, "factory": {"hours": 1000}, "hour": {"avoidable": 0}},
    "offers": [
      {"name": "A", "design": {"owner": "supplier"}, "tooling": {"owner": "supplier"},
       "tiers": [{"from": 0, "price": 3.1}], "stages": [{"name": "produce", "weeks": 0}], "reorderWeeks": 1,
       "terms": {"deposit": 0}, "route": {"incoterm": "EXW"},
       "supply": {"material": 2, "hours": 0, "buyers": 1, "orders": {"trial": 100}}},
      {"name": "B", "design": {"owner": "buyer"}, "tooling": {"owner": "none"},
       "tiers": [{"from": 0, "price": 3}], "stages": [{"name": "manufacturing", "weeks": 0}], "reorderWeeks": 1,
       "terms": {"deposit": 0}, "route": {"incoterm": "EXW"},
       "supply": {"material": 2, "hours": 0, "buyers": 1, "orders": {"trial": 100}}}
    ]})");
}

}  // namespace oemodm::test
