// SPDX-License-Identifier: MIT
// The supplier's recommendation where the hours end (MODEL.md 11.6 and 11.7): nothing is picked of which nothing is
// made, and no number of buyers is named that cannot be served.
#include "supply_documents.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

constexpr std::uint64_t kSeeds = 60;

/// A buyer leaves 110 and takes 50 hours; 1,000 are spent once. `hours` are free a week, for 104 weeks.
Json tenNeeded(double hours, double buyers) {
  Json document = factoryPlain();
  set(document, "/supplier/factory/hours", hours);
  set(document, "/offers/0/supply/hours", 0.5);
  set(document, "/offers/0/supply/buyers", buyers);
  set(document, "/offers/0/supply/oneOff", {{"design", 1000}});
  return document;
}

Json measuresOf(const Json& document) { return answer(document)["offers"][0]["measures"]; }

}  // namespace

TEST_CASE("no free hour: decline, whatever the offers would be worth") {
  Json document = supplierUsual();
  set(document, "/supplier/factory", {{"hours", 900}, {"booked", 900}});
  for (Json& offer : document["offers"]) offer["supply"].erase("oneOff");
  set(document, "/supplier/platform", {{"membership", 0}});
  const Json result = answer(document);
  for (const Json& offer : result["offers"]) {
    CHECK(offer["measures"]["pieces"] == 0);
    CHECK(offer["measures"]["npv"].get<double>() <= 0);
  }
  CHECK(result["verdict"]["kind"] == "decline");
  CHECK(result["verdict"]["mayChoose"] == false);
  CHECK(result["verdict"]["gap"].get<double>() >= 0);
  for (const Json& leader : result["verdict"]["stressWinner"]) CHECK(leader.is_null());
}

TEST_CASE("with the last hour booked the answer turns to declining, and a flip says so") {
  Json document = factoryPlain();
  set(document, "/supplier/factory", {{"hours", 100}, {"booked", 40}});
  for (Json& offer : document["offers"]) offer["supply"]["hours"] = 0.5;
  const Json flip = answer(document, {{"flips", {"/supplier/factory/booked"}}})["flips"][0];
  CHECK(flip["above"] == 100);
  CHECK(flip["offerAbove"].is_null());
  CHECK(flip["kindAbove"] == "jump");
}

TEST_CASE("whatever the numbers are, what is picked is made") {
  int picked = 0;
  int declined = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    for (const bool full : {false, true}) {
      Json document = supplierSeeded(seed);
      Json& factory = document["supplier"]["factory"];
      if (full) factory["booked"] = factory["hours"];
      const Json result = answer(document);
      const Json& verdict = result["verdict"];
      INFO(seed << (full ? " full" : ""));
      const auto made = [&](const Json& offer) {
        return result["offers"][offer.get<std::size_t>()]["measures"]["pieces"].get<double>() > 0;
      };
      CHECK(result["ranking"][0] == verdict["offer"]);
      if (verdict["kind"] == "pick") CHECK((++picked, made(verdict["offer"])));
      if (verdict["kind"] == "decline") ++declined;
      for (const Json& leader : verdict["stressWinner"]) CHECK((leader.is_null() || leader.is_number()));
    }
  }
  CHECK(picked > 10);
  CHECK(declined > 10);
}

TEST_CASE("the buyers that are needed are none where the hours end before them") {
  const Json few = measuresOf(tenNeeded(4, 3));  // 416 hours
  CHECK(few["buyersByHours"].get<double>() == near(416 / 50.0));
  CHECK(few["contributionBuyer"].get<double>() == near(110));
  CHECK(few["buyersNeeded"].is_null());
  CHECK(few["chanceEnough"].is_null());
  CHECK(measuresOf(tenNeeded(4, 1000))["npv"].get<double>() < 0);  // however many come
  const Json enough = measuresOf(tenNeeded(5, 3));
  CHECK(enough["buyersNeeded"] == 10);
  CHECK(enough["chanceEnough"].is_number());
  CHECK(measuresOf(tenNeeded(5, 10))["npv"].get<double>() >= 0);
  CHECK(measuresOf(tenNeeded(5, 9))["npv"].get<double>() < 0);
}

TEST_CASE("what is committed takes its hours before any buyer is served") {
  Json document = tenNeeded(5, 3);
  set(document, "/offers/0/supply/committed", {{"pieces", 300}});
  const Json measures = measuresOf(document);
  CHECK(measures["buyersByHours"].get<double>() == near((520 - 150) / 50.0));
  CHECK(measures["buyersNeeded"] == 7);           // 1,000 less 330 are to be earned
  set(document, "/supplier/factory/hours", 4.5);  // 468: room for 6.36
  CHECK(measuresOf(document)["buyersNeeded"].is_null());
}

TEST_CASE("whatever the numbers are, those who are needed can be served") {
  int needed = 0;
  int ended = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const Json result = answer(supplierSeeded(seed));
    for (const Json& offer : result["offers"]) {
      const Json& measures = offer["measures"];
      INFO(seed << " " << offer["name"].dump());
      CHECK(measures["chanceEnough"].is_null() == measures["buyersNeeded"].is_null());
      if (measures["buyersByHours"].is_null()) continue;
      if (measures["buyersNeeded"].is_null()) {
        ++ended;
        continue;
      }
      ++needed;
      CHECK(measures["buyersNeeded"].get<double>() <= measures["buyersByHours"].get<double>() * (1 + 1e-9));
    }
  }
  CHECK(needed > 10);
  CHECK(ended > 3);
}

TEST_CASE("without learning, exactly the buyers that are needed pay, overtime included") {
  int checked = 0;
  int late = 0;
  for (std::uint64_t seed = 1; seed <= 3 * kSeeds; ++seed) {
    Json document = supplierSeeded(seed);
    Json& factory = document["supplier"]["factory"];  // all but full
    factory["booked"] = 0.995 * factory["hours"].get<double>();
    factory["overtimeHours"] = 0.2 * factory["hours"].get<double>();
    for (Json& offer : document["offers"]) {
      Json& supply = offer["supply"];
      supply["learning"]["rate"] = 1;
      supply["buyers"] = 6;
      supply.erase("enquiries");
      supply.erase("committed");
      supply["whole"] = false;
    }
    const Json result = answer(document);
    for (std::size_t i = 0; i < result["offers"].size(); ++i) {
      const Json& measures = result["offers"][i]["measures"];
      if (measures["buyersNeeded"].is_null() || measures["buyersNeeded"] == 0) continue;
      const double needed = measures["buyersNeeded"].get<double>();
      const double expected = measures["buyersExpected"].get<double>();
      const auto with = [&](double buyers) {
        Json other = document;
        other["offers"][i]["supply"]["buyers"] = 6 * buyers / expected;
        const Json all = answer(other);
        const Json& there = all["offers"][i]["measures"];
        if (there["overtimeHours"].get<double>() > 0) ++late;
        return there["npv"].get<double>();
      };
      INFO(seed << " offer " << i);
      const double each = measures["contributionBuyer"].get<double>();
      CHECK(with(needed) >= -1e-6 * each);
      CHECK(with(needed - 1) < 1e-6 * each);
      ++checked;
    }
  }
  CHECK(checked > 30);
  CHECK(late > 3);
}
