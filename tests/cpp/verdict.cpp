// SPDX-License-Identifier: MIT
// The recommendation and its reasons: MODEL.md section 9.
#include "core/decision/verdict.hpp"

#include <cmath>

#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

Json verdictOf(const Json& document) { return answer(document)["verdict"]; }

double sumOf(const Json& reasons) {
  double sum = 0;
  for (const Json& reason : reasons) sum += reason["amount"].get<double>();
  return sum;
}

}  // namespace

TEST_CASE("verdict: the greater NPV, by how much, against what band") {
  const Json verdict = verdictOf(plain());
  CHECK(verdict["kind"] == "pick");
  CHECK(verdict["offer"] == 1);
  CHECK(verdict["runnerUp"] == 0);
  CHECK(verdict["gap"].get<double>() == near(4400));
  CHECK(verdict["band"].get<double>() == near(0.02 * 104000));
  CHECK(verdict["tone"] == "leaning");  // a dearer mould within its range would change it
  CHECK(verdict["mayChoose"] == false);
  CHECK(verdict["pays"].is_null());
}

TEST_CASE("verdict: too close to call inside the band") {
  Json document = plain();
  set(document, "/limits/closeShare", 0.05);
  CHECK(verdictOf(document)["tone"] == "close");
  set(document, "/limits/closeShare", 0.04);
  CHECK(verdictOf(document)["tone"] == "leaning");
  // Where the other does not fit, nothing of its money makes it close.
  set(document, "/limits/closeShare", 0.5);
  set(document, "/limits/maxSpend", 50000);
  CHECK(verdictOf(document)["tone"] != "close");
}

TEST_CASE("verdict: clear, and then one may choose") {
  const Json verdict = verdictOf(settled());
  CHECK(verdict["tone"] == "clear");
  CHECK(verdict["example"] == false);
  CHECK(verdict["deciding"].empty());
  CHECK(verdict["mayChoose"] == true);
  Json document = settled();
  set(document, "/market/demand", Json{{"value", 5200}, {"evidence", {{"grade", "example"}}}});
  CHECK(verdictOf(document)["example"] == true);
  CHECK(verdictOf(document)["mayChoose"] == false);
  document = settled();
  set(document, "/limits/ownDesign", true);  // not asked
  CHECK(verdictOf(document)["kind"] == "pick");
  CHECK(verdictOf(document)["mayChoose"] == false);
  set(document, "/offers/1/rights/design", "in");
  CHECK(verdictOf(document)["mayChoose"] == true);
}

TEST_CASE("verdict: the key numbers are demand and both unit prices, each with whose it is") {
  Json document = settled();
  set(document, "/offers/0/tiers/0/price", Json{{"value", 8}, {"evidence", {{"grade", "C"}}}});
  const Json key = verdictOf(document)["key"];
  REQUIRE(key.size() == 3);
  CHECK(key[0] == Json{{"path", "/market/demand"}, {"yours", true}});
  CHECK(key[1] == Json{{"path", "/offers/0/tiers/0/price"}, {"yours", false}});
  CHECK(key[2] == Json{{"path", "/offers/1/tiers/0/price"}, {"yours", true}});
  CHECK(verdictOf(usual())["key"][2]["path"] == "/offers/1/tiers/1/price");  // the tier of the first order
}

TEST_CASE("verdict: deciding numbers are those of others that a plausible value turns") {
  Json document = plain();
  set(document, "/offers/1/tiers/0/price", Json{{"value", 4}, {"evidence", {{"grade", "C"}}}});
  const Json verdict = verdictOf(document);
  CHECK(verdict["deciding"] == Json::array({"/offers/1/tiers/0/price"}));
}

TEST_CASE("verdict: limits come before money") {
  Json document = plain();
  set(document, "/limits/latestLaunch", 4);
  set(document, "/offers/1/stages/0/weeks", 6);
  const Json verdict = verdictOf(document);
  CHECK(verdict["offer"] == 0);
  REQUIRE(verdict["ruledOut"].size() == 1);
  CHECK(verdict["ruledOut"][0]["limit"] == "latestLaunch");
  CHECK(verdict["ruledOut"][0]["offer"] == 1);
  CHECK(verdict["ruledOut"][0]["value"] == 6);
  CHECK(verdict["ruledOut"][0]["bound"] == 4);
  set(document, "/offers/0/stages/0/weeks", 5);
  CHECK(verdictOf(document)["kind"] == "none-fits");
  CHECK(verdictOf(document)["ruledOut"].size() == 2);
  CHECK(verdictOf(document)["mayChoose"] == false);
}

