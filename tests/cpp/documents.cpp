// SPDX-License-Identifier: MIT
#include "documents.hpp"

#include "json/reader.hpp"

namespace oemodm::test {
namespace {

Json middleOf(const Row& row) {
  switch (row.kind) {
    case Kind::number:
    case Kind::integer:
      return row.need == Need::byDefault ? row.fallback : row.min > 0 ? row.min : row.max < 1 ? row.max / 4 : 1.0;
    case Kind::boolean:
      return row.fallback != 0;
    case Kind::text:
      return row.max == 2 ? "CN" : row.max == 3 ? "USD" : "a text";
    case Kind::date:
      return "2026-06-01";
    case Kind::choice:
      return row.choices[static_cast<std::size_t>(row.fallback)];
    default:
      return Json::array();
  }
}

Json word(Random& random, std::initializer_list<const char*> words) {
  return *(words.begin() + random.below(static_cast<int>(words.size())));
}

Json seededRoute(Random& random) {
  Json route = usual()["route"];
  route["mode"] = word(random, {"lcl", "fcl", "air", "courier"});
  route["weight"] = random.between(0.05, 3);
  route["volume"] = random.between(0.0002, 0.01);
  for (const char* mode : {"lcl", "fcl", "air", "courier"}) {
    const bool container = std::string(mode) == "fcl";
    const bool bulk = std::string(mode) == "lcl";
    Json& carriage = route[mode];
    carriage["rate"] = container ? random.between(1500, 6000) : bulk ? random.between(40, 200) : random.between(2, 9);
    carriage["surcharge"] = random.between(0, 0.6);
    carriage["transitWeeks"] = random.between(0, 7);
    carriage["cutOffDays"] = random.below(6);
    if (!container) carriage["minimum"] = random.between(0, 50);
  }
  route["insuranceRate"] = random.between(0, 0.01);
  route["originCharges"] = random.between(0, 300);
  route["destinationCharges"] = random.between(0, 800);
  if (random.chance(0.5)) route["inspectionPerDay"] = 0;
  Json& customs = route["customs"];
  customs["regime"] = word(random, {"us", "eu", "uk", "own"});
  customs["basis"] = word(random, {"fob", "cif"});
  customs["vatRate"] = random.chance(0.5) ? random.between(0, 0.25) : 0;
  customs["vatRecoverable"] = random.chance(0.7);
  customs["vatRecoveryDays"] = random.below(120);
  customs["assistsDutiable"] = random.chance(0.7);
  customs["assistSpread"] = word(random, {"first", "anticipated", "life"});
  customs["mpfRate"] = 0.003464;
  customs["mpfMin"] = 33.58;
  customs["mpfMax"] = 651.5;
  customs["hmfRate"] = 0.00125;
  route["duty"]["rate"] = random.between(0, 0.3);
  return route;
}

Json seededStages(Random& random, bool own) {
  Json stages = Json::array();
  const auto add = [&](const char* name, double weeks) {
    stages.push_back({{"name", name}, {"weeks", random.chance(0.3) ? random.below(8) : random.between(0, weeks)}});
    if (random.chance(0.3) && std::string(name) != "logistics") stages.back()["overlap"] = random.between(0, 2);
  };
  if (own) {
    add("design", 10);
    add("sourcing", 8);
    add("manufacturing", 6);
    add("packaging", 2);
  } else {
    add("choose", 2);
    add("customise", 4);
    add("produce", 6);
  }
  add("logistics", 2);
  return stages;
}

Json seededOffer(Random& random) {
  const bool own = random.chance(0.5);
  Json offer = usual()["offers"][own ? 1 : 0];
  offer["origin"] = word(random, {"CN", "VN", "TH"});
  offer["design"]["owner"] = own ? "buyer" : word(random, {"supplier", "joint"});
  offer["design"]["priceEffect"] = random.between(-0.1, 0.2);
  offer["design"]["demandEffect"] = random.between(-0.2, 0.3);
  Json& tooling = offer["tooling"];
  tooling["owner"] = word(random, {"buyer", "supplier", "none"});
  tooling["price"] = random.chance(0.6) && tooling["owner"] != "none" ? random.between(0, 30000) : 0;
  tooling["upfront"] = random.between(0, 1);
  if (random.chance(0.6)) tooling["life"] = random.between(500, 30000);
  const double price = random.between(1, 12);
  offer["tiers"] = Json::array();
  double from = 0;
  for (int i = 0, n = 1 + random.below(4); i < n; ++i) {
    offer["tiers"].push_back({{"from", from}, {"price", price * (1 - 0.06 * i)}});
    from += 1 + random.between(100, 4000);
  }
  offer["priceChange"] = random.between(-0.05, 0.1);
  offer["minimum"] = {{"style", random.below(4) * 700}, {"colour", random.below(3) * 300}};
  if (random.chance(0.3)) {
    offer["materials"] = {{"minimum", random.between(0, 6000)},
                          {"cost", random.between(0, 2)},
                          {"owner", word(random, {"buyer", "supplier"})}};
  }
  offer["exclusivity"] = {{"fee", random.between(0, 2000)},
                          {"years", random.chance(0.5) ? 1 + random.below(3) : random.between(0.1, 3)},
                          {"commitment", random.chance(0.3) ? random.between(0, 9000) : 0}};
  offer["rights"]["exclusivity"] = word(random, {"in", "not-in", "not-asked"});
  offer["royalty"] = random.chance(0.3) ? random.between(0, 0.1) : 0;
  offer["stages"] = seededStages(random, own);
  offer["reorderWeeks"] = random.between(1, 10);
  offer["terms"] = {{"deposit", random.between(0, 1)},
                    {"balanceAt", word(random, {"order", "ready", "shipment", "arrival"})},
                    {"balanceDays", random.below(61)},
                    {"paymentRate", random.between(0, 0.03)},
                    {"paymentFee", random.between(0, 60)}};
  offer["quality"] = {{"defectRate", random.between(0, 0.1)},
                      {"firstLotDefectRate", random.between(0, 0.3)},
                      {"borneBy", word(random, {"buyer", "supplier"})}};
  offer["route"] = {{"incoterm", word(random, {"EXW", "FCA", "FOB", "CFR", "CIF", "DAP", "DDP"})}};
  if (random.chance(0.3)) offer["route"]["mode"] = word(random, {"lcl", "fcl", "air", "courier"});
  return offer;
}

}  // namespace

Json complete() {
  Json document = usual();
  set(document, "/rates", {{{"currency", "CNY"}, {"perUnit", 7.1}}});
  set(document, "/route/duty/layers", {{{"name", "301"}, {"rate", 0.075}}});
  set(document, "/offers/0/currency", "CNY");
  set(document, "/offers/0/route/duty", {{"rate", 0.05}, {"layers", {{{"name", "a"}, {"rate", 0.01}}}}});
  set(document, "/offers/1/route/duty", {{"rate", 0.05}, {"layers", {{{"name", "a"}, {"rate", 0.01}}}}});
  set(document, "/limits/maxSpend", 1e6);
  set(document, "/limits/latestLaunch", 104);
  set(document, "/limits/maxFirstOrder", 1e6);
  set(document, "/route/fcl/rate", 3000);
  set(document, "/route/courier/rate", 9);
  set(document, "/route/customs/mpfRate", 0.003464);
  set(document, "/route/customs/mpfMin", 33.58);
  set(document, "/route/customs/mpfMax", 651.5);
  set(document, "/risks", {{{"name", "a"}, {"chance", 0.2}}});
  set(document, "/priorities", {{{"kind", "own"}, {"name", "a"}, {"scores", {0.5, 0.25}}}});
  set(document, "/staged/from", 0);  // to another than this
  set(document, "/supplier/quantities", {500});
  set(document, "/supplier/factory/booked", 1);  // of which the largest account takes 1
  const Project project = readRequest(request(document)).project;
  forEachField(project, [&](const Row& row, At at) {
    const std::string path = pathOf(row, at);
    if (!document.contains(pointer(path))) set(document, path, middleOf(row));
  });
  return document;
}

Json seeded(std::uint64_t seed) {
  Random random(seed);
  Json document = usual();
  Json& market = document["market"];
  market["price"] = random.between(8, 60);
  market["priceDrift"] = random.between(-0.05, 0.05);
  market["demand"] = random.between(200, 40000);
  market["rampWeeks"] = random.below(20);
  market["horizonWeeks"] = 52 + random.below(209);
  market["discountRate"] = random.between(0, 0.3);
  market["coverWeeks"] = 1 + random.below(30);
  market["safetyWeeks"] = random.below(7);
  market["payoutDays"] = random.below(60);
  market["colours"] = 1 + random.below(4);
  if (random.chance(0.3)) market.erase("season");
  document["route"] = seededRoute(random);
  document["offers"] = Json::array();
  for (int i = 0, n = 2 + random.below(3); i < n; ++i) document["offers"].push_back(seededOffer(random));
  if (random.chance(0.4)) document["rates"] = {{{"currency", "CNY"}, {"perUnit", 7.1}}};
  if (document.contains("rates")) document["offers"][0]["currency"] = "CNY";
  if (random.chance(0.4)) document["limits"]["maxSpend"] = random.between(5000, 100000);
  return document;
}

Json settled() {
  Json document = plain();
  set(document, "/offers/0/tiers/0/price", Json{{"value", 8}, {"evidence", {{"grade", "contract"}}}});
  set(document, "/offers/1/tiers/0/price", Json{{"value", 2}, {"evidence", {{"grade", "contract"}}}});
  set(document, "/market/demand", Json{{"value", 5200}, {"evidence", {{"grade", "records"}}}});
  return document;
}

Json oneOrder(double price, const char* incoterm, const char* regime, const char* basis) {
  Json document = plain();
  set(document, "/offers/0/tiers", {{{"from", 0}, {"price", price}}});
  set(document, "/offers/0/route", {{"incoterm", incoterm}});
  set(document, "/route/customs", {{"regime", regime}, {"basis", basis}});
  set(document, "/route/lcl/rate", 1e-9);
  if (std::string(regime) == "us") {
    for (const char* fee : {"mpfRate", "mpfMin", "mpfMax", "hmfRate"})
      set(document, std::string("/route/customs/") + fee, 0);
  }
  return document;
}
void freightOfEach(Json& document, double money) {
  set(document, "/route/weight", 0);
  set(document, "/route/volume", 0.001);
  set(document, "/route/lcl", {{"rate", money * 1000}, {"minimum", 0}});
}

}  // namespace oemodm::test