TEST_CASE("verdict: neither, the least loss, and the price from which it pays") {
  Json document = plain();
  set(document, "/market/price", 3);
  const Json verdict = verdictOf(document);
  CHECK(verdict["kind"] == "neither");
  CHECK(verdict["offer"] == 1);
  CHECK(verdict["pays"]["path"] == "/market/price");
  CHECK(verdict["pays"]["value"].get<double>() == near(4 + 6000 / 10400.0, 1e-8));
  set(document, "/market/price", verdict["pays"]["value"]);
  CHECK(verdictOf(document)["kind"] == "pick");
}

TEST_CASE("verdict: a price that pays is looked for up to 100 times today's") {
  Json document = plain();
  const double needed = 4 + 6000 / 10400.0;
  set(document, "/market/price", needed / 90);
  CHECK(verdictOf(document)["pays"]["value"].get<double>() == near(needed, 1e-8));
  set(document, "/market/price", needed / 110);
  CHECK(verdictOf(document)["pays"].is_null());
  set(document, "/market/price", 3);
  set(document, "/market/channelFee", 0.9);
  set(document, "/market/fulfilment", 40);
  CHECK(verdictOf(document)["pays"].is_null());
}

TEST_CASE("verdict: a tie goes to the first") {
  Json document = plain();
  set(document, "/offers/1", document["offers"][0]);
  const Json verdict = verdictOf(document);
  CHECK(verdict["offer"] == 0);
  CHECK(verdict["gap"] == 0);
  CHECK(verdict["tone"] == "close");
}

TEST_CASE("the pair: the two best that fit, else filled up with the best of the others, the lower first") {
  const auto pairFor = [](std::vector<double> npv, std::vector<bool> fits) {
    Standing standing;
    standing.count = npv.size();
    for (std::size_t i = 0; i < npv.size(); ++i) {
      standing.npv[i] = npv[i];
      standing.fits[i] = fits[i];
    }
    return pairOf(standing);
  };
  using Pair = std::array<int, 2>;
  CHECK(pairFor({1, 2, 3}, {true, true, true}) == Pair{1, 2});
  CHECK(pairFor({3, 2, 1}, {true, true, true}) == Pair{0, 1});
  CHECK(pairFor({9, 2, 1}, {false, true, true}) == Pair{1, 2});
  CHECK(pairFor({9, 8, 1}, {false, false, true}) == Pair{0, 2});
  CHECK(pairFor({1, 8, 9}, {false, false, false}) == Pair{1, 2});
  CHECK(pairFor({5, 5, 5}, {true, true, true}) == Pair{0, 1});
  CHECK(pairFor({-5, -9}, {false, false}) == Pair{0, 1});
}

TEST_CASE("stress: half the sales, eight weeks late, the first lot rejected; the plan stays") {
  Json document = plain();
  set(document, "/market/coverWeeks", 26);
  set(document, "/market/safetyWeeks", 1);
  const Json result = answer(document);
  const Loaded loaded(document);
  for (std::size_t i = 0; i < 2; ++i) {
    const Json stress = result["offers"][i]["stress"];
    Project half = loaded.project;
    half.market.demand.value /= 2;
    CHECK(stress["halfSales"].get<double>() == run(loaded.project, half, loaded.setting, i).npv);
    Project late = loaded.project;
    late.offers[i].stages[0].weeks.value += 8;
    CHECK(stress["late"].get<double>() == run(loaded.project, late, loaded.setting, i).npv);
    Project rejected = loaded.project;
    rejected.offers[i].firstLotDefectRate.value = 1;
    rejected.offers[i].firstLotDefectRate.given = true;
    CHECK(stress["rejected"].get<double>() == run(loaded.project, rejected, loaded.setting, i).npv);
  }
  // Half sold: 2,600 pieces come first as planned, and 5,200 can be sold in all.
  const double margin = 5;
  CHECK(result["offers"][0]["stress"]["halfSales"].get<double>() == near(5200 * margin, 1e-3));
  const Json winner = result["verdict"]["stressWinner"];
  CHECK(winner["halfSales"] == 0);  // the mould does not pay then
}

TEST_CASE("property: reasons add up to the gap") {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    CAPTURE(seed);
    const Json result = answer(seeded(seed));
    const Json& verdict = result["verdict"];
    const double gap = verdict["gap"].get<double>();
    double size = 1;
    for (const Json& reason : verdict["reasons"]) size += std::abs(reason["amount"].get<double>());
    CHECK(sumOf(verdict["reasons"]) == Approx(gap).margin(1e-10 * size));
    CHECK(verdict["reasons"].size() == 9);
    const Json& offers = result["offers"];
    const auto npv = [&](const Json& i) { return offers[i.get<std::size_t>()]["measures"]["npv"].get<double>(); };
    CHECK(gap == near(npv(verdict["offer"]) - npv(verdict["runnerUp"])));
  }
}

TEST_CASE("reasons: volume is what the other's margin would earn on the units more") {
  Json document = plain();
  set(document, "/offers/0/stages/0/weeks", 10);  // A sells 10 weeks less
  const Json verdict = verdictOf(document);
  const Json& reasons = verdict["reasons"];
  CHECK(reasons[0]["code"] == "volume");
  CHECK(reasons[0]["weeks"] == 10);
  CHECK(reasons[0]["units"].get<double>() == near(1000));
  CHECK(reasons[0]["amount"].get<double>() == near(1000 * 5));
  CHECK(reasons[1]["code"] == "selling");
  CHECK(reasons[1]["amount"].get<double>() == near(0));
  CHECK(reasons[2]["code"] == "goods");
  CHECK(reasons[2]["amount"].get<double>() == near(10400));
  CHECK(reasons[6]["code"] == "tooling");
  CHECK(reasons[6]["amount"].get<double>() == near(-6000));
}

TEST_CASE("reasons: where one sells nothing they are plain differences") {
  Json document = plain();
  set(document, "/offers/0/stages/0/weeks", 104);
  const Json verdict = verdictOf(document);
  CHECK(verdict["reasons"][0]["amount"] == 0);
  CHECK(sumOf(verdict["reasons"]) == near(verdict["gap"].get<double>()));
}

TEST_CASE("property: two offers swapped swap the answer") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Json document = seeded(seed);
    while (document["offers"].size() > 2) document["offers"].erase(2);
    Json swapped = document;
    std::swap(swapped["offers"][0], swapped["offers"][1]);
    const Json one = answer(document);
    const Json two = answer(swapped);
    for (std::size_t i = 0; i < 2; ++i) {
      Json mirrored = two["offers"][1 - i];
      mirrored["index"] = i;
      CHECK(one["offers"][i].dump() == mirrored.dump());
    }
    CHECK(one["verdict"]["offer"].get<int>() == 1 - two["verdict"]["offer"].get<int>());
    CHECK(one["verdict"]["gap"] == two["verdict"]["gap"]);
    CHECK(one["verdict"]["kind"] == two["verdict"]["kind"]);
    CHECK(one["verdict"]["tone"] == two["verdict"]["tone"]);
    const Json& a = one["crossings"][0]["points"];
    const Json& b = two["crossings"][0]["points"];
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      CHECK(a[i]["quantity"].get<double>() == near(b[i]["quantity"].get<double>()));
      CHECK(a[i]["below"].get<int>() == 1 - b[i]["below"].get<int>());
    }
  }
}

TEST_CASE("aspects: seven of each offer, in their order") {
  const Json offers = answer(usual())["offers"];
  for (const Json& offer : offers) {
    std::vector<std::string> names;
    for (const Json& aspect : offer["aspects"]) names.push_back(aspect["aspect"].get<std::string>());
    CHECK(names ==
          std::vector<std::string>{"ownership", "rights", "upfront", "time", "customisation", "minimum", "bestFor"});
  }
  CHECK(offers[0]["aspects"][0]["code"] == "supplier");
  CHECK(offers[0]["aspects"][0]["state"] == "agrees");
  CHECK(offers[1]["aspects"][0]["code"] == "buyer");
  CHECK(offers[1]["aspects"][5]["value"] == 3000);
  CHECK(offers[0]["aspects"][2]["value"] == offers[0]["measures"]["spendBeforeSale"]);
  CHECK(offers[0]["aspects"][3]["value"] == offers[0]["measures"]["warehouseWeek"]);
  Json document = usual();
  set(document, "/limits/ownDesign", true);
  CHECK(answer(document)["offers"][0]["aspects"][6]["state"] == "contradicts");
  set(document, "/offers/1/rights/design", "not-in");
  CHECK(answer(document)["offers"][1]["aspects"][1]["state"] == "contradicts");
  set(document, "/offers/1/minimum/style", 13000);  // more than a year's demand
  CHECK(answer(document)["offers"][1]["aspects"][6]["state"] == "contradicts");
}
